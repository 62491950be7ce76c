/**
 * Expected failure as data. Everything a person can meet that did not work is a `Failure` with a stable code, a Vietnamese
 * sentence that says what happened, and one hint that says what to do next. Only broken calls (a bug of ours) throw.
 */

export interface Failure {
  /** Stable, kebab-case, for tests, logs and support: `not-word`, `encrypted`, `host-read-only`… */
  readonly code: string;
  /** What happened, in Vietnamese, in words a secretary uses. */
  readonly message: string;
  /** What to do next, in Vietnamese. One step. */
  readonly hint: string;
  /** What became of the document, where the message says it: `untouched`, `changed` in part, or `unknown`. */
  readonly document?: 'untouched' | 'changed' | 'unknown';
  /** Codes of what the message says besides (word/notices.ts). */
  readonly notices?: readonly string[];
  /** Technical detail for «Chi tiết kỹ thuật»: never holds text of the document. */
  readonly detail?: string;
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const failed = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });
