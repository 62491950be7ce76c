/** Which outline a document was made from: what it remembers, what it carries and what this machine keeps, together. */
import { expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { outlineKey } from '../../src/outline/tree.js';
import type { Outline } from '../../src/outline/types.js';
import { outlineIn } from '../../src/word/outlineIn.js';
import { outlinesOnNothing } from '../support/keptOutlines.js';

const own: Outline = { ...defaultOutline, id: 'de-cuong-xa', title: 'Đề cương của xã' };
const newer: Outline = { ...defaultOutline, version: '2.0.0' };
const kept = outlinesOnNothing();
kept.keep(own);
kept.keep(newer);

test.each([
  ['none where it remembers and carries none', '', undefined, undefined],
  ['the bundled one', outlineKey(defaultOutline), undefined, defaultOutline],
  [
    'the one it carries, although one of that name is kept',
    outlineKey(own),
    { ...own, source: 'Trong văn bản' },
    'carried',
  ],
  ['one that is kept here', outlineKey(own), undefined, own],
  ['a later version of the bundled one that is kept here', outlineKey(newer), undefined, newer],
  ['the bundled one for a version that is nowhere', `${defaultOutline.id}@7.0.0`, undefined, defaultOutline],
  ['none for one that is nowhere', 'de-cuong-la@1.0.0', undefined, undefined],
] as const)('%s', (_what, outline, carried, expected) => {
  const found = outlineIn({ outline, ...(carried ? { carried } : {}) }, kept);
  expect(found).toEqual(expected === 'carried' ? carried : expected);
});
