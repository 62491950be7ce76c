/**
 * format-signature: `T/M CHI BỘ` with a slash, in bold; `BÍ THƯ` or `PHÓ BÍ THƯ` alone, not in bold; the name in bold, without học hàm, học
 * vị, quân hàm (36-HD/VPTW, 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026). A deputy signs T/M, too. Papers of the congress itself are
 * signed T/M ĐOÀN CHỦ TỊCH.
 */
import { isCapitals, normalize } from '../../../report/normalize.js';
import { type FramePiece, type SignatureParts, titlesBefore } from '../../../report/letterhead.js';
import type { CheckContext, Rule } from '../../context.js';
import type { Finding } from '../../types.js';
import { isUnfilled, letterheadOf, pieceFinding, signatureOf } from './framePieces.js';
import { faultsInWords, layoutOf, lookChanges, lookFaults } from './looks.js';

/** `T/L` is left: it is right where somebody was told to sign. */
const authorityPattern = /^(t ?\/ ?m|t\. ?m\.?|tm\.?|k ?\/ ?t|k\. ?t\.?|kt\.?|thay mặt|đại diện)[\s.:]+(.+)$/;

const committee = /^(?:chi ủy|cấp ủy|ban chấp hành|ban chi ủy|bch)(?!\p{L})/u;

const rightAuthority = (text: string): string | undefined => {
  const found = authorityPattern.exec(normalize(text));
  const body = found?.[2];
  if (body === undefined) return undefined;
  if (committee.test(body)) return 'T/M CHI BỘ';
  const rest = text
    .normalize('NFC')
    .replace(/^(?:t\s*\/\s*m|t\.\s*m\.?|tm\.?|k\s*\/\s*t|k\.\s*t\.?|kt\.?|thay mặt|đại diện)[\s.:]+/iu, '');
  return `T/M ${rest.toLocaleUpperCase('vi')}`;
};

const authorityFinding = (context: CheckContext, piece: FramePiece): Finding[] => {
  const right = rightAuthority(piece.text);
  const text = piece.text.normalize('NFC').replace(/\s+/g, ' ');
  if (right === undefined || right === text || normalize(right) === normalize(text)) return [];
  return [
    pieceFinding(context, piece, {
      rule: 'format-signature',
      message: committee.test(authorityPattern.exec(normalize(text))?.[2] ?? '')
        ? `Ghi “${right}”: báo cáo của chi bộ ký thay mặt chi bộ, không thay mặt chi ủy.`
        : `Ghi “${right}”: có gạch chéo, không có dấu chấm.`,
      to: right,
    }),
  ];
};

const rightRole = (text: string): string | undefined => {
  const found = /^(?:(?:k ?\/ ?t|kt|k\. ?t)\.? )?(?:q\. |quyền )?((?:phó )?bí thư)(?: .*)?$/.exec(normalize(text));
  return found?.[1]?.toLocaleUpperCase('vi');
};

const roleFinding = (context: CheckContext, piece: FramePiece): Finding[] => {
  const right = rightRole(piece.text);
  if (right === undefined || /^q/i.test(piece.text) || normalize(piece.text) === normalize(right)) return [];
  return [
    pieceFinding(context, piece, {
      rule: 'format-signature',
      message: `Chức vụ chỉ ghi “${right}”, không ghi tên tổ chức, không ghi “KT.”.`,
      to: right,
    }),
  ];
};

const nameFinding = (context: CheckContext, piece: FramePiece): Finding[] => {
  const text = piece.text.normalize('NFC');
  const title = titlesBefore(text);
  if (title === '') return [];
  return [
    pieceFinding(context, piece, {
      rule: 'format-signature',
      message: `Tên người ký không ghi học hàm, học vị, quân hàm: bỏ “${title.trim()}”.`,
      to: text.slice(title.length).trim(),
    }),
  ];
};

/** A report with a letterhead that ends with its last section. */
const unsigned = (context: CheckContext): Finding[] => {
  const { party } = letterheadOf(context);
  if (!party || context.alignment.front === context.report.blocks.length) return [];
  return [
    {
      ...pieceFinding(context, party, {
        rule: 'format-signature',
        isOfLooks: true,
        message: 'Cuối báo cáo chưa có phần ký. Ghi “T/M CHI BỘ”, “BÍ THƯ” và họ tên người ký.',
      }),
      quote: '',
    },
  ];
};

/** A role with nothing at all where the name belongs. */
const unnamed = (context: CheckContext, { authority, role, isNamed }: SignatureParts): Finding[] =>
  authority && role && !isNamed && !isUnfilled(role)
    ? [
        pieceFinding(context, role, {
          rule: 'format-signature',
          isOfLooks: true,
          message: `Dưới “${role.text}” chưa có họ tên người ký. Ghi họ tên, không ghi học hàm, học vị.`,
        }),
      ]
    : [];

export const formatSignature: Rule = (context) => {
  const signature = signatureOf(context);
  const { authority, role, name } = signature;
  if (!authority && !role && !name) return unsigned(context);
  const written = (piece: FramePiece | undefined): FramePiece[] => (piece && !isUnfilled(piece) ? [piece] : []);
  const texts = [
    ...written(authority).flatMap((piece) => authorityFinding(context, piece)),
    ...written(role).flatMap((piece) => roleFinding(context, piece)),
    ...written(name).flatMap((piece) => nameFinding(context, piece)),
  ];
  // Where the role is typed in small letters it may still be printed in capitals.
  const isSmall =
    role !== undefined && !isCapitals(role.text) && layoutOf(context, role.paragraph)?.runs[0]?.capitals === false;
  const faults = [
    ...lookFaults(context, authority, { bold: true }),
    ...lookFaults(context, role, { bold: false }),
    ...lookFaults(context, name, { bold: true }),
  ];
  const [first] = faults;
  const changes = lookChanges(context, faults);
  const looks: Finding[] = first
    ? [
        {
          ...pieceFinding(context, first.piece, {
            rule: 'format-signature',
            isOfLooks: true,
            message: `Kiểu chữ ở phần ký chưa đúng. Sửa: ${faultsInWords(faults)}.`,
          }),
          ...(changes.length > 0 ? { fix: { kind: 'look', changes } as const } : {}),
        },
      ]
    : [];
  const small =
    isSmall && texts.length === 0
      ? [
          pieceFinding(context, role, {
            rule: 'format-signature',
            message: `Chức vụ ghi chữ in hoa: “${role.text.toLocaleUpperCase('vi')}”.`,
            to: role.text.normalize('NFC').toLocaleUpperCase('vi'),
          }),
        ]
      : [];
  return [...texts, ...unnamed(context, signature), ...small, ...looks];
};
