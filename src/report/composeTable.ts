/**
 * A table of the outline as blocks: its title, header rows, rows for what is given, for each year of a term, or empty ones. Title and
 * table share one control.
 */
import { parseTerm, resolveText, yearsOf } from '../outline/fields.js';
import type { Column, RowSpec, Section, TableSpec } from '../outline/types.js';
import type { Block, Cell, Control, Row, Table } from './blocks.js';
import { columnWidthFor } from './composeMeasure.js';
import { type Composition, type Emphasis, inlinesOf, paragraph, text } from './composeText.js';
import { styleNames } from './styles.js';

/** Rows or columns for a term that is not known yet: two to five years are usual. */
const unknownYears = ['……', '……', '……'];

/** A column narrower than this holds a number, a unit or a year: it is centred. 2.4 cm. */
const narrowColumn = 1360;

/** A column as it is printed, one for each year where the outline asks for that. */
interface PrintedColumn {
  readonly column: Column;
  /** Template, the year filled in. */
  readonly title: string;
  /** Twips. */
  readonly width: number;
}

/** The years of the term in this field as they are printed, blanks while it has no value. */
const printedYears = (composition: Composition, field: string): string[] => {
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
const givenText = (row: RowSpec, column: Column): string =>
  Object.hasOwn(row.cells, column.id) ? (row.cells[column.id] ?? '') : '';

/** Room for the longest word of a column: its title and what is given in it. */
const roomFor = (
  composition: Composition,
  table: TableSpec,
  { column, title }: Omit<PrintedColumn, 'width'>,
): number => {
  const { rows } = table;
  const given = rows.kind === 'given' ? rows.rows.flatMap((row) => (row.isGroup ? [] : [givenText(row, column)])) : [];
  const texts = [title, ...given].map((template) => resolveText(template, composition.outline, composition.profile));
  return Math.max(...texts.map(columnWidthFor));
};

const printedColumns = (composition: Composition, table: TableSpec): PrintedColumn[] => {
  const columns = table.columns.flatMap((column) =>
    column.eachYearOf === undefined
      ? [{ column, title: column.title }]
      : printedYears(composition, column.eachYearOf).map((year) => ({
          column,
          title: column.title.replaceAll('{year}', year),
        })),
  );
  const widths = columnWidths(
    composition.textWidth,
    columns.map(({ column }) => column.width),
    columns.map((column) => roomFor(composition, table, column)),
  );
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? 0 }));
};

/** Builds cells for one table; `controls` are those around the table. */
const cellWriter =
  (composition: Composition, controls: readonly Control[]) =>
  (
    template: string,
    options: {
      readonly span?: number;
      readonly merge?: 'start' | 'continue';
      readonly centred?: boolean;
    } & Emphasis = {},
  ): Cell => {
    const { span = 1, merge, centred = false, ...emphasis } = options;
    const inlines = inlinesOf(composition, template, emphasis);
    return {
      blocks: [paragraph(styleNames.cell, inlines, { controls, ...(centred ? { align: 'center' } : {}) })],
      span,
      ...(merge ? { merge } : {}),
    };
  };

type WriteCell = ReturnType<typeof cellWriter>;

/** Neighbouring columns under one group title stand together; a column without a group stands alone. */
const groupsOf = (columns: readonly PrintedColumn[]): (readonly [PrintedColumn, ...PrintedColumn[]])[] => {
  const groups: [PrintedColumn, ...PrintedColumn[]][] = [];
  for (const printed of columns) {
    const last = groups.at(-1);
    if (last && printed.column.group && last[0].column.group === printed.column.group) last.push(printed);
    else groups.push([printed]);
  }
  return groups;
};

/** One header row; two where columns have group titles, ungrouped columns then reach over both. */
const headerRows = (columns: readonly PrintedColumn[], write: WriteCell): Row[] => {
  const look = { bold: true, centred: true } as const;
  if (!columns.some(({ column }) => column.group))
    return [{ header: true, cells: columns.map(({ title }) => write(title, look)) }];
  const groups = groupsOf(columns);
  const upper = groups.map(([first, ...others]) =>
    first.column.group
      ? write(first.column.group, { ...look, span: 1 + others.length })
      : write(first.title, { ...look, merge: 'start' }),
  );
  const lower = columns.map(({ column, title }) =>
    column.group ? write(title, look) : write('', { ...look, merge: 'continue' }),
  );
  return [
    { header: true, cells: upper },
    { header: true, cells: lower },
  ];
};

const givenRow = (row: RowSpec, columns: readonly PrintedColumn[], write: WriteCell): Row => {
  if (row.isGroup) {
    // A column that is repeated for each year says its part once.
    const texts = new Set(columns.map(({ column }) => column)).values();
    const title = Array.from(texts, (column) => givenText(row, column))
      .join(' ')
      .replace(/ {2,}/g, ' ')
      .trim();
    return { header: false, cells: [write(title, { bold: true, span: columns.length })] };
  }
  return bodyRow((column) => givenText(row, column), columns, write);
};

const bodyRow = (content: (column: Column) => string, columns: readonly PrintedColumn[], write: WriteCell): Row => ({
  header: false,
  cells: columns.map(({ column, width }) =>
    write(content(column), { centred: column.kind !== 'text' || width < narrowColumn }),
  ),
});

const bodyRows = (
  composition: Composition,
  { rows }: TableSpec,
  columns: readonly PrintedColumn[],
  write: WriteCell,
): Row[] => {
  switch (rows.kind) {
    case 'given':
      return rows.rows.map((row) => givenRow(row, columns, write));
    case 'years':
      return printedYears(composition, rows.field).map((year) =>
        bodyRow(
          (column) => (column.id === rows.column ? (unknownYears.includes(year) ? `Năm ${year}` : year) : ''),
          columns,
          write,
        ),
      );
    case 'repeat':
      return Array.from({ length: rows.count }, () => bodyRow(() => '', columns, write));
  }
};

/**
 * Title, table and an empty paragraph in one control. The paragraph is there because a control that ends in a table is refused by some
 * builds of Word (OfficeDev/office-js#85).
 */
export const composeTable = (composition: Composition, section: Section, table: TableSpec): Block[] => {
  const name = resolveText(table.title, composition.outline, composition.profile);
  const tag = { kind: 'table', section: section.id, table: table.id } as const;
  const controls = [composition.control(tag, `Bảng: ${name}`, false)];
  const caption = paragraph(styleNames.caption, inlinesOf(composition, table.title), { controls });
  const columns = printedColumns(composition, table);
  const write = cellWriter(composition, controls);
  const grid: Table = {
    kind: 'table',
    style: styleNames.table,
    columns: columns.map(({ width }) => width),
    rows: [...headerRows(columns, write), ...bodyRows(composition, table, columns, write)],
    controls,
  };
  return [caption, grid, paragraph(styleNames.cell, text(''), { controls })];
};
