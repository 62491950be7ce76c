/**
 * Keys in the tree, after the treegrid of the WAI-ARIA Authoring Practices: arrows move and open, letters say what a line is, as in Word Alt+Shift with
 * an arrow moves a heading. Letters count only while a row has the focus (WCAG 2.1.4).
 */
import type { Change } from '../../../importing/change.js';
import type { Possible } from './possible.js';
import { isOpen, type Row } from './rows.js';

export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

export type Command =
  | { readonly kind: 'focus'; readonly id: string }
  | { readonly kind: 'toggle'; readonly id: string }
  | { readonly kind: 'open' | 'split' | 'next' | 'undo' | 'redo' }
  | { readonly kind: 'change'; readonly asked: Change };

export interface Tree {
  /** The rows that are seen. */
  readonly rows: readonly Row[];
  readonly toggled: ReadonlySet<string>;
  /** While a search shows rows, none can be closed. */
  readonly searching: boolean;
}

/** Rows that Page Up and Page Down go over. */
const page = 10;

const focusAt = ({ rows }: Tree, at: number): Command | undefined => {
  const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  return row && { kind: 'focus', id: row.id };
};

const right = (tree: Tree, row: Row, at: number): Command | undefined => {
  if (row.under === 0) return undefined;
  if (!tree.searching && !isOpen(row, tree.toggled)) return { kind: 'toggle', id: row.id };
  return focusAt(tree, at + 1);
};

const left = (tree: Tree, row: Row): Command | undefined => {
  if (!tree.searching && isOpen(row, tree.toggled)) return { kind: 'toggle', id: row.id };
  const above = row.above.at(-1);
  return above === undefined ? undefined : { kind: 'focus', id: above };
};

const letter = (key: string, { at, as }: Row, possible: Possible): Command | undefined => {
  const change = (asked: Change, allowed: boolean): Command | undefined =>
    allowed ? { kind: 'change', asked } : undefined;
  switch (key) {
    case 'm':
      return change({ kind: 'as', at, as: 'heading' }, possible.kind);
    case 'g':
      return change({ kind: 'as', at, as: 'note' }, possible.kind);
    case 'c':
      return change({ kind: 'as', at, as: 'text' }, possible.kind);
    case 'b':
      return change({ kind: 'as', at, as: 'skipped' }, possible.kind);
    case 'd':
      return change({ kind: 'confirm', at }, possible.confirm);
    case 'n':
      return change({ kind: 'merge', at }, possible.merge);
    case 'q':
      return change({ kind: 'required', at, required: !(as?.kind === 'heading' && as.required) }, possible.required);
    case 't':
      return possible.split ? { kind: 'split' } : undefined;
    case 'x':
      return { kind: 'next' };
    default:
      return undefined;
  }
};

/** Undo and redo, wherever in the editor the focus is. */
export const historyCommand = ({ key, ctrl, alt, shift }: Key): 'undo' | 'redo' | undefined => {
  if (!ctrl || alt) return undefined;
  const small = key.toLowerCase();
  if (small === 'y') return 'redo';
  return small === 'z' ? (shift ? 'redo' : 'undo') : undefined;
};

/** What a key does at a row; undefined when it is not ours. */
export const commandOf = (pressed: Key, tree: Tree, row: Row, possible: Possible): Command | undefined => {
  const { key, ctrl, alt, shift } = pressed;
  const past = historyCommand(pressed);
  if (past) return { kind: past };
  if (alt && shift && !ctrl && (key === 'ArrowRight' || key === 'ArrowLeft')) {
    const by = key === 'ArrowRight' ? 1 : -1;
    const allowed = by === 1 ? possible.deeper : possible.higher;
    return allowed ? { kind: 'change', asked: { kind: 'level', at: row.at, by } } : undefined;
  }
  if (ctrl || alt) return undefined;
  const at = tree.rows.findIndex(({ id }) => id === row.id);
  switch (key) {
    case 'ArrowUp':
      return focusAt(tree, at - 1);
    case 'ArrowDown':
      return focusAt(tree, at + 1);
    case 'PageUp':
      return focusAt(tree, at - page);
    case 'PageDown':
      return focusAt(tree, at + page);
    case 'Home':
      return focusAt(tree, 0);
    case 'End':
      return focusAt(tree, tree.rows.length - 1);
    case 'ArrowRight':
      return right(tree, row, at);
    case 'ArrowLeft':
      return left(tree, row);
    case 'Enter':
    case ' ':
      return row.kind === 'line' || row.kind === 'offered' ? { kind: 'open' } : { kind: 'toggle', id: row.id };
    default:
      return letter(key.toLowerCase(), row, possible);
  }
};
