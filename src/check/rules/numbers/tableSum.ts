/**
 * table-sum: figures that must add up do not: total = official + probationary, the four levels = the number rated, start + gains − losses
 * = end, a row «Cộng» = the rows above it, percentages of a whole = 100. In tables of the outline, in tables of the person's own, and in
 * sentences (sentenceSum.ts). Identities: indicators.md, §4.
 */
import type { Identity } from '../../../outline/types.js';
import type { GridCell, GridRow } from '../../../report/grid.js';
import { normalize } from '../../../report/normalize.js';
import { columnsFor, fixedWords } from '../../../report/tableSpecs.js';
import { formatFigure, readFigure } from '../../../indicators/quantity.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding, Severity } from '../../types.js';
import type { ReportTable } from './figures.js';
import { cellCount, figuresOf, firstParagraph, foldText, isPercentTitle, whereIs } from './figures.js';
import type { Role, RoleSum } from './roles.js';
import { roleOf, roleSums } from './roles.js';
import { sentenceSums } from './sentenceSum.js';
import type { Mismatch, Term } from './sums.js';
import { mismatchOf } from './sums.js';
import type { Axis, AxisLine, Entry } from './tableAxis.js';
import { columnAxis, labelColumn, rowAxis, rowLabel } from './tableAxis.js';

/** Finds the cell of a finding; one cell is told once. */
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
  const { spec, grid } = read;
  const columns = spec && columnsFor(spec, grid.width);
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

/** Columns whose figures are not added up. */
const unsummed = /%|tỷ lệ|tỉ lệ|bình quân|trung bình|^năm$|^tt$|^stt$|so với|tuổi|ghi chú|đơn vị|điểm/;

/** A last row «Cộng»: where one column adds up, all do. */
const checkTotalRow = ({ grid }: ReportTable, tell: Tell): void => {
  const last = grid.body.at(-1);
  const rows = grid.body.slice(0, -1);
  if (!last || rows.length < 2 || !totalLabel.test(normalize(rowLabel(last)))) return;
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
  if (wrong.length > 1 && right === 0) return;
  for (const { mismatch, place, stock } of wrong) tell(mismatch, place, right > 0 && !stock ? 'error' : 'warning');
};

/** Percentages of the four levels, or of two parts of a whole, where no counts tell more. */
const percentSets: readonly (readonly Role[])[] = [
  ['excellent', 'good', 'fair', 'poor'],
  ['official', 'probationary'],
  ['men', 'women'],
];

interface PercentMismatch {
  readonly cell: GridCell;
  readonly place: string;
  readonly sum: number;
}

const percentRole = (title: string): Role | undefined =>
  roleOf(title.replace(/\s*\(?(?:tỷ lệ|tỉ lệ)?\s*\(?%\)?\)?|\s*(?:tỷ lệ|tỉ lệ)\s*/g, ' '));

const percentMismatches = ({ grid }: ReportTable): PercentMismatch[] => {
  const columns = grid.titles.map((title) => (isPercentTitle(title) ? percentRole(title) : undefined));
  const counted = new Set(grid.titles.flatMap((title) => (isPercentTitle(title) ? [] : (roleOf(title) ?? []))));
  return percentSets.flatMap((set) => {
    const places = set.map((role) => columns.indexOf(role));
    if (places.some((place) => place < 0) || set.some((role) => counted.has(role))) return [];
    return grid.body.flatMap((row): PercentMismatch[] => {
      const cells = places.map((place) => row.cells[place]);
      const values = cells.map((cell) => (cell ? (readFigure(cell.text)?.value ?? cellCount(cell.text)) : undefined));
      const [cell] = cells;
      if (!cell || values.some((value) => value === undefined)) return [];
      const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
      // Each part may be rounded by half a tenth and be written to a tenth.
      return sum === 0 || Math.abs(sum - 100) <= 0.1 * set.length + 1e-6
        ? []
        : [{ cell, place: `hàng “${rowLabel(row)}”`, sum }];
    });
  });
};

const tableFindings = (context: CheckContext, read: ReportTable): Finding[] => {
  const findings: Finding[] = [];
  const told = new Set<GridCell>();
  const add = (cell: GridCell, severity: Severity, message: string): void => {
    const paragraph = firstParagraph(cell.cell);
    if (told.has(cell) || !paragraph) return;
    told.add(cell);
    findings.push({
      rule: 'table-sum',
      severity,
      section: read.section,
      message,
      quote: quoteOf(cell.text),
      where: whereIs(context, paragraph, foldText(cell.text)),
    });
  };
  const tell: Tell = ({ total, sum, told: terms }, place, severity) => {
    add(
      total,
      severity,
      `Số liệu trong bảng không khớp, ${place}: ghi ${total.text} nhưng ${terms} = ${formatFigure(sum, 2)}. Kiểm tra lại và sửa cho khớp.`,
    );
  };
  for (const identity of read.spec?.identities ?? []) checkIdentity(read, identity, tell);
  // Rows of indicators are no parts of each other.
  if (!read.indicators) {
    checkAxis(columnAxis(read.grid), tell);
    checkAxis(rowAxis(read.grid), tell);
    checkTotalRow(read, tell);
  }
  for (const { cell, place, sum } of percentMismatches(read)) {
    add(
      cell,
      'error',
      `Các tỷ lệ % ở ${place} cộng lại được ${formatFigure(sum, 2)}%, không phải 100%. Kiểm tra lại từng tỷ lệ.`,
    );
  }
  return findings;
};

export const tableSum: Rule = (context) => {
  const { tables, lines } = figuresOf(context);
  return [...tables.flatMap((read) => tableFindings(context, read)), ...sentenceSums(context, lines)];
};
