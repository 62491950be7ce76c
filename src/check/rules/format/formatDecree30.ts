/**
 * format-decree30: what Nghị định 30/2020/NĐ-CP asks for and a paper of the Party does not have: `./.` at the end of the text (36-HD/VPTW,
 * 03/4/2018, and 05-HD/VPTW, 27/5/2026: a full stop), `V/v` before the trích yếu. Quốc hiệu, `TM.`, `Số:`, `Lưu: VT` are told by the rules of
 * their places.
 */
import type { Paragraph } from '../../../report/blocks.js';
import { plainText } from '../../../report/blocks.js';
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import type { Item } from '../../content.js';
import { isLine } from '../../content.js';
import type { Finding } from '../../types.js';
import { letterheadOf, textEdit } from './framePieces.js';
import { sourceOf } from './rulesInForce.js';

const paragraphsOfText = ({ contents, back }: CheckContext): Paragraph[] => {
  const found = new Set<Paragraph>();
  const add = (item: Item): void => {
    if (isLine(item) && item.kind !== 'note' && plainText(item.paragraph).includes('/')) found.add(item.paragraph);
  };
  for (const { items } of contents) items.forEach(add);
  back.forEach(add);
  return [...found];
};

const finding = (
  context: CheckContext,
  paragraph: Paragraph,
  place: { readonly start: number; readonly end: number },
  message: string,
  to: string,
): Finding => {
  const text = plainText(paragraph);
  return {
    rule: 'format-decree30',
    severity: 'warning',
    section: '',
    message,
    quote: around(text, place.start, place.end),
    where: context.whereOf(paragraph, text.slice(place.start, place.end)),
    source: sourceOf(context, 'high'),
    fix: { kind: 'text', edits: [textEdit(context, paragraph, place, to)] },
  };
};

export const formatDecree30: Rule = (context) => {
  const ends = paragraphsOfText(context).flatMap((paragraph): Finding[] => {
    const text = plainText(paragraph);
    const found = /\s*[.:]?\/\.?-?\s*$/.exec(text);
    // A lone slash at the end of a line is a typing slip, not this mark.
    if (!found || !/\.\/\.|\.\/-|:\/\./.test(found[0])) return [];
    const place = { start: found.index, end: found.index + found[0].trimEnd().length };
    return [finding(context, paragraph, place, 'Cuối văn bản của Đảng chỉ ghi dấu chấm, không ghi “./.”.', '.')];
  });
  const { subject } = letterheadOf(context);
  const subjects = subject.flatMap((piece): Finding[] => {
    const found = /^\(?\s*v\s*\/\s*v\s*:?\s*/iu.exec(piece.text)?.[0];
    if (found === undefined) return [];
    const place = { start: piece.start, end: piece.start + found.length };
    return [finding(context, piece.paragraph, place, 'Trích yếu không mở đầu bằng “V/v”. Bỏ chữ này.', '')];
  });
  return [...subjects, ...ends];
};
