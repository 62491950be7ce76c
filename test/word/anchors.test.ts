import { describe, expect, test } from 'vitest';
import type { Block, Control } from '../../src/report/blocks.js';
import { anchorOf } from '../../src/word/anchors.js';
import { p, table } from '../report/builders.js';

const control = (key: number, tag = ''): Control => ({ tag, title: '', placeholder: false, key });
const placed = (blocks: readonly Block[]): Block[] => {
  let paragraph = 0;
  return blocks.map((block) => {
    const count = block.kind === 'table' ? block.rows.flatMap((row) => row.cells).length : 1;
    const place = { paragraph, count, start: 0, end: 0 };
    paragraph += count;
    return { ...block, place };
  });
};
const within = (...controls: Control[]): Block => p('x', { controls });

describe('what to hold on to', () => {
  test('the paragraph below, when it is plain', () =>
    expect(anchorOf(placed([p('a'), p('b')]), 1)).toEqual({ kind: 'paragraph', side: 'before', paragraph: 1 }));

  test('at the end, the last paragraph', () =>
    expect(anchorOf(placed([p('a'), p('b')]), 2)).toEqual({ kind: 'paragraph', side: 'after', paragraph: 1 }));

  test('the table above when another follows, by its last cell', () =>
    expect(anchorOf(placed([table(['a', 'b']), table(['c'])]), 1)).toEqual({
      kind: 'table',
      side: 'after',
      paragraph: 1,
    }));

  test('the outermost control that ends there', () => {
    const blocks = placed([within(control(1), control(2, 'dc:p1.i:body'), control(3)), within(control(1))]);
    expect(anchorOf(blocks, 1)).toEqual({ kind: 'paragraph', side: 'before', paragraph: 1 });
    const last = anchorOf(placed([within(control(1), control(2), control(3)), within(control(4))]), 1);
    expect(last).toMatchObject({
      kind: 'control',
      side: 'after',
      held: { control: { key: 1 }, within: 2, isTable: false },
    });
  });

  test('the control that begins a document', () =>
    expect(anchorOf(placed([within(control(1))]), 0)).toMatchObject({ kind: 'control', side: 'before' }));

  test('an empty document', () => expect(anchorOf([], 0)).toEqual({ kind: 'body', side: 'before' }));
});
