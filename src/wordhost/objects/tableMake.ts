/** Making a table: `insertTable` of bodies, ranges, paragraphs, controls and tables. */
import { isW, make } from '../dom.js';
import type { Element } from '../dom.js';
import { HostError } from '../errors.js';
import type { Arguments, HostObject } from '../objectModel.js';
import { isTracking, markRevision } from '../state.js';
import type { HostState } from '../state.js';
import { blockBeside } from '../story.js';
import { tableOf } from './table.js';
import { fill, rowsOf } from './tableGrid.js';

/** A plain table with single borders beside a block. Arguments: rows, columns, location, values. */
export const insertTableAt = (
  state: HostState,
  beside: Element,
  where: 'Before' | 'After',
  args: Arguments,
): HostObject => {
  const rows = args.number(0);
  const columns = args.number(1);
  if (rows < 1 || columns < 1) throw new HostError('InvalidArgument', 'A table needs rows and columns');
  const width = Math.floor(9026 / columns);
  const table = make(beside, 'tbl');
  const borders = make(beside, 'tblBorders');
  for (const edge of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
    borders.appendChild(make(beside, edge, { val: 'single', sz: 4, space: 0, color: 'auto' }));
  }
  table.appendChild(make(beside, 'tblPr', {}, make(beside, 'tblW', { w: 0, type: 'auto' }), borders));
  table.appendChild(
    make(beside, 'tblGrid', {}, ...Array.from({ length: columns }, () => make(beside, 'gridCol', { w: width }))),
  );
  for (let row = 0; row < rows; row += 1) {
    const line = make(beside, 'tr');
    for (let column = 0; column < columns; column += 1) {
      const properties = make(beside, 'tcPr', {}, make(beside, 'tcW', { w: width, type: 'dxa' }));
      line.appendChild(make(beside, 'tc', {}, properties, make(beside, 'p')));
    }
    table.appendChild(line);
  }
  if (where === 'Before') beside.before(table);
  else beside.after(table);
  // A story and a cell end with a paragraph.
  const last =
    blockBeside(table, 'nextSibling') === undefined && isW(table.parentNode, 'body', 'hdr', 'ftr', 'tc', 'sdtContent');
  if (last) table.after(make(beside, 'p'));
  state.document.touch(table);
  const values = args.any(3);
  if (values !== undefined && values !== null) fill(state, rowsOf(table), values);
  if (isTracking(state)) for (const row of rowsOf(table)) markRevision(state, row, 'ins');
  return tableOf(state, table);
};
