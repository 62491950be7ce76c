/** A small builder of documents and fragments for the host's tests: WordprocessingML in, .docx or Flat OPC out. */
import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph of one run, or of given inline markup when it starts with `<`. */
export const p = (content = '', style = '', more = ''): string => {
  const properties = `${style && `<w:pStyle w:val="${style}"/>`}${more}`;
  const inline = content === '' || content.startsWith('<') ? content : run(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inline}</w:p>`;
};

export interface ControlOptions {
  readonly tag?: string;
  readonly title?: string;
  readonly id?: number;
  readonly lock?: string;
  /** The prompt is showing. */
  readonly prompt?: boolean;
  readonly plain?: boolean;
}

let nextId = 100;

export const sdt = (content: string, { tag, title, id = nextId++, lock, prompt, plain }: ControlOptions = {}): string =>
  `<w:sdt><w:sdtPr>${title === undefined ? '' : `<w:alias w:val="${title}"/>`}${tag === undefined ? '' : `<w:tag w:val="${tag}"/>`}<w:id w:val="${id}"/>${lock === undefined ? '' : `<w:lock w:val="${lock}"/>`}${prompt === true ? '<w:showingPlcHdr/>' : ''}${plain === true ? '<w:text/>' : ''}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

export const style = (id: string, name: string, more = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';

const stylesPart = (styles: string): string => `${head}<w:styles xmlns:w="${w}">${normal}${styles}</w:styles>`;

const body = (content: string): string =>
  `<w:document xmlns:w="${w}" xmlns:w14="${w14}" xmlns:r="${r}"><w:body>${content}</w:body></w:document>`;

const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

/** A .docx with these blocks in its body. */
export const docx = (content: string, { styles = '', settings = '' } = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${main}.settings+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(head + body(content + page)),
    'word/_rels/document.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${rel}/settings" Target="settings.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(stylesPart(styles)),
    'word/settings.xml': strToU8(`${head}<w:settings xmlns:w="${w}">${settings}</w:settings>`),
  });

const part = (name: string, type: string, xml: string): string =>
  `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;

const relationships = (content: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

export interface FlatOptions {
  /** Style definitions; undefined = no styles part at all. */
  readonly styles?: string | undefined;
  /** Further relationships of the main part, and further parts, as markup. */
  readonly relations?: string;
  readonly parts?: string;
}

/** Flat OPC around blocks, as for insertOoxml. */
export const flat = (content: string, { styles, relations = '', parts = '' }: FlatOptions = {}): string => {
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part('/_rels/.rels', rels, relationships(`<Relationship Id="rId1" Type="${rel}/officeDocument" Target="word/document.xml"/>`))}${part('/word/document.xml', `${main}.document.main+xml`, body(content))}${part('/word/_rels/document.xml.rels', rels, relationships(`${styles === undefined ? '' : `<Relationship Id="rIdStyles" Type="${rel}/styles" Target="styles.xml"/>`}${relations}`))}${styles === undefined ? '' : part('/word/styles.xml', `${main}.styles+xml`, `<w:styles xmlns:w="${w}">${normal}${styles}</w:styles>`)}${parts}</pkg:package>`;
};
