import { describe, expect, it } from 'vitest';
import { field, mixed } from '../../support/report.js';
import { mended, partOne, said } from '../../support/wordings.js';
import { nfd } from '../../support/writers.js';

describe('tone-mark-mixed', () => {
  const tones = (...sentences: readonly string[]) => said('tone-mark-mixed', partOne(...sentences));

  it('is one hint with a fix to the spelling that most places have', () => {
    const findings = tones('Cấp uỷ và UỶ BAN đoàn kết, Uỷ viên khoẻ.', 'Chi ủy văn hóa, khóa XII.');
    expect(findings).toMatchObject([{ severity: 'info', where: { quote: 'uỷ' } }]);
    expect(findings[0]?.message).toMatch(/“uỷ” \(4 chỗ\) và “ủy”/u);
    const [once] = mended(findings[0]!);
    expect(once).toBe('Cấp ủy và UỶ BAN đoàn kết, Uỷ viên khoẻ.');
    expect(findings[0]?.fix).toMatchObject({ edits: [{ to: 'ủy' }, { to: 'ỦY' }, { to: 'Ủy' }, { to: 'ỏe' }] });
  });

  it('goes the other way where most are old', () => {
    const many = Array.from({ length: 12 }, () => 'Cấp uỷ, uỷ viên, văn hoá, khoá XII, hoà giải.');
    const [finding] = tones(...many, 'Chi ủy họp.');
    expect(finding?.fix).toMatchObject({ kind: 'text' });
    expect(mended(finding!)).toContain('Chi uỷ họp.');
  });

  it('mends decomposed text in its place', () => {
    const [finding] = tones(nfd('Cấp uỷ họp.'), 'Chi ủy, văn hóa.');
    expect(mended(finding!).map((text) => text.normalize('NFC'))).toEqual(['Cấp ủy họp.']);
  });

  it.each([
    'Đồng chí Nguyễn Thị Thuý được khen; chi ủy họp.',
    'Sinh ra ở Hoà Bình, công tác tại Khánh Hoà; chi ủy họp.',
    'Học tập tác phẩm “Uỷ viên và nhân dân”; chi ủy họp.',
    'Quý I, quỹ khuyến học, hoạt động, thuở xưa, tuỳ tiện'.replace('tuỳ', 'tùy'),
  ])('leaves names, quoted titles and other syllables alone: %s', (sentence) => {
    expect(tones(sentence)).toEqual([]);
  });

  it('leaves fields of ours alone', () => {
    const line = mixed('Của ', field('donVi', 'Uỷ ban xã'), ' năm nay.');
    expect(said('tone-mark-mixed', { sections: { 'p1.ii.1.1': [line] } })).toEqual([]);
  });
});

describe('dash-mixed', () => {
  const dashes = (...sentences: readonly string[]) => said('dash-mixed', partOne(...sentences));

  it.each([
    ['Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020-2025.', '2020 - 2025'],
    ['Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020 – 2025.', '2020 - 2025'],
  ])('is one hint with a fix to the form of most places: %s', (sentence, form) => {
    const findings = dashes(sentence, sentence);
    expect(findings).toMatchObject([{ severity: 'info', section: 'p1.ii.1.1' }]);
    expect(findings[0]?.message).toContain('(2 chỗ)');
    expect(mended(findings[0]!)).toEqual([
      `Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ ${form}.`,
      `Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ ${form}.`,
    ]);
  });

  it.each([
    'Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020 - 2025.',
    'Năm học 2023-2024, giai đoạn 2021-2025, đạt 90-95%.',
    'Nhiệm kỳ từ năm 2022 đến năm 2025.',
    'Nhiệm kỳ 2022\u00a0-\u00a02025.',
  ])('is silent on one form and on other ranges: %s', (sentence) => {
    expect(dashes(sentence)).toEqual([]);
  });

  it('follows our fields, which print one form', () => {
    const made = {
      sections: {
        'p1.ii.1.1': [
          mixed('Nhiệm kỳ ', field('nhiemKyTruoc', '2022 - 2025'), ' đã qua.'),
          ...Array.from({ length: 20 }, () => mixed('Nhiệm kỳ 2022-2025 đã qua.')),
        ],
      },
    };
    expect(said('dash-mixed', made)[0]?.fix).toMatchObject({ kind: 'text', edits: { length: 20 } });
  });
});
