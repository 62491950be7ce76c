/**
 * Result against target: vượt, đạt or chưa đạt, and `% so với NQ`. Only where it makes sense (indicators.md, §1): a ratio for minima and
 * exact numbers, none for maxima, ranges, levels and yes/no. What is not certain is not judged.
 */
import { normalize } from '../report/normalize.js';
import { levelsIn } from './levels.js';
import { isCountUnit, quantitiesIn, withDigits } from './quantity.js';
import type { Target } from './target.js';
import { readTarget } from './target.js';
import type { Indicator, Verdict } from './types.js';

export interface Judgement {
  readonly verdict?: Verdict;
  /** Percent: result / target × 100. */
  readonly ratio?: number;
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  exceeded: 'vượt',
  met: 'đạt',
  missed: 'chưa đạt',
};

/** A verdict as a person writes it; undefined for other words (`cơ bản đạt`). */
export const readVerdict = (text: string): Verdict | undefined => {
  const words = normalize(text)
    .replace(/[.;]$/, '')
    .replace(/ (?:chỉ tiêu|yêu cầu|kế hoạch|nghị quyết|nq|so với .*)$/, '')
    .replace(/^(?:đạt và vượt|đạt, vượt|hoàn thành vượt|vượt mức|v)$/, 'vượt')
    .replace(/^(?:hoàn thành|đ)$/, 'đạt')
    .replace(/^(?:không đạt|chưa hoàn thành|không hoàn thành|cđ)$/, 'chưa đạt');
  return words === 'vượt' ? 'exceeded' : words === 'đạt' ? 'met' : words === 'chưa đạt' ? 'missed' : undefined;
};

/** Words around a figure that change nothing. */
const plainWords =
  /^(?:đạt|được|có|đã|là|còn|thực hiện|kết nạp|bình quân|trung bình|tỷ lệ|mới|\/\s*năm|mỗi năm|hằng năm|hàng năm|cả nhiệm kỳ|trong nhiệm kỳ|[\s.,;:()/])*$/;

const same = (one: string, other: string): boolean => {
  const people = ['đồng chí', 'đảng viên', 'đ/c', 'người'];
  return one === other || one === '' || other === '' || (people.includes(one) && people.includes(other));
};

/** The number of a result in the unit of its target; undefined when it is not certain. */
const resultValue = (text: string, target: Target): number | undefined => {
  const spoken = withDigits(text.normalize('NFC'));
  const figures = quantitiesIn(spoken);
  const [first, second, third] = figures;
  if (!first) return /^(?:không|không có|-|–)$/.test(normalize(text)) && target.high === 0 ? 0 : undefined;
  const rest = (...parts: readonly string[]): boolean => parts.every((part) => plainWords.test(normalize(part)));
  if (!second) {
    const isPlain = rest(spoken.slice(0, first.start), spoken.slice(first.unitEnd));
    return isPlain && same(first.unit, target.unit) ? first.value : undefined;
  }
  // `11/13`, `11/13 (84,6%)`.
  if (!/^\s*\/\s*$/.test(spoken.slice(first.unitEnd, second.start)) || second.value <= 0) return undefined;
  if (third && (third.unit !== '%' || figures.length > 3 || !rest(spoken.slice(third.unitEnd)))) return undefined;
  if (!rest(spoken.slice(0, first.start), spoken.slice(second.unitEnd, third?.start))) return undefined;
  if (target.unit === '%') return third ? third.value : (first.value / second.value) * 100;
  return same(second.unit, target.unit) ? first.value : undefined;
};

const yes =
  /^(?:đạt|có|đã đạt|được công nhận|giữ vững|duy trì|hoàn thành|bảo đảm|đảm bảo|thực hiện tốt|đạt chuẩn.*|giữ vững .*|x)$/;
const no = /^(?:chưa đạt|không đạt|chưa|không|chưa có|chưa thực hiện|không hoàn thành|chưa hoàn thành)$/;
const none = /^(?:không|không có|không xảy ra|0|00|không để xảy ra.*|không có .*)$/;

const judgeWords = (result: string, target: Target): Verdict | undefined => {
  const words = normalize(result).replace(/\.$/, '');
  if (target.absent) {
    if (none.test(words)) return 'met';
    const [figure] = quantitiesIn(result.normalize('NFC'));
    return figure && figure.value > 0 && /^0*[1-9]\d*(?: [\p{L}/ ]+)?$/u.test(words) ? 'missed' : undefined;
  }
  if (yes.test(words)) return 'met';
  return no.test(words) ? 'missed' : undefined;
};

const judgeLevel = (result: string, asked: number): Verdict | undefined => {
  const levels = levelsIn(result);
  if (levels.length === 0) return undefined;
  const share = /(\d+)\s*\/\s*(\d+)\s*năm/u.exec(result.normalize('NFC'));
  if (share && Number(share[1]) !== Number(share[2])) return undefined;
  if (levels.every((level) => level > asked)) return 'exceeded';
  return levels.every((level) => level >= asked) ? 'met' : 'missed';
};

/** A hair of a difference is how fractions are kept in a computer. */
const hair = 1e-9;

const judgeNumber = (value: number, { comparator, low, high, strict }: Target): Verdict | undefined => {
  if (comparator === 'at-most') {
    if (high === undefined || (strict && value === high)) return undefined;
    return value <= high + hair ? 'met' : 'missed';
  }
  if (low === undefined || (strict && value === low)) return undefined;
  if (value < low - hair) return 'missed';
  const most = comparator === 'range' ? (high ?? low) : low;
  return value > most + hair ? 'exceeded' : 'met';
};

/** A target for each year and a count of the whole term, or the other way round, cannot be compared. */
const isOtherPeriod = ({ unit, target, result }: Indicator, asked: Target): boolean =>
  asked.period === 'year' &&
  isCountUnit(asked.unit) &&
  /năm/.test(normalize(target)) &&
  !/năm/.test(normalize(`${unit} ${result}`));

/** What the result of an indicator is worth. Parts that are not certain are absent. */
export const judge = (indicator: Indicator): Judgement => {
  const target = readTarget(indicator);
  const { result } = indicator;
  if (!target || normalize(result) === '') return {};
  if (target.comparator === 'yes-no') {
    const verdict = judgeWords(result, target);
    return verdict ? { verdict } : {};
  }
  if (target.comparator === 'level') {
    const verdict = judgeLevel(result, target.level ?? 0);
    return verdict ? { verdict } : {};
  }
  const value = resultValue(result, target);
  if (value === undefined || isOtherPeriod(indicator, target)) return {};
  const verdict = judgeNumber(value, target);
  const hasRatio = (target.comparator === 'at-least' || target.comparator === 'equal') && (target.low ?? 0) > 0;
  return {
    ...(verdict ? { verdict } : {}),
    ...(hasRatio && target.low !== undefined ? { ratio: (value / target.low) * 100 } : {}),
  };
};
