import { describe, expect, it } from 'vitest';
import { p } from '../../support/report.js';
import { looksTold, mended, textTold } from '../../support/looks.js';

const signed = (authority: string, role = 'BÍ THƯ', name = 'Nguyễn Văn An') =>
  textTold('format-signature', { back: [p(authority), p(role), p(''), p(name)] });

describe('the words of a signature', () => {
  it.each([
    ['TM. CHI BỘ', 'T/M CHI BỘ'],
    ['TM CHI BỘ', 'T/M CHI BỘ'],
    ['T.M CHI BỘ', 'T/M CHI BỘ'],
    ['T/M CHI ỦY', 'T/M CHI BỘ'],
    ['T/M CHI UỶ', 'T/M CHI BỘ'],
    ['T/M BAN CHẤP HÀNH', 'T/M CHI BỘ'],
    ['T/M CẤP ỦY CHI BỘ', 'T/M CHI BỘ'],
    ['KT. CHI BỘ', 'T/M CHI BỘ'],
    ['TM. ĐOÀN CHỦ TỊCH', 'T/M ĐOÀN CHỦ TỊCH'],
  ])('“%s” should be “%s”', (authority, right) => {
    const [finding, ...more] = signed(authority);
    expect(finding).toMatchObject({ severity: 'warning', quote: authority });
    expect(mended(finding)).toEqual([right]);
    expect(more).toEqual([]);
  });

  it.each([
    ['BÍ THƯ CHI BỘ', 'BÍ THƯ'],
    ['PHÓ BÍ THƯ CHI BỘ', 'PHÓ BÍ THƯ'],
  ])('“%s” should be “%s”', (role, right) => expect(mended(signed('T/M CHI BỘ', role)[0])).toEqual([right]));

  it.each([
    'ThS. Nguyễn Văn An',
    'TS. Nguyễn Văn An',
    'Th.S Nguyễn Văn An',
    'PGS.TS. Nguyễn Văn An',
    'Đại úy Nguyễn Văn An',
  ])('“%s” is a bare name without its title', (name) =>
    expect(mended(signed('T/M CHI BỘ', 'BÍ THƯ', name)[0])).toEqual(['Nguyễn Văn An']),
  );

  it.each([
    ['T/M CHI BỘ', 'BÍ THƯ'],
    ['T/M CHI BỘ', 'PHÓ BÍ THƯ'],
    ['T/M ĐOÀN CHỦ TỊCH', ''],
    ['T/L CHI BỘ', 'PHÓ BÍ THƯ'],
  ])('“%s”, “%s” is right', (authority, role) => {
    expect(signed(authority, role)).toEqual([]);
    expect(signed(authority, role, 'Thạch Thị Sĩ')).toEqual([]);
  });
});

describe('the name of the signer', () => {
  const said = (...lines: string[]) =>
    textTold('format-signature', { back: lines.map((line) => p(line)) }).map(({ message }) => message);

  it.each([
    ['the report ends with the role', ['T/M CHI BỘ', 'BÍ THƯ', '', '']],
    [
      'only those who receive it stand below',
      ['T/M CHI BỘ', 'PHÓ BÍ THƯ', '', 'Nơi nhận:', '- Đảng ủy xã;', '- Lưu chi bộ.'],
    ],
    ['it stands beside them', ['Nơi nhận:\tT/M CHI BỘ', '- Đảng ủy xã;\tBÍ THƯ', '- Lưu chi bộ.']],
  ])('is missed: %s', (_, lines) => expect(said(...lines)).toEqual([expect.stringContaining('chưa có họ tên')]));

  it.each([
    ['(đã ký)'],
    ['nguyễn văn an'],
    ['Y Blô Niê'],
    ['NGUYỄN THỊ HOÀI AN'],
    ["H'Hen Niê Kđăm"],
    ['Nơi nhận:\tNguyễn Văn An'],
  ])('is not missed where “%s” stands', (name) => expect(said('T/M CHI BỘ', 'BÍ THƯ', '', name)).toEqual([]));

  it('is not missed where the signature is a picture', () =>
    expect(
      textTold('format-signature', {
        back: [p('T/M CHI BỘ'), p('BÍ THƯ'), { ...p(''), inlines: [{ kind: 'picture' }] }],
      }),
    ).toEqual([]));
});

describe('the looks of a signature', () => {
  it('are right in our own', () => expect(looksTold('format-signature')).toEqual([]));

  it('a bold chức vụ is told, with the change that mends it', () => {
    const [finding] = looksTold('format-signature', {
      document: (xml) =>
        xml.replace(
          '<w:r><w:t xml:space="preserve">BÍ THƯ<',
          '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">BÍ THƯ<',
        ),
    });
    expect(finding).toMatchObject({
      severity: 'warning',
      quote: 'BÍ THƯ',
      fix: { kind: 'look', changes: [{ text: 'BÍ THƯ', bold: false }] },
    });
    expect(finding?.message).toContain('không đậm');
  });
});
