/**
 * Numbers of headings as people type them or as Word counts them: `PHẦN THỨ NHẤT:`, `Phần I`, `I-`, `II.`, `1.`, `1.1`, `II.5.3.`,
 * `A.`, `a)`, and the marks of list items. Text in, numbers out.
 */

export interface HeadingNumber {
  readonly kind: 'part' | 'roman' | 'letter' | 'arabic' | 'item' | 'bullet';
  /** `5.3.` → [5, 3]; `I-` → [1]; empty for a bullet. */
  readonly path: readonly number[];
  /** How many characters the number and the signs after it take. */
  readonly length: number;
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

const readRoman = (text: string): number => {
  let total = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = romanValues[text[at] ?? ''] ?? 0;
    total += value < (romanValues[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
};

const ordinals: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  nhì: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
};

const space = '[\\s\\u00a0\\u200b\\ufeff]';
const lead = new RegExp(`^${space}+`);
/** Signs that may stand between a number and its title. */
const after = `(?:${space}*[.:)/\\-\\u2010-\\u2015\\u2212]){0,2}${space}*`;

const partPattern = new RegExp(`^phần${space}+(?:thứ${space}+)?(\\p{L}+|\\d)${after}`, 'iu');
const sectionWord = new RegExp(`^mục${space}+(?=[IVX\\d])`, 'i');
/** `II.5.3.`: the Roman number goes in front of the Arabic ones. */
const romanArabicPattern = new RegExp(`^([IVX]+)\\.(\\d{1,2}(?:\\.\\d{1,2}){0,3})${after}`);
const romanPattern = new RegExp(
  `^([IVX]{1,6})(?:${space}*[-.:)/\\u2010-\\u2015\\u2212]${space}*|${space}+(?=\\p{Lu}))`,
  'u',
);
const arabicPattern = new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?![\\d,%])${after}`);
const letterPattern = new RegExp(`^([A-H])${space}*[-.:)/\\u2010-\\u2015\\u2212]${space}*`);
const itemPattern = new RegExp(`^\\(?([a-zđ])(?:\\)${space}*|\\.${space}+)`);
const bulletPattern = new RegExp(`^[-+*•·▪●○■◦‣\\u2010-\\u2015\\u2212\\uf0b7\\uf0a7]+${space}*`);

const readPart = (text: string): HeadingNumber | undefined => {
  const found = partPattern.exec(text);
  const word = found?.[1];
  if (!found || !word) return undefined;
  const value =
    ordinals[word.toLowerCase()] ??
    (/^[IVX]+$/i.test(word) ? readRoman(word.toUpperCase()) : undefined) ??
    (/^[A-D]$/.test(word) ? word.charCodeAt(0) - 64 : undefined) ??
    (/^\d$/.test(word) ? Number(word) : undefined);
  return value === undefined ? undefined : { kind: 'part', path: [value], length: found[0].length };
};

const readPath = (text: string): number[] => text.split('.').map(Number);

/** No number with the signs around it is longer. */
const numberLimit = 60;

/**
 * How many characters of a text make its first `composed` characters when its letters are composed: decomposed letters take more. Marks of the last
 * letter are counted in (`PHẦN THỨ TƯ`).
 */
export const typedLength = (text: string, composed: number): number => {
  if (text === text.normalize('NFC')) return composed;
  let length = composed;
  while (length < text.length && text.slice(0, length).normalize('NFC').length < composed) length += 1;
  while (/^\p{M}/u.test(text.slice(length))) length += 1;
  return length;
};

/** The number that a text begins with; spaces before it count into its length. Undefined when it begins with a word. */
export const readNumber = (text: string): HeadingNumber | undefined => {
  const beginning = text.slice(0, numberLimit);
  const found = readComposed(beginning.normalize('NFC'));
  return found && { ...found, length: typedLength(beginning, found.length) };
};

const readComposed = (text: string): HeadingNumber | undefined => {
  const indent = lead.exec(text)?.[0].length ?? 0;
  const body = text.slice(indent);
  const part = readPart(body);
  if (part) return { ...part, length: part.length + indent };
  const prefix = sectionWord.exec(body)?.[0].length ?? 0;
  const rest = body.slice(prefix);
  const skipped = indent + prefix;

  const both = romanArabicPattern.exec(rest);
  if (both?.[2]) return { kind: 'arabic', path: readPath(both[2]), length: skipped + both[0].length };
  const roman = romanPattern.exec(rest);
  if (roman?.[1]) return { kind: 'roman', path: [readRoman(roman[1])], length: skipped + roman[0].length };
  const arabic = arabicPattern.exec(rest);
  if (arabic?.[1]) return { kind: 'arabic', path: readPath(arabic[1]), length: skipped + arabic[0].length };
  if (prefix > 0) return undefined;
  const letter = letterPattern.exec(rest);
  if (letter?.[1]) return { kind: 'letter', path: [letter[1].charCodeAt(0) - 64], length: indent + letter[0].length };
  const item = itemPattern.exec(rest);
  if (item?.[1]) {
    const place = 'abcdđefghiklmnopqrstuvxy'.indexOf(item[1]);
    return { kind: 'item', path: [place + 1], length: indent + item[0].length };
  }
  const bullet = bulletPattern.exec(rest);
  return bullet ? { kind: 'bullet', path: [], length: indent + bullet[0].length } : undefined;
};

/** The number of an automatic label, which has nothing after it. */
export const readLabel = (label: string): HeadingNumber | undefined => {
  const text = label.trim();
  if (text === '') return undefined;
  const bare = /^[IVX]+$/.test(text) ? `${text}-` : text;
  const found = readNumber(`${bare} `);
  return found ? { ...found, length: 0 } : { kind: 'bullet', path: [], length: 0 };
};

/**
 * How well a number found in a report fits the number the outline prints: 1 the same, 0 none found, below 0 it speaks against.
 * Reports renumber (no parts, so the Romans run on), shorten (`II.5.3`) and use another kind (`A.` for a part, `1.` for `I-`).
 */
export const numberFit = (expected: HeadingNumber | undefined, found: HeadingNumber | undefined): number => {
  if (!expected || !found) return 0;
  if (found.kind === 'bullet') return -0.6;
  const wanted = expected.path.at(-1);
  const last = found.path.at(-1);
  if (expected.kind === found.kind) {
    if (expected.path.length === found.path.length) {
      return expected.path.every((value, index) => value === found.path[index]) ? 1 : last === wanted ? 0 : -0.25;
    }
    const [longer, shorter] =
      found.path.length > expected.path.length ? [found.path, expected.path] : [expected.path, found.path];
    const isSuffix = shorter.every((value, index) => value === longer[longer.length - shorter.length + index]);
    return isSuffix ? (found.path.length > expected.path.length ? 0.6 : 0.1) : -0.3;
  }
  if (found.kind === 'item')
    return last === wanted || (last !== undefined && last > 5 && last - 1 === wanted) ? 0.1 : -0.3;
  return last === wanted ? 0.3 : -0.3;
};
