/** Outlines that this machine keeps: what comes back is what was kept, and nothing else. */
import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import type { Outline } from '../../src/outline/types.js';
import { outlinesOnNothing } from '../support/keptOutlines.js';

const own: Outline = { ...defaultOutline, id: 'de-cuong-xa', title: 'Đề cương của xã' };
const newer: Outline = { ...own, version: '2.0.0' };
const other: Outline = { ...own, id: 'de-cuong-phuong' };
const codeOf = (result: ReturnType<ReturnType<typeof outlinesOnNothing>['keep']>) =>
  result.ok ? 'kept' : result.failure.code;

describe('outlines of one’s own', () => {
  test('come back as they were kept, in the order they came', () => {
    const kept = new Map<string, string>();
    const outlines = outlinesOnNothing(kept);
    expect(outlines.list()).toEqual([]);
    for (const outline of [own, newer, other]) expect(codeOf(outlines.keep(outline))).toBe('kept');
    expect(outlinesOnNothing(kept).list()).toEqual([own, newer, other]);
  });

  test('one of the same id and version takes the place of the other', () => {
    const outlines = outlinesOnNothing();
    outlines.keep(own);
    outlines.keep(other);
    outlines.keep({ ...own, title: 'Sửa lại' });
    expect(outlines.list().map(({ title }) => title)).toEqual(['Sửa lại', other.title]);
  });

  test('are forgotten when told so, and the chosen one with them', () => {
    const kept = new Map<string, string>();
    const outlines = outlinesOnNothing(kept);
    outlines.keep(own);
    outlines.choose(own);
    outlines.forget(own);
    expect(outlines.list()).toEqual([]);
    expect(outlines.chosen()).toBeUndefined();
    expect([...kept.values()].join()).not.toContain(own.title);
  });

  test.each([
    ['broken JSON', '{'],
    ['a text', '"text"'],
    ['another shape', '{"id":"de-cuong-xa"}'],
    ['a prototype', '{"__proto__":{"id":"de-cuong-xa"}}'],
    ['the outline of another name', JSON.stringify(other)],
    ['a newer format', JSON.stringify({ ...own, schema: 2 })],
  ])('%s in their place is passed over, and the rest is there', (_what, text) => {
    const kept = new Map<string, string>();
    const outlines = outlinesOnNothing(kept);
    outlines.keep(own);
    outlines.keep(newer);
    for (const [name, value] of kept) if (value === JSON.stringify(own)) kept.set(name, text === '{' ? 'null' : text);
    expect(outlines.list()).toEqual([newer]);
  });

  test.each(['7', '"x"', '{}', '[7,{}]'])('a list of %s is an empty list', (text) => {
    const kept = new Map([['outlines', text]]);
    expect(outlinesOnNothing(kept).list()).toEqual([]);
  });
});

describe('the outline of the next document', () => {
  test('is the bundled one at first, and again when nothing is chosen', () => {
    const outlines = outlinesOnNothing();
    expect(outlines.chosen()).toBeUndefined();
    outlines.choose(own);
    expect(outlines.chosen()).toEqual(own);
    outlines.choose(undefined);
    expect(outlines.chosen()).toBeUndefined();
  });

  test('is kept whole when it is none of one’s own', () => {
    const kept = new Map<string, string>();
    outlinesOnNothing(kept).choose(own);
    expect(outlinesOnNothing(kept).chosen()).toEqual(own);
  });

  test('is changed with one’s own', () => {
    const outlines = outlinesOnNothing();
    outlines.keep(own);
    outlines.choose(own);
    outlines.keep({ ...own, title: 'Sửa lại' });
    expect(outlines.chosen()?.title).toBe('Sửa lại');
  });
});

describe('room', () => {
  test('a full storage says so and what was kept is still there', () => {
    const outlines = outlinesOnNothing(new Map(), JSON.stringify(own).length + 500);
    outlines.keep(own);
    expect(codeOf(outlines.keep(other))).toBe('storage-full');
    expect(codeOf(outlines.keep({ ...own, source: 'x'.repeat(1_000) }))).toBe('storage-full');
    expect(outlines.list()).toEqual([own]);
  });

  test('an outline that would take it all is not kept, nor more than any person has', () => {
    const outlines = outlinesOnNothing();
    expect(codeOf(outlines.keep({ ...own, source: 'x'.repeat(1_000_000) }))).toBe('outline-too-large');
    for (let each = 1; each <= 50; each++) outlines.keep({ ...own, version: `1.${each}.0` });
    expect(codeOf(outlines.keep(own))).toBe('outlines-too-many');
    expect(codeOf(outlines.keep({ ...own, version: '1.7.0', title: 'Sửa lại' }))).toBe('kept');
    expect(outlines.list()).toHaveLength(50);
  });
});
