/**
 * The outline's own words, ready to be recognised in reports: its notes, the sentences in them, wording that stays, captions, prompts.
 * Nothing of a report is in it, so one outline's is made once (outlineWords.ts).
 */
import { allSections } from '../outline/tree.js';
import type { Note, Outline } from '../outline/types.js';
import { bodyPrompt } from './compose.js';
import type { Lexicon } from './lexicon.js';
import type { Pattern } from './pattern.js';
import { compilePattern } from './pattern.js';

/** A shorter stretch of the outline's words may be anybody's: `công tác phát triển đảng viên mới`. */
export const shortestSentence = 4;

export interface KnownNote {
  readonly section: string;
  readonly pattern: Pattern;
  /** The outline itself ends it with a colon. */
  readonly opens: boolean;
}

export interface Sentence {
  readonly section: string;
  /** Fixed stretches of the sentence, fields between them. */
  readonly ids: readonly number[];
}

/** Dots to write on. */
export const writingDots = /[.…_]{2,}|…/u;

const sentenceEnd = /(?<=[.;?!…:])\s+|\.{3,}\s*|…\s*/u;
const fieldInBraces = /\{[A-Za-z][A-Za-z0-9]*(?:\|upper)?\}/g;

/** Prompts of Word's own empty controls, and ours. */
const foreignPrompts = [
  'Click or tap here to enter text',
  'Click here to enter text',
  'Bấm hoặc gõ nhẹ vào đây để nhập văn bản',
  'Bấm hoặc nhấn vào đây để nhập văn bản',
  'Nhấp hoặc nhấn vào đây để nhập văn bản',
  'Bấm vào đây để nhập văn bản',
  'Chọn một mục',
  'Choose an item',
  'Click or tap to enter a date',
  'Bấm hoặc nhấn để nhập ngày',
];

export const endsOpen = /:\s*$/;

/** Two word numbers as one whole number; above 65,535 two pairs may share it, and who asks compares the words. */
export const pairKey = (one: number, other: number): number => ((one << 16) + other) | 0;

export interface NoteWords {
  readonly known: readonly KnownNote[];
  /** First two words of a sentence → the sentences that begin so, the longest first. */
  readonly byOpening: ReadonlyMap<number, readonly Sentence[]>;
  /** Two neighbouring words → the notes that hold them. */
  readonly byPair: ReadonlyMap<number, readonly number[]>;
  /** How many different pairs each note has. */
  readonly pairCounts: readonly number[];
  /** Notes of few words with dots in them (`Hộ nghèo còn …..%`), by their words: nobody's own while the dots stand. Their sections. */
  readonly short: ReadonlyMap<string, string>;
  /** By section: its lead-in and closing sentence. */
  readonly wordings: ReadonlyMap<string, readonly Pattern[]>;
  /** By section: the titles of its tables. */
  readonly captions: ReadonlyMap<string, readonly Pattern[]>;
  /** Word numbers, joined by spaces. */
  readonly prompts: ReadonlySet<string>;
}

export const noteWords = (outline: Outline, lexicon: Lexicon): NoteWords => {
  const known: KnownNote[] = [];
  /** First two words of a sentence → the sentences that begin so. */
  const byOpening = new Map<number, Sentence[]>();
  /** Two neighbouring words → the notes that hold them. */
  const byPair = new Map<number, number[]>();
  const pairCounts: number[] = [];
  const short = new Map<string, string>();

  const addNote = (section: string, note: Note): void => {
    const { ids: all } = lexicon.words(note.text);
    if (all.length > 0 && all.length < shortestSentence && writingDots.test(note.text))
      short.set(all.join(' '), section);
    const pattern = compilePattern(note.text, lexicon, () => 1);
    const index = known.push({ section, pattern, opens: endsOpen.test(note.text) }) - 1;
    const pairs = new Set<number>();
    for (let at = 1; at < pattern.ids.length; at += 1) {
      const one = pattern.ids[at - 1] ?? -1;
      const other = pattern.ids[at] ?? -1;
      if (one >= 0 && other >= 0) pairs.add(pairKey(one, other));
    }
    pairCounts.push(pairs.size);
    for (const pair of pairs) {
      const list = byPair.get(pair);
      if (list) list.push(index);
      else byPair.set(pair, [index]);
    }
    for (const sentence of note.text.split(sentenceEnd)) {
      for (const stretch of sentence.split(fieldInBraces)) {
        const { ids } = lexicon.words(stretch);
        if (ids.length < shortestSentence) continue;
        const entry = { section, ids };
        const key = pairKey(ids[0] ?? 0, ids[1] ?? 0);
        const list = byOpening.get(key);
        if (list) list.push(entry);
        else byOpening.set(key, [entry]);
      }
    }
  };

  const sections = allSections(outline);
  for (const note of outline.heading.guidance) addNote('title', note);
  for (const section of sections) for (const note of section.guidance) addNote(section.id, note);
  for (const list of byOpening.values()) list.sort((one, other) => other.ids.length - one.ids.length);

  const wordings = new Map<string, Pattern[]>();
  const captions = new Map<string, Pattern[]>();
  for (const section of sections) {
    const lines = [section.leadIn, section.closing].flatMap((line) =>
      line ? [compilePattern(line, lexicon, () => 1)] : [],
    );
    if (lines.length > 0) wordings.set(section.id, lines);
    if (section.tables.length > 0) {
      captions.set(
        section.id,
        section.tables.map((table) => compilePattern(table.title, lexicon, () => 1)),
      );
    }
  }
  const prompts = new Set(
    [...foreignPrompts, ...sections.map(bodyPrompt)].map((prompt) => lexicon.words(prompt).ids.join(' ')),
  );
  return { known, byOpening, byPair, pairCounts, short, wordings, captions, prompts };
};
