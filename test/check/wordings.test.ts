/**
 * Rules on terms, names and citations over reports typed by hand in every dialect: nothing is said of a report whose terms and names agree.
 * Spelling alone may be mixed there, and that is only told.
 */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import type { RuleId } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import type { Dialect, Random } from '../support/dialects.js';
import { randomOf, randomPlan, render } from '../support/dialects.js';
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
