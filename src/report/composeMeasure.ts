/**
 * About how wide text will be in a table cell, to give columns room for their longest word and header rows room for their titles. An
 * estimate from the widths of Times New Roman bold, rather too much than too little: a word must not be broken in two.
 */

/** Size of table text: 12 pt. One thousandth of it is 0.24 twips. */
const cellSizeTwips = 240;

/** Left and right cell margins and a little air, twips. */
const cellMargins = 2 * 57 + 30;

/** Thousandths of the font size. Marks over and under a letter add nothing, the horn of ư and ơ stands beside it. */
const letterWidth = (letter: string): number => {
  if (letter === '\u031b') return 100;
  if (/\p{M}/u.test(letter)) return 0;
  if (/[MW%…—]/u.test(letter)) return 1000;
  if (/\p{Lu}/u.test(letter)) return 740;
  if (letter === 'm' || letter === 'w') return 830;
  if (/[iljtfr.,:;/()'’\-–\s]/u.test(letter)) return 340;
  if (/[csz]/u.test(letter)) return 450;
  if (/\d/u.test(letter)) return 510;
  return 560;
};

const widthOf = (text: string): number =>
  Math.ceil(
    (Array.from(text.normalize('NFD')).reduce((sum, letter) => sum + letterWidth(letter), 0) * cellSizeTwips) / 1000,
  );

const wordsOf = (text: string): string[] => text.split(/[ \t\n]+/u).filter((word) => word !== '');

/** Twips that a column needs so that no word of this text is broken. */
export const columnWidthFor = (text: string): number =>
  wordsOf(text).reduce((widest, word) => Math.max(widest, widthOf(word)), 0) + cellMargins;

/** Lines that this text takes in a column of so many twips, at least 1. */
export const linesIn = (text: string, columnWidth: number): number => {
  const room = columnWidth - cellMargins;
  let lines = 1;
  let used = 0;
  for (const word of wordsOf(text)) {
    const width = widthOf(word);
    if (used > 0 && used + widthOf(' ') + width > room) {
      lines++;
      used = width;
    } else used += (used > 0 ? widthOf(' ') : 0) + width;
  }
  return lines;
};

/** Twips in which this text takes no more than so many lines. */
export const columnWidthForLines = (text: string, lines: number): number => {
  let width = columnWidthFor(text);
  // One millimetre at a time: a text in one line is the end of it.
  while (linesIn(text, width) > lines) width += 57;
  return width;
};
