import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import type { Cursor } from '../../src/word/document.js';
import { control, docx, p, table, valueIn } from '../support/docx.js';
import { closeAfterEach, openIn } from './openIn.js';

closeAfterEach();
afterEach(() => void vi.useRealTimers());

/** The time is made up; what an answer passes through beside timers gets its turns. */
const wait = async (milliseconds: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  for (let turn = 0; turn < 5; turn++) await new Promise((done) => setImmediate(done));
  await vi.advanceTimersByTimeAsync(0);
};

/** Longer than the quiet time and an answer. */
const quiet = 450;
const lines = docx('một', 'hai', control({ tag: 'dc:p1.i:body' }, p('ba')), table([['bốn']]), 'năm', 'sáu');

const followed = async (host: Parameters<typeof openIn>[0], knobs = {}) => {
  const opened = await openIn(host, lines, knobs);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const seen: Cursor[] = [];
  const stop = valueIn(await opened.document.follow((cursor) => seen.push(cursor)));
  await wait(quiet);
  opened.syncs();
  seen.length = 0;
  return { ...opened, seen, stop };
};

describe.each(['windows-2021', 'mac'] as const)('following the cursor in %s', (name) => {
  test('one move, one round trip, and what stands around it', async () => {
    const { host, seen, stop, syncs } = await followed(name);
    host.select({ paragraph: 2, offset: 1 });
    await wait(quiet);
    stop();
    expect(syncs()).toBe(1);
    expect(seen).toEqual([{ tagged: 'p1.i', paragraph: 'ba', before: ['hai', 'một'], after: ['bốn', 'năm'] }]);
  });

  test('nothing is written, selected or expanded', async () => {
    const { host, stop } = await followed(name);
    host.select({ paragraph: 3, offset: 0 });
    await wait(quiet);
    stop();
    expect(host.log.writes).toEqual([]);
    expect(host.log.members.filter((member) => /expandTo|select$/i.test(member))).toEqual([]);
  });

  test('many moves in a row are asked about once, at the last place', async () => {
    const { host, seen, stop, syncs } = await followed(name);
    for (const paragraph of [0, 1, 2, 3, 4]) {
      host.select({ paragraph, offset: 0 });
      await wait(40);
    }
    await wait(quiet);
    stop();
    expect(syncs()).toBe(1);
    expect(seen.map((cursor) => cursor.paragraph)).toEqual(['năm']);
  });

  test('after stopping nobody is asked', async () => {
    const { host, seen, stop, syncs } = await followed(name);
    stop();
    host.select({ paragraph: 1, offset: 0 });
    await wait(quiet);
    expect(syncs()).toBe(0);
    expect(seen).toEqual([]);
  });
});

test('coming back to the pane asks again, for a host that forgets to tell', async () => {
  const { host, office, seen, stop } = await followed('windows-2021', { selectionEvents: 'missing' });
  host.select({ paragraph: 4, offset: 0 });
  await wait(quiet);
  expect(seen).toEqual([]);
  office.window.dispatchEvent(new office.window.Event('focus'));
  await wait(quiet);
  stop();
  expect(seen.map((cursor) => cursor.paragraph)).toEqual(['năm']);
});

test('a question that Word does not answer is passed over; the next move is heard', async () => {
  const { host, seen, stop } = await followed('windows-2021');
  host.failNext({ code: 'GeneralException' });
  host.select({ paragraph: 1, offset: 0 });
  await wait(quiet);
  expect(seen).toEqual([]);
  host.knobs = { ...host.knobs, faults: [] };
  host.select({ paragraph: 4, offset: 0 });
  await wait(quiet);
  stop();
  expect(seen).toHaveLength(1);
});

test('while an insertion runs the cursor waits', async () => {
  const { document, host, seen, stop } = await followed('windows-2021');
  const profile = emptyProfile(defaultOutline);
  const insertion = document.insert({ outline: defaultOutline, profile, place: 'end', guidance: true, tables: true });
  host.select({ paragraph: 1, offset: 0 });
  const state = { isOver: false };
  const seenMeanwhile = insertion.then((outcome) => {
    state.isOver = true;
    valueIn(outcome);
    return seen.length;
  });
  while (!state.isOver) await wait(quiet);
  expect(await seenMeanwhile).toBe(0);
  await wait(2 * quiet);
  stop();
  expect(seen.length).toBeGreaterThan(0);
});
