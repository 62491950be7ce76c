/** The rules that the outline cites, against what is known of them (`assets/rules/citations.json`). */
import { expect, test } from 'vitest';
import known from '../../assets/rules/citations.json';
import { bundledOutlines } from '../../src/outline/bundled.js';
import { allSections } from '../../src/outline/tree.js';
import type { Citation } from '../../src/outline/types.js';

const notes = bundledOutlines.flatMap((outline) => [
  ...outline.heading.guidance,
  ...allSections(outline).flatMap((section) => section.guidance),
]);

const key = ({ number, date }: Citation): string => `${number} ${date ?? ''}`;

/** Printed wrongly in the outline of 2022 and kept as it was sent; the structured citation has the true date. */
const misprinted = new Map([['126-QĐ/TW 2018-02-28', '28/02/2008']]);

/** A citation's date as the outline prints it: `22/3/2004`, `07/3/2013`, `09/01/2015`. */
const printedDates = (citation: Citation): string[] => {
  const [year = '', month = '', day = ''] = (citation.date ?? '').split('-');
  return [`${day}/${month}/${year}`, `${day}/${Number(month)}/${year}`, `${Number(day)}/${Number(month)}/${year}`];
};

test('every cited rule is known by number and date', () => {
  const keys = new Set(known.map(({ number, date }) => `${number} ${date ?? ''}`));
  const cited = [...bundledOutlines.flatMap(({ variants }) => variants), ...notes].flatMap(({ cites = [] }) => cites);
  expect(cited.length).toBeGreaterThan(20);
  for (const citation of cited) expect(keys, key(citation)).toContain(key(citation));
});

test('every date in a note is the date of one of its citations, and every number is cited', () => {
  for (const { text, cites = [] } of notes) {
    const dates = new Set(
      cites.flatMap((citation) => [...printedDates(citation), misprinted.get(key(citation)) ?? '']),
    );
    for (const [date] of text.matchAll(/\d{1,2}\/\d{1,2}\/\d{4}/gu)) expect(dates, text).toContain(date);
    const numbers = cites.map(({ number }) => number.replace('/2015/', '/'));
    for (const [number] of text.matchAll(/\d+(?:-\p{Lu}+)?\/(?:NĐ-CP|BTCTW|TW|TU)/gu))
      expect(numbers, text).toContain(number);
  }
});

test('the one misprint of the outline is still there to be pointed at', () => {
  for (const date of misprinted.values()) expect(notes.some(({ text }) => text.includes(date))).toBe(true);
});
