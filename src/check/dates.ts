/** Dates in a text with the form that the guidance asks for. Text in, places out. */
import { formatDate, formatShortDate } from '../outline/terms.js';

export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As it should be typed; undefined = there is no such day. */
  readonly right: string | undefined;
}

const longForm = /(?<!\p{L})ngày(\s+)(\d{1,2})(\s+)tháng(\s+)(\d{1,2})(?!\d)(?:(\s+)năm(\s+)(\d{4})(?!\d))?/giu;
const shortForm = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

const iso = (day: string, month: string, year: string): string => `${year}-${month}-${day}`;

/** A leap year, so that 29/02 without a year is a day. */
const anyYear = '2000';

const longDates = (text: string): WrittenDate[] =>
  [...text.matchAll(longForm)].map((found) => {
    const [whole, , day = '', , , month = '', , , year] = found;
    const full = formatDate(iso(day, month, year ?? anyYear));
    const right = full === '' ? undefined : year === undefined ? full.replace(/ năm \d+$/, '') : full;
    // Spaces and the case of “Ngày” are the person's own.
    const [rightDay = '', rightMonth = ''] = right?.match(/\d+/g) ?? [];
    const asTyped = whole.replace(/\d+/g, (digits, at: number) =>
      at === whole.search(/\d/) ? rightDay : digits.length < 3 ? rightMonth : digits,
    );
    return { start: found.index, end: found.index + whole.length, text: whole, right: right && asTyped };
  });

const shortDates = (text: string): WrittenDate[] =>
  [...text.matchAll(shortForm)].map((found) => {
    const [whole, day = '', month = '', year = ''] = found;
    const right = formatShortDate(iso(day, month, year));
    return {
      start: found.index,
      end: found.index + whole.length,
      text: whole,
      right: right === '' ? undefined : right,
    };
  });

/** Without one of these there is no date: most lines with figures have neither. */
const mayHoldDate = /\d\/\d|ngày\s+\d/iu;

/** All dates of a composed (NFC) text, in order. Years before 1930 and after 2200 are no dates of ours and left out. */
export const datesIn = (text: string): WrittenDate[] => {
  if (!mayHoldDate.test(text)) return [];
  return [...longDates(text), ...shortDates(text)]
    .filter(({ text: date }) => {
      const year = Number(/\d{4}$/.exec(date)?.[0] ?? anyYear);
      return year >= 1930 && year <= 2200;
    })
    .sort((one, other) => one.start - other.start);
};
