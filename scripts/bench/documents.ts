/**
 * The documents that the benchmark measures on: reports on the bundled outline as Word writes them, with revision ids, a font and a size on
 * every run and tables of figures, of any length. Made by string building alone, so that neither we nor a peer has an advantage.
 */
import { strToU8, zipSync } from 'fflate';
import { defaultOutline } from '../../src/outline/bundled.js';
import { allSections } from '../../src/outline/tree.js';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const look =
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>';

/** Sentences of a real kind; `index` makes no two alike. */
const sentences: readonly ((index: number) => string)[] = [
  (index) =>
    `Trong quý ${(index % 4) + 1}, chi bộ tổ chức ${10 + index} cuộc học tập nghị quyết cho ${200 + index} lượt người tham dự.`,
  (index) =>
    `Tổ số ${index} hoàn thành kế hoạch được giao, đạt ${90 + (index % 10)}% chỉ tiêu, được cấp ủy cấp trên ghi nhận.`,
  (index) =>
    `Công tác dân vận ở khu vực ${index} bám sát từng hộ dân; nhiều việc khó được bàn bạc, thống nhất trước khi làm.`,
  (index) =>
    `Chi ủy phân công đồng chí phụ trách việc thứ ${index}, mỗi tháng nghe báo cáo và tháo gỡ vướng mắc một lần.`,
  (index) => `Quy chế làm việc được rà soát lần ${index}; nền nếp sinh hoạt, chế độ thông tin, báo cáo được giữ vững.`,
];

const run = (text: string, bold = false): string =>
  `<w:r w:rsidRPr="00B77B3E">${bold ? look.replace('<w:sz ', '<w:b/><w:sz ') : look}<w:t xml:space="preserve">${text}</w:t></w:r>`;

let paraId = 0;

const paragraph = (runs: string, align = 'both'): string => {
  paraId += 1;
  return (
    `<w:p w14:paraId="${paraId.toString(16).padStart(8, '0').toUpperCase()}" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w:rsidP="00A77B3E">` +
    `<w:pPr><w:spacing w:before="120" w:after="120" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/><w:jc w:val="${align}"/>${look}</w:pPr>${runs}</w:p>`
  );
};

const row = (cells: readonly string[]): string =>
  `<w:tr w:rsidR="00A77B3E">${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="1870" w:type="dxa"/></w:tcPr>${paragraph(run(text), 'center')}</w:tc>`).join('')}</w:tr>`;

/** A table of one's own: `Năm`, figures that agree. */
const table = (rows: number): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1870"/>'.repeat(5)}</w:tblGrid>` +
  row(['TT', 'Nội dung', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện']) +
  Array.from({ length: rows }, (_, index) =>
    row([String(index + 1), `Việc ${index + 1}`, 'buổi', String(10 + index), String(10 + index)]),
  ).join('') +
  '</w:tbl>';

/** About so many pages of 14 points: a third in tables. One page is 12 lines of text and 6 rows. */
const reportXml = (pages: number): string => {
  const leaves = allSections(defaultOutline).filter((section) => section.children.length === 0).length;
  const lines = Math.max(1, Math.round((pages * 7) / leaves));
  const rows = Math.max(1, Math.round((pages * 6) / leaves));
  let said = 0;
  const body = allSections(defaultOutline).map((section) => {
    const title = section.heading.replaceAll(/\{[^{}]*\}/gu, 'Chi bộ Văn phòng');
    const heading = paragraph(run(`${section.number} `, true) + run(title, true));
    if (section.children.length > 0) return heading;
    const text = Array.from({ length: lines }, () => {
      said += 1;
      const one = sentences[said % sentences.length];
      const other = sentences[(said + 2) % sentences.length];
      return paragraph(run(`- ${one?.(said) ?? ''} `) + run(other?.(said + 7) ?? ''));
    });
    return heading + text.join('') + table(rows);
  });
  const section =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:document xmlns:w="${w}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${body.join('')}${section}</w:body></w:document>`
  );
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageSchema = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The report as a .docx. */
export const reportDocx = (pages: number): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="${packageSchema}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${declaration}<Relationships xmlns="${packageSchema}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${declaration}<Relationships xmlns="${packageSchema}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `${declaration}<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault>${look}</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
    ),
    'word/document.xml': strToU8(reportXml(pages)),
  });
