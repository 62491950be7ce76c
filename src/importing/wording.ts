/**
 * The words by which a reader of outlines knows what a line is for: to be followed (guidance), to be kept (wording), to be a title. All
 * patterns are tried on normalized text (report/normalize.ts). Rules: outlines-and-citations, §3.
 */
import { normalize, wordCount } from '../report/normalize.js';

/** How guidance opens: it tells what to write about. */
const instruction =
  /^(?:cần |tập trung |lưu ý:? )?(?:việc|nêu(?! gương)|kết quả|đánh giá|tình hình|công tác|các biện pháp|các hình thức|các giải pháp|các nội dung|bám vào|bám sát|căn cứ vào|căn cứ tình hình|căn cứ chức năng|dựa trên|dựa vào|trên cơ sở|phân tích|làm rõ|xác định|dự báo|trình bày|báo cáo|liệt kê|mô tả|thống kê|so sánh|đối chiếu|khái quát|tóm tắt|kiểm điểm|tổng hợp|tổng kết|nhận định|nhận xét|đề xuất|kiến nghị|ghi|ghi rõ|điền|chỉ rõ|chỉ ra|rút ra|đề ra|giải thích|phần này|mục này|nội dung này|số lượng|tỷ lệ|những|chú ý|ví dụ|vd|có thể|không quá|gồm|bao gồm|nội dung gồm|cụ thể hóa|cần)(?![\p{L}])/u;

/** Verbs that only guidance uses at its beginning, never the title of a section by themselves. */
const command =
  /^(?:cần |tập trung )?(?:nêu(?! gương)|bám vào|bám sát|căn cứ vào|căn cứ tình hình|căn cứ chức năng|dựa trên|dựa vào|trình bày|liệt kê|mô tả|ghi|ghi rõ|điền|chỉ rõ|làm rõ|phân tích|khái quát|tóm tắt|lưu ý|chú ý|phần này|mục này|nội dung này|cần)(?![\p{L}])/u;

/** `[CẦN BỔ SUNG]`, `[Tên văn bản]`: left by text generators. */
const marker = /^\[[^\]]*\]\.?$/u;

export const isInstruction = (text: string): boolean => instruction.test(normalize(text).replace(/^["'(]+/, ''));

export const isCommand = (text: string): boolean => command.test(normalize(text).replace(/^["'(]+/, ''));

export const isQuestion = (text: string): boolean => /\?[”")\s]*$/u.test(text);

export const isMarker = (text: string): boolean => marker.test(text.trim());

/** `như sau:` and what else leads over to the person's own text. */
const leadsOver = /(?:như sau|sau đây|cụ thể là|cụ thể)\s*:\s*$/u;
const grounds =
  /^(?:căn cứ|thực hiện|thi hành) (?:theo )?(?:các )?(?:nghị quyết|quyết định|quy định|hướng dẫn|kế hoạch|chỉ thị|công văn|điều lệ|luật|nghị định|chương trình)/u;
const told =
  /^(?:trong nhiệm kỳ qua|nhiệm kỳ qua|trong nhiệm kỳ|trong năm qua|đại hội chi bộ|chi bộ)(?![\p{L}]).*\bđã /u;

/** Speaks to all cells that will write, not for one of them. */
const toMany = /(?:các|mỗi|từng) (?:chi bộ|chi ủy|đơn vị|đồng chí bí thư|tổ chức đảng)(?![\p{L}])/u;

/** A sentence of the report itself, not about the report. */
export const isKeptWording = (text: string): boolean => {
  const line = normalize(text);
  if (isCommand(line) || isQuestion(line) || wordCount(line) < 6 || toMany.test(line)) return false;
  if (grounds.test(line) && !/(?:mà|để) (?:xây dựng|viết|nêu|đánh giá)/.test(line)) return true;
  return leadsOver.test(line) ? told.test(line) || /chi bộ|đại hội/.test(line) : told.test(line) && /[.:]$/.test(line);
};

/** Titles that open or close a report, or divide a section, without a number. */
const knownTitle =
  /^(?:phần )?(?:mở đầu|lời mở đầu|lời nói đầu|đặt vấn đề|kết luận|kiến nghị|đề xuất|kiến nghị, đề xuất|đề xuất, kiến nghị|phụ lục(?: \S{1,4})?|bối cảnh.{0,60}|thuận lợi|khó khăn|thuận lợi, khó khăn|ưu điểm|hạn chế|khuyết điểm|hạn chế, khuyết điểm|tồn tại, hạn chế|nguyên nhân|bài học kinh nghiệm|mục tiêu|mục tiêu chung|mục tiêu cụ thể|chỉ tiêu cụ thể|nhiệm vụ trọng tâm|giải pháp)\s*:?$/u;

export const isKnownTitle = (text: string): boolean => knownTitle.test(normalize(text));

/** Stands beside the first level, whatever that is. */
const edgeTitle = /^(?:phần )?(?:mở đầu|lời mở đầu|lời nói đầu|đặt vấn đề|kết luận|phụ lục(?: \S{1,4})?)\s*:?$/u;

export const isEdgeTitle = (text: string): boolean => edgeTitle.test(normalize(text));

/** Ends like a sentence or a list item, not like a title. */
export const endsLikeText = (text: string): boolean => /(?:[.;,!?]|…)[”")\s]*$/u.test(text.trimEnd());

/** Begins where another line stopped: a small letter, a closing sign, or dots before words. */
export const beginsInside = (text: string): boolean => /^[\s\u00a0]*(?:\p{Ll}|[,;)”]|[.…]{2,}\s*\p{Ll})/u.test(text);

/** More opening than closing brackets or quotes: the line is not at its end. */
export const isOpenEnded = (text: string): boolean => {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  return count(/\(/gu) > count(/\)/gu) || count(/“/gu) > count(/”/gu);
};

/** Words that call for another: no sentence ends with them, but for `nêu trên`, `cuối cùng`, `trực thuộc`. */
const hanging =
  /(?:^|\s)(?:của|và|về|các|những|cho|với|theo|tại|do|là|bởi|từ|đến|trong|ngoài|(?<!(?:nêu|như|nói|kể|ở|phía|bên) )trên|dưới|giữa|hoặc|(?<!(?:cuối|sau) )cùng|như|(?<!trực )thuộc|gồm|nhằm|để|bằng)\s*$/u;

/** A name broken between its words: `… phong cách Hồ` + `Chí Minh.` */
const isNameBroken = (text: string, next: string): boolean =>
  /\p{Ll}\s+\p{Lu}\p{L}*\s*$/u.test(text.normalize('NFC')) &&
  /^\s*(?:\p{Lu}\p{L}*\s*){1,3}[.,;]/u.test(next.normalize('NFC'));

/** A sentence that was broken before a word with a capital: its last word waits for this one. */
export const isBrokenBefore = (text: string, next: string): boolean =>
  !isCommand(next) && (hanging.test(normalize(text)) || isNameBroken(text, next));

const matching = (text: string): number => {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
};

/** `(…)`, `(…).`: brackets around all of it. */
export const isBracketed = (text: string): boolean => {
  const bare = text.trim().replace(/[.;,\s]+$/u, '');
  return bare.startsWith('(') && bare.endsWith(')') && matching(bare) === 0;
};

/** What a bracket at a heading's end may hold and still be part of the heading. */
const inHeading =
  /^\((?:khóa|nhiệm kỳ|gọi tắt|sau đây|nếu có|lần thứ|giai đoạn|năm|từ|đến|mới|cũ|bổ sung|dự thảo|theo)(?![\p{L}])/u;

/**
 * Where the note at a heading's end begins: `Hạn chế, nguyên nhân (Đánh giá những …).` → index of the bracket; -1 when there is none. Three words
 * or fewer belong to the heading (`(khóa XII)`), but for a command (`(Nêu rõ)`).
 */
export const noteAtEnd = (text: string): number => {
  const bare = text.replace(/[.;:,\s]+$/u, '');
  if (!bare.endsWith(')')) return -1;
  const at = matching(bare);
  if (at <= 0 || !/[\p{L}\p{N}]/u.test(bare.slice(0, at))) return -1;
  const inside = normalize(bare.slice(at));
  if (inHeading.test(inside) || /^\((?:19|20)\d\d/.test(inside)) return -1;
  return wordCount(inside) >= 4 || isCommand(inside) ? at : -1;
};

/** Words of a section's name at most, where what to write follows it on the line with a small letter. */
const nameWords = 12;

/**
 * `Ưu điểm: Nêu những …`, `Về kinh tế: nêu rõ …`: where a note begins after the heading's own words; -1 when the line is all heading. After a colon what
 * is asked for may begin with a small letter.
 */
export const noteAfterTitle = (text: string): number => {
  const found = /^([^:.?!()]{2,90})([:.])\s+(?=\p{L})/u.exec(text);
  if (!found) return -1;
  const rest = text.slice(found[0].length);
  if (isCommand(rest) && (found[2] === ':' || /^\p{Lu}/u.test(rest))) return found[0].length;
  const isAsked = found[2] === ':' && /^\p{Ll}/u.test(rest) && isInstruction(rest) && wordCount(rest) >= 4;
  return isAsked && wordCount(found[1] ?? '') <= nameWords ? found[0].length : -1;
};
