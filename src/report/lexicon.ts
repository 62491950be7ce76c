/**
 * Words as small numbers. Comparing headings and notes with thousands of paragraphs is done on these numbers: equal number means the
 * same word but for case, accents, tone-mark position and i/y (kỷ/kỉ). A lexicon lives as long as one reading of one report.
 */
import { eachWord, foldAccents, normalize } from './normalize.js';
import { remembered } from './remembered.js';

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
  /** How many words it knows; the next new one gets this number. */
  readonly size: () => number;
  /** A lexicon that begins with these words, under their numbers, and grows on its own. This one must not grow any more. */
  readonly fork: () => Lexicon;
  /** Which it was forked from. */
  readonly base?: Lexicon;
}

/** mĩ = mỹ, kỉ = kỷ, lí = lý: both spellings are in use for a lone final i. */
const foldFinalY = (word: string): string => (/^[^aeiouy]+y$/.test(word) ? `${word.slice(0, -1)}i` : word);

/**
 * Vietnamese has some seven thousand syllables, and the hundredth report brings hardly a new one. A fifth of the time of finding headings
 * in a folder of reports went into them.
 */
const foldWord = remembered((raw) => foldFinalY(foldAccents(normalize(raw))), 30_000);

const year = 2;
const figure = 1;
const plain = 0;

const kindOf = (folded: string): number =>
  !/^\d/.test(folded) ? plain : /^(?:19|20)\d\d$/.test(folded) ? year : figure;

/** The words that a lexicon begins with. */
interface Start {
  readonly byRaw: ReadonlyMap<string, number>;
  readonly byFolded: ReadonlyMap<string, number>;
  readonly kinds: readonly number[];
  readonly base?: Lexicon;
}

const nothing: Start = { byRaw: new Map(), byFolded: new Map(), kinds: [] };

const lexiconFrom = (start: Start): Lexicon => {
  const byRaw = new Map(start.byRaw);
  const byFolded = new Map(start.byFolded);
  const kinds = [...start.kinds];

  const id = (raw: string): number => {
    const known = byRaw.get(raw);
    if (known !== undefined) return known;
    const folded = foldWord(raw);
    let found = byFolded.get(folded);
    if (found === undefined) {
      found = kinds.push(kindOf(folded)) - 1;
      byFolded.set(folded, found);
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

  const lexicon: Lexicon = {
    id,
    words,
    isYear: (word) => kinds[word] === year,
    isNumber: (word) => (kinds[word] ?? plain) !== plain,
    size: () => kinds.length,
    fork: () => lexiconFrom({ byRaw, byFolded, kinds, base: lexicon }),
    ...(start.base ? { base: start.base } : {}),
  };
  return lexicon;
};

export const createLexicon = (): Lexicon => lexiconFrom(nothing);
