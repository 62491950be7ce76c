/**
 * A table as a grid: what stands in which column, under which title. Merged cells stand in their first column; a title over several
 * columns is read with each of them.
 */
import type { Cell, Row, Table } from './blocks.js';
import { paragraphsOf, writtenText } from './blocks.js';
import { findBlanks } from './blanks.js';
import { normalize } from './normalize.js';
import { remembered } from './remembered.js';

/** What the person wrote in a cell, its paragraphs joined by spaces. */
export const cellText = ({ blocks }: Cell): string => {
  const [first] = blocks;
  // Nearly all cells are one paragraph, and cells are most of a report.
  if (blocks.length === 1 && first?.kind === 'paragraph') return writtenText(first).trim();
  return paragraphsOf(blocks).map(writtenText).join(' ').trim();
};

/** Nothing, or only dots that wait for a figure. A dash says «none» and is an answer. */
export const isEmptyText = remembered((text): boolean => {
  if (text === '') return true;
  let rest = text;
  for (const blank of findBlanks(text).reverse()) rest = rest.slice(0, blank.start) + rest.slice(blank.end);
  return !/[\p{L}\p{N}–-]/u.test(rest);
});

/** `%` alone is a unit; `….%` waits for a figure. */
const isOpen = (text: string): boolean => text === '' || (/[.…_·]/.test(text) && isEmptyText(text));

/** How many rows are titles: those marked as header rows, else the first, or two where columns have group titles. */
export const headerRows = (table: Table, hasGroups: boolean): number => {
  const marked = table.rows.findIndex((row) => !row.header);
  if (marked > 0) return marked;
  if (marked < 0) return table.rows.length;
  return hasGroups ? 2 : 1;
};

/** Cells by grid column: a cell over three columns stands in three places. */
export const spread = (row: Row): (Cell | undefined)[] => {
  const places: (Cell | undefined)[] = [];
  for (const cell of row.cells) {
    places.push(cell);
    for (let more = 1; more < cell.span; more += 1) places.push(undefined);
  }
  return places;
};

/** Places of its widest row. */
export const widthOf = ({ rows }: Table): number =>
  rows.reduce(
    (most, { cells }) =>
      Math.max(
        most,
        cells.reduce((sum, { span }) => sum + span, 0),
      ),
    0,
  );

export interface GridCell {
  readonly cell: Cell;
  /** Its number among the cells of its row (`TableChange.cells`). */
  readonly index: number;
  readonly text: string;
  /** Blank: nothing, or dots. */
  readonly empty: boolean;
}

export interface GridRow {
  /** Its number among the rows of the table. */
  readonly index: number;
  /** By grid column; undefined where a cell to the left or above reaches over. */
  readonly cells: readonly (GridCell | undefined)[];
}

export interface Grid {
  readonly width: number;
  /** By grid column, normalised: the titles above it from the top down, one space between: `hoàn thành tốt nhiệm vụ sl`. */
  readonly titles: readonly string[];
  /** How many rows are titles. */
  readonly head: number;
  readonly body: readonly GridRow[];
}

const gridRow = (row: Row, index: number): GridRow => {
  const cells: (GridCell | undefined)[] = [];
  row.cells.forEach((cell, at) => {
    const text = cellText(cell);
    cells.push(cell.merge === 'continue' ? undefined : { cell, index: at, text, empty: isOpen(text) });
    for (let more = 1; more < cell.span; more += 1) cells.push(undefined);
  });
  return { index, cells };
};

/** A second row of titles, where nobody marked it: the first row has cells that reach over columns or down. */
const hasGroupTitles = (table: Table): boolean =>
  table.rows.length > 2 && (table.rows[0]?.cells.some((cell) => cell.span > 1 || cell.merge === 'start') ?? false);

/** Reads a table as a grid; a table of one row has no titles. */
export const gridOf = (table: Table): Grid => {
  const head = table.rows.length < 2 ? 0 : headerRows(table, hasGroupTitles(table));
  const width = widthOf(table);
  const titles = Array<string>(width).fill('');
  for (const row of table.rows.slice(0, head)) {
    let column = 0;
    // A title over the whole width names the table, not its columns.
    const isCaption = row.cells.length === 1 && width > 1;
    for (const cell of row.cells) {
      const title = isCaption || cell.merge === 'continue' ? '' : normalize(cellText(cell));
      for (let at = column; at < column + cell.span && title !== ''; at += 1) {
        const above = titles[at] ?? '';
        titles[at] = above === '' ? title : `${above} ${title}`;
      }
      column += cell.span;
    }
  }
  return {
    width,
    titles,
    head,
    body: table.rows.slice(head).map((row, index) => gridRow(row, head + index)),
  };
};
