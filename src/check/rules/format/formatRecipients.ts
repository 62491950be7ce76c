/**
 * format-recipients: `Nơi nhận:` upright, underlined, not bold; items `- …` that end in the guidance's own sign, the last one in a full stop;
 * the last item is `- Lưu Chi bộ.` (36-HD/VPTW, 03/4/2018: commas; 05-HD/VPTW, 27/5/2026: semicolons). `VT` belongs to Nghị định 30.
 */
import type { FramePiece } from '../../../report/letterhead.js';
import { normalize } from '../../../report/normalize.js';
import type { CheckContext, Rule } from '../../context.js';
import type { Finding } from '../../types.js';
import { isUnfilled, pieceFinding, signatureOf, textEdit } from './framePieces.js';
import { faultsInWords, lookChanges, lookFaults } from './looks.js';
import { rulesInForce } from './rulesInForce.js';

const kept = '- Lưu Chi bộ.';

/** `- Lưu: VT.`, `- Lưu VT, CB`, `- Lưu: Chi bộ`. */
const isForeign = (line: string): boolean => /^- ?lưu ?:|^- ?lưu\b.*\bvt\b/.test(line);

const keptFinding = (context: CheckContext, piece: FramePiece): Finding =>
  pieceFinding(context, piece, {
    rule: 'format-recipients',
    message: `Dòng lưu ghi “${kept}”: không có dấu hai chấm, không ghi “VT”.`,
    to: kept,
  });

/** `- Như trên;` and the other ends of items; a full stop in the middle of a name is none. */
const signsFinding = (context: CheckContext, pieces: readonly FramePiece[]): Finding[] => {
  const { separator, last, certainty } = rulesInForce(context).recipients;
  const wrong = pieces.flatMap((piece, index) => {
    const sign = index + 1 < pieces.length ? separator : last;
    const end = /[\s.,;:]*$/.exec(piece.text)?.[0] ?? '';
    return end.trim() === sign ? [] : [{ piece, start: piece.end - end.length, sign }];
  });
  const [first] = wrong;
  if (!first) return [];
  return [
    {
      ...pieceFinding(context, first.piece, {
        rule: 'format-recipients',
        severity: 'info',
        certainty,
        message: `Trong Nơi nhận, mỗi dòng kết thúc bằng dấu “${separator}”, dòng cuối bằng dấu “${last}”.`,
      }),
      fix: {
        kind: 'text',
        edits: wrong.map(({ piece, start, sign }) =>
          textEdit(context, piece.paragraph, { start, end: piece.end }, sign),
        ),
      },
    },
  ];
};

export const formatRecipients: Rule = (context) => {
  const { recipientsLabel, recipients } = signatureOf(context);
  if (!recipientsLabel) return [];
  // `Nơi nhận: - Như trên` on one line is no label alone.
  const isLabel = normalize(recipientsLabel.text).length <= 10;
  const faults = isLabel ? lookFaults(context, recipientsLabel, { bold: false, italic: false, underline: true }) : [];
  const changes = lookChanges(context, faults);
  const written = recipients.filter((piece) => !isUnfilled(piece));
  const foreign = written.filter((piece) => isForeign(normalize(piece.text)));
  return [
    ...(faults.length > 0
      ? [
          {
            ...pieceFinding(context, recipientsLabel, {
              rule: 'format-recipients',
              isOfLooks: true,
              message: `Kiểu chữ của dòng Nơi nhận chưa đúng. Sửa: ${faultsInWords(faults)}.`,
            }),
            ...(changes.length > 0 ? { fix: { kind: 'look', changes } as const } : {}),
          },
        ]
      : []),
    ...foreign.map((piece) => keptFinding(context, piece)),
    ...(foreign.length > 0 || written.length !== recipients.length ? [] : signsFinding(context, written)),
  ];
};
