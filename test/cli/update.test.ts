import { readFile, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { updateTo } from '../../src/cli/update.js';
import { checkOne } from '../../src/cli/work.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import type { Profile } from '../../src/outline/types.js';
import { type Block, plainText } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { planUpdate } from '../../src/report/planUpdate.js';
import { readTag } from '../../src/report/tags.js';
import { typed } from '../report/builders.js';
import { reportIn, textsIn, valueIn } from '../support/docx.js';
import { addedId, droppedId, newerOf, renamedId } from '../support/newer.js';
import { at, decuong, inOwnFolder } from './decuong.js';

const old = defaultOutline;

const newer = newerOf(old);

const filled = (profile: Profile): Uint8Array => {
  const blocks = compose(old, profile, { guidance: true, tables: true, frontMatter: true, signature: true });
  const written = blocks.map((block): Block => {
    const section = block.controls.map(({ tag }) => readTag(tag)).find((tag) => tag?.kind === 'body')?.section;
    return section === undefined ? block : typed(block, `Chữ của chi bộ ở ${section}.`);
  });
  return writeDocx(written, presentationRules(profile.rules), writeMemory(old, profile));
};

const cases = [
  { name: 'filled in', profile: exampleProfile(old) },
  { name: 'with nothing filled in', profile: emptyProfile(old) },
] as const;

describe.each(cases)('a newer outline for a started report, $name', ({ profile }) => {
  const before = filled(profile);

  it('brings in the new section after the one before it, and the new name; every other paragraph stays', () => {
    const updated = valueIn(updateTo(before, newer));
    expect(updated.inserted).toEqual([addedId]);
    expect(updated.renamed).toEqual([renamedId]);
    expect(updated.left).toEqual([]);
    const texts = textsIn(updated.bytes);
    const heading = texts.findIndex((text) => text.includes('Kết quả chuyển đổi số'));
    expect(heading).toBeGreaterThan(texts.indexOf(`Chữ của chi bộ ở ${renamedId}.`));
    const gone = textsIn(before).filter((text) => !texts.includes(text));
    expect(gone).toHaveLength(1);
    expect(texts.some((text) => text === `${gone[0]!} và đổi mới`)).toBe(true);
    expect(texts).toContain(`Chữ của chi bộ ở ${droppedId}.`);
  });

  it('twice is once, for the file and for the plan', () => {
    const once = valueIn(updateTo(before, newer)).bytes;
    const twice = valueIn(updateTo(once, newer));
    expect(twice.bytes).toBe(once);
    const plan = planUpdate(reportIn(once), old, newer, profile, new Set([addedId, renamedId]));
    expect(plan).toEqual({ insertions: [], inserted: [], edits: [], renamed: [], left: [] });
  });

  it('with nothing chosen changes nothing', () => {
    expect(valueIn(updateTo(before, newer, new Set())).bytes).toBe(before);
    expect(planUpdate(reportIn(before), old, newer, profile, new Set()).insertions).toEqual([]);
  });

  it('brings in only what is chosen', () => {
    const { bytes, renamed } = valueIn(updateTo(before, newer, new Set([addedId])));
    expect(renamed).toEqual([]);
    const texts = textsIn(bytes);
    expect(textsIn(before).every((text) => texts.includes(text))).toBe(true);
  });

  it('the document is one of the new outline from then on', () => {
    const { bytes } = valueIn(updateTo(before, newer));
    expect(valueIn(checkOne(bytes, { outline: undefined, profile: undefined })).outline).toEqual(newer);
  });

  it('a heading that the person worded otherwise is left and told', () => {
    const report = reportIn(before);
    const heading = textsIn(valueIn(updateTo(before, newer)).bytes).find((text) => text.endsWith(' và đổi mới'))!;
    const was = heading.slice(0, -' và đổi mới'.length);
    const blocks = report.blocks.map((block): Block =>
      block.kind === 'paragraph' && plainText(block) === was
        ? { ...block, inlines: [{ kind: 'text', text: `${was} của chi bộ ta` }] }
        : block,
    );
    const plan = planUpdate({ ...report, blocks }, old, newer, profile, new Set([renamedId]));
    expect(plan.edits).toEqual([]);
    expect(plan.left).toEqual([renamedId]);
  });
});

describe('decuong update', () => {
  inOwnFolder();
  beforeEach(async () => {
    await writeFile(at('a.docx'), filled(exampleProfile(old)));
    await writeFile(at('moi.decuong.json'), JSON.stringify(newer));
  });

  it('lists what differs and writes nothing', async () => {
    const { code, lines } = await decuong('update', at('a.docx'), '--outline', at('moi.decuong.json'), '--list');
    expect(code).toBe(0);
    expect(lines.some((line) => line.startsWith(`${addedId}: mục mới`))).toBe(true);
    expect(lines.some((line) => line.startsWith(`${renamedId}: đổi tên`))).toBe(true);
    expect(lines.some((line) => line.startsWith('đề cương mới không còn'))).toBe(true);
  });

  it('writes the copy, and refuses a section that is not there', async () => {
    const out = at('b.docx');
    const base = ['update', at('a.docx'), '--outline', at('moi.decuong.json'), '--out', out];
    expect((await decuong(...base, '--section', 'khong-co')).code).toBe(2);
    const { code, said } = await decuong(...base);
    expect(code).toBe(0);
    expect(said.join()).toContain('Đã thêm 1 mục, đổi tên 1 mục.');
    expect(textsIn(new Uint8Array(await readFile(out))).some((text) => text.includes('chuyển đổi số'))).toBe(true);
  });
});
