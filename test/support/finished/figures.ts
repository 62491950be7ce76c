/** Numbers as these reports write them. */
import type { Style } from './types.js';

/** `05` for those who write a 0 before a count. */
export const two = (count: number, style: Style): string =>
  style.padded ? String(count).padStart(2, '0') : String(count);

/** `84,6`: one digit after the comma, none where it would be 0. */
export const percent = (part: number, whole: number, digits = 1): string => {
  const rounded = (100 * part) / whole;
  const text = rounded.toFixed(digits).replace('.', ',');
  return text.replace(/,0+$/u, '');
};

/** `1.234` */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/gu, '.');
