/** Tables of the superior's document as tables to fill in, and lists of indicators as the table of the new term's targets. */
import { defaultOutline } from '../outline/bundled.js';
import { limits } from '../outline/limits.js';
import { allSections } from '../outline/tree.js';
import type { Column, ColumnKind, RowSpec, TableSpec } from '../outline/types.js';
import { type Cell, paragraphsOf, plainText, type Table } from '../report/blocks.js';
import type { Lexicon } from '../report/lexicon.js';
import { normalize } from '../report/normalize.js';
import { romans } from './families.js';
import { freeName, nameOf } from './ids.js';
import { tidy } from './sourceText.js';

const cellText = (cell: Cell): string => tidy([...paragraphsOf(cell.blocks)].map(plainText).join(' '));

/** The texts of a row by grid column: a cell over three columns gives its text three times. */
const spread = (
  cells: readonly Cell[],
): { readonly text: string; readonly merge: Cell['merge']; readonly span: number }[] =>
  cells.flatMap((cell) => {
    const span = Math.min(Math.max(1, cell.span), limits.columns);
    const text = cellText(cell);
    return Array.from({ length: span }, () => ({ text, merge: cell.merge, span }));
  });

const isOrder = (title: string): boolean => /^(?:tt|stt|số tt|số thứ tự)$/u.test(normalize(title));

const kindOf = (title: string): ColumnKind => {
  const line = normalize(title);
  if (/%|tỷ lệ|tỉ lệ/.test(line)) return 'percent';
  return /^(?:số lượng|sl|tổng số|số (?:đảng viên|người|cuộc|lượt|hộ)|nam|nữ|đầu nhiệm kỳ|cuối nhiệm kỳ)/u.test(line)
    ? 'integer'
    : 'text';
};

const columnOf = (id: string, title: string, group: string | undefined, width: number): Column => {
  const isLoose = isOrder(title) || /^ghi chú/u.test(normalize(title));
  return {
    id,
    title: title || '…',
    kind: isLoose ? 'text' : kindOf(title),
    width,
    ...(group ? { group } : {}),
    ...(isLoose ? { optional: true } : {}),
  };
};

/** How many rows at the top are the header: those marked so, or the first with what is merged under it. */
const headerCount = (table: Table): number => {
  const marked = table.rows.findIndex((row) => !row.header);
  if (marked > 0) return Math.min(marked, 2);
  const isTall = table.rows[0]?.cells.some((cell) => cell.merge === 'start' || cell.span > 1) ?? false;
  return isTall && table.rows.length > 2 ? 2 : 1;
};

const columnsOf = (table: Table, header: number): Column[] => {
  const upper = spread(table.rows[0]?.cells ?? []);
  const lower = header > 1 ? spread(table.rows[1]?.cells ?? []) : [];
  const count = Math.min(Math.max(upper.length, lower.length, 1), limits.columns);
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const names = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    const above = upper[at]?.text ?? '';
    const below = lower[at]?.merge === 'continue' ? '' : (lower[at]?.text ?? '');
    const title = below || above;
    const isGrouped = below !== '' && (upper[at]?.span ?? 1) > 1 && above !== '';
    const share = total > 0 ? Math.round((100 * (table.columns[at] ?? 0)) / total) : 0;
    const id = isOrder(title)
      ? nameOf('tt', 'tt', names)
      : nameOf(isGrouped ? `${above} ${title}` : title, `c${at + 1}`, names);
    return columnOf(id, title, isGrouped ? above : undefined, Math.max(share || Math.round(100 / count), 4));
  });
};

const isBlankCell = (text: string): boolean => /^[\s.…_-]*$/u.test(text);

const rowsOf = (table: Table, header: number, columns: readonly Column[]): TableSpec['rows'] => {
  const body = table.rows.slice(header);
  const names = new Set<string>();
  const rows = body.slice(0, limits.rows).map((row, at): RowSpec => {
    const texts = spread(row.cells);
    const first = row.cells[0];
    const only = first && row.cells.length === 1 && columns.length > 1 ? cellText(first) : '';
    const named = columns.findIndex(
      (column, index) => !isOrder(column.title) && !isBlankCell(texts[index]?.text ?? ''),
    );
    const id = nameOf(only || (texts[named]?.text ?? ''), `r${at + 1}`, names);
    const target = columns.find((column) => !isOrder(column.title)) ?? columns[0];
    if (only !== '' && target) return { id, cells: { [target.id]: only }, isGroup: true };
    const cells = columns.flatMap((column, index): [string, string][] => {
      const text = texts[index]?.text ?? '';
      const isOrdered = isOrder(column.title) && text !== '';
      return isOrdered || !isBlankCell(text) ? [[column.id, text]] : [];
    });
    return { id, cells: Object.fromEntries(cells) };
  });
  const isGiven = rows.some(({ cells }) =>
    Object.entries(cells).some(([id]) => !isOrder(columns.find((column) => column.id === id)?.title ?? '')),
  );
  return isGiven ? { kind: 'given', rows } : { kind: 'repeat', count: Math.min(Math.max(rows.length, 1), limits.rows) };
};

/** `Bảng 1. Tình hình …` → the title alone. */
export const isCaption = (text: string): boolean =>
  /^\s*(?:bảng|biểu|phụ biểu)(?:\s+(?:số\s*)?[\d.]+|\s*[:.])/iu.test(text.normalize('NFC'));

/** A table of the document. `id` where it is one of ours; `taken` are the ids in use. */
export const tableSpec = (table: Table, title: string, id: string | undefined, taken: Set<string>): TableSpec => {
  const header = headerCount(table);
  const columns = columnsOf(table, header);
  return {
    id: id === undefined ? nameOf(title, 'bang', taken) : freeName(id, taken),
    title: tidy(title) || 'Bảng số liệu',
    columns,
    rows: rowsOf(table, header, columns),
    optional: true,
  };
};

const textsIn = ({ columns, rows }: TableSpec): string[] => [
  ...columns.flatMap(({ title, group }) => [title, group ?? '']),
  ...(rows.kind === 'given' ? rows.rows.flatMap(({ cells }) => Object.values(cells)) : []),
];

/** Whether a table to fill in can hold all words of this one: not where it is larger than an outline's tables, or its rows are wider than its header. */
export const isTabular = (table: Table): boolean => {
  const kept = new Set(textsIn(tableSpec(table, '', undefined, new Set())));
  return table.rows.every(({ cells }) =>
    cells.every((cell) => {
      const text = cellText(cell);
      return !/\p{L}/u.test(text) || kept.has(text);
    }),
  );
};

/** A table said in one line, for where no table can stand. */
export const tableInWords = (spec: TableSpec): string =>
  [spec.title, ...textsIn(spec)].filter((text) => text !== '').join('; ');

const targets = allSections(defaultOutline)
  .flatMap((section) => section.tables)
  .find((table) => table.id === 'targets');

/** `Chỉ tiêu về …;` */
export const isIndicator = (text: string): boolean =>
  /^[\s\u00a0]*(?:[-–+•*]\s*)?chỉ tiêu (?:về |đối với |cụ thể về )/iu.test(text.normalize('NFC'));

const aboutOf = (text: string): string => {
  const about = tidy(text)
    .replace(/^[-–+•*]\s*/u, '')
    .replace(/^chỉ tiêu (?:cụ thể )?(?:về|đối với) /iu, '')
    .replace(/^thực hiện /iu, '')
    .replace(/[;.,:…\s]+$/u, '');
  return about.charAt(0).toLocaleUpperCase('vi') + about.slice(1);
};

/** The bundled groups with the rows under each. */
const bundledGroups = (): { readonly id: string; readonly title: string; readonly rows: readonly RowSpec[] }[] => {
  const groups: { id: string; title: string; rows: RowSpec[] }[] = [];
  if (targets?.rows.kind !== 'given') return groups;
  for (const row of targets.rows.rows) {
    if (row.isGroup)
      groups.push({
        id: row.id,
        title: Object.values(row.cells)
          .join(' ')
          .replace(/^[IVX]+\.\s*/u, ''),
        rows: [],
      });
    else groups.at(-1)?.rows.push(row);
  }
  return groups;
};

/**
 * The table of targets for a list of indicators: one group for each, with the rows that the bundled outline has for the same group (all the words of
 * its title are in the line), or one empty row.
 */
export const targetsTable = (lines: readonly string[], lexicon: Lexicon, taken: Set<string>): TableSpec | undefined => {
  if (!targets) return undefined;
  const groups = bundledGroups();
  const label = targets.columns.find((column) => column.id === 'chiTieu')?.id ?? targets.columns[0]?.id ?? 'chiTieu';
  const names = new Set<string>();
  let order = 0;
  const rows = lines.slice(0, romans.length).flatMap((line, at): RowSpec[] => {
    const title = aboutOf(line);
    const words = new Set(lexicon.words(line).ids);
    const known = groups.find((group) => lexicon.words(group.title).ids.every((id) => words.has(id)));
    const given: readonly RowSpec[] = known?.rows ?? [{ id: 'chiTieu', cells: {}, optional: true }];
    const group: RowSpec = {
      id: freeName(known?.id ?? `nhom${at + 1}`, names),
      cells: { [label]: `${romans[at] ?? String(at + 1)}. ${known?.title ?? title}` },
      isGroup: true,
    };
    return [
      group,
      ...given.map((row): RowSpec => ({
        ...row,
        id: freeName(row.id, names),
        cells: { ...row.cells, tt: String((order += 1)) },
      })),
    ];
  });
  return { ...targets, id: freeName(targets.id, taken), rows: { kind: 'given', rows } };
};
