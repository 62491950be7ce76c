/**
 * What a target asks for, read from its words: `từ 90% trở lên`, `2 - 4 đảng viên`, `không quá 3`, `trên 85%`, `Hoàn thành tốt trở lên`,
 * `mỗi năm ít nhất 01 mô hình`. Patterns: indicators.md, §1 and §3. What the words do not say for certain is not read.
 */
import { normalize } from '../report/normalize.js';
import type { Level } from './levels.js';
import { levelsIn } from './levels.js';
import { isCountUnit, quantitiesIn, withDigits } from './quantity.js';
import type { Comparator, Indicator, Period } from './types.js';

export interface Target {
  readonly comparator: Comparator;
  /** The least that is asked for (at-least, equal, range). */
  readonly low?: number;
  /** The most that is allowed or planned (at-most, equal, range). */
  readonly high?: number;
  /** `trên 85%`, `dưới 3%`: the bound itself does not count. */
  readonly strict: boolean;
  /** As the target or the unit column says it: `%`, `đảng viên`; '' when neither does. */
  readonly unit: string;
  /** For levels. */
  readonly level?: Level;
  /** For yes-no: what is asked for must not be (`không có đơn thư`). */
  readonly absent?: true;
  readonly period: Period | '';
}

const perYear = /(?:mỗi|hằng|hàng|từng|trong) năm|\/\s*năm|một năm|năm nào cũng/;
const wholeTerm = /cả nhiệm kỳ|trong nhiệm kỳ|toàn nhiệm kỳ|\/\s*nhiệm kỳ|suốt nhiệm kỳ/;
const atEnd = /cuối (?:nhiệm kỳ|kỳ)|đến (?:hết )?(?:năm )?20\d\d|đến hết nhiệm kỳ/;

/** When a target counts: a year, the whole term, its end; '' when the words do not say it. */
export const periodOf = (...texts: readonly string[]): Period | '' => {
  const text = texts.map(normalize).join(' ; ');
  if (atEnd.test(text)) return 'end';
  // `mỗi năm 1 …, cả nhiệm kỳ 2 …` says both: nothing is certain.
  const [year, term] = [perYear.test(text), wholeTerm.test(text)];
  return year === term ? '' : year ? 'year' : 'term';
};

/** Things of which fewer are better (indicators.md, §1). */
const lowerIsBetter =
  /hộ nghèo|cận nghèo|đơn thư|khiếu nại|tố cáo|kỷ luật|kỉ luật|vi phạm|tội phạm|tai nạn|bỏ học|lưu ban|sinh con thứ|tệ nạn|thất nghiệp|nợ đọng|suy dinh dưỡng/;

/** `giảm hộ nghèo 1%/năm`, `thoát nghèo`: more is better again. */
const reduction = /(?:^|[\s(])(?:giảm|thoát|xóa|kéo giảm)(?![\p{L}])/u;

export const isLowerBetter = (name: string): boolean => {
  const words = normalize(name);
  return (
    lowerIsBetter.test(words) && !reduction.test(words) && !/(?:được|đã) giải quyết|giải quyết (?:đơn|kịp)/.test(words)
  );
};

const most = /không (?:quá|vượt(?: quá)?)|tối đa|cao nhất|nhiều nhất|trở xuống|không được quá|≤|<=/;
const below = /(?:^|[\s(])(?:dưới|nhỏ hơn|ít hơn|<)/;
const least = /trở lên|ít nhất|tối thiểu|thấp nhất|không dưới|không thấp hơn|không ít hơn|đạt từ|≥|>=/;
const above = /(?:^|[\s(])(?:trên|hơn|lớn hơn|cao hơn|>)\s*\d/;
const reach = /(?:xuống )?còn/;

const unitOf = (written: string, column: string): string => {
  const unit = normalize(column).replace(/\s*\/\s*(?:năm|nhiệm kỳ)$/, '');
  return written !== '' ? written : unit;
};

/** `2 - 4`, `90-95%`, `từ 02 đến 04`. */
const rangePattern = /^(?:\s*%)?\s*(?:[-–—]|đến)\s*$/u;

const yesWords =
  /^(?:đạt(?: chuẩn.*| danh hiệu.*)?|có|giữ vững.*|duy trì.*|giữ.*|được công nhận.*|hoàn thành|thực hiện(?: tốt)?|vững mạnh|bảo đảm|đảm bảo|x)$/;

const isLevelWord = (text: string): boolean => /hoàn thành|xuất sắc|htt|htxs|htnv/.test(text);

const levelTarget = (text: string, period: Period | ''): Target | undefined => {
  const levels = levelsIn(text);
  const [level] = levels;
  if (level === undefined || levels.length > 1 || /\d\s*%/.test(text)) return undefined;
  return { comparator: 'level', level, strict: false, unit: '', period };
};

/**
 * What the target of an indicator asks for; undefined when it is empty or not certain. The words of the target come first, then the
 * comparator that the person chose, then what is usual for such a thing: most targets are minima, hộ nghèo and đơn thư are maxima.
 */
export const readTarget = ({
  name,
  unit,
  target,
  comparator,
  period: known,
}: Pick<Indicator, 'name' | 'unit' | 'target' | 'comparator' | 'period'>): Target | undefined => {
  const spoken = withDigits(target.normalize('NFC'));
  const words = normalize(spoken);
  if (words === '' || words === '-') return undefined;
  const period = known || periodOf(target, unit);
  const figures = quantitiesIn(spoken);
  if (figures.length === 0) {
    if (isLevelWord(words)) return levelTarget(words, period);
    if (/^không(?: có| để| xảy ra|$)/.test(words)) {
      return { comparator: 'yes-no', absent: true, strict: false, unit: '', period };
    }
    return yesWords.test(words) || comparator === 'yes-no'
      ? { comparator: 'yes-no', strict: false, unit: '', period }
      : undefined;
  }
  const [first, second] = figures;
  if (!first || figures.length > 2 || isLevelWord(words)) return undefined;
  // `giảm 1%`, `tăng 5%`: a change, and the result may be told either way.
  if (/(?:^|\s)(?:tăng|giảm|nâng|hạ)(?:\s|$)/.test(words)) return undefined;
  if (second) {
    const between = spoken.slice(first.unitEnd, second.start);
    if (!rangePattern.test(between) || first.value > second.value) return undefined;
    const written = unitOf(second.unit || first.unit, unit);
    return { comparator: 'range', low: first.value, high: second.value, strict: false, unit: written, period };
  }
  const { value } = first;
  const shape = { unit: unitOf(first.unit, unit), period };
  if (most.test(words)) return { comparator: 'at-most', high: value, strict: false, ...shape };
  if (least.test(words)) return { comparator: 'at-least', low: value, strict: false, ...shape };
  if (below.test(words)) return { comparator: 'at-most', high: value, strict: true, ...shape };
  if (above.test(words)) return { comparator: 'at-least', low: value, strict: true, ...shape };
  // The number with words that we do not know is not certain.
  const rest = normalize(spoken.slice(0, first.start) + ' ' + spoken.slice(first.unitEnd))
    .replace(perYear, '')
    .replace(wholeTerm, '')
    .replace(/^(?:đạt|kết nạp|có|từ|phấn đấu|được)\s*|\s*(?:mới|trở|năm)$/g, '')
    .trim();
  if (!/^[\s/.,;()]*$/.test(rest) && normalize(unit) !== rest && !reach.test(rest)) return undefined;
  const chosen = comparator ?? (isLowerBetter(name) || value === 0 ? 'at-most' : 'at-least');
  switch (chosen) {
    case 'at-most':
      return { comparator: 'at-most', high: value, strict: false, ...shape };
    case 'equal':
      return { comparator: 'equal', low: value, high: value, strict: false, ...shape };
    case 'at-least':
      return { comparator: 'at-least', low: value, strict: false, ...shape };
    default:
      return undefined;
  }
};

/** The target in words that say how it is measured, for a bare number whose comparator the person chose: `2` → `không quá 2`. */
export const sayComparator = (target: string, comparator: Comparator): string => {
  if (!/^\s*\d+(?:[.,]\d+)*\s*%?\s*$/.test(target)) return target;
  if (comparator === 'at-most') return `không quá ${target.trim()}`;
  if (comparator === 'at-least') return `từ ${target.trim()} trở lên`;
  return target;
};

/** A number of a target that adds up over the years: members admitted, meetings held; not shares of a whole. */
export const addsUp = (unit: string): boolean => isCountUnit(unit) && !['hộ', 'gia đình'].includes(unit);
