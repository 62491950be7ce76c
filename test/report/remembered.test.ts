/** Answers kept from text to text, and the outline's words kept from report to report. */
import { describe, expect, it } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { outlineWords } from '../../src/report/outlineWords.js';
import { remembered } from '../../src/report/remembered.js';

describe('an answer that is remembered', () => {
  const counted = (most?: number) => {
    const asked: string[] = [];
    const answer = remembered((text) => {
      asked.push(text);
      return text.length > 3 ? text.length : undefined;
    }, most);
    return { answer, asked };
  };

  it('is worked out once, also where there is none', () => {
    const { answer, asked } = counted();
    expect([answer('bốn chữ'), answer('bốn chữ'), answer('ba'), answer('ba')]).toEqual([7, 7, undefined, undefined]);
    expect(asked).toEqual(['bốn chữ', 'ba']);
  });

  it('is not kept of long texts, and never of more texts than allowed', () => {
    const { answer, asked } = counted(2);
    const long = 'x'.repeat(100);
    answer(long);
    answer(long);
    expect(asked).toHaveLength(2);
    for (const text of ['một', 'hai', 'ba', 'ba', 'một']) answer(text);
    // The third text made room for itself.
    expect(asked.slice(2)).toEqual(['một', 'hai', 'ba', 'một']);
  });
});

describe('the words of an outline', () => {
  it('are numbered once, and every report goes on from them by itself', () => {
    const known = outlineWords(defaultOutline);
    expect(outlineWords(defaultOutline)).toBe(known);
    const size = known.lexicon.size();
    const [one, other] = [known.lexicon.fork(), known.lexicon.fork()];
    expect(one.id('Nhiệm')).toBe(known.lexicon.id('nhiệm'));
    expect([one.id('xyzzy'), one.id('1987'), other.id('777777')]).toEqual([size, size + 1, size]);
    expect([one.isYear(size + 1), other.isYear(size), other.isNumber(size)]).toEqual([true, false, true]);
    expect(known.lexicon.size()).toBe(size);
    expect(one.base).toBe(known.lexicon);
  });
});
