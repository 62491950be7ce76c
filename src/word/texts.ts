/**
 * Comparing what Word's API calls the text of a paragraph with what our reader finds in the XML of the same paragraph. They differ in
 * marks that are not letters: Word puts control characters for breaks, pictures, footnote references and special hyphens.
 */

/** Word's marks that stand for a space: tab, line break (U+000B), page break (U+000C) and line ends. */
const spacing = new Set(['\t', '\n', '\u000b', '\u000c', '\r']);
/** Word's no-break hyphen; our reader gives U+2011. */
const noBreakHyphen = '\u001e';

/** Form for comparing only: composed letters, one space for any run of space, none of Word's marks. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, (mark) => (spacing.has(mark) ? ' ' : mark === noBreakHyphen ? '-' : ''))
    .replace(/\u2011/g, '-')
    // Format characters (soft hyphen, zero-width) and the object replacement character are not seen.
    .replace(/[\p{Cf}\ufffc]/gu, '')
    .replace(/[\p{Zs}]+/gu, ' ')
    .trim();

export const sameText = (one: string, other: string): boolean => one === other || comparable(one) === comparable(other);

/**
 * Which of `texts` is the paragraph that stood at `index` with this text: there, else the nearest one with the same text, both
 * directions alike. Undefined when no paragraph has it.
 */
export const locate = (texts: readonly string[], index: number, text: string): number | undefined => {
  const wanted = comparable(text);
  const fits = (at: number): boolean => {
    const found = texts[at];
    return found !== undefined && comparable(found) === wanted;
  };
  if (fits(index)) return index;
  for (let distance = 1; distance <= Math.max(index, texts.length - index); distance++) {
    if (fits(index - distance)) return index - distance;
    if (fits(index + distance)) return index + distance;
  }
  return undefined;
};
