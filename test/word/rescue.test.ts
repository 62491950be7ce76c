import { describe, expect, test } from 'vitest';
import { goneTexts, isSameText } from '../../src/word/rescue.js';

const going = (...indexes: number[]): ReadonlySet<number> => new Set(indexes);

describe('what went though nobody meant it to', () => {
  test('nothing, when only what was meant has gone', () =>
    expect(goneTexts({ texts: ['a', 'ghi chú', 'b'], going: going(1) }, ['a', 'ghi chú', 'b'], ['a', 'b'])).toEqual(
      [],
    ));

  test('words typed into something that was taken out, with their place', () =>
    expect(
      goneTexts({ texts: ['a', 'nhắc', 'b'], going: going(1) }, ['a', 'nhắc và chữ của tôi', 'b'], ['a', 'b']),
    ).toEqual([{ text: 'nhắc và chữ của tôi', after: 0 }]));

  test('a paragraph typed beside it, before the first that stays', () =>
    expect(goneTexts({ texts: ['nhắc', 'b'], going: going(0) }, ['mới', 'nhắc', 'b'], ['b'])).toEqual([
      { text: 'mới', after: -1 },
    ]));

  test('not what the person took out before the change began', () =>
    expect(goneTexts({ texts: ['a', 'nhắc', 'b'], going: going(1) }, ['a', 'nhắc'], ['a'])).toEqual([]));

  test('a heading that stays is no loss, however many empty cells and equal numbers go', () => {
    const cells = Array.from({ length: 40 }, (_, index) => (index % 2 ? '' : '1'));
    const texts = ['đầu', ...cells, 'mục', ...cells, 'cuối'];
    const going_ = new Set(texts.flatMap((text, index) => (index > 0 && index <= 40 && text !== 'mục' ? [index] : [])));
    expect(goneTexts({ texts, going: going_ }, texts.slice(0, -1), ['đầu', '', '', 'mục', ...cells])).toEqual([]);
  });
});

test('empty paragraphs do not make another text', () => expect(isSameText(['a', '', 'b'], ['a', 'b', ''])).toBe(true));
