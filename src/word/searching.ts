/**
 * Finding the range that an edit replaces, through Word's search: which words to search for inside the paragraph, and which of the hits is
 * meant. Pure; the searching is done by mend.ts and comments.ts.
 */
import type { TextEdit } from '../report/plan.js';
import { comparable } from './texts.js';

/** How an edit is carried out with a hit of the search. */
export interface Target {
  /** The words, as they stand in the text. */
  readonly words: string;
  /** Which of the hits, from 0, and how many there must be. */
  readonly hit: number;
  readonly hits: number;
  /** What to do with the hit: take its place, or put the new text at its end or start. */
  readonly place: 'Replace' | 'End' | 'Start';
}

/** Word's search takes at most 255 characters (`SearchStringInvalidOrTooLong`). */
const longest = 255;

/** Codes of Word's search (docs/word/search-option-guidance.md): a caret, a tab, a line break. */
const codes: ReadonlyMap<string, string> = new Map([
  ['^', '^^'],
  ['\t', '^t'],
  ['\n', '^l'],
]);

/** The words as Word's search wants them; undefined for those that it cannot look for. */
export const searchPattern = (words: string): string | undefined => {
  const pattern = words.replace(/[\^\t\n]/g, (mark) => codes.get(mark) ?? mark);
  const isPlain = !/[\p{Cc}\u2011]/u.test(pattern) && words.trim() !== '';
  return isPlain && pattern.length <= longest ? pattern : undefined;
};

/** Where a search finds these words: from the left, each hit after the one before. */
const hitsOf = (text: string, words: string): number[] => {
  const hits: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) hits.push(at);
  return hits;
};

const targetAt = (text: string, start: number, end: number, place: Target['place']): Target | undefined => {
  const words = text.slice(start, end);
  if (words === '' || searchPattern(words) === undefined) return undefined;
  const hits = hitsOf(text, words);
  const hit = hits.indexOf(start);
  return hit < 0 ? undefined : { words, hit, hits: hits.length, place };
};

/** So many characters beside an insertion tell its place. */
const besideLength = 40;

/** The words around an insertion, at whose end or start it goes in. */
const besideOf = ({ text, start }: TextEdit): Target | undefined =>
  start > 0
    ? targetAt(text, Math.max(0, start - besideLength), start, 'End')
    : targetAt(text, 0, besideLength, 'Start');

/** How to find the place of an edit; undefined where Word's search cannot, or where the new text is none that it takes as plain words. */
export const targetOf = (edit: TextEdit): Target | undefined => {
  // A line feed would make a paragraph of its own (`insertText`).
  if (/[^\P{Cc}\t]/u.test(edit.to)) return undefined;
  return edit.start === edit.end ? besideOf(edit) : targetAt(edit.text, edit.start, edit.end, 'Replace');
};

/** The hit that is meant; undefined where the paragraph does not hold what it should. */
export const chosen = <Hit extends { readonly text: string }>(
  found: readonly Hit[],
  target: Target,
): Hit | undefined =>
  found.length === target.hits && found.every(({ text }) => comparable(text) === comparable(target.words))
    ? found[target.hit]
    : undefined;
