import { describe, expect, it } from 'vitest';
import { docx, openBody, OpenEditor } from './editor.js';

const dc = '<w:pPr><w:pStyle w:val="DC"/></w:pPr>';
const run = (text: string, properties = ''): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string): string => `<w:p>${dc}${run(text)}</w:p>`;
const prompt = (tag: string, text: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Nội dung"/><w:tag w:val="${tag}"/><w:id w:val="11"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>${dc}<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
const cell = (text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p>${text ? run(text) : ''}</w:p></w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const table = (...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`;

describe('a change in the editor becomes a patch of the document', () => {
  it('leaves a document alone that nobody changed', async () => {
    const editor = await openBody(p('Một') + prompt('dc:p1.i:body', 'Viết ở đây') + table(row('a', 'b')) + p('Hai'));
    expect(editor.splice()).toBeUndefined();
  });

  it('puts typed letters into the run they were typed in and changes nothing else', async () => {
    const editor = await openBody(
      p('Một') +
        `<w:p w:rsidR="00AA"><w:pPr><w:pStyle w:val="DC"/></w:pPr><w:bookmarkStart w:id="3" w:name="m"/>${run('Hai ')}${run('ba', '<w:rPr><w:lang w:val="vi-VN"/></w:rPr>')}<w:bookmarkEnd w:id="3"/></w:p>`,
    );
    editor.typeAfter('Hai', ' mươi, &');
    expect(editor.body()).toBe(
      p('Một') +
        `<w:p w:rsidR="00AA"><w:pPr><w:pStyle w:val="DC"/></w:pPr><w:bookmarkStart w:id="3" w:name="m"/>${run('Hai mươi, &amp; ')}${run('ba', '<w:rPr><w:lang w:val="vi-VN"/></w:rPr>')}<w:bookmarkEnd w:id="3"/></w:p>`,
    );
  });

  it('writes no direct formatting that the style gives', async () => {
    const editor = await openBody(`<w:p>${dc}</w:p>`);
    editor.do((state) => state.tr.insertText('Chi bộ', 1));
    expect(editor.body()).toBe(`<w:p>${dc}${run('Chi bộ')}</w:p>`);
  });

  it('keeps bold that a person asks for', async () => {
    const editor = await openBody(p('Một hai ba'));
    const at = editor.find('hai');
    editor.do((state) => state.tr.addMark(at, at + 3, state.schema.marks['bold']!.create()));
    expect(editor.body()).toBe(
      `<w:p>${dc}${run('Một ')}${run('hai', '<w:rPr><w:b/><w:bCs/></w:rPr>')}${run(' ba')}</w:p>`,
    );
  });

  it('gives a paragraph made with Enter the properties of the one it was made in', async () => {
    const editor = await openBody(p('Một hai') + p('Ba'));
    editor.enterAfter('Một').typeAfter(' hai', '!');
    expect(editor.body()).toBe(p('Một') + p(' hai!') + p('Ba'));
  });

  it('takes a paragraph out that the person deleted, and nothing beside it', async () => {
    const editor = await openBody(p('Một') + p('Hai') + p('Ba'));
    const at = editor.find('Hai');
    editor.do((state) => state.tr.delete(at - 1, at + 4));
    expect(editor.body()).toBe(p('Một') + p('Ba'));
  });

  it('keeps the other end of a bookmark whose paragraph was deleted', async () => {
    const editor = await openBody(
      `<w:p>${run('Một')}<w:bookmarkStart w:id="5" w:name="x"/></w:p><w:p>${run('Hai')}<w:bookmarkEnd w:id="5"/></w:p>${p('Ba')}`,
    );
    const at = editor.find('Hai');
    editor.do((state) => state.tr.delete(at - 1, at + 4));
    expect(editor.body()).toBe(
      `<w:p>${run('Một')}<w:bookmarkStart w:id="5" w:name="x"/></w:p><w:bookmarkEnd w:id="5"/>${p('Ba')}`,
    );
  });

  it('types into a cell without touching the table around it', async () => {
    const body = p('Trên') + table(row('a', 'b'), row('c', '')) + p('Sau');
    const editor = await openBody(body);
    editor.typeAfter('c', 'd');
    expect(editor.body()).toBe(body.replace(run('c'), run('cd')));
  });

  it('makes a new row like the row above it', async () => {
    const editor = await openBody(table(row('a', 'b'), row('c', 'd')) + p('Sau'));
    const at = editor.find('c') - 3;
    const source = editor.state.doc.nodeAt(at)!;
    expect(source.type.name).toBe('tableRow');
    editor.do((state) =>
      state.tr.insert(at + source.nodeSize, state.schema.nodes['tableRow']!.create(source.attrs, source.content)),
    );
    editor.body();
    expect(editor.body()).toBe(table(row('a', 'b'), row('c', 'd'), row('c', 'd')) + p('Sau'));
  });

  it('takes a row out', async () => {
    const editor = await openBody(table(row('a', 'b'), row('c', 'd')) + p('Sau'));
    const at = editor.find('a') - 3;
    editor.do((state) => state.tr.delete(at, at + state.doc.nodeAt(at)!.nodeSize));
    expect(editor.body()).toBe(table(row('c', 'd')) + p('Sau'));
  });

  it('keeps controls around cells that the editor has no model for', async () => {
    const inner = `<w:sdt><w:sdtPr><w:tag w:val="o"/></w:sdtPr><w:sdtContent><w:p>${run('trong ô')}</w:p></w:sdtContent></w:sdt>`;
    const around = (xml: string): string =>
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${xml}<w:p/></w:tc></w:tr></w:tbl>${p('Sau')}`;
    const editor = await openBody(around(inner));
    expect(editor.state.doc.textContent).toContain('trong ô');
    expect(editor.splice()).toBeUndefined();
    editor.replace('trong', 'ngoài');
    expect(editor.body()).toBe(around(inner.replace('trong ô', 'ngoài ô')));
  });

  it('goes on from what it wrote', async () => {
    const editor = await openBody(p('Một') + p('Hai'));
    editor.enterAfter('Một');
    editor.body();
    const at = editor.find('Hai') - 2;
    editor.do((state) => state.tr.insertText('Rưỡi', at));
    expect(editor.body()).toBe(p('Một') + `<w:p>${dc}${run('Rưỡi')}</w:p>` + p('Hai'));
    editor.typeAfter('Rưỡi', '.');
    expect(editor.body()).toBe(p('Một') + `<w:p>${dc}${run('Rưỡi.')}</w:p>` + p('Hai'));
  });

  it('keeps small letters small that a style prints in capitals', async () => {
    const caps = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="DCP"/></w:pPr>${run(text)}</w:p>`;
    const editor = await openBody(caps('Phần thứ nhất &amp; cuối') + p('Hai'));
    expect(editor.state.doc.textContent).toContain('PHẦN THỨ NHẤT & CUỐI');
    expect(editor.splice()).toBeUndefined();
    editor.typeAfter('PHẦN', ' này');
    expect(editor.body()).toBe(caps('Phần này thứ nhất &amp; cuối') + p('Hai'));
  });

  it('lets no name of ours into the document', async () => {
    const editor = await OpenEditor.open(docx(p('Một')));
    editor.typeAfter('Một', '!');
    expect(editor.body()).not.toContain('paraId');
  });
});
