import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatNumber,
  formatShortDate,
  formatTerm,
  parseDate,
  parseNumber,
  parseTerm,
  yearsOf,
} from '../../src/outline/terms.js';

const term = fc
  .record({ start: fc.integer({ min: 1930, max: 2190 }), length: fc.integer({ min: 1, max: 10 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

describe('terms', () => {
  test.each([
    '2025-2027',
    '2025 – 2027',
    '2025 - 2027',
    ' 2025—2027 ',
    'Nhiệm kỳ 2025 - 2027',
    '2025 đến 2027',
    '2025\u00a0-\u00a02027',
  ])('%s is read', (typed) => {
    expect(parseTerm(typed)).toEqual({ start: 2025, end: 2027 });
  });

  test.each(['', '2025', '2027-2025', '2025-2025', '2025-2036', '25-27', '20255-2027', '2025-2027 x', '1025-1027'])(
    '“%s” is no term',
    (typed) => {
      expect(parseTerm(typed)).toBeUndefined();
    },
  );

  test('every term is printed with spaces and read back', () => {
    fc.assert(
      fc.property(term, (value) => {
        expect(parseTerm(formatTerm(value))).toEqual(value);
      }),
    );
    expect(formatTerm({ start: 2025, end: 2027 })).toBe('2025 - 2027');
  });

  test('a term touches its first year, its last year and those between', () => {
    expect(yearsOf({ start: 2022, end: 2025 })).toEqual([2022, 2023, 2024, 2025]);
    fc.assert(
      fc.property(term, (value) => {
        const years = yearsOf(value);
        expect([years[0], years.at(-1), years.length]).toEqual([value.start, value.end, value.end - value.start + 1]);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026', '05/02/2026'],
    ['2026-05-27', 'ngày 27 tháng 5 năm 2026', '27/5/2026'],
    ['2026-09-05', 'ngày 05 tháng 9 năm 2026', '05/9/2026'],
    ['2026-03-17', 'ngày 17 tháng 3 năm 2026', '17/3/2026'],
    ['2025-01-05', 'ngày 05 tháng 01 năm 2025', '05/01/2025'],
    ['2022-12-31', 'ngày 31 tháng 12 năm 2022', '31/12/2022'],
  ])('%s is printed with a leading 0 for days below 10 and months 1 and 2 only', (iso, long, short) => {
    expect(formatDate(iso)).toBe(long);
    expect(formatShortDate(iso)).toBe(short);
  });

  test.each([
    '2026-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '1900-02-28',
    '05/02',
    'ngày …… tháng …… năm ……',
    '',
  ])('“%s” is no day', (typed) => {
    expect(parseDate(typed)).toBeUndefined();
    expect(formatDate(typed)).toBe('');
    expect(formatShortDate(typed)).toBe('');
  });

  test('a leap day is a day', () => {
    expect(parseDate('29/2/2024')).toBe('2024-02-29');
    expect(parseDate('29/2/2100')).toBeUndefined();
  });

  test('every day is read back from its ISO, long and short forms', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        for (const typed of [iso, formatDate(iso), formatShortDate(iso)]) expect(parseDate(typed)).toBe(iso);
      }),
    );
  });
});

describe('numbers of documents', () => {
  test.each(['5', '05', 'Số 5', 'số: 05', '05-BC/CB', '5 - BC/CB'])('%s is number 5', (typed) => {
    expect(parseNumber(typed)).toBe(5);
    expect(formatNumber(5)).toBe('05');
  });

  test.each(['', 'năm', '5a', '-5', '1234567', '5.5'])('“%s” is no number', (typed) => {
    expect(parseNumber(typed)).toBeUndefined();
  });

  test('numbers from 10 on have no leading 0', () => {
    expect([formatNumber(10), formatNumber(123)]).toEqual(['10', '123']);
  });
});
