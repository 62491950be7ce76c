// @vitest-environment jsdom
/** Settings on the screen: out to a file, in from one with what it changes shown before, back to the defaults, and lines for whoever helps. */
import { afterEach, expect, it, vi } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../../src/outline/profile.js';
import { allSections, outlineKey } from '../../../src/outline/tree.js';
import { readSettingsFile, writeSettingsFile } from '../../../src/taskpane/settings/settingsFile.js';
import { texts } from '../../../src/taskpane/texts.js';
import { defaultSettings } from '../../../src/word/storage.js';
import { newerOf } from '../../support/newer.js';
import { valueIn } from '../../support/docx.js';
import type { FakeSession } from '../fakeDocument.js';
import { after, choose, click, drawn, text, undraw } from '../drawn.js';
import { faults } from '../page.js';

await import('../../../src/taskpane/settings/SettingsView.js');

const own = newerOf(outline);
const office = writeSettingsFile({
  settings: { ...defaultSettings, tables: false },
  profile: { ...emptyProfile(outline), outline: own.id, fields: { dangBo: 'Đảng bộ xã Long Đức', chiBo: '' } },
  outline: own,
});
const begun = ({ document }: FakeSession): void => {
  for (const section of allSections(outline)) document.states.set(section.id, 'written');
  document.profile = exampleProfile(outline);
};

afterEach(async () => {
  await undraw();
  vi.restoreAllMocks();
});

it('shows what a file would change, and changes it only when told', async () => {
  const { session, memory } = await drawn('settings', ({ memory: kept }) =>
    kept.rememberProfile({ ...emptyProfile(outline), fields: { chiBo: 'Chi bộ 3' } }),
  );
  expect(await faults()).toEqual([]);
  await choose(office, 'a.json');
  for (const word of ['Đảng bộ xã Long Đức', own.title, texts.start.tables]) expect(text()).toContain(word);
  // What the file leaves empty stays.
  expect(text()).not.toContain(`→ ${texts.settings.empty}`);
  expect(session.state().chosen).toBe(outline);
  expect(memory.kept).toEqual([]);
  expect(await faults()).toEqual([]);

  await click('button', texts.settings.take);
  expect(session.state().settings.tables).toBe(false);
  expect(session.state().chosen).toEqual(own);
  expect(session.state().profile.fields).toMatchObject({ dangBo: 'Đảng bộ xã Long Đức', chiBo: 'Chi bộ 3' });
  expect(memory.outlines.list()).toEqual([own]);
  expect(text()).toContain(texts.settings.taken);
});

it.each([
  ['one of one’s own', own],
  ['the one that comes with the add-in', outline],
])('an outline with the name of %s comes beside it', async (_what, named) => {
  const sent = { ...named, source: 'Bản của cơ quan' };
  const { session, memory } = await drawn('settings', (given) => void given.memory.outlines.keep(own));
  session.useOutline(named);
  await choose(writeSettingsFile({ settings: defaultSettings, profile: undefined, outline: sent }), 'a.json');
  expect(text()).not.toContain(texts.settings.nothingChanges);
  await click('button', texts.settings.take);
  expect(memory.outlines.list()[0]).toEqual(own);
  expect(session.state().chosen).toMatchObject({ source: 'Bản của cơ quan' });
  expect(outlineKey(session.state().chosen)).not.toBe(outlineKey(named));
});

it('does not touch the document that is open, nor what the pane shows of it', async () => {
  const { session, document: written } = await drawn('settings', begun);
  await choose(office, 'a.json');
  await click('button', texts.settings.take);
  expect(session.state().profile).toEqual(exampleProfile(outline));
  expect(outlineKey(session.state().outline)).toBe(outlineKey(outline));
  expect(written.calls.filter((call) => !['read', 'follow'].includes(call))).toEqual([]);
});

it('a file of the settings in use changes nothing, and a wrong one is told', async () => {
  await drawn('settings', () => undefined);
  await choose(writeSettingsFile({ settings: defaultSettings, profile: undefined, outline: undefined }), 'a.json');
  expect(text()).toContain(texts.settings.nothingChanges);
  await choose('xin chào', 'b.json');
  expect(text()).toContain('Tệp này không phải tệp cài đặt');
  expect(text()).not.toContain(texts.settings.nothingChanges);
});

it('saves a file that another machine can read; details only when asked for', async () => {
  const blobs: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    blobs.push(blob);
    return 'blob:a';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await drawn('settings', begun);
  await click('button', texts.settings.save);
  await click('checkbox', texts.settings.withProfile);
  await click('button', texts.settings.save);
  const read = await Promise.all(blobs.map(async (blob) => valueIn(readSettingsFile(await textOf(blob)))));
  expect(read.map(({ profile }) => profile?.fields['chiBo'])).toEqual([
    undefined,
    exampleProfile(outline).fields['chiBo'],
  ]);
});

/** jsdom's blobs have no `text()`. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob);
  });

it('asks before it goes back to the defaults, and leaves outlines of one’s own', async () => {
  const { session, memory } = await drawn('settings', () => undefined);
  await choose(office, 'a.json');
  await click('button', texts.settings.take);
  await click('button', texts.settings.reset);
  expect(text()).toContain(texts.settings.resetAsk);
  expect(session.state().settings.tables).toBe(false);
  await click('button', texts.settings.resetYes);
  expect(session.state().settings).toEqual(defaultSettings);
  expect(session.state().chosen).toBe(outline);
  expect(session.state().profile.fields).toEqual({});
  expect(memory.outlines.list()).toEqual([own]);
});

it('deletes the texts of earlier terms that this machine keeps, those of documents that are gone too', async () => {
  const old = { outline: outlineKey(outline), file: 'cũ.docx', texts: new Map([['p1.i', ['Đã viết.']]]) };
  const {
    session,
    memory,
    document: written,
  } = await drawn('settings', (given) => {
    begun(given);
    given.memory.lastTerms.keep({ ...old, name: 'ten-da-mat' });
    given.memory.lastTerms.keep({ ...old, name: 'ten-dang-mo' });
    given.document.last = 'ten-dang-mo';
  });
  expect(text()).toContain(texts.settings.oldTexts(2));
  await click('button', texts.settings.forgetTexts);
  expect(memory.lastTerms.names()).toHaveLength(2);
  expect(await faults()).toEqual([]);
  await click('button', texts.settings.forgetTexts);
  expect(memory.lastTerms.names()).toEqual([]);
  expect([memory.lastTerms.find('ten-da-mat'), memory.lastTerms.find('ten-dang-mo')]).toEqual([undefined, undefined]);
  expect(session.state().last).toBeUndefined();
  expect(written.last).toBe('');
  expect(text()).toContain(texts.settings.forgotTexts);
});

it('gives the last failures by code and time, and no word of the document', async () => {
  const { session, document: written } = await drawn('settings', begun);
  for (let at = 0; at < 12; at++) {
    written.failNext('read', { code: `host-busy-${at}`, message: 'Word đang bận.', hint: 'Đợi.' });
    await after(() => void session.check());
  }
  await after(() => session.show('settings'));
  await click('button', texts.details.title);
  expect(text()).toContain('host-busy-11');
  expect(text()).toMatch(/2026-05-\d\dT[\d:.]+Z: host-busy-3/);
  expect(text()).not.toContain(exampleProfile(outline).fields['chiBo']);
});
