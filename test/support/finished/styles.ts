/** Seven ways of typing a report, as seen in published ones. */
import { nfd, oldTone } from '../writers.js';
import type { Style } from './types.js';

const spaced: Style['term'] = ([from, to]) => `${from} - ${to}`;
const close: Style['term'] = ([from, to]) => `${from}-${to}`;

const usual: Omit<Style, 'name'> = {
  letterhead: 'table',
  headings: 'bold',
  figures: 'both',
  term: spaced,
  letters: (text) => text,
  padded: true,
  roman: '-',
  rule: 'hd05-2026',
};

export const styles: readonly Style[] = [
  { ...usual, name: 'heading styles, sentences and tables', headings: 'styles' },
  { ...usual, name: 'tabs, sentences', letterhead: 'tabs', figures: 'sentences' },
  { ...usual, name: 'tables, I.', figures: 'tables', roman: '.' },
  { ...usual, name: 'old tone marks', headings: 'styles', letters: oldTone },
  { ...usual, name: 'decomposed letters', letters: nfd },
  { ...usual, name: 'close terms, counts without 0', term: close, padded: false },
  { ...usual, name: 'plain paragraphs', letterhead: 'paragraphs', figures: 'sentences' },
];
