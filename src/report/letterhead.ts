/**
 * The parts of what frames a report, found in its blocks: letterhead and title before the text, signature and recipients after it. Made
 * with a table, with tabs or line by line, all the same. Only what stands there: what is wrong with it is for the checks to say.
 */
import type { Block, Paragraph, Report } from './blocks.js';
import { paragraphsOf, plainText } from './blocks.js';
import { isCapitals, normalize, wordCount } from './normalize.js';
import { readNumber } from './numbering.js';

/** A line of the frame: a stretch of one paragraph between tabs and line breaks, without the spaces around it. */
export interface FramePiece {
  readonly paragraph: Paragraph;
  /** Characters of the paragraph's plain text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As it stands. */
  readonly text: string;
  /** 0 = left: the cell of its row, or 1 after a tab. */
  readonly column: number;
}

/** What stands before the first section. A part that is not there is absent; a name over several lines has several pieces. */
export interface LetterheadParts {
  /** `ĐẢNG BỘ XÃ …` */
  readonly superior: readonly FramePiece[];
  /** `CHI BỘ …`, `ĐẠI HỘI CHI BỘ … LẦN THỨ …` */
  readonly issuer: readonly FramePiece[];
  readonly star?: FramePiece;
  /** `Số 05-BC/CB` */
  readonly number?: FramePiece;
  /** `ĐẢNG CỘNG SẢN VIỆT NAM` */
  readonly party?: FramePiece;
  /** `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`, `Độc lập - Tự do - Hạnh phúc`: the letterhead of the State. */
  readonly stateMotto: readonly FramePiece[];
  /** `Long Đức, ngày 05 tháng 02 năm 2026` */
  readonly placeDate?: FramePiece;
  /** `BÁO CÁO CHÍNH TRỊ` */
  readonly name?: FramePiece;
  /** The lines under the name. */
  readonly subject: readonly FramePiece[];
  /** `-----` */
  readonly divider?: FramePiece;
}

/** What stands after the last section. */
export interface SignatureParts {
  readonly placeDate?: FramePiece;
  /** `T/M CHI BỘ` */
  readonly authority?: FramePiece;
  /** `BÍ THƯ` */
  readonly role?: FramePiece;
  readonly name?: FramePiece;
  /** `Nơi nhận:` */
  readonly recipientsLabel?: FramePiece;
  /** Lines of the list under the label. */
  readonly recipients: readonly FramePiece[];
  /** Something stands after the role where the signer's name belongs, a name we know or not: text, or the picture of a signature. */
  readonly isNamed: boolean;
}

const piecesOfParagraph = (paragraph: Paragraph, cell: number): FramePiece[] => {
  const whole = plainText(paragraph);
  const pieces: FramePiece[] = [];
  for (const { 0: raw, index } of whole.matchAll(/[^\t\n]+/g)) {
    const text = raw.trim();
    if (text === '') continue;
    const start = index + raw.indexOf(text);
    // Of a line with tabs everything after the first tab stands on the right.
    const line = whole.slice(whole.lastIndexOf('\n', index) + 1, index);
    const column = cell > 0 ? cell : line.includes('\t') ? 1 : 0;
    pieces.push({ paragraph, start, end: start + text.length, text, column });
  }
  return pieces;
};

/** The lines of some blocks in the order of the document. */
const framePieces = (blocks: readonly Block[], cell = 0): FramePiece[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? piecesOfParagraph(block, cell)
      : block.rows.flatMap((row) => row.cells.flatMap((one, index) => framePieces(one.blocks, Math.max(cell, index)))),
  );

/** Letterhead, title and note of a long outline; beyond that a report without a section that we know would be searched whole. */
const longestFront = 60;

const isStar = (line: string): boolean => /^\*{1,3}$/.test(line);
const isParty = (line: string): boolean => /^đảng cộng sản việt nam$/.test(line);
const isStateMotto = (line: string): boolean =>
  /^cộng h[òo]a xã hội chủ nghĩa việt nam$|^độc lập ?[-.*]? ?tự do ?[-.*]? ?hạnh phúc[.!]?$/.test(line);
const isNumber = (line: string): boolean =>
  wordCount(line) <= 8 && (/^số(?!\p{L})/u.test(line) || /^[\d.…_ ]*[-/ ]+\s*(?:bc|cb)\b.{0,14}$/.test(line));
const isPlaceDate = (line: string): boolean => line.length <= 90 && /(?:^|,|\s)ngày(?!\p{L}).*tháng.*năm/u.test(line);
const isName = (line: string, text: string): boolean =>
  /^(?:dự thảo )?báo cáo(?: chính trị)?$/.test(line) ||
  (/^báo cáo chính trị\b/.test(line) && isCapitals(text) && wordCount(line) <= 30);
const isDivider = (line: string): boolean => /^(?:[-_~=] ?){3,}$|^-{1,2}\*{1,3}-{1,2}$/.test(line);
/** A name and no sentence. */
const isNameOfBody = (text: string): boolean => isCapitals(text) || (wordCount(text) <= 12 && !/[.,;:!?]/.test(text));
const opensSuperior = (line: string): boolean =>
  /^(?:đảng (?:bộ|ủy|đoàn)|(?:tỉnh|thành|huyện|thị|quận) ủy|ban (?:chấp hành|thường vụ))(?!\p{L})/u.test(line);
const opensIssuer = (line: string): boolean => /^(?:chi (?:bộ|ủy)|đại hội)(?!\p{L})/u.test(line);

/** A line of the trích yếu: no note, no heading, no table of contents. `V/v` is no number. */
const isSubject = (text: string, line: string): boolean =>
  wordCount(line) <= 45 &&
  !/^\(|^mục lục$|\t|\.{4}|_{4}/.test(line) &&
  (/^v ?\/ ?v\b/.test(line) || readNumber(text) === undefined);

/** Reads letterhead and title from the blocks before block number `to` (where the first section begins). */
export const readLetterhead = ({ blocks }: Report, to: number): LetterheadParts => {
  const pieces = framePieces(blocks.slice(0, Math.min(to, longestFront))).slice(0, longestFront);
  const superior: FramePiece[] = [];
  const issuer: FramePiece[] = [];
  const stateMotto: FramePiece[] = [];
  const subject: FramePiece[] = [];
  const found: { -readonly [Part in keyof LetterheadParts]?: LetterheadParts[Part] } = {};
  /** The name that a further line in capitals goes on with. */
  let open: FramePiece[] | undefined;
  let isSubjectOver = false;
  for (const piece of pieces) {
    const line = normalize(piece.text);
    if (found.name) {
      if (isDivider(line)) [found.divider, isSubjectOver] = [found.divider ?? piece, true];
      else if (!found.placeDate && isPlaceDate(line)) found.placeDate = piece;
      else if (!isSubjectOver && isSubject(piece.text, line) && subject.length < 4) subject.push(piece);
      else isSubjectOver = true;
      continue;
    }
    if (isParty(line)) found.party ??= piece;
    else if (isStateMotto(line)) stateMotto.push(piece);
    else if (isName(line, piece.text)) found.name = piece;
    else if (isStar(line)) [found.star, open] = [found.star ?? piece, undefined];
    else if (isPlaceDate(line)) found.placeDate ??= piece;
    else if (isNumber(line)) [found.number, open] = [found.number ?? piece, undefined];
    else if (opensIssuer(line) && isNameOfBody(piece.text) && issuer.length === 0) (open = issuer).push(piece);
    else if (opensSuperior(line) && isNameOfBody(piece.text) && superior.length === 0 && issuer.length === 0)
      (open = superior).push(piece);
    else if (open && open.length < 4 && isCapitals(piece.text) && piece.column === open[0]?.column) open.push(piece);
  }
  return { ...found, superior, issuer, stateMotto, subject };
};

const isAuthority = (line: string): boolean =>
  /^(?:t ?\/ ?m|t\.? ?m|k ?\/ ?t|k\.? ?t|t ?\/ ?l|t\.? ?l)[. ](?=.*\p{L})|^(?:thay mặt|đại diện) /u.test(line);
const isRole = (line: string): boolean =>
  /^(?:(?:k ?\/ ?t|kt|k\. ?t)\.? )?(?:(?:q\.|quyền )?(?:phó )?bí thư|chi ủy viên|phó bí thư)(?: (?:chi|đảng) (?:bộ|ủy).*)?$/.test(
    line,
  );
const isRecipientsLabel = (line: string): boolean => /^nơi nhận\b/.test(line);

/** Học hàm, học vị, quân hàm before a name, one after another. Composed text (NFC). */
const titlesPattern =
  /^(?:(?:pgs|gs|ts|th\.?s|thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|cn|ks|bs(?:cki{0,2})?|ds|ckii?|phó giáo sư|giáo sư|bác sĩ|kỹ sư|cử nhân|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng))(?:[.,\s]+))+/iu;

/** What stands before a person's name, with the space after it; '' when nothing does. */
export const titlesBefore = (name: string): string => titlesPattern.exec(name.normalize('NFC'))?.[0] ?? '';

/** A person's name with what may stand before it: two to six words, each opening with a capital, no figures. */
const isPersonName = (text: string): boolean => {
  const words = text.normalize('NFC').slice(titlesBefore(text).length).split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    !/[\d:;!?…/]|\.{3}/.test(text) &&
    words.every((word) => /^\p{Lu}/u.test(word))
  );
};

/** Reads the signature from the blocks at and after block number `from`. */
export const readSignature = ({ blocks }: Report, from: number): SignatureParts => {
  const pieces = framePieces(blocks.slice(from)).slice(0, longestFront);
  const recipients: FramePiece[] = [];
  let isNamed = paragraphsOf(blocks.slice(from)).some(({ inlines }) => inlines.some(({ kind }) => kind === 'picture'));
  const found: { -readonly [Part in keyof SignatureParts]?: SignatureParts[Part] } = {};
  for (const piece of pieces) {
    const line = normalize(piece.text);
    // `KT. BÍ THƯ` under `T/M CHI BỘ` is a role.
    if (isAuthority(line) && !(found.authority && isRole(line))) found.authority ??= piece;
    else if (isRole(line)) found.role ??= piece;
    else if (isRecipientsLabel(line)) found.recipientsLabel ??= piece;
    else if (isPlaceDate(line)) found.placeDate ??= piece;
    else if (found.recipientsLabel && /^[-+*•–]/.test(line) && piece.column === found.recipientsLabel.column)
      recipients.push(piece);
    else if ((found.authority ?? found.role) && !found.name && isPersonName(piece.text)) found.name = piece;
    else if (found.role && !/^[-+*•–]/.test(line)) isNamed = true;
  }
  return { ...found, recipients, isNamed: isNamed || found.name !== undefined };
};
