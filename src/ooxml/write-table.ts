/**
 * Tables. A styled table has the borders of its style; a table without style only sets things side by side and has none.
 */
import type { Block, Cell, Row, Table } from '../report/blocks.js';
import type { WriteContext } from './write-context.js';

/** Writes the blocks of a cell; given by write-body.ts, which writes tables in turn. */
export type WriteCellBlocks = (blocks: readonly Block[]) => string;

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

/**
 * `w:tc`. CT_TcPr (17.4.70): tcW, gridSpan, vMerge, vAlign. A cell ends in a paragraph (17.4.66), or Word calls the file damaged.
 */
const writeCell = (cell: Cell, width: number, isCentred: boolean, writeBlocks: WriteCellBlocks): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
  (cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '') +
  (cell.merge === 'start' ? '<w:vMerge w:val="restart"/>' : cell.merge === 'continue' ? '<w:vMerge/>' : '') +
  (isCentred ? '<w:vAlign w:val="center"/>' : '') +
  `</w:tcPr>${writeBlocks(cell.blocks)}${cell.blocks.at(-1)?.kind === 'paragraph' ? '' : '<w:p/>'}</w:tc>`;

/** `w:tr` (17.4.78): no row is split over pages, header rows repeat. */
const writeRow = (row: Row, table: Table, writeBlocks: WriteCellBlocks): string => {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const width = table.columns.slice(column, column + cell.span).reduce((sum, part) => sum + part, 0);
    column += cell.span;
    return writeCell(cell, width, table.style !== '', writeBlocks);
  });
  return `<w:tr><w:trPr><w:cantSplit/>${row.header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
};

/** `w:tbl` (17.4.37): tblPr, tblGrid, rows. The grid is optional in the standard; Word refuses some files without it. */
export const writeTable = (table: Table, context: WriteContext, writeBlocks: WriteCellBlocks): string => {
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  const grid = table.columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  const rows = table.rows.map((row) => writeRow(row, table, writeBlocks)).join('');
  return `<w:tbl>${tableProperties(table, width, context)}<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
};
