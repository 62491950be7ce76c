/**
 * Terms of office, dates and numbers as people type them and as the report prints them. Pure text in, pure text out.
 */
import type { Term } from './types.js';

/** Party cells have existed since 1930; the upper bound only keeps typing slips (`20225`) out. */
const firstYear = 1930;
const lastYear = 2200;

/** Terms really seen last 2, 3 or 5 years; a longer "term" than this is a typing slip. */
const longestTerm = 10;

const termPattern = /^(?:nhiệm kỳ\s*)?(\d{4})\s*(?:[-‐‑‒–—−/~]|đến)\s*(\d{4})$/iu;

const isYear = (year: number): boolean => year >= firstYear && year <= lastYear;

/** Reads `2025-2027`, `2025 – 2027`, `nhiệm kỳ 2025 - 2027`; undefined when it is not a term of 1 to 10 years. */
export const parseTerm = (text: string): Term | undefined => {
  const found = termPattern.exec(text.normalize('NFC').trim());
  if (!found) return undefined;
  const start = Number(found[1]);
  const end = Number(found[2]);
  if (!isYear(start) || !isYear(end) || end <= start || end - start > longestTerm) return undefined;
  return { start, end };
};

/** `2025 - 2027`: the form most official titles use; no rule prescribes one. */
export const formatTerm = (term: Term): string => `${term.start} - ${term.end}`;

/** Every calendar year the term touches, the first and the last included: 2022-2025 gives 2022, 2023, 2024, 2025. */
export const yearsOf = (term: Term): number[] =>
  Array.from({ length: term.end - term.start + 1 }, (_, index) => term.start + index);

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const isoPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const shortPattern = /^(?:ngày\s*)?(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/iu;
const longPattern = /^ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/iu;

const daysInMonth = ({ month, year }: Day): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const readDay = (text: string): Day | undefined => {
  const typed = text.normalize('NFC').trim();
  const iso = isoPattern.exec(typed);
  const spoken = shortPattern.exec(typed) ?? longPattern.exec(typed);
  const [year, month, day] = iso ? iso.slice(1) : spoken ? spoken.slice(1).reverse() : [];
  const date = { day: Number(day), month: Number(month), year: Number(year) };
  const exists =
    isYear(date.year) && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date);
  return exists ? date : undefined;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A leading 0 for months 1 and 2 only (see `formatDate`). */
const printedMonth = ({ month }: Day): string => (month <= 2 ? twoDigits(month) : String(month));

/** Reads `2026-02-05`, `5/2/2026` or `ngày 5 tháng 2 năm 2026` and gives ISO `2026-02-05`; undefined when there is no such day. */
export const parseDate = (text: string): string | undefined => {
  const date = readDay(text);
  return date && `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
};

/**
 * `ngày 05 tháng 02 năm 2026`, `ngày 27 tháng 5 năm 2026`: a leading 0 for days below 10 and for months 1 and 2 only
 * (Hướng dẫn 36-HD/VPTW, 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026). '' when the text is no date.
 */
export const formatDate = (iso: string): string => {
  const date = readDay(iso);
  return date ? `ngày ${twoDigits(date.day)} tháng ${printedMonth(date)} năm ${date.year}` : '';
};

/** `05/9/2026`: the short form under the same rule. '' when the text is no date. */
export const formatShortDate = (iso: string): string => {
  const date = readDay(iso);
  return date ? `${twoDigits(date.day)}/${printedMonth(date)}/${date.year}` : '';
};

/** `5`, `05`, `Số 5`, `05-BC/CB` → 5; undefined when no number opens the text. Six digits are more than any series reaches. */
export const parseNumber = (text: string): number | undefined => {
  const found = /^(?:số\s*:?\s*)?(\d{1,6})(?:\s*-.*)?$/iu.exec(text.normalize('NFC').trim());
  return found ? Number(found[1]) : undefined;
};

/** `05`, `12`: below 10 with a leading 0 (36-HD/VPTW and 05-HD/VPTW on the number of a document). */
export const formatNumber = (value: number): string => twoDigits(value);
