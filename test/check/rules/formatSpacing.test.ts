import { describe, expect, it } from 'vitest';
import { looksTold } from '../../support/looks.js';

const body = (change: (style: string) => string, rules = 'hd05-2026') => ({
  rules,
  styles: (xml: string) => xml.replace(/<w:style [^>]*w:styleId="DCNoiDung".*?<\/w:style>/, (style) => change(style)),
});

describe('the looks of the text', () => {
  it('are right in our own', () => {
    expect(looksTold('format-spacing')).toEqual([]);
    expect(looksTold('format-spacing', { rules: 'hd36-2018' })).toEqual([]);
  });

  it('text that is not justified, not set in and not spaced is told in one', () => {
    const findings = looksTold(
      'format-spacing',
      body((style) =>
        style
          .replace('<w:jc w:val="both"/>', '<w:jc w:val="left"/>')
          .replace(/w:firstLine="\d+"/, 'w:firstLine="0"')
          .replace(/w:before="\d+"/, 'w:before="0"')
          .replace(/w:after="\d+"/, 'w:after="0"'),
      ),
    );
    expect(findings).toMatchObject([{ severity: 'warning', fix: { kind: 'look' } }]);
    const { fix } = findings[0] ?? {};
    expect(fix?.kind === 'look' ? fix.changes[0] : undefined).toMatchObject({
      align: 'justify',
      firstLineMm: 10,
      spaceAfterPt: 6,
    });
  });

  it('single lines are a hint by the guidance of 2026 and a warning by that of 2018, 25 points are right by that alone', () => {
    const single = (style: string): string =>
      style.replace(/w:line="\d+" w:lineRule="exact"/, 'w:line="240" w:lineRule="auto"');
    const wide = (style: string): string => style.replace(/w:line="\d+"/, 'w:line="500"');
    expect(looksTold('format-spacing', body(single))).toMatchObject([{ severity: 'info' }]);
    expect(looksTold('format-spacing', body(single, 'hd36-2018'))).toMatchObject([{ severity: 'warning' }]);
    expect(looksTold('format-spacing', body(wide))).toHaveLength(1);
    expect(looksTold('format-spacing', body(wide, 'hd36-2018'))).toEqual([]);
  });

  it('a few paragraphs that stand otherwise are a hint', () => {
    const findings = looksTold('format-spacing', {
      document: (xml) =>
        xml.replace('<w:pStyle w:val="DCNoiDung"/>', '<w:pStyle w:val="DCNoiDung"/><w:ind w:firstLine="0"/>'),
    });
    expect(findings).toMatchObject([{ severity: 'info' }]);
    expect(findings[0]?.message).toMatch(/^1 trong \d+/);
  });

  it('a first line that is set in by a tab or by spaces looks right on paper', () => {
    const flat = (start: string) =>
      looksTold('format-spacing', {
        document: (xml) =>
          xml.replaceAll(
            /<w:pStyle w:val="DCNoiDung"\/><\/w:pPr><w:r><w:t xml:space="preserve">(?=Chi bộ đã)/g,
            `<w:pStyle w:val="DCNoiDung"/><w:ind w:firstLine="0"/></w:pPr><w:r><w:t xml:space="preserve">${start}`,
          ),
      });
    expect(flat('      ')).toEqual([]);
    expect(flat('')).toMatchObject([{ severity: 'warning' }]);
  });
});
