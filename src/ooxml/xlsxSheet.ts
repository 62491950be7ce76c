/**
 * One worksheet as XML (ECMA-376 Part 1, 18.3): a header row that stays in view, a filter on it, numbers as numbers, everything else as
 * text that is never a formula.
 */
import { escapeText } from './escape.js';
import { declaration } from './writeParts.js';

export interface SheetColumn {
  readonly title: string;
  /** In characters, as spreadsheets measure it. */
  readonly width: number;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Indices into `cellXfs` of the styles part (xlsx.ts). */
export const cellStyles = { plain: 0, header: 1, text: 2, number: 3 } as const;

/** What Excel takes (Microsoft, «Excel specifications and limits»): characters of a cell, rows of a sheet with its header. */
const sheetLimits = { characters: 32_767, rows: 1_048_576 } as const;

/** `A`, `Z`, `AA`: the letters of a column counted from 0. */
export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Spreadsheets read `_x0041_` as a character (22.9.2.19 ST_Xstring): the underscore itself is written so where it would be misread. */
const escapeCell = (text: string): string =>
  escapeText(text.slice(0, sheetLimits.characters).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

const writeCell = (value: string | number, place: string, style: number): string => {
  if (typeof value === 'number' && Number.isFinite(value))
    return `<c r="${place}" s="${cellStyles.number}"><v>${value}</v></c>`;
  if (value === '') return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(String(value))}</t></is></c>`;
};

/** Points of one line at 11 pt, of three lines of a title, and the most that a row may have (Excel's own limit is 409). */
const heights = { line: 15, header: 48, most: 405 } as const;

/**
 * A row as high as its fullest cell: not every program finds that out by itself when it opens a file. Ten letters of Times New Roman take
 * no more room than ten digits, by which columns are measured; one line in ten is broken early at a long word.
 */
const heightOf = (cells: readonly (string | number)[], columns: readonly SheetColumn[]): number => {
  const lines = cells.map((value, index) => {
    const width = (columns[index]?.width ?? 10) * 0.9;
    const parts = String(value).split('\n');
    return parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
  });
  return Math.min(heights.most, heights.line * Math.max(1, ...lines));
};

const writeRow = (cells: readonly (string | number)[], number: number, height: number, style: number): string =>
  `<row r="${number}" ht="${height}" customHeight="1">` +
  `${cells.map((value, index) => writeCell(value, `${columnName(index)}${number}`, style)).join('')}</row>`;

/** The range of the header and all rows. */
const rangeOf = ({ columns }: Sheet, rows: number): string =>
  `A1:${columnName(Math.max(0, columns.length - 1))}${rows}`;

/**
 * `worksheet` (18.3.1.99). CT_Worksheet asks for the order sheetPr, dimension, sheetViews, sheetFormatPr, cols, sheetData, autoFilter,
 * pageMargins, pageSetup. Printed on A4 across, as wide as the page. Rows beyond what a sheet can hold are left out.
 */
export const sheetXml = (sheet: Sheet, isFirst: boolean): string => {
  const rows = sheet.rows.slice(0, sheetLimits.rows - 1);
  const range = rangeOf(sheet, rows.length + 1);
  const columns = sheet.columns
    .map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const header = writeRow(
    sheet.columns.map(({ title }) => title),
    1,
    heights.header,
    cellStyles.header,
  );
  return (
    `${declaration}<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>' +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${header}` +
    rows.map((cells, index) => writeRow(cells, index + 2, heightOf(cells, sheet.columns), cellStyles.text)).join('') +
    `</sheetData><autoFilter ref="${range}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
};
