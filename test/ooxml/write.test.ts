import { describe, expect, it } from 'vitest';
import { namespaces } from '../../src/ooxml/namespaces.js';
import { countFrom, freshContext, writeBlocks, type WriteContext } from '../../src/ooxml/write.js';
import { childOf, descendants, elementsOf, parseXml, textOf, type XmlElement } from '../../src/ooxml/xml.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import type { Block, Cell, Control, Paragraph, Table } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { styleNames } from '../../src/report/styles.js';
import { control, mixed, p } from '../support/report.js';

const bodyOf = (blocks: readonly Block[], context: WriteContext = freshContext()): XmlElement => {
  const parsed = parseXml(`<w:body xmlns:w="${namespaces.w}">${writeBlocks(blocks, context)}</w:body>`);
  if (!parsed.ok) throw new Error(parsed.failure.detail);
  return parsed.value;
};

const all = (element: XmlElement, name: string): XmlElement[] =>
  [...descendants(element)].filter((descendant) => descendant.name === name);

const names = (element: XmlElement | undefined): string[] =>
  element ? elementsOf(element).map(({ name }) => name) : [];

const value = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attribute('w:val');

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  blocks: [p(text, { style: styleNames.cell })],
  span: 1,
  ...more,
});

const grid = (rows: Table['rows'], columns: readonly number[], style: string = styleNames.table): Table => ({
  kind: 'table',
  style,
  columns,
  rows,
  controls: [],
});

const whole = compose(defaultOutline, emptyProfile(defaultOutline), {
  guidance: true,
  tables: true,
  frontMatter: true,
  signature: true,
});

describe('text', () => {
  it('keeps spaces at its edges and spells tabs, line breaks and no-break hyphens as elements', () => {
    const body = bodyOf([p('  a\tb\nc\u2011d ')]);
    expect(names(all(body, 'w:r')[0])).toEqual(['w:t', 'w:tab', 'w:t', 'w:br', 'w:t', 'w:noBreakHyphen', 'w:t']);
    expect(all(body, 'w:t').map(textOf)).toEqual(['  a', 'b', 'c', 'd ']);
    expect(all(body, 'w:t').every((text) => text.attribute('xml:space') === 'preserve')).toBe(true);
  });

  it('is escaped, and loses the characters that XML cannot carry', () => {
    expect(all(bodyOf([p('<b> & "x" \u0001\ud800\uffff]]>')]), 'w:t').map(textOf)).toEqual(['<b> & "x" ]]>']);
  });

  it('that is called like a property of every object is text all the same', () => {
    expect(all(bodyOf([p('toString')]), 'w:t').map(textOf)).toEqual(['toString']);
  });

  it('carries bold, italic and underline for all scripts in the order of the standard', () => {
    const body = bodyOf([mixed({ kind: 'text', text: 'a', bold: true, italic: true, underline: true })]);
    expect(names(all(body, 'w:rPr')[0])).toEqual(['w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:u']);
  });
});

describe('paragraphs', () => {
  it('name their style, then alignment, then the level where the style has another', () => {
    const body = bodyOf([
      p('a', { style: styleNames.roman, level: 2 }),
      p('b', { style: styleNames.roman, level: 3, align: 'justify' }),
      p('c', { style: styleNames.roman, level: 0 }),
    ]);
    const properties = all(body, 'w:pPr');
    expect(properties.map(names)).toEqual([
      ['w:pStyle'],
      ['w:pStyle', 'w:jc', 'w:outlineLvl'],
      ['w:pStyle', 'w:outlineLvl'],
    ]);
    expect(properties.map((element) => value(element, 'w:outlineLvl'))).toEqual([undefined, '2', '9']);
    expect(value(properties[1], 'w:jc')).toBe('both');
    expect(value(properties[0], 'w:pStyle')).toBe('DCMucI');
  });

  it('without anything to say are empty elements', () => {
    expect(writeBlocks([p('')], freshContext())).toBe('<w:p/>');
  });

  it('take style ids from the document they go into', () => {
    const context = { ...freshContext(), styleId: (name: string) => `id-of-${name}` };
    expect(value(all(bodyOf([p('a', { style: 'DC Nội dung' })], context), 'w:pPr')[0], 'w:pStyle')).toBe(
      'id-of-DC Nội dung',
    );
  });
});

describe('content controls', () => {
  const inside = (outer: readonly Control[], text: string): Paragraph => p(text, { controls: outer });

  it('come once around all neighbouring blocks that name them, nested as named', () => {
    const [outer, inner, other] = [control('dc:a:body'), control('dc:b:body'), control('dc:c:body')];
    const body = bodyOf([
      inside([outer], '1'),
      inside([outer, inner], '2'),
      inside([outer, inner], '3'),
      inside([outer], '4'),
      inside([other], '5'),
      p('6'),
    ]);
    expect(names(body)).toEqual(['w:sdt', 'w:sdt', 'w:p']);
    const [first] = elementsOf(body);
    expect(names(childOf(first, 'w:sdtContent'))).toEqual(['w:p', 'w:sdt', 'w:p']);
    expect(all(body, 'w:tag').map((tag) => tag.attribute('w:val'))).toEqual(['dc:a:body', 'dc:b:body', 'dc:c:body']);
  });

  it('say title, tag, id and prompt in the order of the standard, are never locked and stay rich text', () => {
    const body = bodyOf([p('Nhập', { controls: [control('dc:a:body', true)] })]);
    expect(names(all(body, 'w:sdtPr')[0])).toEqual(['w:alias', 'w:tag', 'w:id', 'w:showingPlcHdr']);
    expect(value(all(body, 'w:rPr')[0], 'w:rStyle')).toBe('PlaceholderText');
  });

  it('in a line keep the look of the words for what is typed over the prompt', () => {
    const field = control('dc:field:chiBo', true);
    const body = bodyOf([mixed('Của ', { kind: 'text', text: '……', bold: true, control: field }, '.')]);
    const [properties] = all(body, 'w:sdtPr');
    expect(names(properties)).toEqual(['w:rPr', 'w:alias', 'w:tag', 'w:id', 'w:showingPlcHdr']);
    expect(names(childOf(properties, 'w:rPr'))).toEqual(['w:b', 'w:bCs']);
    expect(names(all(body, 'w:p')[0])).toEqual(['w:r', 'w:sdt', 'w:r']);
  });

  it('of filled fields have no prompt and no grey', () => {
    const body = bodyOf([mixed({ kind: 'text', text: 'Chi bộ 1', control: control('dc:field:chiBo') })]);
    expect(all(body, 'w:showingPlcHdr')).toEqual([]);
    expect(all(body, 'w:rStyle')).toEqual([]);
  });

  it('have ids of their own, counted on from what is free in the document', () => {
    const ids = (first: number) =>
      all(bodyOf(whole, { ...freshContext(), controlId: countFrom(first) }), 'w:sdtPr').map((properties) =>
        Number(value(properties, 'w:id')),
      );
    expect(new Set(ids(1)).size).toBe(ids(1).length);
    expect(Math.min(...ids(4711))).toBe(4711);
  });

  it('of a whole outline stand around whole blocks or inside a line, never in a cell or around a row, nor end in a table', () => {
    const parents = (element: XmlElement): string[] =>
      elementsOf(element).flatMap((child) => [...(child.name === 'w:sdt' ? [element.name] : []), ...parents(child)]);
    expect(new Set(parents(bodyOf(whole)))).toEqual(new Set(['w:body', 'w:p']));
    const endings = all(bodyOf(whole), 'w:sdtContent').map((content) => names(content).at(-1));
    expect(new Set(endings)).toEqual(new Set(['w:p', 'w:r']));
  });
});

describe('tables', () => {
  const rows: Table['rows'] = [
    { header: true, cells: [cell('Chỉ tiêu của nhiệm kỳ vừa qua', { merge: 'start' }), cell('Nhóm', { span: 2 })] },
    { header: true, cells: [cell('', { merge: 'continue' }), cell('B'), cell('C')] },
    { header: false, cells: [cell('I. Nhóm', { span: 3 })] },
    { header: false, cells: [cell('1'), cell('2'), cell('3')] },
  ];

  it('state properties and grid before the rows, fixed to the widths of the columns', () => {
    const [table] = all(bodyOf([grid(rows, [1000, 2000, 3000])]), 'w:tbl');
    expect(names(table)).toEqual(['w:tblPr', 'w:tblGrid', 'w:tr', 'w:tr', 'w:tr', 'w:tr']);
    expect(names(childOf(table, 'w:tblPr'))).toEqual(['w:tblStyle', 'w:tblW', 'w:jc', 'w:tblLayout', 'w:tblLook']);
    expect(childOf(childOf(table, 'w:tblPr'), 'w:tblW')?.attribute('w:w')).toBe('6000');
    expect(all(table!, 'w:gridCol').map((column) => column.attribute('w:w'))).toEqual(['1000', '2000', '3000']);
    expect(all(table!, 'w:tcW').map((width) => width.attribute('w:w'))).toEqual([
      '1000',
      '5000',
      '1000',
      '2000',
      '3000',
      '6000',
      '1000',
      '2000',
      '3000',
    ]);
  });

  it('repeat their header rows and split no row', () => {
    const properties = all(bodyOf([grid(rows, [1000, 2000, 3000])]), 'w:trPr');
    expect(properties.map((row) => childOf(row, 'w:tblHeader') !== undefined)).toEqual([true, true, false, false]);
    expect(properties.every((row) => childOf(row, 'w:cantSplit'))).toBe(true);
  });

  it('merge cells down and across', () => {
    const cells = all(bodyOf([grid(rows, [1000, 2000, 3000])]), 'w:tcPr');
    expect(cells.slice(0, 3).map(names)).toEqual([
      ['w:tcW', 'w:vMerge', 'w:vAlign'],
      ['w:tcW', 'w:gridSpan', 'w:vAlign'],
      ['w:tcW', 'w:vMerge', 'w:vAlign'],
    ]);
    expect(value(cells[0], 'w:vMerge')).toBe('restart');
    expect(value(cells[2], 'w:vMerge')).toBeUndefined();
  });

  it('give the second header row the height that a title over both rows needs', () => {
    const heightsOf = (table: Table) =>
      all(bodyOf([table]), 'w:trHeight').map((height) => Number(height.attribute('w:val')));
    const [height] = heightsOf(grid(rows, [1000, 2000, 3000]));
    // Four to six lines in 15 mm, less the one line beside them; 280 twips each.
    expect(height).toBeGreaterThanOrEqual(3 * 280);
    expect(height).toBeLessThanOrEqual(5 * 280);
    expect(heightsOf(grid(rows.slice(2), [1000, 2000, 3000]))).toEqual([]);
  });

  it('keep a row that titles others with the row after it', () => {
    const kept = all(bodyOf([grid(rows, [1000, 2000, 3000])]), 'w:tr').map((row) => all(row, 'w:keepNext').length);
    expect(kept).toEqual([0, 0, 1, 0]);
  });

  it('without a style have no borders and no margins', () => {
    const [properties] = all(bodyOf([grid([{ header: false, cells: [cell('a')] }], [5000], '')]), 'w:tblPr');
    expect(names(properties)).toEqual(['w:tblW', 'w:jc', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar', 'w:tblLook']);
    expect(elementsOf(childOf(properties, 'w:tblBorders')!).every((side) => side.attribute('w:val') === 'nil')).toBe(
      true,
    );
  });

  it('end every cell in a paragraph, also after a nested table', () => {
    const nested = grid([{ header: false, cells: [cell('x')] }], [900]);
    const body = bodyOf([grid([{ header: false, cells: [{ blocks: [nested], span: 1 }] }], [1000])]);
    expect(all(body, 'w:tc').map((element) => names(element).at(-1))).toEqual(['w:p', 'w:p']);
  });
});

describe('drawings', () => {
  it('are a line under the party and an empty frame for a picture, with ids of their own and a fallback', () => {
    const context = { ...freshContext(), drawingId: countFrom(41) };
    const body = bodyOf([mixed({ kind: 'line' }, { kind: 'picture' })], context);
    expect(all(body, 'wp:docPr').map((drawing) => drawing.attribute('id'))).toEqual(['41', '42']);
    expect(all(body, 'wp:docPr')[0]?.attribute('name')).toBe('DC Đường kẻ');
    expect(all(body, 'a:prstGeom').map((shape) => shape.attribute('prst'))).toEqual(['line', 'rect']);
    expect(all(body, 'mc:Fallback').map((fallback) => names(childOf(fallback, 'w:pict')))).toEqual([
      ['v:line'],
      ['v:rect'],
    ]);
  });
});
