/**
 * About how wide text will be in a table cell, to give columns room for their longest word and header rows room for their titles. An
 * estimate from the widths of Times New Roman bold, rather too much than too little: a word must not be broken in two.
 */

/** Size of table text: 12 pt. One thousandth of it is 0.24 twips. */
const cellSizeTwips = 240;

/** Left and right cell margins and a little air, twips. */
const cellMargins = 2 * 57 + 30;

/** Thousandths of the font size, of a letter or a mark that stands for itself. */
const partWidth = (part: string): number => {
  if (part === '\u031b') return 100;
  if (/\p{M}/u.test(part)) return 0;
  if (/[MW%…—]/u.test(part)) return 1000;
  if (/\p{Lu}/u.test(part)) return 740;
  if (part === 'm' || part === 'w') return 830;
  if (/[iljtfr.,:;/()'’\-–\s]/u.test(part)) return 340;
  if (/[csz]/u.test(part)) return 450;
  if (/\d/u.test(part)) return 510;
  return 560;
};

const letterWidths = new Map<string, number>();

/** Thousandths of the font size. Marks over and under a letter add nothing, the horn of ư and ơ stands beside it. */
const letterWidth = (letter: string): number => {
  let width = letterWidths.get(letter);
  if (width === undefined) {
    width = Array.from(letter.normalize('NFD')).reduce((sum, part) => sum + partWidth(part), 0);
    letterWidths.set(letter, width);
  }
  return width;
};

const widthOf = (text: string): number => {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return Math.ceil((sum * cellSizeTwips) / 1000);
};

const spaceWidth = widthOf(' ');

/** Twips of each word. */
const wordWidths = (text: string): number[] =>
  text.split(/[ \t\n]+/u).flatMap((word) => (word === '' ? [] : widthOf(word)));

/** Twips that a column needs so that none of these words is broken. */
const widthForWords = (words: readonly number[]): number =>
  words.reduce((widest, word) => Math.max(widest, word), 0) + cellMargins;

const linesOfWords = (words: readonly number[], columnWidth: number): number => {
  const room = columnWidth - cellMargins;
  let lines = 1;
  let used = 0;
  for (const width of words) {
    if (used > 0 && used + spaceWidth + width > room) {
      lines++;
      used = width;
    } else used += (used > 0 ? spaceWidth : 0) + width;
  }
  return lines;
};

/** What a text needs in a column; its words are measured once. */
export interface Measured {
  /** Twips that a column needs so that no word of this text is broken. */
  readonly word: number;
  /** Twips in which this text takes no more than so many lines. */
  readonly inLines: (lines: number) => number;
}

export const measure = (text: string): Measured => {
  const words = wordWidths(text);
  const word = widthForWords(words);
  return {
    word,
    inLines: (lines) => {
      let width = word;
      // One millimetre at a time: a text in one line is the end of it.
      while (linesOfWords(words, width) > lines) width += 57;
      return width;
    },
  };
};

/** Lines that this text takes in a column of so many twips, at least 1. */
export const linesIn = (text: string, columnWidth: number): number => linesOfWords(wordWidths(text), columnWidth);
