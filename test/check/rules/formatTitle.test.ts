import { describe, expect, it } from 'vitest';
import { p } from '../../support/report.js';
import { looksTold, mended, textTold } from '../../support/looks.js';

const titled = (...lines: readonly string[]) => textTold('format-title', { front: lines.map((line) => p(line)) });

describe('the title', () => {
  it('is right in our own', () => {
    expect(looksTold('format-title')).toEqual([]);
    expect(titled('BÁO CÁO CHÍNH TRỊ', 'Tổng kết nhiệm kỳ 2022 - 2025', '-----')).toEqual([]);
  });

  it('stands in capitals', () => {
    expect(mended(titled('Báo cáo chính trị', 'Tổng kết nhiệm kỳ 2022 - 2025', '-----')[0])).toEqual([
      'BÁO CÁO CHÍNH TRỊ',
    ]);
  });

  it('has five hyphens under it, or a line that stands for them', () => {
    expect(titled('BÁO CÁO CHÍNH TRỊ', 'Tổng kết nhiệm kỳ 2022 - 2025')).toMatchObject([{ severity: 'info' }]);
    expect(titled('BÁO CÁO CHÍNH TRỊ', 'Tổng kết nhiệm kỳ 2022 - 2025', '______')).toEqual([]);
  });

  it('is bold and centred, its trích yếu too', () => {
    const findings = looksTold('format-title', {
      styles: (xml) =>
        xml.replace(
          /(w:styleId="DCTenBaoCao".*?)<w:jc w:val="center"\/>(.*?)<w:b\/>/,
          '$1<w:jc w:val="left"/>$2<w:b w:val="0"/>',
        ),
    });
    expect(findings).toMatchObject([{ severity: 'warning', quote: 'BÁO CÁO CHÍNH TRỊ', fix: { kind: 'look' } }]);
    expect(findings[0]?.message).toContain('căn giữa');
  });
});
