/** The rules on figures cost little on a report of 200 pages: processor time, milliseconds, the best of some runs. */
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import type { CheckContext, Rule } from '../../src/check/context.js';
import { rules } from '../../src/check/rules/index.js';
import { numberRules } from '../../src/check/rules/numbers/index.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { leavesOf } from '../../src/outline/tree.js';
import type { Block } from '../../src/report/blocks.js';
import { wordCount } from '../../src/report/normalize.js';
import { randomOf, render } from '../support/dialects.js';
import { p, report, table } from '../support/report.js';
import { sentences } from '../support/sentences.js';
import { writers } from '../support/writers.js';

const words = 80_000;
/** 25 on two cores with a load of twenty-five; the limit leaves room for slower ones. */
const limit = 60;

/** What a rule is given, by a rule that keeps it. */
const contextOf = (blocks: readonly Block[]): CheckContext => {
  let kept: CheckContext | undefined;
  const spy: Rule = (context) => {
    kept = context;
    return [];
  };
  (rules as Rule[]).push(spy);
  check(report(...blocks), defaultOutline, emptyProfile(defaultOutline));
  (rules as Rule[]).pop();
  if (!kept) throw new Error('No rule was asked.');
  return kept;
};

it('within their time', () => {
  const random = randomOf(5);
  const [writer] = writers;
  if (!writer) throw new Error('No dialect.');
  const plan = new Map(leavesOf(defaultOutline).map((leaf) => [leaf.id, 'written'] as const));
  const short = render(defaultOutline, plan, writer, random).report.blocks;
  const long: Block[] = [];
  let count = 0;
  short.forEach((block, index) => {
    long.push(block);
    if (index < 12 || index > short.length - 8) return;
    const share = (words * (index - 11)) / (short.length - 19);
    while (count < share) {
      const text = `${random.chance(0.3) ? '- ' : ''}${random.pick(sentences)} ${random.pick(sentences)}`;
      count += wordCount(text);
      long.push(p(text));
    }
    if (index % 6 === 0)
      long.push(
        table(
          ['Năm', 'Tổng số', 'HTXS', 'HTT', 'HT'],
          ...['2022', '2023', '2024'].map((year) => [year, '24', '3', '20', '1']),
        ),
      );
  });
  const context = contextOf(long);
  const times = Array.from({ length: 8 }, () => {
    // The reading is kept by context: a new one for every run.
    const fresh = { ...context };
    const before = process.cpuUsage();
    for (const rule of numberRules) rule(fresh);
    return process.cpuUsage(before).user / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(limit);
});
