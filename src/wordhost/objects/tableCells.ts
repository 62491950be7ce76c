/** Word.TableRow and Word.TableCell with their collections. */
import type { Anchor } from '../document.js';
import { at } from '../dom.js';
import type { Element } from '../dom.js';
import { missing } from '../errors.js';
import { collectionClass, objectClass } from '../objectModel.js';
import type { HostObject, ObjectClass } from '../objectModel.js';
import type { HostState } from '../state.js';
import { paragraphsIn } from '../story.js';
import { bodyObject } from './body.js';
import { textOfAll } from './common.js';
import { tableOf } from './table.js';
import { rowsBeside } from './tableRows.js';
import { around, cellsOf, deleteRows, fill, rowsOf, setCell } from './tableGrid.js';

interface RowTarget {
  readonly state: HostState;
  readonly row: Anchor;
}

const liveRow = ({ state, row }: RowTarget): Element => state.document.held(row);
const tableAround = (element: Element): Element => around(element, 'tbl') ?? missing('table');

const rowObject: ObjectClass<RowTarget> = objectClass<RowTarget>('TableRow', {
  scalars: {
    Values: (target) => [cellsOf(liveRow(target)).map((cell) => textOfAll(target.state, paragraphsIn(cell)))],
    CellCount: (target) => cellsOf(liveRow(target)).length,
    RowIndex: (target) => rowsOf(tableAround(liveRow(target))).indexOf(liveRow(target)),
    IsHeader: (target) => at(liveRow(target), 'trPr', 'tblHeader') !== undefined,
  },
  set: { Values: (target, value) => fill(target.state, [liveRow(target)], value) },
  objects: {
    Cells: (target) => cellsObject({ state: target.state, list: () => cellsOf(liveRow(target)) }),
    ParentTable: (target) => tableOf(target.state, tableAround(liveRow(target))),
  },
  reads: {
    GetNext: (target) => {
      const rows = rowsOf(tableAround(liveRow(target)));
      const next = rows[rows.indexOf(liveRow(target)) + 1];
      return next === undefined ? null : rowObject({ state: target.state, row: target.state.document.anchor(next) });
    },
  },
  writes: {
    Delete: (target) => {
      const table = tableAround(liveRow(target));
      deleteRows(target.state, table, rowsOf(table).indexOf(liveRow(target)), 1);
    },
    Clear: (target) => {
      for (const cell of cellsOf(liveRow(target))) setCell(target.state, cell, '');
    },
  },
});

export const rowsObject: ObjectClass<{ readonly state: HostState; readonly list: () => readonly Element[] }> =
  collectionClass<{ readonly state: HostState; readonly list: () => readonly Element[] }>(
    'TableRowCollection',
    ({ state, list }) => list().map((row) => rowObject({ state, row: state.document.anchor(row) })),
  );

interface CellTarget {
  readonly state: HostState;
  readonly cell: Anchor;
}

const liveCell = ({ state, cell }: CellTarget): Element => state.document.held(cell);
const rowAround = (cell: Element): Element => around(cell, 'tr') ?? missing('row');

export const cellOf = (state: HostState, cell: Element): HostObject =>
  cellObject({ state, cell: state.document.anchor(cell) });

const cellObject: ObjectClass<CellTarget> = objectClass<CellTarget>('TableCell', {
  scalars: {
    Value: (target) => textOfAll(target.state, paragraphsIn(liveCell(target))),
    RowIndex: (target) => rowsOf(tableAround(liveCell(target))).indexOf(rowAround(liveCell(target))),
    CellIndex: (target) => cellsOf(rowAround(liveCell(target))).indexOf(liveCell(target)),
  },
  set: { Value: (target, value) => setCell(target.state, liveCell(target), value) },
  objects: {
    Body: (target) => bodyObject({ state: target.state, root: target.state.document.anchor(liveCell(target)) }),
    ParentRow: (target) =>
      rowObject({ state: target.state, row: target.state.document.anchor(rowAround(liveCell(target))) }),
    ParentTable: (target) => tableOf(target.state, tableAround(liveCell(target))),
  },
  writes: {
    // «Adds rows above or below the cell, using the cell's row as a template» (types, WordApi 1.3).
    InsertRows: ({ state, cell }, args) => {
      const row = rowAround(state.document.held(cell));
      const added = rowsBeside(state, row, args.word(0, ['Before', 'After']), args.number(1), args.any(2));
      return rowsObject({ state, list: () => added });
    },
    DeleteRow: ({ state, cell }) => {
      const row = rowAround(state.document.held(cell));
      const table = tableAround(row);
      deleteRows(state, table, rowsOf(table).indexOf(row), 1);
    },
  },
});

const cellsObject: ObjectClass<{ readonly state: HostState; readonly list: () => readonly Element[] }> =
  collectionClass<{ readonly state: HostState; readonly list: () => readonly Element[] }>(
    'TableCellCollection',
    ({ state, list }) => list().map((cell) => cellOf(state, cell)),
  );
