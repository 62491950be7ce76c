/**
 * indicator-contradiction: the same quantity with two values in two places; a target for each year that does not add up to that of the
 * term; a new target below what was reached. Seen in published papers (indicators.md, §6). An error only where two tables say it of the
 * same thing; sentences may speak of another time, so they are for a person to look at.
 */
import { formatFigure, readFigure } from '../../../indicators/quantity.js';
import { addsUp, isLowerBetter, readTarget } from '../../../indicators/target.js';
import type { Indicator } from '../../../indicators/types.js';
import type { Paragraph } from '../../../report/blocks.js';
import { normalize } from '../../../report/normalize.js';
import type { CheckContext, Rule } from '../../context.js';
import { midSentence, quoteOf } from '../../context.js';
import type { Finding, Severity } from '../../types.js';
import type { Figures } from './figures.js';
import { figuresOf, firstParagraph, foldText, same, whereIs } from './figures.js';
import type { Counted, Mention } from './mentions.js';
import { mentionsOf } from './mentions.js';
import type { TableIndicator, ToldTarget } from './targetRows.js';
import { indicatorsIn, rowsByName, toldTargets } from './targetRows.js';
import { yearlyFindings } from './yearlyTarget.js';
import { plannedFindings } from './plannedAdmissions.js';

interface Place {
  readonly section: string;
  readonly paragraph: Paragraph;
  readonly quote: string;
}

const finding = (context: CheckContext, severity: Severity, message: string, place: Place): Finding => ({
  rule: 'indicator-contradiction',
  severity,
  section: place.section,
  message,
  quote: quoteOf(place.quote),
  where: whereIs(context, place.paragraph, foldText(place.quote)),
});

const countedNames: Readonly<Record<Counted, string>> = {
  total: 'Tổng số đảng viên',
  official: 'Số đảng viên chính thức',
  probationary: 'Số đảng viên dự bị',
  women: 'Số đảng viên nữ',
  admitted: 'Số đảng viên kết nạp',
  poor: 'Tỷ lệ hộ nghèo',
  nearPoor: 'Tỷ lệ hộ cận nghèo',
  achieved: 'Số chỉ tiêu đạt được',
};

const placeName = (context: CheckContext, section: string): string => {
  const report = context.reports.get(section);
  if (!report) return 'phụ lục';
  const name = midSentence(context.nameOf(report.section));
  return name.length > 70 ? `${name.slice(0, 69)}…` : name;
};

/** The value that most places tell; where they tie, that of a table, then the first. */
const usual = (mentions: readonly Mention[]): Mention | undefined => {
  const weight = ({ value }: Mention): number =>
    mentions.filter((other) => same(other.value, value)).length * 2 +
    (mentions.some((other) => other.inTable && same(other.value, value)) ? 1 : 0);
  return mentions.reduce<Mention | undefined>(
    (best, mention) => (best && weight(best) >= weight(mention) ? best : mention),
    undefined,
  );
};

const mentionFindings = (context: CheckContext, figures: Figures): Finding[] => {
  const all = mentionsOf(figures);
  /** Where all members are told wrong, their parts are wrong with them. */
  const told = new Set<Paragraph>();
  return [...new Set(all.map(({ of }) => of))].flatMap((of) => {
    const mentions = all.filter((mention) => mention.of === of);
    const right = usual(mentions);
    if (!right) return [];
    const odd = mentions.filter(({ value }) => !same(value, right.value));
    const first = odd.filter(
      (one, at) => odd.findIndex(({ value }) => same(value, one.value)) === at && !told.has(one.paragraph),
    );
    for (const { paragraph } of first) told.add(paragraph);
    return first.map((one) => {
      const where =
        one.section === right.section && !one.inTable && !right.inTable
          ? 'cùng mục này'
          : placeName(context, right.section);
      const sign = of === 'poor' || of === 'nearPoor' ? '%' : '';
      return finding(
        context,
        one.inTable && right.inTable ? 'error' : 'warning',
        `${countedNames[of]} ở đây là ${formatFigure(one.value, 2)}${sign}, nhưng ${where} ghi ${formatFigure(right.value, 2)}${sign}. Kiểm tra lại, thống nhất một con số.`,
        one,
      );
    });
  });
};

const placeOf = ({ read, row, indicator }: TableIndicator, column: number | undefined): Place | undefined => {
  const cell = column === undefined ? undefined : row.cells[column];
  const paragraph = cell && firstParagraph(cell.cell);
  return paragraph && { section: read.section, paragraph, quote: cell.text || indicator.name };
};

const sameUnit = (one: Indicator, other: Indicator): boolean => normalize(one.unit) === normalize(other.unit);

/** What part one reached, against what the table of the new term says that it was. */
const previousFindings = (
  context: CheckContext,
  resultsOf: ReturnType<typeof rowsByName>,
  targets: readonly TableIndicator[],
): Finding[] =>
  targets.flatMap((target): Finding[] => {
    const previous = readFigure(target.indicator.previous ?? '');
    const result = resultsOf(target.indicator.name).find(({ indicator }) => sameUnit(indicator, target.indicator));
    const reached = result && readFigure(result.indicator.result);
    const place = placeOf(target, target.read.indicators?.columns.previous);
    if (!previous || !reached || !place || same(previous.value, reached.value)) return [];
    if (previous.unit !== reached.unit && previous.unit !== '' && reached.unit !== '') return [];
    return [
      finding(
        context,
        'error',
        `“${quoteOf(target.indicator.name)}”: kết quả nhiệm kỳ trước ở đây là ${formatFigure(previous.value, 2)}, nhưng bảng kết quả ở phần thứ nhất ghi ${result.indicator.result}. Sửa lại cho khớp.`,
        place,
      ),
    ];
  });

interface Before {
  readonly reached: string;
  /** The target of the term that ends; '' where it is not told. */
  readonly target: string;
}

/** A new target below what was reached: a reviewer will ask why. Certain of a percentage that falls below the old target, too. */
const lowered = (
  { reached, target: old }: Before,
  set: Indicator,
): { readonly was: number; readonly now: number; readonly doubtful: boolean } | undefined => {
  const was = readFigure(reached);
  const target = readTarget(set);
  if (!was || !target || /năm/.test(normalize(set.target))) return undefined;
  const percent = target.unit === '%';
  if (was.unit !== '' && (was.unit === '%') !== percent) return undefined;
  if (target.comparator === 'at-most' && isLowerBetter(set.name) && target.high !== undefined) {
    const kept = readFigure(old)?.value;
    const doubtful = percent && (kept === undefined || target.high > kept);
    return target.high > was.value ? { was: was.value, now: target.high, doubtful } : undefined;
  }
  const most = target.comparator === 'range' ? target.high : target.low;
  const isMinimum = target.comparator === 'at-least' || target.comparator === 'range' || target.comparator === 'equal';
  if (!isMinimum || most === undefined || most >= was.value) return undefined;
  const kept = readTarget({ ...set, target: old })?.low;
  // `từ 90% trở lên` after 95,2% is how minima are set; numbers of things depend on how long the term is.
  const doubtful =
    percent &&
    (kept === undefined ? !/trở lên|từ|trên|ít nhất|tối thiểu|[≥>]/.test(normalize(set.target)) : most < kept);
  return { was: was.value, now: most, doubtful };
};

const loweredFinding = (
  context: CheckContext,
  name: string,
  fall: ReturnType<typeof lowered>,
  place: Place | undefined,
): Finding[] =>
  fall && place
    ? [
        finding(
          context,
          fall.doubtful ? 'warning' : 'info',
          `“${quoteOf(name)}”: chỉ tiêu mới (${formatFigure(fall.now, 2)}) kém kết quả đã đạt (${formatFigure(fall.was, 2)}). Xem lại, hoặc nêu lý do vì người duyệt sẽ hỏi.`,
          place,
        ),
      ]
    : [];

const loweredFindings = (
  context: CheckContext,
  resultsOf: ReturnType<typeof rowsByName>,
  targets: readonly TableIndicator[],
  told: readonly ToldTarget[],
): Finding[] => {
  const beforeOf = (indicator: Indicator): Before => {
    const row = resultsOf(indicator.name).find((one) => indicator.unit === '' || sameUnit(one.indicator, indicator));
    return { reached: indicator.previous || (row?.indicator.result ?? ''), target: row?.indicator.target ?? '' };
  };
  return [
    ...targets.flatMap((one) =>
      loweredFinding(
        context,
        one.indicator.name,
        lowered(beforeOf(one.indicator), one.indicator),
        placeOf(one, one.read.indicators?.columns.target),
      ),
    ),
    ...told.flatMap(({ indicator, section, paragraph, text }) =>
      loweredFinding(context, indicator.name, lowered(beforeOf(indicator), indicator), {
        section,
        paragraph,
        quote: text.trim(),
      }),
    ),
  ];
};

/** The years of a target table that do not add up to the whole. */
const yearSumFindings = (context: CheckContext, targets: readonly TableIndicator[]): Finding[] =>
  targets.flatMap((one): Finding[] => {
    const { indicator } = one;
    const { yearly = [] } = indicator;
    const target = readTarget(indicator);
    const unit = normalize(indicator.unit);
    const years = yearly.map((text) => (/^[-–—]$/.test(text.trim()) ? 0 : readFigure(text)?.value));
    const place = placeOf(one, one.read.indicators?.columns.target);
    if (!target || !place || years.length < 2 || !addsUp(unit) || years.some((year) => year === undefined)) return [];
    const sum = years.reduce<number>((total, year) => total + (year ?? 0), 0);
    if (target.period === 'year' || sum === 0) return [];
    const { low = 0, high = low } = target;
    const isBelow = sum < low - 1e-6;
    const isAbove = sum > high + 1e-6;
    const isLeast = /trở lên|ít nhất|tối thiểu|trên|≥/.test(normalize(indicator.target));
    if (!isBelow && (!isAbove || isLeast)) return [];
    return [
      finding(
        context,
        isBelow && readFigure(indicator.target) ? 'error' : 'warning',
        `“${quoteOf(indicator.name)}”: chỉ tiêu cả nhiệm kỳ là ${indicator.target}, nhưng các năm cộng lại được ${formatFigure(sum, 2)}. Sửa lại cho khớp.`,
        place,
      ),
    ];
  });

export const indicatorContradiction: Rule = (context) => {
  const figures = figuresOf(context);
  const resultsOf = rowsByName(indicatorsIn(figures, 'results'));
  const targets = indicatorsIn(figures, 'targets');
  return [
    ...mentionFindings(context, figures),
    ...previousFindings(context, resultsOf, targets),
    ...yearSumFindings(context, targets),
    ...yearlyFindings(context, figures, finding),
    ...plannedFindings(context, figures),
    ...loweredFindings(context, resultsOf, targets, toldTargets(context)),
  ];
};
