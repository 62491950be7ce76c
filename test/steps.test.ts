import { describe, expect, it } from 'vitest';
import { inSlices } from '../src/steps.js';

/** Steps of so many milliseconds each on a clock of their own, with how often and when they rested. */
const run = async (lengths: readonly number[]) => {
  let clock = 0;
  const rests: number[] = [];
  function* steps(): Generator<undefined, string> {
    for (const length of lengths) {
      clock += length;
      yield;
    }
    return 'done';
  }
  const value = await inSlices(
    steps(),
    () => clock,
    () => {
      rests.push(clock);
      clock += 1_000;
      return Promise.resolve();
    },
  );
  return { value, rests };
};

describe('work in slices', () => {
  it('gives what the work gives', async () => {
    expect((await run([1, 1, 1])).value).toBe('done');
  });

  it('does not rest where the work is short', async () => {
    expect((await run([1, 2, 3])).rests).toEqual([]);
  });

  it('rests after a long step, and counts anew from there', async () => {
    expect((await run([20, 5, 5, 20])).rests).toEqual([20, 1_050]);
  });
});
