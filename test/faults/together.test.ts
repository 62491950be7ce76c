import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Result } from '../../src/result.js';
import type { Cursor, InsertRequest, OpenDocument } from '../../src/word/document.js';
import type { Fault } from '../../src/wordhost/knobs.js';
import { valueIn } from '../support/docx.js';
import { openPage, type Page } from './page.js';
import { doubledIn, lostIn, textsIn } from './person.js';
import { example, outline, own, ownInOutline, profile, withOutline, withText } from './small.js';

const request: InsertRequest = { outline, profile, place: 'end', guidance: true, tables: true };

type Click = (document: OpenDocument) => Promise<Result<unknown>>;
const clicks: Readonly<Record<string, Click>> = {
  insert: (document) => document.insert(request),
  'set the profile': (document) => document.setProfile(outline, example),
  'remove the notes': (document) => document.removeNotes(outline, profile),
  'remove the outline': (document) => document.removeOutline(outline, profile),
  'tick a note': (document) => document.setTicks('p1.i', [0]),
  read: (document) => document.read(),
  jump: (document) => document.jump({ paragraph: 0, text: 'Biên bản họp chi bộ.', quote: 'họp' }),
};

let page: Page;
beforeAll(async () => {
  page = await openPage('track-changes');
});
afterAll(() => page.close());
afterEach(() => vi.unstubAllGlobals());

const starts = [
  ['a document without the outline', withText, own],
  ['a document with it', withOutline, ownInOutline],
] as const;

describe.each(starts)('two clicks at once in %s', (_, start, written) => {
  test.each(Object.keys(clicks))('%s and any other', async (name) => {
    for (const [other, click] of Object.entries(clicks)) {
      const host = page.open(start);
      const both = await Promise.all([clicks[name]?.(page.document), click(page.document)]);
      expect(
        both.map((each) => each?.ok === true || each?.failure.code === 'busy' || each?.failure.code),
        other,
      ).toEqual([true, true]);
      expect(lostIn(host, written)).toEqual([]);
      expect(doubledIn(host)).toEqual([]);
      expect(host.tracking).toBe('TrackAll');
    }
  });
});

/** The pane is closed while Word works: its page is gone and hears no answer. */
const closings: readonly (readonly [string, Omit<Fault, 'code'>])[] = [1, 2, 3].flatMap((sync) => [
  [`before request ${sync}`, { sync }] as const,
  [`in the middle of request ${sync}`, { sync, action: 30 }] as const,
  [`after request ${sync}`, { sync, late: true }] as const,
]);

describe.each(closings)('the pane is closed %s', (_, closing) => {
  test.each(['insert', 'remove the notes', 'remove the outline', 'set the profile'])(
    '%s: the next pane reads, and the button finishes the work',
    async (name) => {
      const start = name === 'insert' ? withText : withOutline;
      const click = clicks[name];
      const whole = page.open(start);
      await click?.(await page.again());
      const host = page.open(start);
      host.knobs = { ...host.knobs, faults: [{ ...closing, code: 'GeneralException', answer: 'none', lasting: true }] };
      let isOver = false;
      void click?.(await page.again()).then(() => (isOver = true));
      await vi.waitFor(() => expect(isOver || host.log.syncs >= closing.sync || host.log.syncs >= 2).toBe(true));
      await wait(20);
      host.knobs = { ...host.knobs, faults: [] };
      const next = await page.again();
      valueIn(await next.read());
      expect(lostIn(host, start === withText ? own : ownInOutline)).toEqual([]);
      const finished = await click?.(next);
      expect(finished?.ok).toBe(true);
      expect(textsIn(host)).toEqual(textsIn(whole));
      expect(doubledIn(host)).toEqual([]);
    },
  );
});

/** Locks as a browser has them, one holder at a time. */
const stubLocks = (): void => {
  let last: Promise<unknown> = Promise.resolve();
  const requestLock = (_: string, work: () => Promise<unknown>): Promise<unknown> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  vi.stubGlobal('navigator', { locks: { request: requestLock } });
};

describe('two pages at once', () => {
  test('the ribbon’s page waits for the pane: the outline goes in once', async () => {
    stubLocks();
    const host = page.open(withText);
    const ribbon = await page.again();
    const both = await Promise.all([page.document.insert(request), ribbon.insert(request)]);
    expect(both.map((each) => each.ok && each.value.inserted.length > 0)).toEqual([true, false]);
    expect(doubledIn(host)).toEqual([]);
    expect(lostIn(host, own)).toEqual([]);
  });

  test('a browser that refuses the lock does not stop the work', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('SecurityError')) } });
    const host = page.open(withText);
    valueIn(await page.document.insert(request));
    expect(doubledIn(host)).toEqual([]);
  });

  test('a co-author who inserts at the same moment: the second copy goes out again, and it is said', async () => {
    const host = page.open(withText);
    const other = await page.again();
    const both = await Promise.all([page.document.insert(request), other.insert(request)]);
    expect(both.map((each) => each.ok && each.value.inserted.length > 0)).toEqual([true, false]);
    expect(both[1].ok && both[1].value.notices.map(({ code }) => code)).toContain('second-copy-taken-back');
    expect(doubledIn(host)).toEqual([]);
    expect(lostIn(host, own)).toEqual([]);
    const once = page.open(withText);
    valueIn(await page.document.insert(request));
    expect(textsIn(host)).toEqual(textsIn(once));
  });
});

test('the cursor moves all the time while the outline goes in and its notes go out: it waits, and is heard afterwards', async () => {
  const seen: Cursor[] = [];
  const host = page.open(withText, {}, () => {
    host.select({ paragraph: 0, offset: 1 });
    return Promise.resolve();
  });
  const stop = valueIn(await page.document.follow((cursor) => seen.push(cursor)));
  valueIn(await page.document.insert(request));
  valueIn(await page.document.removeNotes(outline, profile));
  const texts = textsIn(host);
  await wait(600);
  stop();
  expect(seen.at(-1)?.paragraph).toBe('Biên bản họp chi bộ.');
  const quiet = page.open(withText);
  valueIn(await page.document.insert(request));
  valueIn(await page.document.removeNotes(outline, profile));
  expect(texts).toEqual(textsIn(quiet));
});
