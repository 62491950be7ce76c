/**
 * format-letterhead: left ĐẢNG BỘ … (regular), CHI BỘ … (bold), `*`, number; right ĐẢNG CỘNG SẢN VIỆT NAM (bold), place and date (italic):
 * 36-HD/VPTW, 03/4/2018, Appendix 3, unchanged in 05-HD/VPTW, 27/5/2026. A letterhead of the congress (ĐẠI HỘI CHI BỘ …) is seen in real
 * reports and taken. The State's own heading (Nghị định 30/2020/NĐ-CP) is the one error of this family: a paper of the Party under it is
 * surely sent back. What is made in a text box cannot be read, and then nothing is missed.
 */
import type { LetterheadParts } from '../../../report/letterhead.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import { letterheadOf, pieceFinding, textEdit } from './framePieces.js';
import { faultsInWords, lookChanges, lookFaults } from './looks.js';
import { sourceOf } from './rulesInForce.js';

const partyName = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** The first line becomes the Party's name unless that is there, too; the rest goes. */
const stateFinding = (context: CheckContext, { stateMotto, party }: LetterheadParts): Finding[] => {
  const [first] = stateMotto;
  if (!first) return [];
  const edits = stateMotto.map((piece, index) =>
    textEdit(context, piece.paragraph, piece, index === 0 && !party ? partyName : ''),
  );
  return [
    {
      ...pieceFinding(context, first, {
        rule: 'format-letterhead',
        severity: 'error',
        message: `Văn bản của Đảng không ghi Quốc hiệu, Tiêu ngữ (đó là thể thức của cơ quan nhà nước). Thay bằng “${partyName}”.`,
      }),
      fix: { kind: 'text', edits },
    },
  ];
};

/** Drawn boxes may hold what seems to be missing. */
const hasBoxes = ({ report, alignment }: CheckContext): boolean =>
  report.blocks
    .slice(0, alignment.front)
    .some((block) => block.kind === 'paragraph' && block.inlines.some(({ kind }) => kind === 'picture'));

const missingFinding = (context: CheckContext, parts: LetterheadParts): Finding[] => {
  const { superior, issuer, star, number, party, placeDate, stateMotto } = parts;
  // Two parts at least: a name of a body alone is no letterhead.
  const [name] = issuer;
  if (!name || !(party ?? placeDate ?? superior[0]) || hasBoxes(context)) return [];
  const missing = [
    ...(party || stateMotto.length > 0 ? [] : [`“${partyName}”`]),
    ...(superior.length > 0 ? [] : ['tên đảng bộ cấp trên trực tiếp']),
    ...(star ? [] : ['dấu sao (*) dưới tên chi bộ']),
    ...(number ? [] : ['dòng số, ký hiệu (Số …-BC/CB)']),
    ...(placeDate ? [] : ['địa danh, ngày tháng năm']),
  ];
  if (missing.length === 0) return [];
  const isPlain = Boolean(party ?? stateMotto[0]) && superior.length > 0 && placeDate !== undefined;
  return [
    {
      ...pieceFinding(context, name, {
        rule: 'format-letterhead',
        isOfLooks: true,
        severity: isPlain ? 'info' : 'warning',
        message: `Phần đầu văn bản còn thiếu: ${missing.join('; ')}.`,
      }),
      quote: quoteOf(name.text),
    },
  ];
};

const looksFinding = (context: CheckContext, parts: LetterheadParts): Finding[] => {
  const { superior, issuer, party, placeDate } = parts;
  // A lone name of a body may be anything.
  if (!party && !placeDate) return [];
  const faults = [
    ...superior.flatMap((piece) => lookFaults(context, piece, { bold: false })),
    ...issuer.flatMap((piece) => lookFaults(context, piece, { bold: true, underline: false })),
    ...lookFaults(context, party, { bold: true }),
    ...lookFaults(context, placeDate, { italic: true, bold: false }),
  ];
  const [first] = faults;
  if (!first) return [];
  const changes = lookChanges(context, faults);
  return [
    {
      rule: 'format-letterhead',
      severity: 'warning',
      section: '',
      message: `Kiểu chữ ở phần đầu văn bản chưa đúng. Sửa: ${faultsInWords(faults)}.`,
      quote: quoteOf(first.piece.text),
      where: context.whereOf(first.piece.paragraph),
      source: sourceOf(context, 'high'),
      ...(changes.length > 0 ? { fix: { kind: 'look', changes } as const } : {}),
    },
  ];
};

export const formatLetterhead: Rule = (context) => {
  const parts = letterheadOf(context);
  return [...stateFinding(context, parts), ...missingFinding(context, parts), ...looksFinding(context, parts)];
};
