/** A newer outline into the open document, in every kind of Word: what it says is done is done, and nothing that was written changes. */
import { describe, expect, test } from 'vitest';
import { exampleProfile } from '../../src/outline/profile.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { outlineKey } from '../../src/outline/tree.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { type Block, paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { readTag } from '../../src/report/tags.js';
import type { UpdateRequest } from '../../src/word/document.js';
import { isWithin, textsOf } from '../report/carryOut.js';
import { valueIn } from '../support/docx.js';
import { addedId, newerOf, renamedId } from '../support/newer.js';
import { closeAfterEach, everyHost, openIn, twoHosts } from './openIn.js';

closeAfterEach();

const old = defaultOutline;
const newer = newerOf(old);
const profile = exampleProfile(old);
const own = (section: string): string => `Chữ của chi bộ ở ${section}.`;

const written = (() => {
  const blocks = compose(old, profile, { guidance: true, tables: false, frontMatter: true, signature: true });
  const filled = blocks.map((block): Block => {
    const section = block.controls.map(({ tag }) => readTag(tag)).find((tag) => tag?.kind === 'body')?.section;
    if (block.kind !== 'paragraph' || section === undefined) return block;
    const controls = block.controls.map((control) => ({ ...control, placeholder: false }));
    return { ...block, inlines: [{ kind: 'text', text: own(section) }], controls };
  });
  return writeDocx(filled, presentationRules(profile.rules), writeMemory(old, profile));
})();

const request: UpdateRequest = {
  old,
  outline: newer,
  profile,
  chosen: [addedId, renamedId],
  guidance: true,
  tables: true,
};

const textsIn = ({ blocks }: Report): string[] => [...paragraphsOf(blocks)].map(plainText);
const headingOf = (texts: readonly string[]): string | undefined => texts.find((text) => text.endsWith(' và đổi mới'));

describe.each(everyHost)('in %s', (name) => {
  test('the new section comes in and the heading gets its new words, in three round trips; all that was written stays', async () => {
    const { document, host, report, syncs } = await openIn(name, written);
    const before = textsOf(report());
    const outcome = valueIn(await document.update(request));
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(outcome).toEqual({ inserted: [addedId], renamed: [renamedId], left: [], notices: [] });
    const after = textsOf(report());
    expect(after.filter((text) => text.startsWith('Chữ của chi bộ'))).toEqual(
      before.filter((text) => text.startsWith('Chữ của chi bộ')),
    );
    const gone = before.filter((text) => !after.includes(text));
    expect(gone).toHaveLength(1);
    expect(headingOf(after)).toBe(`${gone[0] ?? ''} và đổi mới`);
    expect(
      isWithin(
        before.filter((text) => text !== gone[0]),
        after,
      ),
    ).toBe(true);
    const heading = after.findIndex((text) => text.includes('Kết quả chuyển đổi số'));
    expect(heading).toBeGreaterThan(after.indexOf(own(renamedId)));
    expect(host.bugs).toEqual([]);
  });

  test('again there is nothing left to do, in one round trip', async () => {
    const { document, report, syncs } = await openIn(name, written);
    valueIn(await document.update(request));
    const once = report().blocks;
    syncs();
    expect(valueIn(await document.update(request))).toEqual({ inserted: [], renamed: [], left: [], notices: [] });
    expect(syncs()).toBe(1);
    expect(report().blocks).toEqual(once);
  });

  test('only what is chosen is done', async () => {
    const { document, report, syncs } = await openIn(name, written);
    const before = textsIn(report());
    const outcome = valueIn(await document.update({ ...request, chosen: [renamedId] }));
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(outcome).toMatchObject({ inserted: [], renamed: [renamedId] });
    const after = textsIn(report());
    expect(after).toHaveLength(before.length);
    expect(after.filter((text, index) => text !== before[index])).toEqual([headingOf(after)]);
  });

  test('the document is one of the newer outline from then on, and a colleague’s pane finds it', async () => {
    const { document, host } = await openIn(name, written);
    valueIn(await document.update({ ...request, chosen: [] }));
    const state = valueIn(await (await openIn(name, host.document.save())).document.read());
    expect(state.outline).toBe(outlineKey(newer));
    expect(state.carried).toEqual(newer);
    expect(state.profile).toEqual({ ...profile, outline: newer.id });
  });
});

test.each(twoHosts)('in %s a heading that the person has worded otherwise stays, and is told', async (name) => {
  const first = await openIn(name, written);
  const texts = textsIn(first.report());
  valueIn(await first.document.update({ ...request, chosen: [renamedId] }));
  const was = headingOf(textsIn(first.report()))?.slice(0, -' và đổi mới'.length) ?? '';
  const { document, report } = await openIn(name, written);
  const paragraph = texts.indexOf(was);
  valueIn(
    await document.mend(
      [{ kind: 'text', edits: [{ paragraph, text: was, start: was.length, end: was.length, to: ' của chi bộ ta' }] }],
      old,
      profile,
    ),
  );
  const outcome = valueIn(await document.update(request));
  expect(outcome).toMatchObject({ inserted: [addedId], renamed: [], left: [renamedId] });
  expect(textsIn(report())).toContain(`${was} của chi bộ ta`);
});

test('where changes are tracked the new heading shows as a change, and it is said', async () => {
  const { document, host } = await openIn('track-changes', written);
  const { renamed, notices } = valueIn(await document.update({ ...request, chosen: [renamedId] }));
  expect(renamed).toEqual([renamedId]);
  expect(notices.map(({ sentence }) => sentence).join()).toContain('Theo dõi Thay đổi');
  expect(host.tracking).toBe('TrackAll');
  expect(host.document.parts.text(host.document.main)).toContain('<w:ins ');
});

test('a newer version of the bundled outline itself travels with the document too', async () => {
  const later = { ...newer, id: old.id, version: '9.0.0' };
  const { document, host } = await openIn('windows-2021', written);
  valueIn(await document.update({ ...request, outline: later }));
  const state = valueIn(await (await openIn('windows-2021', host.document.save())).document.read());
  expect(state.outline).toBe(`${old.id}@9.0.0`);
  expect(state.carried).toEqual(later);
});

test('a document that refuses to change is said to be unchanged', async () => {
  const { document, report } = await openIn('protected', written);
  const before = textsIn(report());
  const outcome = await document.update(request);
  expect(!outcome.ok && outcome.failure.code).toBe('host-read-only');
  expect(!outcome.ok && outcome.failure.message).toContain('Văn bản chưa thay đổi.');
  expect(textsIn(report())).toEqual(before);
});
