/** Word.Table, its rows and cells, as far as reading, filling and removing go. Merged cells make a table not uniform. */
import type { Anchor } from '../document.js';
import { at, child, flag, isW, make, need } from '../dom.js';
import type { Element } from '../dom.js';
import { addParagraph, eraseBlock, eraseText, paragraphLike, typeText } from '../editing.js';
import { HostError, invalid, missing } from '../errors.js';
import { collectionClass, objectClass } from '../objectModel.js';
import type { Arguments, HostObject, ObjectClass } from '../objectModel.js';
import { isTracking, markRevision } from '../state.js';
import type { HostState } from '../state.js';
import { blockBeside, blockControlsAround, paragraphsIn, storyOf, tablesIn } from '../story.js';
import { lengthOf } from '../text.js';
import { bodyObject } from './body.js';
import { bodyAround, shownControl, spanOfAll, textOfAll } from './common.js';
import { controlOf } from './control.js';
import { wrapBlocks } from '../controls.js';
import { fontObject } from './font.js';
import { paragraphOf } from './paragraph.js';
import { rangeObject, select, selectArgument } from './range.js';
import { searchIn } from './search.js';
import { setStyle, styleOf } from './style.js';

interface TableTarget {
  readonly state: HostState;
  readonly table: Anchor;
}

const live = ({ state, table }: TableTarget): Element => state.document.held(table);

/** Rows, those within row controls included. */
const rowsOf = (table: Element): Element[] =>
  table.children.flatMap((each) =>
    isW(each, 'tr') ? [each] : isW(each, 'sdt') ? rowsOf(child(each, 'sdtContent') ?? each) : [],
  );

const cellsOf = (row: Element): Element[] =>
  row.children.flatMap((each) =>
    isW(each, 'tc') ? [each] : isW(each, 'sdt') ? cellsOf(child(each, 'sdtContent') ?? each) : [],
  );

const valuesOf = (state: HostState, table: Element): string[][] =>
  rowsOf(table).map((row) => cellsOf(row).map((cell) => textOfAll(state, paragraphsIn(cell))));

const setCell = (state: HostState, cell: Element, value: unknown): void => {
  const paragraphs = paragraphsIn(cell);
  const first = paragraphs[0] ?? invalid('cell');
  for (const each of paragraphs.slice(1)) eraseBlockParagraph(state, each);
  eraseText(state, first, 0, lengthOf(first) + 1);
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : invalid('a cell value');
  typeText(state, first, 0, text, 'left');
};

const eraseBlockParagraph = (state: HostState, paragraph: Element): void => {
  if (isTracking(state)) eraseText(state, paragraph, 0, lengthOf(paragraph) + 1);
  else state.document.remove(paragraph);
};

const grid = (value: unknown): readonly (readonly unknown[])[] =>
  Array.isArray(value) && value.every((row): row is unknown[] => Array.isArray(row)) ? value : invalid('values');

const fill = (state: HostState, rows: readonly Element[], values: unknown): void => {
  const lines = grid(values);
  if (lines.length !== rows.length) invalid('values: number of rows');
  for (const [index, row] of rows.entries()) {
    const cells = cellsOf(row);
    const line = lines[index] ?? [];
    if (line.length !== cells.length) invalid('values: number of columns');
    for (const [place, cell] of cells.entries()) setCell(state, cell, line[place]);
  }
};

/** Copies a row without its text. */
const emptyRowLike = (state: HostState, model: Element): Element => {
  const row = make(model, 'tr');
  const properties = child(model, 'trPr')?.cloneNode(true);
  if (properties !== undefined) row.appendChild(properties);
  child(row, 'trPr')?.children.forEach((each) => {
    if (isW(each, 'tblHeader', 'ins', 'del')) each.remove();
  });
  for (const cell of cellsOf(model)) {
    const copy = make(model, 'tc');
    const cellProperties = child(cell, 'tcPr')?.cloneNode(true);
    if (cellProperties !== undefined) copy.appendChild(cellProperties);
    copy.appendChild(paragraphLike(state, paragraphsIn(cell)[0] ?? make(model, 'p')));
    row.appendChild(copy);
  }
  return row;
};

const addRows = (target: TableTarget, args: Arguments): HostObject => {
  const { state } = target;
  const table = live(target);
  const where = args.word(0, ['Start', 'End']);
  const rows = rowsOf(table);
  const model = (where === 'Start' ? rows[0] : rows.at(-1)) ?? missing('row');
  const added: Element[] = [];
  for (let count = 0; count < args.number(1); count += 1) added.push(emptyRowLike(state, model));
  if (where === 'Start') model.before(...added);
  else model.after(...added);
  if (isTracking(state)) for (const row of added) markRevision(state, row, 'ins');
  state.document.touch(table);
  if (args.any(2) !== undefined && args.any(2) !== null) fill(state, added, args.any(2));
  return rowsObject({ state, list: () => added });
};

const deleteRows = (target: TableTarget, from: number, count: number): void => {
  const table = live(target);
  const rows = rowsOf(table);
  const doomed = rows.slice(from, from + count);
  if (doomed.length === 0) missing('row');
  if (doomed.length === rows.length) {
    eraseBlock(target.state, table);
    return;
  }
  for (const row of doomed) {
    if (isTracking(target.state)) markRevision(target.state, row, 'del');
    else target.state.document.remove(row);
  }
  target.state.document.touch(table);
};

const around = (element: Element, name: string): Element | undefined => {
  for (let up = element.parentNode; up !== null; up = up.parentNode) if (isW(up, name)) return up;
  return undefined;
};

const headerRows = (table: Element): number => {
  const rows = rowsOf(table);
  const first = rows.findIndex((row) => at(row, 'trPr', 'tblHeader') === undefined);
  return first < 0 ? rows.length : first;
};

const paragraphBeside = (target: TableTarget, step: 'nextSibling' | 'previousSibling'): HostObject | null => {
  const beside = blockBeside(live(target), step);
  if (beside === undefined) return null;
  const inside = isW(beside, 'p') ? [beside] : paragraphsIn(beside);
  const found = step === 'nextSibling' ? inside[0] : inside.at(-1);
  return found === undefined ? null : paragraphOf(target.state, found);
};

const whole = (target: TableTarget) => ({
  state: target.state,
  span: spanOfAll(target.state, paragraphsIn(live(target))),
  outer: { anchor: target.table, edge: 'whole' as const },
});

const keys = new WeakMap<Anchor, string>();
let nextKey = 1;

export const tableOf = (state: HostState, table: Element): HostObject =>
  tableObject({ state, table: state.document.anchor(table) });

export const tableObject: ObjectClass<TableTarget> = objectClass<TableTarget>('Table', {
  key: ({ table }) => {
    const key = keys.get(table) ?? `t${nextKey++}`;
    keys.set(table, key);
    return key;
  },
  scalars: {
    Values: (target) => valuesOf(target.state, live(target)),
    RowCount: (target) => rowsOf(live(target)).length,
    HeaderRowCount: (target) => headerRows(live(target)),
    IsUniform: (target) => new Set(rowsOf(live(target)).map((row) => cellsOf(row).length)).size <= 1,
    NestingLevel: (target) => {
      let level = 1;
      for (let up = live(target).parentNode; up !== null; up = up.parentNode) if (isW(up, 'tbl')) level += 1;
      return level;
    },
    Style: (target) => styleOf(target.state, [live(target)], 'name'),
    StyleBuiltIn: (target) => styleOf(target.state, [live(target)], 'builtIn'),
  },
  set: {
    Values: (target, value) => fill(target.state, rowsOf(live(target)), value),
    HeaderRowCount: (target, value) => {
      if (typeof value !== 'number') return invalid('headerRowCount');
      for (const [index, row] of rowsOf(live(target)).entries()) flag(need(row, 'trPr'), 'tblHeader', index < value);
      target.state.document.touch(live(target));
    },
    Style: (target, value) => setStyle(target.state, [live(target)], value, 'name'),
    StyleBuiltIn: (target, value) => setStyle(target.state, [live(target)], value, 'builtIn'),
  },
  objects: {
    Rows: (target) => rowsObject({ state: target.state, list: () => rowsOf(live(target)) }),
    Tables: (target) =>
      tablesObject({ state: target.state, list: () => rowsOf(live(target)).flatMap((row) => tablesIn(row)) }),
    Font: (target) => fontObject({ state: target.state, span: () => whole(target).span }),
    ParentContentControl: (target) => shownControl(target.state, blockControlsAround(live(target))[0]),
    ParentBody: (target) => {
      const body = bodyAround(live(target));
      return body === undefined ? null : bodyObject({ state: target.state, root: target.state.document.anchor(body) });
    },
    ParentTable: (target) => {
      const parent = around(live(target), 'tbl');
      return parent === undefined ? null : tableOf(target.state, parent);
    },
    ParentTableCell: (target) => {
      const cell = around(live(target), 'tc');
      return cell === undefined ? null : cellObject({ state: target.state, cell: target.state.document.anchor(cell) });
    },
  },
  reads: {
    GetRange: (target, args) => rangeObject(whole(target)).call('GetRange', args),
    GetCell: (target, args) => {
      const cell = cellsOf(rowsOf(live(target))[args.number(0)] ?? missing('row'))[args.number(1)];
      return cell === undefined ? null : cellObject({ state: target.state, cell: target.state.document.anchor(cell) });
    },
    GetNext: (target) => {
      const story = storyOf(live(target));
      const all = story === undefined ? [] : tablesIn(story);
      const next = all[all.indexOf(live(target)) + 1];
      return next === undefined ? null : tableOf(target.state, next);
    },
    GetParagraphBefore: (target) => paragraphBeside(target, 'previousSibling'),
    GetParagraphAfter: (target) => paragraphBeside(target, 'nextSibling'),
    Select: (target, args) => select(whole(target), selectArgument(args)),
    Search: (target, args) => searchIn(target.state, whole(target).span, args),
  },
  writes: {
    AddRows: addRows,
    DeleteRows: (target, args) => deleteRows(target, args.number(0), args.any(1) === undefined ? 1 : args.number(1)),
    Delete: (target) => eraseBlock(target.state, live(target)),
    Clear: (target) => {
      for (const row of rowsOf(live(target))) for (const cell of cellsOf(row)) setCell(target.state, cell, '');
    },
    InsertParagraph: (target, args) => {
      const table = live(target);
      const before = args.word(1, ['Before', 'After']) === 'Before';
      const model = blockBeside(table, before ? 'previousSibling' : 'nextSibling');
      const plain = make(table, 'p');
      table.after(plain);
      const added = addParagraph(target.state, isW(model, 'p') ? model : plain, 'after', args.text(0));
      plain.remove();
      if (before) table.before(added);
      else table.after(added);
      return paragraphOf(target.state, added);
    },
    InsertTable: (target, args) => insertTableAt(target.state, live(target), args.word(2, ['Before', 'After']), args),
    InsertContentControl: (target) => controlOf(target.state, wrapBlocks(target.state, live(target), live(target))),
  },
});

export const tablesObject: ObjectClass<{ readonly state: HostState; readonly list: () => readonly Element[] }> =
  collectionClass<{ readonly state: HostState; readonly list: () => readonly Element[] }>(
    'TableCollection',
    ({ state, list }) => list().map((each) => tableOf(state, each)),
  );

interface RowTarget {
  readonly state: HostState;
  readonly row: Anchor;
}

const liveRow = ({ state, row }: RowTarget): Element => state.document.held(row);
const tableAround = (element: Element): Element => around(element, 'tbl') ?? missing('table');

export const rowObject: ObjectClass<RowTarget> = objectClass<RowTarget>('TableRow', {
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
      deleteRows(
        { state: target.state, table: target.state.document.anchor(table) },
        rowsOf(table).indexOf(liveRow(target)),
        1,
      );
    },
    Clear: (target) => {
      for (const cell of cellsOf(liveRow(target))) setCell(target.state, cell, '');
    },
  },
});

const rowsObject: ObjectClass<{ readonly state: HostState; readonly list: () => readonly Element[] }> =
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

export const cellObject: ObjectClass<CellTarget> = objectClass<CellTarget>('TableCell', {
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
});

const cellsObject: ObjectClass<{ readonly state: HostState; readonly list: () => readonly Element[] }> =
  collectionClass<{ readonly state: HostState; readonly list: () => readonly Element[] }>(
    'TableCellCollection',
    ({ state, list }) => list().map((cell) => cellObject({ state, cell: state.document.anchor(cell) })),
  );

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
