/**
 * What a person types into the form, and the profile it makes. Fields come from the outline; only the choice of those on the short
 * form is the pane's. Half a term is kept while typing and is no value yet.
 */
import { parseNumber } from '../../outline/terms.js';
import type { Field, Outline, Profile } from '../../outline/types.js';

/** Fields of the short form, line by line; the others are under «Sửa thông tin». */
const shortForm: readonly (readonly string[])[] = [
  ['dangBo'],
  ['chiBo'],
  ['diaDanh', 'ngay'],
  ['nhiemKyTruoc'],
  ['nhiemKySau'],
];

/** Fields that are as well filled in later: known when the report is signed, or said elsewhere. */
const fillsLater: readonly string[] = ['donVi', 'soKyHieu', 'nhiemKyDangBo', 'biThu'];

/** The lines of the short form with those fields that the outline has, then what it needs that other outlines do not have, a line each. */
export const shortLines = (outline: Outline): readonly (readonly Field[])[] => {
  const known = [...shortForm.flat(), ...fillsLater];
  return [
    ...shortForm.map((line) => line.flatMap((id) => outline.fields.filter((field) => field.id === id))),
    ...outline.fields.filter(({ id, required }) => required && !known.includes(id)).map((field) => [field]),
  ].filter((line) => line.length > 0);
};

/** All fields, those of the short form first. */
export const allFields = (outline: Outline): readonly Field[] => {
  const short = shortLines(outline).flat();
  return [...short, ...outline.fields.filter((field) => !short.includes(field))];
};

/** The two years of a term as typed: `2025-2027` → `['2025', '2027']`, `2025-` → `['2025', '']`. */
export const yearsTyped = (value: string): readonly [start: string, end: string] => {
  const [start = '', end = ''] = value.split('-').map((part) => part.trim());
  return [start, end];
};

export const termTyped = (start: string, end: string): string =>
  start.trim() === '' && end.trim() === '' ? '' : `${start.trim()}-${end.trim()}`;

export type FieldFault = 'bad-year' | 'bad-term' | 'bad-number';

/** What is wrong with a value as typed; nothing while it is empty. Congresses have met since 1930; a year is four digits. */
export const faultOf = (field: Field, value: string): FieldFault | undefined => {
  if (value.trim() === '') return undefined;
  if (field.kind === 'number') return parseNumber(value) === undefined ? 'bad-number' : undefined;
  if (field.kind !== 'term') return undefined;
  const [start, end] = yearsTyped(value);
  if ([start, end].some((year) => year !== '' && !/^(19|20)\d\d$/.test(year))) return 'bad-year';
  return start !== '' && end !== '' && Number(end) <= Number(start) ? 'bad-term' : undefined;
};

const setField = (profile: Profile, id: string, value: string): Profile => ({
  ...profile,
  fields: { ...profile.fields, [id]: value },
});

/** The profile without values that say nothing (spaces, half a term), so that the report shows their blank. */
export const usableProfile = (outline: Outline, typed: Profile): Profile => {
  const fields = Object.entries(typed.fields).flatMap(([id, raw]) => {
    const value = raw.trim();
    const field = outline.fields.find((candidate) => candidate.id === id);
    if (value === '' || !field || faultOf(field, value) !== undefined) return [];
    if (field.kind === 'term' && yearsTyped(value).includes('')) return [];
    return [[id, value] as const];
  });
  return { ...typed, outline: outline.id, fields: Object.fromEntries(fields) };
};

/** A profile while it is being typed: what each input shows, and what its change makes of the profile. */
export interface ProfileForm {
  readonly profile: Profile;
  readonly valueOf: (field: Field) => string;
  readonly setValue: (field: Field, value: string) => void;
  readonly setVariant: (variant: string) => void;
  readonly setRules: (rules: string) => void;
}

export const profileForm = (profile: Profile, onType: (profile: Profile) => void): ProfileForm => ({
  profile,
  valueOf: (field) => profile.fields[field.id] ?? '',
  setValue: (field, value) => onType(setField(profile, field.id, value)),
  setVariant: (variant) => onType({ ...profile, variant }),
  setRules: (rules) => onType({ ...profile, rules }),
});
