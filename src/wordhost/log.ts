/** What was asked of the host, for tests that count and look: one entry a request. */
import type { WireRequest, WireResponse } from './wireShapes.js';

export interface LogEntry {
  /** `work` is a `context.sync` of the add-in; `cleanup` gives references back after a run; `internal` is office.js itself. */
  readonly kind: 'work' | 'cleanup' | 'internal';
  /** Members called or set, in order, as in error locations: `Body.insertOoxml`. */
  readonly members: readonly string[];
  /** The action (0-based) that each of the members was called by. */
  readonly actions: readonly number[];
  /** Members that changed, or would have changed, the document. */
  readonly writes: readonly string[];
  /** The action (0-based) of each of the writes. */
  readonly writingActions: readonly number[];
  readonly request: WireRequest;
  readonly response: WireResponse;
  /** Characters of the request and answer bodies. */
  readonly size: { readonly request: number; readonly response: number };
}

export class RequestLog {
  #entries: LogEntry[] = [];

  add(entry: LogEntry): void {
    this.#entries.push(entry);
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** Requests of the add-in's own making: what «at most 3 context.sync» counts. */
  get syncs(): number {
    return this.#entries.filter((each) => each.kind === 'work').length;
  }

  get writes(): readonly string[] {
    return this.#entries.flatMap((each) => each.writes);
  }

  get members(): readonly string[] {
    return this.#entries.flatMap((each) => each.members);
  }

  clear(): void {
    this.#entries = [];
  }
}

/** Whose request this is. */
export const kindOf = (request: WireRequest): LogEntry['kind'] => {
  const names = request.Actions.filter((each) => each.ActionType !== 1).map((each) => each.Name ?? '');
  if (names.length > 0 && names.every((name) => name === '_RemoveReference')) return 'cleanup';
  const made = Object.values(request.ObjectPaths).map((path) => path.Name ?? '');
  return made.some((name) => name.startsWith('Microsoft.InternalService.')) ? 'internal' : 'work';
};
