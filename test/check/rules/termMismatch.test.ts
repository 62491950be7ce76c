import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/report/blocks.js';
import { field, h, mixed, p } from '../../support/report.js';
import { example, mended, nothingKnown, partOne, partTwo, profileWith, said, title } from '../../support/wordings.js';
import { nfd } from '../../support/writers.js';

const mismatch = (...given: Parameters<typeof said> extends [unknown, ...infer Rest] ? Rest : never) =>
  said('term-mismatch', ...given);

const partHeading = (words: string) => ({ p1: (): Block[] => [h('PHẦN THỨ NHẤT', words)] });

describe('term-mismatch between title and headings', () => {
  const wrong = {
    sections: partHeading('Tình hình và kết quả thực hiện Nghị quyết Đại hội Chi bộ Văn phòng nhiệm kỳ 2020 – 2022'),
  };

  it.each([
    ['with a filled profile', example],
    ['without one', nothingKnown],
  ])('is an error at the place that differs, %s', (_, profile) => {
    const findings = mismatch(wrong, profile);
    expect(findings).toMatchObject([{ severity: 'error', section: 'p1', where: { quote: '2020 – 2022' } }]);
    expect(findings[0]?.message).toContain('2022 - 2025');
    expect(mended(findings[0]!)).toEqual([expect.stringContaining('nhiệm kỳ 2022 – 2025')]);
  });

  it('is found in decomposed letters, and the words around it stay as they are', () => {
    const heading = nfd('Tình hình và kết quả thực hiện Nghị quyết Đại hội Chi bộ Văn phòng nhiệm kỳ 2020 - 2022');
    const findings = mismatch({ sections: partHeading(heading) });
    expect(findings).toMatchObject([{ severity: 'error' }]);
    expect(mended(findings[0]!)).toEqual([`PHẦN THỨ NHẤT ${heading.replace('2020 - 2022', '2022 - 2025')}`]);
  });

  it('is mended by the profile where a field of ours holds it', () => {
    const heading = mixed(
      'PHẦN THỨ NHẤT Tình hình và kết quả thực hiện Nghị quyết Đại hội Chi bộ nhiệm kỳ ',
      field('nhiemKyTruoc', '2020 - 2022'),
    );
    expect(mismatch({ sections: { p1: () => [heading] } })[0]?.fix).toEqual({
      kind: 'fields',
      values: { nhiemKyTruoc: '2022-2025' },
    });
  });

  it('speaks of the new term too', () => {
    const made = {
      sections: { p2: (): Block[] => [h('PHẦN THỨ HAI', 'PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ 2022 - 2025')] },
    };
    expect(mismatch(made)).toMatchObject([{ severity: 'error', section: 'p2' }]);
  });

  it.each([
    ['Tổng kết nhiệm kỳ 2022-2025 và phương hướng, nhiệm vụ nhiệm kỳ 2025-2027'],
    ['TỔNG KẾT THỰC HIỆN NHIỆM VỤ NHIỆM KỲ 2022 – 2025 VÀ PHƯƠNG HƯỚNG NHIỆM KỲ 2025 – 2027'],
    ['Kết quả thực hiện Nghị quyết Đại hội Chi bộ nhiệm kỳ 2022/2025; phương hướng nhiệm kỳ từ năm 2025 đến năm 2027'],
    ['(Trình Đại hội Chi bộ Văn phòng lần thứ V, nhiệm kỳ 2025 - 2027)'],
    ['Đánh giá kết quả thực hiện Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020-2025 và phương hướng nhiệm kỳ 2025-2027'],
  ])('is silent where they agree: %s', (line) => {
    for (const profile of [example, nothingKnown])
      expect(mismatch({ front: title({ lines: [line] }) }, profile)).toEqual([]);
  });

  it('knows that a heading may name the term of the Party committee above', () => {
    const heading =
      'Tình hình và kết quả thực hiện Nghị quyết Đại hội Đảng bộ xã Long Đức nhiệm kỳ 2020 - 2025 và Nghị quyết Đại hội Chi bộ nhiệm kỳ 2022 - 2025';
    expect(mismatch({ sections: partHeading(heading) })).toEqual([]);
  });
});

describe('term-mismatch with the profile', () => {
  it('is a warning where the whole report says something else: the profile may be of another report', () => {
    const findings = mismatch({}, profileWith({ nhiemKyTruoc: '2020-2022', nhiemKySau: '2022-2025' }));
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(findings[0]?.message).toContain('2020 - 2022');
  });
});

describe('the new term begins where the old one ends', () => {
  const withTitle = (previous: string, next: string) => ({
    front: title({ lines: [`Tổng kết nhiệm kỳ ${previous}`, `và phương hướng, nhiệm vụ nhiệm kỳ ${next}`] }),
    sections: {
      p1: (): Block[] => [
        h('PHẦN THỨ NHẤT', `Tình hình và kết quả thực hiện Nghị quyết Đại hội Chi bộ nhiệm kỳ ${previous}`),
      ],
      'p1.i': (heading: Block): Block[] => [heading, p('Chi bộ có 17 đảng viên.')],
      'p1.ii': (): Block[] => [h('II-', `KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI CHI BỘ NHIỆM KỲ ${previous}`)],
      p2: (): Block[] => [h('PHẦN THỨ HAI', `PHƯƠNG HƯỚNG, NHIỆM VỤ NHIỆM KỲ ${next}`)],
    },
  });

  it.each([
    ['2020-2023', '2022-2025'],
    ['2020 - 2022', '2023 - 2025'],
  ])('an overlap or a gap may be local and is a warning: %s, %s', (previous, next) => {
    expect(mismatch(withTitle(previous, next), nothingKnown)).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    ['2022-2025', '2022-2025'],
    ['2022 - 2025', '2020 - 2022'],
  ])('a new term that is not later is an error: %s, %s', (previous, next) => {
    expect(mismatch(withTitle(previous, next), nothingKnown)).toMatchObject([{ severity: 'error' }]);
  });

  it.each([
    ['2020-2022', '2022-2025'],
    ['2020 - 2025', '2025 - 2030'],
    ['2023 – 2025', '2025 – 2028'],
  ])('every length of term is fine: %s, %s', (previous, next) => {
    expect(mismatch(withTitle(previous, next), nothingKnown)).toEqual([]);
  });
});

describe('a congress called by another term', () => {
  it.each([
    'Trên đây là Báo cáo chính trị trình Đại hội Chi bộ Văn phòng nhiệm kỳ 2022 - 2025.',
    'Đại hội Chi bộ nhiệm kỳ 2022-2025 xem xét, quyết định phương hướng nhiệm vụ của nhiệm kỳ mới.',
  ])('is a warning: %s', (sentence) => {
    const findings = mismatch(partTwo(sentence));
    expect(findings).toMatchObject([{ severity: 'warning', section: 'p2.iii.2' }]);
    expect(mended(findings[0]!)[0]).toMatch(/nhiệm kỳ 2025 ?- ?2027/u);
  });

  it('is a warning in the title too', () => {
    const front = title({ lines: ['TRÌNH ĐẠI HỘI CHI BỘ NHIỆM KỲ 2022 - 2025'] });
    expect(mismatch({ front })).toMatchObject([{ severity: 'warning', where: { quote: '2022 - 2025' } }]);
  });

  it.each([
    'Trên đây là Báo cáo chính trị trình Đại hội Chi bộ Văn phòng nhiệm kỳ 2025 - 2027.',
    'Nghị quyết Đại hội Chi bộ nhiệm kỳ 2022 - 2025 đề ra 12 chỉ tiêu.',
    'Đại hội Chi bộ nhiệm kỳ 2022 - 2025 đã bầu 03 đồng chí vào chi ủy.',
  ])('is not said of the right one, nor of the last one: %s', (sentence) => {
    expect(mismatch(partTwo(sentence))).toEqual([]);
  });
});

describe('a term in the text that is neither of the two', () => {
  it.each([
    'Nghị quyết Đại hội Chi bộ nhiệm kỳ 2023 - 2025 đề ra 12 chỉ tiêu, đã đạt cả 12.',
    'Chi ủy nhiệm kỳ 2021-2024 đã lãnh đạo đơn vị hoàn thành nhiệm vụ.',
    'Căn cứ Nghị quyết Đại hội Đảng bộ xã Long Đức, nhiệm kỳ 2020 - 2025, Nghị quyết Đại hội Chi bộ Văn phòng, nhiệm kỳ 2020 - 2022; chi bộ đã lãnh đạo đạt kết quả như sau.',
  ])('is a warning: %s', (sentence) => {
    expect(mismatch(partOne(sentence))).toMatchObject([{ severity: 'warning' }]);
  });

  it.each([
    'Căn cứ Nghị quyết Đại hội Đảng bộ xã Long Đức, nhiệm kỳ 2020 - 2025, Nghị quyết Đại hội Chi bộ Văn phòng, nhiệm kỳ 2022 - 2025; chi bộ đã lãnh đạo đạt kết quả như sau.',
    'Nghị quyết Đại hội Đảng bộ xã lần thứ XI, nhiệm kỳ 2020 - 2025 được cụ thể hóa đầy đủ.',
    'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2021-2026.',
    'Nghị quyết Đại hội nhiệm kỳ 2020-2025 của Đảng bộ tỉnh được quán triệt đến 100% đảng viên.',
    'Lãnh đạo Công đoàn cơ sở tổ chức đại hội nhiệm kỳ 2023 - 2028.',
    'Chi đoàn nhiệm kỳ 2022-2024, Chi hội Cựu chiến binh nhiệm kỳ 2022 - 2027 đều vững mạnh.',
    'Tham gia bầu cử đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026.',
    'Đưa 05 đồng chí vào quy hoạch chi ủy nhiệm kỳ 2025 - 2030 và các nhiệm kỳ tiếp theo.',
    'Kế hoạch đầu tư công giai đoạn 2021 - 2025, năm học 2023-2024.',
  ])('is not said of other bodies and of other ranges: %s', (sentence) => {
    for (const profile of [example, nothingKnown]) expect(mismatch(partOne(sentence), profile)).toEqual([]);
  });
});
