/**
 * What stands around the text of a report: the signature and the list of recipients at its end. It belongs to no section.
 */
import type { Block, Report } from './blocks.js';
import { paragraphsOf, plainText } from './blocks.js';
import { normalize, wordCount } from './normalize.js';

/** `T/M CHI BỘ`, `TM. CHI BỘ`, `Nơi nhận:`, `BÍ THƯ`, `Người viết báo cáo`: the first words of a signature block. */
const signaturePattern =
  /^(?:t\/m\b|t\.m\b|tm[.\s]|k\/t\b|kt\.|nơi nhận\b|(?:phó )?bí thư(?: chi bộ| chi ủy)?$|người (?:viết|lập|báo cáo)|(?:thay mặt|đại diện) (?:chi bộ|chi ủy|ban chấp hành)$|đoàn chủ tịch$)/;

/** A place and date line just over the signature; `Quyết định số 5/QĐ-UBND, ngày …` is none. */
const datePattern = /^(?!.{0,40}(?:số |\/))[^,]{0,40},? ?ngày .{0,14}tháng .{0,10}năm .{0,8}$/;

const signatureWords = 14;

const isSignatureText = (text: string): boolean => {
  const line = normalize(text);
  // Two columns made with tabs: `Nơi nhận:<tab>T/M CHI BỘ`.
  return wordCount(line) <= signatureWords && signaturePattern.test(line);
};

const opensSignature = (block: Block): boolean => {
  if (block.kind === 'paragraph') {
    const text = plainText(block);
    return text.length < 160 && text.split(/[\t\n]/).some(isSignatureText);
  }
  if (block.rows.length > 6) return false;
  for (const paragraph of paragraphsOf([block])) {
    if (
      plainText(paragraph)
        .split(/[\t\n]/)
        .some(isSignatureText)
    )
      return true;
  }
  return false;
};

/** Number of the first block of the signature at or after `from`; `blocks.length` when there is none. */
export const signatureStart = (report: Report, from: number): number => {
  const { blocks } = report;
  let start = blocks.length;
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block && opensSignature(block)) {
      start = at;
      break;
    }
  }
  if (start === blocks.length) return start;
  let first = start;
  for (let at = start - 1; at >= from; at -= 1) {
    const block = blocks[at];
    if (!block || block.kind !== 'paragraph') break;
    const line = normalize(plainText(block));
    if (line === '') continue;
    if (!datePattern.test(line)) break;
    first = at;
  }
  return first;
};
