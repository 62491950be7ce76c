/**
 * Marks that writers, and text generators, leave for themselves: `[CẦN BỔ SUNG]`, `[Tên văn bản]`, `???`, `XXX`. One paragraph's text in,
 * places out. Square brackets are also used for references, so only brackets that ask for something are certain.
 */
import { isCapitals } from '../report/normalize.js';

export interface Marker {
  readonly start: number;
  readonly end: number;
  readonly certain: boolean;
}

const mayHoldMarker = /[[{<«]|\?{2}|[xX]{2}|TODO|TBD|lorem|\((?:cần|bổ sung|chưa có|xem lại|kiểm tra lại|hỏi)/i;

/** What a bracket asks for; `[năm 2024]`, `[số liệu của Chi cục Thống kê]` say it. */
const asks =
  /^(?!số liệu (?:của|theo|do|tính đến)(?!\p{L})|(?:số|ngày|tháng|năm) \d)(?:cần|bổ sung|kiểm tra|xác minh|điền|nhập|ghi|nêu|chèn|thêm|xem lại|hỏi lại|chưa|thiếu|đang|sẽ|tên|số|ngày|tháng|năm|họ|chức|địa|nơi|đơn vị|nội dung|nhiệm kỳ|chi bộ|đảng bộ|đồng chí|tỷ lệ|kết quả|văn bản|x+$|todo|tbd|\?)/iu;

const bracket = /\[([^[\]]{1,80})\]/gu;
const braces = /\{\{[^{}]{1,60}\}\}|\{[\p{L}\d_.| ]{1,40}\}|<<[^<>]{1,60}>>|«[\p{L}\d_]{1,40}»/gu;
const angle = /<(?=\p{L})([^<>]{2,60})>/gu;
/** `??` alone stands for a figure; behind a word it may ask: `thế nào??`. */
const questions = /\?{3,}|(?<![\p{L}\p{N}”"»)?])\?{2}/gu;
/** XXX is thirty in Roman numerals too: `lần thứ XXX`. */
const crosses = /(?<![\p{L}\p{N}])(?:[xX]{4,}|xxx|XXX|[xX]{2}(?=\s?%))(?![\p{L}\p{N}])/gu;
const romanBefore = /(?:thứ|khóa|khoá|chương|phần|mục|đại hội|kỷ|tập|quyển)\s*$/iu;
const words = /(?<![\p{L}\p{N}])(?:TODO|TBD|lorem ipsum)(?![\p{L}\p{N}])/giu;
const remarks =
  /\((?:cần (?:bổ sung|kiểm tra|xác minh|xem lại)|bổ sung (?:sau|số liệu)|chưa có số liệu|(?:xem|kiểm tra|hỏi) lại(?= (?:số|chỗ|câu|đoạn|ý|năm|tên|tỷ lệ|đ\/c|đồng chí|với)|\))|hỏi (?:đ\/c|đồng chí))(?!\p{L})[^()]{0,60}\)/giu;

/** The marks of one paragraph, in order. */
export const findMarkers = (text: string): Marker[] => {
  if (!mayHoldMarker.test(text)) return [];
  const found: Marker[] = [];
  const add = (pattern: RegExp, isCertain: (match: RegExpMatchArray) => boolean | undefined): void => {
    for (const match of text.matchAll(pattern)) {
      const certain = isCertain(match);
      if (certain !== undefined) found.push({ start: match.index, end: match.index + match[0].length, certain });
    }
  };
  add(bracket, ([, inside = '']) => {
    const said = inside.trim().normalize('NFC');
    if (/^[\d\s,;.-]*$/.test(said) || /^[.…]+$/.test(said) || said === '') return undefined;
    // Capitals of a few words ask too; one word is an abbreviation or a reference.
    if (asks.test(said) || (isCapitals(said) && said.length > 6)) return true;
    return /\s/.test(said) ? false : undefined;
  });
  // One word in capitals may be a title's own way of writing: `{ANYONE}`.
  add(braces, ([all]) => !/^\{[A-Z]+\}$/.test(all));
  add(angle, ([, inside = '']) => (asks.test(inside.trim().normalize('NFC')) ? true : undefined));
  add(questions, () => true);
  add(crosses, (match) => {
    const before = text.slice(0, match.index);
    if (romanBefore.test(before) && match[0] === 'XXX') return undefined;
    return true;
  });
  add(words, () => true);
  add(remarks, () => false);
  return found.sort((one, other) => one.start - other.start);
};
