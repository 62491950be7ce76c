import { describe, expect, it } from 'vitest';
import { p } from '../../support/report.js';
import { mended, textTold } from '../../support/looks.js';

describe('marks of the State’s papers', () => {
  it('“./.” at the end is a full stop', () => {
    const farewell = p('Trên đây là Báo cáo chính trị của Chi bộ trình Đại hội./.');
    const [finding, ...more] = textTold('format-decree30', {
      sections: { 'p2.iv': [p('Chi bộ họp 12 cuộc.'), farewell] },
    });
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(mended(finding)).toEqual(['Trên đây là Báo cáo chính trị của Chi bộ trình Đại hội.']);
    expect(more).toEqual([]);
  });

  it('“V/v” goes from the trích yếu', () => {
    const front = [p('BÁO CÁO CHÍNH TRỊ'), p('V/v tổng kết nhiệm kỳ 2022 - 2025'), p('-----')];
    expect(mended(textTold('format-decree30', { front })[0])).toEqual(['tổng kết nhiệm kỳ 2022 - 2025']);
  });

  it('slashes elsewhere are none', () => {
    const lines = [
      'Đạt 12/12 chỉ tiêu.',
      'Thu nhập 9,2 triệu đồng/người/tháng.',
      'Nghị quyết số 12-NQ/ĐU.',
      'Theo mẫu 1/',
    ];
    expect(textTold('format-decree30', { sections: { 'p2.iv': lines.map((line) => p(line)) } })).toEqual([]);
  });
});
