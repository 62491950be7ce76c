/** What must be replaced in the editor so that it shows another reading of the document, block by block. */
import type { Node as EditorNode } from 'prosemirror-model';
import { alignRows } from './align.js';

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
