/**
 * The columns of a composed table: one for each year where the outline asks for that, and widths that leave every column room for its
 * words. Widths are twips and add up to the width of the text.
 */
import { resolveText } from '../outline/fields.js';
import { parseTerm, yearsOf } from '../outline/terms.js';
import type { Column, RowSpec, TableSpec } from '../outline/types.js';
import { measure } from './composeMeasure.js';
import type { Composition } from './composeText.js';

/** Rows or columns for a term that is not known yet: two to five years are usual. */
export const unknownYears = ['……', '……', '……'];

/** A text column that needs no more than this for two lines holds a number, a unit or a year: it is centred. 2.4 cm. */
const narrowColumn = 1360;

/** Lines that given text may take beside its figures, the best first. More than six, and only whole words are looked after. */
const readableLines = [3, 4, 5, 6];

/** A column as it is printed, one for each year where the outline asks for that. */
export interface PrintedColumn {
  readonly column: Column;
  /** Template, the year filled in. */
  readonly title: string;
  /** Twips. */
  readonly width: number;
  /** It holds nothing that a reader reads from left to right. */
  readonly centred: boolean;
}

/** The years of the term in this field as they are printed, blanks while it has no value. */
export const printedYears = (composition: Composition, field: string): string[] => {
  const { fields } = composition.profile;
  const term = parseTerm(Object.hasOwn(fields, field) ? (fields[field] ?? '') : '');
  return term ? yearsOf(term).map(String) : unknownYears;
};

/** Shares of `total` in whole twips that add up to exactly that. */
const shareOut = (total: number, shares: readonly number[]): number[] => {
  const sum = shares.reduce((all, share) => all + share, 0);
  let seen = 0;
  let given = 0;
  return shares.map((share) => {
    seen += share;
    const width = Math.round((total * seen) / sum) - given;
    given += width;
    return width;
  });
};

/**
 * Widths after the outline's shares, where that leaves every column the room it needs; a column that needs more takes it from those that
 * have more than they need. When there is not room for all, each gives way in proportion to what it needs.
 */
const columnWidths = (total: number, shares: readonly number[], needs: readonly number[]): number[] => {
  const needed = needs.reduce((sum, need) => sum + need, 0);
  if (needed >= total) return shareOut(total, needs);
  const raised = new Set<number>();
  for (;;) {
    const rest = total - [...raised].reduce((sum, index) => sum + (needs[index] ?? 0), 0);
    const free = shares.map((share, index) => (raised.has(index) ? 0 : share));
    const widths = shareOut(rest, free);
    const short = widths.flatMap((width, index) => (!raised.has(index) && width < (needs[index] ?? 0) ? [index] : []));
    if (short.length === 0) return widths.map((width, index) => (raised.has(index) ? (needs[index] ?? 0) : width));
    for (const index of short) raised.add(index);
  }
};

/** What the outline prints in this cell. An outline may come from a stranger: a column called `toString` must find nothing. */
export const givenText = (row: RowSpec, column: Column): string =>
  Object.hasOwn(row.cells, column.id) ? (row.cells[column.id] ?? '') : '';

/** Room that a column needs, twips. */
interface Room {
  /** For the longest word of its title and of what is given in it. */
  readonly word: number;
  /** For what is given in it, in so many lines. */
  readonly inLines: (lines: number) => number;
}

const roomFor = (composition: Composition, { rows }: TableSpec, column: Column, title: string): Room => {
  const given = rows.kind === 'given' ? rows.rows.flatMap((row) => (row.isGroup ? [] : [givenText(row, column)])) : [];
  const measured = (template: string) => measure(resolveText(template, composition.outline, composition.profile));
  const texts = given.map(measured);
  const word = Math.max(measured(title).word, ...texts.map((text) => text.word));
  return { word, inLines: (lines) => Math.max(word, ...texts.map((text) => text.inLines(lines))) };
};

/** What the columns need, in the fewest lines for which the page is wide enough. */
const needsOf = (rooms: readonly Room[], total: number): number[] => {
  for (const lines of readableLines) {
    const needs = rooms.map(({ inLines }) => inLines(lines));
    if (needs.reduce((sum, need) => sum + need, 0) < total) return needs;
  }
  return rooms.map(({ word }) => word);
};

export const printedColumns = (composition: Composition, table: TableSpec): PrintedColumn[] => {
  const columns = table.columns.flatMap((column) =>
    column.eachYearOf === undefined
      ? [{ column, title: column.title }]
      : printedYears(composition, column.eachYearOf).map((year) => ({
          column,
          title: column.title.replaceAll('{year}', year),
        })),
  );
  const rooms = columns.map(({ column, title }) => roomFor(composition, table, column, title));
  const total = composition.textWidth;
  const widths = columnWidths(
    total,
    columns.map(({ column }) => column.width),
    needsOf(rooms, total),
  );
  return columns.map((printed, index) => {
    const width = widths[index] ?? 0;
    const isNarrow = width < narrowColumn && (rooms[index]?.inLines(2) ?? 0) < narrowColumn;
    return { ...printed, width, centred: printed.column.kind !== 'text' || isNarrow };
  });
};
