/**
 * Totals told in a sentence: `17 đảng viên (16 chính thức, 01 dự bị)`, `24 đồng chí, trong đó chính thức 22, dự bị 02`. The parts are added
 * up and looked for among the numbers told before them: only where none of these is the sum, the nearest is wrong.
 */
import { quantitiesIn } from '../../../indicators/quantity.js';
import type { CheckContext } from '../../context.js';
import { around } from '../../context.js';
import type { Finding } from '../../types.js';
import type { FigureLine } from './figures.js';
import { whereIs } from './figures.js';

interface Part {
  readonly name: string;
  /** The words that name it, as a pattern. */
  readonly words: string;
}

interface Split {
  /** Words without which a text holds no such split: cheaper than looking for the parts. */
  readonly signs: readonly string[];
  readonly parts: readonly Part[];
  readonly severity: 'error' | 'warning';
}

const level = (words: string): string => `(?:(?:xếp loại|mức|loại)\\s+)?[“"]?${words}(?:\\s+nhiệm\\s+vụ)?[”"]?`;

const splits: readonly Split[] = [
  {
    signs: ['dự bị', 'chính thức'],
    parts: [
      { name: 'chính thức', words: '(?:đảng viên\\s+)?chính thức' },
      { name: 'dự bị', words: '(?:đảng viên\\s+)?dự bị' },
    ],
    severity: 'error',
  },
  {
    signs: ['nữ', 'nam'],
    parts: [
      { name: 'nam', words: '(?:đảng viên\\s+)?nam' },
      { name: 'nữ', words: '(?:đảng viên\\s+)?nữ' },
    ],
    severity: 'error',
  },
  {
    signs: ['xuất sắc', 'hoàn thành tốt'],
    parts: [
      { name: 'hoàn thành xuất sắc', words: level('(?:hoàn thành\\s+)?xuất sắc') },
      { name: 'hoàn thành tốt', words: level('hoàn thành tốt') },
      { name: 'hoàn thành', words: level('(?<!không )(?<!chưa )hoàn thành(?!\\s+(?:xuất|tốt))') },
      { name: 'không hoàn thành', words: level('không hoàn thành') },
    ],
    severity: 'warning',
  },
];

const unit = '(?:\\s*(?:đảng viên|đồng chí|đ\\/c|người))?';
const open = '(?<![\\p{L}\\p{M}\\d.,/])';
const close = '(?![\\p{L}\\p{M}])';

interface Told {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** `16 chính thức`, `22 đồng chí là đảng viên chính thức`. */
const before = (words: string): RegExp =>
  new RegExp(`${open}(\\d+(?:\\.\\d{3})*)${unit}\\s*(?:là\\s+|đạt\\s+|được xếp loại\\s+)?${words}${close}`, 'iu');

/** `chính thức 22`, `chính thức là 22 đồng chí`, `đảng viên chính thức: 22`, `dự bị có 02`. */
const after = (words: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])${words}\\s*(?::|là|có|gồm|=|–|-)?\\s*(?:có\\s+)?(\\d+(?:\\.\\d{3})*)(?![\\d/]|[.,]\\d|\\s*%)`,
    'iu',
  );

const patterns = splits.map(({ signs, parts, severity }) => ({
  signs,
  severity,
  parts: parts.map(({ name, words }) => ({ name, before: before(words), after: after(words) })),
}));

const find = (pattern: RegExp, text: string): Told | undefined => {
  const match = pattern.exec(text);
  const digits = match?.[1];
  if (!match || digits === undefined) return undefined;
  return { value: Number(digits.replaceAll('.', '')), start: match.index, end: match.index + match[0].length };
};

/** Sentences: a full stop and a capital, or the end of a line, part them; `đ/c. An` does not occur. */
const sentencesOf = (text: string): { readonly text: string; readonly start: number }[] => {
  const found: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]\s+(?=\p{Lu})|\n/gu)) {
    found.push({ text: text.slice(start, match.index + 1), start });
    start = match.index + match[0].length;
  }
  found.push({ text: text.slice(start), start });
  return found;
};

const mayHoldSplit = (lower: string): boolean =>
  patterns.some(({ signs }) => signs.every((sign) => lower.includes(sign)));

/** What stands between a whole and its first part: `24 đồng chí (…`, `24 đồng chí, trong đó có …`; a verb begins something else. */
const onlyLinks =
  /^[\s,;:()–-]*(?:(?:đảng viên|đồng chí|đ\/c|người|trong đó|gồm|bao gồm|gồm có|có|với|là|chia ra|cụ thể|số)[\s,;:()–-]*)*$/iu;
const limited = /^\s*(?:đồng chí\s+|người\s+)?(?:dưới|trên|từ|trong độ tuổi|là|thuộc|người dân tộc)(?!\p{L})/iu;

const eachBefore = /(?:mỗi|từng|bình quân|trung bình)[^,.;\d]*$/iu;

/** Whether this number is what the parts are parts of: `cơ quan có 45 người, trong đó 20 đảng viên chính thức` counts others, too. */
const isWholeOf = (
  sentence: string,
  total: { readonly start: number; readonly unit: string },
  between: string,
  first: number,
  rest: string,
): boolean => {
  if (!onlyLinks.test(between) || limited.test(rest)) return false;
  if (eachBefore.test(sentence.slice(0, total.start))) return false;
  const parts = sentence.slice(first, sentence.length - rest.length);
  if (!/chính thức/iu.test(parts)) return true;
  const before = sentence.slice(0, total.start);
  return (
    total.unit === 'đảng viên' ||
    /^\s*đảng viên/iu.test(between) ||
    /đảng viên|chi bộ|đảng bộ/iu.test(before) ||
    (total.unit !== 'người' && !/đảng viên/iu.test(parts))
  );
};

const check = (context: CheckContext, line: FigureLine, sentence: string, at: number): Finding[] =>
  patterns.flatMap(({ signs, parts, severity }): Finding[] => {
    const lower = sentence.toLowerCase();
    if (!signs.every((sign) => lower.includes(sign))) return [];
    const needed = parts.length > 2 ? parts.slice(0, 3) : parts;
    const style = (['before', 'after'] as const).find((one) => needed.every((part) => find(part[one], sentence)));
    if (!style) return [];
    const told = parts.flatMap((part) => {
      const found = find(part[style], sentence);
      return found ? [{ ...found, name: part.name }] : [];
    });
    const first = Math.min(...told.map(({ start }) => start));
    // A second list of the same kind in one sentence: which is whose is not certain.
    const rest = sentence.slice(Math.max(...told.map(({ end }) => end)));
    if (needed.some((part) => find(part[style], rest))) return [];
    const earlier = quantitiesIn(sentence.slice(0, first)).filter(
      ({ unit: of, decimals }) => of !== '%' && decimals === 0,
    );
    const people = earlier.filter(({ unit: of }) => ['', 'đồng chí', 'đảng viên', 'đ/c', 'người'].includes(of));
    const sum = told.reduce((total, { value }) => total + value, 0);
    const total = people.at(-1);
    if (!total || people.some(({ value }) => value === sum)) return [];
    // `nam 10, nữ 14; chính thức 22, dự bị 2; tổng 24`: a part of another kind is no total, and the total may come last.
    if (otherPart.test(sentence.slice(0, total.start))) return [];
    // The sum may come last, and so may the others of the whole: `…, 01 bị đình chỉ sinh hoạt`.
    if (quantitiesIn(rest).some(({ value, unit: of }) => of !== '%' && (value === sum || value === total.value - sum)))
      return [];
    // `17 đảng viên … đánh giá 16 …` is told in one breath with its parts, or it is not their total.
    const between = sentence.slice(total.unitEnd, first);
    if (between.length > 140 || /\d/.test(between)) return [];
    if (severity === 'error' && !isWholeOf(sentence, total, between, first, rest)) return [];
    const isOver = sum > total.value;
    const list = told.map(({ name, value }) => `${name} ${value}`).join(' + ');
    const quote = sentence.slice(total.start, Math.max(...told.map(({ end }) => end))).trim();
    return [
      {
        rule: 'table-sum',
        severity: isOver || told.length === parts.length ? severity : 'warning',
        section: line.section,
        message: `Tổng ghi ${sentence.slice(total.start, total.end)} nhưng ${list} = ${sum}. Kiểm tra lại và sửa cho khớp.`,
        quote: around(line.text, at + total.start, at + total.end),
        where: whereIs(context, line.paragraph, quote),
      },
    ];
  });

/** Words that make the number behind them a part. */
const otherPart =
  /(?:nam|nữ|chính thức|dự bị|dân tộc(?: \p{L}+)?|tôn giáo|miễn sinh hoạt|xuất sắc|hoàn thành(?: tốt)?)\s*(?::|là|có)?\s*$/iu;

const flowWords =
  '(?:kết nạp|chuyển (?:sinh hoạt )?(?:đảng )?đến|tiếp nhận|chuyển (?:sinh hoạt )?(?:đảng )?đi|từ trần|khai trừ|xóa tên|xoá tên|xin ra)';
const flow = new RegExp(
  `(${flowWords})(?:\\s+(?:mới|được|khỏi đảng|đảng viên)){0,2}:?\\s*(\\d{1,3})(?![\\d/%]|[.,]\\d)`,
  'giu',
);
const flowNamed = new RegExp(flowWords, 'giu');
const atStart = /đầu nhiệm kỳ[^.\d]{0,40}?(\d{1,4})(?=\s*(?:đảng viên|đồng chí|đ\/c))/iu;
const atEnd = /(?:cuối nhiệm kỳ|đến nay|hiện nay|hiện có)[^.\d]{0,40}?(\d{1,4})(?=\s*(?:đảng viên|đồng chí|đ\/c))/iu;

/** `Đầu nhiệm kỳ 21 đảng viên; kết nạp 03, chuyển đến 01, chuyển đi 02; cuối nhiệm kỳ 23`: told in part at times, so only a warning. */
const flows = (context: CheckContext, { text, lower, paragraph, section }: FigureLine): Finding[] => {
  if (!lower.includes('đầu nhiệm kỳ') || !lower.includes('chuyển')) return [];
  const [start, end] = [atStart.exec(text), atEnd.exec(text)];
  const changes = [...text.matchAll(flow)];
  if (!start || !end || changes.length < 2) return [];
  // One of them without its number, or told of a single year: not all of them are told.
  if (text.match(flowNamed)?.length !== changes.length || /năm 20\d\d/u.test(text)) return [];
  const sum = changes.reduce(
    (total, [, word = '', digits = '']) => total + (/kết nạp|đến|tiếp nhận/iu.test(word) ? 1 : -1) * Number(digits),
    Number(start[1]),
  );
  if (sum === Number(end[1])) return [];
  // `tăng 06 (kết nạp 04, chuyển đến 02), giảm 02`: some are told in other words.
  if (/(?:tăng|giảm)\s+(?:thêm\s+)?\d/iu.test(text)) return [];
  return [
    {
      rule: 'table-sum',
      severity: 'warning',
      section,
      message: `Đầu nhiệm kỳ ${start[1] ?? ''} đảng viên, cộng trừ số kết nạp, chuyển đến, chuyển đi đã nêu được ${sum}, nhưng cuối nhiệm kỳ ghi ${end[1] ?? ''}. Kiểm tra lại, hoặc nêu đủ các trường hợp tăng, giảm.`,
      quote: around(text, end.index, end.index + end[0].length),
      where: whereIs(context, paragraph, end[0]),
    },
  ];
};

/** Totals in sentences that are not the sum of the parts named with them. */
export const sentenceSums = (context: CheckContext, lines: readonly FigureLine[]): Finding[] => {
  const findings: Finding[] = [];
  for (const line of lines) {
    findings.push(...flows(context, line));
    if (!mayHoldSplit(line.lower)) continue;
    for (const { text, start } of sentencesOf(line.text)) findings.push(...check(context, line, text, start));
  }
  return findings;
};
