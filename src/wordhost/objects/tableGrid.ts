/** Rows, cells and values of a table, below the classes. */
import { ancestor, isW } from '../dom.js';
import type { Element } from '../dom.js';
import { eraseBlock, eraseText } from '../erasing.js';
import { invalid, missing } from '../errors.js';
import { isTracking, markRevision } from '../state.js';
import type { HostState } from '../state.js';
import { contentOf, paragraphsIn } from '../story.js';
import { lengthOf } from '../text.js';
import { typeText } from '../typing.js';
import { textOfAll } from './common.js';

/** Children of this name, those within row or cell controls included. */
const childrenThroughControls = (parent: Element, name: string): Element[] =>
  parent.children.flatMap((each) =>
    isW(each, name) ? [each] : isW(each, 'sdt') ? childrenThroughControls(contentOf(each), name) : [],
  );

export const rowsOf = (table: Element): Element[] => childrenThroughControls(table, 'tr');

export const cellsOf = (row: Element): Element[] => childrenThroughControls(row, 'tc');

export const valuesOf = (state: HostState, table: Element): string[][] =>
  rowsOf(table).map((row) => cellsOf(row).map((cell) => textOfAll(state, paragraphsIn(cell))));

export const setCell = (state: HostState, cell: Element, value: unknown): void => {
  const paragraphs = paragraphsIn(cell);
  const first = paragraphs[0] ?? invalid('cell');
  for (const each of paragraphs.slice(1)) eraseBlockParagraph(state, each);
  eraseText(state, first, 0, lengthOf(first) + 1);
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : invalid('a cell value');
  typeText(state, first, 0, text, 'left');
};

const eraseBlockParagraph = (state: HostState, paragraph: Element): void => {
  if (isTracking(state)) eraseText(state, paragraph, 0, lengthOf(paragraph) + 1);
  else state.document.remove(paragraph);
};

const grid = (value: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(value) && value.every((row): row is unknown[] => Array.isArray(row)) ? value : invalid('values');

export const fill = (state: HostState, rows: readonly Element[], values: unknown): void => {
  const lines = grid(values);
  if (lines.length !== rows.length) invalid('values: number of rows');
  for (const [index, row] of rows.entries()) {
    const cells = cellsOf(row);
    const line = lines[index] ?? [];
    if (line.length !== cells.length) invalid('values: number of columns');
    for (const [place, cell] of cells.entries()) setCell(state, cell, line[place]);
  }
};

/** The nearest ancestor of this name. */
export const around = (element: Element, name: string): Element | undefined => ancestor(element, (up) => isW(up, name));

/** How many tables are around it. */
export const tablesAround = (element: Element): number => {
  const table = around(element, 'tbl');
  return table === undefined ? 0 : 1 + tablesAround(table);
};

export const deleteRows = (state: HostState, table: Element, from: number, count: number): void => {
  const rows = rowsOf(table);
  const doomed = rows.slice(from, from + count);
  if (doomed.length === 0) missing('row');
  if (doomed.length === rows.length) {
    eraseBlock(state, table);
    return;
  }
  for (const row of doomed) {
    if (isTracking(state)) markRevision(state, row, 'del');
    else state.document.remove(row);
  }
  state.document.touch(table);
};
