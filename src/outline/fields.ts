/**
 * Templates and fields: turning `nhiệm kỳ {nhiemKySau}` and a profile into text. A field without a valid value prints its blank,
 * so that what is not filled in stays visible in the document and the check can point to it.
 */
import { formatDate, formatNumber, formatTerm, parseNumber, parseTerm } from './terms.js';
import type { Field, Outline, Profile, Template } from './types.js';

/** A stretch of resolved template: fixed words, or the value (or blank) of a field. */
export type Piece =
  | { readonly text: string; readonly field?: undefined }
  | { readonly field: Field; readonly upper: boolean; readonly text: string; readonly filled: boolean };

/** `{chiBo}` or `{chiBo|upper}`. Anything else in braces is plain text (load.ts refuses unknown names in outline files). */
const fieldPattern = /\{([A-Za-z][A-Za-z0-9]*)(\|upper)?\}/gu;

/** The field names a template uses, in order, repeats included. */
export const fieldNamesIn = (template: Template): string[] =>
  [...template.matchAll(fieldPattern)].map((match) => match[1] ?? '');

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/gu, ' ').trim();

const opensWith = (text: string, word: string): boolean => {
  const folded = fold(text);
  return folded === fold(word) || folded.startsWith(`${fold(word)} `);
};

const isAllCapitals = (text: string): boolean => text === text.toLocaleUpperCase('vi');

/** Only dots, ellipses, dashes and spaces: a blank copied into the form is no value. */
const isBlank = (text: string): boolean => /^[\s.…_·-]*$/u.test(text);

const formatText = (field: Field, raw: string): string => {
  const typed = raw
    .normalize('NFC')
    .replaceAll(/\p{Cc}|\s+/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();
  if (isBlank(typed) || fold(typed) === fold(field.blank)) return '';
  const { prefix } = field;
  if (!prefix) return typed;
  if (opensWith(typed, prefix)) {
    const name = typed.slice(prefix.length).trim();
    if (isBlank(name)) return '';
    // `đảng bộ xã Long Đức` gets its capital; a name typed all in capitals is left as its writer wants it.
    return isAllCapitals(typed) ? typed : `${prefix} ${name}`;
  }
  return field.alsoOpens?.some((word) => opensWith(typed, word)) ? typed : `${prefix} ${typed}`;
};

/** The value as the report prints it (`2025 - 2027`, `ngày 05 tháng 02 năm 2026`, `Chi bộ Văn phòng`), '' when there is no valid value. */
export const formatField = (field: Field, raw: string): string => {
  switch (field.kind) {
    case 'text':
      return formatText(field, raw);
    case 'date':
      return formatDate(raw);
    case 'term': {
      const term = parseTerm(raw);
      return term ? formatTerm(term) : '';
    }
    case 'number': {
      const value = parseNumber(raw);
      return value === undefined ? '' : formatNumber(value);
    }
  }
};

const toUpper = (text: string): string => text.toLocaleUpperCase('vi');

const valueOf = (field: Field, profile: Profile): string =>
  // A profile read from a stranger's file may not reach into Object.prototype.
  Object.hasOwn(profile.fields, field.id) ? formatField(field, profile.fields[field.id] ?? '') : '';

const pieceOf = (field: Field, upper: boolean, profile: Profile): Piece => {
  const value = valueOf(field, profile);
  const text = value === '' ? field.blank : value;
  return { field, upper, text: upper ? toUpper(text) : text, filled: value !== '' };
};

const fieldsByOutline = new WeakMap<Outline, ReadonlyMap<string, Field>>();

const fieldsOf = (outline: Outline): ReadonlyMap<string, Field> => {
  let fields = fieldsByOutline.get(outline);
  if (!fields) {
    fields = new Map(outline.fields.map((field) => [field.id, field]));
    fieldsByOutline.set(outline, fields);
  }
  return fields;
};

/** The pieces of a template in order; empty stretches are left out. */
export const resolve = (template: Template, outline: Outline, profile: Profile): Piece[] => {
  // Most templates are plain words.
  if (!template.includes('{')) return template === '' ? [] : [{ text: template }];
  const fields = fieldsOf(outline);
  const pieces: Piece[] = [];
  let done = 0;
  const addText = (end: number): void => {
    if (end > done) pieces.push({ text: template.slice(done, end) });
  };
  for (const match of template.matchAll(fieldPattern)) {
    const field = fields.get(match[1] ?? '');
    if (!field) continue;
    addText(match.index);
    pieces.push(pieceOf(field, match[2] !== undefined, profile));
    done = match.index + match[0].length;
  }
  addText(template.length);
  return pieces;
};

export const resolveText = (template: Template, outline: Outline, profile: Profile): string =>
  resolve(template, outline, profile)
    .map((piece) => piece.text)
    .join('');
