/** A broken or hostile file given to «Thêm đề cương»: a sentence each time, and nothing of what was there has changed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultOutline } from '../../../src/outline/bundled.js';
import { createOutlineStore, type OutlineStore } from '../../../src/taskpane/outlines/store.js';
import { fakeSession, type FakeSession } from '../fakeDocument.js';

const text = JSON.stringify(defaultOutline);
const changed = (change: (outline: Record<string, unknown>) => void): string => {
  const outline = JSON.parse(text) as Record<string, unknown>;
  change(outline);
  return JSON.stringify(outline);
};
const wide = (given: string): Uint8Array => {
  const units = Uint16Array.from({ length: given.length }, (_, at) => given.charCodeAt(at));
  return new Uint8Array(units.buffer);
};
const section = (id: string, children: readonly unknown[] = []): unknown => ({
  id,
  number: '',
  heading: 'Mục',
  required: true,
  guidance: [],
  tables: [],
  children,
});

const files: readonly (readonly [string, string | Uint8Array])[] = [
  ['nothing in it', ''],
  ['only spaces', '   \n'],
  ['cut in the middle', text.slice(0, text.length / 2)],
  ['something after its end', `${text}}`],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '5'],
  ['a sentence', '"Đề cương"'],
  ['not JSON, but named so', '<html><body>Không tìm thấy trang</body></html>'],
  ['a picture that is named so', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
  ['UTF-16', wide(text)],
  ['bytes that are no letters', Uint8Array.from({ length: 2_000 }, (_, at) => (at * 37) % 256)],
  ['100,000 brackets', '['.repeat(100_000)],
  ['100,000 closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['100,000 objects in one another', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ['a title of a million letters', changed((outline) => (outline['title'] = 'x'.repeat(1_000_000)))],
  ['a heading of a million letters', text.replace('"heading":"', `"heading":"${'đ'.repeat(1_000_000)}`)],
  ['an id of a million letters', changed((outline) => (outline['id'] = 'a'.repeat(1_000_000)))],
  ['half a million fields in one text', changed((outline) => (outline['title'] = '{chiBo}'.repeat(500_000)))],
  ['five million letters', changed((outline) => (outline['source'] = 'x'.repeat(5_000_000)))],
  [
    '3,000 sections',
    changed((outline) => (outline['sections'] = Array.from({ length: 3_000 }, (_, at) => section(`s${at}`)))),
  ],
  [
    '30 sections in one another',
    changed(
      (outline) =>
        (outline['sections'] = [
          Array.from({ length: 30 }, (_, at) => 30 - at).reduce<unknown>(
            (inner, at) => section(`s${at}`, inner === undefined ? [] : [inner]),
            undefined,
          ),
        ]),
    ),
  ],
  ['one id twice', changed((outline) => (outline['sections'] = [section('p1'), section('p1')]))],
  ['no sections', changed((outline) => (outline['sections'] = []))],
  ['sections that are words', changed((outline) => (outline['sections'] = ['I', 'II']))],
  ['sections that are an object', changed((outline) => (outline['sections'] = { length: 2 }))],
  ['a title that is a number', changed((outline) => (outline['title'] = 5))],
  ['no title', changed((outline) => delete outline['title'])],
  [
    'a field that is not there',
    changed((outline) => (outline['signature'] = { authority: '{khongCo}', role: '', name: '', recipients: [] })),
  ],
  ['a name that reaches into prototypes', text.replace('{', '{"__proto__":{"polluted":true},')],
  ['a constructor', text.replace('{', '{"constructor":{"prototype":{"polluted":true}},')],
  ['a later format', changed((outline) => (outline['schema'] = 2))],
  ['a format that is a word', changed((outline) => (outline['schema'] = '1'))],
  ['a format beyond all numbers', text.replace('"schema":1', '"schema":1e999')],
  ['an id that is a path', changed((outline) => (outline['id'] = '../../etc/passwd'))],
  ['a Word file that is cut', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
];

let fake: FakeSession;
let store: OutlineStore;
beforeAll(async () => {
  fake = fakeSession(defaultOutline);
  store = createOutlineStore(fake.session, () => Promise.resolve('missing'));
  await fake.session.start(undefined);
});

describe('a file that is no outline', () => {
  it.each(files)('%s', async (_, content) => {
    const before = store.state();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (const name of ['a.decuong.json', 'a.docx', 'a.txt', 'a']) {
      const buffer = Uint8Array.from(bytes).buffer;
      await store.takeFile({ name, size: bytes.length, arrayBuffer: () => Promise.resolve(buffer) });
      const { failure, waiting, importing, entries } = store.state();
      expect(failure?.message, name).toMatch(/^\p{Lu}.{10,}\.$/u);
      expect(failure?.hint, name).toMatch(/^\p{Lu}.{10,}\.$/u);
      expect({ waiting, importing, entries }, name).toEqual({
        waiting: undefined,
        importing: undefined,
        entries: before.entries,
      });
      expect(fake.session.services.memory.outlines.list(), name).toEqual([]);
      expect(fake.session.state().chosen, name).toBe(fake.session.services.outline);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
