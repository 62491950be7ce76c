/** Rules on terms, names and citations take little of the time of a check, however long the report. */
import { expect, it } from 'vitest';
import { align } from '../../src/report/align.js';
import { createNoteReader } from '../../src/report/notes.js';
import type { CheckContext } from '../../src/check/context.js';
import { placeFinder, sectionNamer } from '../../src/check/context.js';
import { readContent, readFrame } from '../../src/check/content.js';
import { citationRules } from '../../src/check/rules/citations/index.js';
import { termRules } from '../../src/check/rules/terms/index.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import type { Block } from '../../src/report/blocks.js';
import { finish } from '../../src/steps.js';
import { randomOf } from '../support/dialects.js';
import { draft } from '../support/drafts.js';
import { p, report } from '../support/report.js';
import { sentences } from '../support/sentences.js';
import { title } from '../support/wordings.js';

/** 200 pages of 14 pt hold about 80,000 words; a pair of these sentences about 40. */
const paragraphs = 2_000;
/**
 * Processor time, milliseconds, of the best of some runs: 13 on two cores with a load of eight. The limit leaves room for slower and busy
 * ones and still fails on anything quadratic.
 */
const limit = 40;

it('within its time on 200 pages', () => {
  const random = randomOf(5);
  const long = (count: number): Block[] =>
    Array.from({ length: count }, () => p(`${random.pick(sentences)} ${random.pick(sentences)}`));
  const parts = ['p1.ii.1.1', 'p1.ii.2', 'p2.iii.1', 'p2.iii.2'];
  const sections = Object.fromEntries(parts.map((id) => [id, long(paragraphs / parts.length)]));
  const big = report(...draft({ front: title({ placeAndDate: 'Long Đức, ngày 05 tháng 9 năm 2026' }), sections }));
  const profile = exampleProfile(defaultOutline);
  const alignment = align(big, defaultOutline, profile);
  const notes = createNoteReader(defaultOutline, profile, alignment.lexicon);
  const fresh = (): CheckContext => ({
    report: big,
    outline: defaultOutline,
    profile,
    alignment,
    notes,
    contents: alignment.sections.map((span) => finish(readContent(big, span, notes))),
    states: new Map(),
    reports: new Map(),
    front: finish(readFrame(big, 0, alignment.front, notes)),
    back: [],
    nameOf: sectionNamer(alignment.sections, new Map()),
    whereOf: placeFinder(big),
  });
  const times = Array.from({ length: 8 }, () => {
    const context = fresh();
    const before = process.cpuUsage();
    for (const rule of [...termRules, ...citationRules]) rule(context);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(limit);
});
