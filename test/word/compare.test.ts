import { describe, expect, test } from 'vitest';
import { compareBlocks } from '../../src/word/compare.js';
import { p, table } from '../report/builders.js';

const [a, b, c] = [p('a'), p('b'), p('c')];

describe('comparing what should stand with what does', () => {
  test('the same is the same, however Word composes letters', () =>
    expect(compareBlocks([p('Đảng bộ'.normalize('NFD')), table(['1'])], [p('Đảng bộ'), table(['1'])])).toEqual({
      lost: [],
      strays: [],
    }));

  test('an empty paragraph more is a stray, the first of several', () =>
    expect(compareBlocks([a, p(''), b], [a, p(''), p(''), b]).strays).toEqual([{ index: 1, after: 0 }]));

  test('a paragraph less is lost', () => expect(compareBlocks([a, b, c], [a, c]).lost).toEqual([1]));

  test('an empty paragraph less is not', () => expect(compareBlocks([a, p(''), c], [a, c]).lost).toEqual([]));

  test('a paragraph that reads otherwise now, as a date field does, is not lost', () =>
    expect(compareBlocks([a, p('ngày 22'), c], [a, p('ngày 23'), c]).lost).toEqual([]));

  test('a table whose cell changed its place is noticed', () =>
    expect(compareBlocks([a, table(['1', '']), c], [a, c]).lost).toEqual([1]));

  test('a picture is not an empty paragraph', () => {
    const picture = p('', { inlines: [{ kind: 'picture' }] });
    expect(compareBlocks([a, picture, c], [a, p(''), c]).lost).toEqual([1]);
  });

  test('two losses far apart, with text put in between', () => {
    const expected = [a, b, p('giữa'), c, p('cuối')];
    const actual = [a, p('giữa'), p('mới'), p('cuối')];
    expect(compareBlocks(expected, actual).lost).toEqual([1]);
  });
});
