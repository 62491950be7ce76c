/**
 * What is known of the rules that reports cite: `assets/rules/citations.json`, with source, certainty and the day it was looked up. The
 * file is data that an office may edit, so it is checked when it loads.
 */
import * as v from 'valibot';
import file from '../../assets/rules/citations.json';
import type { Citation } from '../outline/types.js';
import { formatShortDate } from '../outline/terms.js';
import { foldLetters } from '../report/normalize.js';
import { certainties, spokenCertainty } from './certainty.js';

const day = v.pipe(v.string(), v.isoDate());
const text = v.pipe(v.string(), v.nonEmpty());

/** One rule. `null` = not known. */
const knownRule = v.strictObject({
  /** As issued: `97-QĐ/TW`, `04/2015/NĐ-CP`. */
  number: text,
  date: v.nullable(day),
  issuer: text,
  subject: text,
  /** `continued`: not repealed, carried on by the successor. */
  status: v.picklist(['in-force', 'replaced', 'continued', 'unknown']),
  successor: v.nullable(text),
  successorDate: v.nullable(day),
  source: v.nullable(text),
  certainty: v.picklist(certainties),
  /** The day on which this was true as far as we know. */
  asOf: day,
  /** For whoever keeps the file. */
  note: v.string(),
});

export type KnownRule = v.InferOutput<typeof knownRule>;

/** The shape of the file: a replaced or continued rule names what came after it. */
export const knownRulesSchema = v.array(
  v.pipe(
    knownRule,
    v.check(
      ({ status, successor }) => successor !== null || (status !== 'replaced' && status !== 'continued'),
      'a replaced or continued rule needs a successor',
    ),
  ),
);

/** A slip in the file is a bug of ours or of the office that edited it: it must be seen at once, not by a wrong finding. */
export const knownRules: readonly KnownRule[] = v.parse(knownRulesSchema, file);

const keyOf = (number: string): string => foldLetters(number).replace(/\s/gu, '');

/** Decrees are cited with and without their year: `04/NĐ-CP ngày 09/01/2015` is 04/2015/NĐ-CP. */
const withoutYear = (key: string): string => key.replace(/^(\d+)\/\d{4}\/(?!qh)/u, '$1/');

const byNumber = new Map<string, KnownRule[]>();
for (const rule of knownRules) {
  const key = keyOf(rule.number);
  for (const name of new Set([key, withoutYear(key)])) byNumber.set(name, [...(byNumber.get(name) ?? []), rule]);
}

/** All rules with this number, whatever their date: numbers are reused. */
export const rulesNumbered = (number: string): readonly KnownRule[] => byNumber.get(keyOf(number)) ?? [];

/** The rule of this number and date. Without a date nothing is found: the number alone does not say which. */
export const findRule = ({ number, date }: Citation): KnownRule | undefined =>
  date === undefined ? undefined : rulesNumbered(number).find((rule) => rule.date === date);

/** The last of a chain: 24-QĐ/TW was replaced by 232-QĐ/TW, and that by 294-QĐ/TW. */
export const lastSuccessor = (
  rule: KnownRule,
): { readonly number: string; readonly date: string | null } | undefined => {
  if (rule.successor === null) return undefined;
  const next = rulesNumbered(rule.successor).find((other) => other.date === rule.successorDate);
  const further = next?.status === 'replaced' && next.certainty === rule.certainty ? lastSuccessor(next) : undefined;
  return further ?? { number: rule.successor, date: rule.successorDate };
};

/** Where it is known from and how surely: `Tra cứu ngày 23/11/2026 tại https://… (độ tin cậy: cao)`. */
export const sourceOfRule = ({ source, asOf, certainty }: KnownRule): string =>
  `Tra cứu ngày ${formatShortDate(asOf)}${source === null ? '' : ` tại ${source}`} (${spokenCertainty(certainty)})`;
