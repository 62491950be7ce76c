/**
 * Recognising the outline's own words in a report: guidance notes that must not be printed, wording that stays, prompts whose control
 * is gone. Whatever the style, with or without "- " or brackets, in our control or not. Shared by the check and by the clean command.
 */
import type { Outline, Profile } from '../outline/types.js';
import type { Lexicon } from './lexicon.js';
import { wordCount } from './normalize.js';
import type { KnownNote } from './noteWords.js';
import { endsOpen, noteWords, pairKey, shortestSentence, writingDots } from './noteWords.js';
import { outlineWords } from './outlineWords.js';
import type { Pattern } from './pattern.js';
import { similarity } from './pattern.js';

export interface NoteReading {
  /** `note`: nothing but the outline's words; `copied`: a whole sentence of it inside the person's text; `own`: the person's. */
  readonly kind: 'note' | 'copied' | 'own';
  /** The section whose note it is; `title` for the note under the report's title, '' when there is none. */
  readonly section: string;
  /** Words of the person's own. */
  readonly ownWords: number;
  /** The copied sentence, '' when there is none. */
  readonly quote: string;
  /**
   * A note that the person has ended with a colon (`* Chỉ tiêu về đoàn thể:`): the title of what follows, when something follows.
   */
  readonly opens?: true;
}

export interface NoteReader {
  readonly read: (text: string) => NoteReading;
  readonly isNote: (text: string) => boolean;
  /** The lead-in or closing sentence that the outline prints in this section. */
  readonly isWording: (text: string, section: string) => boolean;
  /** The title of one of this section's tables. */
  readonly isCaption: (text: string, section: string) => boolean;
  /** What stands in an empty control, as plain text. */
  readonly isPromptText: (text: string) => boolean;
}

/**
 * A paragraph is the note when at most one word in ten differs: retyping, a spelling put right, an ending cut. Of the shortest notes
 * (five words) every word must be there. A person who says something of their own changes far more.
 */
const nearShare = 0.9;
/** A copied sentence worth telling about… */
const copiedWords = 8;
/** …and so many words of it even when the person goes on in the same sentence: a report rightly says `Việc nhận xét, đánh giá cán bộ hằng năm`. */
const copiedOpening = 14;
/** Wording that stays is recognised with fields filled in and a few words changed: it is skipped, so a miss costs more than a hit. */
const wordingShare = 0.8;

/** Longer notes are sentences, not titles. */
const titleWords = 16;

/** Reads by the words of a lexicon: that of the report's alignment, else one of its own. */
export const createNoteReader = (
  outline: Outline,
  _profile: Profile,
  lexicon: Lexicon = outlineWords(outline).lexicon.fork(),
): NoteReader => {
  const ours = outlineWords(outline);
  // Another outline's lexicon has other numbers.
  const { known, byOpening, byPair, pairCounts, short, wordings, captions, prompts } =
    lexicon.base === ours.lexicon ? ours.notes : noteWords(outline, lexicon);

  /** How many pairs of words the paragraph at hand shares with each note. */
  const hits = new Int32Array(known.length);

  /**
   * The note that this paragraph as a whole is, give or take a word in ten. `pairs` takes where two neighbouring words stand that some note has:
   * only there one of its sentences may begin.
   */
  const nearest = (ids: readonly number[], pairs: number[]): KnownNote | undefined => {
    hits.fill(0);
    /** Notes in the order in which they are met. */
    const met: number[] = [];
    for (let at = 1; at < ids.length; at += 1) {
      const list = byPair.get(pairKey(ids[at - 1] ?? 0, ids[at] ?? 0));
      if (!list) continue;
      pairs.push(at - 1);
      for (const index of list) {
        const before = hits[index] ?? 0;
        if (before === 0) met.push(index);
        hits[index] = before + 1;
      }
    }
    for (const index of met) {
      const note = known[index];
      // A changed word breaks two pairs, so one word in ten may cost a third of the pairs.
      if (!note || (hits[index] ?? 0) < 0.6 * (pairCounts[index] ?? 0)) continue;
      const { pattern } = note;
      if (!pattern.hasGap && ids.length > pattern.size * 1.15 + 1) continue;
      const needed = pattern.size <= 5 ? 1 : nearShare;
      // The coefficient lets a missing word count half; a figure that the note does not have is the person's.
      if (similarity(pattern, ids, () => 1) < (1 + needed) / 2) continue;
      const fixed = new Set(pattern.ids);
      if (!pattern.hasGap && ids.some((id) => lexicon.isNumber(id) && !fixed.has(id))) continue;
      return note;
    }
    return undefined;
  };

  const read = (text: string): NoteReading => {
    const words = lexicon.words(text);
    const { ids } = words;
    const own = (): NoteReading => ({ kind: 'own', section: '', ownWords: wordCount(text), quote: '' });
    if (ids.length < shortestSentence) {
      const noted = writingDots.test(text) ? short.get(ids.join(' ')) : undefined;
      return noted === undefined ? own() : { kind: 'note', section: noted, ownWords: 0, quote: text.trim() };
    }
    const pairs: number[] = [];
    const whole = nearest(ids, pairs);
    if (whole) {
      const opens = !whole.opens && ids.length <= titleWords && endsOpen.test(text);
      const note = { kind: 'note', section: whole.section, ownWords: 0, quote: text.trim() } as const;
      return opens ? { ...note, opens } : note;
    }

    let covered = 0;
    let section = '';
    let longest: { readonly from: number; readonly to: number } | undefined;
    let next = 0;
    for (const at of pairs) {
      if (at < next) continue;
      const opening = byOpening.get(pairKey(ids[at] ?? 0, ids[at + 1] ?? 0));
      const hit = opening?.find((sentence) => sentence.ids.every((id, index) => id === ids[at + index]));
      if (!hit) continue;
      const to = at + hit.ids.length;
      covered += hit.ids.length;
      section ||= hit.section;
      if (!longest || hit.ids.length > longest.to - longest.from) longest = { from: at, to };
      next = to;
    }
    if (!longest) return own();
    // All sentences are the outline's, perhaps from several notes or only some of one.
    if (covered >= ids.length - Math.floor(ids.length * (1 - nearShare) * 0.5) && covered >= shortestSentence + 1) {
      return { kind: 'note', section, ownWords: 0, quote: text.trim() };
    }
    const quote = text.slice(words.starts[longest.from] ?? 0, words.ends[longest.to - 1] ?? 0);
    const size = longest.to - longest.from;
    const before = text.slice(words.ends[longest.from - 1] ?? 0, words.starts[longest.from] ?? 0);
    const after = text.slice(words.ends[longest.to - 1] ?? 0, words.starts[longest.to] ?? text.length);
    const isSentence =
      (longest.from === 0 || /[.;:?!…\n]/.test(before)) && (longest.to >= ids.length || /[.;:?!…\n]/.test(after));
    // `Chỉ tiêu về đoàn thể: 100% hoàn thành tốt`: the outline's words are the title of the person's own.
    const isTitle = longest.from === 0 && /^\s*:/.test(after) && size <= titleWords;
    const isCopied = !isTitle && (size >= copiedOpening || (isSentence && size >= copiedWords));
    return {
      kind: isCopied ? 'copied' : 'own',
      section,
      ownWords: isCopied ? Math.max(0, wordCount(text) - wordCount(quote)) : wordCount(text),
      quote: isCopied ? quote : '',
    };
  };

  const isLike = (patterns: readonly Pattern[] | undefined, text: string, share: number): boolean => {
    if (!patterns) return false;
    const { ids } = lexicon.words(text);
    return patterns.some(
      (pattern) =>
        ids.length >= pattern.size * 0.6 &&
        ids.length <= pattern.size * 1.5 + 60 &&
        similarity(pattern, ids, (id) => (lexicon.isYear(id) ? 0 : 1)) >= share,
    );
  };

  return {
    read,
    isNote: (text) => read(text).kind === 'note',
    isWording: (text, section) => isLike(wordings.get(section), text, wordingShare),
    isCaption: (text, section) =>
      text.length < 400 &&
      captions.has(section) &&
      isLike(captions.get(section), text.replace(/^\s*(?:bảng|biểu)\s*(?:số\s*)?[\d.]*\s*[:.-]?/iu, ''), 0.85),
    isPromptText: (text) => text.length < 120 && prompts.has(lexicon.words(text).ids.join(' ')),
  };
};
