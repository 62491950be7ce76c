/**
 * What stands in a section, sorted: the person's own text, the outline's notes and fixed wording, prompts, blanks, tables, pictures.
 * Every rule and every state is decided on these items and on nothing else.
 */
import type { Section } from '../outline/types.js';
import type { Steps } from '../steps.js';
import type { SectionSpan, Stretch } from '../report/align.js';
import type { Blank } from '../report/blanks.js';
import { findBlanks } from '../report/blanks.js';
import type { Paragraph, Report } from '../report/blocks.js';
import { isPrompt, paragraphsOf, plainText } from '../report/blocks.js';
import { normalize, wordCount } from '../report/normalize.js';
import type { NoteReader } from '../report/notes.js';
import type { Marker } from './markers.js';
import { findMarkers } from './markers.js';
import type { TableReading } from './tables.js';
import { readTable } from './tables.js';

/** One line of a paragraph. */
export interface LineItem {
  readonly kind: 'own' | 'copied' | 'note' | 'wording' | 'caption' | 'farewell' | 'prompt' | 'gap';
  readonly paragraph: Paragraph;
  /** As it stands. */
  readonly text: string;
  /** Words of the person's own. */
  readonly words: number;
  /** The outline's sentence inside, for `note` and `copied`. */
  readonly quote: string;
  readonly blanks: readonly Blank[];
  readonly markers: readonly Marker[];
  /** A field in it has no value yet. */
  readonly unfilled: boolean;
  /** A note ended with a colon: see `NoteReading.opens`. */
  readonly opens: boolean;
}

export interface TableItem {
  readonly kind: 'table';
  readonly reading: TableReading;
}

export interface PictureItem {
  readonly kind: 'picture';
  readonly paragraph: Paragraph;
}

export type Item = LineItem | TableItem | PictureItem;

export const isLine = (item: Item): item is LineItem => item.kind !== 'table' && item.kind !== 'picture';

/** Stands where a prompt stood, so that its own dots are not searched again. */
const covered = '\u2588';

export const maskedText = (paragraph: Paragraph): string => {
  let masked = '';
  for (const inline of paragraph.inlines)
    if (inline.kind === 'text')
      masked += isPrompt(inline, paragraph) ? covered.repeat(inline.text.length) : inline.text;
  return masked;
};

const hasWords = /[\p{L}\p{N}]/u;

const without = (text: string, places: readonly { readonly start: number; readonly end: number }[]): string => {
  let rest = text;
  for (const place of [...places].sort((one, other) => other.start - one.start)) {
    rest = rest.slice(0, place.start) + rest.slice(place.end);
  }
  return rest;
};

/** `Trên đây là Báo cáo chính trị … trình Đại hội.` closes a report; it says nothing about its last section. */
const isFarewell = (text: string): boolean =>
  // The first letters, before every line of the report is made comparable.
  /^\s*tr/i.test(text) && /^trên đây là .*báo cáo/.test(normalize(text)) && wordCount(text) <= 70;

/** Signs and nothing else: a line drawn with hyphens, a lone bullet. */
const isDecoration = (text: string): boolean => /^[\s\-–—=~*•+.,:;()|/\\]*$/.test(text) && !/\.{3}/.test(text);

/** A remark in brackets after a heading, or one short one: part of the heading. */
const isRemark = (text: string): boolean => /^\([^()]{1,160}\)[.:;]?$/.test(text.trim());

/** Offsets in composed text (NFC) → offsets in the text as it stands: letters of decomposed text take two or three units. */
export const composedOffsets = (text: string): readonly number[] => {
  // Most text is composed, and every letter stands where it stands.
  if (!/[\u0300-\u036f\ud800-\udfff]/.test(text) && text.normalize('NFC') === text)
    return Array.from({ length: text.length + 1 }, (_, at) => at);
  const offsets: number[] = [];
  for (const cluster of text.matchAll(/[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+/gu)) {
    const { length } = cluster[0].normalize('NFC');
    for (let at = 0; at < length; at += 1) offsets.push(cluster.index);
  }
  offsets.push(text.length);
  return offsets;
};

/** Blanks and markers of a text however its accents are written. */
export const findPlaces = (text: string): Pick<LineItem, 'blanks' | 'markers'> => {
  const composed = text.normalize('NFC');
  const blanks = findBlanks(composed);
  const markers = findMarkers(composed);
  if (composed === text || blanks.length + markers.length === 0) return { blanks, markers };
  const offsets = composedOffsets(text);
  const back = <Place extends { readonly start: number; readonly end: number }>(place: Place): Place => ({
    ...place,
    start: offsets[place.start] ?? text.length,
    end: offsets[place.end] ?? text.length,
  });
  return { blanks: blanks.map(back), markers: markers.map(back) };
};

export interface LineContext {
  readonly notes: NoteReader;
  readonly section: string;
  /** It stands on the heading's own line. */
  readonly onHeading: boolean;
}

const readLine = (paragraph: Paragraph, text: string, masked: string, context: LineContext): LineItem | undefined => {
  const { notes, section, onHeading } = context;
  const item = (
    kind: LineItem['kind'],
    { words = 0, quote = '', blanks = [], markers = [], opens = false }: Partial<LineItem> = {},
  ): LineItem => ({
    kind,
    paragraph,
    text,
    words,
    quote,
    blanks,
    markers,
    unfilled: masked.includes(covered),
    opens,
  });
  if (text.trim() === '') return undefined;
  if (masked.replaceAll(covered, '').trim() === '') return item('prompt');
  if (isDecoration(masked)) return undefined;
  const reading = notes.read(text);
  if (reading.kind === 'note') return item('note', { quote: reading.quote, opens: reading.opens ?? false });
  if (onHeading && isRemark(text)) return undefined;
  const { blanks, markers } = findPlaces(masked);
  if (notes.isWording(text, section)) return item('wording', { blanks, markers });
  if (notes.isPromptText(text)) return item('prompt');
  if (!hasWords.test(without(masked, [...blanks, ...markers]))) {
    return blanks.length + markers.length > 0 ? item('gap', { blanks, markers }) : undefined;
  }
  if (isFarewell(text)) return item('farewell', { blanks, markers });
  return item(reading.kind, { words: reading.ownWords, quote: reading.quote, blanks, markers });
};

/** A line of text that was broken where the page was full: no sign at its end, and long enough to have met the margin. */
const isBroken = (line: string, next: string): boolean =>
  next.trim() !== '' &&
  !/[.:;?!…)\]]\s*$/.test(line) &&
  !/^\s*(?:[-–—+*•]|\(?[\p{L}\d]{1,3}[).]\s)/u.test(next) &&
  (/^\s*[\p{Ll}\d(“"]/u.test(next.normalize('NFC')) || line.length >= 60) &&
  line.length >= 25;

/**
 * The lines of a text, with line breaks kept inside what reads on over them: text pasted from a mail or a PDF is broken in the middle
 * of its sentences.
 */
const sentenceLines = (text: string): string[] => {
  if (!text.includes('\n')) return [text];
  const lines: string[] = [];
  let last: string | undefined;
  for (const line of text.split('\n')) {
    if (last !== undefined && isBroken(last, line)) lines.push(`${lines.pop() ?? ''}\n${line}`);
    else lines.push(line);
    last = line;
  }
  return lines;
};

/** The lines of a paragraph between two characters of its plain text. */
export const readParagraph = (
  paragraph: Paragraph,
  context: LineContext,
  start = 0,
  end = Number.MAX_SAFE_INTEGER,
): Item[] => {
  const whole = plainText(paragraph).slice(start, end);
  const masked = maskedText(paragraph).slice(start, end);
  const items: Item[] = [];
  let at = 0;
  const { notes, section } = context;
  const isOne = whole.includes('\n') && (notes.isNote(whole) || notes.isWording(whole, section));
  for (const line of isOne ? [whole] : sentenceLines(whole)) {
    const item = readLine(paragraph, line, masked.slice(at, at + line.length), context);
    if (item) items.push(item);
    at += line.length + 1;
  }
  if (paragraph.inlines.some((inline) => inline.kind === 'picture')) items.push({ kind: 'picture', paragraph });
  return items;
};

const isNearTable = (report: Report, block: number): boolean => {
  for (const step of [1, -1]) {
    for (let at = block + step; at >= 0 && at < report.blocks.length; at += step) {
      const near = report.blocks[at];
      if (!near) break;
      if (near.kind === 'table') return true;
      if (plainText(near).trim() !== '') break;
    }
  }
  return false;
};

/** `Bảng 1. …`, `Biểu số 02: …`: the title of a table. */
const captionLabel = /^\s*(?:bảng|biểu|phụ lục)\s*(?:số\s*)?\d/iu;

const isCaption = (item: LineItem, report: Report, block: number, section: Section, notes: NoteReader): boolean =>
  item.words <= 40 &&
  isNearTable(report, block) &&
  (captionLabel.test(item.text) || (item.text.length < 200 && notes.isCaption(item.text, section.id)));

/** Notes that the person has made titles of their own text: something of theirs follows. */
const withTitles = (items: readonly Item[]): Item[] =>
  items.map((item, at) => {
    if (!isLine(item) || item.kind !== 'note' || !item.opens) return item;
    const next = items[at + 1];
    const isFollowed = next && (!isLine(next) || next.kind === 'own' || next.kind === 'copied' || next.kind === 'gap');
    return isFollowed ? { ...item, kind: 'own', words: wordCount(item.text), quote: '' } : item;
  });

/** Blocks that are sorted without a rest. */
const blocksAtOnce = 16;

function* readStretch(report: Report, section: Section, stretch: Stretch, notes: NoteReader): Steps<Item[]> {
  const items: Item[] = [];
  const slicesAt = (block: number): void => {
    for (const slice of stretch.slices) {
      const paragraph = report.blocks[slice.block];
      if (slice.block !== block || paragraph?.kind !== 'paragraph') continue;
      const onHeading = slice.start > 0;
      items.push(...readParagraph(paragraph, { notes, section: section.id, onHeading }, slice.start, slice.end));
    }
  };
  if (stretch.slices.length > 0) slicesAt(stretch.from - 1);
  for (let at = stretch.from; at < stretch.to; at += 1) {
    if (at % blocksAtOnce === 0) yield;
    const block = report.blocks[at];
    if (!block) break;
    if (block.kind === 'table') {
      items.push({ kind: 'table', reading: readTable(block, section) });
      continue;
    }
    for (const item of readParagraph(block, { notes, section: section.id, onHeading: false })) {
      const isTitle = isLine(item) && item.kind === 'own' && isCaption(item, report, at, section, notes);
      items.push(isTitle ? { ...item, kind: 'caption', words: 0 } : item);
    }
  }
  if (stretch.slices.length > 0) slicesAt(stretch.to);
  return withTitles(items);
}

export interface SectionContent {
  readonly span: SectionSpan;
  readonly items: readonly Item[];
}

export function* readContent(report: Report, span: SectionSpan, notes: NoteReader): Steps<SectionContent> {
  const items: Item[] = [];
  for (const stretch of span.stretches)
    for (const item of yield* readStretch(report, span.section, stretch, notes)) items.push(item);
  return { span, items };
}

/** The lines of blocks that belong to no section: letterhead, title, signature. */
export function* readFrame(report: Report, from: number, to: number, notes: NoteReader): Steps<LineItem[]> {
  const items: LineItem[] = [];
  let read = 0;
  for (const paragraph of paragraphsOf(report.blocks.slice(from, to))) {
    read += 1;
    if (read % blocksAtOnce === 0) yield;
    for (const item of readParagraph(paragraph, { notes, section: '', onHeading: false }))
      if (isLine(item)) items.push(item);
  }
  return items;
}
