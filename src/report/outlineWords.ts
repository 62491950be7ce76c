/**
 * What is known of an outline before a report is opened: its headings and notes as word numbers. Made once an outline and kept as long as
 * it: in a folder of a thousand reports, and at every look of the pane, it is the same.
 */
import { allSections } from '../outline/tree.js';
import type { Outline } from '../outline/types.js';
import type { Lexicon } from './lexicon.js';
import { createLexicon } from './lexicon.js';
import type { NoteWords } from './noteWords.js';
import { noteWords } from './noteWords.js';
import type { Search } from './search.js';
import { prepareSearch } from './search.js';

export interface OutlineWords {
  /** The outline's words, complete: reports are read with forks of it. */
  readonly lexicon: Lexicon;
  readonly search: Search;
  readonly notes: NoteWords;
}

const known = new WeakMap<Outline, OutlineWords>();

/** What the outline says of its own in the report and in its notes: each text whole, fields in braces included. */
export const outlineTexts = (outline: Outline): readonly string[] =>
  allSections(outline).flatMap(({ heading, leadIn = '', closing = '', guidance }) => [
    heading,
    leadIn,
    closing,
    ...guidance.map(({ text }) => text),
  ]);

export const outlineWords = (outline: Outline): OutlineWords => {
  const before = known.get(outline);
  if (before) return before;
  const lexicon = createLexicon();
  const words = {
    lexicon,
    search: prepareSearch(outline, allSections(outline), lexicon),
    notes: noteWords(outline, lexicon),
  };
  // The names of fields too: every word of its texts has the same number in all reports.
  for (const text of outlineTexts(outline)) lexicon.words(text);
  known.set(outline, words);
  return words;
};
