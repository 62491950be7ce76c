/**
 * Names that went with the reform of 2025, from `assets/rules/places.json`: provinces that were merged, the district level, the Party's
 * bloc committees. Data that an office may edit, checked when it loads.
 */
import * as v from 'valibot';
import file from '../../assets/rules/places.json';
import { formatShortDate } from '../outline/terms.js';
import { foldLetters } from '../report/normalize.js';
import { certainties, spokenCertainty } from './certainty.js';

const day = v.pipe(v.string(), v.isoDate());
const text = v.pipe(v.string(), v.nonEmpty());

const change = {
  /** First day without the old name. */
  from: day,
  /** What says so. */
  rule: text,
  ruleDate: day,
  certainty: v.picklist(certainties),
  source: v.array(text),
  note: v.string(),
};

export const placesSchema = v.strictObject({
  asOf: day,
  provinces: v.strictObject({
    ...change,
    /** The 34 provinces and cities under the centre; `absorbed`: provinces whose name is gone. */
    list: v.array(v.strictObject({ name: text, absorbed: v.array(text) })),
  }),
  district: v.strictObject(change),
  blocCommittee: v.strictObject(change),
});

export type PlaceChange = v.InferOutput<typeof placesSchema>['district'];

export const places = v.parse(placesSchema, file);

/** `202/2025/QH15, 12/6/2025 (độ tin cậy: cao)`. */
export const sourceOf = ({ rule, ruleDate, certainty }: PlaceChange): string =>
  `${rule}, ${formatShortDate(ruleDate)} (${spokenCertainty(certainty)})`;

const successors = new Map(
  places.provinces.list.flatMap(({ name, absorbed }) => absorbed.map((old) => [foldLetters(old), name] as const)),
);

/** Folded names of the provinces that are gone, for a pattern; longer names first. */
export const goneProvinces: readonly string[] = [...successors.keys()].sort((one, other) => other.length - one.length);

/** The province that a folded old name belongs to now. */
export const provinceNow = (old: string): string | undefined => successors.get(old);
