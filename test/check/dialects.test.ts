/**
 * The check on reports typed by hand, in the dialects of test/support/writers.ts, with planted gaps. Acceptance of issue 2: at least 99 %
 * of the states right in every dialect, and no error that is not one.
 */
import { describe, expect, it } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { randomOf, randomPlan, render } from '../support/dialects.js';
import type { Dialect, Random } from '../support/dialects.js';
import type { Measured } from '../support/accuracy.js';
import { measure } from '../support/accuracy.js';
import { mixture, writers } from '../support/writers.js';

/** Drafts with few gaps, some, and many. */
const gapShares = [0.05, 0.6, 0.3, 0.3];

const measureMany = (dialectOf: (random: Random) => Dialect, count: number, salt: number): Measured => {
  const all = Array.from({ length: count }, (_, seed) => {
    const random = randomOf(seed * 7919 + salt);
    const dialect = dialectOf(random);
    const plan = randomPlan(defaultOutline, random, gapShares[seed % gapShares.length]);
    return measure(defaultOutline, render(defaultOutline, plan, dialect, random));
  });
  return {
    states: all.reduce((total, one) => total + one.states, 0),
    mistakes: all.flatMap((one) => one.mistakes),
    falseErrors: all.flatMap((one) => one.falseErrors),
  };
};

const rows: { readonly dialect: string; readonly right: string; readonly falseErrors: number }[] = [];

const expectRight = (name: string, measured: Measured): void => {
  const right = 1 - measured.mistakes.length / measured.states;
  rows.push({ dialect: name, right: `${(100 * right).toFixed(2)} %`, falseErrors: measured.falseErrors.length });
  expect(measured.falseErrors.map(({ rule, section, quote }) => `${rule} ${section} ${quote}`)).toEqual([]);
  expect(right, JSON.stringify(measured.mistakes.slice(0, 5))).toBeGreaterThanOrEqual(0.99);
};

describe('states are right and no error is false', () => {
  it.each(writers.map((writer) => [writer.name, writer] as const))('%s', (name, writer) => {
    expectRight(
      name,
      measureMany(() => writer, 12, name.length),
    );
  });

  it('any mixture of dialects', () => {
    expectRight('mixtures', measureMany(mixture, 100, 1));
  });

  it('in a table', () => {
    console.table(rows);
    expect(rows.length).toBeGreaterThan(8);
  });
});
