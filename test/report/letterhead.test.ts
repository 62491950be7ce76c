import { describe, expect, it } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import type { Block } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { signatureStart } from '../../src/report/frame.js';
import { type FramePiece, readLetterhead, readSignature } from '../../src/report/letterhead.js';
import { p, report, table } from '../support/report.js';

const texts = (parts: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parts).flatMap(
      ([name, part]: [string, FramePiece | readonly FramePiece[] | boolean]): [string, unknown][] => {
        if (typeof part === 'boolean') return [[name, part]];
        const value = 'text' in part ? part.text : part.map((piece) => piece.text);
        return value.length === 0 ? [] : [[name, value]];
      },
    ),
  );
const front = (...blocks: readonly Block[]) => texts(readLetterhead(report(...blocks), blocks.length));
const back = (...blocks: readonly Block[]) => texts(readSignature(report(...blocks), 0));

const title = [p('BÁO CÁO CHÍNH TRỊ'), p('Tổng kết nhiệm kỳ 2022 - 2025'), p('-----')];
const whole = {
  superior: ['ĐẢNG BỘ XÃ LONG ĐỨC'],
  issuer: ['CHI BỘ VĂN PHÒNG'],
  star: '*',
  number: 'Số 05-BC/CB',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  placeDate: 'Long Đức, ngày 05 tháng 02 năm 2026',
  name: 'BÁO CÁO CHÍNH TRỊ',
  subject: ['Tổng kết nhiệm kỳ 2022 - 2025'],
  divider: '-----',
};

describe('the parts of a letterhead', () => {
  it('are found in a table', () => {
    const letterhead = table(
      ['ĐẢNG BỘ XÃ LONG ĐỨC\nCHI BỘ VĂN PHÒNG\n*', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['Số 05-BC/CB', 'Long Đức, ngày 05 tháng 02 năm 2026'],
    );
    expect(front(letterhead, ...title)).toEqual(whole);
  });

  it('are found between tabs', () => {
    expect(
      front(
        p('ĐẢNG BỘ XÃ LONG ĐỨC\tĐẢNG CỘNG SẢN VIỆT NAM'),
        p('CHI BỘ VĂN PHÒNG'),
        p('*'),
        p('Số 05-BC/CB\tLong Đức, ngày 05 tháng 02 năm 2026'),
        ...title,
      ),
    ).toEqual(whole);
  });

  it('are found line by line', () => {
    const lines = ['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG BỘ XÃ LONG ĐỨC', 'CHI BỘ VĂN PHÒNG', '*', 'Số 05-BC/CB'];
    expect(front(...lines.map((line) => p(line)), p('Long Đức, ngày 05 tháng 02 năm 2026'), ...title)).toEqual(whole);
  });

  it('may run over two lines, and be those of the congress or of the State', () => {
    expect(
      front(
        p('ĐẢNG BỘ BỘ PHẬN\nVỤ TỔ CHỨC CÁN BỘ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        p('ĐẠI HỘI CHI BỘ 3\nLẦN THỨ V\tĐộc lập – Tự do – Hạnh phúc'),
      ),
    ).toEqual({
      superior: ['ĐẢNG BỘ BỘ PHẬN', 'VỤ TỔ CHỨC CÁN BỘ'],
      issuer: ['ĐẠI HỘI CHI BỘ 3', 'LẦN THỨ V'],
      stateMotto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc'],
    });
  });

  it('know where they stand in their paragraph', () => {
    const block = p('ĐẢNG BỘ XÃ A \t ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(readLetterhead(report(block), 1).party).toMatchObject({ start: 15, end: 37, column: 1 });
  });

  it('nothing is found in a report that begins with its text', () => {
    expect(front(p('Chi bộ có 24 đảng viên, sinh hoạt tại 02 tổ đảng.'), p('1. Thuận lợi'))).toEqual({});
  });
});

describe('the parts of a signature', () => {
  const signed = {
    authority: 'T/M CHI BỘ',
    role: 'BÍ THƯ',
    name: 'Nguyễn Văn An',
    recipientsLabel: 'Nơi nhận:',
    recipients: ['- Đảng ủy xã;', '- Lưu Chi bộ.'],
    isNamed: true,
  };

  it('are found in a table and between tabs', () => {
    expect(back(table(['Nơi nhận:\n- Đảng ủy xã;\n- Lưu Chi bộ.', 'T/M CHI BỘ\nBÍ THƯ\n\n\nNguyễn Văn An']))).toEqual(
      signed,
    );
    expect(
      back(p('Nơi nhận:\tT/M CHI BỘ'), p('- Đảng ủy xã;\tBÍ THƯ'), p('- Lưu Chi bộ.'), p('\tNguyễn Văn An')),
    ).toEqual(signed);
  });

  it('are found as others write them', () => {
    expect(back(p('TM. CHI BỘ'), p('BÍ THƯ CHI BỘ'), p('ThS. Nguyễn Văn An'))).toEqual({
      authority: 'TM. CHI BỘ',
      role: 'BÍ THƯ CHI BỘ',
      name: 'ThS. Nguyễn Văn An',
      isNamed: true,
    });
  });
});

it('a composed report has all its parts', () => {
  const blocks = compose(defaultOutline, exampleProfile(defaultOutline), {
    guidance: true,
    tables: true,
    frontMatter: true,
    signature: true,
  });
  const made = report(...blocks);
  const letterhead = readLetterhead(made, 6);
  expect(Object.keys(texts(letterhead)).sort()).toEqual(Object.keys(whole).sort());
  const signature = readSignature(made, signatureStart(made, 20));
  expect(Object.keys(texts(signature))).toEqual(expect.arrayContaining(['authority', 'role', 'name']));
});
