/** A finished report as a Word file, in XML of its own: nothing here uses our writers, so that a fault of ours cannot hide itself. */
import { escapeText } from '../../../src/ooxml/escape.js';
import { docxWith, raw, type Xml } from '../docx.js';
import { line } from './types.js';
import type { Finished, Grid, Line, Piece } from './types.js';

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const runXml = (text: string, look: Line): string => {
  const size = 2 * (look.size ?? 14);
  const font = look.font ?? 'Times New Roman';
  const properties =
    `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>` +
    (look.bold ? '<w:b/>' : '') +
    (look.italic ? '<w:i/>' : '') +
    (look.colour ? `<w:color w:val="${look.colour}"/>` : '') +
    `<w:sz w:val="${size}"/>` +
    (look.underline ? '<w:u w:val="single"/>' : '');
  const pieces = text
    .split(/(\t)/u)
    .map((piece) => (piece === '\t' ? '<w:tab/>' : piece && `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`));
  return `<w:r><w:rPr>${properties}</w:rPr>${pieces.join('')}</w:r>`;
};

/** The line under the Party's name, drawn as Word draws it. */
const ruleXml =
  '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" from="10pt,20pt" to="190pt,20pt" style="position:absolute"/></w:pict></w:r>';

const lineXml = (piece: Line, { style }: Finished, isCell: boolean): string => {
  const isBody = piece.heading === undefined && piece.align === 'both';
  const named =
    piece.heading !== undefined && style.headings === 'styles' ? `<w:pStyle w:val="Heading${piece.heading}"/>` : '';
  const indent = piece.indent ?? (isBody || (piece.heading ?? 0) > 1 ? 567 : 0);
  const spacing = isCell
    ? '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    : `<w:spacing w:before="0" w:after="120" w:line="${piece.lineHeight ?? 360}" w:lineRule="exact"/>`;
  const properties = `${named}${spacing}<w:ind w:firstLine="${indent}"/><w:jc w:val="${piece.align ?? 'left'}"/>`;
  const text = style.letters(piece.text);
  const runs = piece.runs?.map((one) => runXml(style.letters(one.text), one)).join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs ?? (text === '' ? '' : runXml(text, piece))}${piece.ruled ? ruleXml : ''}</w:p>`;
};

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const gridXml = (grid: Grid, report: Finished): string => {
  const columns = Math.max(...grid.rows.map((row) => row.length));
  const rows = grid.rows.map((row, index) => {
    const cells = row.map((content) => {
      const lines =
        typeof content === 'string'
          ? [line(content, { size: grid.bordered ? 12 : 14, bold: index === 0, align: 'left' as const })]
          : content;
      return `<w:tc><w:tcPr><w:tcW w:w="${Math.floor(9300 / columns)}" w:type="dxa"/></w:tcPr>${lines.map((one) => lineXml(one, report, true)).join('')}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${grid.bordered ? `<w:tblBorders>${borders}</w:tblBorders>` : ''}</w:tblPr>` +
    `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(9300 / columns)}"/>`.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const numberXml = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p>`;

/** The report as a Word file. */
export const finishedDocx = (report: Finished): Uint8Array => {
  const [top, right, bottom, left, width, height] = report.page;
  const pieces = [
    ...report.front,
    ...report.parts.flatMap((part): readonly Piece[] => [...part.headings, ...part.body]),
    ...report.back,
  ];
  const content: Xml[] = pieces.map((piece) =>
    raw(piece.kind === 'line' ? lineXml(piece, report, false) : gridXml(piece, report)),
  );
  const { pageNumber } = report;
  const reference =
    pageNumber === 'none' ? '' : `<w:${pageNumber}Reference xmlns:r="${office}" w:type="default" r:id="rId9"/>`;
  const section =
    `<w:sectPr>${reference}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;
  const heading = (depth: number): string =>
    `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:name w:val="heading ${depth}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr></w:style>`;
  const styleSheet = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ...[1, 2, 3, 4].map(heading),
  ];
  const box = pageNumber === 'footer' ? 'ftr' : 'hdr';
  const frame =
    pageNumber === 'none'
      ? {}
      : {
          'word/frame1.xml': `${declaration}<w:${box} xmlns:w="${main}">${numberXml}</w:${box}>`,
          'word/_rels/document.xml.rels':
            `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
            `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/>` +
            `<Relationship Id="rId9" Type="${office}/${pageNumber}" Target="frame1.xml"/></Relationships>`,
        };
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return docxWith(
    {
      styles: styleSheet,
      section,
      parts: {
        ...frame,
        '[Content_Types].xml':
          `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
          `<Override PartName="/word/document.xml" ContentType="${kind}.document.main+xml"/>` +
          `<Override PartName="/word/styles.xml" ContentType="${kind}.styles+xml"/>` +
          (pageNumber === 'none'
            ? ''
            : `<Override PartName="/word/frame1.xml" ContentType="${kind}.${pageNumber}+xml"/>`) +
          '</Types>',
      },
    },
    ...content,
  );
};
