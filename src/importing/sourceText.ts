/** Texts of the source and what stands around a place in them: whose term, which document. */
import { normalize } from '../report/normalize.js';

/** Where a text stands: years alone are fields in titles and headings only. */
export type Place = 'title' | 'heading' | 'text' | 'note';

export interface Placed {
  readonly text: string;
  readonly place: Place;
}

/** Text as an outline holds it: composed letters, single spaces, no braces (they would be fields). */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();

/** Characters before a place that may say what it is. */
export const reach = 240;

/** Dots that stand for something to fill in. */
export const dots = '(?:[.…‥_]{2,}|…)';
/** The body above is spoken of, not the cell. */
export const isSuperior = (before: string): boolean => {
  const near = normalize(before.slice(-90));
  const superior = Math.max(near.lastIndexOf('đảng bộ'), near.lastIndexOf('đảng ủy'));
  return superior >= 0 && superior > near.lastIndexOf('chi bộ');
};
