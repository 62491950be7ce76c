/** Names, place, date and number of the letterhead and the signer's name as fields, and their templates. */
import { defaultOutline } from '../outline/bundled.js';
import type { Letterhead, Template } from '../outline/types.js';
import { isCapitals, normalize } from '../report/normalize.js';
import { dateValue, templateOf } from './fields.js';
import { tidy } from './sourceText.js';
import type { Decision, FoundField } from './types.js';

const bodies: readonly (readonly [RegExp, 'dangBo' | 'chiBo'])[] = [
  [/^(?:đảng bộ|đảng ủy|đảng uỷ)(?![\p{L}])/iu, 'dangBo'],
  [/^chi bộ(?![\p{L}])/iu, 'chiBo'],
];

const bodyOf = (text: string): 'dangBo' | 'chiBo' | undefined => bodies.find(([pattern]) => pattern.test(text))?.[1];

/** The name with the word before it; '' where dots stand for it. */
const nameIn = (text: string): string => {
  const clean = tidy(text);
  if (/[.…_]{2,}$|…$/u.test(clean)) return '';
  const name = clean;
  const rest = bodies.reduce((left, [pattern]) => left.replace(pattern, ''), name).trim();
  return /\p{L}/u.test(rest) && !/[.…_]{2,}/u.test(rest) ? name : '';
};

/** The same words in small letters somewhere in the text: capitals hide which of them are names. */
const inSmallLetters = (name: string, decisions: readonly Decision[]): string => {
  const wanted = normalize(name);
  for (const { text } of decisions) {
    const folded = normalize(text);
    const clean = tidy(text);
    const at = folded.length === clean.length ? folded.indexOf(wanted) : -1;
    const found = at < 0 ? '' : clean.slice(at, at + wanted.length);
    if (found !== '' && found !== found.toLocaleUpperCase('vi'))
      return found.charAt(0).toLocaleUpperCase('vi') + found.slice(1);
  }
  return name;
};

const placeDate = /^(.*?),?\s*((?:ngày\s*.*?)?(?:tháng.*?năm|\/.*?\/)\s*[\d.…_\s]*)\.?$/iu;

/** What the frame of the document gives for fields; `tagged` comes from our own controls and is surer. */
export const givenValues = (
  decisions: readonly Decision[],
  tagged: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const given = new Map<string, string>();
  for (const { as, text } of decisions) {
    const clean = tidy(text);
    if (as.kind === 'letterhead' && (as.part === 'superior' || as.part === 'issuer')) {
      const id = bodyOf(clean);
      const name = nameIn(clean);
      if (id) given.set(id, name === '' ? (given.get(id) ?? '') : inSmallLetters(name, decisions));
    }
    if (as.kind === 'letterhead' && as.part === 'placeAndDate') {
      const [, place = '', date = ''] = placeDate.exec(clean) ?? [];
      given.set('diaDanh', /\p{L}/u.test(place) ? place.replace(/[\s.…]{2,}/gu, '') : '');
      given.set('ngay', dateValue(date));
    }
    if (as.kind === 'letterhead' && as.part === 'number')
      given.set('soKyHieu', /^số\s*:?\s*(\d{1,6})/iu.exec(clean)?.[1] ?? '');
    if (as.kind === 'signature' && as.part === 'name') given.set('biThu', /\p{L}/u.test(clean) ? clean : '');
  }
  for (const [id, value] of tagged)
    if (given.has(id) || id === 'donVi') given.set(id, id === 'ngay' ? dateValue(value) : value);
  return given;
};

/** One line of the letterhead as a template; a line that names no field keeps its words. */
export const letterheadTemplate = (part: keyof Letterhead, text: string, fields: readonly FoundField[]): Template => {
  const clean = tidy(text);
  const has = (id: string): boolean => fields.some(({ field }) => field.id === id);
  switch (part) {
    case 'superior':
    case 'issuer': {
      const id = bodyOf(clean);
      // Of two bodies over each other one is the field's value; the other keeps its words.
      const name = nameIn(clean);
      const value = fields.find(({ field }) => field.id === id)?.value ?? '';
      const isAnother = name !== '' && value !== '' && normalize(name) !== normalize(value);
      return id && has(id) && !isAnother
        ? `{${id}${isCapitals(clean) ? '|upper' : ''}}`
        : templateOf(clean, 'title', fields);
    }
    case 'number':
      return has('soKyHieu') ? clean.replace(/^(số)\s*(:?)[\d.…_\s]*/iu, '$1$2 {soKyHieu}') : clean;
    case 'placeAndDate':
      return has('diaDanh') && has('ngay') && placeDate.test(clean) ? defaultOutline.letterhead.placeAndDate : clean;
    case 'party':
      return clean;
  }
};
