/**
 * Counts of one sentence that do not fit each other, for a person to look at: the years of a whole in brackets (`06 đảng viên (năm 2022: 01,
 * năm 2023: 02, …)`), a gain since the beginning of the term, what a rise is in percent, indicators exceeded, reached and missed.
 */
import { formatFigure } from '../../../indicators/quantity.js';
import type { CheckContext } from '../../context.js';
import { around } from '../../context.js';
import type { Finding } from '../../types.js';
import type { FigureLine } from './figures.js';
import { whereIs } from './figures.js';
import { fitOf } from './ratio.js';

const number = '\\d{1,3}(?:\\.\\d{3})*';
const valueOf = (digits = ''): number => Number(digits.replaceAll('.', ''));

const told = (
  context: CheckContext,
  line: FigureLine,
  match: RegExpExecArray,
  message: string,
  rule: 'table-sum' | 'table-ratio' = 'table-sum',
): Finding => ({
  rule,
  severity: 'warning',
  section: line.section,
  message,
  quote: around(line.text, match.index, match.index + match[0].length),
  where: whereIs(context, line.paragraph, match[0]),
});

const year = `(?:năm\\s+)?20\\d\\d\\s*(?:[:–-]|là|có|kết nạp)?\\s*${number}(?![\\d%/]|[.,]\\d)(?:\\s+(?!và\\s)[\\p{L}/]+){0,3}`;
const byYear = new RegExp(
  `(?<![\\d.,/-])(${number})(?![\\d%/]|[.,]\\d)((?:\\s+[\\p{L}“”"/]+){1,8})\\s*\\(\\s*(${year}(?:\\s*(?:[,;]|và)\\s*${year})+)\\s*\\)`,
  'iu',
);
const inYear = new RegExp(`(20\\d\\d)\\s*(?:[:–-]|là|có|kết nạp)?\\s*(${number})`, 'giu');

/** A mean, a difference: not what its years add up to. */
const noSum = /bình quân|trung bình|tăng|giảm|còn|hiện|tổng số dân/iu;

const years = (context: CheckContext, line: FigureLine): Finding[] => {
  const match = /\(\s*(?:năm\s+)?20\d\d/iu.test(line.text) ? byYear.exec(line.text) : null;
  const parts = [...(match?.[3] ?? '').matchAll(inYear)].map(([, when = '', digits]) => ({
    when,
    value: valueOf(digits),
  }));
  if (!match || parts.length < 2 || new Set(parts.map(({ when }) => when)).size < parts.length) return [];
  const total = valueOf(match[1]);
  const sum = parts.reduce((so, { value }) => so + value, 0);
  const before = line.text.slice(Math.max(0, match.index - 25), match.index);
  if (sum === total || noSum.test(before) || noSum.test(match[2] ?? '')) return [];
  // What there was each year (`24 đảng viên (năm 2022: 20; năm 2023: 22)`) is no part of a sum.
  if (parts.every(({ value }) => value * 2 >= total) || parts.some(({ value }) => value >= total)) return [];
  // `120 suất quà (năm 2023: 20 triệu đồng, …)`: what they cost.
  const measure = /triệu|tỷ|tỉ|nghìn|lượt/iu.exec(match[3] ?? '')?.[0].toLowerCase();
  if (measure && !(match[2] ?? '').toLowerCase().includes(measure)) return [];
  const list = parts.map(({ value }) => value).join(' + ');
  return [
    told(
      context,
      line,
      match,
      `Tổng ghi ${match[1] ?? ''} nhưng các năm cộng lại ${list} = ${sum}. Kiểm tra lại, hoặc nêu đủ các năm.`,
    ),
  ];
};

const members =
  '(\\d{1,4})\\s*(?:đảng viên|đồng chí|đ\\/c)(?!\\s+(?:nữ|nam|là|dự bị|chính thức|dân tộc|trẻ|người|được|hoàn thành))';
const since = new RegExp(
  `đầu nhiệm kỳ[^.\\d]{0,40}?${members}[^.\\d]{0,20}?(?:hiện nay|đến nay|hiện có|cuối nhiệm kỳ)[^.\\d]{0,40}?${members}[^.\\d]{0,20}?(tăng|giảm)\\s+(?:thêm\\s+|được\\s+)?${members}`,
  'iu',
);

const otherChange =
  /^(?:[^.]{0,40}(?:tăng|giảm|chuyển|từ trần|nghỉ|khai trừ|xóa tên|xoá tên|xin ra)|\s*so với (?!đầu nhiệm kỳ))/iu;

const gain = (context: CheckContext, line: FigureLine): Finding[] => {
  const match = line.lower.includes('đầu nhiệm kỳ') ? since.exec(line.text) : null;
  const [, start = '', end = '', word = '', change = ''] = match ?? [];
  const signed = word.toLowerCase() === 'giảm' ? -Number(change) : Number(change);
  const difference = Number(end) - Number(start);
  if (!match || difference === signed) return [];
  // `tăng 06 đồng chí, giảm 04 đồng chí`: what came and what went; `so với năm 2024`: of another time.
  if (otherChange.test(line.text.slice(match.index + match[0].length))) return [];
  const right = difference < 0 ? `giảm ${-difference}` : `tăng ${difference}`;
  return [
    told(
      context,
      line,
      match,
      `Từ ${start} đến ${end} là ${difference === 0 ? 'không đổi' : right}, ở đây ghi ${word.toLowerCase()} ${change}. Kiểm tra lại số liệu.`,
    ),
  ];
};

const amount = '(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?)(?![\\d%]|[.,]\\d|\\s*%)';
/** `tăng từ 50 triệu đồng lên 60 triệu đồng/người/năm (tăng 20%)`; not `tăng 5%/năm`. */
const growth = new RegExp(
  `(?:tăng|giảm) từ ${amount}[^.;,()\\d%]{0,25}?(?:lên|xuống còn|xuống|còn)(?: đến)? ${amount}[^.;,()\\d%]{0,30}(?:\\(|, )(?:tăng|giảm|tương đương|tương ứng) (\\d+(?:,\\d+)?)\\s?%(?!\\s*(?:\\/|mỗi|bình quân|trung bình|hằng|hàng|một năm|so với|kế hoạch|(?:tổng )?số|dân số|của))`,
  'iu',
);
const decimal = (digits = ''): number => Number(digits.replaceAll('.', '').replace(',', '.'));

const scale = /t[ỷỉ](?!\p{L})|triệu|nghìn|ngàn/u;

const rises = (context: CheckContext, line: FigureLine): Finding[] => {
  const match = line.lower.includes(' từ ') && line.text.includes('%') ? growth.exec(line.text) : null;
  const scales = (match?.[0] ?? '')
    .split(/lên|xuống|còn/u)
    .flatMap((part) => scale.exec(part.toLowerCase())?.[0] ?? []);
  // `từ 950 triệu đồng lên 1,2 tỷ đồng`.
  if (new Set(scales).size > 1) return [];
  const [from, to, percent] = (match ?? []).slice(1).map(decimal);
  if (!match || !from || to === undefined || percent === undefined) return [];
  const exact = (Math.abs(to - from) / from) * 100;
  const decimals = match[3]?.split(',')[1]?.length ?? 0;
  if (fitOf({ value: percent, decimals }, exact) !== 'wrong') return [];
  const message = `Từ ${match[1] ?? ''} đến ${match[2] ?? ''} là ${formatFigure(exact, Math.max(1, decimals))}%, không phải ${match[3] ?? ''}%. Kiểm tra lại số liệu.`;
  return [told(context, line, match, message, 'table-ratio')];
};

const few = '(\\d{1,2})(?![\\d%/]|[.,]\\d)';
const indicators = '(?:\\s+chỉ tiêu)?';
const gap = '[^.;\\d()]{1,20}?';
/** `12 chỉ tiêu, trong đó vượt 04 chỉ tiêu, đạt 07 chỉ tiêu, chưa đạt 01 chỉ tiêu`; `… 04 chỉ tiêu vượt, 07 chỉ tiêu đạt, 01 chỉ tiêu chưa đạt`. */
const verdictCounts = [
  `(?<![\\d.,/])${few} chỉ tiêu${gap}vượt:? ${few}${indicators}[,;] (?:có )?đạt:? ${few}${indicators}(?:[,;]| và) (?:chưa|không) đạt:? ${few}`,
  `(?<![\\d.,/])${few} chỉ tiêu${gap}${few} chỉ tiêu vượt[,;] ${few} chỉ tiêu đạt(?:[,;]| và) ${few} chỉ tiêu (?:chưa|không) đạt`,
].map((pattern) => new RegExp(pattern, 'iu'));

const verdicts = (context: CheckContext, line: FigureLine): Finding[] => {
  if (!line.lower.includes('chỉ tiêu') || !line.lower.includes('vượt')) return [];
  const match = verdictCounts.reduce<RegExpExecArray | null>((found, one) => found ?? one.exec(line.text), null);
  if (!match) return [];
  const [total = 0, exceeded = 0, reached = 0, missed = 0] = match.slice(1).map(Number);
  // Those exceeded may be told among those reached.
  if ([exceeded + reached + missed, reached + missed].includes(total)) return [];
  // `chưa đạt 01, chưa đến kỳ đánh giá 01`: there are others.
  if (/^[^.]*?(?:[,;]|\svà)\s[^.]*\d/u.test(line.text.slice(match.index + match[0].length))) return [];
  return [
    told(
      context,
      line,
      match,
      `Tổng ghi ${total} chỉ tiêu nhưng vượt ${exceeded} + đạt ${reached} + chưa đạt ${missed} = ${exceeded + reached + missed}. Kiểm tra lại và sửa cho khớp.`,
    ),
  ];
};

/** The counts of each line of sentences that contradict each other. */
export const sentenceCounts = (context: CheckContext, lines: readonly FigureLine[]): Finding[] =>
  lines.flatMap((line) =>
    line.inTable
      ? []
      : [...years(context, line), ...gain(context, line), ...rises(context, line), ...verdicts(context, line)],
  );
