// @vitest-environment jsdom
/** Đề cương on the screen: what is in use, choosing, adding, renaming and deleting, by keyboard names and by axe-core's rules. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { proposals } from '../../../src/outline/proposals.js';
import { allSections } from '../../../src/outline/tree.js';
import type { Outline } from '../../../src/outline/types.js';
import { texts } from '../../../src/taskpane/texts.js';
import type { FakeSession } from '../fakeDocument.js';
import { after, allOf, choose, click, drawn, named, text, undraw, until } from '../drawn.js';
import { faults } from '../page.js';

await import('../../../src/taskpane/outlines/OutlinesView.js');
await import('../../../src/taskpane/outlines/importing/ImportEditor.js');
await Promise.all(proposals.map(({ load }) => load()));

const own: Outline = { ...outline, id: 'de-cuong-xa', title: 'Đề cương của xã' };
const asked: string[] = [];
let answered = 0;

/** The office's server: nothing on it but what a test puts there. */
const serve = (files: Readonly<Record<string, string>>) =>
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const body = files[address];
    const answer = new Response(body ?? '', { status: body === undefined ? 404 : 200 });
    return Promise.resolve(answer).finally(() => (answered += 1));
  });
const open = async (prepare: (given: FakeSession) => void = () => undefined) => {
  const fake = await drawn('outlines', prepare);
  await until(() => answered > 0 && proposals.every(({ title }) => text().includes(title)));
  await after(() => undefined);
  return fake;
};
const inUse = () => document.querySelector(`section[aria-label="${texts.outlines.inUse}"]`)?.textContent ?? '';
const addFile = async (content: string, name: string) => {
  await click('button', texts.outlines.add);
  const before = text();
  await choose(content, name);
  await until(() => text() !== before);
};

beforeEach(() => {
  asked.length = 0;
  answered = 0;
  serve({});
});
afterEach(async () => {
  await undraw();
  vi.unstubAllGlobals();
});

it('says what is in use and offers the others, asking nothing but the add-in’s own server', async () => {
  await open();
  expect(inUse()).toContain(outline.title);
  for (const { title } of proposals) expect(text()).toContain(title);
  expect(asked).toEqual(['outlines/index.json']);
  expect(text()).not.toContain('máy chủ của cơ quan');
  expect(await faults()).toEqual([]);
});

it('uses another one, tells it, and leads to the form for it', async () => {
  const { title } = proposals[1]!;
  const fake = await open();
  await click('button', texts.outlines.useOf(title));
  expect(inUse()).toContain(title);
  expect(text()).toContain(texts.outlines.said.using(title));
  expect(document.activeElement?.getAttribute('aria-label')).toBe(texts.outlines.inUse);
  expect(allOf('button').some((button) => button.getAttribute('aria-label') === texts.outlines.useOf(title))).toBe(
    false,
  );
  await click('button', texts.outlines.toStart);
  expect(document.querySelector('h1')?.textContent).toBe(title);
  await click('button', texts.start.insert);
  expect(fake.document.inserted[0]?.outline.title).toBe(title);
});

it('takes an outline file, renames it and deletes it again', async () => {
  const fake = await open();
  await addFile(JSON.stringify(own), 'xa.decuong.json');
  expect(inUse()).toContain(own.title);
  expect(text()).toContain(texts.outlines.origin.own);
  await click('button', texts.outlines.renameOf(own.title));
  const input = named('textbox', texts.outlines.newName);
  expect(document.activeElement).toBe(input);
  await after(() => {
    if (!(input instanceof HTMLInputElement)) return;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, 'Đề cương 2026');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await click('button', texts.outlines.keepName);
  expect(inUse()).toContain('Đề cương 2026');
  expect(document.activeElement?.getAttribute('aria-label')).toBe(texts.outlines.renameOf('Đề cương 2026'));

  await click('button', texts.outlines.forgetOf('Đề cương 2026'));
  expect(text()).toContain(texts.outlines.forgetAsk('Đề cương 2026'));
  expect(text()).toContain(texts.outlines.forgetUsed);
  expect(await faults()).toEqual([]);
  await click('button', texts.outlines.cancel);
  expect(fake.memory.outlines.list()).toHaveLength(1);
  await click('button', texts.outlines.forgetOf('Đề cương 2026'));
  await click('button', texts.outlines.forgetYes);
  expect(fake.memory.outlines.list()).toEqual([]);
  expect(inUse()).toContain(outline.title);
});

it('asks which stays when one of the same id comes, and keeps both', async () => {
  const fake = await open();
  await addFile(JSON.stringify(own), 'xa.decuong.json');
  await addFile(JSON.stringify({ ...own, source: 'Gửi lại' }), 'xa.decuong.json');
  expect(document.activeElement?.textContent).toBe(texts.outlines.askTitle);
  expect(await faults()).toEqual([]);
  await click('button', texts.outlines.keepBoth);
  expect(fake.memory.outlines.list()).toHaveLength(2);
});

it('opens the editor for a superior’s document, and comes back when it is left', async () => {
  await open();
  await addFile('ĐỀ CƯƠNG\nI- Đặc điểm tình hình\n- Nêu khái quát.\nII- Kết quả\n', 'de-cuong.txt');
  expect(text()).toContain('Đặc điểm tình hình');
  expect(inUse()).toBe('');
  await click('tab', texts.app.tabs.check);
  await click('button', texts.menu.open);
  await click('menuitem', texts.menu.outlines);
  expect(text()).toContain('Đặc điểm tình hình');
});

it('a broken file gives a sentence, and the list is still there', async () => {
  await open();
  await addFile('{', 'hong.json');
  expect(document.querySelector('[role=alert] .fui-MessageBar')).not.toBeNull();
  expect(text()).toContain('Tệp này không phải tệp đề cương');
  expect(inUse()).toContain(outline.title);
  expect(await faults()).toEqual([]);
});

it('lists what the office offers, and says when its list is broken', async () => {
  serve({ 'outlines/index.json': '[{"file":"xa.json","title":"Đề cương của xã"},7]', 'outlines/xa.json': '{}' });
  await open();
  await until(() => text().includes(texts.outlines.origin.office));
  expect(text()).toContain(texts.outlines.origin.office);
  expect(text()).toContain('chưa đúng mẫu');
  await click('button', texts.outlines.useOf(own.title));
  await until(() => text().includes('không đúng mẫu'));
  expect(text()).toContain('Tệp đề cương không đúng mẫu');
  expect(inUse()).toContain(outline.title);
});

it('says what choosing means for a document that has an outline, and leads to the update', async () => {
  const { title } = proposals[0]!;
  const fake = await open(({ document: written }) => {
    for (const section of allSections(outline)) written.states.set(section.id, 'written');
  });
  expect(inUse()).toContain(texts.outlines.sameNext);
  await click('button', texts.outlines.useNextOf(title));
  expect(inUse()).toContain(texts.outlines.documentStays);
  expect(fake.document.inserted).toEqual([]);
  await click('button', texts.outlines.toUpdate);
  expect(fake.session.state().view).toBe('update');
});
