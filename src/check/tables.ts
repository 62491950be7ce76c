/**
 * Tables of a report against the tables the outline asks for: which is which, what is filled in, what is still empty. A table of the
 * person's own is only asked whether anything stands in it.
 */
import type { Column, RowSpec, Section, TableSpec } from '../outline/types.js';
import type { Cell, Row, Table } from '../report/blocks.js';
import { paragraphsOf, plainText, writtenText } from '../report/blocks.js';
import { findBlanks } from '../report/blanks.js';
import { normalize, wordCount } from '../report/normalize.js';
import { readTag } from '../report/tags.js';

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

const textOf = (cell: Cell): string => [...paragraphsOf(cell.blocks)].map(writtenText).join(' ').trim();

/** Nothing, or only dots that wait for a figure. A dash says «none» and is an answer. */
const isEmptyText = (text: string): boolean => {
  if (text === '') return true;
  let rest = text;
  for (const blank of findBlanks(text).reverse()) rest = rest.slice(0, blank.start) + rest.slice(blank.end);
  return !/[\p{L}\p{N}–-]/u.test(rest);
};

const headerRows = (table: Table, hasGroups: boolean): number => {
  const marked = table.rows.findIndex((row) => !row.header);
  if (marked > 0) return marked;
  if (marked < 0) return table.rows.length;
  return hasGroups ? 2 : 1;
};

/** Cells by grid column: a cell over three columns stands in three places. */
const spread = (row: Row): (Cell | undefined)[] =>
  row.cells.flatMap((cell) => [cell, ...Array<undefined>(Math.max(0, cell.span - 1)).fill(undefined)]);

/** The outline's columns as they stand in a table of this width; undefined when the person has changed the columns. */
const columnsFor = (spec: TableSpec, width: number): Column[] | undefined => {
  const yearly = spec.columns.filter((column) => column.eachYearOf !== undefined).length;
  const left = width - (spec.columns.length - yearly);
  const times = yearly === 0 ? (left === 0 ? 1 : 0) : left / yearly;
  if (!Number.isInteger(times) || times < 1) return undefined;
  return spec.columns.flatMap((column) =>
    column.eachYearOf === undefined ? [column] : Array<Column>(times).fill(column),
  );
};

const fixed = (template: string): string => normalize(template.replace(/\{[^{}]*\}/g, ' '));

/** The table the outline asks for that this one is: by our tag, else by its column titles. */
export const specOf = (table: Table, specs: readonly TableSpec[], sectionId: string): TableSpec | undefined => {
  for (const control of table.controls) {
    const tag = readTag(control.tag);
    if (tag?.kind !== 'table' || tag.section !== sectionId) continue;
    const named = specs.find((spec) => spec.id === tag.table);
    if (named) return named;
  }
  const titles = new Set(
    table.rows
      .slice(0, 2)
      .flatMap((row) => row.cells.map((cell) => normalize(textOf(cell))))
      .filter((title) => title !== ''),
  );
  return specs.find((spec) => {
    const asked = spec.columns.filter((column) => column.eachYearOf === undefined).map((column) => fixed(column.title));
    const distinct = [...new Set(asked)].filter((title) => title !== '');
    const shared = distinct.filter((title) => titles.has(title));
    // Most of the columns by name, and more than the TT and Ghi chú that every table has.
    return shared.length >= 3 && shared.length >= 0.6 * distinct.length;
  });
};

const rowSpecOf = (row: Row, rows: readonly RowSpec[]): RowSpec | undefined => {
  const texts = new Set(row.cells.map((cell) => normalize(textOf(cell))));
  let best: RowSpec | undefined;
  let most = 0;
  for (const spec of rows) {
    const printed = Object.values(spec.cells)
      .map(fixed)
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
  row.cells.map(textOf).find((text) => /\p{L}{2}/u.test(text)) ?? (row.cells[0] ? textOf(row.cells[0]) : '');

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
      const text = textOf(cell);
      // A running number is not what the person was asked for.
      return column.id === 'tt' && /^\d*\.?$/.test(text) ? [] : [{ column, cell, text }];
    });
    const filled = asked.filter(({ text }) => !isEmptyText(text));
    const empty = asked
      .filter(({ column, text }) => isEmptyText(text) && column.kind !== 'computed' && !column.optional)
      .map(({ column, cell }): EmptyCell => {
        const title = column.group ? `${column.group} ${column.title}` : column.title;
        return { row: labelOf(row), column: fixed(title), cell };
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
  [...paragraphsOf(cell.blocks)].some((one) => one.inlines.some((inline) => inline.kind === 'picture'));

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
  const width = Math.max(0, ...table.rows.map((row) => spread(row).length));
  const marked = table.rows.findIndex((row) => !row.header);
  const first = table.rows.length === 1 ? 0 : marked > 0 ? marked : 1;
  const cells = table.rows
    .slice(first)
    .flatMap((row) => spread(row).flatMap((cell, index) => (cell ? [{ cell, index, text: textOf(cell) }] : [])));
  const titles = first > 0 ? spread(table.rows[first - 1] ?? { header: false, cells: [] }) : [];
  const titleOf = (index: number): string => normalize(titles[index] ? textOf(titles[index]) : '');
  const filled = cells.filter(({ text, index }) => !isEmptyText(text) && !unitTitle.test(titleOf(index)));
  const hasPictures = cells.some(({ cell }) => hasPicture(cell));
  /** Two columns: labels left, answers right, when both have a title; else any text may be the answer. */
  const answers = width === 2 && titleOf(0) !== '' && titleOf(1) !== '' ? 1 : 0;
  /** A column with a title waits for figures: the long texts beside it are what they are about. */
  const isAsked = titles.some((cell, index) => {
    const title = titleOf(index);
    return cell && index >= 2 && title !== '' && !unitTitle.test(title) && !remarkTitle.test(title);
  });
  const started =
    hasPictures ||
    filled.some(
      ({ text, index }) =>
        (width <= 2 && index >= answers) ||
        index >= 2 ||
        (index === 1 && /\d/.test(text)) ||
        (wordCount(text) >= 8 && !isAsked),
    );
  const isTitled = titles.filter((cell) => cell && textOf(cell) !== '').length >= 2;
  const rows = table.rows.length - first;
  const hollow = !started && isTitled && rows > 0 && filled.length > 0;
  const words = started ? filled.reduce((total, { text }) => total + wordCount(text), 0) : 0;
  return { table, started, missing: [], words, hollow };
};

/** What stands in a table of this section. */
export const readTable = (table: Table, section: Section | undefined): TableReading => {
  const spec = section ? specOf(table, section.tables, section.id) : undefined;
  if (!spec) return readOwn(table);
  const width = Math.max(0, ...table.rows.map((row) => spread(row).length));
  const columns = columnsFor(spec, width);
  return columns ? readAsked(table, spec, columns) : { ...readOwn(table), spec };
};
