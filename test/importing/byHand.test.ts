/**
 * Acceptance of the import: outlines written by hand as superiors write them (`byHand/`, the truth beside each line), not made by the generator that
 * the importer was built with. Headings and levels, and that nothing written is lost.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { leavesOf } from '../../src/outline/tree.js';
import { compose } from '../../src/report/compose.js';
import { reportIn } from '../support/docx.js';
import { handWritten, titleWords } from '../support/handWritten.js';
import { headingsIn, importedFrom, inCommon, outlineOf, wordCounts, wordsOf } from '../support/importing.js';

const folder = new URL('byHand/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => handWritten(name, readFileSync(new URL(name, folder), 'utf8')));

/** The claim, for each document and for all of them. */
const rightFrom = 0.95;

/** Printed by whoever prints a list, or a blank as a whole whose field has its own words: dates, names with dots, dots to write on. */
const isPrintedElsewhere = (kind: string, text: string): boolean =>
  kind === 'x' || (kind === 'l' && /ngày|tháng|[.…]{2,}\s*$/u.test(text.normalize('NFC')));

describe('outlines written by hand', () => {
  const counts = { right: 0, all: 0 };
  afterAll(() => {
    console.log(
      `Import of ${documents.length} outlines written by hand: ${counts.right} of ${counts.all} headings right, ${((100 * counts.right) / counts.all).toFixed(1)} %.`,
    );
    expect(counts.right / counts.all).toBeGreaterThanOrEqual(rightFrom);
  });

  it.each(documents)('$name: at least 95 % of headings and levels are right', ({ report, headings, optional }) => {
    const wanted = headings.map(titleWords);
    const either = new Set(optional.map(titleWords).map(({ level, title }) => `${level} ${title}`));
    const found = headingsIn(importedFrom(report))
      .map(titleWords)
      .filter(({ level, title }) => !either.has(`${level} ${title}`));
    const right = inCommon(wanted, found);
    const all = Math.max(wanted.length, found.length);
    counts.right += right;
    counts.all += all;
    if (right < rightFrom * all) expect(found).toEqual(wanted);
  });

  it.each(documents)('$name: every word of every line is in the outline', ({ report, lines }) => {
    const words = wordCounts(importedFrom(report));
    const lost = lines.flatMap(({ kind, text }) => {
      if (isPrintedElsewhere(kind, text)) return [];
      // `20…` is a blank as a whole.
      return wordsOf(text.replace(/\b20(?=[.…]{2}|…)/gu, '')).flatMap((word) => {
        const left = (words.get(word) ?? 0) - 1;
        words.set(word, left);
        return left < 0 ? [`“${word}” of “${text}”`] : [];
      });
    });
    expect(lost).toEqual([]);
  });

  it.each(documents)('$name: a report begun on it has nothing but empty sections', ({ report }) => {
    const outline = outlineOf(importedFrom(report));
    const profile = emptyProfile(outline);
    const options = { guidance: true, tables: false, frontMatter: true, signature: true };
    const bytes = writeDocx(compose(outline, profile, options), presentationRules('hd05-2026'), new Map());
    const { sections, findings } = check(reportIn(bytes), outline, profile);
    expect(sections.filter(({ state }) => state !== 'empty' && state !== 'notes-only')).toEqual([]);
    expect(findings.filter(({ rule }) => rule.startsWith('heading-') || rule === 'section-missing')).toEqual([]);
    // A note over the sections that a heading holds would be printed; in a section to be written it is its state.
    const leaves = new Set(leavesOf(outline).map(({ id }) => id));
    expect(findings.filter(({ rule, section }) => rule === 'guidance-left' && leaves.has(section))).toEqual([]);
  });

  it('says what every line is as its reader would, but for a few', () => {
    const kinds: Readonly<Record<string, string>> = {
      note: 'n',
      text: 't',
      letterhead: 'l',
      title: 'ti',
      signature: 's',
      table: 'tb',
      skipped: 'x',
      continued: '+',
    };
    const wrong: string[] = [];
    let all = 0;
    for (const { name, report, lines } of documents) {
      const decided = new Map(
        importedFrom(report).decisions.map(({ text, as }) => [wordsOf(text).join(' '), kinds[as.kind] ?? 'h']),
      );
      for (const { kind, text } of lines) {
        const got = decided.get(wordsOf(text).join(' '));
        if (got === undefined || /^[+o]/u.test(kind)) continue;
        all += 1;
        if (got !== kind.replace(/\d$/u, '')) wrong.push(`${name}: ${kind} taken for ${got}: ${text}`);
      }
    }
    expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  });
});
