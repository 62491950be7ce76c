/**
 * Families of headings: all that are numbered in one way (`I-`, `1.`, `1.1.`, `a)`, `- …`), or look alike without a number. A family is a level of
 * the document's own scheme; which level is decided for the whole document (scheme.ts), so that one slip of the typist moves nothing.
 */
import { wordCount } from '../report/normalize.js';
import { typedLength } from '../report/numbering.js';
import type { SourceLine } from './source.js';
import { endsLikeText, isBracketed, isEdgeTitle, isKnownTitle, isMarker } from './wording.js';

/** A line that may open a heading. */
export interface Opening {
  readonly line: SourceLine;
  readonly family: string;
  /** Its last figure: `5.3.` → 3; 0 without a number. */
  readonly ordinal: number;
  /** As printed, '' for none. */
  readonly number: string;
  /** Characters of the text that the number takes. */
  readonly titleStart: number;
}

/** `Chương I.`, `Mục 1:`, `Điều 2.`, `Nội dung 3:`, `Mẫu 1:` */
const wordNumber =
  /^[\s\u00a0]*(chương|mục|điều|nội dung|câu|tiêu chí|vấn đề|chuyên đề|mẫu|phụ lục)[\s\u00a0]+([IVX]{1,5}|\d{1,2})(?![\p{L}\d,%/])(?:[\s\u00a0]*[.:)/\-\u2010-\u2015]|(?=[\s\u00a0]*$|[\s\u00a0]+\p{Lu}))+[\s\u00a0]*/iu;

/** Roman numbers from I on, as outlines need them. */
export const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** Signs that make `1` a number of a heading; without one it counts things: `5 năm qua`. */
const sign = /[.:)/\-\u2010-\u2015\u2212]/u;

const markOf = (text: string): string => {
  const mark = text.trim().charAt(0);
  if (mark === '+' || mark === '*') return mark;
  return /[-\u2010-\u2015\u2212]/u.test(mark) ? '-' : '•';
};

const typedNumber = (line: SourceLine): string => line.text.slice(0, line.numberEnd).trim();

/** Longest title without a number: longer lines in bold or capitals are emphasis. */
const titleWords = 30;

const isTitleLike = (text: string, words = titleWords): boolean => {
  const count = wordCount(text);
  return count > 0 && count <= words && !endsLikeText(text) && !isBracketed(text);
};

const unnumbered = (line: SourceLine): string | undefined => {
  const { look, text } = line;
  if (!/\p{L}{2}/u.test(text) || isMarker(text)) return undefined;
  if (isEdgeTitle(text)) return 'edge';
  if (isKnownTitle(text) && look.level === 0 && !look.caps && !look.bold) return 'known';
  if (look.level > 0) return `style${look.level}`;
  if (look.caps && wordCount(text) >= 2 && isTitleLike(text)) return 'caps';
  return look.bold && isTitleLike(text, 20) && /^["“]?\p{Lu}/u.test(text.trim()) ? 'bold' : undefined;
};

const numbered = (line: SourceLine): Pick<Opening, 'family' | 'ordinal'> | undefined => {
  const { number, label, numberEnd, text } = line;
  if (!number) return undefined;
  const ordinal = number.path.at(-1) ?? 0;
  const printed = label === '' ? typedNumber(line) : label.trim();
  switch (number.kind) {
    case 'part':
    case 'letter':
    case 'roman':
      return { family: number.kind, ordinal };
    case 'arabic': {
      if (label === '' && /^\d/u.test(text.slice(numberEnd))) return undefined;
      if (label === '' && number.path.length === 1 && !sign.test(printed)) return { family: 'unsigned', ordinal };
      return { family: `arabic${number.path.length}${/\d\)$/u.test(printed) ? ')' : ''}`, ordinal };
    }
    case 'item':
      return { family: 'item', ordinal };
    case 'bullet':
      return { family: `bullet${markOf(printed)}`, ordinal: 0 };
  }
};

/** `ii)`, `iv.`: small Roman numbers that are no letter. */
const smallRoman = /^[\s\u00a0]*\(?(ii|iii|iv|vi|vii|viii|ix)[).][\s\u00a0]+/u;
const smallRomans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** `a- Học tập`, `b/ Tuyên truyền` */
const signedLetter = /^[\s\u00a0]*([a-eđ])[\s\u00a0]*[-/\u2010-\u2015][\s\u00a0]*(?=\p{Lu})/u;

const smallNumber = (line: SourceLine): Opening | undefined => {
  if (line.number || line.label !== '') return undefined;
  const roman = smallRoman.exec(line.text);
  const letter = roman ? null : signedLetter.exec(line.text);
  const found = roman ?? letter;
  if (!found?.[1]) return undefined;
  const ordinal = roman ? smallRomans.indexOf(found[1]) + 1 : 'abcdđe'.indexOf(found[1]) + 1;
  return {
    line,
    family: roman ? 'small roman' : 'item',
    ordinal,
    number: found[0].trim(),
    titleStart: found[0].length,
  };
};

/** `i)` and `v)` are letters until the document has `ii)`: then they are Roman. */
export const withSmallRomans = (openings: readonly (Opening | undefined)[]): (Opening | undefined)[] => {
  if (!openings.some((opening) => opening?.family === 'small roman')) return [...openings];
  return openings.map((opening) => {
    const sign = /^\(?([ivx])[).]$/u.exec(opening?.number ?? '')?.[1];
    if (opening?.family !== 'item' || sign === undefined) return opening;
    return { ...opening, family: 'small roman', ordinal: smallRomans.indexOf(sign) + 1 };
  });
};

/** No word with a number and its signs is longer. */
const numberReach = 60;

/** How a line could open a heading; undefined when nothing about it says so. */
export const openingOf = (line: SourceLine): Opening | undefined => {
  if (line.inside || line.table) return undefined;
  const beginning = (line.label === '' ? line.text : `${line.label} `).slice(0, numberReach);
  const words = wordNumber.exec(beginning.normalize('NFC'));
  if (words?.[1] && words[2]) {
    const ordinal = /^\d/u.test(words[2]) ? Number(words[2]) : romans.indexOf(words[2].toUpperCase()) + 1;
    const family = `word ${words[1].toLowerCase()}`;
    return {
      line,
      family,
      ordinal,
      number: words[0].trim(),
      titleStart: line.label === '' ? typedLength(beginning, words[0].length) : 0,
    };
  }
  const small = smallNumber(line);
  if (small) return small;
  const known = numbered(line);
  if (known) {
    const number = line.label === '' ? typedNumber(line) : line.label.trim();
    return { line, ...known, number, titleStart: line.numberEnd };
  }
  const family = unnumbered(line);
  return family === undefined ? undefined : { line, family, ordinal: 0, number: '', titleStart: 0 };
};

export const isBullet = (family: string): boolean => family.startsWith('bullet');

export const isUnnumbered = (family: string): boolean => /^(?:style|caps|bold|known|edge)/.test(family);

/** The usual order of families from top to bottom, where a document does not show its own. */
const usual: readonly (readonly [RegExp, number])[] = [
  [/^part$/, 0],
  [/^word chương/, 1],
  [/^caps$/, 1.5],
  [/^letter$/, 2],
  [/^roman$/, 3],
  [/^word/, 3.5],
  [/^arabic1$/, 4],
  [/^arabic1\)$/, 4.5],
  [/^arabic2/, 5],
  [/^arabic3/, 6],
  [/^arabic/, 7],
  [/^bold$/, 8],
  [/^known$/, 8.5],
  [/^item$/, 9],
  [/^small roman$/, 9.5],
  [/^bullet\*/, 10],
  [/^bullet-/, 11],
  [/^bullet\+/, 12],
];

export const usualPlace = (family: string): number => {
  const style = /^style(\d)/.exec(family);
  if (style) return Number(style[1]) - 0.5;
  return usual.find(([pattern]) => pattern.test(family))?.[1] ?? 13;
};
