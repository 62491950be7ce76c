/** A report of 200 pages is checked while the person waits for nothing. */
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { leavesOf } from '../../src/outline/tree.js';
import type { Block } from '../../src/report/blocks.js';
import { plainText } from '../../src/report/blocks.js';
import { wordCount } from '../../src/report/normalize.js';
import { randomOf, render } from '../support/dialects.js';
import { p, report } from '../support/report.js';
import { sentences } from '../support/sentences.js';
import { writers } from '../support/writers.js';

/** 200 pages of 14 pt hold about 400 words each. */
const words = 80_000;
/**
 * Processor time, milliseconds, of the best of some runs: 172 on two cores with a load of eight. The limit leaves room for
 * slower and busy ones and still fails on anything quadratic.
 */
const limit = 400;

it('within its time', () => {
  const random = randomOf(5);
  const plan = new Map(leavesOf(defaultOutline).map((leaf) => [leaf.id, 'written'] as const));
  const [writer] = writers;
  if (!writer) throw new Error('No dialect.');
  const short = render(defaultOutline, plan, writer, random).report.blocks;
  const long: Block[] = [];
  let count = 0;
  short.forEach((block, index) => {
    long.push(block);
    // Text goes in under the headings, before the signature.
    if (index < 12 || index > short.length - 8) return;
    const share = (words * (index - 11)) / (short.length - 19);
    while (count < share) {
      const text = `${random.chance(0.3) ? '- ' : ''}${random.pick(sentences)} ${random.pick(sentences)}`;
      count += wordCount(text);
      long.push(p(text));
    }
  });
  const big = report(...long);
  expect(
    big.blocks.reduce((total, block) => total + (block.kind === 'paragraph' ? wordCount(plainText(block)) : 0), 0),
  ).toBeGreaterThan(words);

  const profile = emptyProfile(defaultOutline);
  const times = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage();
    const result = check(big, defaultOutline, profile);
    expect(result.sections.filter(({ leaf, state }) => leaf && state === 'written')).toHaveLength(30);
    return process.cpuUsage(before).user / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(limit);
});
