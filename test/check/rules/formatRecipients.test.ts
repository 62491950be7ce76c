import { describe, expect, it } from 'vitest';
import { p } from '../../support/report.js';
import { looksTold, mended, textTold } from '../../support/looks.js';

const sent = (...items: readonly string[]) =>
  textTold('format-recipients', {
    back: [p('Nơi nhận:'), ...items.map((item) => p(item)), p('T/M CHI BỘ'), p('BÍ THƯ')],
  });

describe('the list of recipients', () => {
  it.each(['- Lưu: VT.', '- Lưu VT.', '- Lưu: VT, CB.', '- Lưu: Chi bộ.'])('“%s” should be “- Lưu Chi bộ.”', (item) => {
    const [finding] = sent('- Đảng ủy xã;', item);
    expect(finding).toMatchObject({ severity: 'warning', quote: item });
    expect(mended(finding)).toEqual(['- Lưu Chi bộ.']);
  });

  it('has the signs of the guidance at the ends of its lines', () => {
    expect(sent('- Đảng ủy xã;', '- Lưu Chi bộ.')).toEqual([]);
    const [finding] = sent('- Đảng ủy xã,', '- Các đồng chí đảng viên', '- Lưu Chi bộ');
    expect(finding).toMatchObject({ severity: 'info' });
    expect(finding?.source).toContain('trung bình');
    expect(mended(finding).sort()).toEqual(['- Các đồng chí đảng viên;', '- Lưu Chi bộ.', '- Đảng ủy xã;'].sort());
  });

  it('has a label that is underlined and nothing else', () => {
    expect(looksTold('format-recipients')).toEqual([]);
    const [finding] = looksTold('format-recipients', {
      document: (xml) => xml.replace('<w:u w:val="single"/>', '<w:b/><w:i/>'),
    });
    expect(finding).toMatchObject({
      severity: 'warning',
      quote: 'Nơi nhận:',
      fix: { kind: 'look', changes: [{ bold: false }, { italic: false }, { underline: true }] },
    });
  });
});
