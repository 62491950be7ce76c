import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/report/blocks.js';
import { field, h, mixed, p } from '../../support/report.js';
import { mended, nothingKnown, partOne, partTwo, profileWith, said, title } from '../../support/wordings.js';

const mismatch = (made?: Parameters<typeof said>[1], profile?: Parameters<typeof said>[2]) =>
  said('field-mismatch', made, profile);

describe('field-mismatch', () => {
  it('is a warning where the letterhead names another cell than title and headings', () => {
    const front = title({ issuer: 'CHI BỘ TRƯỜNG TIỂU HỌC LONG ĐỨC A' });
    const findings = mismatch({ front });
    expect(findings).toMatchObject([{ severity: 'warning', section: '' }]);
    expect(findings[0]?.message).toContain('CHI BỘ TRƯỜNG TIỂU HỌC LONG ĐỨC A');
    // Without a profile nothing says which of the two is right: one of them is pointed at.
    expect(mismatch({ front }, nothingKnown)).toMatchObject([{ severity: 'warning' }]);
    expect(mended(mismatch({ front })[0]!)).toEqual(['CHI BỘ VĂN PHÒNG']);
  });

  it('is a warning where a heading names another cell', () => {
    const words =
      'Tình hình và kết quả thực hiện Nghị quyết Đại hội Chi bộ Trường Tiểu học Long Đức A nhiệm kỳ 2022 - 2025';
    const made = { sections: { p1: (): Block[] => [h('PHẦN THỨ NHẤT', words)] } };
    const findings = mismatch(made);
    expect(findings).toMatchObject([{ section: 'p1', where: { quote: 'Chi bộ Trường Tiểu học Long Đức A' } }]);
    expect(mended(findings[0]!)[0]).toContain('Đại hội Chi bộ Văn phòng nhiệm kỳ');
  });

  it('tells cells apart that differ in one word or number', () => {
    const front = title({ issuer: 'CHI BỘ ẤP 3', lines: ['TRÌNH ĐẠI HỘI CHI BỘ ẤP 4, NHIỆM KỲ 2025 - 2027'] });
    const heading = {
      p1: (): Block[] => [h('PHẦN THỨ NHẤT', 'Kết quả thực hiện Nghị quyết Đại hội Chi bộ nhiệm kỳ 2022 - 2025')],
    };
    expect(mismatch({ front, sections: heading }, nothingKnown)).toHaveLength(1);
  });

  it.each([
    ['CHI BỘ VĂN PHÒNG'],
    ['Chi bộ Văn phòng'],
    ['CHI BỘ VĂN PHÒNG ĐẢNG ỦY'],
    ['CHI BỘ VP'],
    ['CHI BỘ ………………'],
    ['CHI BỘ  VĂN PHÒNG'],
  ])('takes other ways to write the name for the same: %s', (issuer) => {
    expect(mismatch({ front: title({ issuer }) })).toEqual([]);
  });

  it.each([
    ['Trường TH Long Đức A', 'Trường Tiểu học Long Đức A'],
    ['Trường THCS Long Đức', 'Trường Trung học cơ sở Long Đức'],
    ['UBND xã', 'Uỷ ban nhân dân xã'],
  ])('knows abbreviations: %s', (short, long) => {
    const made = {
      front: title({ issuer: `CHI BỘ ${short.toUpperCase()}` }),
      sections: {
        p1: (): Block[] => [
          h('PHẦN THỨ NHẤT', `Kết quả thực hiện Nghị quyết Đại hội Chi bộ ${long} nhiệm kỳ 2022 - 2025`),
        ],
      },
    };
    expect(mismatch(made, nothingKnown)).toEqual([]);
  });

  it.each([
    'Kết nghĩa với Chi bộ ấp Sa Bình, Chi bộ Trường Tiểu học Long Đức A.',
    'Dự Đại hội Chi bộ ấp Sa Bình nhiệm kỳ 2025 - 2027 để rút kinh nghiệm.',
    'Nghị quyết Đại hội chi bộ vừa qua đề ra 12 chỉ tiêu.',
  ])('lets the text name other cells: %s', (sentence) => {
    expect([...mismatch(partOne(sentence)), ...mismatch(partTwo(sentence))]).toEqual([]);
  });

  it('compares place and superior with the profile', () => {
    const front = title({
      superior: 'ĐẢNG BỘ PHƯỜNG NGUYỆT HÓA',
      placeAndDate: 'Nguyệt Hóa, ngày 05 tháng 02 năm 2025',
    });
    expect(mismatch({ front }).map(({ message }) => message)).toEqual([
      expect.stringContaining('Tên đảng bộ cấp trên'),
      expect.stringContaining('Nơi viết báo cáo'),
    ]);
    expect(mismatch({ front }, nothingKnown)).toEqual([]);
    expect(
      mismatch({
        front: title({ superior: 'ĐẢNG UỶ XÃ LONG ĐỨC', placeAndDate: 'Xã Long Đức, ngày 05 tháng 02 năm 2025' }),
      }),
    ).toEqual([]);
  });

  it('offers the profile where fields of ours show something else', () => {
    const front = [mixed(field('chiBo:upper', 'CHI BỘ ẤP SA BÌNH')), p('BÁO CÁO CHÍNH TRỊ')];
    expect(mismatch({ front })).toMatchObject([{ fix: { kind: 'fields', values: { chiBo: 'Chi bộ Văn phòng' } } }]);
  });

  it('asks which is right where the whole report says otherwise than the profile', () => {
    const findings = mismatch({}, profileWith({ chiBo: 'Chi bộ ấp Sa Bình' }));
    expect(findings).toMatchObject([{ severity: 'warning' }]);
    expect(findings[0]?.message).toContain('Sửa một trong hai chỗ');
  });
});
