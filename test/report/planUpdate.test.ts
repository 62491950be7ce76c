import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { allSections } from '../../src/outline/tree.js';
import type { Outline, Section } from '../../src/outline/types.js';
import { align } from '../../src/report/align.js';
import { type Block, paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import { compareOutlines } from '../../src/report/compareOutlines.js';
import { compose } from '../../src/report/compose.js';
import { planUpdate } from '../../src/report/planUpdate.js';
import { readTag } from '../../src/report/tags.js';
import { editedText } from '../../src/report/textEdits.js';
import { withPlaces } from '../support/report.js';
import { insertInto } from './carryOut.js';

const old = defaultOutline;
const profile = exampleProfile(old);
const leaves = allSections(old).filter(({ children }) => children.length === 0);

const placed = (blocks: readonly Block[]): Report => ({
  blocks: withPlaces(blocks),
  properties: new Map(),
  warnings: [],
});
const own = (id: string) => `Chữ riêng của chi bộ ở mục ${id}, đã viết xong.`;
const report = placed(
  compose(old, profile, { guidance: true, tables: false, frontMatter: true, signature: true }).map((block): Block => {
    const section = block.controls.map(({ tag }) => readTag(tag)).find((tag) => tag?.kind === 'body')?.section;
    if (block.kind !== 'paragraph' || section === undefined) return block;
    const controls = block.controls.map((control) => ({ ...control, placeholder: false }));
    return { ...block, inlines: [{ kind: 'text', text: own(section) }], controls };
  }),
);

const titles = [
  'Kết quả chuyển đổi số',
  'Xây dựng văn hóa công sở',
  'Tiết kiệm điện, nước',
  'Thăm hỏi gia đình chính sách',
];

/** Another outline made of the old one: some leaves gone, some renamed, some followed by a new one. */
const newerOf = (fates: readonly ('stay' | 'drop' | 'rename' | 'add')[]): Outline => {
  let added = 0;
  const change = (sections: readonly Section[]): Section[] =>
    sections.flatMap((section): Section[] => {
      const fate = fates[leaves.indexOf(section)] ?? 'stay';
      const same = { ...section, children: change(section.children) };
      if (fate === 'drop') return [];
      if (fate === 'rename') return [{ ...same, heading: `${section.heading} và nội dung khác` }];
      const title = titles[added];
      if (fate !== 'add' || title === undefined) return [same];
      added += 1;
      return [same, { ...section, id: `moi.${String(added)}`, number: '', heading: title, guidance: [], tables: [] }];
    });
  return { ...old, id: 'moi', sections: change(old.sections) };
};

const textsIn = ({ blocks }: Report): string[] => [...paragraphsOf(blocks)].map(plainText);

const carriedOut = (before: Report, plan: ReturnType<typeof planUpdate>): Report => {
  const edits = plan.edits.flat();
  const blocks = before.blocks.map((block): Block => {
    const mine = edits.filter(({ paragraph }) => block.kind === 'paragraph' && paragraph === block.place?.paragraph);
    if (block.kind !== 'paragraph' || mine.length === 0) return block;
    expect(mine.every(({ text }) => text === plainText(block))).toBe(true);
    return { ...block, inlines: [{ kind: 'text', text: editedText(plainText(block), mine) }] };
  });
  return placed(insertInto({ ...before, blocks }, plan.insertions).blocks);
};

const fate = fc.constantFrom('stay', 'stay', 'stay', 'stay', 'drop', 'rename', 'add');
const fates = fc.array(fate, { minLength: leaves.length, maxLength: leaves.length });

test('whatever the newer outline is and whatever is chosen of it, all that was written stays, in its order and in its section', () => {
  fc.assert(
    fc.property(fates, fc.infiniteStream(fc.boolean()), (some, chance) => {
      const newer = newerOf(some);
      const { added, renamed, pairs } = compareOutlines(old, newer);
      const offered = [...added, ...renamed.map((pair) => pair.new)].map(({ id }) => id);
      const ids = new Set(offered.filter(() => chance.next().value));
      const plan = planUpdate(report, old, newer, profile, ids);
      for (const id of [...plan.inserted, ...plan.renamed]) expect(ids.has(id)).toBe(true);
      const after = carriedOut(report, plan);

      const written = leaves.map(({ id }) => own(id));
      expect(textsIn(after).filter((text) => text.startsWith('Chữ riêng'))).toEqual(written);
      expect(textsIn(after)).toHaveLength(
        textsIn(report).length + plan.insertions.flatMap(({ blocks }) => [...paragraphsOf(blocks)]).length,
      );
      const spans = align(after, newer, profile).sections;
      for (const { old: was, new: is } of pairs) {
        if (was.children.length > 0 || (renamed.some((pair) => pair.new === is) && !ids.has(is.id))) continue;
        const span = spans.find(({ section }) => section.id === is.id);
        const inside = [...paragraphsOf(after.blocks.slice(span?.from, span?.to))].map(plainText);
        expect(inside).toContain(own(was.id));
      }

      const again = planUpdate(after, old, newer, profile, ids);
      expect([again.insertions, again.edits]).toEqual([[], []]);
    }),
    { numRuns: 30, seed: 20261125 },
  );
});
