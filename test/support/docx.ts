/**
 * Small real Word files for tests, said in a line: `docx(p('Chào'), table([['1', '2']]))`. Zipped by fflate and not by our own writer, so that a
 * fault of ours cannot hide itself. Strings are text; what `raw` gives is XML as it stands.
 */
import { strToU8, zipSync } from 'fflate';
import { escapeAttribute, escapeText } from '../../src/ooxml/escape.js';
import { openPackage, type Package } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import type { Result } from '../../src/result.js';

export interface Xml {
  readonly xml: string;
}

type Content = string | Xml;

export const raw = (xml: string): Xml => ({ xml });

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const join = (content: readonly Content[], text: (text: string) => string): string =>
  content.map((item) => (typeof item === 'string' ? text(item) : item.xml)).join('');

interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly hidden?: boolean;
  readonly style?: string;
}

/** A run. Tabs and line breaks in the text become their elements. */
export const run = (text: string, look: RunLook = {}): Xml => {
  const properties = [
    look.style === undefined ? '' : `<w:rStyle w:val="${escapeAttribute(look.style)}"/>`,
    look.bold === undefined ? '' : `<w:b w:val="${look.bold ? 1 : 0}"/>`,
    look.italic ? '<w:i/>' : '',
    look.hidden === undefined ? '' : `<w:vanish w:val="${look.hidden ? 1 : 0}"/>`,
    look.underline ? '<w:u w:val="single"/>' : '',
  ].join('');
  const pieces = text
    .split(/([\t\n])/)
    .map((piece) =>
      piece === '\t'
        ? '<w:tab/>'
        : piece === '\n'
          ? '<w:br/>'
          : piece && `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`,
    );
  return raw(`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${pieces.join('')}</w:r>`);
};

export const bold = (text: string): Xml => run(text, { bold: true });

interface ParagraphLook {
  /** Style id. */
  readonly style?: string;
  /** `[numId, level]`. */
  readonly numbering?: readonly [number, number];
  readonly outlineLevel?: number;
  readonly align?: string;
  /** Properties of the paragraph mark: `<w:del …/>`, `<w:vanish/>`. */
  readonly mark?: string;
  /** A section ends here. */
  readonly section?: string;
}

const isLook = (value: Content | ParagraphLook | undefined): value is ParagraphLook =>
  typeof value === 'object' && !('xml' in value);

/** A paragraph: `p('text')`, `p({ style: 'u1' }, 'text', bold('more'))`. */
export const p = (first?: Content | ParagraphLook, ...more: Content[]): Xml => {
  const look = isLook(first) ? first : {};
  const content = isLook(first) || first === undefined ? more : [first, ...more];
  const properties = [
    look.style === undefined ? '' : `<w:pStyle w:val="${escapeAttribute(look.style)}"/>`,
    look.numbering
      ? `<w:numPr><w:ilvl w:val="${look.numbering[1]}"/><w:numId w:val="${look.numbering[0]}"/></w:numPr>`
      : '',
    look.align === undefined ? '' : `<w:jc w:val="${look.align}"/>`,
    look.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${look.outlineLevel - 1}"/>`,
    look.mark === undefined ? '' : `<w:rPr>${look.mark}</w:rPr>`,
    look.section ?? '',
  ].join('');
  return raw(`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${join(content, (text) => run(text).xml)}</w:p>`);
};

/** A cell's paragraphs: a string is one paragraph. */
export const cell = (...content: Content[]): Xml =>
  raw(`<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${join(content, (text) => p(text).xml)}</w:tc>`);

const isXml = (value: Content): value is Xml => typeof value !== 'string';

/** A table of cells given by their text, or as made by `cell`. */
export const table = (rows: readonly (readonly Content[])[], properties = ''): Xml => {
  const columns = Math.max(...rows.map((row) => row.length));
  const written = rows.map(
    (row) => `<w:tr>${row.map((item) => (isXml(item) ? item : cell(item)).xml).join('')}</w:tr>`,
  );
  return raw(
    `<w:tbl><w:tblPr>${properties}<w:tblW w:w="0" w:type="auto"/></w:tblPr>` +
      `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${written.join('')}</w:tbl>`,
  );
};

interface ControlLook {
  readonly tag?: string;
  readonly title?: string;
  readonly placeholder?: boolean;
  readonly id?: number;
}

let lastId = 1_000;

const controlProperties = (look: ControlLook): string =>
  `<w:sdtPr>${look.title === undefined ? '' : `<w:alias w:val="${escapeAttribute(look.title)}"/>`}` +
  (look.tag === undefined ? '' : `<w:tag w:val="${escapeAttribute(look.tag)}"/>`) +
  `<w:id w:val="${look.id ?? ++lastId}"/>${look.placeholder ? '<w:showingPlcHdr/>' : ''}</w:sdtPr>`;

/** A content control around blocks. */
export const control = (look: ControlLook, ...content: Content[]): Xml =>
  raw(`<w:sdt>${controlProperties(look)}<w:sdtContent>${join(content, (text) => p(text).xml)}</w:sdtContent></w:sdt>`);

/** A content control inside a paragraph. */
export const inlineControl = (look: ControlLook, ...content: Content[]): Xml =>
  raw(
    `<w:sdt>${controlProperties(look)}<w:sdtContent>${join(content, (text) => run(text).xml)}</w:sdtContent></w:sdt>`,
  );

const change = 'w:id="900" w:author="A" w:date="2026-01-01T00:00:00Z"';

/** Tracked insertion of runs. */
export const inserted = (...content: Content[]): Xml =>
  raw(`<w:ins ${change}>${join(content, (text) => run(text).xml)}</w:ins>`);

/** Tracked deletion of text. */
export const deleted = (text: string): Xml =>
  raw(`<w:del ${change}><w:r><w:delText xml:space="preserve">${escapeText(text)}</w:delText></w:r></w:del>`);

/** For `mark`: the paragraph mark is deleted, tracked. */
export const deletedMark = `<w:del ${change}/>`;

/** A complex field in its five parts. */
export const field = (code: string, result: string): Xml =>
  raw(
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${escapeText(code)}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result).xml}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );

interface StyleLook {
  readonly type?: 'paragraph' | 'character' | 'table';
  readonly basedOn?: string;
  readonly isDefault?: boolean;
  /** XML inside `w:pPr` and `w:rPr`. */
  readonly paragraph?: string;
  readonly run?: string;
}

export const style = (id: string, name: string, look: StyleLook = {}): string =>
  `<w:style w:type="${look.type ?? 'paragraph'}"${look.isDefault ? ' w:default="1"' : ''} w:styleId="${escapeAttribute(id)}">` +
  `<w:name w:val="${escapeAttribute(name)}"/>` +
  (look.basedOn === undefined ? '' : `<w:basedOn w:val="${escapeAttribute(look.basedOn)}"/>`) +
  (look.paragraph === undefined ? '' : `<w:pPr>${look.paragraph}</w:pPr>`) +
  `${look.run === undefined ? '' : `<w:rPr>${look.run}</w:rPr>`}</w:style>`;

export interface Sheets {
  /** Made by `style`. None: the package has no styles part. */
  readonly styles?: readonly string[];
  /** XML inside `w:numbering`. */
  readonly numbering?: string;
  readonly properties?: Readonly<Record<string, string>>;
  /** Last element of the body. Default: A4 page. '' = none. */
  readonly section?: string;
  /** Instead of `word/document.xml`. */
  readonly mainName?: string;
  /** Further parts as they stand; a name that the builder makes itself is replaced. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationships = (items: readonly string[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${officeType}/relationships/${type}" Target="${target}"/>`;

export const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

/** The XML of a main part. */
export const documentXml = (content: readonly Content[], section = page): string =>
  `${declaration}<w:document xmlns:w="${wordNamespace}"><w:body>${join(content, (text) => p(text).xml)}${section}</w:body></w:document>`;

/** The parts of a small Word file, by name, in order. */
export const docxParts = (sheets: Sheets, ...content: Content[]): Record<string, Uint8Array> => {
  const main = sheets.mainName ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const leaf = main.slice(folder.length);
  const { styles, numbering, properties } = sheets;
  const override = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const values = Object.entries(properties ?? {}).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeAttribute(name)}"><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`,
  );
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      override(main, `${wordType}.document.main+xml`) +
      (styles ? override(`${folder}styles.xml`, `${wordType}.styles+xml`) : '') +
      (numbering === undefined ? '' : override(`${folder}numbering.xml`, `${wordType}.numbering+xml`)) +
      (properties
        ? override('docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml')
        : '') +
      '</Types>',
    '_rels/.rels': relationships([
      relationship('rId1', 'officeDocument', main),
      ...(properties ? [relationship('rId2', 'custom-properties', 'docProps/custom.xml')] : []),
    ]),
    [main]: documentXml(content, sheets.section),
  };
  if (styles || numbering !== undefined)
    parts[`${folder}_rels/${leaf}.rels`] = relationships([
      ...(styles ? [relationship('rId1', 'styles', 'styles.xml')] : []),
      ...(numbering === undefined ? [] : [relationship('rId2', 'numbering', 'numbering.xml')]),
    ]);
  if (styles)
    parts[`${folder}styles.xml`] = `${declaration}<w:styles xmlns:w="${wordNamespace}">${styles.join('')}</w:styles>`;
  if (numbering !== undefined)
    parts[`${folder}numbering.xml`] =
      `${declaration}<w:numbering xmlns:w="${wordNamespace}">${numbering}</w:numbering>`;
  if (properties)
    parts['docProps/custom.xml'] =
      `${declaration}<Properties xmlns="${officeType}/custom-properties" xmlns:vt="${officeType}/docPropsVTypes">${values.join('')}</Properties>`;
  return Object.fromEntries(
    Object.entries({ ...parts, ...sheets.parts }).map(([name, part]) => [
      name,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  );
};

/** A small Word file with styles, numbering and so on of its own. */
export const docxWith = (sheets: Sheets, ...content: Content[]): Uint8Array => zipSync(docxParts(sheets, ...content));

/** A small Word file: `docx(p('Chào'), 'một đoạn nữa')`. */
export const docx = (...content: Content[]): Uint8Array => docxWith({}, ...content);

/** The value of a result that must be one. */
export const valueIn = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail ?? result.failure.message}`);
  return result.value;
};

/** Opens bytes that must open. */
export const opened = (bytes: Uint8Array): Package => valueIn(openPackage(bytes));

/** Reads bytes that must be readable. */
export const reportIn = (bytes: Uint8Array): Report => valueIn(readReport(opened(bytes)));

/** The texts of all its paragraphs. */
export const textsIn = (bytes: Uint8Array): string[] => [...paragraphsOf(reportIn(bytes).blocks)].map(plainText);
