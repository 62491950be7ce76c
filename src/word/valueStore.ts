/** JSON values that the browser keeps for us, by name. What comes back may be damaged, or written by another version: it is looked at as a stranger's. */

/** A store of JSON values by name. Reading what is not there, or is damaged, gives undefined; writing throws where there is no room. */
export interface ValueStore {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly remove: (name: string) => void;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
