/**
 * How a class of Word's object model is described: one table of members a class. A member that is not in its table answers
 * `NotImplemented` with its name; nothing is guessed. Names are those of the wire: PascalCase, `…OrNullObject` without its suffix
 * (the host gives null where the plain member would fail with `ItemNotFound`).
 */
import { HostError, invalid, missing, notImplemented } from './errors.js';

/** Arguments of a method, checked as they are taken. Objects arrive resolved. */
export class Arguments {
  readonly #list: readonly unknown[];

  constructor(list: readonly unknown[]) {
    this.#list = list;
  }

  any(index: number): unknown {
    return this.#list[index];
  }

  text(index: number): string {
    const value = this.#list[index];
    return typeof value === 'string' ? value : invalid(`argument ${index + 1} is not text`);
  }

  number(index: number): number {
    const value = this.#list[index];
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : invalid(`argument ${index + 1} is not a number`);
  }

  flag(index: number): boolean {
    const value = this.#list[index];
    return typeof value === 'boolean' ? value : invalid(`argument ${index + 1} is not true or false`);
  }

  /** One of some words, `fallback` when nothing is given. */
  word<Word extends string>(index: number, words: readonly Word[], fallback?: Word): Word {
    const value = this.#list[index] ?? fallback;
    return (
      words.find((word) => word === value) ?? invalid(`${JSON.stringify(value)} is not one of ${words.join(', ')}`)
    );
  }

  object(index: number, className: string): HostObject {
    const value = this.#list[index];
    return value instanceof HostObject && value.className === className
      ? value
      : invalid(`argument ${index + 1} is no ${className}`);
  }

  objectOrNothing(index: number): HostObject | undefined {
    const value = this.#list[index];
    return value instanceof HostObject ? value : undefined;
  }
}

export interface Members<Target> {
  /** Identity among its siblings (`_Id`): the id by which a collection finds it again. */
  readonly key?: (target: Target) => string | number;
  readonly scalars?: Readonly<Record<string, (target: Target) => unknown>>;
  readonly set?: Readonly<Record<string, (target: Target, value: unknown) => void>>;
  readonly objects?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  /** Methods that change nothing in the document. */
  readonly reads?: Readonly<Record<string, (target: Target, args: Arguments) => unknown>>;
  readonly writes?: Readonly<Record<string, (target: Target, args: Arguments) => unknown>>;
  readonly items?: (target: Target) => readonly HostObject[];
  /** Not part of the document: options, services. Setting its properties is no write. */
  readonly free?: boolean;
}

/** A class with its target type gone, so that objects of all classes can lie in one table. */
interface Bound {
  readonly key: () => string | number | undefined;
  readonly items: () => readonly HostObject[] | undefined;
  readonly scalarNames: readonly string[];
  readonly free: boolean;
  readonly scalar: (name: string) => (() => unknown) | undefined;
  readonly setter: (name: string) => ((value: unknown) => void) | undefined;
  readonly object: (name: string) => (() => HostObject | null) | undefined;
  readonly read: (name: string) => ((args: Arguments) => unknown) | undefined;
  readonly write: (name: string) => ((args: Arguments) => unknown) | undefined;
}

const suffix = 'OrNullObject';
const plain = (name: string): string => (name.endsWith(suffix) ? name.slice(0, -suffix.length) : name);
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export class HostObject {
  readonly className: string;
  readonly #bound: Bound;

  constructor(className: string, bound: Bound) {
    this.className = className;
    this.#bound = bound;
  }

  /** As in `error.debugInfo.errorLocation`. */
  locate(member: string): string {
    return `${this.className}.${camel(member)}`;
  }

  get key(): string | number | undefined {
    return this.#bound.key();
  }

  get scalarNames(): readonly string[] {
    return this.#bound.scalarNames;
  }

  get isFree(): boolean {
    return this.#bound.free;
  }

  /** The items of a collection as they are now; undefined for other objects. */
  items(): readonly HostObject[] | undefined {
    return this.#bound.items();
  }

  has(name: string): 'scalar' | 'object' | undefined {
    if (this.#bound.scalar(name) !== undefined) return 'scalar';
    return this.#bound.object(plain(name)) === undefined ? undefined : 'object';
  }

  scalar(name: string): unknown {
    return (this.#bound.scalar(name) ?? notImplemented(this.locate(name)))();
  }

  set(name: string, value: unknown): void {
    (this.#bound.setter(name) ?? notImplemented(this.locate(name)))(value);
  }

  object(name: string): HostObject | null {
    const found = (this.#bound.object(plain(name)) ?? notImplemented(this.locate(name)))();
    return found === null && plain(name) === name ? missing(this.locate(name)) : found;
  }

  isWrite(method: string): boolean {
    return this.#bound.write(plain(method)) !== undefined;
  }

  /** Calls a method: gives a value, an object, or null for a null object. */
  call(name: string, args: Arguments): unknown {
    const method = this.#bound.read(plain(name)) ?? this.#bound.write(plain(name)) ?? notImplemented(this.locate(name));
    const result = method(args);
    return result === null && plain(name) === name ? missing(this.locate(name)) : result;
  }

  /** The item of a collection with this key or place. */
  item(key: unknown): HostObject {
    const items = this.items() ?? notImplemented(`${this.className}.getItem`);
    const found = items.find((each) => each.key === key) ?? (typeof key === 'number' ? items[key] : undefined);
    return found ?? missing(`${this.className} has no item ${String(key)}`);
  }
}

export interface ObjectClass<Target> {
  (target: Target): HostObject;
  /** The target of an object of this class. */
  readonly targetOf: (object: HostObject) => Target;
}

const own = <Member>(table: Readonly<Record<string, Member>> | undefined, name: string): Member | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;

/** Makes a class from its members. */
export const objectClass = <Target>(className: string, members: Members<Target>): ObjectClass<Target> => {
  const scalarNames = Object.keys(members.scalars ?? {});
  const targets = new WeakMap<HostObject, { readonly target: Target }>();
  const create = (target: Target): HostObject => {
    const bind = <Rest extends unknown[], Out>(
      member: ((target: Target, ...rest: Rest) => Out) | undefined,
    ): ((...rest: Rest) => Out) | undefined => member && ((...rest) => member(target, ...rest));
    const object = new HostObject(className, {
      key: () => members.key?.(target),
      items: () => members.items?.(target),
      scalarNames,
      free: members.free === true,
      scalar: (name) => bind(own(members.scalars, name)),
      setter: (name) => bind(own(members.set, name)),
      object: (name) => bind(own(members.objects, name)),
      read: (name) => bind(own(members.reads, name)),
      write: (name) => bind(own(members.writes, name)),
    });
    targets.set(object, { target });
    return object;
  };
  const targetOf = (object: HostObject): Target => {
    const found = targets.get(object);
    if (found === undefined) throw new HostError('InvalidArgument', `Not a ${className}`);
    return found.target;
  };
  return Object.assign(create, { targetOf });
};

/** A collection class: items, `getFirst`, `getItem`, and what else it has. */
export const collectionClass = <Target>(
  className: string,
  items: (target: Target) => readonly HostObject[],
  more: Members<Target> = {},
): ObjectClass<Target> =>
  objectClass<Target>(className, {
    ...more,
    items,
    reads: {
      GetFirst: (target) => items(target)[0] ?? null,
      GetItemAt: (target, args) => items(target)[args.number(0)] ?? missing(`${className} item`),
      GetCount: (target) => items(target).length,
      ...more.reads,
    },
  });
