import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFlat, openPackage, savePackage, toFlat } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { relatedPart } from '../../src/ooxml/relationships.js';
import { plainText } from '../../src/report/blocks.js';
import {
  control,
  docx,
  docxParts,
  docxWith,
  documentXml,
  opened,
  p,
  reportIn,
  style,
  table,
  valueIn,
} from '../support/docx.js';

const refusal = (bytes: Uint8Array): { code: string; message: string; hint: string } => {
  const result = openPackage(bytes);
  if (!result.ok) return result.failure;
  const read = readReport(result.value);
  return read.ok ? { code: 'opens', message: '', hint: '' } : read.failure;
};

const firstText = (bytes: Uint8Array): string =>
  reportIn(bytes)
    .blocks.map((block) => (block.kind === 'paragraph' ? plainText(block) : '[table]'))
    .join('|');

/** A compound file with streams of these names. */
const compound = (...names: string[]): Uint8Array => {
  const bytes = new Uint8Array(512 + 128 * (names.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  names.forEach((name, index) => {
    const at = 512 + 128 * (index + 1);
    for (let place = 0; place < name.length; place++) view.setUint16(at + place * 2, name.charCodeAt(place), true);
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
};

const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), true);
  return bytes;
};

const main = (type: string, extra: Record<string, string> = {}): Uint8Array =>
  docxWith({
    parts: {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      ...extra,
    },
  });

describe('a package', () => {
  it('gives its parts by name, without regard to case', () => {
    const pkg = opened(docxWith({ styles: [style('a', 'A')] }, p('Chào')));
    expect(pkg.main).toBe('word/document.xml');
    expect(pkg.names()).toContain('word/styles.xml');
    expect(pkg.text('Word/Document.XML')).toContain('Chào');
    expect(pkg.text('word/none.xml')).toBeUndefined();
    expect(pkg.bytes('__proto__')).toBeUndefined();
  });

  it('finds its main part through relationships and not by name', () => {
    const bytes = docxWith({ mainName: 'word/document2.xml', styles: [] }, p('Chào'));
    expect(opened(bytes).main).toBe('word/document2.xml');
    expect(firstText(bytes)).toBe('Chào');
  });

  it('finds parts behind targets that are absolute or go up', () => {
    const link = (target: string): Uint8Array =>
      docxWith({
        styles: [style('s', 'Kiểu')],
        parts: {
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="${target}"/></Relationships>`,
        },
      });
    for (const target of ['/word/styles.xml', '../word/styles.xml', './styles.xml']) {
      const pkg = opened(link(target));
      expect(relatedPart(pkg, pkg.main, 'styles')).toBe('word/styles.xml');
    }
  });

  it('opens a template, a document with macros, and a Strict one', () => {
    for (const type of [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
      'application/vnd.ms-word.document.macroEnabled.main+xml',
      'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
    ])
      expect(openPackage(main(type)).ok).toBe(true);
    const strict = docxWith({
      parts: {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': documentXml([p('Nghiêm')]).replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
      },
    });
    expect(firstText(strict)).toBe('Nghiêm');
  });

  it('reads parts in UTF-16 and with a byte-order mark, and writes them back in the same encoding', () => {
    const xml = documentXml([p('Đảng bộ')]).replace('UTF-8', 'UTF-16');
    const wide = docxWith({ parts: { 'word/document.xml': utf16(xml) } });
    expect(firstText(wide)).toBe('Đảng bộ');
    const again = opened(wide).with('word/document.xml', xml);
    expect([...(again.bytes('word/document.xml') ?? [])]).toEqual([...utf16(xml)]);
    const marked = docxWith({ parts: { 'word/document.xml': '\ufeff' + documentXml([p('Chi bộ')]) } });
    expect(firstText(marked)).toBe('Chi bộ');
    const edited = opened(marked).with('word/document.xml', documentXml([p('x')]));
    expect(edited.bytes('word/document.xml')?.[0]).toBe(0xef);
    expect(edited.text('word/document.xml')?.startsWith('<?xml')).toBe(true);
  });

  it('reads a part in a declared eight-bit encoding and turns it into UTF-8 when it is edited', () => {
    const xml = documentXml([p('caf\u00e9')]).replace('UTF-8', 'windows-1252');
    const bytes = docxWith({ parts: { 'word/document.xml': Uint8Array.from(xml, (c) => c.charCodeAt(0)) } });
    expect(firstText(bytes)).toBe('café');
    const edited = opened(bytes).with('word/document.xml', xml);
    expect(edited.text('word/document.xml')).toContain('encoding="UTF-8"');
    expect(edited.text('word/document.xml')).toContain('café');
  });

  it('is immutable', () => {
    const pkg = opened(docx(p('một')));
    const other = pkg
      .with('word/document.xml', documentXml([p('hai')]))
      .without('_rels/.rels')
      .with('new.xml', '<a/>');
    expect(pkg.text('word/document.xml')).toContain('một');
    expect(pkg.names()).not.toContain('new.xml');
    expect(other.names()).toEqual(['[Content_Types].xml', 'word/document.xml', 'new.xml']);
  });

  it('saves an edited part and leaves all others byte-identical and in order', () => {
    const bytes = docxWith(
      { styles: [style('a', 'A')], parts: { 'word/media/i.png': new Uint8Array([1, 2, 3]) } },
      p('x'),
    );
    const before = opened(bytes);
    const after = opened(savePackage(before.with('word/document.xml', documentXml([p('y')]))));
    expect(after.names()).toEqual(before.names());
    for (const name of before.names())
      if (name !== 'word/document.xml') expect([...(after.bytes(name) ?? [])]).toEqual([...(before.bytes(name) ?? [])]);
    expect(after.text('word/document.xml')).toBe(documentXml([p('y')]));
  });

  it('saves without an edit to the very same file', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), fc.uint8Array(), (texts, picture) => {
        const bytes = docxWith({ parts: { 'word/media/i.bin': picture } }, ...texts.map((text) => p(text)));
        expect([...savePackage(opened(bytes))]).toEqual([...bytes]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a part whose bytes are damaged but that nobody needs', () => {
    const bytes = docxWith({ parts: { 'word/theme.bin': strToU8('theme theme theme theme theme theme') } }, p('x'));
    const at = new TextDecoder('latin1').decode(bytes).lastIndexOf('word/theme.bin') - 46;
    new DataView(bytes.buffer).setUint32(at + 16, 1, true);
    const pkg = opened(bytes);
    expect(pkg.bytes('word/theme.bin')).toBeUndefined();
    expect(opened(savePackage(pkg.with('new.xml', '<a/>'))).names()).toContain('word/theme.bin');
  });
});

describe('a file that is no Word document', () => {
  it.each([
    ['an empty file', () => new Uint8Array(), 'not-word', /rỗng/],
    ['plain text', () => strToU8('Kính gửi'), 'not-word', /không phải là tệp Word/],
    ['a Word 97 file', () => compound('1Table', 'WordDocument'), 'word-97', /Word 97/],
    ['a file with a password', () => compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted', /mật khẩu/],
    ['an old Excel file', () => compound('Workbook'), 'not-docx', /Excel/],
    ['an old PowerPoint file', () => compound('PowerPoint Document'), 'not-docx', /PowerPoint/],
    ['another compound file', () => compound('Contents'), 'not-word', /không phải là tệp Word/],
    ['a PDF', () => strToU8('%PDF-1.7\n'), 'not-docx', /PDF/],
    ['RTF', () => strToU8('{\\rtf1 x}'), 'not-docx', /RTF/],
    ['a web page', () => strToU8('\ufeff <!DOCTYPE html><html>'), 'not-docx', /HTML/],
    [
      'Word 2003 XML',
      () =>
        strToU8(
          '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
        ),
      'not-docx',
      /Word 2003/,
    ],
    [
      'OpenDocument',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      'not-docx',
      /OpenDocument/,
    ],
    ['a zip of other things', () => zipSync({ 'a.txt': strToU8('x') }), 'not-word', /tệp nén/],
    [
      'Excel',
      () => main('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
      'not-docx',
      /Excel/,
    ],
    [
      'PowerPoint',
      () => main('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'not-docx',
      /PowerPoint/,
    ],
    ['a document cut in half', () => docx(p('x')).subarray(0, 600), 'damaged', /hỏng/],
    ['broken content types', () => docxWith({ parts: { '[Content_Types].xml': '<Types' } }), 'damaged', /hỏng/],
    ['broken relationships', () => docxWith({ parts: { '_rels/.rels': '<a>' } }), 'damaged', /hỏng/],
    [
      'a main part that is not there',
      () =>
        docxWith({
          parts: {
            '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
          },
        }),
      'damaged',
      /hỏng/,
    ],
    ['an ill-formed main part', () => docxWith({ parts: { 'word/document.xml': '<w:document>' } }), 'damaged', /hỏng/],
    [
      'bytes that are no text',
      () => docxWith({ parts: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe, 0xff]) } }),
      'damaged',
      /hỏng/,
    ],
    [
      'another root',
      () => docxWith({ parts: { 'word/document.xml': '<html/>' } }),
      'not-word',
      /không phải là tệp Word/,
    ],
    [
      'a DOCTYPE',
      () => docxWith({ parts: { 'word/document.xml': `<!DOCTYPE a [<!ENTITY x "y">]>${documentXml([]).slice(56)}` } }),
      'damaged',
      /hỏng/,
    ],
  ])('%s is refused with a reason', (_, make, code, message) => {
    const failure = refusal(make());
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(message);
    expect(failure.hint).not.toBe('');
  });
});

describe('a flat package', () => {
  const bytes = docxWith(
    { styles: [style('a', 'A')], properties: { k: 'v' }, parts: { 'word/media/i.png': new Uint8Array([0, 255, 128]) } },
    p('Chào ', 'các đồng chí & bạn'),
    table([['1', '2']]),
    control({ tag: 'dc:p1:body' }, 'trong ô'),
  );

  it('holds what the zip holds', () => {
    const zip = opened(bytes);
    const flat = valueIn(openFlat(toFlat(zip)));
    expect(valueIn(readReport(flat)).blocks).toEqual(valueIn(readReport(zip)).blocks.map((block) => block));
    expect([...(flat.bytes('word/media/i.png') ?? [])]).toEqual([0, 255, 128]);
    expect(flat.names().sort()).toEqual(zip.names().sort());
  });

  it('comes back the same from its own writing', () => {
    const once = toFlat(valueIn(openFlat(toFlat(opened(bytes)))));
    expect(toFlat(valueIn(openFlat(once)))).toBe(once);
  });

  it('becomes a zip that opens', () => {
    const flat = valueIn(openFlat(toFlat(opened(bytes))));
    expect(firstText(savePackage(flat))).toBe('Chào các đồng chí & bạn|[table]|trong ô');
  });

  it('is opened from bytes too', () => {
    expect(firstText(strToU8(toFlat(opened(bytes))))).toContain('các đồng chí');
  });

  it('may declare its namespaces on the outside', () => {
    const xml = toFlat(opened(docx(p('xa'))));
    const word = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const moved = xml.replace(word, '').replace('<pkg:package', `<pkg:package${word}`);
    expect(firstText(savePackage(valueIn(openFlat(moved))))).toBe('xa');
  });

  it.each([
    ['a comment that looks like the end of the part', '<!-- </w:document></pkg:xmlData> -->'],
    ['a section of text that does', '<w:p><w:r><w:t><![CDATA[</pkg:xmlData>]]></w:t></w:r></w:p>'],
    ['an instruction that does', '<?lạ </pkg:xmlData>?>'],
  ])('is not cut short by %s', (_, inside) => {
    const xml = toFlat(opened(docx(p('xa')))).replace('<w:body>', `<w:body>${inside}`);
    expect(firstText(savePackage(valueIn(openFlat(xml))))).toMatch(/xa$/);
  });

  it('may have space around the XML of a part', () => {
    const xml = toFlat(opened(docx(p('xa'))));
    const spaced = xml
      .replaceAll('<pkg:xmlData>', '<pkg:xmlData>\n  ')
      .replaceAll('</pkg:xmlData>', '\n</pkg:xmlData>');
    expect(firstText(savePackage(valueIn(openFlat(spaced))))).toBe('xa');
  });

  it.each([
    ['does not end', '<w:body>', '<w:body><w:p>'],
    ['ends twice', '</w:document>', '</w:document></w:document>'],
    ['stands beside another', '</w:document>', '</w:document><w:document></w:document>'],
  ])('is damaged where its main part %s', (_, from, to) => {
    const pkg = openFlat(toFlat(opened(docx(p('xa')))).replace(from, to));
    const report = pkg.ok ? readReport(pkg.value) : pkg;
    expect(report.ok ? 'read' : report.failure.code).toBe('damaged');
  });

  it.each([
    ['no XML', 'abc', 'damaged'],
    ['another root', '<a/>', 'not-word'],
    ['no parts', '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>', 'damaged'],
    [
      'a name with ..',
      '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/../x"><pkg:xmlData><a/></pkg:xmlData></pkg:part></pkg:package>',
      'damaged',
    ],
  ])('with %s is refused', (_, xml, code) => {
    const result = openFlat(xml);
    expect(result.ok ? 'opens' : result.failure.code).toBe(code);
  });
});

it('the builder of these tests makes the parts that it says', () => {
  expect(Object.keys(docxParts({ styles: [], numbering: '', properties: {} }))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/_rels/document.xml.rels',
    'word/styles.xml',
    'word/numbering.xml',
    'docProps/custom.xml',
  ]);
});
