/**
 * Indicators in the tables of a document: results against last term's targets, and targets of the new term. Those of the outline and
 * those of the person's own are told by the titles of their columns. Texts are kept as they stand; a row that is not understood is left
 * alone.
 */
import type { Table } from '../report/blocks.js';
import type { Grid, GridCell, GridRow } from '../report/grid.js';
import { gridOf } from '../report/grid.js';
import { groupOf } from './groups.js';
import { periodOf } from './target.js';
import type { GroupId, Indicator } from './types.js';

/** Grid columns by what they hold. */
export interface IndicatorColumns {
  readonly kind: 'results' | 'targets';
  readonly order?: number;
  readonly name: number;
  readonly unit?: number;
  readonly target: number;
  readonly result?: number;
  readonly ratio?: number;
  readonly verdict?: number;
  readonly previous?: number;
  readonly years: readonly number[];
  readonly note?: number;
}

export type IndicatorRow =
  | {
      readonly kind: 'indicator';
      readonly row: GridRow;
      readonly indicator: Indicator;
      /** It shares a cell with another row. */
      readonly merged: boolean;
    }
  | { readonly kind: 'group'; readonly row: GridRow; readonly group: GroupId }
  /** Nothing in it but perhaps its number: a row that waits. */
  | { readonly kind: 'blank'; readonly row: GridRow; readonly group: GroupId }
  | { readonly kind: 'other'; readonly row: GridRow };

export interface IndicatorTable {
  readonly table: Table;
  readonly grid: Grid;
  readonly columns: IndicatorColumns;
  readonly rows: readonly IndicatorRow[];
  /** Those of `rows`, in order. */
  readonly indicators: readonly Indicator[];
}

const titlePatterns = {
  order: /^(?:tt|stt|số tt|số thứ tự|t\.t)$/,
  unit: /^(?:đơn vị|đơn vị tính|đvt|đv tính|đv)$/,
  ratio: /tỷ lệ|tỉ lệ|^%|% so|so với|so sánh|đạt %/,
  verdict: /^(?:tự )?đánh giá|^xếp loại$|^mức độ (?:hoàn thành|đạt)/,
  note: /^(?:ghi chú|nhận xét|ghi chép)/,
  name: /^(?:tên |các |hệ thống )*chỉ tiêu(?: chủ yếu| cơ bản| cụ thể| chính|, nhiệm vụ|\/nhiệm vụ)*$|^nội dung(?: chỉ tiêu| các chỉ tiêu)?$/,
  previous:
    /kết quả nhiệm kỳ (?:trước|qua|vừa qua|\d)|(?:kết quả|thực hiện).*nhiệm kỳ (?:trước|qua|vừa qua|20)|^nhiệm kỳ (?:trước|qua)$|đã đạt/,
  wanted:
    /(?:chỉ tiêu|mục tiêu|nghị quyết|phấn đấu).*(?:nhiệm kỳ (?:mới|tới|này)|20\d\d ?- ?20\d\d)|^(?:chỉ tiêu |mục tiêu )?(?:phấn đấu|nhiệm kỳ mới|nhiệm kỳ tới)/,
  target:
    /^(?:chỉ tiêu |mục tiêu |theo )?(?:nghị quyết|nq)(?: .*)?$|^chỉ tiêu (?:giao|được giao|đề ra|đăng ký|kế hoạch)|^(?:kế hoạch|kh|mục tiêu|chỉ tiêu)$|^(?:kế hoạch|mục tiêu) /,
  result: /^(?:kết quả|thực hiện|đạt được|đã thực hiện|kq|th)(?: .*)?$/,
  year: /(?:^|\s)(?:năm )?20\d\d$|(?:^|\s)năm (?:thứ )?\d$/,
} as const;

/** What the columns of a table hold; undefined when it is no table of indicators. */
export const indicatorColumns = (titles: readonly string[]): IndicatorColumns | undefined => {
  const left = new Set(titles.keys());
  const take = (pattern: RegExp): number | undefined => {
    const found = titles.findIndex((title, column) => left.has(column) && title !== '' && pattern.test(title));
    if (found < 0) return undefined;
    left.delete(found);
    return found;
  };
  const takeAll = (pattern: RegExp): number[] => {
    const found = titles.flatMap((title, column) => (left.has(column) && pattern.test(title) ? [column] : []));
    for (const column of found) left.delete(column);
    return found;
  };
  const order = take(titlePatterns.order);
  const unit = take(titlePatterns.unit);
  // `Nội dung` beside `Chỉ tiêu`: the second is the target.
  const name = take(/^nội dung/) ?? take(titlePatterns.name);
  if (name === undefined) return undefined;
  const note = take(titlePatterns.note);
  const previous = take(titlePatterns.previous);
  const wanted = take(titlePatterns.wanted);
  const years = takeAll(titlePatterns.year);
  const rest = {
    ...(order === undefined ? {} : { order }),
    name,
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
  };
  if (
    wanted !== undefined &&
    (previous !== undefined || years.length > 0 || !titles.some((t) => titlePatterns.result.test(t)))
  ) {
    return { kind: 'targets', ...rest, target: wanted, ...(previous === undefined ? {} : { previous }), years };
  }
  const verdict = take(titlePatterns.verdict);
  const ratio = take(titlePatterns.ratio);
  const target = wanted ?? take(titlePatterns.target);
  const result = previous ?? take(titlePatterns.result);
  if (target === undefined) return undefined;
  if (result === undefined) {
    // TT · Chỉ tiêu · Đơn vị tính · Mục tiêu: nothing but names and targets.
    return unit === undefined && years.length === 0 ? undefined : { kind: 'targets', ...rest, target, years };
  }
  return {
    kind: 'results',
    ...rest,
    target,
    result,
    ...(ratio === undefined ? {} : { ratio }),
    ...(verdict === undefined ? {} : { verdict }),
    years: [],
  };
};

const textAt = (row: GridRow, column: number | undefined): string => {
  const cell = column === undefined ? undefined : row.cells[column];
  return !cell || cell.empty ? '' : cell.text;
};

const isOrder = (text: string): boolean => /^\d{0,3}[.)]?$/.test(text.trim());

/** A row that titles those under it: one cell over the table, or words in one cell alone beside a Roman or a letter. */
const isGroupRow = (row: GridRow, columns: IndicatorColumns): boolean => {
  const cells = row.cells.filter((cell): cell is GridCell => cell !== undefined);
  const filled = cells.filter(({ empty }) => !empty);
  if (cells.length === 1) return filled.length === 1;
  const name = row.cells[columns.name];
  const others = filled.filter((cell) => cell !== name);
  const order = textAt(row, columns.order);
  if (name && !name.empty) {
    const isTitled = /^(?:[IVX]+|[A-H])[.)\-–\s]*$/.test(order) || /^(?:[IVX]+|[A-H])[.)-]\s/.test(name.text);
    return isTitled && others.every((cell) => cell === row.cells[columns.order ?? -1]);
  }
  // The title begins in the first column and reaches over the name's.
  const [first] = filled;
  return filled.length === 1 && first !== undefined && first.cell.span > 1 && /\p{L}{2}/u.test(first.text);
};

const rowOf = (row: GridRow, columns: IndicatorColumns, group: GroupId): IndicatorRow => {
  if (isGroupRow(row, columns)) {
    const text = row.cells.flatMap((cell) => (cell && !cell.empty ? [cell.text] : [])).join(' ');
    return { kind: 'group', row, group: groupOf(text) };
  }
  const order = columns.order === undefined ? undefined : row.cells[columns.order];
  if (row.cells.every((cell) => cell && (cell.empty || (cell === order && isOrder(cell.text))))) {
    return { kind: 'blank', row, group };
  }
  const nameCell = row.cells[columns.name];
  const name = textAt(row, columns.name);
  const hasWords = /\p{L}{2}/u.test(name);
  const isWhole = row.cells[columns.target] !== undefined;
  if (!nameCell || !hasWords || !isWhole) return { kind: 'other', row };
  const unit = textAt(row, columns.unit);
  const target = textAt(row, columns.target);
  const indicator: Indicator = {
    name,
    unit,
    group,
    target,
    result: textAt(row, columns.result),
    period: periodOf(target, unit, name),
    note: textAt(row, columns.note),
    ...(columns.previous === undefined ? {} : { previous: textAt(row, columns.previous) }),
    ...(columns.years.length === 0 ? {} : { yearly: columns.years.map((column) => textAt(row, column)) }),
  };
  const merged = row.cells.some((cell) => cell === undefined || cell.cell.merge !== undefined);
  return { kind: 'indicator', row, indicator, merged };
};

/** Reads a table of indicators, its grid where that is at hand; undefined when its titles say that it is something else. */
export const readIndicatorTable = (table: Table, grid: Grid = gridOf(table)): IndicatorTable | undefined => {
  const columns = indicatorColumns(grid.titles);
  if (!columns) return undefined;
  const rows: IndicatorRow[] = [];
  let group: GroupId = '';
  for (const row of grid.body) {
    const read = rowOf(row, columns, group);
    if (read.kind === 'group') group = read.group;
    rows.push(read);
  }
  return {
    table,
    grid,
    columns,
    rows,
    indicators: rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator] : [])),
  };
};

/** The rows of indicators are numbered 1, 2, 3 … through the whole table. */
export const isNumbered = ({ rows, columns }: IndicatorTable): boolean => {
  const numbers = rows.flatMap((row) => (row.kind === 'indicator' ? [textAt(row.row, columns.order)] : []));
  return (
    columns.order !== undefined &&
    numbers.length > 0 &&
    numbers.every((text, at) => isOrder(text) && text !== '' && Number.parseInt(text, 10) === at + 1)
  );
};
