/**
 * Places that someone meant to fill in: runs of dots or underscores, dates without figures, years without an end, empty brackets. And
 * telling them from an ellipsis, which is good Vietnamese (`đoàn viên, hội viên…`). One paragraph's text in, places out.
 * Rules: outlines-and-citations, §3; each is tried on the seed's own texts in the tests.
 */

export interface Blank {
  readonly start: number;
  readonly end: number;
  /** False where an ellipsis is possible: such a place is only worth a look. */
  readonly certain: boolean;
}

const anyBlank = /\.{2}|…|_{3}|[\u2026\u2025\u00b7]{2}|ngày[\s\u00a0]|số[\s\u00a0]{2,}|\[|nhiệm kỳ\s+20\s/i;

/** Dots, ellipses, spaced dots: `….`, `. . . .`, `......`. */
const dotRun = /(?:[.…‥·]|\.\s(?=\.\s?\.)){1,}(?:\s?[.…]{2,})*/gu;
const underscoreRun = /_{3,}/g;

/** `…` counts for three. */
const dotsIn = (run: string): number =>
  (run.match(/[.·]/g) ?? []).length + 2 * (run.match(/‥/g) ?? []).length + 3 * (run.match(/…/g) ?? []).length;

/** A space of the pattern stands for any spaces: `Đảng\u00a0bộ`, `tổng  số`. */
const loose = (pattern: RegExp): RegExp => new RegExp(pattern.source.replaceAll(' ', '\\s+'), pattern.flags);

/** Words after which a run of dots waits for a name, a figure or a date. */
const opener = loose(
  /(?:^|[\s("“'/,-])(?:đảng bộ|đảng ủy|đảng uỷ|chi bộ|chi ủy|chi uỷ|ngày|tháng|năm|năm học|nhiệm kỳ|khóa|khoá|đồng chí|đ\/c|ông|bà|số|là|có|gồm|đạt|được|còn|tổng số|khoảng|trên|dưới|hơn|lần thứ|thứ|xã|phường|thôn|ấp|khóm|khu phố|tỷ lệ|chiếm|bằng|tăng|giảm|từ|đến|kết nạp|tổ chức|xây dựng|bí thư|mở|cử)\s*:?\s*$/iu,
);

/** Openers that no list of examples ends with. */
const dateOpener = loose(/(?:^|[\s("“'/,-])(?:ngày|tháng|lần thứ|nhiệm kỳ|đ\/c|tổng số|tỷ lệ|chiếm)\s*$/iu);

/** What is counted: after it a run of dots is a figure that is missing. */
const unit = loose(
  /^\s*(?:%|phần trăm|đồng chí|đ\/c|đảng viên|người|cuộc|lượt|mô hình|buổi|hộ|triệu|tỷ|tỉ|đồng|chỉ tiêu|quần chúng|tập thể|cá nhân|lần|lớp|bài|công trình|sáng kiến|tổ|chi hội|điểm|tháng|năm|ngày|nam|nữ|chính thức|dự bị|cán bộ|công chức|viên chức|đoàn viên|hội viên|giấy khen|bằng khen)(?![\p{L}])/iu,
);

const isInQuotes = (before: string): boolean => {
  const open = (before.match(/[“«]/g) ?? []).length - (before.match(/[”»]/g) ?? []).length;
  const straight = (before.match(/"/g) ?? []).length;
  return open > 0 || straight % 2 === 1;
};

/** `“… chí công vô tư […] phải xứng đáng …”`: words of a quotation that are left out. */
const isOmission = (text: string, start: number, end: number): boolean =>
  text[start] === '[' && /^[^”»]*\p{L}[^”»]*[”»"]/u.test(text.slice(end)) && isInQuotes(text.slice(0, start));

/** The part of the sentence before the run: enough to see a list of examples. */
const clauseBefore = (before: string): string => /[^.;:?!]*$/.exec(before.slice(-120))?.[0] ?? '';

/** A run of dots at `start`: a blank, perhaps one, or none. */
const judge = (text: string, start: number, end: number): boolean | undefined => {
  const run = text.slice(start, end);
  const dots = dotsIn(run);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const word = before.trimEnd();
  const next = after.trimStart();
  const spaced = word.length < before.length;
  if (dots < 2) return undefined;
  // `20..`, `20…`: a year without its end.
  if (/(?:^|[^\d.,])20$/.test(before) && !/^\d/.test(after)) {
    if (dots === 2 || dots > 3 || /(?:năm|nhiệm kỳ|khóa|[/-])\s*20$/iu.test(before)) return true;
    return /^\s*[-–]/.test(after) ? true : false;
  }
  if (dots < 3) return /^\s*\/|^\s*%/.test(after) || /\/\s*$/.test(before) ? true : undefined;
  if (/^\s*%/.test(after)) return true;
  // `…/…/…`, `…/BC`, `số …-BC`
  if (/^\s*\/\s*(?:[.…\d]|[A-ZĐ]{2})/u.test(after) || /[.…\d]\s*\/\s*$/.test(before)) return true;
  // Between figures it is a range or a list: `1, 2, … 10`.
  const isAlone =
    !/[\p{L}\p{N}]/u.test(before.replace(/^\s*(?:[-+*•]|\(?[a-zđ\d.]{1,4}[).])\s*/iu, '')) &&
    !/[\p{L}\p{N}]/u.test(after);
  if (isAlone) return true;
  if (isInQuotes(before)) return /(?:“|")\s*$/.test(before) && /^\s*(?:”|")/.test(after) ? true : undefined;
  const isLong = dots >= 9;
  const clause = clauseBefore(word);
  const isList = /,|;| và /.test(clause) || /\)$/.test(word);
  const atEnd = next === '' || /^[).;:”"\]!?]/.test(next) || /^,/.test(next);
  if (word === '' || /^\s*[-+*•]?\s*$/.test(word)) {
    // At the beginning of a line: `……, ngày 05…` waits for a place; `…và` goes on from somewhere.
    return /^\s*,|^\s*ngày/iu.test(after) || spaced || /^\s/.test(after) || isLong ? true : undefined;
  }
  if (/\p{L}\s*:$/u.test(word) || (/:$/.test(word) && next === ''))
    return atEnd || isLong || unit.test(after) ? true : undefined;
  if (dateOpener.test(before)) return true;
  if (opener.test(before)) {
    if (spaced) return true;
    if (!atEnd) return true;
    if (dots > 3 && !isList) return true;
    return isList ? (isLong ? true : undefined) : false;
  }
  if (isLong) return true;
  if (unit.test(after)) return spaced || !isList ? true : undefined;
  if (atEnd) {
    if (dots > 5) return isList ? false : true;
    return undefined;
  }
  // In the middle of a sentence: a gap has air on both sides, an ellipsis sticks to its word.
  if (spaced && /^\s/.test(after)) return /,$/.test(word) ? undefined : true;
  if (dots > 5 && !isList) return true;
  return undefined;
};

const push = (found: Blank[], start: number, end: number, certain: boolean): void => {
  const last = found.at(-1);
  // `ngày … tháng … năm …` is one place to fill in.
  if (last && start <= last.end + 1) {
    found[found.length - 1] = { start: last.start, end: Math.max(end, last.end), certain: last.certain || certain };
    return;
  }
  found.push({ start, end, certain });
};

/** Patterns that are blanks wherever they stand. */
const plainBlanks: readonly RegExp[] = [
  underscoreRun,
  // `ngày     tháng     năm 2026`, `ngày tháng năm 2026`; not `ngày, tháng, năm sinh`
  /ngày[\s\u00a0]+tháng[\s\u00a0]+năm[\s\u00a0]+(?:20\d\d|20(?!\d))/giu,
  /ngày[\s\u00a0]{2,}tháng/giu,
  /ngày[\s\u00a0]+\d{1,2}[\s\u00a0]+tháng[\s\u00a0]{2,}năm/giu,
  /nhiệm kỳ[\s\u00a0]+20[\s\u00a0]*[-–][\s\u00a0]*20(?!\d)/giu,
  // One way only to match each dot, and a run only from its first: else ten thousand dots take minutes.
  /\[\s*(?:\.{2}|…)[.…]*\s*\]/gu,
  /(?:…|(?<!\.)\.{3,})\s*\(\d{1,2}\)\s*(?:…|\.{3,})/gu,
];

/**
 * Characters on each side of a run of dots that are looked at, and runs that are judged in one paragraph: more than any paragraph of a report
 * has, and an end for a file whose one paragraph is a million dots.
 */
const reach = 2_000;
const mostRuns = 500;

/** The blanks of one paragraph, in order, not overlapping. Dotted leaders before a page number are none. */
export const findBlanks = (text: string): Blank[] => {
  if (!anyBlank.test(text)) return [];
  const raw: Blank[] = [];
  for (const pattern of plainBlanks) {
    for (const found of text.matchAll(pattern)) {
      if (raw.length >= mostRuns) break;
      if (isOmission(text, found.index, found.index + found[0].length)) continue;
      raw.push({ start: found.index, end: found.index + found[0].length, certain: true });
    }
  }
  let judged = 0;
  for (const found of text.matchAll(dotRun)) {
    if (raw.length >= mostRuns) break;
    const [run] = found;
    if (isOmission(text, found.index - 1, found.index + run.length)) continue;
    const trimmed = run.trimEnd();
    if (dotsIn(trimmed) < 2) continue;
    const end = found.index + trimmed.length;
    if (raw.some((blank) => found.index < blank.end && end > blank.start)) continue;
    if (dotsIn(trimmed) > 5 && /^\s*\d{1,3}\s*$/.test(text.slice(end, end + reach))) continue;
    if (++judged > mostRuns) break;
    const from = Math.max(0, found.index - reach);
    const certain = judge(text.slice(from, end + reach), found.index - from, end - from);
    if (certain !== undefined) raw.push({ start: found.index, end, certain });
  }
  raw.sort((one, other) => one.start - other.start);
  const blanks: Blank[] = [];
  for (const { start, end, certain } of raw) push(blanks, start, end, certain);
  return blanks;
};
