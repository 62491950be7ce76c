import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWord, toWord } from '../../src/workbench/surface/places.js';
import { wordOffsets } from '../../src/workbench/surface/units.js';
import { HostDocument } from '../../src/wordhost/document.js';
import { docx, OpenEditor } from './editor.js';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = '<w:sdt><w:sdtPr><w:tag w:val="dc:field:chiBo"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>';
const field =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const body = `<w:p>${run('Một')}<w:r><w:tab/><w:t>hai</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:p>${run('trong ô')}</w:p></w:tc></w:tr></w:tbl><w:p>${run('Của ')}${control}${run('Chi bộ')}</w:sdtContent></w:sdt>${run(' trang ')}${field}${run('.')}</w:p>`;

describe('places of the sheet and of Word', () => {
  it('lead there and back, for every place a cursor can be in', async () => {
    const editor = await OpenEditor.open(docx(body));
    const { doc } = editor.state;
    fc.assert(
      fc.property(fc.nat(doc.content.size), (position) => {
        const place = toWord(editor.source, doc, position);
        if (!place) return;
        const back = fromWord(editor.source, doc, place);
        expect(back).toBeDefined();
        expect(toWord(editor.source, doc, back!)).toEqual(place);
      }),
    );
  });

  it('are accepted by the stand-in for Word and mean the same there', async () => {
    const editor = await OpenEditor.open(docx(body));
    const host = new HostDocument(docx(body));
    const place = toWord(editor.source, editor.state.doc, editor.find(' trang'));
    expect(place).toEqual({ paragraph: 2, offset: 'Của Chi bộ'.length });
    host.select(place!);
    expect(host.positionOf(host.selection.start)).toEqual(place);
    expect(toWord(editor.source, editor.state.doc, editor.find('trong ô') + 2)).toEqual({ paragraph: 1, offset: 2 });
  });

  it('count a field by the characters it shows', async () => {
    const editor = await OpenEditor.open(docx(body));
    const paragraph = editor.source.paragraphs[2]!;
    const offsets = wordOffsets(paragraph);
    // «Của Chi bộ trang », the field, «.»
    expect(offsets.at(-1)).toBe('Của Chi bộ trang 12.'.length);
    expect(offsets).toHaveLength('Của Chi bộ trang '.length + 1 + '.'.length + 1);
  });
});
