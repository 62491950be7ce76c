/** The chooser over a document and a server that are not there: what is listed, what choosing and adding do, and that nothing goes away unasked. */
import { beforeEach, describe, expect, it } from 'vitest';
import { carryOutline } from '../../../src/ooxml/carried.js';
import { openPackage, savePackage } from '../../../src/ooxml/package.js';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { proposals } from '../../../src/outline/proposals.js';
import { allSections } from '../../../src/outline/tree.js';
import type { Outline } from '../../../src/outline/types.js';
import type { FetchBeside } from '../../../src/taskpane/outlines/office.js';
import { createOutlineStore, type OutlineStore } from '../../../src/taskpane/outlines/store.js';
import { docx, p, valueIn } from '../../support/docx.js';
import { outlinesOnNothing } from '../../support/keptOutlines.js';
import { fakeMemory, fakeSession, type FakeSession } from '../fakeDocument.js';

const own: Outline = { ...outline, id: 'de-cuong-xa', title: 'Đề cương của xã' };
const changed: Outline = { ...own, source: 'Xã gửi lại' };

let fake: FakeSession;
let store: OutlineStore;
let beside: Map<string, string>;
const server: FetchBeside = (address) => {
  const text = beside.get(address);
  return Promise.resolve(text === undefined ? 'missing' : { text });
};

const start = (change: Parameters<typeof fakeSession>[1] = {}) => {
  fake = fakeSession(outline, change);
  store = createOutlineStore(fake.session, server);
};
beforeEach(async () => {
  beside = new Map();
  start();
  await fake.session.start(undefined);
});

const shelf = () => fake.session.services.memory.outlines;
const state = () => store.state();
const chosen = () => fake.session.state().chosen;
const entry = (title: string) => {
  const found = state().entries.find((each) => each.title === title);
  if (!found)
    throw new Error(
      `No «${title}» in ${state()
        .entries.map((each) => each.title)
        .join(' | ')}`,
    );
  return found;
};
const fileOf = (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) };
};
const takeOutline = (given: Outline) => store.takeFile(fileOf('a.decuong.json', JSON.stringify(given)));

describe('the list', () => {
  it('has the bundled outline at first, and our proposals with their source once opened', async () => {
    expect(state().entries.map(({ origin }) => origin)).toEqual(['bundled']);
    await store.open();
    const offered = state().entries.filter(({ origin }) => origin === 'proposal');
    expect(offered.map(({ title }) => title)).toEqual(proposals.map(({ title }) => title));
    expect(offered.every(({ source }) => source.startsWith('Bản gợi ý'))).toBe(true);
    expect(state()).toMatchObject({ failure: undefined, officeFailure: undefined });
  });

  it('says which one is in use', async () => {
    await store.open();
    expect(entry(outline.title).isInUse).toBe(true);
    const { title } = proposals[1]!;
    await store.use(entry(title));
    expect(
      state()
        .entries.filter(({ isInUse }) => isInUse)
        .map((each) => each.title),
    ).toEqual([title]);
    expect(state().said).toEqual({ kind: 'using', title });
  });

  it('has the one that the open document carries, which becomes one’s own when it is used', async () => {
    start({ outlineOf: () => own });
    await fake.session.start(undefined);
    expect(entry(own.title)).toMatchObject({ origin: 'document', isOfDocument: true, isInUse: false });
    await store.use(entry(own.title));
    expect(shelf().list()).toEqual([own]);
    expect(state().entries.filter(({ title }) => title === own.title)).toMatchObject([
      { origin: 'own', isInUse: true },
    ]);
  });
});

describe('the office’s outlines', () => {
  const list = (...entries: unknown[]) => beside.set('outlines/index.json', JSON.stringify(entries));

  it('are listed, and read when chosen', async () => {
    list({ file: 'xã 2026.decuong.json', title: own.title, source: 'Đảng ủy xã', id: own.id, version: own.version });
    beside.set(`outlines/${encodeURIComponent('xã 2026.decuong.json')}`, JSON.stringify(own));
    await store.open();
    expect(entry(own.title)).toMatchObject({ origin: 'office', source: 'Đảng ủy xã', isInUse: false });
    await store.use(entry(own.title));
    expect(chosen()).toEqual(own);
    expect(entry(own.title).isInUse).toBe(true);
    expect(shelf().list()).toEqual([]);
  });

  it('are not said to be in use when one of one’s own has their name', async () => {
    list({ file: 'a.json', title: 'Của xã', id: own.id, version: own.version });
    await store.open();
    await takeOutline(own);
    expect(entry('Của xã').isInUse).toBe(false);
    expect(entry(own.title).isInUse).toBe(true);
  });

  it.each([
    ['no JSON', '<html>Đăng nhập</html>'],
    ['no list', '{"outlines":[]}'],
    ['an address elsewhere', '[{"file":"https://example.com/a.json","title":"A"}]'],
    ['a way out of the folder', '[{"file":"../taskpane.json","title":"A"}]'],
    ['a hidden way out', '[{"file":"..%2Ftaskpane.json","title":"A"}]'],
    ['no title', '[{"file":"a.json","title":" "}]'],
    ['a prototype', '[{"__proto__":{"file":"a.json","title":"A"}}]'],
    ['a null', '[null]'],
  ])('a list with %s gives one sentence and no entry', async (_what, text) => {
    beside.set('outlines/index.json', text);
    await store.open();
    expect(state().officeFailure?.code).toBe('office-list-invalid');
    expect(state().entries.some(({ origin }) => origin === 'office')).toBe(false);
  });

  it('that are right are there although others are not', async () => {
    list({ file: 'a.json', title: 'A' }, { title: 'B' });
    await store.open();
    expect(entry('A').origin).toBe('office');
    expect(state().officeFailure?.code).toBe('office-list-invalid');
  });

  it('a server that does not answer is said, and the rest works', async () => {
    store = createOutlineStore(fake.session, () => Promise.resolve(undefined));
    await store.open();
    expect(state().officeFailure?.code).toBe('office-silent');
    expect(state().entries.length).toBe(1 + proposals.length);
  });

  it('one that comes late leaves in front what the person does by then', async () => {
    list({ file: 'a.json', title: 'A' });
    let arrive = (): void => undefined;
    const slow = new Promise<void>((done) => (arrive = done));
    store = createOutlineStore(fake.session, async (address) => {
      if (address.endsWith('a.json')) await slow;
      return server(address);
    });
    beside.set('outlines/a.json', JSON.stringify(own));
    await store.open();
    const using = store.use(entry('A'));
    await store.takeFile(fileOf('de-cuong.txt', 'I- Đặc điểm\r\nII- Kết quả\r\n'));
    const { importing } = state();
    arrive();
    await using;
    expect(state().importing).toBe(importing);
    expect(importing).toBeDefined();
  });

  it('one that comes after another was chosen is not used', async () => {
    list({ file: 'a.json', title: 'A' });
    let arrive = (): void => undefined;
    const slow = new Promise<void>((done) => (arrive = done));
    store = createOutlineStore(fake.session, async (address) => {
      if (address.endsWith('a.json')) await slow;
      return server(address);
    });
    beside.set('outlines/a.json', JSON.stringify(own));
    await store.open();
    const using = store.use(entry('A'));
    await store.use(entry(outline.title));
    arrive();
    await using;
    expect(chosen()).toBe(outline);
  });

  it.each([
    ['gone', undefined, 'office-silent'],
    ['broken', '{', 'outline-not-json'],
    ['of another shape', '{"id":"a"}', 'outline-invalid'],
  ])('one that is %s is not used', async (_what, text, code) => {
    list({ file: 'a.json', title: 'A' });
    if (text !== undefined) beside.set('outlines/a.json', text);
    await store.open();
    await store.use(entry('A'));
    expect(state().failure?.code).toBe(code);
    expect(chosen()).toBe(outline);
  });
});

describe('adding an outline file', () => {
  it('makes it one’s own and uses it at once', async () => {
    store.showAdding(true);
    await takeOutline(own);
    expect(shelf().list()).toEqual([own]);
    expect(chosen()).toEqual(own);
    expect(state()).toMatchObject({ isAdding: false, said: { kind: 'kept', title: own.title } });
  });

  it('the very same again asks nothing', async () => {
    await takeOutline(own);
    fake.session.useOutline(outline);
    await takeOutline(own);
    expect(state()).toMatchObject({ waiting: undefined, said: { kind: 'using' } });
    expect(shelf().list()).toEqual([own]);
    expect(chosen()).toEqual(own);
  });

  it('another of the same id asks, and nothing changes until the answer', async () => {
    await takeOutline(own);
    await takeOutline(changed);
    expect(state().waiting).toMatchObject({ kind: 'asks', kept: own });
    expect(shelf().list()).toEqual([own]);
    store.letGo();
    expect(state().waiting).toBeUndefined();
    expect(chosen()).toEqual(own);
  });

  it('replacing gives it the next version, so that documents know it as newer', async () => {
    await takeOutline(own);
    await takeOutline(changed);
    store.replace();
    expect(shelf().list()).toEqual([{ ...changed, version: '1.1.0' }]);
    expect(chosen()).toEqual(shelf().list()[0]);
  });

  it('replacing takes the place of one version and leaves the others', async () => {
    const later = { ...own, version: '1.1.0', source: 'Bản sau của xã' };
    await takeOutline(own);
    await takeOutline(later);
    store.keepBoth();
    await takeOutline(changed);
    expect(state().waiting).toMatchObject({ kept: own });
    store.replace();
    expect(shelf().list()).toEqual([later, { ...changed, version: '1.2.0' }]);
  });

  it('another of a version that is kept asks about that version', async () => {
    const later = { ...own, version: '1.1.0' };
    await takeOutline(own);
    await takeOutline(later);
    store.keepBoth();
    await takeOutline({ ...later, source: 'Xã gửi lại' });
    expect(state().waiting).toMatchObject({ kept: later });
    store.replace();
    expect(shelf().list()).toEqual([own, { ...later, source: 'Xã gửi lại', version: '1.2.0' }]);
  });

  it('keeping both gives it an id and a title of its own, unless its version tells them apart', async () => {
    await takeOutline(own);
    await takeOutline(changed);
    store.keepBoth();
    const second = { ...changed, id: 'de-cuong-xa-2', title: 'Đề cương của xã (2)' };
    expect(shelf().list()).toEqual([own, second]);
    await takeOutline({ ...own, version: '2.0.0' });
    store.keepBoth();
    expect(shelf().list().at(-1)).toEqual({ ...own, version: '2.0.0' });
  });

  it('one that says to be the bundled one and is not becomes an outline of its own', async () => {
    await takeOutline({ ...outline, source: 'Ai đó đã sửa' });
    expect(shelf().list()).toMatchObject([{ id: `${outline.id}-2`.slice(-40), source: 'Ai đó đã sửa' }]);
    expect(chosen().source).toBe('Ai đó đã sửa');
  });

  it.each([
    ['broken JSON', '{"schema":1,', 'outline-not-json'],
    ['another shape', '{"name":"khác"}', 'outline-invalid'],
    ['a list', '[1,2]', 'outline-invalid'],
    ['a prototype', `{"__proto__":${JSON.stringify(own)}}`, 'outline-invalid'],
    ['a constructor', JSON.stringify({ ...own, constructor: { prototype: 1 } }), 'outline-invalid'],
    ['a newer format', JSON.stringify({ ...own, schema: 2 }), 'outline-newer'],
    ['deep nesting', '['.repeat(50_000) + ']'.repeat(50_000), 'outline-invalid'],
    ['five million letters', JSON.stringify({ ...own, title: 'x'.repeat(5_000_000) }), 'too-large'],
    ['nothing in it', '', 'outline-not-json'],
  ])('a file of %s gives a sentence and changes nothing', async (_what, text, code) => {
    await store.takeFile(fileOf('đề cương.json', text));
    expect(state().failure).toMatchObject({ code });
    expect(state().failure?.message).toMatch(/^[\p{L}“]/u);
    expect(shelf().list()).toEqual([]);
    expect(chosen()).toBe(outline);
  });

  it('a full storage leaves it in front, to be saved as a file, and keeps what was kept', async () => {
    start({ memory: { ...fakeMemory(), outlines: outlinesOnNothing(new Map(), JSON.stringify(own).length + 300) } });
    await fake.session.start(undefined);
    await takeOutline(own);
    const other = { ...own, id: 'de-cuong-phuong' };
    await takeOutline(other);
    expect(state().waiting).toMatchObject({ kind: 'unkept', outline: other, failure: { code: 'storage-full' } });
    expect(shelf().list()).toEqual([own]);
    expect(chosen()).toEqual(own);
    store.forget(own);
    store.retry();
    expect(shelf().list()).toEqual([other]);
    expect(chosen()).toEqual(other);
  });
});

describe('adding a document', () => {
  const superior = docx(p('ĐỀ CƯƠNG BÁO CÁO'), p('I- Đặc điểm tình hình'), p('- Nêu khái quát.'), p('II- Kết quả'));

  it('opens what was understood, and keeps and uses what is saved of it', async () => {
    await store.takeFile(fileOf('de-cuong.docx', superior));
    expect(state().importing).toMatchObject({ name: 'de-cuong.docx' });
    store.save(own);
    expect(state().importing).toBeUndefined();
    expect(chosen()).toEqual(own);
  });

  it('holds what was understood while a question is asked, and lets go of it when told so', async () => {
    await takeOutline(own);
    await store.takeFile(fileOf('de-cuong.docx', superior));
    const { importing } = state();
    store.save(changed);
    expect(state().waiting?.kind).toBe('asks');
    expect(state().importing).toBe(importing);
    store.letGo();
    expect(state().importing).toBe(importing);
    store.closeImport();
    expect(state().importing).toBeUndefined();
  });

  it('takes the text of a .txt, and the open document', async () => {
    await store.takeFile(fileOf('de-cuong.txt', 'I- Đặc điểm\r\n- Nêu khái quát.\r\nII- Kết quả\r\n'));
    expect(state().importing?.imported.decisions).toHaveLength(3);
    store.closeImport();
    fake.document.blocks.push(
      ...['I- Đặc điểm', 'II- Kết quả'].map((text) => ({
        kind: 'paragraph' as const,
        style: '',
        level: 0 as const,
        label: '',
        inlines: [{ kind: 'text' as const, text }],
        controls: [],
      })),
    );
    await store.takeDocument('Văn bản đang mở');
    expect(state().importing).toMatchObject({ name: 'Văn bản đang mở' });
    expect(fake.document.calls.filter((call) => call !== 'read' && call !== 'follow')).toEqual([]);
  });

  it('a report that carries its outline gives that outline', async () => {
    const carrying = valueIn(carryOutline(valueIn(openPackage(docx(p('Báo cáo')))), own));
    await store.takeFile(fileOf('bao-cao.docx', savePackage(carrying)));
    expect(chosen()).toEqual(own);
  });

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'not-text'],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), undefined],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), undefined],
    ['no headings', 'Kính gửi các đồng chí.', 'no-headings'],
    ['nothing', '', 'outline-empty'],
  ])('%s gives a sentence', async (_what, content, code) => {
    await store.takeFile(fileOf('tep', content));
    expect(state().failure).toBeDefined();
    if (code) expect(state().failure?.code).toBe(code);
    expect(state().importing).toBeUndefined();
  });

  it('a file that cannot be read any more, or is far too large, is said', async () => {
    await store.takeFile({ name: 'a.docx', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(state().failure?.code).toBe('file-unread');
    await store.takeFile({ name: 'a.docx', size: 1e9, arrayBuffer: () => Promise.reject(new Error('never asked')) });
    expect(state().failure?.code).toBe('too-large');
  });
});

describe('one’s own', () => {
  beforeEach(() => takeOutline(own));

  it('are renamed, in use and in the list', () => {
    store.rename(own, ' Đề cương 2026 ');
    expect(entry('Đề cương 2026')).toMatchObject({ origin: 'own', isInUse: true });
    expect(chosen().title).toBe('Đề cương 2026');
  });

  it('are deleted, and the bundled one is used again', () => {
    store.forget(own);
    expect(state().entries.map(({ origin }) => origin)).toEqual(['bundled']);
    expect(chosen()).toBe(outline);
  });

  it('renamed or deleted leaves alone the office’s of the same name that is in use', async () => {
    beside.set(
      'outlines/index.json',
      JSON.stringify([{ file: 'a.json', title: 'A', id: own.id, version: own.version }]),
    );
    beside.set('outlines/a.json', JSON.stringify(changed));
    await store.open();
    await store.use(entry('A'));
    store.rename(own, 'Tên khác');
    expect(chosen()).toEqual(changed);
    store.forget(own);
    expect(chosen()).toEqual(changed);
  });

  it('that is not in use leaves the one in use alone when deleted', async () => {
    const other = { ...own, id: 'de-cuong-phuong' };
    await takeOutline(other);
    store.forget(own);
    expect(chosen()).toEqual(other);
  });
});

it('a document that has its outline is not touched by choosing another', async () => {
  allSections(outline).forEach((section) => fake.document.states.set(section.id, 'written'));
  await fake.session.readBack();
  const calls = fake.document.calls.length;
  await takeOutline(own);
  expect(fake.session.state()).toMatchObject({ outline, chosen: own });
  expect(entry(outline.title)).toMatchObject({ isOfDocument: true, isInUse: false });
  expect(fake.document.calls).toHaveLength(calls);
});
