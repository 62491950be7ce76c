// @vitest-environment jsdom
/** A newer outline on the screen: chosen, compared in plain words, ticked, brought in, told. */
import { afterEach, expect, it } from 'vitest';
import { defaultOutline as old } from '../../../src/outline/bundled.js';
import { exampleProfile } from '../../../src/outline/profile.js';
import { allSections, findSection, outlineKey } from '../../../src/outline/tree.js';
import { compose } from '../../../src/report/compose.js';
import { texts } from '../../../src/taskpane/texts.js';
import { withPlaces } from '../../support/report.js';
import { addedId, droppedId, newerOf, renamedId } from '../../support/newer.js';
import type { FakeSession } from '../fakeDocument.js';
import { allOf, choose, click, drawn, named, text, undraw } from '../drawn.js';
import { faults } from '../page.js';

await import('../../../src/taskpane/terms/UpdateView.js');
await import('../../../src/taskpane/components/Guide.js');

const newer = newerOf(old);
const profile = exampleProfile(old);
const heading = (id: string): string => {
  const section = findSection(newer, id) ?? findSection(old, id);
  return `${section?.number ?? ''} ${section?.heading ?? ''}`.trim();
};
const started = ({ document }: FakeSession): void => {
  for (const section of allSections(old)) document.states.set(section.id, 'written');
  document.profile = profile;
  document.blocks.push(
    ...withPlaces(compose(old, profile, { guidance: true, tables: false, frontMatter: true, signature: true })),
  );
};

afterEach(undraw);

it('shows what the chosen file changes and brings in what is ticked', async () => {
  const { document: written, session } = await drawn('update', started);
  expect(await faults()).toEqual([]);
  await choose(JSON.stringify(newer), 'moi.decuong.json');
  for (const sentence of [texts.update.added(1), texts.update.renamed(1), texts.update.dropped(1)])
    expect(text()).toContain(sentence);
  expect(text()).toContain(texts.update.applySome(2));
  expect(await faults()).toEqual([]);

  await click('checkbox', heading(renamedId));
  await click('button', texts.update.apply);
  expect(written.updates.map(({ chosen, outline }) => [chosen, outline])).toEqual([[[addedId], newer]]);
  expect(session.state().outline).toEqual(newer);
  expect(text()).toContain(texts.update.inserted(1));
  expect(text()).toContain(texts.update.unwanted(1));

  // What was dropped is still listed, with the way to its place.
  expect(allOf('checkbox')).toEqual([]);
  await click('button', texts.update.goThere(heading(droppedId)));
  expect(written.jumps).toHaveLength(1);
  expect(await faults()).toEqual([]);
});

it('an outline that calls itself the bundled one and is not comes in under a name of its own, or the document would be read as the bundled one', async () => {
  const { document: written } = await drawn('update', started);
  await choose(JSON.stringify({ ...newer, id: old.id }), 'moi.decuong.json');
  await click('button', texts.update.apply);
  const [brought] = written.updates;
  expect(brought?.outline.sections).toEqual(newer.sections);
  expect(outlineKey(brought?.outline ?? old)).not.toBe(outlineKey(old));
});

it('tells which heading was left, and why', async () => {
  await drawn('update', (given) => {
    started(given);
    given.document.stubborn.add(renamedId);
  });
  await choose(JSON.stringify(newer), 'moi.decuong.json');
  await click('button', texts.update.apply);
  expect(text()).toContain(texts.update.left(heading(renamedId)));
});

it('with nothing ticked the document only becomes one of the newer outline, and that is said', async () => {
  const { document: written } = await drawn('update', started);
  await choose(JSON.stringify(newer), 'moi.decuong.json');
  await click('checkbox', heading(renamedId));
  await click('checkbox', heading(addedId));
  expect(text()).toContain(texts.update.applyNone);
  await click('button', texts.update.apply);
  expect(written.updates[0]?.chosen).toEqual([]);
  expect(text()).toContain(texts.done.updatedNothing);
});

it('an outline of this machine is offered without a file', async () => {
  await drawn('update', (given) => {
    started(given);
    given.memory.outlines.keep(newer);
  });
  named('button', texts.update.compare).focus();
  await click('button', texts.update.compare);
  expect(text()).toContain(texts.update.newer(newer.title, newer.version));
});

it('a later version on this machine is told while the report is being written', async () => {
  await drawn('guide', (given) => {
    started(given);
    given.memory.outlines.keep({ ...newer, id: old.id, version: '9.0.0' });
  });
  await click('button', texts.update.hint);
  expect(text()).toContain(texts.update.title);
});

it('a file that is no outline, or the same one, is said, and nothing else happens', async () => {
  const { document: written } = await drawn('update', started);
  await choose('không phải JSON', 'a.json');
  expect(text()).toContain('Tệp này không phải tệp đề cương');
  await choose(JSON.stringify(old), 'b.json');
  expect(text()).toContain(texts.update.same);
  expect(written.updates).toEqual([]);
});

it('where it fails, the choice stays and the failure is said', async () => {
  const { document: written } = await drawn('update', started);
  await choose(JSON.stringify(newer), 'moi.decuong.json');
  written.failNext('update', { code: 'host-busy', message: 'Word đang bận. Văn bản chưa thay đổi.', hint: 'Thử lại.' });
  await click('button', texts.update.apply);
  expect(text()).toContain('Văn bản chưa thay đổi.');
  await click('button', texts.problem.retry);
  expect(written.updates).toHaveLength(1);
  expect(text()).toContain(texts.update.toWriting);
});

it('last term’s text goes on beside its sections, and is found again when the document is next opened', async () => {
  const {
    document: written,
    memory,
    session,
  } = await drawn('update', (given) => {
    started(given);
    given.document.last = 'ten-cu-cua-may';
    given.memory.lastTerms.keep({
      name: 'ten-cu-cua-may',
      outline: outlineKey(old),
      file: 'cũ.docx',
      texts: new Map([[renamedId, ['Đã viết.']]]),
    });
  });
  await choose(JSON.stringify(newer), 'moi.decuong.json');
  await click('button', texts.update.apply);
  expect(session.state().last).toMatchObject({ outline: outlineKey(newer), kept: true });
  expect(memory.lastTerms.find(written.last)).toMatchObject({ outline: outlineKey(newer), file: 'cũ.docx' });
});
