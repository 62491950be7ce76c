/** The objects that the library holds on to between requests (`_KeepReference`). */
import { HostError } from './errors.js';
import type { HostObject } from './objectModel.js';

/** Objects that live from one request to the next, by the reference that the library holds. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<HostObject, string>();
  #next = 1;

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `r${this.#next++}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.#objects.get(id);
    if (object === undefined) throw new HostError('InvalidObjectPath', `No object ${id}`);
    return object;
  }

  drop(id: string): void {
    const object = this.#objects.get(id);
    if (object !== undefined) this.#ids.delete(object);
    this.#objects.delete(id);
  }

  clear(): void {
    this.#objects.clear();
    this.#ids.clear();
  }

  get size(): number {
    return this.#objects.size;
  }
}
