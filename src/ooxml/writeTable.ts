/**
 * Tables. A styled table has the borders of its style; a table without style only sets things side by side and has none.
 */
import { type Block, type Cell, paragraphsOf, plainText, type Row, type Table } from '../report/blocks.js';
import { linesIn } from '../report/composeMeasure.js';
import type { WriteContext } from './writeContext.js';

/** Writes the blocks of a cell; given by writeBody.ts, which writes tables in turn. `keepNext`: stay on one page with what follows. */
export type WriteCellBlocks = (blocks: readonly Block[], keepNext: boolean) => string;

/**
 * `w:tblPr`. CT_TblPr (17.4.59) asks for the order tblStyle, tblW, jc, tblBorders, tblLayout, tblCellMar, tblLook. Layout is fixed: the
 * columns keep the widths of the grid in every host. A styled table is centred, which puts its edges on the margins whatever the
 * compatibility mode makes of the cell margins (17.4.50 tblInd).
 */
const tableProperties = (table: Table, width: number, context: WriteContext): string => {
  const none = (side: string): string => `<w:${side} w:val="nil"/>`;
  const margin = (side: string): string => `<w:${side} w:w="0" w:type="dxa"/>`;
  const isStyled = table.style !== '';
  return (
    '<w:tblPr>' +
    (isStyled ? `<w:tblStyle w:val="${context.styleId(table.style)}"/>` : '') +
    `<w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>` +
    (isStyled
      ? ''
      : `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(none).join('')}</w:tblBorders>`) +
    '<w:tblLayout w:type="fixed"/>' +
    (isStyled ? '' : `<w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar>`) +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>' +
    '</w:tblPr>'
  );
};

/** A cell with the twips it spans. */
interface PlacedCell {
  readonly cell: Cell;
  readonly width: number;
}

const placeCells = (row: Row, columns: readonly number[]): PlacedCell[] => {
  let column = 0;
  return row.cells.map((cell) => {
    const width = columns.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
    column += cell.span;
    return { cell, width };
  });
};

/**
 * `w:tc`. CT_TcPr (17.4.70): tcW, gridSpan, vMerge, vAlign. A cell ends in a paragraph (17.4.66), or Word calls the file damaged.
 */
const writeCell = ({ cell, width }: PlacedCell, isCentred: boolean, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
  (cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '') +
  (cell.merge === 'start' ? '<w:vMerge w:val="restart"/>' : cell.merge === 'continue' ? '<w:vMerge/>' : '') +
  (isCentred ? '<w:vAlign w:val="center"/>' : '') +
  `</w:tcPr>${content}${cell.blocks.at(-1)?.kind === 'paragraph' ? '' : '<w:p/>'}</w:tc>`;

/** One line of table text: 12 pt, single, twips. */
const lineHeight = 280;

/** Space before and after the paragraph of a cell, twips. */
const cellSpacing = 80;

const heightOf = ({ cell, width }: PlacedCell): number =>
  [...paragraphsOf(cell.blocks)].reduce(
    (sum, paragraph) => sum + cellSpacing + lineHeight * linesIn(plainText(paragraph), width),
    0,
  );

/**
 * Least height of the second header row, twips: titles that reach over both rows must fit. Word finds that out by itself; LibreOffice cuts
 * them off where the header repeats.
 */
const secondHeaderHeight = ({ rows, columns }: Table): number => {
  const [first, second] = rows;
  if (!first?.header || !second?.header) return 0;
  const upper = placeCells(first, columns);
  const tallest = (cells: readonly PlacedCell[]): number => Math.max(0, ...cells.map(heightOf));
  const over = tallest(upper.filter(({ cell }) => cell.merge === 'start'));
  return over === 0 ? 0 : Math.max(0, over - tallest(upper.filter(({ cell }) => cell.merge !== 'start')));
};

/**
 * `w:tr` (17.4.78): no row is split over pages, header rows repeat. A row of one cell over the whole width titles the rows under it and
 * stays with them.
 */
const writeRow = (row: Row, index: number, table: Table, writeBlocks: WriteCellBlocks): string => {
  const isStyled = table.style !== '';
  const keepNext = isStyled && row.cells.length === 1 && table.columns.length > 1 && index + 1 < table.rows.length;
  const height = isStyled && index === 1 ? secondHeaderHeight(table) : 0;
  const cells = placeCells(row, table.columns).map((placed) =>
    writeCell(placed, isStyled, writeBlocks(placed.cell.blocks, keepNext)),
  );
  return (
    '<w:tr><w:trPr><w:cantSplit/>' +
    (height > 0 ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : '') +
    `${row.header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  );
};

/** `w:tbl` (17.4.37): tblPr, tblGrid, rows. The grid is optional in the standard; Word refuses some files without it. */
export const writeTable = (table: Table, context: WriteContext, writeBlocks: WriteCellBlocks): string => {
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  const grid = table.columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  const rows = table.rows.map((row, index) => writeRow(row, index, table, writeBlocks)).join('');
  return `<w:tbl>${tableProperties(table, width, context)}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
};
