import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { carryOutline } from '../../src/ooxml/carried.js';
import { openPackage, savePackage } from '../../src/ooxml/package.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import type { Outline } from '../../src/outline/types.js';
import { valueIn } from '../support/docx.js';
import { at, decuong, inOwnFolder } from './decuong.js';

inOwnFolder();
const bytesOf = async (name: string) => new Uint8Array(await readFile(at(name)));

const sent: Outline = {
  ...defaultOutline,
  id: 'de-cuong-xa',
  sections: [
    ...defaultOutline.sections,
    {
      ...defaultOutline.sections[0]!,
      id: 'p9',
      number: 'PHẦN PHỤ',
      heading: 'Đề nghị của chi bộ',
      children: [],
      tables: [],
      guidance: [],
    },
  ],
};

const checked = async (name: string) => {
  const { lines } = await decuong('check', at(name), '--json');
  return JSON.parse(lines[0]!) as { outline: string; sections: { id: string }[] };
};

beforeEach(() => writeFile(at('xa.decuong.json'), JSON.stringify(sent)));

it('a report made by an outline of one’s own is checked by it without naming it again', async () => {
  expect((await decuong('new', '--outline', at('xa.decuong.json'), '--out', at('a.docx'))).code).toBe(0);
  const result = await checked('a.docx');
  expect(result.outline).toContain('de-cuong-xa');
  expect(result.sections.map(({ id }) => id)).toContain('p9');
});

it('so is a report into which it was put', async () => {
  await decuong('new', '--out', at('a.docx'));
  await decuong('insert', at('a.docx'), '--outline', at('xa.decuong.json'), '--out', at('b.docx'));
  expect((await checked('b.docx')).outline).toContain('de-cuong-xa');
});

it('putting it in again changes no byte; where it was taken out it comes back', async () => {
  await decuong('new', '--outline', at('xa.decuong.json'), '--out', at('a.docx'));
  await decuong('insert', at('a.docx'), '--outline', at('xa.decuong.json'), '--out', at('b.docx'));
  expect(await bytesOf('b.docx')).toEqual(await bytesOf('a.docx'));
  const without = savePackage(valueIn(carryOutline(valueIn(openPackage(await bytesOf('a.docx'))), defaultOutline)));
  await writeFile(at('c.docx'), without);
  await decuong('insert', at('c.docx'), '--outline', at('xa.decuong.json'), '--out', at('d.docx'));
  expect((await checked('d.docx')).outline).toContain('de-cuong-xa');
});

it('a carried outline that is broken is told, not checked around', async () => {
  await decuong('new', '--outline', at('xa.decuong.json'), '--out', at('a.docx'));
  const pkg = valueIn(openPackage(await bytesOf('a.docx')));
  const part = 'customXml/item1.xml';
  await writeFile(at('b.docx'), savePackage(pkg.with(part, pkg.text(part)!.replace('"schema":1', '"schema":"x"'))));
  const { code, said } = await decuong('insert', at('b.docx'), '--out', at('c.docx'));
  expect(code).toBe(2);
  expect(said.join(' ')).toContain('Đề cương kèm trong văn bản này đã hỏng');
});

it('an outline file of a later program is told', async () => {
  await writeFile(at('moi.decuong.json'), JSON.stringify({ ...sent, schema: 2 }));
  const { code, said } = await decuong('new', '--outline', at('moi.decuong.json'), '--out', at('a.docx'));
  expect(code).toBe(2);
  expect(said.join(' ')).toContain('bản Đề cương mới hơn');
});
