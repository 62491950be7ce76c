/** What stands after the body: who signs, to whom it goes, and the notes explained under the form (`(1) …`, `(*) …`). */
import { normalize, wordCount } from '../report/normalize.js';
import { isDivider } from './grouping.js';
import type { SourceLine } from './source.js';
import type { Decision, LineAs } from './types.js';
import { isBracketed } from './wording.js';

const authority = /^(?:t\/m\b|t\.m\b|tm[.\s]|k\/t\b|kt\.|thay mặt|đại diện|đoàn chủ tịch)/u;
const role =
  /^(?:phó )?bí thư(?: chi bộ| chi ủy| thường trực| đảng ủy| đảng bộ)*$|^người (?:viết|lập|báo cáo)|^chi ủy viên$|^(?:phó )?(?:chủ tịch|trưởng ban|chánh văn phòng)(?: thường trực)?$/u;

/** `T/M BAN THƯỜNG VỤ`, `T/M ĐẢNG ỦY`: who sent the outline, and does not sign the report of a cell. */
const isSuperior = (text: string): boolean => {
  const line = normalize(text);
  return (
    authority.test(line) &&
    /đảng ủy|đảng bộ|ban thường vụ|ban chấp hành|(?:tỉnh|thành|huyện|quận|thị) ủy|ban tổ chức|ban tuyên giáo/u.test(
      line,
    ) &&
    !/chi bộ|chi ủy|chi đoàn|công đoàn|(?:^|\s)hội(?!\p{L})/u.test(line)
  );
};

/** `(1) Ghi rõ …`, `(*) …`, `[1] …`, `* Ghi chú: …`: explains a mark in the text above. */
export const isFootnote = (text: string): boolean =>
  /^\s*(?:[([](?:\d{1,2}|\*{1,3})[)\]]|\*{1,3}\))\s*\S/u.test(text) || /^\s*\*?\s*ghi chú\s*:/iu.test(text);

/** `(Ký, ghi rõ họ tên)`, `(đã ký)`, `(ký tên, đóng dấu)`: says where to sign; the name itself is a field. */
const signHere = /^\((?:đã )?ký(?![\p{L}])[^()]{0,60}\)\.?$/u;

interface Reading {
  /** Lines of the list under `Nơi nhận:` come next. */
  listing: boolean;
  signed: boolean;
}

const readPiece = (piece: string, reading: Reading): LineAs => {
  const line = normalize(piece);
  if (isFootnote(piece)) {
    reading.listing = false;
    return { kind: 'note', form: 'plain' };
  }
  if (line === '' || (isDivider(piece) && !/[.…]/u.test(piece))) return { kind: 'skipped' };
  if (/^nơi nhận\b/.test(line)) {
    reading.listing = true;
    // The word itself is printed by whoever prints a list.
    return /^nơi nhận\s*:?$/.test(line) ? { kind: 'skipped' } : { kind: 'signature', part: 'recipients' };
  }
  if (authority.test(line) && wordCount(line) <= 14) return { kind: 'signature', part: 'authority' };
  if (role.test(line)) return { kind: 'signature', part: 'role' };
  if (reading.listing && /^\s*[-–+•*]/u.test(piece)) return { kind: 'signature', part: 'recipients' };
  if (/^[.…_\s\d]+$/u.test(line))
    return /^\d+$/u.test(line) ? { kind: 'skipped' } : { kind: 'signature', part: 'name' };
  if (/ngày.{0,40}tháng.{0,40}năm/u.test(line) && wordCount(line) <= 16)
    return { kind: 'letterhead', part: 'placeAndDate' };
  if (signHere.test(line)) return { kind: 'skipped' };
  if (isBracketed(piece)) return { kind: 'note', form: 'parenthesis' };
  if (reading.signed && wordCount(line) <= 6 && !/[.;:,]$/u.test(line)) return { kind: 'signature', part: 'name' };
  return { kind: 'note', form: 'plain' };
};

const piecesOf = (line: SourceLine): string[] =>
  line.table ? [line.text] : line.text.split(/\t+|[ \u00a0]{4,}/u).filter((piece) => piece.trim() !== '');

/**
 * The decisions for the lines from the signature on. In an outline for cells a signature of the body above, and to whom that body sent its
 * own paper, are left out: the report has the cell's.
 */
export const readBack = (lines: readonly SourceLine[], isForCells: boolean): Decision[] => {
  const reading: Reading = { listing: false, signed: false };
  const isOthers = isForCells && lines.flatMap(piecesOf).some(isSuperior);
  return lines.flatMap((line) => {
    return piecesOf(line).map((piece): Decision => {
      const as = readPiece(piece, reading);
      if (as.kind === 'signature' && as.part !== 'recipients') reading.signed = true;
      if (as.kind === 'signature' && isOthers)
        return {
          line: line.line,
          text: piece,
          as: { kind: 'skipped' },
          confidence: 0.8,
          why: 'Chữ ký, nơi nhận của cấp trên; báo cáo do chi bộ ký.',
        };
      const why = as.kind === 'note' ? 'Giải thích ghi dưới phần ký.' : 'Phần ký và nơi nhận.';
      return { line: line.line, text: piece, as, confidence: as.kind === 'note' ? 0.7 : 0.9, why };
    });
  });
};
