/** What was understood, with every change since: to undo is to go back to the very value of before. Values in, values out. */
import { type Change, change } from '../../../importing/change.js';
import type { ImportedOutline } from '../../../importing/types.js';

export interface Step {
  /** How it was before. */
  readonly imported: ImportedOutline;
  readonly asked: Change;
}

export interface History {
  readonly imported: ImportedOutline;
  readonly past: readonly Step[];
  /** What was undone, the next to be done again last; `imported` is how it was after. */
  readonly future: readonly Step[];
}

export const begin = (imported: ImportedOutline): History => ({ imported, past: [], future: [] });

/** The same history where the change changes nothing. */
export const changed = (history: History, asked: Change): History => {
  const imported = change(history.imported, asked);
  if (imported === history.imported) return history;
  return { imported, past: [...history.past, { imported: history.imported, asked }], future: [] };
};

export const undone = (history: History): History => {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    imported: step.imported,
    past: history.past.slice(0, -1),
    future: [...history.future, { imported: history.imported, asked: step.asked }],
  };
};

export const redone = (history: History): History => {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    imported: step.imported,
    past: [...history.past, { imported: history.imported, asked: step.asked }],
    future: history.future.slice(0, -1),
  };
};

/** The decision that a change is about; -1 for a field or a table. */
export const placeOf = (asked: Change): number => ('at' in asked ? asked.at : -1);
