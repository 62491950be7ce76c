/** Word.Table, its rows and cells, as far as reading, filling and removing go. Merged cells make a table not uniform. */
import type { Anchor } from '../document.js';
import { at, flag, isW, make, need } from '../dom.js';
import type { Element } from '../dom.js';
import { eraseBlock } from '../erasing.js';
import { invalid, missing } from '../errors.js';
import { collectionClass, objectClass } from '../objectModel.js';
import type { Arguments, HostObject, ObjectClass } from '../objectModel.js';
import type { HostState } from '../state.js';
import { blockBeside, paragraphsIn, storyOf, tablesIn } from '../story.js';
import { parentBody, parentCell, parentControl, parentTable } from './around.js';
import { spanOfAll } from './common.js';
import { controlOf } from './control.js';
import { wrapBlocks } from '../controls.js';
import { addParagraph } from '../typing.js';
import { fontObject } from './font.js';
import { paragraphOf } from './paragraph.js';
import { rangeObject, select, selectArgument } from './range.js';
import { searchIn } from './search.js';
import { styleScalars, styleSetters } from './style.js';
import { cellOf, rowsObject } from './tableCells.js';
import { rowsBeside } from './tableRows.js';
import { cellsOf, deleteRows, fill, rowsOf, setCell, tablesAround, valuesOf } from './tableGrid.js';
import { insertTableAt } from './tableMake.js';

interface TableTarget {
  readonly state: HostState;
  readonly table: Anchor;
}

const live = ({ state, table }: TableTarget): Element => state.document.held(table);

const addRows = (target: TableTarget, args: Arguments): HostObject => {
  const rows = rowsOf(live(target));
  const where = args.word(0, ['Start', 'End']);
  const model = (where === 'Start' ? rows[0] : rows.at(-1)) ?? missing('row');
  const added = rowsBeside(target.state, model, where === 'Start' ? 'Before' : 'After', args.number(1), args.any(2));
  return rowsObject({ state: target.state, list: () => added });
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

/** What `style` speaks of. */
const styled = (target: TableTarget): readonly Element[] => [live(target)];

const tableObject: ObjectClass<TableTarget> = objectClass<TableTarget>('Table', {
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
    NestingLevel: (target) => 1 + tablesAround(live(target)),
    ...styleScalars(styled),
  },
  set: {
    Values: (target, value) => fill(target.state, rowsOf(live(target)), value),
    HeaderRowCount: (target, value) => {
      if (typeof value !== 'number') return invalid('headerRowCount');
      for (const [index, row] of rowsOf(live(target)).entries()) flag(need(row, 'trPr'), 'tblHeader', index < value);
      target.state.document.touch(live(target));
    },
    ...styleSetters(styled),
  },
  objects: {
    Rows: (target) => rowsObject({ state: target.state, list: () => rowsOf(live(target)) }),
    Tables: (target) =>
      tablesObject({ state: target.state, list: () => rowsOf(live(target)).flatMap((row) => tablesIn(row)) }),
    Font: (target) => fontObject({ state: target.state, span: () => whole(target).span }),
    ParentContentControl: (target) => parentControl(target.state, live(target)),
    ParentBody: (target) => parentBody(target.state, live(target)),
    ParentTable: (target) => parentTable(target.state, live(target)),
    ParentTableCell: (target) => parentCell(target.state, live(target)),
  },
  reads: {
    GetRange: (target, args) => rangeObject(whole(target)).call('GetRange', args),
    GetCell: (target, args) => {
      const row = rowsOf(live(target))[args.number(0)];
      const cell = row && cellsOf(row)[args.number(1)];
      return cell === undefined ? null : cellOf(target.state, cell);
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
    DeleteRows: (target, args) =>
      deleteRows(target.state, live(target), args.number(0), args.any(1) === undefined ? 1 : args.number(1)),
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
