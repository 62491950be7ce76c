import { describe, expect, it } from 'vitest';
import { p } from '../../support/report.js';
import { nothingKnown, partOne, partTwo, said } from '../../support/wordings.js';

describe('term-stale', () => {
  it.each([
    'Trong nhiệm kỳ 2017-2020 chi bộ đã lãnh đạo thực hiện chương trình, kế hoạch công tác.',
    'Nhiệm kỳ 2020 - 2022, chi bộ đã hoàn thành 12/12 chỉ tiêu.',
    'Qua nhiệm kỳ 2017 – 2020, công tác phát triển đảng viên được quan tâm.',
  ])('is a warning where the report gives its own account: %s', (sentence) => {
    for (const made of [said('term-stale', partOne(sentence)), said('term-stale', partOne(sentence), nothingKnown)])
      expect(made).toMatchObject([{ severity: 'warning', section: 'p1.ii.1.1' }]);
  });

  it.each([
    'Thực hiện Nghị quyết nhiệm kỳ 2017 - 2020, đơn vị hoàn thành nhiệm vụ.',
    'Năm 2018, chi bộ kết nạp 02 đảng viên mới.',
    'Kết quả đánh giá các năm 2020 và 2021 đều hoàn thành tốt nhiệm vụ.',
  ])('is a hint elsewhere: %s', (sentence) => {
    expect(said('term-stale', partOne(sentence))).toMatchObject([{ severity: 'info' }]);
  });

  it.each([
    'Chi bộ được thành lập năm 1995, năm 2018 sáp nhập với Chi bộ Tư pháp.',
    'Số đảng viên tăng 05 đồng chí so với nhiệm kỳ 2017-2020.',
    'Thực hiện Chỉ thị số 24-CT/TU, ngày 29/6/2020 của Ban Thường vụ Tỉnh ủy.',
    'Thực hiện Quy định 213-QĐ/TW, ngày 02 tháng 01 năm 2020 của Bộ Chính trị.',
    'Quán triệt Luật Phòng, chống tham nhũng năm 2018 cho cán bộ.',
    'Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2015 - 2020 được thực hiện xong.',
    'Năm 2022, 2023 và 2024 chi bộ đều hoàn thành tốt nhiệm vụ.',
    'Ngày 15 tháng 8 năm 2021 đơn vị chuyển về trụ sở mới.',
    'Từ năm 2020 đến nay không có đơn thư vượt cấp.',
  ])('is silent on history, documents and years of this term: %s', (sentence) => {
    expect(said('term-stale', partOne(sentence))).toEqual([]);
  });

  it('leaves the history of the unit to the section that tells it', () => {
    expect(said('term-stale', { sections: { 'p1.i': [p('Năm 2019 đơn vị có 25 biên chế.')] } })).toEqual([]);
    expect(said('term-stale', { sections: { 'p1.ii.2': [p('Năm 2019 đơn vị có 25 biên chế.')] } })).toHaveLength(1);
  });

  it('warns of a goal for a year that is over', () => {
    expect(said('term-stale', partTwo('Phấn đấu đến năm 2022 kết nạp 03 đảng viên.'))).toMatchObject([
      { severity: 'warning', section: 'p2.iii.2' },
    ]);
    expect(said('term-stale', partTwo('Phấn đấu đến cuối năm 2026 kết nạp 03 đảng viên.'))).toEqual([]);
  });
});
