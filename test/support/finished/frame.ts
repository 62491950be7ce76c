/** What stands before and after the sections: letterhead and signature. */
import { centred, line } from './types.js';
import type { Facts, Piece, Style } from './types.js';

export const letterheadOf = (facts: Facts, { letterhead }: Style): Piece[] => {
  const superior = line(facts.party.toUpperCase(), centred);
  const issuer = line(facts.cell.toUpperCase(), { ...centred, bold: true });
  const star = line('*', centred);
  const number = line('Số 05-BC/CB', centred);
  const title = line('ĐẢNG CỘNG SẢN VIỆT NAM', { ...centred, bold: true, size: 15, ruled: true });
  const dated = line(`${facts.place}, ${facts.date}`, { ...centred, italic: true });
  if (letterhead === 'table')
    return [
      {
        kind: 'grid',
        bordered: false,
        rows: [
          [
            [superior, issuer, star, number],
            [title, line(''), line(''), dated],
          ],
        ],
      },
      line(''),
    ];
  if (letterhead === 'tabs')
    return [
      line('', { align: 'left', runs: [superior, line('\t'), title], ruled: true }),
      line(issuer.text, { align: 'left', bold: true }),
      line('\t*', { align: 'left' }),
      line('', { align: 'left', runs: [number, line('\t'), dated] }),
    ];
  return [
    line(title.text, { align: 'right', bold: true, size: 15, ruled: true }),
    line(superior.text, { align: 'left' }),
    line(issuer.text, { align: 'left', bold: true }),
    line('*', { align: 'left' }),
    line(number.text, { align: 'left' }),
    line(dated.text, { align: 'right', italic: true }),
  ];
};

export const signatureOf = (facts: Facts, { letterhead, rule }: Style): Piece[] => {
  const authority = line('T/M CHI BỘ', { ...centred, bold: true });
  const role = line('BÍ THƯ', centred);
  const name = line(facts.signer, { ...centred, bold: true });
  const end = rule === 'hd05-2026' ? ';' : ',';
  const recipients = [
    line('Nơi nhận:', { underline: true, align: 'left' }),
    line(`- Đảng ủy cấp trên${end}`, { size: 12, align: 'left' }),
    line('- Lưu Chi bộ.', { size: 12, align: 'left' }),
  ];
  const gap = Array.from({ length: 4 }, () => line('', centred));
  if (letterhead === 'table')
    return [{ kind: 'grid', bordered: false, rows: [[recipients, [authority, role, ...gap, name]]] }];
  return [authority, role, ...gap, name, ...recipients];
};
