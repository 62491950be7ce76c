import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { paragraphsOf, plainText, type Report, type Table } from '../../src/report/blocks.js';
import { cellText } from '../../src/report/grid.js';
import type { TableChange } from '../../src/report/plan.js';
import { applyTableChange } from '../../src/report/tableChange.js';
import { cell, docx, p, raw, table, valueIn } from '../support/docx.js';
import { closeAfterEach, openIn, twoHosts } from './openIn.js';

closeAfterEach();

const outline = defaultOutline;
const profile = exampleProfile(outline);
const tableIn = ({ blocks }: Report): Table => {
  const found = blocks.find((block): block is Table => block.kind === 'table');
  if (!found) throw new Error('no table');
  return found;
};
const gridOf = (found: Table): string[][] => found.rows.map((row) => row.cells.map(cellText));

const wide = raw(cell('Nhóm').xml.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'));
const start = docx('trên', table([['TT', 'Nội dung'], [wide], ['1', 'một'], ['2', 'hai']]), 'dưới');

const change = (more: Partial<TableChange>): TableChange => ({
  paragraph: 1,
  text: 'TT',
  cells: [],
  added: [],
  removed: [],
  before: [['TT', 'Nội dung'], ['Nhóm'], ['1', 'một'], ['2', 'hai']],
  ...more,
});

describe.each(twoHosts)('in %s', (name) => {
  test('cells, new rows and rows that go, as the same change does on blocks', async () => {
    const { document, report, syncs } = await openIn(name, start);
    const wanted = change({
      cells: [{ row: 2, cell: 1, text: 'mười' }],
      added: [
        { after: 1, like: 2, texts: ['a', 'đầu'] },
        { after: 1, like: 2, texts: ['b', 'nhì'] },
        { after: 3, like: 2, texts: ['c', 'cuối'] },
      ],
      removed: [3],
    });
    const expected = gridOf(applyTableChange(tableIn(report()), wanted));
    valueIn(await document.changeTable(wanted));
    expect(syncs()).toBeLessThanOrEqual(4);
    expect(gridOf(tableIn(report()))).toEqual(expected);
    const outside = report().blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block)] : []));
    expect(outside).toEqual(['trên', 'dưới']);
  });

  test('a table that is not what it was is left alone', async () => {
    const { document, report } = await openIn(name, start);
    const before = gridOf(tableIn(report()));
    const other = change({ cells: [{ row: 2, cell: 1, text: 'mười' }], before: [[], [], ['1', 'khác'], []] });
    for (const wrong of [other, change({ text: 'Không có' }), change({ cells: [{ row: 9, cell: 0, text: 'x' }] })]) {
      const outcome = await document.changeTable(wrong);
      expect(!outcome.ok && outcome.failure.code).toBe('place-moved');
    }
    expect(gridOf(tableIn(report()))).toEqual(before);
  });

  test('a missing table comes into its section, once', async () => {
    const { document, report } = await openIn(name, docx(p()));
    valueIn(await document.insert({ outline, profile, place: 'end', guidance: false, tables: false }));
    const section = outline.sections.flatMap(({ children }) => children).find(({ tables }) => tables.length > 0);
    const spec = section?.tables[0];
    if (!section || !spec) throw new Error('no section with a table');
    const texts = [...paragraphsOf(report().blocks)].map(plainText);
    const first = valueIn(await document.insertTable(section.id, spec.id, outline, profile));
    expect(first.inserted).toEqual([spec.id]);
    const count = report().blocks.filter(({ kind }) => kind === 'table').length;
    expect(valueIn(await document.insertTable(section.id, spec.id, outline, profile)).inserted).toEqual([]);
    expect(report().blocks.filter(({ kind }) => kind === 'table').length).toBe(count);
    const now = [...paragraphsOf(report().blocks)].map(plainText);
    expect(texts.every((text) => now.includes(text))).toBe(true);
  });
});

test('without its section a table has no place, and it is said', async () => {
  const { document } = await openIn('windows-2021', docx('Có chữ.'));
  const outcome = await document.insertTable('p1.i', 'members', outline, profile);
  expect(!outcome.ok && outcome.failure.code).toBe('section-missing');
});
