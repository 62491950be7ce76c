/**
 * Terms, names, dates and blanks of the superior's document as fields: what this cell fills in once. `nhiệm kỳ 2020 - 2022` becomes `nhiệm kỳ
 * {nhiemKyTruoc}`, `Chi bộ ……` becomes `{chiBo}`; years inside citations stay. Rules: outlines-and-citations, §1 and §3.5.
 */
import { parseDate } from '../outline/terms.js';
import type { Template } from '../outline/types.js';
import { findBlanks } from '../report/blanks.js';
import { normalize } from '../report/normalize.js';
import { known, yearField } from './knownFields.js';
import { dots, isSuperior, type Place, type Placed, reach, tidy } from './sourceText.js';
import { blankTerm, lastTerm, nextTerm, readTerms, sideOf, superiorTerm, termPattern, termsIn } from './termUses.js';
import type { FoundField } from './types.js';
import { isCited, singleYear, yearsIn } from './yearUses.js';

/** `Đại hội … lần thứ XI`, not the Party's own congress. */
const ordinal = new RegExp(`lần thứ (${dots}|\\p{L}+|\\d+)(?![\\p{L}\\d])`, 'giu');

const ordinalField = (text: string, at: number): string | undefined => {
  const before = normalize(text.slice(Math.max(0, at - 90), at));
  const after = normalize(text.slice(at, at + 60));
  if (/toàn quốc|hội nghị|trung ương/.test(before) || /toàn quốc|của đảng(?! bộ)/.test(after)) return undefined;
  if (isSuperior(before)) return 'lanThuDangBo';
  return /đại hội|chi bộ/.test(before) || before.trim() === '' ? 'lanThu' : undefined;
};

const opensName: readonly (readonly [RegExp, string])[] = [
  [/(?:đảng bộ|đảng ủy|đảng uỷ)$/iu, 'dangBo'],
  [/chi bộ$/iu, 'chiBo'],
  [/(?:cơ quan, )?đơn vị$/iu, 'donVi'],
];

/** The blank of a field as it may be typed: any number of dots. */
const asTyped = (blank: string): RegExp =>
  new RegExp(blank.replace(/[()]/gu, '\\$&').replace(/[.…]+$/u, ' ?[.…]{1,}'), 'giu');
const unitField = known.find((field) => field.id === 'donVi');
const unitBlank = unitField ? asTyped(unitField.blank) : /(?!)/gu;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly upper: boolean;
  readonly value: string;
}

const isUpper = (text: string): boolean => /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');

function* nameChanges(text: string): Generator<Change> {
  for (const { start, end, certain } of findBlanks(text)) {
    if (!certain) continue;
    const before = text.slice(0, start).trimEnd();
    for (const [pattern, id] of opensName) {
      const opening = pattern.exec(before);
      if (!opening) continue;
      const stop = text.slice(start, end).trimEnd().length + start;
      yield { start: opening.index, end: stop, id, upper: isUpper(opening[0]), value: '' };
    }
  }
  for (const found of text.matchAll(unitBlank))
    yield { start: found.index, end: found.index + found[0].length, id: 'donVi', upper: false, value: '' };
}

function* valueChanges(text: string, fields: readonly FoundField[]): Generator<Change> {
  const folded = text.toLocaleLowerCase('vi');
  for (const { field, value } of fields) {
    if (
      field.kind !== 'text' ||
      value.length < 6 ||
      (field.id !== 'dangBo' && field.id !== 'chiBo' && field.id !== 'donVi')
    )
      continue;
    const wanted = value.toLocaleLowerCase('vi');
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length;
      if (/[\p{L}\d]/u.test(folded.charAt(end))) continue;
      yield { start: at, end, id: field.id, upper: isUpper(text.slice(at, end)) && !isUpper(value), value };
    }
  }
}

function* termChanges(text: string, fields: ReadonlyMap<string, string>): Generator<Change> {
  for (const found of text.matchAll(termPattern)) {
    const value = `${found[1] ?? ''}-${found[2] ?? ''}`;
    const before = text.slice(Math.max(0, found.index - reach), found.index);
    const order = isSuperior(before)
      ? [superiorTerm, 'nhiemKyDangBoSau', lastTerm, nextTerm, 'nhiemKyKhac']
      : /năm học\s*$/iu.test(before)
        ? ['namHoc']
        : [lastTerm, nextTerm, 'nhiemKyKhac', superiorTerm, 'nhiemKyDangBoSau'];
    const id = order.find((name) => fields.get(name) === value);
    if (id) yield { start: found.index, end: found.index + found[0].length, id, upper: false, value };
  }
  for (const found of text.matchAll(blankTerm)) {
    const trimmed = found[0].trimStart();
    const start = found.index + found[0].length - trimmed.length;
    yield {
      start,
      end: start + trimmed.length,
      id: sideOf(text.slice(Math.max(0, start - reach), start)),
      upper: false,
      value: '',
    };
  }
}

function* otherChanges(
  { text, place }: Placed,
  years: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, string>,
): Generator<Change> {
  if (place === 'note') return;
  for (const found of text.matchAll(ordinal)) {
    const word = found[1] ?? '';
    const id = ordinalField(text, found.index);
    if (!id) continue;
    const start = found.index + found[0].length - word.length;
    const isBlank = /^[.…‥_]/u.test(word);
    const given = values.get(id) ?? '';
    // `lần thứ X` looked back on in a report for the eleventh congress is another congress.
    if (!isBlank && given !== '' && normalize(given) !== normalize(word)) continue;
    yield { start, end: start + word.length, id, upper: false, value: isBlank ? '' : word };
  }
  for (const found of text.matchAll(singleYear)) {
    const id = years.get(found[0]);
    if (id !== undefined && place !== 'text' && !isCited(text, found.index))
      yield { start: found.index, end: found.index + 4, id, upper: false, value: found[0] };
  }
}

/** Something that a field could stand for: a figure, dots, or a body by name. */
const mayHoldField = /[\d.…‥_]|lần thứ|đảng bộ|đảng ủy|đảng uỷ|chi bộ/iu;

const changesIn = (placed: Placed, fields: readonly FoundField[]): Change[] => {
  const isUnit = fields.some(({ field, value }) => field.id === 'donVi' && value !== '');
  if (!isUnit && !mayHoldField.test(placed.text)) return [];
  const values = new Map(fields.map(({ field, value }) => [field.id, value]));
  const years = new Map(fields.flatMap(({ field, value }) => (/^nam\d*$/u.test(field.id) ? [[value, field.id]] : [])));
  const { text } = placed;
  const all = [
    ...nameChanges(text),
    ...valueChanges(text, fields),
    ...termChanges(text, values),
    ...otherChanges(placed, years, values),
  ].filter(({ id }) => values.has(id));
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  let done = 0;
  return all.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
};

/** A text of the source with its terms, names and blanks as the given fields. */
export const templateOf = (source: string, place: Place, fields: readonly FoundField[]): Template => {
  const text = tidy(source);
  let template = '';
  let done = 0;
  for (const { start, end, id, upper } of changesIn({ text, place }, fields)) {
    template += `${text.slice(done, start)}{${id}${upper ? '|upper' : ''}}`;
    done = end;
  }
  return template + text.slice(done);
};

/** Every field that these texts could have, with its first value; `given` are known already, from the letterhead or our own tags. */
export const fieldsIn = (texts: readonly Placed[], given: ReadonlyMap<string, string>): FoundField[] => {
  const tidied = texts.map(({ text, place }): Placed => ({ text: tidy(text), place }));
  const terms = readTerms(tidied.flatMap(termsIn));
  const years = [...new Set(tidied.flatMap(yearsIn))].sort().slice(0, 9);
  const candidates: FoundField[] = [
    ...known.map((field): FoundField => ({ field, value: given.get(field.id) ?? terms.get(field.id) ?? '' })),
    ...years.map((year, index): FoundField => ({ field: yearField(year, index), value: year })),
  ];
  const used = new Map<string, string>();
  for (const placed of tidied)
    for (const { id, value } of changesIn(placed, candidates)) if (!used.get(id)) used.set(id, value);
  for (const [id, value] of given) if (!used.get(id)) used.set(id, value);
  return candidates.flatMap(({ field, value }) =>
    used.has(field.id) ? [{ field, value: value || (used.get(field.id) ?? '') }] : [],
  );
};

/** The value of a date field as typed in a source, ISO; '' when it is a blank. */
export const dateValue = (text: string): string => parseDate(text.trim()) ?? '';
