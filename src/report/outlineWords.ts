/**
 * What is known of an outline before a report is opened: its headings and notes as word numbers. Made once an outline and kept as long as
 * it: in a folder of a thousand reports, and at every look of the pane, it is the same.
 */
import { allSections } from '../outline/tree.js';
import type { Outline } from '../outline/types.js';
import type { Search } from './candidates.js';
import { prepareSearch } from './candidates.js';
import type { Lexicon } from './lexicon.js';
import { createLexicon } from './lexicon.js';
import type { NoteWords } from './noteWords.js';
import { noteWords } from './noteWords.js';

export interface OutlineWords {
  /** The outline's words, complete: reports are read with forks of it. */
  readonly lexicon: Lexicon;
  readonly search: Search;
  readonly notes: NoteWords;
}

const known = new WeakMap<Outline, OutlineWords>();

export const outlineWords = (outline: Outline): OutlineWords => {
  const before = known.get(outline);
  if (before) return before;
  const lexicon = createLexicon();
  const words = {
    lexicon,
    search: prepareSearch(outline, allSections(outline), lexicon),
    notes: noteWords(outline, lexicon),
  };
  known.set(outline, words);
  return words;
};
