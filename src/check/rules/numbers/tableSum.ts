/**
 * table-sum: figures that must add up do not: total = official + probationary, the four levels = the number rated, start + gains − losses
 * = end, a row «Cộng» = the rows above it, percentages of a whole = 100. In tables of the outline, in tables of the person's own
 * (doubtfulTotals.ts), and in sentences (sentenceSum.ts, sentenceCounts.ts). Identities: indicators.md, §4.
 */
import type { GridCell } from '../../../report/grid.js';
import { formatFigure, readFigure } from '../../../indicators/quantity.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding, Severity } from '../../types.js';
import { doubtfulTotals } from './doubtfulTotals.js';
import type { ReportTable } from './figures.js';
import { cellCount, figuresOf, firstParagraph, foldText, isPercentTitle, whereIs } from './figures.js';
import type { Role } from './roles.js';
import { roleOf } from './roles.js';
import { sentenceCounts } from './sentenceCounts.js';
import { sentenceSums } from './sentenceSum.js';
import { rowLabel } from './tableAxis.js';

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
  for (const { total, sum, told: terms, place, severity } of doubtfulTotals(read)) {
    add(
      total,
      severity,
      `Số liệu trong bảng không khớp, ${place}: ghi ${total.text} nhưng ${terms} = ${formatFigure(sum, 2)}. Kiểm tra lại và sửa cho khớp.`,
    );
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
  return [
    ...tables.flatMap((read) => tableFindings(context, read)),
    ...sentenceSums(context, lines),
    ...sentenceCounts(context, lines),
  ];
};
