/** The documents a text cites: number and date as issued. A number without its date takes the one that the same document gives elsewhere. */
import { parseDate } from '../outline/terms.js';
import type { Citation } from '../outline/types.js';

/** `97-QĐ/TW`, `04/2015/NĐ-CP`, `10/2022/QH15`, `04/NĐ-CP`, with the date after it where there is one. */
const citation =
  /(?<![\d/-])(\d{1,4}(?:\/\d{4})?[-–/][A-ZĐ]{2,4}(?:[-–/][A-ZĐ]{2,10})?\d{0,2})(?![\p{L}\d])(?:\s*,?\s*(?:ban hành\s*)?(?:ngày\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?/gu;

const dateOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : parseDate(text.includes('tháng') ? `ngày ${text}` : text);

/** A decree has its year in its number; outlines leave it out (`04/NĐ-CP ngày 09/01/2015`). */
const withYear = (number: string, date: string | undefined): string =>
  date && /^\d+\/NĐ-CP$/u.test(number) ? number.replace('/', `/${date.slice(0, 4)}/`) : number;

/** Dates by number, as far as a text gives them. */
export const datesIn = (texts: Iterable<string>): ReadonlyMap<string, string> => {
  const dates = new Map<string, string>();
  for (const text of texts)
    for (const [, number = '', written] of text.matchAll(citation)) {
      const date = dateOf(written);
      if (date && !dates.has(number)) dates.set(number, date);
    }
  return dates;
};

/** Citations of one text, each once, in order. */
export const citesIn = (text: string, dates: ReadonlyMap<string, string>): Citation[] => {
  const found = new Map<string, Citation>();
  for (const [, written = '', after] of text.matchAll(citation)) {
    const date = dateOf(after) ?? dates.get(written);
    const number = withYear(written.replace('–', '-'), date);
    if (!found.has(number)) found.set(number, date ? { number, date } : { number });
  }
  return [...found.values()];
};
