/**
 * Numbers as lists print them (ECMA-376 Part 1, 17.18.59 `ST_NumberFormat`), and the private characters that symbol fonts use for bullets.
 */

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman = (value: number): string => {
  // Word prints nothing sensible above; a counter of a list never gets there honestly.
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [step, letters] of romanSteps) for (; rest >= step; rest -= step) text += letters;
  return text;
};

/** a … z, aa, bb … zz, aaa: the letter is repeated, not counted on. */
const letter = (value: number): string =>
  value < 1 || value > 780
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const vietnameseDigits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** `vietnameseCounting`, to 99. */
const vietnamese = (value: number): string => {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return vietnameseDigits[ones] ?? '';
  const head = tens === 1 ? 'mười' : `${vietnameseDigits[tens] ?? ''} mươi`;
  if (ones === 0) return head;
  const tail = ones === 1 && tens > 1 ? 'mốt' : ones === 5 ? 'lăm' : (vietnameseDigits[ones] ?? '');
  return `${head} ${tail}`;
};

const ordinal = (value: number): string => {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
};

/** A counter in a number format; formats of scripts that a Vietnamese report does not use are printed as digits. */
export const formatNumber = (value: number, format: string): string => {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerLetter':
      return letter(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'ordinal':
      return ordinal(value);
    case 'vietnameseCounting':
      return vietnamese(value);
    default:
      return String(value);
  }
};

/** Characters of Symbol and Wingdings (low byte) that stand in reports, as the character that looks the same. */
const symbols = new Map<number, string>([
  [0xb7, '•'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0x6f, '□'],
  [0x6e, '■'],
  [0x6c, '●'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xe8, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  [0x2d, '-'],
]);

/** A character of a symbol font as one that any font shows; a bullet where we do not know it. */
export const symbolText = (code: number): string => {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (!isPrivate && code > 0xff) return String.fromCodePoint(code);
  return symbols.get(code & 0xff) ?? '•';
};

/** Text in which private characters of symbol fonts may stand. */
export const withoutPrivateUse = (text: string): string =>
  text.replace(/[\uf000-\uf0ff]/g, (character) => symbolText(character.charCodeAt(0)));
