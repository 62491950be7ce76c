/**
 * Word files as strangers make them: sound, or nearly, and each odd in one way that public collections hold (Apache POI, LibreOffice, docx4j,
 * pandoc, Google Docs exports). Built here in memory; each must go through the whole journey with every paragraph in its place.
 */
import { strToU8, zipSync } from 'fflate';
import { strictNamespace } from '../../src/ooxml/namespaces.js';
import {
  cell,
  control,
  documentXml,
  docxParts,
  docxWith,
  field,
  p,
  page,
  raw,
  run,
  type Sheets,
  style,
  table,
  wordNamespace,
  type Xml,
} from '../support/docx.js';

type Parts = Record<string, Uint8Array>;

const main = 'word/document.xml';
const types = '[Content_Types].xml';
const links = '_rels/.rels';

const normal = style('Normal', 'Normal', { isDefault: true });
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const linkTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** The parts of a small report in two paragraphs. */
const plainParts = (sheets: Sheets = {}): Parts =>
  docxParts({ styles: [normal], ...sheets }, p('Đoạn thứ nhất'), p('Đoạn thứ hai'));

/** Parts with some text of one of them replaced; the text must be there. */
const replaced = (parts: Parts, name: string, from: string | RegExp, to: string): Parts => {
  const before = text(parts[name]);
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${name} has no ${String(from)}`);
  return { ...parts, [name]: strToU8(after) };
};

const withoutPart = (parts: Parts, gone: string): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone));

/** A main part of this XML, declaration and all. */
const withMain = (xml: string | Uint8Array, sheets: Sheets = {}): Uint8Array =>
  docxWith({ styles: [normal], ...sheets, parts: { ...sheets.parts, [main]: xml } });

/** A body of this XML, not compressed: what is said ten thousand times over would pass for a zip bomb. */
const withLongBody = (xml: string): Uint8Array =>
  zipSync(docxParts({ styles: [normal], parts: { [main]: documentXml([raw(xml)]) } }), { level: 0 });

/** A body of this XML. */
const withBody = (xml: string, section = page): Uint8Array => withMain(documentXml([raw(xml)], section));

const namespacesOnRoot = (xml: string, ...more: string[]): string =>
  xml.replace('<w:document ', () => `<w:document ${more.join(' ')} `);

const compatibility = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const relations = `xmlns:r="${linkTypes}"`;
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const change = 'w:id="77" w:author="A" w:date="2026-01-01T00:00:00Z"';

const utf16 = (xml: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 + xml.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let index = 0; index < xml.length; index++) view.setUint16(2 + index * 2, xml.charCodeAt(index), little);
  return bytes;
};

const nested = (depth: number, inner: Xml, wrap: (content: Xml) => Xml): Xml => {
  let content = inner;
  for (let level = 0; level < depth; level++) content = wrap(content);
  return content;
};

const inTable = (content: Xml): Xml => table([[cell(p('trước'), content, p('sau'))]]);

/** The same package under other part names, everything that names them following. */
const renamed = (parts: Parts, rename: (name: string) => string): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [rename(name), bytes]));

const level = (index: number): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${index + 1}."/></w:lvl>`;

/** A zip whose entries carry their sizes behind the data (bit 3 of the flags), as streaming writers do. */
const withDescriptors = (parts: Parts): Uint8Array => {
  const zip = zipSync(parts);
  const view = new DataView(zip.buffer, zip.byteOffset);
  const end = zip.length - 22;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const pieces: Uint8Array[] = [];
  const directory = zip.slice(start, end);
  const entries = new DataView(directory.buffer);
  let at = 0;
  let offset = 0;
  for (let index = 0; index < count; index++) {
    const [crc, packed, size] = [16, 20, 24].map((field) => entries.getUint32(at + field, true));
    const nameLength = entries.getUint16(at + 28, true);
    const local = entries.getUint32(at + 42, true);
    const length = 30 + nameLength + view.getUint16(local + 28, true) + (packed ?? 0);
    const entry = new Uint8Array(length + 16);
    entry.set(zip.subarray(local, local + length));
    const own = new DataView(entry.buffer);
    own.setUint16(6, own.getUint16(6, true) | 8, true);
    for (const zero of [14, 18, 22]) own.setUint32(zero, 0, true);
    own.setUint32(length, 0x08074b50, true);
    [crc, packed, size].forEach((value, index) => own.setUint32(length + 4 + index * 4, value ?? 0, true));
    entries.setUint16(at + 8, entries.getUint16(at + 8, true) | 8, true);
    entries.setUint32(at + 42, offset, true);
    pieces.push(entry);
    offset += entry.length;
    at += 46 + nameLength + entries.getUint16(at + 30, true) + entries.getUint16(at + 32, true);
  }
  const tail = zip.slice(end);
  new DataView(tail.buffer).setUint32(16, offset, true);
  return Uint8Array.from([...pieces, directory, tail].flatMap((piece) => [...piece]));
};

const oddPackages: Record<string, () => Uint8Array> = {
  'a document without styles': () => docxWith({}, p('một'), p('hai')),
  'a macro-enabled document renamed': () =>
    zipSync(
      replaced(
        plainParts(),
        types,
        `${wordTypes}.document.main+xml`,
        'application/vnd.ms-word.document.macroEnabled.main+xml',
      ),
    ),
  'a template renamed': () =>
    zipSync(replaced(plainParts(), types, `${wordTypes}.document.main+xml`, `${wordTypes}.template.main+xml`)),
  'a template with macros renamed': () =>
    zipSync(
      replaced(
        plainParts(),
        types,
        `${wordTypes}.document.main+xml`,
        'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
      ),
    ),
  'content types by default only': () =>
    zipSync({
      ...plainParts(),
      [types]: strToU8(
        `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          `<Default Extension="xml" ContentType="${wordTypes}.document.main+xml"/></Types>`,
      ),
    }),
  'content types under a prefix': () =>
    zipSync({
      ...plainParts(),
      [types]: strToU8(
        text(plainParts()[types])
          .replace('xmlns=', 'xmlns:ct=')
          .replace(/<(\/?)(Types|Default|Override)/g, '<$1ct:$2'),
      ),
    }),
  'relationships under a prefix': () =>
    zipSync({
      ...plainParts(),
      [links]: strToU8(
        text(plainParts()[links])
          .replace('xmlns=', 'xmlns:x=')
          .replace(/<(\/?)(Relationships|Relationship)/g, '<$1x:$2'),
      ),
    }),
  'a document without relationships of its own but with a loose styles part': () => {
    return zipSync(withoutPart(plainParts(), 'word/_rels/document.xml.rels'));
  },
  'a main part elsewhere': () => docxWith({ styles: [normal], mainName: 'word2/doc.xml' }, p('một')),
  'a main part at the root': () => docxWith({ styles: [normal], mainName: 'document.xml' }, p('một')),
  'a main part with a space in its name': () =>
    zipSync(
      replaced(
        replaced(
          renamed(plainParts(), (name) => name.replace('document.xml', 'my document.xml')),
          links,
          'word/document.xml',
          'word/my%20document.xml',
        ),
        types,
        '/word/document.xml',
        '/word/my%20document.xml',
      ),
    ),
  'a relationship target with ./': () =>
    zipSync(replaced(plainParts(), links, '"word/document.xml"', '"./word/document.xml"')),
  'a relationship target with ../': () =>
    zipSync(replaced(plainParts(), 'word/_rels/document.xml.rels', '"styles.xml"', '"../word/./../word/styles.xml"')),
  'absolute relationship targets': () =>
    zipSync(
      replaced(
        replaced(plainParts(), links, '"word/document.xml"', '"/word/document.xml"'),
        'word/_rels/document.xml.rels',
        '"styles.xml"',
        '"/word/styles.xml"',
      ),
    ),
  'part names in another case than their references': () =>
    zipSync(
      renamed(plainParts(), (name) =>
        name.replace('word/document.xml', 'Word/Document.XML').replace('word/styles', 'WORD/Styles'),
      ),
    ),
  'content types in another case': () =>
    zipSync(renamed(plainParts(), (name) => (name === types ? '[content_types].xml' : name))),
  'two relationships of one id': () =>
    zipSync(replaced(plainParts({ numbering: '' }), 'word/_rels/document.xml.rels', 'Id="rId2"', 'Id="rId1"')),
  'two main parts': () =>
    zipSync(
      replaced(
        plainParts(),
        links,
        '</Relationships>',
        `<Relationship Id="rId9" Type="${linkTypes}/officeDocument" Target="word/styles.xml"/></Relationships>`,
      ),
    ),
  'a relationship to a numbering part that is not there': () =>
    zipSync(
      replaced(
        plainParts(),
        'word/_rels/document.xml.rels',
        '</Relationships>',
        `<Relationship Id="rId7" Type="${linkTypes}/numbering" Target="numbering.xml"/></Relationships>`,
      ),
    ),
  'a relationship to a styles part that is not there': () => {
    return zipSync(withoutPart(plainParts(), 'word/styles.xml'));
  },
  'an external styles part': () =>
    zipSync(
      replaced(
        plainParts(),
        'word/_rels/document.xml.rels',
        'Target="styles.xml"',
        'Target="file:///C:/styles.xml" TargetMode="External"',
      ),
    ),
  'stored entries': () => zipSync(plainParts(), { level: 0 }),
  'entries with data descriptors': () => withDescriptors(plainParts()),
  'directory entries': () => zipSync({ 'word/': new Uint8Array(), '_rels/': new Uint8Array(), ...plainParts() }),
  'bytes before the archive': () => Uint8Array.from([0x50, 0x4b, 0x07, 0x08, ...zipSync(plainParts())]),
  'parts in UTF-16': () =>
    withMain(utf16(documentXml([p('Đoạn')]).replace('UTF-8', 'UTF-16'), true), {
      parts: {
        'word/styles.xml': utf16(
          `${declaration.replace('UTF-8', 'UTF-16')}<w:styles xmlns:w="${wordNamespace}"/>`,
          false,
        ),
      },
    }),
  'parts with a byte-order mark': () => withMain(`\ufeff${documentXml([p('Đoạn')])}`),
  'a glossary document with its own styles': () =>
    zipSync({
      ...replaced(
        replaced(
          plainParts(),
          'word/_rels/document.xml.rels',
          '</Relationships>',
          `<Relationship Id="rId8" Type="${linkTypes}/glossaryDocument" Target="glossary/document.xml"/></Relationships>`,
        ),
        types,
        '</Types>',
        `<Override PartName="/word/glossary/document.xml" ContentType="${wordTypes}.document.glossary+xml"/></Types>`,
      ),
      'word/glossary/document.xml': strToU8(
        `<w:glossaryDocument xmlns:w="${wordNamespace}"><w:docParts/></w:glossaryDocument>`,
      ),
    }),
  'a Strict document': () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(wordNamespace, strictNamespace('w'))
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        );
    return zipSync(
      Object.fromEntries(Object.entries(plainParts()).map(([name, bytes]) => [name, strToU8(strict(text(bytes)))])),
    );
  },
  'custom properties of strangers': () =>
    docxWith(
      { styles: [normal], properties: { __proto__x: 'a', constructor: 'b', 'DeCuong.outline': '{}{}@@@' } },
      p('một'),
    ),
};

const oddBodies: Record<string, () => Uint8Array> = {
  'a default namespace instead of a prefix': () =>
    withMain(
      documentXml([p('Đoạn'), table([['ô']])], '<w:sectPr/>')
        .replace('xmlns:w=', 'xmlns=')
        .replace(/<(\/?)w:/g, '<$1')
        .replaceAll(' w:', ' xw:')
        .replace('<document ', () => `<document xmlns:xw="${wordNamespace}" `),
    ),
  'another prefix for the main namespace': () =>
    withMain(
      documentXml([p('Đoạn')])
        .replaceAll('w:', 'ns0:')
        .replace('xmlns:w', 'xmlns:ns0'),
    ),
  'the usual prefix bound to something else inside': () =>
    withBody(`${p('một').xml}<x:y xmlns:x="urn:x" xmlns:w="urn:not-word"><w:p>không</w:p></x:y>${p('hai').xml}`),
  'an imported chunk between paragraphs': () =>
    withMain(namespacesOnRoot(documentXml([p('một'), raw('<w:altChunk r:id="rId5"/>'), p('hai')]), relations)),
  'nothing but an imported chunk': () =>
    withMain(namespacesOnRoot(documentXml([raw('<w:altChunk r:id="rId5"/>')]), relations)),
  'a subdocument': () =>
    withMain(
      namespacesOnRoot(
        documentXml([p('một'), raw('<w:p><w:subDoc r:id="rId5"/></w:p>'), raw('<w:subDoc r:id="rId6"/>')]),
        relations,
      ),
    ),
  'alternate content at body level': () =>
    withMain(
      namespacesOnRoot(
        documentXml([
          p('một'),
          raw(
            `<mc:AlternateContent><mc:Choice Requires="w">${p('chọn').xml}</mc:Choice><mc:Fallback>${p('thay').xml}</mc:Fallback></mc:AlternateContent>`,
          ),
        ]),
        compatibility,
      ),
    ),
  'nothing but alternate content': () =>
    withMain(
      namespacesOnRoot(
        documentXml([
          raw(
            `<mc:AlternateContent><mc:Choice Requires="xyz" xmlns:xyz="urn:xyz">${p('chọn').xml}</mc:Choice><mc:Fallback>${p('thay').xml}${table([['ô']]).xml}</mc:Fallback></mc:AlternateContent>`,
          ),
        ]),
        compatibility,
      ),
    ),
  'custom XML around everything': () =>
    withBody(`<w:customXml w:uri="urn:x" w:element="all">${p('một').xml}${p('hai').xml}</w:customXml>`),
  'smart tags around words': () =>
    withBody(`<w:p><w:smartTag w:uri="urn:x" w:element="place"><w:r><w:t>Trà Vinh</w:t></w:r></w:smartTag></w:p>`),
  'a content control around everything': () =>
    withBody(control({ tag: 'all' }, p('một'), table([['ô']]), p('hai')).xml),
  'controls in one another': () => withBody(nested(40, p('trong'), (content) => control({}, content)).xml),
  'a control around rows and cells': () =>
    withBody(
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell(p('ô')).xml}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>${p('hai').xml}`,
    ),
  'a control without content': () => withBody(`${p('một').xml}<w:sdt><w:sdtPr/></w:sdt><w:sdt><w:sdtContent/></w:sdt>`),
  'tracked paragraphs at block level': () =>
    withBody(
      `<w:ins ${change}>${p('vào').xml}</w:ins><w:del ${change}>${p('ra').xml}</w:del>` +
        `<w:moveFrom ${change}>${p('đi').xml}</w:moveFrom><w:moveTo ${change}>${p('đến').xml}</w:moveTo>`,
    ),
  'nothing but deleted text': () =>
    withBody(
      `<w:p><w:pPr><w:rPr><w:del ${change}/></w:rPr></w:pPr><w:del ${change}><w:r><w:delText>ra</w:delText></w:r></w:del></w:p>`,
    ),
  'paragraphs whose marks are all deleted': () =>
    withBody(
      ['một', 'hai', 'ba'].map((words) => p({ mark: `<w:del ${change}/>` }, words).xml).join('') + table([['ô']]).xml,
    ),
  'formulas as paragraphs': () =>
    withMain(
      namespacesOnRoot(
        documentXml([
          raw('<w:p><m:oMathPara><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara></w:p>'),
          raw('<m:oMathPara><m:oMath><m:r><m:t>y=2</m:t></m:r></m:oMath></m:oMathPara>'),
          p('hai'),
        ]),
        math,
      ),
    ),
  'text from right to left': () =>
    withBody(
      `<w:p><w:pPr><w:bidi/></w:pPr><w:bdo w:val="rtl"><w:r><w:rPr><w:rtl/></w:rPr><w:t>שלום</w:t></w:r></w:bdo><w:dir w:val="rtl"><w:r><w:t>عربي</w:t></w:r></w:dir></w:p>`,
    ),
  'marks between paragraphs': () =>
    withBody(
      `<w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="2"/>${p('một').xml}<w:proofErr w:type="spellStart"/><w:permStart w:id="3" w:edGrp="everyone"/>` +
        `${p('hai').xml}<w:bookmarkEnd w:id="1"/><w:commentRangeEnd w:id="2"/><w:permEnd w:id="3"/>`,
    ),
  'marks without partners': () =>
    withBody(
      `<w:bookmarkEnd w:id="9"/>${p('một').xml}<w:commentRangeStart w:id="9"/><w:bookmarkStart w:id="4" w:name="x"/>`,
    ),
  'field marks without partners': () =>
    withBody(
      `<w:p><w:r><w:fldChar w:fldCharType="end"/><w:t>một</w:t><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p('hai').xml}<w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>`,
    ),
  'a field over the whole document': () =>
    withBody(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>` +
        `${p('1. Mục lục').xml}${p(field('PAGE', '3')).xml}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ),
  'CDATA, comments and processing instructions': () =>
    withMain(
      `${declaration}<?mso-application progid="Word.Document"?><!-- a --><w:document xmlns:w="${wordNamespace}"><!-- <w:p/> --><w:body><?x <w:p>?>` +
        `<w:p><w:r><w:t><![CDATA[<w:p>một</w:p>]]> &amp; &#x1F600;</w:t></w:r><!-- b --></w:p>${p('hai').xml}<!-- c --></w:body></w:document><!-- d -->`,
    ),
  'signs of larger and smaller in attributes': () =>
    withBody(`<w:p w:rsidR="a>b"><w:r w:rsidR='<' ><w:t >một</w:t ></w:r ></w:p >`.replace("'<'", "'&lt;'")),
  'white space between all elements': () =>
    withMain(documentXml([p('một'), table([['ô']]), p('hai')]).replace(/></g, '>\r\n\t <')),
  'spaces kept and not kept': () =>
    withBody(
      `<w:p xml:space="preserve"><w:r><w:t> một </w:t><w:t xml:space="preserve"> hai </w:t><w:t xml:space="default"> ba</w:t></w:r></w:p>`,
    ),
  'a section that ends in the last paragraph': () => withBody(`${p('một').xml}${p({ section: page }, 'hai').xml}`, ''),
  'many sections': () =>
    withBody(Array.from({ length: 60 }, (_, index) => p({ section: page }, `đoạn ${index}`).xml).join('')),
  'section properties that are not last': () => withBody(`${page}${p('một').xml}`, ''),
  'two section properties': () => withBody(`${p('một').xml}${page}${p('hai').xml}`),
  'a body ending in a table': () => withBody(`${p('một').xml}${table([['ô']]).xml}`, ''),
  'a body ending in a control': () => withBody(`${p('một').xml}${control({}, p('hai')).xml}`),
  'a body ending in a control around a table': () => withBody(control({}, table([['ô']])).xml),
  'a document with only a table': () => withBody(table([['ô']]).xml),
  'a table without rows': () => withBody('<w:tbl><w:tblPr/><w:tblGrid/></w:tbl><w:p/>'),
  'a row without cells and a cell without paragraphs': () =>
    withBody('<w:tbl><w:tblPr/><w:tblGrid/><w:tr/><w:tr><w:tc/></w:tr><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>'),
  'tables side by side': () => withBody(`${table([['a']]).xml}${table([['b']]).xml}${table([['c']]).xml}`),
  'an empty body': () => withBody('', ''),
  'a body without an end tag': () => withMain(`<w:document xmlns:w="${wordNamespace}"><w:body/></w:document>`),
  'a body of white space': () => withMain(`<w:document xmlns:w="${wordNamespace}"><w:body>\n \n</w:body></w:document>`),
  // Found by fuzz.test.ts: a control that holds nothing is no block.
  'a body of an empty control': () => withBody('<w:sdt></w:sdt>', ''),
  'tracked moves of words, paragraphs and rows': () =>
    withBody(
      '<w:moveFromRangeStart w:id="1" w:name="m1"/><w:p><w:pPr><w:rPr><w:moveFrom w:id="2"/></w:rPr></w:pPr>' +
        '<w:moveFrom w:id="3"><w:r><w:delText>dời</w:delText></w:r></w:moveFrom></w:p><w:moveFromRangeEnd w:id="1"/>' +
        '<w:tbl><w:tr><w:trPr><w:ins w:id="4"/></w:trPr><w:tc><w:p><w:r><w:t>ô vào</w:t></w:r></w:p></w:tc></w:tr>' +
        '<w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc><w:p><w:del w:id="6"><w:r><w:delText>ô ra</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>' +
        '<w:moveToRangeStart w:id="7" w:name="m1"/><w:p><w:pPr><w:rPr><w:moveTo w:id="8"/></w:rPr></w:pPr>' +
        '<w:moveTo w:id="9"><w:r><w:t>dời</w:t></w:r></w:moveTo></w:p><w:moveToRangeEnd w:id="7"/>',
    ),
  'permissions, proofing and a frame between paragraphs': () =>
    withBody(
      `<w:permStart w:id="1" w:edGrp="everyone"/>${p('một').xml}<w:proofErr w:type="spellStart"/>` +
        '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/></w:pPr><w:r><w:t>H</w:t></w:r></w:p>' +
        `<w:proofErr w:type="spellEnd"/>${p('hai').xml}<w:permEnd w:id="1"/>`,
    ),
  'fields of a form and a field of a mail merge': () =>
    withBody(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Ten"/><w:enabled/><w:textInput/></w:ffData></w:fldChar></w:r>' +
        '<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        '<w:r><w:t>Nguyễn Văn An</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
        '<w:p><w:fldSimple w:instr=" MERGEFIELD Ho "><w:r><w:t>«Ho»</w:t></w:r></w:fldSimple></w:p>',
    ),
  'a section that repeats': () =>
    withBody(
      '<w:sdt><w:sdtPr><w:id w:val="1"/><w15:repeatingSection xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/></w:sdtPr><w:sdtContent>' +
        `<w:sdt><w:sdtPr><w:id w:val="2"/><w15:repeatingSectionItem xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/></w:sdtPr><w:sdtContent>${p('một').xml}</w:sdtContent></w:sdt>` +
        `<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>${p('hai').xml}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>`,
    ),
  'nothing but a table in custom XML': () => withBody('<w:customXml><w:tbl></w:tbl></w:customXml>', ''),
  'a last table in two wrappers': () =>
    withBody(`${p('một').xml}<w:customXml><w:ins w:id="1">${table([['ô']]).xml}</w:ins></w:customXml>`, ''),
  'a body of empty wrappers': () => withBody('<w:customXml/><w:ins/>', ''),
  'a body of a bookmark': () => withBody('<w:bookmarkStart w:id="1" w:name="b"/><w:bookmarkEnd w:id="1"/>'),
  'a body with section properties only': () => withBody(''),
  'words outside of everything': () => withBody(`lạc ${p('một').xml} lạc <w:r><w:t>lạc</w:t></w:r>`),
  'paragraphs in one another': () =>
    withBody('<w:p><w:r><w:t>một</w:t></w:r><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:p>'),
  'ten thousand empty paragraphs': () => withBody('<w:p/>'.repeat(10_000)),
  'ten thousand empty paragraphs that are named like headings': () =>
    withBody('<w:p><w:r><w:t>I- ĐẶC ĐIỂM, TÌNH HÌNH</w:t></w:r></w:p>'.repeat(300) + '<w:p/>'.repeat(3_000)),
  'a huge table': () => withBody(table(Array.from({ length: 2_000 }, (_, row) => [`${row}`, 'b', 'c', 'd', 'e'])).xml),
  'tables twenty deep': () => withBody(nested(20, p('trong cùng'), inTable).xml),
  'tables two thousand deep': () => withLongBody(nested(2_000, p('trong cùng'), inTable).xml),
  'runs a thousand deep': () =>
    withBody(`<w:p>${nested(1_000, run('trong cùng'), ({ xml }) => raw(`<w:ins ${change}>${xml}</w:ins>`)).xml}</w:p>`),
  'sixty-three list levels': () =>
    docxWith(
      {
        styles: [normal],
        numbering: `<w:abstractNum w:abstractNumId="0">${Array.from({ length: 63 }, (_, index) => level(index)).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      },
      ...Array.from({ length: 63 }, (_, index) => p({ numbering: [1, index] }, `mục ${index}`)),
    ),
  'numbers that are no numbers': () =>
    docxWith(
      {
        styles: [normal],
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="x"><w:start w:val="NaN"/><w:lvlText w:val="%1%2%9%%"/></w:lvl><w:lvl w:ilvl="0"><w:start w:val="1e9"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
      raw(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="-3"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="99"/></w:pPr></w:p>',
      ),
      raw(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0.5"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="x"/></w:pPr></w:p>',
      ),
      p({ numbering: [1, 0] }, 'mục'),
    ),
  'styles based on one another in a circle': () =>
    docxWith(
      {
        styles: [
          style('A', 'A', { basedOn: 'B', isDefault: true }),
          style('B', 'B', { basedOn: 'C' }),
          style('C', 'C', { basedOn: 'A' }),
          style('D', 'D', { basedOn: 'D' }),
        ],
      },
      p({ style: 'A' }, 'một'),
      p({ style: 'D' }, 'hai'),
    ),
  'numbering styles in a circle': () =>
    docxWith(
      {
        styles: [normal],
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      },
      p({ numbering: [1, 0] }, 'mục'),
    ),
  'styles that have our names': () =>
    docxWith(
      {
        styles: [
          normal,
          style('DCPhan', 'DC Phần', { basedOn: 'DCMucI' }),
          style('DCMucI', 'DC Mục I', { basedOn: 'DCPhan' }),
        ],
      },
      p({ style: 'DCPhan' }, 'phần của người khác'),
      p('hai'),
    ),
  'our ids under other names': () =>
    docxWith({ styles: [normal, style('DCPhan', 'Tên khác')] }, p({ style: 'DCPhan' }, 'một')),
  'controls that bear our tags': () =>
    withBody(
      control({ tag: 'dc:p1.i:body' }, p('chữ của tôi')).xml +
        control({ tag: 'dc:::' }, p('hai')).xml +
        control({ tag: `dc:${'x'.repeat(5_000)}` }, p('ba')).xml,
    ),
  'text boxes with tables and controls': () =>
    withMain(
      namespacesOnRoot(
        documentXml([
          raw(
            `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${control({}, p('trong hộp')).xml}${table([['ô']]).xml}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
          ),
          p('hai'),
        ]),
        compatibility,
      ),
    ),
  'ids of controls that are no numbers': () =>
    withBody(
      ['-1', 'x', '99999999999999', '']
        .map((id) => `<w:sdt><w:sdtPr><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${p(id).xml}</w:sdtContent></w:sdt>`)
        .join(''),
    ),
  'characters outside the first plane, combining marks and joiners': () =>
    withBody(p('😀 e\u0302\u0301 \u200b\u200d\ufeff \u202e\u2066 \ue000 \ufffd').xml),
  'a word of a million letters': () => withLongBody(p('ă'.repeat(1_000_000)).xml),
  'a paragraph of fifty thousand runs': () => withLongBody(`<w:p>${run('a').xml.repeat(50_000)}</w:p>`),
  'a thousand namespaces': () =>
    withMain(
      namespacesOnRoot(
        documentXml([p('một')]),
        ...Array.from({ length: 1_000 }, (_, index) => `xmlns:n${index}="urn:${index}"`),
      ),
    ),
};

/** Every odd file that must go the whole way, by what is odd about it. */
export const oddFiles: ReadonlyMap<string, () => Uint8Array> = new Map([
  ...Object.entries(oddPackages),
  ...Object.entries(oddBodies),
]);
