/**
 * format-title: BÁO CÁO CHÍNH TRỊ in capitals, bold, centred; the trích yếu under it bold and centred; then five typed hyphens (36-HD/VPTW,
 * 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026). Missing hyphens are a hint: many draw a line instead.
 */
import { plainText } from '../../../report/blocks.js';
import type { FramePiece } from '../../../report/letterhead.js';
import { isCapitals, normalize } from '../../../report/normalize.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import { isAlone, letterheadOf, pieceFinding } from './framePieces.js';
import { faultsInWords, layoutOf, lookChanges, lookFaults, type LookFault } from './looks.js';

const alignFaults = (context: CheckContext, piece: FramePiece): LookFault[] => {
  const layout = layoutOf(context, piece.paragraph);
  if (!layout || layout.align === 'center' || !isAlone(piece)) return [];
  return [{ piece, wanted: 'căn giữa', change: { align: 'center' } }];
};

const looksFinding = (context: CheckContext, pieces: readonly FramePiece[]): Finding[] => {
  const faults = pieces.flatMap((piece) => [
    ...lookFaults(context, piece, { bold: true, italic: false }),
    ...alignFaults(context, piece),
  ]);
  const [first] = faults;
  if (!first) return [];
  const changes = lookChanges(context, faults);
  return [
    {
      ...pieceFinding(context, first.piece, {
        rule: 'format-title',
        isOfLooks: true,
        message: `Tên báo cáo và trích yếu trình bày chưa đúng. Sửa: ${faultsInWords(faults)}.`,
      }),
      ...(changes.length > 0 ? { fix: { kind: 'look', changes } as const } : {}),
    },
  ];
};

/** A line under the title that is drawn, or a shape of dashes and stars, stands for the hyphens. */
const hasDrawnLine = ({ report, alignment }: CheckContext): boolean =>
  report.blocks
    .slice(0, alignment.front)
    .some(
      (block) =>
        block.kind === 'paragraph' &&
        (block.inlines.some(({ kind }) => kind !== 'text') || /^[\s\-–—_=~*.]{3,}$/.test(plainText(block))),
    );

/** A report with a letterhead and without a name; one that begins with its first heading is still a draft. */
const nameless = (context: CheckContext, party: FramePiece | undefined): Finding[] =>
  !party || context.front.some(({ text }) => normalize(text).includes('báo cáo'))
    ? []
    : [
        {
          ...pieceFinding(context, party, {
            rule: 'format-title',
            isOfLooks: true,
            message: 'Chưa có tên báo cáo. Ghi “BÁO CÁO CHÍNH TRỊ” in hoa, đậm, giữa trang, dưới phần đầu văn bản.',
          }),
          quote: '',
        },
      ];

export const formatTitle: Rule = (context) => {
  const { name, subject, divider, party } = letterheadOf(context);
  if (!name) return nameless(context, party);
  const isPrintedSmall =
    !isCapitals(name.text) && layoutOf(context, name.paragraph)?.runs.every(({ capitals }) => capitals) !== true;
  const capitals = name.text.normalize('NFC').toLocaleUpperCase('vi');
  const small = isPrintedSmall
    ? [
        pieceFinding(context, name, {
          rule: 'format-title',
          message: `Tên báo cáo ghi chữ in hoa: “${capitals}”.`,
          to: capitals,
        }),
      ]
    : [];
  const last = subject.at(-1) ?? name;
  const open =
    subject.length > 0 && !divider && !hasDrawnLine(context)
      ? [
          {
            ...pieceFinding(context, last, {
              rule: 'format-title',
              severity: 'info',
              isOfLooks: true,
              message: 'Dưới trích yếu chưa có dòng năm gạch nối (-----). Gõ thêm dòng này, căn giữa.',
            }),
            quote: quoteOf(last.text),
          },
        ]
      : [];
  return [...small, ...looksFinding(context, [name, ...subject]), ...open];
};
