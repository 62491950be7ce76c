/**
 * Vietnamese text made comparable: what two people type for the same words comes out the same. Text in, text out; nothing here
 * knows outlines or blocks.
 */
import { remembered } from './remembered.js';

/** Old and new position of the tone mark on a syllable that ends in oa, oe or uy: both are right, documents mix them. */
const tonePairs: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

/** Only at the end of a syllable (hoạt keeps its mark on the a), and never after q (quý has one spelling). */
const openSyllable = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/** The same pairs wherever they stand: the cheap question first, for most texts have none. */
const mayBeOpen = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/;

/** The old spelling of each pair, by the new one. */
export const oldTones: ReadonlyMap<string, string> = new Map(Object.entries(tonePairs).map(([old, now]) => [now, old]));

/** Tone marks of lower-case letters at their new place: `uỷ` → `ủy`. */
export const normalizeTones = (lower: string): string =>
  mayBeOpen.test(lower) ? lower.replace(openSyllable, (pair) => tonePairs[pair] ?? pair) : lower;

const letters: Readonly<Record<string, string>> = { '\u00f0': 'đ', '\u0256': 'đ' };

/** One entry a family of look-alikes; the order does not matter. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/g, ''],
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'"],
  [/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212\u00ad]/g, '-'],
  [/\u2026/g, '...'],
];

/** White space that is not one plain space between words. */
const hasOddSpaces = /[^\S ]|\s\s/;

/** Text without anything above plain Latin-1 letters needs no sign folding: the usual case for single words. */
const mayHoldSigns = /[\u0080-\u00bf\u2000-\u22ff\ufeff`]/;

/**
 * Lower case, composed (NFC), tone marks at their new place (uỷ → ủy), one kind of quotes, dashes, dots and spaces, no
 * zero-width signs, spaces folded and trimmed.
 */
export const normalize = remembered((text): string => {
  let folded = text.normalize('NFC').toLowerCase();
  if (mayHoldSigns.test(folded)) for (const [family, plain] of signs) folded = folded.replace(family, plain);
  if (/[ðɖ]/.test(folded)) folded = folded.replace(/[ðɖ]/g, (letter) => letters[letter] ?? letter);
  const spaced = hasOddSpaces.test(folded) ? folded.replace(/\s+/g, ' ') : folded;
  return normalizeTones(spaced).trim();
}, 30_000);

/**
 * The letters of `normalize`, with everything in its place: lower case, composed, tone marks at their new place, one kind of dashes and
 * one-unit spaces. As long as the composed text, so that what is found in it is found there.
 */
export const foldLetters = (text: string): string => {
  const lower = text.normalize('NFC').toLowerCase();
  const plain = mayHoldSigns.test(lower)
    ? lower.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    : lower;
  return normalizeTones(plain);
};

/** Letters, and none of them small: `CHI BỘ KHU PHỐ 3`. */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.normalize('NFC'));

/** Vietnamese without its marks: `Đặc điểm` → `Dac diem`. Case stays. */
export const foldAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');

/** True for a UTF-16 unit that belongs to a word: letters, digits, combining marks and the invisible signs inside words. */
const isWordUnit = (unit: number): boolean =>
  unit < 0x80
    ? (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
    : unit < 0x2000
      ? (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7) || unit === 0xad
      : unit < 0x2070
        ? (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060
        : unit >= 0x3040 && unit !== 0xfeff && unit < 0xff00;

/** Calls back for each word with where it starts and ends. Signs and spaces are no words; `05-CT/TW` is three. */
export const eachWord = (text: string, visit: (start: number, end: number) => void): void => {
  const length = text.length;
  let at = 0;
  while (at < length) {
    while (at < length && !isWordUnit(text.charCodeAt(at))) at += 1;
    const start = at;
    while (at < length && isWordUnit(text.charCodeAt(at))) at += 1;
    if (at > start) visit(start, at);
  }
};

/** How many words a person would count: runs between spaces that hold a letter or a digit (`05-CT/TW,` is one). */
export const wordCount = (text: string): number => {
  let count = 0;
  let inChunk = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x3000) inChunk = false;
    else if (!inChunk && isWordUnit(unit)) {
      inChunk = true;
      count += 1;
    }
  }
  return count;
};
