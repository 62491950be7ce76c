import { describe, expect, it } from 'vitest';
import { looksTold } from '../../support/looks.js';

/** The style of the text, changed. */
const body = (change: (style: string) => string) => ({
  styles: (xml: string) => xml.replace(/<w:style [^>]*w:styleId="DCNoiDung".*?<\/w:style>/, (style) => change(style)),
});

describe('font, size and colour', () => {
  it('are right in our own', () => {
    expect(looksTold('format-font')).toEqual([]);
    expect(looksTold('format-font', { rules: 'hd36-2018' })).toEqual([]);
  });

  it('another font is told once, with how often and how to mend it', () => {
    const findings = looksTold(
      'format-font',
      body((style) => style.replaceAll('Times New Roman', 'Arial')),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'warning', fix: { kind: 'look' } });
    expect(findings[0]?.message).toMatch(/^\d\d đoạn dùng phông Arial/);
    const { fix } = findings[0] ?? {};
    expect(fix?.kind === 'look' && fix.changes.every(({ font }) => font === 'Times New Roman')).toBe(true);
  });

  it.each(['.VnTime', 'VNI-Times'])(
    '%s is told as a font of an old encoding, without a fix that would spoil it',
    (font) => {
      const findings = looksTold(
        'format-font',
        body((style) => style.replaceAll('Times New Roman', font)),
      );
      expect(findings).toHaveLength(1);
      expect(findings[0]?.message).toContain('phông cũ');
      expect(findings[0]?.fix).toBeUndefined();
    },
  );

  it('a size of 13 is told in the text, one of 15 is right', () => {
    const sized = (half: number) =>
      looksTold(
        'format-font',
        body((style) => style.replace(/<w:sz w:val="\d+"/, `<w:sz w:val="${half}"`)),
      );
    expect(sized(26)).toMatchObject([{ severity: 'warning', fix: { kind: 'look' } }]);
    expect(sized(26)[0]?.message).toContain('cỡ chữ 13. Phần nội dung dùng cỡ chữ 14 đến 15');
    expect(sized(30)).toEqual([]);
  });

  const small = (text: string): string => `<w:p><w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  const grid =
    '<w:tbl><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const beside = (above: string, below: string) =>
    looksTold('format-font', {
      document: (xml) =>
        xml.replace(
          /(Lãnh đạo công tác chính trị, tư tưởng<\/w:t><\/w:r><\/w:p>)/,
          `$1${small(above)}${grid}${small(below)}`,
        ),
    });

  it('the small print of a table may be smaller, a paragraph beside it may not', () => {
    expect(beside('(Đơn vị tính: triệu đồng)', 'Ghi chú: Số liệu tính đến ngày 31/12/2024.')).toEqual([]);
    expect(beside('Đơn vị tính: người', '(Nguồn: Báo cáo của Đảng ủy)')).toEqual([]);
    expect(beside('Đơn vị tính: người', 'Qua bảng trên cho thấy chất lượng đảng viên được nâng lên.')).toMatchObject([
      { severity: 'warning', quote: 'Qua bảng trên cho thấy chất lượng đảng viên được nâng lên.' },
    ]);
  });

  it('red is told, a grey that prints black is not', () => {
    const coloured = (colour: string) =>
      looksTold(
        'format-font',
        body((style) => style.replace('<w:color w:val="000000"/>', `<w:color w:val="${colour}"/>`)),
      );
    expect(coloured('FF0000')).toMatchObject([{ severity: 'warning' }]);
    expect(coloured('222222')).toEqual([]);
  });
});
