import { expect, test } from 'vitest';
import { isBareXml } from '../../src/word/snapshot.js';

test.each([
  '<w:p/>',
  '<w:p w:rsidR="00DC00DC"/>',
  '<w:p></w:p>',
  '<w:p><w:pPr/></w:p>',
  '<w:p w14:paraId="1"><w:pPr><w:pStyle w:val="a"/><w:rPr><w:b/></w:rPr></w:pPr></w:p>',
])('%s may go without a trace', (xml) => expect(isBareXml(xml)).toBe(true));

test.each([
  '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>',
  '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/></w:p>',
  '<w:p><w:pPr></w:pPr><w:commentRangeStart w:id="1"/></w:p>',
  '<w:p><w:r><w:t>a</w:t></w:r></w:p>',
  '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
  '<w:p/><w:p/>',
  '<w:tbl/>',
])('%s may not', (xml) => expect(isBareXml(xml)).toBe(false));
