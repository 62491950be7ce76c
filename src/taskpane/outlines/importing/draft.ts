/**
 * One import while it is worked on: what was understood with its changes, what it is called, which rows are open. Values in, values out; where the
 * focus belongs after a change is decided here, so that it is never lost.
 */
import type { Change } from '../../../importing/change.js';
import type { ImportedOutline } from '../../../importing/types.js';
import { begin, changed, type History, placeOf, redone, undone } from './history.js';
import { type Names, namesFrom } from './names.js';
import { revealed, rowAt, rowsOf } from './rows.js';

export interface Draft {
  readonly history: History;
  readonly names: Names;
  /** Rows that are not as they are at first: see `isOpen`. */
  readonly toggled: ReadonlySet<string>;
  /** As begun. */
  readonly begun: { readonly imported: ImportedOutline; readonly names: Names };
}

export const beginDraft = (imported: ImportedOutline, file: string): Draft => {
  const names = namesFrom(imported, file);
  return { history: begin(imported), names, toggled: new Set(), begun: { imported, names } };
};

export const isUnsaved = ({ history, names, begun }: Draft): boolean =>
  history.imported !== begun.imported ||
  names.title !== begun.names.title ||
  names.superior !== begun.names.superior ||
  names.term !== begun.names.term;

/** A draft after a change, and the row that was changed: undefined where nothing was, or the change is about no row. */
export interface Outcome {
  readonly draft: Draft;
  readonly asked: Change | undefined;
  readonly row: string | undefined;
}

/** The row is not inside a closed one. */
export const revealing = (draft: Draft, row: string): Draft => ({
  ...draft,
  toggled: revealed(rowsOf(draft.history.imported), draft.toggled, row),
});

/** The row of this decision is seen. */
const showing = (draft: Draft, history: History, at: number): Pick<Outcome, 'draft' | 'row'> => {
  const next = { ...draft, history };
  const row = at < 0 ? undefined : rowAt(rowsOf(history.imported), at)?.id;
  return { draft: row === undefined ? next : revealing(next, row), row };
};

/** Where the change is seen: at the second half of a line cut in two, at the whole of two halves. */
const seenAt = (asked: Change, before: ImportedOutline, after: ImportedOutline): number => {
  const at = placeOf(asked);
  return at < 0 ? at : Math.max(at + after.decisions.length - before.decisions.length, 0);
};

export const edit = (draft: Draft, asked: Change): Outcome => {
  const history = changed(draft.history, asked);
  if (history === draft.history) return { draft, asked: undefined, row: undefined };
  return { asked, ...showing(draft, history, seenAt(asked, draft.history.imported, history.imported)) };
};

const step = (draft: Draft, history: History, asked: Change | undefined): Outcome =>
  asked === undefined
    ? { draft, asked, row: undefined }
    : { asked, ...showing(draft, history, Math.min(placeOf(asked), history.imported.decisions.length - 1)) };

export const undo = (draft: Draft): Outcome => step(draft, undone(draft.history), draft.history.past.at(-1)?.asked);

export const redo = (draft: Draft): Outcome => step(draft, redone(draft.history), draft.history.future.at(-1)?.asked);
