/** What must be replaced in the editor so that it shows another reading of the document, block by block. */
import { Fragment, Slice, type Node as EditorNode, type ResolvedPos } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Mapping } from 'prosemirror-transform';
import { alignRows } from './align.js';
import { nameOf } from './work.js';

export interface Replacement {
  /** Positions in the tree shown, between its top-level blocks. */
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly EditorNode[];
}

/** What the editor keeps for itself and a new reading does not have. */
const passing = new Set(['textId', '_originalRunBoundaries', 'renderedPageBreakBefore']);

const prints = new WeakMap<EditorNode, string>();

const printOf = (node: EditorNode): string => {
  const known = prints.get(node);
  if (known !== undefined) return known;
  const attributes = Object.entries(node.attrs).filter(([name, value]) => !passing.has(name) && value !== null);
  const marks = node.marks.map((mark) => [mark.type.name, mark.attrs]);
  const print = `${node.type.name} ${JSON.stringify(attributes)} ${JSON.stringify(marks)} ${node.text ?? ''}(${node.children.map(printOf).join()})`;
  prints.set(node, print);
  return print;
};

/** In the order of the text. */
export const replacements = (shown: EditorNode, wanted: EditorNode): Replacement[] => {
  const starts = [0];
  shown.forEach((child) => starts.push((starts.at(-1) ?? 0) + child.nodeSize));
  return alignRows(shown.children.map(printOf), wanted.children.map(printOf)).gaps.map((gap) => ({
    from: starts[gap.oldFrom] ?? 0,
    to: starts[gap.oldTo] ?? 0,
    blocks: wanted.children.slice(gap.newFrom, gap.newTo),
  }));
};

/** All replacements as one step of undo; `since` says where their places have moved to. */
export const replaceIn = (state: EditorState, changes: readonly Replacement[], since: Mapping): Transaction => {
  const { tr } = state;
  for (const { from, to, blocks } of [...changes].reverse())
    tr.replace(since.map(from, -1), since.map(to, 1), new Slice(Fragment.from(blocks), 0, 0));
  return tr;
};

/** A replaced paragraph takes the cursor with it: it goes back to as many characters into the paragraph of that name. */
export const restorePlace = (transaction: Transaction, before: EditorState): void => {
  const { $from, $to } = before.selection;
  const from = sameSpot($from, transaction.doc);
  const to = sameSpot($to, transaction.doc);
  if (from === undefined || to === undefined) return;
  transaction.setSelection(TextSelection.between(transaction.doc.resolve(from), transaction.doc.resolve(to)));
};

const sameSpot = (spot: ResolvedPos, tree: EditorNode): number | undefined => {
  for (let depth = spot.depth; depth > 0; depth--) {
    const paragraph = spot.node(depth);
    if (paragraph.type.name !== 'paragraph') continue;
    let found: number | undefined;
    tree.descendants((node, at) => {
      if (found !== undefined || node.type.name !== 'paragraph') return found === undefined;
      if (nameOf(node) === nameOf(paragraph))
        found = at + 1 + Math.min(spot.pos - spot.start(depth), node.content.size);
      return false;
    });
    return found;
  }
  return undefined;
};
