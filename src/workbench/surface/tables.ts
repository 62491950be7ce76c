/** Changes in a table: in its cells, of its rows, or of the whole. */
import type { Node as EditorNode } from 'prosemirror-model';
import type { XmlElement } from '../../ooxml/xml.js';
import { freshXml } from './fresh.js';
import { matchChildren } from './match.js';
import { newParagraph } from './paragraph.js';
import { tableRow } from './row.js';
import { elementOf, namesIn, patch, patternOf, remove, type Work } from './work.js';

/** Carries a cell's content over: the comparison of any container's children. */
type CompareContent = (work: Work, cell: XmlElement, before: EditorNode, now: EditorNode) => void;

const withoutNames = (node: EditorNode): string => JSON.stringify(node.attrs);

const sameShape = (before: EditorNode, now: EditorNode): boolean =>
  withoutNames(before) === withoutNames(now) &&
  before.childCount === now.childCount &&
  before.children.every((row, index) => sameRow(row, now.child(index)));

const sameRow = (before: EditorNode, now: EditorNode): boolean =>
  withoutNames(before) === withoutNames(now) &&
  before.childCount === now.childCount &&
  before.children.every((cell, index) => withoutNames(cell) === withoutNames(now.child(index)));

/** Changes in the cells go into the cells; rows come and go as rows; anything else is a new table around the old paragraphs. */
export const compareTable = (
  work: Work,
  element: XmlElement,
  before: EditorNode,
  now: EditorNode,
  compareContent: CompareContent,
): void => {
  const matches = matchChildren(before, now);
  const rowsAgree = matches.every(
    (match, index) => match === undefined || sameRow(before.child(match), now.child(index)),
  );
  if (sameShape(before, now)) {
    before.forEach((row, _offset, index) => compareCells(work, row, now.child(index), compareContent));
    return;
  }
  if (
    withoutNames(before) === withoutNames(now) &&
    rowsAgree &&
    compareRows(work, before, now, matches, compareContent)
  )
    return;
  patch(work, element.start, element.end, freshXml(work, now, undefined), namesIn(now));
};

const compareCells = (work: Work, before: EditorNode, now: EditorNode, compareContent: CompareContent): void => {
  if (before === now) return;
  before.forEach((cell, _offset, index) => {
    const other = now.child(index);
    const element = cell === other ? undefined : elementOf(work, cell);
    if (element) compareContent(work, element, cell, other);
  });
};

/** False when a row went in that no row of the document can be the pattern of, or a row goes that the document does not know. */
const compareRows = (
  work: Work,
  before: EditorNode,
  now: EditorNode,
  matches: readonly (number | undefined)[],
  compareContent: CompareContent,
): boolean => {
  const gone = before.children.filter((_, index) => !matches.includes(index));
  if (gone.some((row) => !elementOf(work, row)) || matches.every((match) => match === undefined)) return false;
  const fresh: { at: number; text: string; names: string[] }[] = [];
  let last: { element: XmlElement; row: EditorNode } | undefined;
  for (const [index, match] of matches.entries()) {
    const row = match === undefined ? undefined : before.child(match);
    const element = row ? elementOf(work, row) : undefined;
    if (row && element) last = { element, row };
    else {
      const text: string | undefined = last
        ? tableRow(work, last.element, last.row, now.child(index), (paragraph, pattern) =>
            newParagraph(work, patternOf(work, pattern), paragraph),
          )
        : undefined;
      if (text === undefined || !last) return false;
      fresh.push({ at: last.element.end, text, names: namesIn(now.child(index)) });
    }
  }
  for (const row of gone) remove(work, row);
  for (const row of fresh) patch(work, row.at, row.at, row.text, row.names);
  matches.forEach((match, index) => {
    if (match !== undefined) compareCells(work, before.child(match), now.child(index), compareContent);
  });
  return true;
};
