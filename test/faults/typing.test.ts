import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/result.js';
import type { InsertRequest, OpenDocument } from '../../src/word/document.js';
import type { WordHost } from '../../src/wordhost/external.js';
import { actions } from './actions.js';
import { openPage, type Page } from './page.js';
import { anEdit, carryOut, doubledIn, type Edit, justTyped, lostIn } from './person.js';
import { example, outline, own, ownInOutline, profile, withOutline, withText } from './small.js';

const request: InsertRequest = { outline, profile, place: 'end', guidance: true, tables: true };

let page: Page;
beforeAll(async () => {
  page = await openPage('windows-365');
});
afterAll(() => page.close());

/** A round trip (counted from 1) and what the person does just before it. */
type Moments = readonly (readonly [sync: number, edit: Edit])[];
const moments: fc.Arbitrary<Moments> = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), anEdit), {
  minLength: 1,
  maxLength: 4,
});

/** Lets the person type while requests come in; gives what has been typed so far. */
const typist = (
  edits: Moments,
): { readonly before: () => Promise<void>; readonly watch: (host: WordHost) => void; readonly typed: string[] } => {
  const typed: string[] = [];
  let host: WordHost | undefined;
  let request = 0;
  return {
    typed,
    watch: (opened) => {
      host = opened;
    },
    before: () => {
      request += 1;
      edits.forEach(([sync, edit], index) => {
        const words = host && sync === request ? carryOut(host, edit, `${justTyped} ${index}.`) : undefined;
        if (words !== undefined) typed.push(words);
      });
      return Promise.resolve();
    },
  };
};

const sentence = /[.»]$/;
const isHonest = (result: Result<unknown>): boolean =>
  result.ok || (sentence.test(result.failure.message) && sentence.test(result.failure.hint));

interface Work {
  readonly start: Uint8Array;
  readonly own: readonly string[];
  readonly run: (document: OpenDocument, host: WordHost) => Promise<Result<unknown>>;
}

/** Runs the work while the person types: what they typed and what they had written is there, and the outline at most once. */
const whileTyping = async ({ start, own: written, run }: Work, edits: Moments): Promise<void> => {
  const { before, watch, typed } = typist(edits);
  const host = page.open(start, {}, before);
  watch(host);
  const result = await run(page.document, host);
  expect(lostIn(host, [...written, ...typed])).toEqual([]);
  expect(doubledIn(host)).toEqual([]);
  expect(isHonest(result)).toBe(true);
  // Pressed again when the person rests.
  const second = await run(page.document, host);
  expect(lostIn(host, [...written, ...typed])).toEqual([]);
  expect(doubledIn(host)).toEqual([]);
  expect(isHonest(second)).toBe(true);
  expect(host.bugs).toEqual([]);
};

const workOf = (name: string): Work => {
  const action = actions.find((each) => each.name === name);
  if (!action) throw new Error(`no action ${name}`);
  return action;
};

const budget = { numRuns: Number(process.env['RUNS'] ?? 40), ...(process.env['RUNS'] ? {} : { seed: 2026 }) };
const works: Readonly<Record<string, Work>> = {
  'the outline goes in': { start: withText, own, run: (document) => document.insert(request) },
  'the profile is set': {
    start: withOutline,
    own: ownInOutline,
    run: (document) => document.setProfile(outline, example),
  },
  'the notes are taken out': {
    start: withOutline,
    own: ownInOutline,
    run: (document) => document.removeNotes(outline, profile),
  },
  'the outline is taken out': {
    start: withOutline,
    own: ownInOutline,
    run: (document) => document.removeOutline(outline, profile),
  },
  'words are mended': workOf('mend words'),
  'a table is changed': workOf('change a table'),
  'the report is read': { start: withOutline, own: ownInOutline, run: (document) => document.read() },
};

describe('the person goes on typing while', () => {
  test.each(Object.entries(works))(
    '%s',
    async (_, work) => {
      await fc.assert(
        fc.asyncProperty(moments, (edits) => whileTyping(work, edits)),
        budget,
      );
    },
    600_000,
  );
});
