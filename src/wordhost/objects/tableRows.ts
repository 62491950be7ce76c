/** Rows that come into a table, in the look of a row that is there (Table.addRows, TableCell.insertRows, TableRow.insertRows). */
import { child, isW, make } from '../dom.js';
import type { Element } from '../dom.js';
import { isTracking, markRevision } from '../state.js';
import type { HostState } from '../state.js';
import { paragraphsIn } from '../story.js';
import { paragraphLike } from '../typing.js';
import { around, cellsOf, fill } from './tableGrid.js';

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

/** New rows before or after one; `values` fill them where they are given. */
export const rowsBeside = (
  state: HostState,
  model: Element,
  side: 'Before' | 'After',
  count: number,
  values: unknown,
): Element[] => {
  const added = Array.from({ length: count }, () => emptyRowLike(state, model));
  if (side === 'Before') model.before(...added);
  else model.after(...added);
  if (isTracking(state)) for (const row of added) markRevision(state, row, 'ins');
  state.document.touch(around(model, 'tbl') ?? model);
  if (values !== undefined && values !== null) fill(state, added, values);
  return added;
};
