/**
 * What every rule is given: the report sorted into sections and lines, and the few things all rules say the same way: how a section is
 * called, where something stands, what may be quoted.
 */
import type { Outline, Profile, Section } from '../outline/types.js';
import type { Alignment, SectionSpan } from '../report/align.js';
import type { Paragraph, Report } from '../report/blocks.js';
import { allParagraphs, plainText } from '../report/blocks.js';
import type { NoteReader } from '../report/notes.js';
import type { LineItem, SectionContent } from './content.js';
import type { Finding, SectionReport, SectionState, Where } from './types.js';

export interface CheckContext {
  readonly report: Report;
  readonly outline: Outline;
  readonly profile: Profile;
  readonly alignment: Alignment;
  readonly notes: NoteReader;
  readonly contents: readonly SectionContent[];
  /** By section id. */
  readonly states: ReadonlyMap<string, SectionState>;
  readonly reports: ReadonlyMap<string, SectionReport>;
  /** Lines of letterhead and title, and of the signature and what follows it. */
  readonly front: readonly LineItem[];
  readonly back: readonly LineItem[];
  /** `Mục 1.3 “Lãnh đạo thực hiện nhiệm vụ quốc phòng - an ninh”`. */
  readonly nameOf: (section: Section) => string;
  readonly whereOf: (paragraph: Paragraph, quote?: string) => Where;
}

/** A rule looks at a report and says what it finds; it changes nothing and knows no other rule. */
export type Rule = (context: CheckContext) => readonly Finding[];

/** Longest quote in a finding (types.ts). */
const quoteLimit = 120;

export const quoteOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= quoteLimit ? line : `${line.slice(0, quoteLimit - 1).trimEnd()}…`;
};

/** The words around a place, so that a person sees where it is: about `reach` characters on each side, cut at spaces. */
export const around = (text: string, start: number, end: number, reach = 45): string => {
  const from = start <= reach ? 0 : Math.max(0, text.lastIndexOf(' ', start - reach) + 1);
  const space = text.indexOf(' ', end + reach);
  const to = text.length - end <= reach || space < 0 ? text.length : space;
  return quoteOf(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`);
};

/** Paragraph numbers for reports that were composed and not read: counted as a reader counts. */
const countedPlaces = (report: Report): ((paragraph: Paragraph) => number) => {
  let counted: Map<Paragraph, number> | undefined;
  return (paragraph) => {
    if (paragraph.place) return paragraph.place.paragraph;
    if (!counted) {
      counted = new Map();
      for (const one of allParagraphs(report)) counted.set(one, counted.size);
    }
    return counted.get(paragraph) ?? 0;
  };
};

export const placeFinder = (report: Report): CheckContext['whereOf'] => {
  const placeOf = countedPlaces(report);
  return (paragraph, quote = '') => ({ paragraph: placeOf(paragraph), text: plainText(paragraph), quote });
};

/** A heading longer than this is cut in messages: the bundled outline has one of 70 words. */
const headingLimit = 90;

const cutTitle = (title: string): string => {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line.length <= headingLimit) return line;
  return `${line.slice(0, line.lastIndexOf(' ', headingLimit))}…`;
};

/**
 * How sections are called in messages: number and title as the outline prints them. A title that the outline has twice is told apart by
 * its part.
 */
export const sectionNamer = (
  spans: readonly Pick<SectionSpan, 'section' | 'path'>[],
  headings: ReadonlyMap<string, string>,
): CheckContext['nameOf'] => {
  const uses = new Map<string, number>();
  for (const { section } of spans) {
    const title = headings.get(section.id) ?? '';
    uses.set(title, (uses.get(title) ?? 0) + 1);
  }
  const paths = new Map(spans.map((span) => [span.section.id, span.path]));
  return (section) => {
    const title = headings.get(section.id) ?? '';
    const number = section.number.trim().replace(/[\s.:)\-–—]+$/u, '');
    const shown = title === '' ? '' : ` “${cutTitle(title)}”`;
    const part = paths.get(section.id)?.[0];
    const isPart = part === undefined || part.id === section.id;
    if (isPart) return `${number === '' ? 'Phần' : number}${shown}`;
    const isTwice = (uses.get(title) ?? 0) > 1;
    const place = isTwice && part.number !== '' ? ` (${part.number.toLocaleLowerCase('vi')})` : '';
    return `Mục${number === '' ? '' : ` ${number}`}${shown}${place}`;
  };
};

/** The name of a section inside a sentence: `mục 1.3 “…”`; a part keeps its capitals. */
export const midSentence = (name: string): string =>
  name.replace(/^(?:Mục|Phần)(?=\s)/u, (word) => word.toLocaleLowerCase('vi'));
