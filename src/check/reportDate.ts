/**
 * When a report was or will be signed, as far as it says so: rules and names change, and a report is held to those of its day. No clock:
 * the date line, the profile, and failing both the year in which the new term begins.
 */
import { parseDate } from '../outline/terms.js';
import type { CheckContext } from './context.js';
import { ownTerms } from './ownTerms.js';
import { passagesOf } from './passages.js';

const whole = /ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}(?!\d)/u;
const yearOnly = /ngày[^\d]{0,24}tháng[^\d]{0,24}năm\s*(\d{4})(?!\d)/u;

/** ISO day, or a year where no more is known; undefined when nothing is. */
const signed = (context: CheckContext): string | undefined => {
  for (const { place, folded } of passagesOf(context)) {
    if (place !== 'front' && place !== 'back') continue;
    const day = parseDate(whole.exec(folded)?.[0] ?? '');
    if (day) return day;
    const year = yearOnly.exec(folded)?.[1];
    if (year) return year;
  }
  return parseDate(context.profile.fields['ngay'] ?? '') ?? ownTerms(context).next?.start.toString();
};

/** Whether the report is of a day on or after this ISO day; `unknown` where it may be either. */
export const isFrom = (context: CheckContext, day: string): 'yes' | 'no' | 'unknown' => {
  const own = signed(context);
  if (own === undefined) return 'unknown';
  if (own.length > 4) return own >= day ? 'yes' : 'no';
  const year = day.slice(0, 4);
  return own === year ? 'unknown' : own > year ? 'yes' : 'no';
};
