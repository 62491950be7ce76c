/** `decuong import`, and the whole circle: the superior's document → outline file → report → check. */
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../src/outline/load.js';
import { allSections } from '../../src/outline/tree.js';
import { randomOf } from '../support/dialects.js';
import { valueIn } from '../support/docx.js';
import { sentOutline } from '../support/superiors.js';
import { at, decuong, inOwnFolder } from './decuong.js';

inOwnFolder();

const seed = new URL('../fixtures/seed.txt', import.meta.url).pathname;

describe('import', () => {
  it('says how many headings of each level there are, the notes, and what is doubtful', async () => {
    const { code, lines, said } = await decuong('import', seed, '--out', at('de-cuong.json'));
    expect(code).toBe(0);
    expect(lines[0]).toBe(
      '40 mục (cấp 1: 2, cấp 2: 7, cấp 3: 17, cấp 4: 14), 46 ghi chú hướng dẫn, 1 câu giữ lại, 1 bảng.',
    );
    expect(lines.join('\n')).toContain('1 dòng chưa chắc, nên xem lại:\n  “Trong lãnh đạo, điều hành chi ủy');
    expect(said.join()).toContain('Đã ghi đề cương');
    const outline = valueIn(parseOutline(JSON.parse(await readFile(at('de-cuong.json'), 'utf8'))));
    expect(outline.id).toBe('de-cuong');
    expect(allSections(outline)).toHaveLength(40);
  });

  it('refuses what is no outline with a sentence and code 2', async () => {
    await writeFile(at('a.txt'), Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    await writeFile(at('b.txt'), 'Hôm nay trời đẹp.');
    for (const name of ['a.txt', 'b.txt', 'c.txt']) {
      const { code, said } = await decuong('import', at(name), '--out', at('o.json'));
      expect([name, code]).toEqual([name, 2]);
      expect(said.join()).not.toBe('');
    }
  });

  it('writes nothing over the document it reads', async () => {
    await writeFile(at('a.json'), 'I- A\n');
    expect((await decuong('import', at('a.json'), '--out', at('a.json'))).code).toBe(2);
  });
});

interface CheckLine {
  readonly sections: readonly { readonly id: string; readonly state: string }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

describe('the whole circle', () => {
  // Shapes as drawn: parts and Romans, chapters, letters, dashes, titles without numbers.
  it.each([7_001, 7_004, 7_009, 7_015, 7_022, 7_031])(
    'import, new, check: every section of outline %i is found again',
    async (number) => {
      const sent = sentOutline(randomOf(number));
      await writeFile(at('gui.txt'), sent.text);
      expect((await decuong('import', at('gui.txt'), '--out', at('o.json'))).code, sent.shape).toBe(0);
      const outline = valueIn(parseOutline(JSON.parse(await readFile(at('o.json'), 'utf8'))));
      expect((await decuong('new', '--outline', at('o.json'), '--out', at('r.docx'))).code).toBe(0);
      const { lines } = await decuong('check', at('r.docx'), '--outline', at('o.json'), '--json');
      const checked = JSON.parse(lines[0] ?? '') as CheckLine;
      expect(checked.sections.map(({ id }) => id)).toEqual(allSections(outline).map(({ id }) => id));
      expect(
        checked.sections.filter(({ state }) => state === 'missing'),
        sent.shape,
      ).toEqual([]);
      const headings = checked.findings.filter(({ rule }) => rule.startsWith('heading-') || rule === 'section-missing');
      expect(headings, sent.shape).toEqual([]);
      // Once more from the Word file: the same outline.
      expect((await decuong('import', at('r.docx'), '--out', at('again.json'))).code).toBe(0);
      const again = valueIn(parseOutline(JSON.parse(await readFile(at('again.json'), 'utf8'))));
      const heads = (one: typeof outline): unknown[] =>
        allSections(one).map(({ id, number, heading }) => [id, number, heading]);
      expect(heads(again), sent.shape).toEqual(heads(outline));
    },
  );
});
