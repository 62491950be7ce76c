/**
 * Percentages told beside their figures: `kết nạp 11/13 đảng viên, đạt 84,6%`, `1,53% (19/1.243 hộ)`, `282,2 tỷ đồng, bằng 111% so với
 * nghị quyết 254 tỷ đồng`, `có 1.243 hộ, trong đó 19 hộ nghèo, chiếm 1,53%`. A percentage of something else than the figures beside it
 * (of a target, of a plan) is left alone where it may be one.
 */
import type { Quantity } from '../../../indicators/quantity.js';
import { countUnitPattern, formatFigure, quantitiesIn } from '../../../indicators/quantity.js';
import type { CheckContext } from '../../context.js';
import { around } from '../../context.js';
import type { Finding, Severity } from '../../types.js';
import type { FigureLine } from './figures.js';
import { editOf, whereIs } from './figures.js';
import { fitOf, percentDigits } from './ratio.js';

interface Claim {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly percent: Quantity;
  readonly severity: Severity;
}

/** Between the two numbers of a fraction. */
const fractionSign = /^\s*(?:\/|trên(?: tổng số)?|trong(?: tổng)? số|so với tổng số)\s*$/iu;

/** Words that join figures and their percentage. */
const joined =
  /(?:^|[\s,(;–-])(?:đạt|chiếm|bằng|tương đương|tương ứng|đạt tỷ lệ|chiếm tỷ lệ|tỷ lệ|tỉ lệ|là|=)\s*(?:tỷ lệ|tỉ lệ|gần|khoảng)?\s*:?\s*$/iu;

/** Another thing than the figures: its percentage is its own. */
const otherThing =
  /(?:^|[\s,(])(?:nữ|nam|dự bị|chính thức|dân tộc|tôn giáo|riêng|còn|trong đó|tăng|giảm|vượt|quần chúng|khoảng|gần|hơn)(?:\s|$)/iu;

/** A subject of its own after a comma, `60/62 đoàn viên, xếp loại khá chiếm 90%`; `, mới đạt` and `, đã đạt` have none. */
const otherClause = /,\s*(?!(?:mới|chỉ|đã|cũng|tức|như vậy)\s*$)\p{L}[^,]*$/iu;

/** `giảm 8 hộ (40%)`: of what there was before. */
const ofBefore = /(?:tăng|giảm|thêm|bớt)(?: (?:được|thêm|còn))?\s*$/iu;

/** `đạt 100% kế hoạch`: of the plan, which may not be the figures before. */
const ofTarget =
  /^\s*\)?\s*(?:so với\s+)?(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|so với|yêu cầu|dự toán|chỉ tiêu đề ra|năm trước|đầu nhiệm kỳ)/iu;

/** How far a percentage may stand from its fraction. */
const reach = 110;

const isFraction = (text: string, part: Quantity | undefined, whole: Quantity | undefined): boolean =>
  part !== undefined &&
  whole !== undefined &&
  part.unit !== '%' &&
  whole.unit !== '%' &&
  whole.value > 0 &&
  part.value <= whole.value * 1000 &&
  fractionSign.test(text.slice(part.unitEnd, whole.start));

/** Between the fraction and its percentage: no other subject, and the words that join them. */
const isJoined = (between: string): boolean => {
  if (between.length > reach || /[.;]\s|\n/.test(between)) return false;
  const bracket = /\(\s*(?:đạt|chiếm|bằng|tỷ lệ|=)?\s*(?:tỷ lệ)?\s*$/iu.exec(between);
  if (bracket) return !otherThing.test(between.slice(0, bracket.index)) && bracket.index <= 60;
  const words = between.replace(joined, '');
  return joined.test(between) && !otherThing.test(words) && !otherClause.test(words);
};

const fractionClaims = (text: string, figures: readonly Quantity[]): Claim[] =>
  figures.flatMap((part, at): Claim[] => {
    const whole = figures[at + 1];
    if (!whole || !isFraction(text, part, whole)) return [];
    const hasUnit = whole.unit !== '' || part.unit !== '';
    // `1,53% (19/1.243 hộ)`.
    const earlier = figures[at - 1];
    const lead = earlier?.unit === '%' ? text.slice(earlier.unitEnd, part.start) : '';
    if (
      earlier &&
      /^\s*[\p{L}\s]{0,50}\(\s*(?:\p{L}{1,12}\s){0,3}$/u.test(lead) &&
      !otherThing.test(lead) &&
      !ofTarget.test(lead)
    ) {
      return [{ part, whole, percent: earlier, severity: /^\s*\(/.test(lead) ? 'error' : 'warning' }];
    }
    const later = figures[at + 2];
    if (later?.unit !== '%') return [];
    const between = text.slice(whole.unitEnd, later.start);
    if (!isJoined(between) || (!hasUnit && !/^\s*\(/.test(between) && !/^\s*[\p{L}\s]+/u.test(between))) return [];
    // A range (`90 - 95%`), or a percentage that goes on (`84,6% chỉ tiêu`).
    const rest = text.slice(later.unitEnd, later.unitEnd + 24);
    const isOfTarget = ofTarget.test(rest);
    if (isOfTarget && later.value >= 100) return [];
    return [{ part, whole, percent: later, severity: isOfTarget ? 'warning' : 'error' }];
  });

/** `bằng 111% so với nghị quyết (đề ra là) 254 tỷ đồng`. */
const comparedTo =
  /^\s*(?:so với|so|chỉ tiêu|kế hoạch)\s*(?:với\s+)?(?:chỉ tiêu|nghị quyết|kế hoạch|mục tiêu|nq|kh|dự toán)?\s*(?:nghị quyết|của nghị quyết|đại hội)?\s*(?:đề ra|giao|được giao|năm)?\s*(?:là|:|\()?\s*$/iu;

const comparedClaims = (text: string, figures: readonly Quantity[]): Claim[] =>
  figures.flatMap((percent, at): Claim[] => {
    const part = figures[at - 1];
    if (percent.unit !== '%' || !part || part.unit === '%' || part.unit === '') return [];
    if (!joined.test(text.slice(part.unitEnd, percent.start))) return [];
    if (otherThing.test(text.slice(part.unitEnd, percent.start))) return [];
    const whole = figures[at + 1] ?? comparedNumber(text, percent.unitEnd);
    if (!whole || whole.unit === '%' || whole.value <= 0) return [];
    const between = text.slice(percent.unitEnd, whole.start);
    if (!comparedTo.test(between) || (whole.unit !== '' && whole.unit !== part.unit)) return [];
    // `nghị quyết 09` is a number of a document: then the figures are far from each other.
    const exact = (part.value / whole.value) * 100;
    if (exact > 2 * percent.value || exact < percent.value / 2) return [];
    return [{ part, whole, percent, severity: whole.unit === '' ? 'warning' : 'error' }];
  });

const plan = '(?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|nq|kh)';

/** `121% kế hoạch (kế hoạch 254 tỷ đồng)`. */
const planAfter = new RegExp(
  `^\\s*${plan}[\\p{L}\\s]{0,24}\\(\\s*${plan}(?:\\s+(?:đề ra|giao|được giao))?\\s*(?:là|:)?\\s*$`,
  'iu',
);

/** `11 đảng viên (chỉ tiêu 13), đạt 84,6%`. */
const planInside = new RegExp(
  `^\\s*(?:mới\\s*)?\\(\\s*(?:${plan})(?:\\s+(?:đề ra|giao|được giao))?\\s*(?:là|:)?\\s*$`,
  'iu',
);
const afterBracket = /^\s*\)\s*[,;]?\s*(?:đạt|bằng)(?:\s+tỷ lệ)?\s*$/iu;

/** `Nghị quyết đề ra kết nạp 13 đảng viên, kết quả kết nạp 11 đảng viên, đạt 84,6%`. */
const planBefore = /(?:đề ra|chỉ tiêu|kế hoạch|được giao)[^.;\d]{0,40}$/iu;
const thenDone = /^\s*,?[^.;\d]{0,20}(?:kết quả|thực hiện|đã|thực tế)[^.;\d]{0,30}$/iu;
const thenReached = /^\s*(?:mới\s*)?,\s*(?:đạt|bằng)(?:\s+tỷ lệ)?\s*$/iu;

/** A result told beside its plan, in one of three orders. */
const plannedClaims = (text: string, figures: readonly Quantity[]): Claim[] =>
  figures.flatMap((first, at): Claim[] => {
    const [second, third] = [figures[at + 1], figures[at + 2]];
    if (!second || !third || first.unit === '%' || first.unit === '' || first.value <= 0) return [];
    const [one, two] = [text.slice(first.unitEnd, second.start), text.slice(second.unitEnd, third.start)];
    const isSame = (other: Quantity): boolean => other.value > 0 && (other.unit === '' || other.unit === first.unit);
    if (
      second.unit === '%' &&
      isSame(third) &&
      third.unit !== '' &&
      joined.test(one) &&
      !otherThing.test(one) &&
      planAfter.test(two)
    ) {
      return [{ part: first, whole: third, percent: second, severity: 'error' }];
    }
    if (third.unit !== '%' || !isSame(second)) return [];
    if (planInside.test(one) && afterBracket.test(two)) {
      return [{ part: first, whole: second, percent: third, severity: 'error' }];
    }
    const isPlanned = second.unit !== '' && planBefore.test(text.slice(Math.max(0, first.start - 60), first.start));
    return isPlanned && thenDone.test(one) && thenReached.test(two)
      ? [{ part: second, whole: first, percent: third, severity: 'warning' }]
      : [];
  });

/** `so với nghị quyết 254`: after its name a bare number is no quantity to others. */
const comparedNumber = (text: string, from: number): Quantity | undefined => {
  const match = /^(\s*so với\s+(?:nghị quyết|kế hoạch|nq|kh)\s+)(\d+(?:,\d+)?)(?![\d/-]|[.,]\d|\s*-\s*[A-ZĐ])/iu.exec(
    text.slice(from),
  );
  const [, lead = '', digits = ''] = match ?? [];
  if (!match || digits.startsWith('0')) return undefined;
  const start = from + lead.length;
  const end = start + digits.length;
  const decimals = digits.split(',')[1]?.length ?? 0;
  return { value: Number(digits.replace(',', '.')), decimals, unit: '', start, end, unitEnd: end };
};

const parted = new RegExp(`(?:tổng số|có|trong số|gồm|toàn|của)[^.;]{0,40}$`, 'iu');
const shareWord =
  /(?:\(\s*(?:chiếm|tỷ lệ|tỉ lệ)?\s*(?:tỷ lệ|tỉ lệ)?|[\s,](?:chiếm|chiếm tỷ lệ|chiếm tỉ lệ|tỷ lệ|tỉ lệ|đạt tỷ lệ)|,\s*bằng|=)\s*$/iu;
const counted = new RegExp(`^${countUnitPattern}$`, 'iu');

/** What is measured by a plan. */
const ofPlan = /kết nạp|chỉ tiêu|kế hoạch|mô hình|nghị quyết|bồi dưỡng|phát triển/iu;

/** A share of a total told earlier in the same line: right when any number before it is its whole. */
const shareClaims = (text: string, figures: readonly Quantity[], totals: () => readonly number[]): Claim[] =>
  figures.flatMap((percent, at): Claim[] => {
    const part = figures[at - 1];
    if (percent.unit !== '%' || !part || part.unit === '%' || part.decimals > 0) return [];
    const between = text.slice(part.unitEnd, percent.start);
    if (!shareWord.test(between) || between.length > 60 || /[.;]\s/.test(between)) return [];
    if (otherThing.test(between.replace(shareWord, ''))) return [];
    if (ofBefore.test(text.slice(Math.max(0, part.start - 20), part.start))) return [];
    // `kết nạp 02 đồng chí (66,7%)` is of what was planned, and no share is above the whole.
    const isBare = /\(\s*$/.test(between);
    if (percent.value > 100 || (isBare && ofPlan.test(text.slice(Math.max(0, part.start - 60), percent.start))))
      return [];
    if (ofTarget.test(text.slice(percent.unitEnd, percent.unitEnd + 24))) return [];
    const before = figures[at - 2];
    if (before && isFraction(text, before, part)) return [];
    const wholes = figures
      .slice(0, at - 1)
      .filter(({ unit, decimals, value }) => unit !== '%' && decimals === 0 && value >= part.value && value > 0);
    const first = wholes.find(
      ({ unit, start }) =>
        (unit === '' || counted.test(unit)) && parted.test(text.slice(Math.max(0, start - 50), start)),
    );
    const fits = (whole: number): boolean => whole > 0 && fitOf(percent, (part.value / whole) * 100) !== 'wrong';
    if (!first || wholes.some(({ value }) => fits(value)) || totals().some(fits)) return [];
    return [{ part, whole: first, percent, severity: 'warning' }];
  });

const findingOf = (context: CheckContext, line: FigureLine, { part, whole, percent, severity }: Claim): Finding[] => {
  const exact = (part.value / whole.value) * 100;
  const fit = fitOf(percent, exact);
  if (fit === 'right') return [];
  const { text } = line;
  const right = percentDigits(percent, exact);
  const edit = editOf(context, line, percent.start, percent.end, right);
  const from = Math.min(part.start, percent.start);
  const to = Math.max(whole.unitEnd, percent.unitEnd);
  const ratio = `${text.slice(part.start, part.end)}/${text.slice(whole.start, whole.end)}`;
  return [
    {
      rule: 'table-ratio',
      severity: fit === 'cut' ? 'info' : severity,
      section: line.section,
      message:
        fit === 'cut'
          ? `${ratio} làm tròn là ${formatFigure(exact, Math.max(1, percent.decimals))}%, ở đây ghi ${text.slice(percent.start, percent.end)}%.`
          : `${ratio} là ${formatFigure(exact, Math.max(1, percent.decimals))}%, không phải ${text.slice(percent.start, percent.end)}%. Kiểm tra lại số liệu hoặc sửa tỷ lệ.`,
      quote: around(text, from, to),
      where: whereIs(context, line.paragraph, text.slice(from, to)),
      ...(edit ? { fix: { kind: 'text', edits: [edit] } } : {}),
    },
  ];
};

/** Without one of these a percentage stands alone. */
const mayBeRatio = /\d\s*\/\s*\d|trong|trên|so với|chiếm|lệ|bằng|đạt|[=(]/iu;

/** Percentages in lines that their own figures do not give. */
export const textRatios = (context: CheckContext, lines: readonly FigureLine[]): Finding[] => {
  let known: readonly number[] | undefined;
  const totals = (): readonly number[] => (known ??= memberTotals(lines));
  return lines.flatMap((line) => {
    if (!line.text.includes('%') || !mayBeRatio.test(line.text)) return [];
    const figures = quantitiesIn(line.text);
    if (figures.length < 2) return [];
    const claims = [
      ...fractionClaims(line.text, figures),
      ...comparedClaims(line.text, figures),
      ...plannedClaims(line.text, figures),
      ...(line.inTable ? [] : shareClaims(line.text, figures, totals)),
    ];
    return claims.flatMap((claim) => findingOf(context, line, claim));
  });
};

/** How many members the report speaks of, anywhere: what a share may be of. */
const memberTotals = (lines: readonly FigureLine[]): number[] =>
  lines.flatMap(({ text }) =>
    [
      ...text.matchAll(
        /(?:tổng số|chi bộ có|hiện có|toàn chi bộ)[^.;\d]{0,40}(\d{1,4})\s*(?:đảng viên|đồng chí|đ\/c)/giu,
      ),
    ].map((match) => Number(match[1])),
  );
