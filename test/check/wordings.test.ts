/**
 * Rules on terms, names and citations over reports typed by hand in every dialect: nothing is said of a report whose terms and names agree.
 * Spelling alone may be mixed there, and that is only told.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import type { RuleId } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { compose } from '../../src/report/compose.js';
import type { Dialect, Random } from '../support/dialects.js';
import { randomOf, randomPlan, render } from '../support/dialects.js';
import { p, report } from '../support/report.js';
import { mixture, writers } from '../support/writers.js';

const spoken: readonly RuleId[] = [
  'term-mismatch',
  'term-stale',
  'place-stale',
  'field-mismatch',
  'citation-replaced',
  'citation-misdated',
];

const said = (dialectOf: (random: Random) => Dialect, count: number, salt: number): string[] =>
  Array.from({ length: count }, (_, seed) => seed).flatMap((seed) => {
    const random = randomOf(seed * 7919 + salt);
    const dialect = dialectOf(random);
    const { report } = render(defaultOutline, randomPlan(defaultOutline, random, 0.1), dialect, random);
    return check(report, defaultOutline, emptyProfile(defaultOutline))
      .findings.filter(({ rule }) => spoken.includes(rule))
      .map(({ rule, severity, message, quote }) => `${rule} ${severity} ${message} | ${quote}`);
  });

describe('nothing is said of a report that agrees with itself', () => {
  it.each(writers.map((writer) => [writer.name, writer] as const))('%s', (name, writer) => {
    expect(said(() => writer, 6, name.length)).toEqual([]);
  });

  it('any mixture of dialects', () => {
    expect(said(mixture, 40, 3)).toEqual([]);
  });
});

describe('nothing is said of the outline itself', () => {
  const rules: readonly RuleId[] = [...spoken, 'tone-mark-mixed', 'dash-mixed'];
  const all = { guidance: true, tables: true, frontMatter: true, signature: true };
  const filled = exampleProfile(defaultOutline);
  const late = { ...filled, fields: { ...filled.fields, ngay: '2026-09-05' } };

  it.each([
    ['with notes, tables and a filled profile', all, filled],
    ['signed after the reform of 2025', all, late],
    ['without notes', { ...all, guidance: false }, late],
    ['with nothing filled in', all, emptyProfile(defaultOutline)],
  ])('%s', (_, options, profile) => {
    const { findings } = check(report(...compose(defaultOutline, profile, options)), defaultOutline, profile);
    expect(findings.filter(({ rule }) => rules.includes(rule))).toEqual([]);
  });

  it('as the superior sent it, typed in a report, only its own mixed dashes are told', () => {
    const seed = readFileSync(new URL('../fixtures/seed.txt', import.meta.url), 'utf8');
    const typed = report(...seed.split('\n').map((line) => p(line.replace(/^\s+|\s+$/gu, ''))));
    const { findings } = check(typed, defaultOutline, emptyProfile(defaultOutline));
    expect(findings.filter(({ rule }) => rules.includes(rule)).map(({ rule }) => rule)).toEqual(['dash-mixed']);
  });
});
