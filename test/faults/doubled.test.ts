/** Two people put the outline in at the same moment, on Word on the web, and one of them goes on writing in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { planTakeBack } from '../../src/word/doubled.js';
import type { InsertRequest } from '../../src/word/document.js';
import type { WordHost } from '../../src/wordhost/external.js';
import { typed as writtenInto } from '../report/builders.js';
import { reportOf } from '../report/carryOut.js';
import { openPage, type Page } from './page.js';
import { carryOut, doubledIn, lostIn } from './person.js';
import { outline, own, profile, withText } from './small.js';

const request: InsertRequest = { outline, profile, place: 'end', guidance: true, tables: true };
const words = 'Chữ đồng chí kia vừa viết.';

let page: Page;
beforeAll(async () => {
  page = await openPage('web');
});
afterAll(() => page.close());

/** Round trips of both, one after the other; the first two only read. */
const roundTrips = [3, 4, 5, 6, 7, 8, 9];
const places = [150, 350, 500, 650, 800, 950];

describe.each(roundTrips)('somebody writes into one of the two copies before round trip %i', (roundTrip) => {
  test('nothing of it is lost, and the outline stands once or it is said that it stands twice', async () => {
    for (const place of places) {
      let count = 0;
      let typed: string | undefined;
      const opened: { host?: WordHost } = {};
      const host = page.open(withText, {}, () => {
        count += 1;
        if (count === roundTrip && opened.host) typed = carryOut(opened.host, { kind: 'words', place }, words);
        return Promise.resolve();
      });
      opened.host = host;
      const other = await page.again();
      const both = await Promise.all([page.document.insert(request), other.insert(request)]);
      const isSaid = both.some((each) => !each.ok && each.failure.code === 'outline-doubled');
      expect(lostIn(host, typed === undefined ? own : [...own, typed])).toEqual([]);
      if (!isSaid) expect(doubledIn(host), `place ${place}`).toEqual([]);
      expect(host.bugs).toEqual([]);
    }
  });
});

describe('the copy that goes out again', () => {
  const blocks = compose(outline, profile, { guidance: true, tables: true, frontMatter: false, signature: false });
  const insertions = [{ before: 0, blocks }];
  /** The same blocks from another machine: their controls are others. */
  const another = blocks.map((each) => ({
    ...each,
    controls: each.controls.map((control) => ({ ...control, key: control.key + 1_000 })),
  }));
  /** Somebody has written in place of the prompt at the end. */
  const written = (copy: readonly Block[]): Block[] =>
    copy.map((each, number) => (number === copy.length - 1 ? writtenInto(each, 'Đã viết.') : each));

  test('is none where the outline stands once', () => {
    expect(planTakeBack(reportOf(blocks), insertions)).toEqual([]);
  });

  test('is the last of two that nobody has touched', () => {
    const removals = planTakeBack(reportOf([...another, ...blocks]), insertions);
    const numbers = removals.flatMap((removal) => (removal.kind === 'block' ? [removal.block] : []));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(another.length);
    expect(removals.some((removal) => removal.kind === 'control' && removal.key >= 1_000)).toBe(false);
  });

  test('is the other one where somebody has written into one', () => {
    const removals = planTakeBack(reportOf([...blocks, ...written(another)]), insertions);
    expect(removals.length).toBeGreaterThan(0);
    expect(removals.some((removal) => removal.kind === 'control' && removal.key >= 1_000)).toBe(false);
  });

  test('is none where somebody has written into both', () => {
    expect(planTakeBack(reportOf([...written(blocks), ...written(another)]), insertions)).toEqual([]);
  });
});
