import { expect, it } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { allSections } from '../../src/outline/tree.js';
import { prepareSearch } from '../../src/report/search.js';
import { createLexicon } from '../../src/report/lexicon.js';

it('a section of part one has its twin in part two under the same number, where both parts ask for the same matters', () => {
  const { wanted, twins } = prepareSearch(defaultOutline, allSections(defaultOutline), createLexicon());
  const twinOf = (id: string): string | undefined =>
    wanted[twins[wanted.findIndex(({ section }) => section.id === id)] ?? -1]?.section.id;
  expect(twinOf('p1.ii.5.2')).toBe('p2.iii.5.2');
  expect(twinOf('p2.iii.3')).toBe('p1.ii.3');
  expect(twinOf('p1.ii.1.1')).toBeUndefined();
  expect(twinOf('p1.iii.1')).toBeUndefined();
  expect(twinOf('p2.i.1')).toBeUndefined();
});
