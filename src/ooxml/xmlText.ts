/**
 * The letters of XML 1.0 (fifth edition): which may stand in a text and in a name, and what is written instead of others. A DOCTYPE is
 * refused elsewhere, so the five entities that everybody knows are all there are.
 */
import { Fault } from './xmlFault.js';

const start =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const further = String.raw`\-.0-9\u00b7\u0300-\u036f\u203f\u2040`;
// U+200C and U+200D are letters of names by themselves here: nothing is joined.
// eslint-disable-next-line no-misleading-character-class
const name = new RegExp(`^[${start}][${start}${further}]*$`, 'u');

/** Production 5, `Name`. */
export const isName = (text: string): boolean => name.test(text);

/** No `Char` (production 2), or half of one. */
const control = '\\0-\\x08\\x0b\\x0c\\x0e-\\x1f';
const doubtful = new RegExp(`[${control}\\ud800-\\udfff\\ufffe\\uffff]`);
const halves = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const forbidden = new RegExp(`[${control}\\ufffe\\uffff]|${halves}`);

/** Whether there is a character that XML cannot hold. The cheap question first: letters beyond U+FFFF are rare. */
export const holdsForbidden = (text: string): boolean => doubtful.test(text) && forbidden.test(text);

/** White space and nothing else (production 3). */
export const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

/** Line ends as XML counts them (2.11). */
export const withLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const meaningOf = (entity: string): string => {
  const known = entities.get(entity);
  if (known !== undefined) return known;
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(entity) ?? [];
  const code = hex !== undefined && entity[1] === 'x' ? parseInt(hex, 16) : Number(decimal);
  const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  if (character === '' || holdsForbidden(character)) throw new Fault('an unknown entity');
  return character;
};

/** The text that is meant. Throws a `Fault` at an entity that nobody knows. */
export const withoutEntities = (text: string): string => {
  let meant = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0) throw new Fault('an entity without end');
    meant += text.slice(from, at) + meaningOf(text.slice(at + 1, end));
    from = end + 1;
  }
  return meant + text.slice(from);
};
