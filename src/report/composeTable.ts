/**
 * A table of the outline as blocks: its title, header rows, rows for what is given, for each year of a term, or empty ones. Title and
 * table share one control.
 */
import { resolveText } from '../outline/fields.js';
import type { Column, RowSpec, Section, TableSpec } from '../outline/types.js';
import type { Block, Cell, Control, Row, Table } from './blocks.js';
import { givenText, type PrintedColumn, printedColumns, printedYears, unknownYears } from './composeColumns.js';
import { type Composition, type Emphasis, inlinesOf, paragraph, text } from './composeText.js';
import { styleNames } from './styles.js';

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
  cells: columns.map(({ column, centred }) => write(content(column), { centred })),
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
