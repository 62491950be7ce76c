/**
 * table-ratio: a percentage that its own figures do not give. In sentences and cells (`11/13 đảng viên, đạt 84,6%`: ratioText.ts), in
 * tables with counts and percentages, and in the results table: `Tỷ lệ % so với NQ` and `Đánh giá` against target and result.
 */
import { judge, readVerdict, verdictWords } from '../../../indicators/judge.js';
import { formatFigure, readFigure } from '../../../indicators/quantity.js';
import type { Verdict } from '../../../indicators/types.js';
import type { GridCell, GridRow } from '../../../report/grid.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding, Severity } from '../../types.js';
import { doubtfulTotals } from './doubtfulTotals.js';
import type { ReportTable } from './figures.js';
import { cellCount, editOf, figuresOf, firstParagraph, foldText, isPercentTitle, whereIs } from './figures.js';
import { fitOf, percentLike } from './ratio.js';
import { textRatios } from './ratioText.js';
import { roleOf } from './roles.js';
import { rowLabel } from './tableAxis.js';

/** A finding on the text of a cell, with what it should say. */
const cellFinding = (
  context: CheckContext,
  read: ReportTable,
  cell: GridCell,
  severity: Severity,
  message: string,
  to: string,
): Finding[] => {
  const paragraph = firstParagraph(cell.cell);
  if (!paragraph) return [];
  const text = foldText(cell.text);
  const edit = editOf(context, { paragraph, text }, 0, text.length, to);
  return [
    {
      rule: 'table-ratio',
      severity,
      section: read.section,
      message,
      quote: quoteOf(cell.text),
      where: whereIs(context, paragraph, foldText(cell.text)),
      ...(edit ? { fix: { kind: 'text', edits: [edit] } } : {}),
    },
  ];
};

const verdictFits = (written: Verdict, verdict: Verdict): boolean =>
  // Above a minimum, and below a maximum, both `đạt` and `vượt` are used.
  written === verdict || (written !== 'missed' && verdict === 'exceeded');

/** `Vượt` in place of `Chưa đạt`: with the capital that stood there. */
const likeWritten = (word: string, written: string): string =>
  /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

const indicatorFindings = (context: CheckContext, read: ReportTable): Finding[] => {
  const { indicators } = read;
  if (indicators?.columns.kind !== 'results') return [];
  const { columns, rows } = indicators;
  return rows.flatMap((item): Finding[] => {
    if (item.kind !== 'indicator') return [];
    const { indicator, row } = item;
    const { verdict, ratio } = judge(indicator);
    const findings: Finding[] = [];
    const ratioCell = columns.ratio === undefined ? undefined : row.cells[columns.ratio];
    const figure = ratioCell && !ratioCell.empty ? readFigure(ratioCell.text) : undefined;
    const asked = `chỉ tiêu ${indicator.target}, kết quả ${indicator.result}`;
    if (ratioCell && figure && ratio !== undefined) {
      const fit = fitOf(figure, ratio);
      // Some write 100 for all that is reached, or the result itself again.
      const isOtherHabit =
        (figure.value === 100 && ratio > 100) || figure.value === readFigure(indicator.result)?.value;
      if (fit !== 'right') {
        const right = percentLike(ratioCell.text, figure, ratio);
        findings.push(
          ...cellFinding(
            context,
            read,
            ratioCell,
            fit === 'cut' ? 'info' : isOtherHabit ? 'warning' : 'error',
            `“${quoteOf(indicator.name)}”: ${asked} thì tỷ lệ so với nghị quyết là ${formatFigure(ratio)}%, không phải ${ratioCell.text}.`,
            right,
          ),
        );
      }
    }
    const verdictCell = columns.verdict === undefined ? undefined : row.cells[columns.verdict];
    const written = verdictCell && !verdictCell.empty ? readVerdict(verdictCell.text) : undefined;
    const isLower = verdict === 'met' && written === 'exceeded' && ratio === undefined;
    if (verdictCell && written && verdict && !verdictFits(written, verdict) && !isLower) {
      const right = verdictWords[verdict];
      findings.push(
        ...cellFinding(
          context,
          read,
          verdictCell,
          'error',
          `“${quoteOf(indicator.name)}”: ${asked} là ${right}, nhưng cột đánh giá ghi “${verdictCell.text}”. Sửa lại cho đúng.`,
          likeWritten(right, verdictCell.text),
        ),
      );
    }
    return findings;
  });
};

interface Share {
  readonly count: number;
  readonly percent: number;
  readonly certain: boolean;
}

const bare = (title: string): string =>
  title
    .replace(/\(?(?:tỷ lệ|tỉ lệ)?\s*\(?%\)?\)?|(?:tỷ lệ|tỉ lệ)|\(?(?:số lượng|sl)\)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const levels = ['excellent', 'good', 'fair', 'poor'];

/** Columns of percentages with the counts that they are of: same title, or the count just left of it. */
const sharesOf = ({ titles }: ReportTable['grid']): Share[] =>
  titles.flatMap((title, percent): Share[] => {
    if (!isPercentTitle(title) || /so với|tăng|giảm|kế hoạch|nghị quyết/.test(title)) return [];
    const left = titles[percent - 1] ?? '';
    const isPair = percent > 0 && !isPercentTitle(left) && (bare(left) === bare(title) || bare(title) === '');
    const count = isPair
      ? percent - 1
      : titles.findIndex((other) => !isPercentTitle(other) && bare(other) === bare(title));
    if (count < 0 || count === percent) return [];
    return [{ count, percent, certain: levels.includes(roleOf(bare(left)) ?? roleOf(bare(title)) ?? '') }];
  });

interface Pair {
  readonly row: GridRow;
  readonly count: number;
  readonly cell: GridCell;
  readonly base: number;
}

const pairAt = (row: GridRow, { count, percent }: Share, base: number | undefined): Pair[] => {
  const counted = row.cells[count];
  const cell = row.cells[percent];
  const value = counted && !counted.empty ? cellCount(counted.text) : undefined;
  if (!cell || cell.empty || value === undefined || base === undefined || base <= 0) return [];
  return readFigure(cell.text) ? [{ row, count: value, cell, base }] : [];
};

const pairFindings = (
  context: CheckContext,
  read: ReportTable,
  pairs: readonly Pair[],
  severity: Severity,
): Finding[] =>
  pairs.flatMap(({ row, count, cell, base }): Finding[] => {
    const figure = readFigure(cell.text);
    if (!figure) return [];
    const exact = (count / base) * 100;
    const fit = fitOf(figure, exact);
    if (fit === 'right') return [];
    return cellFinding(
      context,
      read,
      cell,
      fit === 'cut' ? 'info' : severity,
      `Hàng “${quoteOf(rowLabel(row))}”: ${count}/${base} là ${formatFigure(exact)}%, không phải ${cell.text}. Sửa lại cho đúng.`,
      percentLike(cell.text, figure, exact),
    );
  });

/** A total that does not add up says nothing of its shares: table-sum tells the row, and a new percentage might make it worse. */
const isDoubtful = (read: ReportTable, row: GridRow): boolean =>
  doubtfulTotals(read).some(({ total }) => row.cells.includes(total));

/** Counts and percentages in the columns of each row, the total in the same row. */
const acrossFindings = (context: CheckContext, read: ReportTable): Finding[] => {
  const { grid } = read;
  const roles = grid.titles.map((title) => (isPercentTitle(title) ? undefined : roleOf(title)));
  const rated = roles.indexOf('rated');
  const total = rated >= 0 ? rated : roles.indexOf('total');
  if (total < 0) return [];
  return sharesOf(grid).flatMap((share) => {
    // `Số người · Tỷ lệ`, the total in a row: every figure would be a share of itself.
    if (share.count === total) return [];
    const pairs = grid.body.flatMap((row) =>
      isDoubtful(read, row) ? [] : pairAt(row, share, cellCount(row.cells[total]?.text ?? '')),
    );
    const right = pairs.filter(({ count, base, cell }) => isRight(cell, count, base)).length;
    // Another base than the total: nothing fits.
    if (!share.certain && right === 0 && pairs.length > 1) return [];
    return pairFindings(context, read, pairs, share.certain || right > 0 ? 'error' : 'warning');
  });
};

const isRight = (cell: GridCell, count: number, base: number): boolean => {
  const figure = readFigure(cell.text);
  return figure !== undefined && fitOf(figure, (count / base) * 100) !== 'wrong';
};

/** One column of counts and one of percentages, the total in a row of its own. */
const downFindings = (context: CheckContext, read: ReportTable): Finding[] => {
  const { grid } = read;
  const shares = sharesOf(grid);
  const [share] = shares;
  if (!share || shares.length > 1) return [];
  if (
    grid.titles.some(
      (title) =>
        !isPercentTitle(title) &&
        ['total', 'rated'].includes(roleOf(title) ?? '') &&
        grid.titles.indexOf(title) !== share.count,
    )
  )
    return [];
  const totalRow = grid.body.find((row) => ['total', 'rated'].includes(roleOf(rowLabel(row)) ?? ''));
  const base = totalRow && cellCount(totalRow.cells[share.count]?.text ?? '');
  if (!totalRow || isDoubtful(read, totalRow)) return [];
  const pairs = grid.body.flatMap((row) => (row === totalRow ? [] : pairAt(row, share, base)));
  const right = pairs.filter((pair) => isRight(pair.cell, pair.count, pair.base)).length;
  const isLevel = pairs.some(({ row }) => levels.includes(roleOf(rowLabel(row)) ?? ''));
  if (right * 2 < pairs.length && !isLevel) return [];
  return pairFindings(context, read, pairs, right > 0 ? 'error' : 'warning');
};

export const tableRatio: Rule = (context) => {
  const { tables, lines } = figuresOf(context);
  return [
    ...tables.flatMap((read) =>
      read.indicators
        ? indicatorFindings(context, read)
        : [...acrossFindings(context, read), ...downFindings(context, read)],
    ),
    ...textRatios(context, lines),
  ];
};
