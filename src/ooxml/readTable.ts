/** Tables as rows and cells. What stands in a cell is read by whoever reads blocks: it is handed in, so that the two rooms need not import each other. */
import type { Block, Cell, Control, Row, Table } from '../report/blocks.js';
import type { Steps } from '../steps.js';
import { deepest, type Reading, transparent } from './reading.js';
import { toggle, valueOf } from './styleTable.js';
import { childOf, elementsOf, type XmlElement } from './xml.js';

/** Reads the blocks of a container into `blocks`. */
export type ReadBlocks = (
  container: XmlElement,
  reading: Reading,
  controls: readonly Control[],
  depth: number,
  blocks: Block[],
) => Steps<void>;

/** A table, undefined when tracked changes delete all of it. */
export function* readTable(
  element: XmlElement,
  reading: Reading,
  controls: readonly Control[],
  depth: number,
  readBlocks: ReadBlocks,
): Steps<Table | undefined> {
  const first = reading.paragraphs;
  const rows: Row[] = [];
  const style = valueOf(childOf(element, 'w:tblPr'), 'w:tblStyle');
  const around = reading.table;
  reading.table = style ?? '';
  yield* readRows(element, reading, controls, depth, rows, readBlocks);
  reading.table = around;
  if (rows.length === 0) return undefined;
  const grid = childOf(element, 'w:tblGrid');
  return {
    kind: 'table',
    style: style === undefined ? '' : reading.styles.nameOf(style),
    columns: (grid ? elementsOf(grid) : [])
      .filter((column) => column.name === 'w:gridCol')
      .map((column) => Math.round(Number(column.attribute('w:w') ?? 0)) || 0),
    rows,
    controls,
    place: { paragraph: first, count: reading.paragraphs - first, start: element.start, end: element.end },
  };
}

/** Rows, also those inside controls and wrappers (17.4.79, 17.5.2.30). */
function* readRows(
  container: XmlElement,
  reading: Reading,
  controls: readonly Control[],
  depth: number,
  rows: Row[],
  readBlocks: ReadBlocks,
): Steps<void> {
  if (depth > deepest) {
    reading.skip(container);
    return;
  }
  for (const element of container.children) {
    if (typeof element === 'string') continue;
    if (element.name === 'w:tr') {
      const properties = childOf(element, 'w:trPr')?.same;
      if (childOf(properties, 'w:del')) {
        reading.skip(element);
        continue;
      }
      const cells: Cell[] = [];
      yield* readCells(element, reading, controls, depth + 1, cells, readBlocks);
      if (cells.length > 0) rows.push({ header: toggle(properties, 'w:tblHeader') ?? false, cells });
    } else if (element.name === 'w:sdt') {
      const inner = [...controls, reading.openControl(element, 'row')];
      const content = childOf(element, 'w:sdtContent');
      if (content) yield* readRows(content, reading, inner, depth + 1, rows, readBlocks);
    } else if (transparent.has(element.name)) yield* readRows(element, reading, controls, depth + 1, rows, readBlocks);
  }
}

function* readCells(
  container: XmlElement,
  reading: Reading,
  controls: readonly Control[],
  depth: number,
  cells: Cell[],
  readBlocks: ReadBlocks,
): Steps<void> {
  if (depth > deepest) {
    reading.skip(container);
    return;
  }
  for (const element of container.children) {
    if (typeof element === 'string') continue;
    if (element.name === 'w:tc') {
      const properties = childOf(element, 'w:tcPr')?.same;
      if (childOf(properties, 'w:cellDel')) {
        reading.skip(element);
        continue;
      }
      const blocks: Block[] = [];
      yield* readBlocks(element, reading, controls, depth + 1, blocks);
      if (blocks.length === 0)
        blocks.push({ kind: 'paragraph', style: '', level: 0, label: '', inlines: [], controls });
      const span = Number(valueOf(properties, 'w:gridSpan') ?? 1);
      const merge = childOf(properties, 'w:vMerge');
      cells.push({
        blocks,
        span: Number.isInteger(span) && span > 1 ? span : 1,
        ...(merge ? { merge: merge.attribute('w:val') === 'restart' ? 'start' : 'continue' } : {}),
      });
    } else if (element.name === 'w:sdt') {
      const inner = [...controls, reading.openControl(element, 'cell')];
      const content = childOf(element, 'w:sdtContent');
      if (content) yield* readCells(content, reading, inner, depth + 1, cells, readBlocks);
    } else if (transparent.has(element.name))
      yield* readCells(element, reading, controls, depth + 1, cells, readBlocks);
  }
}
