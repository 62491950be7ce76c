/**
 * Numbers as Vietnamese reports write them: `84,6%`, `1.243 hộ`, `02 đồng chí`, `11/13`. Decimals have a comma and thousands a dot
 * (document-format.md, §6: practice; no clause found). What is a date, a year, an ordinal, the number of a document or of a heading is
 * no quantity, and what could be two numbers is none.
 */
import { remembered } from '../report/remembered.js';

export interface Quantity {
  readonly value: number;
  /** Digits written after the decimal comma. */
  readonly decimals: number;
  /** `%`, `đồng chí`, `tỷ đồng` in lower case; '' when no unit follows. */
  readonly unit: string;
  /** Characters of the text, the unit not included. */
  readonly start: number;
  readonly end: number;
  /** Where the unit ends; `end` without one. */
  readonly unitEnd: number;
}

/** What is counted one by one, and never in fractions. The longest first. */
const countUnits = [
  'lượt đồng chí',
  'lượt đảng viên',
  'lượt người',
  'cuộc kiểm tra',
  'cuộc giám sát',
  'đồng chí',
  'đảng viên',
  'đoàn viên',
  'hội viên',
  'quần chúng',
  'học sinh',
  'giáo viên',
  'mô hình',
  'chỉ tiêu',
  'sáng kiến',
  'chuyên đề',
  'tập thể',
  'cá nhân',
  'gia đình',
  'hộ dân',
  'giấy khen',
  'bằng khen',
  'tổ chức',
  'công trình',
  'nhân khẩu',
  'đ/c',
  'người',
  'cuộc',
  'lượt',
  'buổi',
  'lớp',
  'hộ',
  'lần',
  'vụ',
  'ca',
  'đơn',
  'bài',
  'tổ',
  'em',
  'cháu',
];

const measureUnits = [
  'triệu đồng/người/năm',
  'triệu đồng/người/tháng',
  'triệu đồng',
  'tỷ đồng',
  'tỉ đồng',
  'nghìn đồng',
  'triệu',
  'tỷ',
  'tỉ',
  'đồng',
  'tấn/năm',
  'tấn',
  'tạ',
  'kg',
  'km',
  'm2',
  'm²',
  'ha',
  'phần trăm',
];

const escaped = (word: string): string => word.replace(/[/]/g, '\\/').replace(/ /g, '\\s+');

const unitPattern = new RegExp(
  `^\\s*(%|(?:${[...countUnits, ...measureUnits].map(escaped).join('|')})(?![\\p{L}\\p{M}]))`,
  'iu',
);

/** The counted things as a pattern, for sentences. */
export const countUnitPattern = `(?:${countUnits.map(escaped).join('|')})`;

const plainUnit = (text: string): string => {
  const unit = text.toLowerCase().replace(/\s+/g, ' ').trim();
  return unit === 'phần trăm' ? '%' : unit.replace(/^tỉ/, 'tỷ');
};

export const isCountUnit = (unit: string): boolean => countUnits.includes(unit.trim().toLowerCase());

/**
 * The value of digits with their signs, before this unit: `1.243` is 1243, `84,6` and `84.6` are 84.6. `1,243` may be either, so it is
 * only read where a fraction makes sense, and `1.243%` is a fraction. `1.1.2` is no number.
 */
const readDigits = (
  digits: string,
  unit: string,
): { readonly value: number; readonly decimals: number } | undefined => {
  if (/^\d+$/.test(digits)) return { value: Number(digits), decimals: 0 };
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits) && !(unit === '%' && /^\d+\.\d{3}$/.test(digits))) {
    const [whole = '', rest = ''] = digits.split(',');
    return { value: Number(`${whole.replaceAll('.', '')}.${rest || '0'}`), decimals: rest.length };
  }
  const decimal = /^(\d+)[.,](\d+)$/.exec(digits);
  if (!decimal) return undefined;
  const [, whole = '', rest = ''] = decimal;
  const isMeasured = unit !== '' && !isCountUnit(unit);
  if (rest.length === 3 && !isMeasured && !whole.startsWith('0')) return undefined;
  return { value: Number(`${whole}.${rest}`), decimals: rest.length };
};

/** Words before a number that make it a name: `Nghị quyết 19`, `lớp 1`, `ngày 05`, `khóa 12`, `mục 1.1`. */
const nameBefore =
  /(?:^|[\s(“"'/,.;:-])(?:ngày|tháng|năm|năm học|quý|số|thứ|lần thứ|kỳ|khóa|khoá|mục|điểm|khoản|điều|phần|chương|bảng|biểu|phụ lục|mẫu|khối|ấp|khóm|khu phố|khu|tổ dân phố|thôn|xóm|đường|quốc lộ|phường|quận|trung ương|tw|nghị định|thông tư|quyết định|quy định|chỉ thị|kết luận|hướng dẫn|kế hoạch|nghị quyết|công văn|luật|nhiệm kỳ|giai đoạn|đợt|hạng|loại|cấp|vòng|bậc)\s*:?\s*$/iu;

/** A number of a document, a date, a term: what follows tells. */
const nameAfter = /^(?:\s*[-–]\s*(?:[A-ZĐ]{2}|20\d\d)|\/(?:[A-ZĐ]|\d{4})|[-/]\d{1,2}[-/]\d{4}|\/QĐ)/u;

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

const numberToken = /\d+(?:[.,]\d+)*/g;

/** A typed number of a heading or a list at the beginning of a line: `1.`, `1.1.`, `2)`, `(3)`, `1/`. */
const listNumber = /^\s*(?:[-+*•]\s*)?\(?\d{1,2}(?:\.\d{1,2})*(?:[.)/]\s|[.)]\s*$)/;

/** All quantities of a text in order. The text must be composed (NFC). */
export const quantitiesIn = remembered((text): readonly Quantity[] => {
  const found: Quantity[] = [];
  const list = listNumber.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(numberToken)) {
    const [digits] = match;
    const start = match.index;
    const end = start + digits.length;
    if (start < list) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(end, end + 28);
    // Glued to letters it is a name: `Covid19`, `m2`, `A4`, `4K`.
    if (/[\p{L}\p{M}]$/u.test(before) || /^[A-Za-zĐđ]/.test(after.replace(/^(?:tỷ|tr|ha|km|kg|m2|m²|đ)/iu, ' ')))
      continue;
    const unitMatch = unitPattern.exec(after);
    const unit = unitMatch ? plainUnit(unitMatch[1] ?? '') : '';
    // `trẻ 6 tuổi`, `học 2 buổi/ngày` name what is meant.
    if (nameAfter.test(after) || /^\s*(?:tuổi|buổi\s*\/\s*ngày)(?![\p{L}])/u.test(after)) continue;
    if (isYear(digits) && (!isCountUnit(unit) || /(?:năm|[-–/])\s*$/iu.test(before))) continue;
    if (unit === '' && nameBefore.test(before)) continue;
    if (!isCountUnit(unit) && /(?:ngày|tháng|năm|quý|số|thứ|khóa|khoá)\s*$/iu.test(before)) continue;
    const read = readDigits(digits, unit);
    if (!read) continue;
    const { value, decimals } = read;
    found.push({ value, decimals, unit, start, end, unitEnd: unitMatch ? end + unitMatch[0].length : end });
  }
  return found;
});

/** A text that is one number and nothing else, with or without a unit: the figure of a cell. `-` and `không` are no number. */
export const readFigure = remembered((text): Quantity | undefined => {
  const line = text.normalize('NFC').trim();
  const match = /^([+-]?)\s*(\d+(?:[.,]\d+)*)\s*(.*)$/su.exec(line);
  if (!match) return undefined;
  const [, sign = '', digits = '', rest = ''] = match;
  const unitMatch = rest === '' ? undefined : unitPattern.exec(rest);
  if (rest !== '' && (!unitMatch || rest.slice(unitMatch[0].length).trim() !== '')) return undefined;
  const unit = unitMatch ? plainUnit(unitMatch[1] ?? '') : '';
  const read = readDigits(digits, unit);
  if (!read) return undefined;
  const start = line.indexOf(digits);
  const end = start + digits.length;
  return { ...read, value: sign === '-' ? -read.value : read.value, unit, start, end, unitEnd: line.length };
});

/** `84,6`, `1.243`, `100`: at most so many decimals, no zeros at their end. */
export const formatFigure = (value: number, decimals = 1): string => {
  const [whole = '0', rest = ''] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const kept = rest.replace(/0+$/, '');
  return kept === '' ? grouped : `${grouped},${kept}`;
};

/** Small numbers in words (`năm` is a year), where a thing that is counted follows: `ít nhất một đảng viên`. */
const words: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

const wordNumber = new RegExp(
  `(?<![\\p{L}\\p{M}])(${Object.keys(words).join('|')})(?=\\s+(?:\\(\\s*\\d+\\s*\\)\\s*)?${countUnitPattern}(?![\\p{L}\\p{M}]))`,
  'giu',
);

/** `ít nhất một đảng viên` → `ít nhất 1 đảng viên`, for texts of targets; `một (01) đảng viên` says it twice. */
export const withDigits = remembered((text): string =>
  text
    .replace(wordNumber, (word) => String(words[word.toLowerCase()] ?? word))
    .replace(/\b(\d+)\s*\(\s*0?\1\s*\)/g, '$1'),
);
