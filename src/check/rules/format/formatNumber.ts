/**
 * format-number: number and symbol are typed `Số 05-BC/CB`: no colon, below 10 with a leading 0, a hyphen before the kind of document, a
 * slash before the body (36-HD/VPTW, 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026). A number left open to be written by hand is right.
 */
import { normalize } from '../../../report/normalize.js';
import type { Rule } from '../../context.js';
import { isUnfilled, letterheadOf, pieceFinding } from './framePieces.js';

/** Number, kind, body: signs and spaces between them as anybody types them. */
const pattern =
  /^(?:số)?[\s:.]*?(\d{0,4}|[.…_\s]*)\s*[-–/]?\s*(bc|cb\d*)\s*[-–/]\s*((?:bc|cb|đh|đu)(?:[\s\-–./]*[\p{L}\d]+)*)\s*$/iu;

/** `Số 05-BC/CB` for what stands there; undefined where it cannot be read. */
const rightForm = (text: string): string | undefined => {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [, number = '', first = '', second = ''] = found;
  // `CB-BC`: the two are exchanged.
  const body = /^bc/i.test(second) ? first : second;
  const symbol = /^(?:đh|đu)/iu.exec(body)?.[0].toUpperCase() ?? 'CB';
  const blank = number.trim();
  return `Số ${/^\d+$/.test(blank) ? blank.padStart(2, '0') : blank}-BC/${symbol}`;
};

const alike = (text: string): string => text.replace(/[\s\u00a0]+/g, '').replace(/[–‑]/g, '-');

export const formatNumber: Rule = (context) => {
  const { number, issuer } = letterheadOf(context);
  if (!number || isUnfilled(number)) return [];
  const text = number.text.normalize('NFC');
  const isOfCell = issuer.some((piece) => normalize(piece.text).startsWith('chi bộ'));
  const form = rightForm(text);
  // ĐU is the committee's symbol, not the cell's.
  const right = isOfCell ? form?.replace(/\/ĐU$/u, '/CB') : form;
  if (right !== undefined && alike(right) === alike(text) && /^Số(?:\s|-|…)/.test(text)) return [];
  if (right === undefined && !/^số\s*:/iu.test(text)) return [];
  const isSame = text === number.text;
  return [
    pieceFinding(context, number, {
      rule: 'format-number',
      message:
        right === undefined
          ? 'Sau chữ “Số” không có dấu hai chấm. Ghi như “Số 05-BC/CB”.'
          : `Số, ký hiệu ghi chưa đúng. Ghi là “${right}”: không có dấu hai chấm, số dưới 10 thêm số 0, gạch nối trước BC, gạch chéo trước CB.`,
      ...(right !== undefined && isSame ? { to: right } : {}),
    }),
  ];
};
