/**
 * Which section the cursor is in. Pure: from the texts around the cursor and the report as last read, which may be a few sentences
 * old. The control's tag counts only where the texts agree with it or say nothing: people copy a control into another section.
 */
import type { Alignment } from '../report/align.js';
import { type Block, paragraphsOf, plainText, type Report } from '../report/blocks.js';
import type { Cursor } from './document.js';
import { comparable } from './texts.js';

/** A paragraph of the report: its text for comparing, and the section it stands in ('' before the first heading). */
interface Known {
  readonly text: string;
  readonly section: string;
}

/** The section of each top-level block: that of the last heading at or before it. */
const sectionsOfBlocks = (blocks: readonly Block[], alignment: Alignment): string[] => {
  const headings = new Map(
    alignment.sections.flatMap((span) => (span.heading ? [[span.heading.block, span.section.id] as const] : [])),
  );
  let current = '';
  return blocks.map((_, index) => (current = headings.get(index) ?? current));
};

/**
 * Whether the report, as last read, has the paragraphs around the cursor just as they stand now: nothing was typed here since. A place that
 * the report does not hold at all (a header, a note) counts as new.
 */
export const isAsRead = (report: Report, { before, paragraph, after }: Cursor): boolean => {
  const texts = paragraphsOf(report.blocks).map((known) => comparable(plainText(known)));
  const around = [...[...before].reverse(), paragraph, ...after].map(comparable);
  return texts.some((_, start) => around.every((text, index) => texts[start + index] === text));
};

const knownParagraphs = (report: Report, alignment: Alignment): Known[] => {
  const sections = sectionsOfBlocks(report.blocks, alignment);
  return report.blocks.flatMap((block, index) =>
    [...paragraphsOf([block])].map((paragraph) => ({
      text: comparable(plainText(paragraph)),
      section: sections[index] ?? '',
    })),
  );
};

/** How many texts of `upward` stand in the report going up from `index`, one after another. */
const matching = (known: readonly Known[], index: number, texts: readonly string[], step: 1 | -1): number => {
  let count = 0;
  while (count < texts.length && known[index + step * count]?.text === texts[count]) count++;
  return count;
};

/** Sections of the places that fit best, each once; empty when nothing fits. */
const bestFit = (known: readonly Known[], upward: readonly string[], downward: readonly string[]): string[] => {
  let best = 0;
  let sections = new Set<string>();
  known.forEach(({ text, section }, index) => {
    // A place is found by words: an empty paragraph fits anywhere.
    if (text !== upward[0]) return;
    const fit = matching(known, index, upward, -1) + matching(known, index + 1, downward, 1);
    if (fit > best) {
      best = fit;
      sections = new Set();
    }
    if (fit === best) sections.add(section);
  });
  return [...sections];
};

/** The id of the section at the cursor, '' when it cannot be told or the cursor is before the first heading. */
export const locateCursor = (report: Report, alignment: Alignment, cursor: Cursor): string => {
  const known = knownParagraphs(report, alignment);
  const tagged = alignment.sections.some((span) => span.section.id === cursor.tagged) ? cursor.tagged : '';
  const upward = [cursor.paragraph, ...cursor.before].map(comparable);
  const downward = cursor.after.map(comparable);
  // The paragraph at the cursor may be newer than the report: then the nearest one above that the report knows decides.
  for (let above = 0; above < upward.length; above++) {
    if (upward[above] === '') continue;
    const sections = bestFit(known, upward.slice(above), above === 0 ? downward : []);
    if (sections.length === 0) continue;
    if (sections.length === 1) return sections[0] ?? '';
    if (sections.includes(tagged)) return tagged;
  }
  return tagged;
};
