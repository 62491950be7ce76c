import { describe, expect, it } from 'vitest';
import { h, p } from '../../support/report.js';
import { looksTold, mended, textTold } from '../../support/looks.js';
import { type Block, plainText } from '../../../src/report/blocks.js';

const text = p('Chi bộ đã hoàn thành 12/12 chỉ tiêu, đạt 100% kế hoạch 3 năm.');
const told = (sections: Readonly<Record<string, (heading: Block) => readonly Block[]>>) =>
  textTold('format-heading', { sections });

describe('the numbers of headings', () => {
  it('are right as the outline prints them', () => expect(told({})).toEqual([]));

  it('“I.” among “I-” is told, and mended to what most have', () => {
    const findings = told({ 'p1.iii': () => [h('III.', 'ĐÁNH GIÁ CHUNG')] });
    expect(findings).toMatchObject([{ severity: 'info', section: 'p1.iii' }]);
    expect(mended(findings[0])).toEqual(['III- ĐÁNH GIÁ CHUNG']);
  });

  it('a number that stands twice is told', () => {
    const again = (heading: Block): readonly Block[] =>
      heading.kind === 'paragraph' ? [p(plainText(heading).replace('5.2', '5.1'), { bold: true }), text] : [];
    const findings = told({ 'p1.ii.5.2': again });
    expect(findings).toMatchObject([{ severity: 'warning', section: 'p1.ii.5.2' }]);
    expect(findings[0]?.message).toContain('5.1');
  });

  it('a number that is jumped over is told, unless a heading of the person’s own has it', () => {
    const jump = { 'p1.iii.3': () => [h('4.', 'Bài học kinh nghiệm'), text] };
    expect(told(jump)).toMatchObject([{ severity: 'warning', section: 'p1.iii.3' }]);
    const own = [h('3.', 'Về công tác phối hợp'), text];
    expect(told({ ...jump, 'p1.iii.2': (heading) => [heading, text, ...own] })).toEqual([]);
  });

  it('nothing is told where the section is missing: that is told already', () => {
    expect(told({ 'p1.iii.2': () => [] })).toEqual([]);
  });
});

describe('the looks of headings', () => {
  it('are alike in our own', () => expect(looksTold('format-heading')).toEqual([]));

  it('one that is not bold among others that are takes the style of the others', () => {
    const findings = looksTold('format-heading', {
      document: (xml) =>
        xml.replace(
          /(<w:pStyle w:val="DCMuc1"\/>.*?<\/w:pPr>|<w:pStyle w:val="DCMuc1"\/><\/w:pPr>)<w:r>(?!<w:rPr>)/,
          '$1<w:r><w:rPr><w:b w:val="0"/></w:rPr>',
        ),
    });
    expect(findings).toMatchObject([{ severity: 'info', fix: { kind: 'look', changes: [{ style: 'DC Mục 1' }] } }]);
  });
});
