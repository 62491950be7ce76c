// @vitest-environment jsdom
/** The list of remarks, when the part of the pane that makes it does not come. */
import { afterEach, expect, it, vi } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { allSections } from '../../src/outline/tree.js';
import { texts } from '../../src/taskpane/texts.js';
import { after, click, drawn, text, undraw } from './drawn.js';

vi.mock('../../src/taskpane/model/remarkList.js', () => {
  throw new Error('ChunkLoadError');
});

afterEach(undraw);

it('is not opened, and the press is answered', async () => {
  const { session, document: written } = await drawn('check', (given) => {
    for (const section of allSections(defaultOutline)) given.document.states.set(section.id, 'written');
  });
  await after(() => void session.check());
  await click('button', texts.check.more);
  await click('button', texts.check.listOpen);
  await vi.waitFor(() => expect(text()).toContain(texts.problem.unloaded));
  expect(written.openedNew).toEqual([]);
});
