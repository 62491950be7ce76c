import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertBlocks, removeFrom, setFields, setProperties, type FieldValue } from '../../src/ooxml/edit.js';
import { openPackage, savePackage, type Package } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { presentationRules } from '../../src/outline/presentation.js';
import {
  type Block,
  type Control,
  type Paragraph,
  paragraphsOf,
  plainText,
  type Report,
} from '../../src/report/blocks.js';
import type { Removal } from '../../src/report/plan.js';
import { styleNames } from '../../src/report/styles.js';
import {
  cell,
  control,
  docx,
  docxWith,
  field,
  inlineControl,
  opened,
  p,
  page,
  raw,
  run,
  style,
  table,
  valueIn,
  type Xml,
} from '../support/docx.js';

const rules = presentationRules('hd05-2026');
const main = 'word/document.xml';

const text = (content: string, controls: readonly Control[] = [], styleName: string = styleNames.body): Paragraph => ({
  kind: 'paragraph',
  style: styleName,
  level: 0,
  label: '',
  inlines: content === '' ? [] : [{ kind: 'text', text: content }],
  controls,
});

const figures = (controls: readonly Control[] = []): Block => ({
  kind: 'table',
  style: styleNames.table,
  columns: [1000],
  rows: [{ header: false, cells: [{ span: 1, blocks: [text('1', controls, styleNames.cell)] }] }],
  controls,
});

const ours = (key: number, placeholder = false): Control => ({
  tag: `dc:p1:body`,
  title: 'Nội dung',
  placeholder,
  key,
});

const reportOf = (pkg: Package): Report => valueIn(readReport(pkg));
const textsIn = (pkg: Package): string[] => [...paragraphsOf(reportOf(pkg).blocks)].map(plainText);
const xmlOf = (pkg: Package): string => pkg.text(main) ?? '';

const insert = (pkg: Package, before: number, ...blocks: Block[]): Package =>
  valueIn(insertBlocks(pkg, reportOf(pkg), [{ before, blocks }], rules));

const remove = (pkg: Package, ...removals: Removal[]): Package => valueIn(removeFrom(pkg, reportOf(pkg), removals));

const block = (number: number): Removal => ({ kind: 'block', block: number });

/** Everything in a package, to compare. */
const contentOf = (pkg: Package): unknown =>
  pkg.names().map((name) => [name, pkg.text(name) ?? [...(pkg.bytes(name) ?? [])]]);

const after = (marker: string, pkg: Package): string => xmlOf(pkg).slice(xmlOf(pkg).indexOf(marker) + marker.length);

describe('inserting', () => {
  const original = docx('một', table([['hai']]), control({ tag: 'x' }, 'ba', 'bốn'), 'năm');

  it('puts blocks before the block that is named, or at the end before the page setup', () => {
    const pkg = opened(original);
    expect(textsIn(insert(pkg, 0, text('mới')))).toEqual(['mới', 'một', 'hai', 'ba', 'bốn', 'năm']);
    expect(textsIn(insert(pkg, 1, text('mới')))).toEqual(['một', 'mới', 'hai', 'ba', 'bốn', 'năm']);
    const atEnd = insert(pkg, 5, text('mới'));
    expect(textsIn(atEnd)).toEqual(['một', 'hai', 'ba', 'bốn', 'năm', 'mới']);
    expect(xmlOf(atEnd).endsWith(`${page}</w:body></w:document>`)).toBe(true);
  });

  it('stays outside a control that begins there, and goes inside one only at a block in its middle', () => {
    const pkg = opened(original);
    const outside = reportOf(insert(pkg, 2, text('mới'))).blocks;
    const inside = reportOf(insert(pkg, 3, text('mới'))).blocks;
    expect(outside.map((item) => item.controls.length)).toEqual([0, 0, 0, 1, 1, 0]);
    expect(inside.map((item) => item.controls.length)).toEqual([0, 0, 1, 1, 1, 0]);
  });

  it('changes the main part only where it inserts', () => {
    const pkg = opened(original);
    const edited = insert(pkg, 3, text('mới'));
    const before = xmlOf(pkg);
    const now = xmlOf(edited);
    const grown = now.length - before.length;
    let at = 0;
    while (now[at] === before[at]) at++;
    expect(now.slice(0, at) + now.slice(at + grown)).toBe(before);
  });

  it('does several insertions at once, each at its own place', () => {
    const pkg = opened(docx('a', 'b'));
    const plan = [0, 1, 2].map((before) => ({ before, blocks: [text(`${before}`)] }));
    expect(textsIn(valueIn(insertBlocks(pkg, reportOf(pkg), plan, rules)))).toEqual(['0', 'a', '1', 'b', '2']);
  });

  it('brings the styles that the blocks need, makes a styles part where there is none, and never touches a style that is there', () => {
    const bare = insert(opened(docx('a')), 1, text('b'));
    expect(reportOf(bare).blocks[1]).toMatchObject({ style: styleNames.body });
    expect(bare.names()).toContain('word/styles.xml');
    const own = style('khac', styleNames.body, { run: '<w:b/>' });
    const styled = opened(docxWith({ styles: [own] }, 'a'));
    const edited = insert(styled, 1, text('b'));
    expect(edited.text('word/styles.xml')).toBe(styled.text('word/styles.xml'));
    expect(reportOf(edited).blocks[1]).toMatchObject({ style: styleNames.body });
  });

  it('gives a style another id where its id is taken by another style', () => {
    const taken = opened(docxWith({ styles: [style('DCNoiDung', 'Kiểu khác')] }, p({ style: 'DCNoiDung' }, 'a')));
    const styles = reportOf(insert(taken, 1, text('b'))).blocks.map((item) => item.style);
    expect(styles).toEqual(['Kiểu khác', styleNames.body]);
  });

  it('gives controls ids that are free in the document', () => {
    const pkg = opened(docx(control({ tag: 'x', id: 1 }, 'a'), control({ tag: 'y', id: 3 }, 'b')));
    const edited = insert(pkg, 2, text('c', [ours(0)]), text('d', [ours(1)]));
    const ids = [...xmlOf(edited).matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('keeps a table of ours from running into another table or into the end', () => {
    const pkg = opened(docx(table([['a']]), table([['b']])));
    const edited = insert(pkg, 1, figures());
    expect(reportOf(edited).blocks.map(({ kind }) => kind)).toEqual([
      'table',
      'paragraph',
      'table',
      'paragraph',
      'table',
    ]);
    expect(reportOf(insert(opened(docx('a')), 1, figures())).blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ]);
  });

  it('writes into documents whose prefixes are others, and into Strict ones', () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    for (const namespace of [word, 'http://purl.oclc.org/ooxml/wordprocessingml/main'])
      for (const prefix of ['', 'ns0:']) {
        const declared = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
        const xml = `<${prefix}document ${declared}="${namespace}"><${prefix}body><${prefix}p/></${prefix}body></${prefix}document>`;
        const pkg = opened(docxWith({ parts: { [main]: xml } }));
        const edited = insert(pkg, 1, text('b', [ours(0)]), text('c'));
        expect(textsIn(edited)).toEqual(['', 'b', 'c']);
        expect(
          xmlOf(edited)
            .match(/http:[^"]*/g)
            ?.every((uri) => uri === namespace),
        ).toBe(true);
        expect(xmlOf(remove(edited, { kind: 'control', key: 0 }, block(2)))).toBe(xml);
      }
  });

  it('writes into an empty body', () => {
    const pkg = opened(
      docxWith({
        parts: {
          [main]:
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
        },
      }),
    );
    // The last one is a mark of ours: it says that there was no paragraph before.
    expect(textsIn(insert(pkg, 0, text('a')))).toEqual(['a', '']);
  });

  it('refuses a plan that was made for another document', () => {
    const result = insertBlocks(
      opened(docx('a')),
      reportOf(opened(docx('a', 'b'))),
      [{ before: 2, blocks: [text('x')] }],
      rules,
    );
    expect(result.ok ? 'done' : result.failure.code).toBe('edit-broke');
  });
});

describe('removing', () => {
  it('takes blocks and controls with all they hold, and nothing else', () => {
    const pkg = opened(docx('một', table([['hai']]), control({ tag: 'x' }, 'ba'), 'bốn'));
    expect(textsIn(remove(pkg, block(1)))).toEqual(['một', 'ba', 'bốn']);
    expect(textsIn(remove(pkg, { kind: 'control', key: 0 }, block(0)))).toEqual(['hai', 'bốn']);
  });

  it('takes a control away and leaves what it holds', () => {
    const pkg = opened(
      docx(control({ tag: 'x' }, 'a', control({ tag: 'y' }, 'b')), p('c', inlineControl({ tag: 'z' }, 'd'))),
    );
    const edited = remove(pkg, { kind: 'unwrap', key: 0 }, { kind: 'unwrap', key: 2 });
    expect(textsIn(edited)).toEqual(['a', 'b', 'cd']);
    expect(xmlOf(edited).match(/<w:sdt>/g)).toHaveLength(1);
  });

  it('leaves a paragraph in a control that it empties', () => {
    const edited = remove(opened(docx('a', control({ tag: 'x' }, 'b'))), block(1));
    expect(reportOf(edited).blocks.map((item) => item.controls.length)).toEqual([0, 1]);
    expect(textsIn(edited)).toEqual(['a', '']);
  });

  it('leaves a paragraph in a cell and in a body that it empties', () => {
    const inCell = docx(table([[cell(control({ tag: 'x' }, 'a'))]]), 'b');
    expect(xmlOf(remove(opened(inCell), { kind: 'control', key: 0 }))).toContain('</w:tcPr><w:p/></w:tc>');
    expect(after('<w:body>', remove(opened(docx('a')), block(0)))).toMatch(/^<w:p\/><w:sectPr>/);
  });

  it('leaves a paragraph after a last table and between tables that would join', () => {
    expect(reportOf(remove(opened(docx(table([['a']]), 'b')), block(1))).blocks.map(({ kind }) => kind)).toEqual([
      'table',
      'paragraph',
    ]);
    expect(
      reportOf(remove(opened(docx(table([['a']]), 'b', table([['c']]), 'd')), block(1))).blocks.map(({ kind }) => kind),
    ).toEqual(['table', 'paragraph', 'table', 'paragraph']);
  });

  it('keeps a paragraph that ends a section, without its text', () => {
    const pkg = opened(docx('a', p({ section: '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>' }, 'b'), 'c'));
    const edited = remove(pkg, block(1));
    expect(textsIn(edited)).toEqual(['a', '', 'c']);
    expect(xmlOf(edited)).toContain('nextPage');
  });

  it('takes both marks of a pair or neither', () => {
    const start = '<w:bookmarkStart w:id="7" w:name="x"/>';
    const end = '<w:bookmarkEnd w:id="7"/>';
    const across = opened(
      docx(
        p('a', raw(start)),
        p('b', raw(end)),
        p(raw('<w:commentRangeStart w:id="7"/>'), 'c', raw('<w:commentRangeEnd w:id="7"/>')),
      ),
    );
    expect(xmlOf(remove(across, block(0)))).toContain(`<w:body>${start}<w:p>`);
    expect(xmlOf(remove(across, block(1)))).toContain(end);
    const both = xmlOf(remove(across, block(0), block(1)));
    expect(both).not.toContain('bookmark');
    expect(both).toContain('commentRangeEnd');
  });

  it('keeps the part of a field whose other part stays', () => {
    const begin = raw(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    );
    const pkg = opened(
      docx(
        p('đầu', begin, 'I- Một'),
        p('II- Hai', raw('<w:r><w:fldChar w:fldCharType="end"/></w:r>')),
        p(field('PAGE', '1')),
      ),
    );
    const edited = remove(pkg, block(0));
    expect(textsIn(edited)).toEqual(['', 'II- Hai', '1']);
    expect(xmlOf(edited).match(/fldCharType="begin"/g)).toHaveLength(2);
    expect(xmlOf(remove(pkg, block(2))).match(/fldCharType/g)).toHaveLength(3);
  });

  it('takes a table away when its last row goes', () => {
    const row = `<w:sdt><w:sdtPr/><w:sdtContent><w:tr>${cell('x').xml}</w:tr></w:sdtContent></w:sdt>`;
    const edited = remove(opened(docx('a', raw(`<w:tbl><w:tblGrid/>${row}</w:tbl>`), 'b')), {
      kind: 'control',
      key: 0,
    });
    expect(xmlOf(edited)).not.toContain('<w:tbl');
    expect(textsIn(edited)).toEqual(['a', 'b']);
  });

  it('takes our styles away when nothing uses them, and keeps those of others and those in use', () => {
    const styles = [
      style('n', 'Normal'),
      style('k', 'Của tôi', { basedOn: 'b' }),
      style('b', 'DC Phần'),
      style('c', 'DC Bảng'),
      style('d', 'DC Chữ ký'),
    ];
    const edited =
      remove(opened(docxWith({ styles }, 'a', p({ style: 'd' }, 'b'))), block(0)).text('word/styles.xml') ?? '';
    expect([...edited.matchAll(/w:styleId="(\w)"/g)].map(([, id]) => id)).toEqual(['n', 'k', 'b', 'd']);
  });

  it('refuses what is not there', () => {
    const pkg = opened(docx('a'));
    for (const removal of [block(5), { kind: 'control', key: 0 } as const]) {
      const result = removeFrom(pkg, reportOf(pkg), [removal]);
      expect(result.ok ? 'done' : result.failure.code).toBe('edit-broke');
    }
  });
});

describe('inserting and then removing', () => {
  const piece: fc.Arbitrary<Xml> = fc.oneof(
    fc.string({ unit: 'grapheme' }).map((content) => p(content)),
    fc.constant(p({ section: '<w:sectPr/>' }, 'hết phần')),
    fc.constant(p(raw('<w:bookmarkStart w:id="5" w:name="b"/>'), 'x', raw('<w:bookmarkEnd w:id="5"/>'))),
    fc.constant(table([['a', 'b']])),
    fc.constant(control({ tag: 'x', id: 77 }, 'trong', 'hai')),
    fc.constant(control({ tag: 'y', id: 78 }, table([['c']]))),
  );
  const added: fc.Arbitrary<Block[]> = fc
    .array(fc.constantFrom('text', 'prompt', 'table', 'boxed table'), { minLength: 1, maxLength: 6 })
    .map((kinds) =>
      kinds.map((kind, index) => {
        if (kind === 'text') return text(`mới ${index}`);
        if (kind === 'prompt') return text('Nhập nội dung', [ours(index, true)]);
        return figures(kind === 'table' ? [] : [ours(index)]);
      }),
    );

  it('gives the very document of before, and keeps every paragraph in between', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 5 }),
        fc.boolean(),
        added,
        fc.nat(),
        (content, styled, blocks, place) => {
          const bytes = docxWith(
            styled ? { styles: [style('n', 'Normal', { isDefault: true })] } : {},
            ...content,
            p('cuối'),
          );
          const pkg = opened(bytes);
          const report = reportOf(pkg);
          const before = place % (report.blocks.length + 1);
          const grown = valueIn(openPackage(savePackage(insert(pkg, before, ...blocks))));
          const now = reportOf(grown);
          const isOurs = (item: Block): boolean =>
            item.style.startsWith('DC ') || item.controls.some(({ tag }) => tag.startsWith('dc:'));
          const isSeparator = (item: Block): boolean =>
            xmlOf(grown).slice(item.place?.start, item.place?.end).includes('00DC00DC');
          const kept = now.blocks.filter((item) => !isOurs(item) && !isSeparator(item));
          expect([...paragraphsOf(kept)].map(plainText)).toEqual([...paragraphsOf(report.blocks)].map(plainText));
          const removals = now.blocks.flatMap((item, index): Removal[] => {
            const own = item.controls.find(({ tag }) => tag.startsWith('dc:'));
            if (own) return [{ kind: 'control', key: own.key }];
            return isOurs(item) ? [block(index)] : [];
          });
          expect(contentOf(remove(grown, ...removals))).toEqual(contentOf(pkg));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('custom properties', () => {
  const set = (pkg: Package, values: Record<string, string | undefined>): Package =>
    valueIn(setProperties(pkg, new Map(Object.entries(values))));

  it('are kept by a document that had none, which opens again with them', () => {
    const edited = set(opened(docx('a')), { 'DeCuong.outline': 'x@1', 'DeCuong.field.chiBo': 'Chi bộ <ấp> & "bạn"' });
    const again = reportOf(opened(savePackage(edited)));
    expect([...again.properties]).toEqual([
      ['DeCuong.outline', 'x@1'],
      ['DeCuong.field.chiBo', 'Chi bộ <ấp> & "bạn"'],
    ]);
  });

  it('are set, changed and taken away without touching those of others', () => {
    const pkg = opened(docxWith({ properties: { khác: 'giữ', cũ: '1', bỏ: '2' } }, 'a'));
    const edited = set(pkg, { cũ: '3', bỏ: undefined, mới: '4' });
    expect([...reportOf(edited).properties]).toEqual([
      ['khác', 'giữ'],
      ['cũ', '3'],
      ['mới', '4'],
    ]);
    const pids = [...(edited.text('docProps/custom.xml') ?? '').matchAll(/pid="(\d+)"/g)].map(([, pid]) => Number(pid));
    expect(new Set(pids).size).toBe(3);
    expect(Math.min(...pids)).toBe(2);
  });

  it('leave a document alone that has these values already', () => {
    const pkg = opened(docxWith({ properties: { a: '1' } }, 'a'));
    expect(set(pkg, { a: '1', b: undefined })).toBe(pkg);
  });

  it('go without a trace', () => {
    const properties =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes" />';
    for (const pkg of [
      opened(docxWith({ properties: {}, parts: { 'docProps/custom.xml': properties } }, 'a')),
      opened(docx('a')),
      opened(docxWith({ properties: {} }, 'a')),
      opened(docxWith({ properties: { k: 'v' } }, 'a')),
    ]) {
      const back = set(set(pkg, { x: '1', y: '2' }), { x: undefined, y: undefined });
      expect(contentOf(back)).toEqual(contentOf(pkg));
    }
  });
});

describe('fields', () => {
  const prompt = style('Cho', 'Placeholder Text', { type: 'character' });
  const fill = (bytes: Uint8Array, values: Record<string, FieldValue>): { pkg: Package; changed: number } =>
    valueIn(setFields(opened(bytes), new Map(Object.entries(values))));

  it('are filled in everywhere, with the formatting of their first run', () => {
    const bytes = docx(
      p('Chi bộ: ', inlineControl({ tag: 'dc:field:chiBo' }, run('Chi ', { bold: true }), 'bộ cũ'), '.'),
      table([[cell(p(inlineControl({ tag: 'dc:field:chiBo' }, 'cũ')))]]),
      p(inlineControl({ tag: 'dc:field:khac' }, 'để yên')),
    );
    const { pkg, changed } = fill(bytes, { 'dc:field:chiBo': 'Chi bộ ấp <1>' });
    expect(changed).toBe(2);
    expect(textsIn(pkg)).toEqual(['Chi bộ: Chi bộ ấp <1>.', 'Chi bộ ấp <1>', 'để yên']);
    const [first] = reportOf(pkg).blocks;
    expect(first?.kind === 'paragraph' && first.inlines[1]).toMatchObject({ text: 'Chi bộ ấp <1>', bold: true });
  });

  it('leave the document alone when they say so already', () => {
    const bytes = docx(p(inlineControl({ tag: 'dc:field:chiBo' }, 'Chi bộ A')));
    const { pkg, changed } = fill(bytes, { 'dc:field:chiBo': 'Chi bộ A' });
    expect(changed).toBe(0);
    expect([...savePackage(pkg)]).toEqual([...bytes]);
  });

  it('stop being prompts when they get a value, and are prompts again with the blank', () => {
    const bytes = docxWith(
      { styles: [prompt] },
      p(inlineControl({ tag: 'dc:field:chiBo', placeholder: true }, run('……', { style: 'Cho' }))),
    );
    const filled = fill(bytes, { 'dc:field:chiBo': { text: 'A', placeholder: false } }).pkg;
    expect(xmlOf(filled)).not.toMatch(/showingPlcHdr|rStyle/);
    const blank = valueIn(setFields(filled, new Map([['dc:field:chiBo', { text: '……', placeholder: true }]]))).pkg;
    expect(xmlOf(blank)).toBe(xmlOf(opened(bytes)));
  });

  it('are filled in when the person has emptied the control', () => {
    const { pkg } = fill(docx(p('x', inlineControl({ tag: 'dc:field:chiBo' }))), { 'dc:field:chiBo': 'A' });
    expect(textsIn(pkg)).toEqual(['xA']);
  });

  it('are filled in in headers too', () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(inlineControl({ tag: 'dc:field:chiBo' }, 'cũ')).xml}</w:hdr>`;
    const bytes = docxWith({
      parts: {
        'word/header1.xml': header,
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>',
      },
    });
    expect(fill(bytes, { 'dc:field:chiBo': 'mới' }).pkg.text('word/header1.xml')).toContain('>mới<');
  });
});
