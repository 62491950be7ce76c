import { describe, expect, it } from 'vitest';
import { looksTold } from '../../support/looks.js';

const withMargin = (side: string, twips: number) =>
  looksTold('format-page', {
    document: (xml) =>
      xml.replace(new RegExp(`w:${side}="\\d+"( w:(?:left|bottom|header|right))`), `w:${side}="${twips}"$1`),
  });

describe('paper and margins', () => {
  it('are right in our own, and mirrored for two-sided prints', () => {
    expect(looksTold('format-page')).toEqual([]);
    expect(
      looksTold('format-page', {
        settings: (xml) => xml.replace('<w:defaultTabStop', '<w:mirrorMargins/><w:defaultTabStop'),
      }),
    ).toEqual([]);
  });

  it('a right margin of 20 mm is that of the State’s papers', () => {
    const [finding] = withMargin('right', 1134);
    expect(finding).toMatchObject({ severity: 'warning', fix: { kind: 'page' } });
    expect(finding?.message).toContain('lề phải 20 mm, phải là 15 mm');
    expect(finding?.message).toContain('Nghị định 30');
  });

  it('a millimetre more or less is right', () => {
    expect(withMargin('right', 880)).toEqual([]);
    expect(withMargin('left', 1985)[0]?.message).toContain('lề trái 35 mm');
  });

  it('Letter paper and pages across are told', () => {
    const paper = (size: string) =>
      looksTold('format-page', { document: (xml) => xml.replace(/<w:pgSz [^>]*>/, `<w:pgSz ${size}/>`) })[0]?.message;
    expect(paper('w:w="12240" w:h="15840"')).toContain('khổ giấy');
    expect(paper('w:w="16838" w:h="11906"')).toContain('nằm ngang');
  });

  it('a section across without a table is told, one with a table is not', () => {
    const across =
      '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850"/></w:sectPr></w:pPr></w:p>';
    const upright = across
      .replace('w:w="16838" w:h="11906" w:orient="landscape"', 'w:w="11906" w:h="16838"')
      .replace(/<w:pgMar[^>]*>/, '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/>');
    const table =
      '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>';
    // Before a paragraph of the text: the section of pages before it ends, one across follows.
    const at = (content: string) => (xml: string) =>
      xml.replace(/(<w:p><w:pPr><w:pStyle w:val="DCMuc1"\/>)/, `${upright}${content}${across}$1`);
    expect(looksTold('format-page', { document: at('<w:p/>') })[0]?.message).toContain('nằm ngang');
    expect(looksTold('format-page', { document: at(table) })).toEqual([]);
  });
});
