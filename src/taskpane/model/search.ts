/**
 * Finding a section by words of its number, its name or what the outline says is to be written in it, with or without accents, and showing
 * where they were found. Pure.
 */
import { foldAccents, foldLetters } from '../../report/normalize.js';
import type { SectionRow } from './sections.js';

/** A piece of a text: found by what was typed, or standing around it. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

export interface Found<Row> {
  readonly rows: readonly Row[];
  /** How many of the rows match; the others only show what they hang under. */
  readonly hits: number;
  /** How many of those match by a note alone. */
  readonly inNotes: number;
  /** By section: its name with what was found in it, and of one that matches by a note alone the words of that note. */
  readonly names: ReadonlyMap<string, readonly Piece[]>;
  readonly snippets: ReadonlyMap<string, readonly Piece[]>;
}

/** Small letters without marks, each at its place in the composed text: what is found in one is found there in the other. */
const plain = (composed: string): string => {
  const folded = foldLetters(composed);
  const whole = foldAccents(folded);
  // Letters of other scripts may come apart into several: those keep their marks.
  if (whole.length === folded.length) return whole;
  return folded.replace(/./gsu, (letter) => {
    const bare = foldAccents(letter);
    return bare.length === letter.length ? bare : letter;
  });
};

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Where the word begins a word of the text: «an» is not meant to find «toàn», and once it is typed to its end not «anh» either. */
const startsOf = (text: string, word: string, isFinished: boolean): readonly number[] => {
  const starts: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isBegun = !isLetter(text[at - 1]) || !isLetter(word[0]);
    if (isBegun && !(isFinished && isLetter(text[at + word.length]))) starts.push(at);
  }
  return starts;
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The places of all words, in order, none over another; undefined when one of them is not there. */
const placesOf = (text: string, words: readonly string[]): readonly Span[] | undefined => {
  const spans: Span[] = [];
  for (const [index, word] of words.entries()) {
    const starts = startsOf(text, word, index < words.length - 1);
    if (starts.length === 0) return undefined;
    spans.push(...starts.map((start) => ({ start, end: start + word.length })));
  }
  const ordered = spans.sort((one, other) => one.start - other.start || other.end - one.end);
  return ordered.filter((span, index) => ordered.slice(0, index).every(({ end }) => end <= span.start));
};

/** The first text that has the words one after the other, else the first that has them all. */
const findIn = (
  texts: readonly string[],
  words: readonly string[],
): { readonly text: string; readonly spans: readonly Span[] } | undefined => {
  const composed = texts.map((text) => text.normalize('NFC'));
  for (const wanted of [[words.join(' ')], words]) {
    for (const text of composed) {
      const spans = placesOf(plain(text), wanted);
      if (spans) return { text, spans };
    }
  }
  return undefined;
};

/** The text in pieces, from `from` to `to`. */
const piecesOf = (text: string, spans: readonly Span[], from: number, to: number): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of spans) {
    if (start < from || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  return at < to ? [...pieces, { text: text.slice(at, to), isHit: false }] : pieces;
};

/** About two lines of the pane, the first place found near the front. */
const snippetLength = 90;
const leadLength = 24;

/** The note around the first place, cut between words. */
const snippetOf = (text: string, spans: readonly Span[]): readonly Piece[] => {
  const first = spans[0]?.start ?? 0;
  const cutBefore = first > leadLength ? text.lastIndexOf(' ', first - leadLength) + 1 : 0;
  const wanted = cutBefore + snippetLength;
  const cutAfter = wanted < text.length ? Math.max(text.lastIndexOf(' ', wanted), spans[0]?.end ?? 0) : text.length;
  return [
    ...(cutBefore > 0 ? [{ text: '… ', isHit: false }] : []),
    ...piecesOf(text, spans, cutBefore, cutAfter),
    ...(cutAfter < text.length ? [{ text: ' …', isHit: false }] : []),
  ];
};

/**
 * Rows where every word typed begins a word of the name, or of one note; and the rows above them, so that the tree still reads. All rows
 * when nothing is typed. `notesOf` gives what the outline says of a section.
 */
export const searchRows = <Row extends Pick<SectionRow, 'id' | 'number' | 'heading' | 'above'>>(
  rows: readonly Row[],
  typed: string,
  notesOf: (section: string) => readonly string[] = () => [],
): Found<Row> => {
  const words = plain(typed.normalize('NFC'))
    .split(/\s+/)
    .filter((word) => word !== '');
  const names = new Map<string, readonly Piece[]>();
  const snippets = new Map<string, readonly Piece[]>();
  if (words.length === 0) return { rows, hits: rows.length, inNotes: 0, names, snippets };
  const shown = new Set<string>();
  for (const row of rows) {
    const name = `${row.number} ${row.heading}`.normalize('NFC');
    const inName = findIn([name], words);
    const inNote = inName ? undefined : findIn(notesOf(row.id), words);
    if (inName) names.set(row.id, piecesOf(name, inName.spans, 0, name.length));
    if (inNote) snippets.set(row.id, snippetOf(inNote.text, inNote.spans));
    if (names.has(row.id) || snippets.has(row.id)) for (const id of [row.id, ...row.above]) shown.add(id);
  }
  return {
    rows: rows.filter((row) => shown.has(row.id)),
    hits: names.size + snippets.size,
    inNotes: snippets.size,
    names,
    snippets,
  };
};
