/**
 * Laws of the import, on outlines made at random in the shapes that superiors use and in shapes crossed from them: headings and levels are found,
 * no word is lost, whatever a person changes.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, change, type FrameLine } from '../../src/importing/change.js';
import { importOutline } from '../../src/importing/importOutline.js';
import { reportOfText } from '../../src/importing/textFile.js';
import { toOutline } from '../../src/importing/toOutline.js';
import type { Decision, ImportedOutline } from '../../src/importing/types.js';
import type { Report } from '../../src/report/blocks.js';
import { randomOf } from '../support/dialects.js';
import { headingsIn, importedFrom, inCommon, wordCounts, wordsOf } from '../support/importing.js';
import { sentOutline } from '../support/superiors.js';

const seeds = Array.from({ length: 80 }, (_, index) => 7_001 + index);

const bothWays = (
  seed: number,
): { readonly name: string; readonly report: Report; readonly sent: ReturnType<typeof sentOutline> }[] => {
  const sent = sentOutline(randomOf(seed));
  return [
    { name: `${seed} as Word`, report: sent.report, sent },
    { name: `${seed} as text`, report: reportOfText(sent.text), sent },
  ];
};

/**
 * What an outline does not hold as words: `Nơi nhận` is printed by whoever prints the list, `(Ký, ghi rõ họ tên)` says where to sign; a date without its day and a name with dots behind it
 * (`ĐẢNG ỦY PHƯỜNG ……`) are blanks as a whole, whose field has its own words.
 */
const isBlankOrPrinted = ({ as, text }: Decision): boolean => {
  if (as.kind === 'skipped') return /^\s*(?:nơi nhận|\(ký)/iu.test(text.normalize('NFC'));
  if (as.kind !== 'letterhead') return false;
  return as.part === 'placeAndDate' || (as.part !== 'party' && /[.…]{2,}\s*$|…\s*$/u.test(text));
};

describe('outlines of any shape', () => {
  test('at least 95 % of headings and levels are right', () => {
    let right = 0;
    let all = 0;
    const worst: { readonly name: string; readonly share: number }[] = [];
    for (const seed of seeds)
      for (const { name, report, sent } of bothWays(seed)) {
        const found = headingsIn(importedFrom(report));
        const common = inCommon(sent.headings, found);
        const total = Math.max(sent.headings.length, found.length);
        right += common;
        all += total;
        if (common < total) worst.push({ name: `${name}: ${sent.shape}`, share: common / total });
      }
    const share = right / all;
    console.log(
      `Import: ${right} of ${all} headings right, ${(100 * share).toFixed(2)} %; ${worst.length} of ${2 * seeds.length} documents with a slip.`,
    );
    expect(share, JSON.stringify(worst.slice(0, 5))).toBeGreaterThanOrEqual(0.99);
  });

  test('every line of the source is in the decisions, character for character', () => {
    for (const seed of seeds.slice(0, 40))
      for (const { name, report, sent } of bothWays(seed)) {
        const { decisions } = importedFrom(report);
        const letters = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]+/gu, '');
        const typed =
          report === sent.report
            ? letters(
                sent.report.blocks
                  .flatMap((block) => (block.kind === 'paragraph' ? block.inlines : []))
                  .map((inline) => (inline.kind === 'text' ? inline.text : ''))
                  .join(''),
              )
            : letters(sent.text);
        expect(decisions.map(({ text }) => letters(text)).join(''), name).toBe(typed);
      }
  });

  test('every word of every line is in the outline', () => {
    for (const seed of seeds.slice(0, 40))
      for (const { name, report } of bothWays(seed)) {
        const imported = importedFrom(report);
        const counts = wordCounts(imported);
        const lost: string[] = [];
        for (const { text } of imported.decisions.filter((decision) => !isBlankOrPrinted(decision)))
          for (const word of wordsOf(text)) {
            const left = (counts.get(word) ?? 0) - 1;
            if (left < 0) lost.push(`“${word}” of “${text}”`);
            counts.set(word, left);
          }
        expect(lost, name).toEqual([]);
      }
  });
});

const someChange = (imported: ImportedOutline): fc.Arbitrary<Change> => {
  const at = fc.integer({ min: -1, max: imported.decisions.length });
  return fc.oneof(
    fc.record({
      kind: fc.constant('as' as const),
      at,
      as: fc.constantFrom('heading' as const, 'note' as const, 'text' as const),
    }),
    fc.record({
      kind: fc.constant('form' as const),
      at,
      form: fc.constantFrom('bullet' as const, 'parenthesis' as const, 'plain' as const),
    }),
    fc.record({ kind: fc.constant('level' as const), at, by: fc.constantFrom(1 as const, -1 as const) }),
    fc.record({ kind: fc.constant('required' as const), at, required: fc.boolean() }),
    fc.record({ kind: fc.constant('split' as const), at, offset: fc.integer({ min: 0, max: 60 }) }),
    fc.record({ kind: fc.constant('merge' as const), at }),
    fc.record({ kind: fc.constant('confirm' as const), at }),
    fc.record({
      kind: fc.constant('frame' as const),
      at,
      as: fc.constantFrom<FrameLine>(
        { kind: 'title', part: 'subject' },
        { kind: 'letterhead', part: 'superior' },
        { kind: 'signature', part: 'recipients' },
      ),
    }),
    fc.record({
      kind: fc.constant('literal' as const),
      field: fc.constantFrom('nhiemKyTruoc', 'nhiemKySau', 'chiBo', 'ngay'),
    }),
  );
};

describe('changing what was understood', () => {
  const start = importedFrom(sentOutline(randomOf(7_001)).report);
  const letters = (imported: ImportedOutline): string =>
    imported.decisions
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, '');

  test('never loses a letter, always gives an outline, and leaves the value before it as it was', () => {
    const before = JSON.stringify(start);
    fc.assert(
      fc.property(fc.array(someChange(start), { maxLength: 12 }), (changes) => {
        const after = changes.reduce(change, start);
        expect(letters(after)).toBe(letters(start));
        expect(JSON.stringify(start)).toBe(before);
        const outline = toOutline(after, { id: 'a', title: 'A', source: 'a' });
        expect(outline.ok ? '' : outline.failure.detail).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  test('a line split and merged again is the line', () => {
    const at = start.decisions.findIndex(({ as }) => as.kind === 'note');
    const text = start.decisions[at]?.text;
    const split = change(start, { kind: 'split', at, offset: 5 });
    expect(split.decisions).toHaveLength(start.decisions.length + 1);
    const merged = change(split, { kind: 'merge', at: at + 1 });
    expect(merged.decisions.map((decision) => decision.text)).toEqual(start.decisions.map((decision) => decision.text));
    expect(merged.decisions[at]?.text).toBe(text);
  });

  test('a heading moves with the headings under it, not beyond the tree and not past the heading above it', () => {
    const levels = (imported: ImportedOutline): number[] =>
      imported.decisions.flatMap(({ as }) => (as.kind === 'heading' ? [as.level] : []));
    const tops = start.decisions.flatMap(({ as }, at) => (as.kind === 'heading' && as.level === 1 ? [at] : []));
    const [first = -1, second = -1, third = -1] = tops;
    expect(change(start, { kind: 'level', at: first, by: -1 })).toBe(start);
    expect(change(start, { kind: 'level', at: first, by: 1 })).toBe(start);
    const deeper = change(start, { kind: 'level', at: second, by: 1 });
    const moved = (at: number): boolean => at >= second && at < third;
    expect(levels(deeper)).toEqual(
      start.decisions.flatMap(({ as }, at) => (as.kind === 'heading' ? [as.level + (moved(at) ? 1 : 0)] : [])),
    );
    expect(levels(change(deeper, { kind: 'level', at: second, by: -1 }))).toEqual(levels(start));
  });

  test('what is no change gives the same value', () => {
    expect(change(start, { kind: 'as', at: 99_999, as: 'note' })).toBe(start);
    expect(change(start, { kind: 'split', at: 0, offset: 0 })).toBe(start);
    expect(change(start, { kind: 'merge', at: 0 })).toBe(start);
  });
});

describe('speed', () => {
  test('an outline of 30 pages is imported in under 300 ms', () => {
    // 30 pages of 40 lines, in time of the processor: others use it too. The first call warms the engine, as opening the pane has done before.
    const some = sentOutline(randomOf(7_003));
    const pages: string[] = [];
    for (let seed = 7_003; pages.length < 1_200; seed += 1) pages.push(...sentOutline(randomOf(seed)).text.split('\n'));
    importedFrom(some.report);
    const report = reportOfText(pages.slice(0, 1_200).join('\n'));
    const times = [1, 2, 3, 4, 5].map(() => {
      const from = process.cpuUsage();
      const imported = importOutline(report);
      if (imported.ok) toOutline(imported.value, { id: 'a', title: 'A', source: 'a' });
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    });
    console.log(`Import of 30 pages: ${Math.min(...times).toFixed(0)} ms.`);
    expect(Math.min(...times)).toBeLessThan(300);
  });
});
