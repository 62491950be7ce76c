// @vitest-environment jsdom
/** The English screens behind the menu, step by step: no Vietnamese on them that is not said to be Vietnamese. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { proposals } from '../../src/outline/proposals.js';
import { allSections, leavesOf } from '../../src/outline/tree.js';
import { writeSettingsFile } from '../../src/taskpane/settings/settingsFile.js';
import { speak, texts } from '../../src/taskpane/texts.js';
import { defaultSettings } from '../../src/word/storage.js';
import { lastTermFile } from '../support/lastTerm.js';
import { newerOf } from '../support/newer.js';
import { sentText } from '../support/sentText.js';
import type { FakeSession } from './fakeDocument.js';
import { after, allOf, choose, click, drawn, text, undraw, until } from './drawn.js';
import { unmarked } from './unmarked.js';

await import('../../src/taskpane/components/Guide.js');
await import('../../src/taskpane/outlines/OutlinesView.js');
await import('../../src/taskpane/outlines/importing/ImportEditor.js');
await import('../../src/taskpane/settings/SettingsView.js');
await import('../../src/taskpane/terms/NextTermView.js');
await import('../../src/taskpane/terms/UpdateView.js');
await import('../../src/taskpane/texts/en/index.js');
await Promise.all(proposals.map(({ load }) => load()));

const outlined = ({ document: written }: FakeSession) => {
  for (const section of allSections(outline)) written.states.set(section.id, 'written');
  written.profile = exampleProfile(outline);
};
const speakEnglish = async () => {
  await click('button', texts.menu.open);
  await click('menuitem', 'English');
  expect(texts.menu.open).toBe('More');
};
/** Opens all that is folded; goes on as long as something new comes. */
const unfold = async () => {
  for (;;) {
    const [folded] = document.querySelectorAll<HTMLElement>('main button[aria-expanded=false]');
    if (!folded) return;
    await after(() => folded.click());
  }
};

beforeEach(() => vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 }))));
afterEach(async () => {
  await undraw();
  await speak('vi');
  vi.unstubAllGlobals();
});

it('settings, what a file of them would change, and the question before they go back to the first ones', async () => {
  await drawn('settings', outlined);
  await speakEnglish();
  expect(unmarked()).toEqual([]);
  const profile = { ...emptyProfile(outline), fields: { dangBo: 'Đảng bộ xã Hòa Thuận' } };
  const other = { ...outline, id: 'khac', title: 'Đề cương khác' };
  await choose(
    writeSettingsFile({ settings: { ...defaultSettings, place: 'end' }, profile, outline: other }),
    'a.json',
  );
  expect(text()).toContain('Đảng bộ xã Hòa Thuận');
  await click('button', texts.settings.reset);
  await unfold();
  expect(unmarked()).toEqual([]);
  await choose('{', 'a.json');
  expect(unmarked()).toEqual([]);
});

it('a newer outline: choosing it, what it changes, and what was done', async () => {
  await drawn('update', (given) => {
    outlined(given);
    given.session.useOutline(newerOf(outline));
  });
  await speakEnglish();
  expect(unmarked()).toEqual([]);
  await click('button', texts.update.compare);
  await unfold();
  expect(unmarked()).toEqual([]);
  await click('button', texts.update.apply);
  expect(text()).toContain(texts.update.toWriting);
  await unfold();
  expect(unmarked()).toEqual([]);
});

it('the next term: what was read, what is written of it, and last term’s text beside its section', async () => {
  const { session } = await drawn('next', () => undefined);
  await speakEnglish();
  expect(unmarked()).toEqual([]);
  await choose('không phải Word', 'a.docx');
  expect(unmarked()).toEqual([]);
  await choose(lastTermFile(), 'bao-cao.docx');
  await unfold();
  expect(unmarked()).toEqual([]);
  await click('button', texts.next.writeWithTargets);
  await after(() => void session.choose(leavesOf(outline)[0]?.id ?? ''));
  await unfold();
  expect(text()).toContain('nhiệm kỳ trước');
  expect(unmarked()).toEqual([]);
});

it('the editor of an import: its lines, the choices of each, and the question before it is left', async () => {
  await drawn('outlines', () => undefined);
  await until(() => proposals.every(({ title }) => text().includes(title)));
  await speakEnglish();
  await click('button', texts.outlines.add);
  expect(unmarked()).toEqual([]);
  await choose(sentText, 'de-cuong.txt');
  await until(() => document.querySelector('[role=treegrid]') !== null);
  await unfold();
  const seen: string[] = [...unmarked()];
  for (const row of allOf('row')) {
    await after(() => row.querySelector<HTMLElement>('[role=gridcell]')?.click());
    seen.push(...unmarked());
    const split = allOf('button').find((button) => button.textContent === texts.importing.split);
    if (split) await after(() => split.click());
    seen.push(...unmarked());
  }
  await click('button', texts.importing.nextDoubt);
  await click('button', texts.importing.right);
  await click('button', texts.importing.close);
  expect(text()).toContain(texts.importing.leaveAsk);
  seen.push(...unmarked());
  expect([...new Set(seen)]).toEqual([]);
});
