/**
 * What stands before the body: letterhead, name of the report, the lines of its subject, and the notes for the whole outline under them.
 * Positions as 36-HD/VPTW (03/4/2018), Appendix 3, unchanged in 05-HD/VPTW (27/5/2026), and as people type them with tabs and spaces.
 */
import type { Letterhead } from '../outline/types.js';
import { foldAccents, isCapitals, normalize, wordCount } from '../report/normalize.js';
import { isBullet, isUnnumbered, openingOf } from './families.js';
import { isDivider } from './grouping.js';
import type { SourceLine } from './source.js';
import { isCaption } from './tables.js';
import type { Decision, LineAs } from './types.js';
import { beginsInside, isBracketed, isCommand, isKnownTitle } from './wording.js';

const superior =
  /^(?:đảng bộ|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng đoàn|ban chấp hành đảng bộ|bch đảng bộ)(?![\p{L}])/u;
const issuer = /^(?:chi bộ|chi ủy|ban chấp hành chi bộ|bch chi bộ)(?![\p{L}])/u;
/** The day may be left out, not the place before it. */
const date =
  /^[^;:]{0,60}?,\s?tháng[\d.\s_]{0,40}năm[\d.\s_]{0,30}$|^[^;:]{0,60}?ngày\s?[\d.]{1,30}\s?\/\s?[\d.]{1,30}\s?\/\s?[\d.]{1,30}$|^[^;:]{0,60}?ngày\s?[\d.\s_]{0,40}tháng[\d.\s_]{0,40}năm[\d.\s_]{0,30}$/u;

const partOf = (piece: string): keyof Letterhead | undefined => {
  const line = normalize(piece);
  if (/^đảng cộng sản việt nam/.test(line)) return 'party';
  if (/^số\s*:?\s*[\d.…_\s]*[-–/]/u.test(line) && wordCount(line) <= 6) return 'number';
  if (date.test(line) && wordCount(line) <= 16 && !/^số\b/u.test(line)) return 'placeAndDate';
  if (wordCount(line) > 14 || /[.;:]$/u.test(line.replace(/[.…]{2,}$/u, ''))) return undefined;
  if (superior.test(line)) return 'superior';
  return issuer.test(line) ? 'issuer' : undefined;
};

/** Words of the name of a body at most. */
const bodyWords = 14;

/** `BAN TUYÊN GIÁO`, `PHÒNG GIÁO DỤC VÀ ĐÀO TẠO`: by its place and its capitals the name of a body. */
const isBodyName = (piece: string): boolean =>
  isCapitals(piece) && wordCount(piece) >= 2 && wordCount(piece) <= bodyWords && !/[.;:?)]\s*$/u.test(piece);

/** Two columns typed with tabs or many spaces, when each half is known. `Số      -BC/CB` is one thing. */
const piecesOf = (text: string): readonly string[] => {
  const isKnown = (piece: string): boolean => partOf(piece) !== undefined || isDivider(piece);
  for (const gap of text.matchAll(/\t+|[ \u00a0\t]{3,}/gu)) {
    const left = text.slice(0, gap.index);
    const right = text.slice(gap.index + gap[0].length);
    const isBeside = /^(?:party|placeAndDate)$/u.test(partOf(right) ?? '') && isBodyName(left);
    if ((isKnown(left) || isBeside) && isKnown(right)) return [left, right];
  }
  return [text];
};

/** What a report or an outline calls itself, without the marks on its letters: a title typed in haste lacks one. */
const reportName =
  /^(?:(?:du thao|mau|khung|goi y|huong dan)(?: (?:noi dung|xay dung|viet|ket cau|bo cuc|mot so|nhung|ve))* )?(?:de cuong|bao cao|ban kiem diem|kiem diem (?:tap the|ca nhan)|nghi quyet|ke hoach|chuong trinh|to trinh|huong dan|de an|dien van)(?![\p{L}])/u;

const isReportName = (text: string): boolean => reportName.test(foldAccents(normalize(text)));

/** Words that speak of the outline and not of the report: `ĐỀ CƯƠNG GỢI Ý`, `HƯỚNG DẪN VIẾT`. */
const outlineWords =
  /^(?:(?:de cuong|goi y|huong dan|khung|chi tiet|tom tat|noi dung|xay dung|viet|soan thao|ket cau|bo cuc)(?![\p{L}])\s*)+/u;

/**
 * How many characters at the front of a title name the outline and not the report, which would otherwise be called `ĐỀ CƯƠNG BÁO CÁO …`: all of
 * them where nothing else is named, 0 where what follows is no name of a report.
 */
const outlinePart = (text: string): number => {
  const folded = foldAccents(normalize(text));
  const own = outlineWords.exec(folded)?.[0] ?? '';
  const rest = folded.slice(own.length);
  if (own === '' || (rest !== '' && !reportName.test(rest))) return 0;
  if (rest === '') return text.length;
  const words = new RegExp(`^\\s*(?:\\S+\\s+){${wordCount(own)}}`, 'u');
  return words.exec(text)?.[0].length ?? 0;
};

/** Stands over everything: which form this is. */
const formName = /^(?:mẫu|biểu mẫu|phụ lục|dự thảo|tài liệu|gợi ý|lưu hành|kèm theo)(?![\p{L}])/u;

/** Where the party's name may stand: a name over it is that of the form, not of the report. */
const letterheadReach = 15;

/** What the lines under the name say. */
const subject =
  /nhiệm kỳ|lần thứ|đại hội|tổng kết|sơ kết|phương hướng|trình |năm (?:học )?(?:20|\.|…)|dự thảo|kiểm điểm|chi bộ|kết quả|đánh giá, xếp loại|^của |^về |^và |^do /;

const subjectWords = 40;

/** Lines of the title at most: the name, two or three lines of subject, a draft mark. */
const subjectLines = 6;

/** A line that can be the name of the report, alone or behind words on the outline. */
const isTitle = (line: SourceLine | undefined): boolean =>
  line !== undefined &&
  !line.table &&
  !openingNumbered(line) &&
  wordCount(line.text) <= subjectWords &&
  (isReportName(line.text) || outlinePart(line.text) > 0);

const ofOutline = 'Tên của đề cương, không phải tên của báo cáo.';

interface Front {
  readonly decisions: readonly Decision[];
  /** Number of lines that stand before the body. */
  readonly count: number;
}

const note = (line: SourceLine): Decision => ({
  line: line.line,
  text: line.text,
  as: { kind: 'note', form: isBracketed(line.text) ? 'parenthesis' : 'plain' },
  confidence: isBracketed(line.text) || line.inside === 'guidance' ? 0.95 : 0.6,
  why: 'Đứng trước mục đầu tiên: hướng dẫn chung.',
});

const opensBody = (line: SourceLine): boolean => {
  const opening = openingOf(line);
  if (!opening) return false;
  if (isBullet(opening.family)) return false;
  return !isUnnumbered(opening.family) || isKnownTitle(line.text);
};

/**
 * Which sorts of titles without a number the body has: those that stand after its first number; all where it has no numbers. A line in capitals
 * before the first number whose like never comes again belongs to the letterhead or the title.
 */
const bodyTitles = (lines: readonly SourceLine[]): ((family: string) => boolean) => {
  const first = lines.findIndex((line) => openingNumbered(line) && opensBody(line));
  if (first < 0) return () => true;
  const later = new Set(
    lines.slice(first).flatMap((line) => (isCaption(line.text) ? [] : (openingOf(line)?.family ?? []))),
  );
  return (family) => !/^(?:caps|bold)$/u.test(family) || later.has(family);
};

/** Index of the report's name where only short lines stand over it, none of which can then be a heading; -1 when there is none. */
const nameIn = (lines: readonly SourceLine[]): number => {
  const reach = lines.slice(0, letterheadReach);
  const at = reach.findIndex((line) => isReportName(line.text) && !openingNumbered(line));
  const isShort = ({ text, table, inside }: SourceLine): boolean =>
    !table && !inside && wordCount(text) <= 2 * bodyWords && !/[;?]\s*$/u.test(text);
  return reach.slice(0, Math.max(at, 0)).every((line) => isShort(line) && !openingNumbered(line)) ? at : -1;
};

/** A title in capitals or bold that is not of the report's name: the body begins with headings that have no numbers. */
const isFirstTitle = (
  line: SourceLine,
  last: SourceLine | undefined,
  isOver: boolean,
  isBodyTitle: (family: string) => boolean,
): boolean => {
  const opening = openingOf(line);
  if (!opening || !isUnnumbered(opening.family) || !isBodyTitle(opening.family)) return false;
  if (isOver || !last) return true;
  if (subject.test(normalize(line.text))) return line.look.caps && !last.look.caps && !line.look.centred;
  return !(line.look.centred && last.look.centred && line.look.level === last.look.level);
};

/** Reads the lines before the first heading. `end`: the lines from there on are the signature's. */
export const readFront = (lines: readonly SourceLine[], end: number): Front => {
  const decisions: Decision[] = [];
  let named: SourceLine | undefined;
  let subjects = 0;
  let last: SourceLine | undefined;
  let isGuided = false;
  /** A divider or the term in brackets: no line of the subject comes after. */
  let isOver = false;
  let count = 0;
  const add = (line: SourceLine, text: string, as: LineAs, confidence: number, why: string): void => {
    decisions.push({ line: line.line, text, as, confidence, why });
  };
  const party = lines
    .slice(0, Math.min(end, letterheadReach))
    .findIndex((line) => piecesOf(line.text).some((piece) => partOf(piece) === 'party'));
  const name = nameIn(lines.slice(0, end));
  const isBodyTitle = bodyTitles(lines.slice(0, end));
  for (const line of lines.slice(0, end)) {
    const text = line.text.trim();
    const pieces = piecesOf(line.text);
    const parts = pieces.map((piece) => partOf(piece));
    const isLetterhead = !line.table && !line.inside && !isGuided && parts.some((part) => part !== undefined);
    const folded = normalize(text);
    if (line.inside === 'prompt' || line.inside === 'contents') {
      add(
        line,
        line.text,
        { kind: 'skipped' },
        0.9,
        line.inside === 'prompt' ? 'Ô nhắc còn trống.' : 'Dòng của mục lục.',
      );
    } else if (line.inside === 'columnTitle') {
      add(line, line.text, { kind: 'skipped' }, 0.9, 'Tên cột của bảng.');
    } else if (/^mục lục\s*:?$/u.test(folded)) {
      add(line, line.text, { kind: 'skipped' }, 0.9, 'Tên của mục lục.');
    } else if (
      isLetterhead &&
      (named === undefined || parts.every((part) => part === 'placeAndDate' || part === 'number'))
    ) {
      pieces.forEach((piece, at) => {
        const part = parts[at];
        const own = part ?? (/\p{L}/u.test(piece) ? 'superior' : undefined);
        add(line, piece, own ? { kind: 'letterhead', part: own } : { kind: 'skipped' }, 0.95, 'Phần đầu văn bản.');
      });
    } else if (isDivider(line.text)) {
      if (subjects > 0) isOver = true;
      add(line, line.text, { kind: 'skipped' }, 0.95, 'Dấu ngăn.');
    } else if (line.table || line.inside === 'guidance') {
      if (line.table) break;
      isGuided = true;
      decisions.push(note(line));
    } else if (
      !named &&
      (count < party || count < name) &&
      isBodyName(line.text) &&
      !isReportName(text) &&
      !formName.test(folded)
    ) {
      add(line, line.text, { kind: 'letterhead', part: 'superior' }, 0.75, 'Tên cơ quan, đứng trên tên báo cáo.');
    } else if (
      !named &&
      (count < party || count < name || (formName.test(folded) && !isReportName(text) && wordCount(text) <= 12))
    ) {
      decisions.push(note(line));
    } else if (!named && isTitle(line) && isTitle(lines[count + 1]) && outlinePart(line.text) === line.text.length) {
      add(line, line.text, { kind: 'note', form: 'plain' }, 0.8, ofOutline);
    } else if (!named && isTitle(line)) {
      named = line;
      last = line;
      // Where the outline alone is named and no name follows, its name has to do.
      const part = outlinePart(line.text);
      const cut = part < line.text.length ? part : 0;
      if (cut > 0) add(line, line.text.slice(0, cut), { kind: 'note', form: 'plain' }, 0.8, ofOutline);
      const sure = line.look.caps ? 0.95 : 0.75;
      add(line, line.text.slice(cut), { kind: 'title', part: 'name' }, sure, 'Tên của báo cáo.');
    } else if (opensBody(line) || isFirstTitle(line, last, isOver || isGuided, isBodyTitle)) {
      break;
    } else if (
      named &&
      !isGuided &&
      !isOver &&
      subjects < subjectLines &&
      wordCount(text) <= subjectWords &&
      (isBracketed(text)
        ? /nhiệm kỳ|dự thảo|trình |lần thứ/.test(folded) && wordCount(text) <= 14
        : (subject.test(folded) || beginsInside(text) || line.look.centred || line.look.caps) &&
          !isCommand(text) &&
          !/[.;:]$/u.test(text.replace(/[.…]{2,}$/u, '')))
    ) {
      subjects += 1;
      last = line;
      if (isBracketed(text)) isOver = true;
      add(line, line.text, { kind: 'title', part: 'subject' }, 0.85, 'Trích yếu dưới tên báo cáo.');
    } else {
      if (named) isGuided = true;
      decisions.push(note(line));
    }
    count += 1;
  }
  return { decisions, count };
};

const openingNumbered = (line: SourceLine): boolean => {
  const opening = openingOf(line);
  return opening !== undefined && !isUnnumbered(opening.family);
};
