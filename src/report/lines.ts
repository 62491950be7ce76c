/**
 * A report as the lines that could be headings: top-level paragraphs, cut at line breaks, with what aligning needs to know of each.
 * Tables, table-of-contents entries and the inside of our guidance controls give no lines a heading could stand on.
 */
import { finish, type Steps } from '../steps.js';
import type { Paragraph, Report } from './blocks.js';
import { plainText } from './blocks.js';
import type { Lexicon, Words } from './lexicon.js';
import type { HeadingNumber } from './numbering.js';
import { readLabel, readNumber } from './numbering.js';
import { readTag } from './tags.js';

export interface Line {
  /** Number of the top-level block. */
  readonly block: number;
  readonly paragraph: Paragraph;
  /** Character range in the paragraph's plain text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: Words;
  /** The automatic label, else the typed number. */
  readonly number: HeadingNumber | undefined;
  /** Index of the first word after the typed number. */
  readonly title: number;
  /** A heading cannot stand here. */
  readonly closed: boolean;
}

/** `1. Mục tiêu ........ 12`, `1. Mục tiêu<tab>12`: an entry of a table of contents ends with a page number. */
const pageNumberAtEnd = /(?:\t\s*|\.{3,}\s*|…\s*|_{3,}\s*)\d{1,3}\s*$/;
const contentsStyle = /^(?:toc|table of contents|mục lục|table of figures)\b/i;

/** Longer lines hold at most a heading at their beginning: the longest heading of an outline has about 70 words. */
const lineLimit = 1200;

const mayBeNumber =
  /^[\s\u00a0\u200b\ufeff]*(?:[\dIVXA-Hpm(\u2010-\u2015\u2212+*•·▪●○■◦‣\uf0b7\uf0a7-]|P|M|[a-zđ][).])/;

/** `1. `, `1.1 `, `I- `: a number with its sign. After a line break `4 (khóa XII)` goes on with the line before. */
const isSigned = ({ kind, path, length }: HeadingNumber, text: string): boolean =>
  kind !== 'arabic' || path.length > 1 || /[.:)/\-\u2010-\u2015\u2212]/.test(text.slice(0, length));

/** `Nghị quyết Trung ương 4 (khóa` + `XII) và Chỉ thị 05`: a bracket is still open. */
const isInBrackets = (before: string): boolean => before.lastIndexOf('(') > before.lastIndexOf(')');

const lineOf = (
  block: number,
  paragraph: Paragraph,
  whole: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  closed: boolean,
): Line => {
  const text = whole.slice(start, Math.min(end, start + lineLimit));
  const words = lexicon.words(text);
  const read = mayBeNumber.test(text) ? readNumber(text) : undefined;
  const goesOn = start > 0 && read && (!isSigned(read, text) || isInBrackets(whole.slice(0, start)));
  const typed = goesOn ? undefined : read;
  const label = start === 0 && paragraph.label !== '' ? readLabel(paragraph.label) : undefined;
  // A typed number after an automatic bullet, or none: the more telling of the two.
  const number = label && (label.kind !== 'bullet' || !typed) ? label : (typed ?? label);
  const after = typed?.length ?? 0;
  let title = 0;
  while (title < words.starts.length && (words.starts[title] ?? 0) < after) title += 1;
  return { block, paragraph, start, end, text, words, number, title, closed };
};

/** Blocks whose words are read without a rest. */
const stretch = 32;

/** The lines of a report in order, empty ones left out. */
export const linesOf = (report: Report, lexicon: Lexicon): Line[] => finish(linesInSteps(report, lexicon));

/** `linesOf`, resting in between. */
export function* linesInSteps(report: Report, lexicon: Lexicon): Steps<Line[]> {
  const lines: Line[] = [];
  for (const [index, block] of report.blocks.entries()) {
    if (index % stretch === 0) yield;
    if (block.kind !== 'paragraph') continue;
    const whole = plainText(block);
    if (whole.trim() === '') continue;
    const isShut =
      contentsStyle.test(block.style) ||
      block.controls.some((control) => readTag(control.tag)?.kind === 'guidance' || control.placeholder);
    let start = 0;
    while (start <= whole.length) {
      const found = whole.indexOf('\n', start);
      const end = found < 0 ? whole.length : found;
      const line = lineOf(index, block, whole, start, end, lexicon, isShut);
      if (line.text.trim() !== '') {
        lines.push(
          /\d\s*$/.test(line.text.slice(-8)) && pageNumberAtEnd.test(line.text) ? { ...line, closed: true } : line,
        );
      }
      start = end + 1;
    }
  }
  return lines;
}

/**
 * Lines whose title begins after a number in words that only this outline has (`Câu 1.`, `Điều 2.`, `Chương I.`). `numbers`: the outline's own;
 * what `readNumber` knows needs no help.
 */
export const withWordNumbers = (lines: readonly Line[], numbers: readonly string[], lexicon: Lexicon): Line[] => {
  const worded = numbers.filter((number) => /\s/u.test(number.trim()) && readNumber(number) === undefined);
  if (worded.length === 0) return [...lines];
  const openings = worded.map((number) => lexicon.words(number).ids);
  return lines.map((line) => {
    const opening = line.number
      ? undefined
      : openings.find((ids) => ids.length > 0 && ids.every((id, at) => line.words.ids[at] === id));
    return opening ? { ...line, title: opening.length } : line;
  });
};

/** What a line looks like: does a reader take it for a heading? */
export interface Look {
  readonly bold: boolean;
  readonly caps: boolean;
  readonly level: number;
  readonly style: string;
  readonly centred: boolean;
  /** Where the bold beginning of a line that is not bold to its end stops; 0 = it does not begin bold. */
  readonly boldEnd: number;
}

/** So many of the letters of a line in capitals are capitals. */
const capitalShare = 0.85;

const isCaps = (text: string): boolean => {
  // A line of small letters is known by its first few.
  const mostSmall = (1 - capitalShare) * text.length;
  let letters = 0;
  let capitals = 0;
  for (const sign of text) {
    const lower = sign.toLowerCase();
    const upper = sign.toUpperCase();
    if (lower === upper) continue;
    letters += 1;
    if (sign === upper) capitals += 1;
    else if (letters - capitals > mostSmall) return false;
  }
  return letters > 2 && capitals / letters > capitalShare;
};

/** Longer lines are not set in capitals, and counting them takes time. */
const capsLimit = 300;

/** The line begins in bold: cheaper than its whole look. */
export const isBoldAt = (line: Line): boolean => {
  let at = 0;
  for (const inline of line.paragraph.inlines) {
    if (inline.kind !== 'text') continue;
    at += inline.text.length;
    // A typed number may be plain before a bold title.
    if (at <= line.start + (line.number?.length ?? 0) || /^\s*$/.test(inline.text)) continue;
    return inline.bold === true;
  }
  return false;
};

export const lookOf = (line: Line): Look => {
  const { paragraph } = line;
  let at = 0;
  let boldEnd = line.start;
  let open = true;
  let plainWords = false;
  for (const inline of paragraph.inlines) {
    if (inline.kind !== 'text') continue;
    const from = at;
    at += inline.text.length;
    if (at <= line.start || from >= line.end) continue;
    const hasWords = /[\p{L}\p{N}]/u.test(inline.text);
    if (inline.bold) {
      if (open) boldEnd = Math.min(at, line.end);
    } else if (hasWords) {
      // A typed number may be plain before a bold title.
      if (!(from <= line.start && line.number && at - line.start <= line.number.length)) plainWords = true;
      if (boldEnd > line.start || from > line.start) open = false;
    }
  }
  const bold = !plainWords && boldEnd > line.start;
  return {
    bold,
    caps: line.text.length <= capsLimit && isCaps(line.text),
    level: paragraph.level,
    style: paragraph.style,
    centred: paragraph.align === 'center',
    boldEnd: bold || boldEnd === line.start ? 0 : boldEnd - line.start,
  };
};
