/**
 * Words as small numbers. Comparing headings and notes with thousands of paragraphs is done on these numbers: equal number means the
 * same word but for case, accents, tone-mark position and i/y (kỷ/kỉ). A lexicon lives as long as one reading of one report.
 */
import { eachWord, foldAccents, normalize } from './normalize.js';

export interface Words {
  /** Word numbers in order. */
  readonly ids: readonly number[];
  /** Character offsets of each word in the text they came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface Lexicon {
  readonly id: (word: string) => number;
  readonly words: (text: string) => Words;
  /** Years 19xx and 20xx: they differ from term to term and say nothing about which heading it is. */
  readonly isYear: (id: number) => boolean;
  readonly isNumber: (id: number) => boolean;
}

/** mĩ = mỹ, kỉ = kỷ, lí = lý: both spellings are in use for a lone final i. */
const foldFinalY = (word: string): string => (/^[^aeiouy]+y$/.test(word) ? `${word.slice(0, -1)}i` : word);

/**
 * What words come to, kept from report to report: Vietnamese has some seven thousand syllables, and the hundredth report brings hardly a new
 * one. A fifth of the time of finding headings in a folder of reports went into them.
 */
const foldedWords = new Map<string, string>();
/** Far more than a language has; names of files and signs of no language must not fill the memory. */
const mostWords = 30_000;

const foldWord = (raw: string): string => {
  const known = foldedWords.get(raw);
  if (known !== undefined) return known;
  const folded = foldFinalY(foldAccents(normalize(raw)));
  if (foldedWords.size < mostWords && raw.length < 30) foldedWords.set(raw, folded);
  return folded;
};

export const createLexicon = (): Lexicon => {
  const byRaw = new Map<string, number>();
  const byFolded = new Map<string, number>();
  const years = new Set<number>();
  const numbers = new Set<number>();

  const id = (raw: string): number => {
    const known = byRaw.get(raw);
    if (known !== undefined) return known;
    const folded = foldWord(raw);
    let found = byFolded.get(folded);
    if (found === undefined) {
      found = byFolded.size;
      byFolded.set(folded, found);
      if (/^(?:19|20)\d\d$/.test(folded)) years.add(found);
      if (/^\d/.test(folded)) numbers.add(found);
    }
    byRaw.set(raw, found);
    return found;
  };

  const read = new Map<string, Words>();
  const words = (text: string): Words => {
    const known = read.get(text);
    if (known) return known;
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    eachWord(text, (start, end) => {
      ids.push(id(text.slice(start, end)));
      starts.push(start);
      ends.push(end);
    });
    const found = { ids, starts, ends };
    // Headings and notes are looked for in the same lines.
    read.set(text, found);
    return found;
  };

  return { id, words, isYear: (word) => years.has(word), isNumber: (word) => numbers.has(word) };
};
