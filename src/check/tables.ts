/**
 * Tables of a report against the tables the outline asks for: which is which, what is filled in, what is still empty. A table of the
 * person's own is only asked whether anything stands in it.
 */
import type { Column, RowSpec, Section, TableSpec } from '../outline/types.js';
import type { Cell, Row, Table } from '../report/blocks.js';
import { paragraphsOf, plainText } from '../report/blocks.js';
import { cellText, headerRows, isEmptyText, spread, widthOf } from '../report/grid.js';
import { normalize, wordCount } from '../report/normalize.js';
import { columnsFor, fixedWords, specOf } from '../report/tableSpecs.js';

export interface EmptyCell {
  /** What the row is about, '' when it says nothing. */
  readonly row: string;
  readonly column: string;
  readonly cell: Cell;
}

export interface TableReading {
  readonly table: Table;
  readonly spec?: TableSpec;
  /** Something stands in it that the person put there. */
  readonly started: boolean;
  /** Cells that a finished report needs; all of them when the table has not been started. */
  readonly missing: readonly EmptyCell[];
  readonly words: number;
  /** A table of the person's own with titles and row labels, and nothing in any other cell. */
  readonly hollow: boolean;
}

/** The outline's row that this one is: by the words that the outline prints in it. */
const rowSpecOf = (row: Row, rows: readonly RowSpec[]): RowSpec | undefined => {
  const texts = new Set(row.cells.map((cell) => normalize(cellText(cell))));
  let best: RowSpec | undefined;
  let most = 0;
  for (const spec of rows) {
    const printed = Object.values(spec.cells)
      .map(fixedWords)
      .filter((text) => /\p{L}/u.test(text));
    const hits = printed.filter((text) => texts.has(text)).length;
    if (hits > most) {
      best = spec;
      most = hits;
    }
  }
  return best;
};

const labelOf = (row: Row): string =>
  row.cells.map(cellText).find((text) => /\p{L}{2}/u.test(text)) ?? (row.cells[0] ? cellText(row.cells[0]) : '');

const readAsked = (table: Table, spec: TableSpec, columns: readonly Column[]): TableReading => {
  const first = headerRows(
    table,
    columns.some((column) => column.group !== undefined),
  );
  let started = false;
  let words = 0;
  const missing: EmptyCell[] = [];
  const untouched: EmptyCell[] = [];
  for (const row of table.rows.slice(first)) {
    const cells = spread(row);
    if (row.cells.length === 1) continue;
    const given = spec.rows.kind === 'given' ? rowSpecOf(row, spec.rows.rows) : undefined;
    if (given?.isGroup) continue;
    const isGiven = (column: Column): boolean => {
      if (spec.rows.kind === 'years') return column.id === spec.rows.column;
      return given?.cells[column.id] !== undefined;
    };
    const asked = columns.flatMap((column, index) => {
      const cell = cells[index];
      if (!cell || cell.merge === 'continue' || isGiven(column)) return [];
      const text = cellText(cell);
      // A running number is not what the person was asked for.
      return column.id === 'tt' && /^\d*\.?$/.test(text) ? [] : [{ column, cell, text }];
    });
    const filled = asked.filter(({ text }) => !isEmptyText(text));
    const empty = asked
      .filter(({ column, text }) => isEmptyText(text) && column.kind !== 'computed' && !column.optional)
      .map(({ column, cell }): EmptyCell => {
        const title = column.group ? `${column.group} ${column.title}` : column.title;
        return { row: labelOf(row), column: fixedWords(title), cell };
      });
    const rowStarted = filled.length > 0;
    words += filled.reduce((total, { text }) => total + wordCount(text), 0);
    started ||= rowStarted;
    const isNeeded = spec.rows.kind === 'years' || (given !== undefined && !given.optional);
    if (rowStarted || isNeeded) missing.push(...empty);
    untouched.push(...empty);
  }
  return { table, spec, started, missing: started ? missing : untouched, words, hollow: false };
};

const hasPicture = (cell: Cell): boolean =>
  paragraphsOf(cell.blocks).some((one) => one.inlines.some((inline) => inline.kind === 'picture'));

/** The table in a table of one cell: a frame drawn around it. */
const framedTable = (table: Table): Table | undefined => {
  const [row, more] = table.rows;
  const [cell, other] = row?.cells ?? [];
  if (more || other || !cell) return undefined;
  const blocks = cell.blocks.filter((block) => block.kind === 'table' || plainText(block).trim() !== '');
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'table' ? only : undefined;
};

/** Columns of remarks may stay empty. */
const remarkTitle = /^(?:ghi chú|nhận xét|đánh giá|chữ ký|ký tên)/;

/** Units are printed with the row labels, they are nobody's answer. */
const unitTitle = /^(?:đơn vị(?: tính)?|đvt|đv tính)$/;

/** A table of the person's own: content when something stands under its titles beside the row labels. */
const readOwn = (table: Table): TableReading => {
  const inner = framedTable(table);
  if (inner) return { ...readOwn(inner), table };
  const width = widthOf(table);
  const marked = table.rows.findIndex((row) => !row.header);
  const first = table.rows.length === 1 ? 0 : marked > 0 ? marked : 1;
  const cells: { readonly cell: Cell; readonly index: number; readonly text: string }[] = [];
  for (const row of table.rows.slice(first))
    for (const [index, cell] of spread(row).entries()) if (cell) cells.push({ cell, index, text: cellText(cell) });
  const titles = first > 0 ? spread(table.rows[first - 1] ?? { header: false, cells: [] }) : [];
  const titleTexts = titles.map((cell) => (cell ? normalize(cellText(cell)) : ''));
  const titleOf = (index: number): string => titleTexts[index] ?? '';
  const units = new Set(titleTexts.flatMap((title, index) => (unitTitle.test(title) ? [index] : [])));
  const filled = cells.filter(({ text, index }) => !units.has(index) && !isEmptyText(text));
  /** Two columns: labels left, answers right, when both have a title; else any text may be the answer. */
  const answers = width === 2 && titleOf(0) !== '' && titleOf(1) !== '' ? 1 : 0;
  /** A column with a title waits for figures: the long texts beside it are what they are about. */
  const isAsked = titles.some((cell, index) => {
    const title = titleOf(index);
    return cell && index >= 2 && title !== '' && !unitTitle.test(title) && !remarkTitle.test(title);
  });
  const started =
    filled.some(
      ({ text, index }) =>
        (width <= 2 && index >= answers) ||
        index >= 2 ||
        (index === 1 && /\d/.test(text)) ||
        (wordCount(text) >= 8 && !isAsked),
    ) || cells.some(({ cell }) => hasPicture(cell));
  const isTitled = titles.filter((cell) => cell && cellText(cell) !== '').length >= 2;
  const rows = table.rows.length - first;
  const hollow = !started && isTitled && rows > 0 && filled.length > 0;
  const words = started ? filled.reduce((total, { text }) => total + wordCount(text), 0) : 0;
  return { table, started, missing: [], words, hollow };
};

/** What stands in a table of this section. */
export const readTable = (table: Table, section: Section | undefined): TableReading => {
  const spec = section ? specOf(table, section.tables, section.id) : undefined;
  if (!spec) return readOwn(table);
  const columns = columnsFor(spec, table);
  return columns ? readAsked(table, spec, columns) : { ...readOwn(table), spec };
};
