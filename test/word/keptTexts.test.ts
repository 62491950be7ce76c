import { describe, expect, test } from 'vitest';
import type { LastTerm } from '../../src/word/keptTexts.js';
import { docx, p, valueIn } from '../support/docx.js';
import { lastTermsOnNothing } from '../support/keptOutlines.js';
import { closeAfterEach, openIn, twoHosts } from './openIn.js';

closeAfterEach();

const last = (name: string): LastTerm => ({
  name,
  outline: 'bao-cao@1.0.0',
  file: 'Báo cáo 2022.docx',
  texts: new Map([['p1.i', ['Chi bộ có 17 đảng viên.', 'Năm | Số đảng viên']]]),
});

describe('last term’s text on this machine', () => {
  test('is found again by its name, by the next pane too', () => {
    const kept = new Map<string, string>();
    expect(lastTermsOnNothing(kept).keep(last('ten-thu-1'))).toBe(true);
    expect(lastTermsOnNothing(kept).find('ten-thu-1')).toEqual(last('ten-thu-1'));
    expect(lastTermsOnNothing(kept).find('ten-thu-2')).toBeUndefined();
  });

  test('is forgotten when it is told to be', () => {
    const kept = new Map<string, string>();
    const texts = lastTermsOnNothing(kept);
    texts.keep(last('ten-thu-1'));
    texts.forget('ten-thu-1');
    expect(texts.find('ten-thu-1')).toBeUndefined();
    expect([...kept.values()].join()).not.toContain('17 đảng viên');
  });

  test('of many the oldest goes', () => {
    const texts = lastTermsOnNothing();
    for (let at = 1; at <= 9; at++) texts.keep(last(`ten-thu-${at}`));
    expect(texts.find('ten-thu-1')).toBeUndefined();
    expect(texts.find('ten-thu-2')).toBeDefined();
    expect(texts.find('ten-thu-9')).toBeDefined();
  });

  test('where there is no room, or nothing lasts, it says so and leaves nothing behind', () => {
    const kept = new Map<string, string>();
    expect(lastTermsOnNothing(kept, 20).keep(last('ten-thu-1'))).toBe(false);
    expect([...kept.values()].join()).not.toContain('17 đảng viên');
    expect(lastTermsOnNothing(new Map(), Infinity, false).keep(last('ten-thu-1'))).toBe(false);
  });

  test('what was damaged, and a name that is none of ours, is passed over', () => {
    const texts = lastTermsOnNothing(
      new Map([
        ['lastTerm.ten-thu-1', '{"outline":"a@1.0.0","file":"a.docx","texts":{"p1.i":"not a list","p1.ii":["Có."]}}'],
        ['lastTerm.ten-thu-2', '[]'],
      ]),
    );
    expect(texts.find('ten-thu-1')?.texts).toEqual(new Map([['p1.ii', ['Có.']]]));
    expect(texts.find('ten-thu-2')).toBeUndefined();
    expect(texts.find('../outlines')).toBeUndefined();
  });
});

test.each(twoHosts)('in %s the document keeps only the name, in one round trip', async (name) => {
  const { document, report, syncs } = await openIn(name, docx(p('Chữ.')));
  valueIn(await document.keepLast('ten-thu-1'));
  expect(syncs()).toBe(1);
  expect(report().properties.get('DeCuong.last')).toBe('ten-thu-1');
  expect(valueIn(await document.read()).last).toBe('ten-thu-1');
  valueIn(await document.keepLast(''));
  expect(valueIn(await document.read()).last).toBe('');
});
