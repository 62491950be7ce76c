/**
 * A new workbook (.xlsx) of plain tables, for people who sort and filter. The same sheets give the same bytes.
 */
import { escapeAttribute } from './escape.js';
import { namespaces } from './namespaces.js';
import { declaration } from './writeParts.js';
import { type Sheet, sheetXml, spreadsheet } from './xlsxSheet.js';
import { packEntry, writeZip } from './zip.js';

export type { Sheet } from './xlsxSheet.js';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const typeOf = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;

const border = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/>';

/**
 * `styleSheet` (18.8.39), in its order: fonts, fills (the first two are fixed), borders, cellStyleXfs, cellXfs, cellStyles. The formats of
 * cells are those of `cellStyles` in xlsxSheet.ts. `quotePrefix`: text that begins with `=` stays text when the person edits the cell.
 */
const stylesXml = (): string => {
  const font = (bold: boolean): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="Times New Roman"/><family val="1"/></font>`;
  const format = (font: number, fill: number, rest: string, alignment: string): string =>
    `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyFill="1" applyAlignment="1"${rest}>` +
    `<alignment ${alignment} wrapText="1"/></xf>`;
  return (
    `${declaration}<styleSheet xmlns="${spreadsheet}"><fonts count="2">${font(false)}${font(true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${border}</border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    format(1, 2, '', 'horizontal="center" vertical="center"') +
    format(0, 0, ' quotePrefix="1"', 'vertical="top"') +
    format(0, 0, '', 'horizontal="right" vertical="top"') +
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
};

/** `workbook` (18.2.27); the header row of each sheet is printed on every page (18.2.5, `_xlnm.Print_Titles`). */
const workbookXml = (sheets: readonly Sheet[]): string => {
  const entries = sheets
    .map(({ name }, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  const titles = sheets
    .map(
      ({ name }, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeAttribute(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
    )
    .join('');
  return (
    `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${namespaces.r}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${entries}</sheets><definedNames>${titles}</definedNames></workbook>`
  );
};

const relationshipsXml = (links: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${namespaces.rel}">` +
  links
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

const typesXml = (sheets: readonly Sheet[]): string =>
  `${declaration}<Types xmlns="${namespaces.ct}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/>` +
  sheets
    .map(
      (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${typeOf('worksheet')}"/>`,
    )
    .join('') +
  '</Types>';

/** The workbook with these sheets, at least one. */
export const writeXlsx = (sheets: readonly Sheet[]): Uint8Array => {
  const encoder = new TextEncoder();
  const entry = (name: string, text: string) => packEntry(name, encoder.encode(text));
  const links = sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const);
  return writeZip([
    entry('[Content_Types].xml', typesXml(sheets)),
    entry('_rels/.rels', relationshipsXml([['officeDocument', 'xl/workbook.xml']])),
    entry('xl/workbook.xml', workbookXml(sheets)),
    entry('xl/_rels/workbook.xml.rels', relationshipsXml([...links, ['styles', 'styles.xml']])),
    entry('xl/styles.xml', stylesXml()),
    ...sheets.map((sheet, index) => entry(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0))),
  ]);
};
