/**
 * Which totals of a table are not the sum of their parts: the identities that the outline gives, those over what rows and columns count by
 * their words, and a last row «Cộng». Read once a check: a share of a total that does not add up is not told as wrong (tableRatio.ts).
 */
import type { Identity } from '../../../outline/types.js';
import type { GridCell, GridRow } from '../../../report/grid.js';
import { normalize } from '../../../report/normalize.js';
import { columnsFor, fixedWords } from '../../../report/tableSpecs.js';
import type { Severity } from '../../types.js';
import type { ReportTable } from './figures.js';
import { cellCount } from './figures.js';
import type { Role, RoleSum } from './roles.js';
import { roleOf, roleSums } from './roles.js';
import type { Mismatch, Term } from './sums.js';
import { mismatchOf } from './sums.js';
import type { Axis, AxisLine, Entry } from './tableAxis.js';
import { columnAxis, labelColumn, rowAxis, rowLabel } from './tableAxis.js';

export interface DoubtfulTotal extends Mismatch {
  /** `hàng “2023”`, `cột “Cuối nhiệm kỳ”`. */
  readonly place: string;
  readonly severity: Severity;
}

/** Takes what was found; one cell is told once. */
type Tell = (mismatch: Mismatch, place: string, severity: Severity) => void;

const checkBlock = (block: readonly Entry[], line: AxisLine, sum: RoleSum, tell: Tell): void => {
  const entryOf = (role: Role): Entry | undefined => block.find((entry) => entry.role === role);
  const termsOf = (roles: readonly Role[], sign: 1 | -1): Term[] =>
    roles.flatMap((role): Term[] => {
      const entry = entryOf(role);
      const cell = entry && line.cellOf(entry);
      return entry && cell ? [{ label: entry.label, cell, sign }] : [];
    });
  if (sum.column && sum.column !== line.role) return;
  if (!sum.needs.every((role) => entryOf(role))) return;
  const totalRole = sum.total.find((role) => entryOf(role));
  const totalEntry = totalRole && entryOf(totalRole);
  const total = totalEntry && line.cellOf(totalEntry);
  if (!total) return;
  const terms = [...termsOf(sum.plus, 1), ...termsOf(sum.minus ?? [], -1)];
  if (terms.length - sum.needs.filter((role) => role !== totalRole).length < (sum.some ?? 0)) return;
  const mismatch = mismatchOf(total, terms, { change: totalRole === 'change' || line.role === 'change' });
  if (!mismatch) return;
  let severity: Severity = 'error';
  if (sum.plus.includes('excellent')) {
    const unrated = entryOf('unrated');
    const apart = unrated ? (cellCount(line.cellOf(unrated)?.text ?? '') ?? 0) : 0;
    if (mismatch.sum + apart === mismatch.written) return;
    // Members who were not rated may be told nowhere.
    if (mismatch.sum < mismatch.written && (totalRole === 'total' || !entryOf('poor'))) severity = 'warning';
  }
  // Gains and losses may be told in part.
  if (sum.some !== undefined && !(entryOf('up') && entryOf('down')) && !(entryOf('movedIn') && entryOf('movedOut'))) {
    severity = 'warning';
  }
  tell(mismatch, line.name, severity);
};

const checkAxis = ({ blocks, lines }: Axis, tell: Tell): void => {
  for (const block of blocks) {
    for (const sum of roleSums) for (const line of lines) checkBlock(block, line, sum, tell);
  }
};

/** The rows that the outline gave, found in its order: two of them may have the same words. */
const givenRows = ({ spec, grid }: ReportTable): Map<string, GridRow> => {
  const found = new Map<string, GridRow>();
  if (spec?.rows.kind !== 'given') return found;
  let next = 0;
  for (const row of spec.rows.rows) {
    const printed = Object.values(row.cells)
      .map(fixedWords)
      .filter((text) => /\p{L}/u.test(text));
    const at = grid.body.findIndex(
      (one, index) => index >= next && one.cells.some((cell) => cell && printed.includes(normalize(cell.text))),
    );
    if (at < 0) continue;
    const given = grid.body[at];
    if (given) found.set(row.id, given);
    next = at + 1;
  }
  return found;
};

const checkIdentity = (read: ReportTable, identity: Identity, tell: Tell): void => {
  const { spec, grid, table } = read;
  const columns = spec && columnsFor(spec, table);
  if (!columns) return;
  const rows = givenRows(read);
  const check = (place: string, cellOf: (id: string) => readonly [string, GridCell | undefined]): void => {
    const [, total] = cellOf(identity.total);
    const termOf =
      (sign: 1 | -1) =>
      (id: string): Term[] => {
        const [label, cell] = cellOf(id);
        return cell ? [{ label, cell, sign }] : [];
      };
    const terms = [...identity.plus.flatMap(termOf(1)), ...(identity.minus ?? []).flatMap(termOf(-1))];
    if (!total || terms.length < identity.plus.length + (identity.minus?.length ?? 0)) return;
    const isChange = spec.columns.some(
      ({ id, kind }) => kind === 'computed' && (id === identity.total || identity.in?.includes(id)),
    );
    const mismatch = mismatchOf(total, terms, { change: isChange });
    if (mismatch) tell(mismatch, place, 'error');
  };
  const columnAt = (id: string): number => columns.findIndex((column) => column.id === id);
  if (identity.along === 'columns') {
    const lines = identity.in ? identity.in.flatMap((id) => rows.get(id) ?? []) : grid.body;
    for (const row of lines) {
      check(`hàng “${rowLabel(row)}”`, (id) => [grid.titles[columnAt(id)] ?? id, row.cells[columnAt(id)]]);
    }
    return;
  }
  for (const [column, { id, kind }] of columns.entries()) {
    if (kind === 'text' || (identity.in && !identity.in.includes(id))) continue;
    check(`cột “${grid.titles[column] ?? ''}”`, (row) => {
      const found = rows.get(row);
      return [found ? normalize(rowLabel(found)) : row, found?.cells[column]];
    });
  }
};

const totalLabel = /^(?:tổng cộng|cộng|tổng|tổng số)(?: cả nhiệm kỳ| chung| nhiệm kỳ)?:?$/;

/** `Toàn ấp`, `Toàn đơn vị`: a total where its columns say so; it may also be what the rows are compared with. */
const wholeLabel = /^toàn \p{L}+(?: \p{L}+)?:?$/u;

/** Columns whose figures are not added up. */
const unsummed = /%|tỷ lệ|tỉ lệ|bình quân|trung bình|^năm$|^tt$|^stt$|so với|tuổi|ghi chú|đơn vị|điểm/;

/** A last row «Cộng»: where one column adds up, all do. */
const checkTotalRow = ({ grid }: ReportTable, tell: Tell): void => {
  const last = grid.body.at(-1);
  const rows = grid.body.slice(0, -1);
  const label = last ? normalize(rowLabel(last)) : '';
  const isWhole = wholeLabel.test(label);
  if (!last || rows.length < 2 || !(isWhole || totalLabel.test(label))) return;
  const isMixed = rows.some(
    (row) =>
      row.cells.length < 2 ||
      /^(?:trong đó|tổng|cộng|[-+] )/.test(normalize(rowLabel(row))) ||
      /^[IVX]+\.?$/.test(row.cells[0]?.text ?? ''),
  );
  if (isMixed) return;
  const labels = labelColumn(grid);
  const isYearly = rows.every((row) => /^(?:năm )?20\d\d$/.test(normalize(row.cells[0]?.text ?? '')));
  let right = 0;
  const wrong: { readonly mismatch: Mismatch; readonly place: string; readonly stock: boolean }[] = [];
  grid.titles.forEach((title, column) => {
    const total = last.cells[column];
    const cells = rows.map((row) => row.cells[column]);
    if (column <= labels || unsummed.test(title) || !total || cells.some((cell) => !cell)) return;
    const terms = cells.flatMap((cell, at): Term[] => {
      const row = rows[at];
      return cell && row ? [{ label: rowLabel(row), cell, sign: 1 }] : [];
    });
    const mismatch = mismatchOf(total, terms);
    const role = roleOf(title);
    if (mismatch)
      wrong.push({ mismatch, place: `cột “${title}”`, stock: isYearly && (role === 'total' || role === 'rated') });
    else if (cellCount(total.text) !== undefined && !total.empty) right += 1;
  });
  if ((wrong.length > 1 || isWhole) && right === 0) return;
  for (const { mismatch, place, stock } of wrong) tell(mismatch, place, right > 0 && !stock ? 'error' : 'warning');
};

/**
 * A column «Tổng cộng» behind columns of years: where one row adds up, the others should. What there was each year (its last, its most) and
 * means are no sums.
 */
const checkTotalColumn = ({ grid }: ReportTable, tell: Tell): void => {
  const total = grid.titles.findIndex((title) => totalLabel.test(title));
  const years = grid.titles.flatMap((title, column) =>
    column < total && /^(?:năm )?20\d\d$/.test(title) ? [column] : [],
  );
  if (years.length < 2 || new Set(years.map((column) => grid.titles[column])).size < years.length) return;
  let right = 0;
  const wrong: { readonly mismatch: Mismatch; readonly place: string }[] = [];
  for (const row of grid.body) {
    const cells = years.map((column) => row.cells[column]);
    const sum = row.cells[total];
    if (!sum || cells.some((cell) => !cell) || unsummed.test(normalize(rowLabel(row)))) continue;
    const terms = cells.flatMap((cell, at): Term[] =>
      cell ? [{ label: grid.titles[years[at] ?? 0] ?? '', cell, sign: 1 }] : [],
    );
    const mismatch = mismatchOf(sum, terms);
    const written = cellCount(sum.text);
    if (!mismatch) right += written !== undefined && !sum.empty ? 1 : 0;
    else if (mismatch.written > Math.max(...terms.map(({ cell }) => cellCount(cell.text) ?? 0)))
      wrong.push({ mismatch, place: `hàng “${rowLabel(row)}”` });
  }
  if (right > 0) for (const { mismatch, place } of wrong) tell(mismatch, place, 'warning');
};

const readTotals = (read: ReportTable): readonly DoubtfulTotal[] => {
  const found = new Map<GridCell, DoubtfulTotal>();
  const tell: Tell = (mismatch, place, severity) => {
    if (!found.has(mismatch.total)) found.set(mismatch.total, { ...mismatch, place, severity });
  };
  for (const identity of read.spec?.identities ?? []) checkIdentity(read, identity, tell);
  // Rows of indicators are no parts of each other.
  if (!read.indicators) {
    checkAxis(columnAxis(read.grid), tell);
    checkAxis(rowAxis(read.grid), tell);
    checkTotalRow(read, tell);
    checkTotalColumn(read, tell);
  }
  return [...found.values()];
};

const known = new WeakMap<ReportTable, readonly DoubtfulTotal[]>();

/** The totals of a table that do not add up, each once. */
export const doubtfulTotals = (read: ReportTable): readonly DoubtfulTotal[] => {
  const before = known.get(read);
  if (before) return before;
  const totals = readTotals(read);
  known.set(read, totals);
  return totals;
};
