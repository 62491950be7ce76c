/**
 * text-repeated: the same sentence in two places, word for word or nearly. Sentences are compared by the runs of four words that they
 * share, so the time grows with the length of the report and not with its square. Figures must be the same: results of two years told
 * in the same words are no repetition.
 */
import type { Outline } from '../../../outline/types.js';
import type { Lexicon } from '../../../report/lexicon.js';
import { outlineTexts, outlineWords } from '../../../report/outlineWords.js';
import type { LineItem, SectionContent } from '../../content.js';
import type { CheckContext, Rule } from '../../context.js';
import { midSentence, quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import { ownLines } from './roles.js';

/** Shorter sentences are formulas that every report has. */
const fewestWords = 12;
const runLength = 4;
/** Shared runs of the longer sentence: one word changed in twelve spoils four runs of nine, so one changed word in twenty passes. */
const nearShare = 0.75;
/** Sentences remembered for one run: a run that stands more often is a formula and says nothing. */
const mostPlaces = 6;
const sentenceEnd = /[.;?!…]\s+/gu;

interface Sentence {
  readonly content: SectionContent;
  readonly line: LineItem;
  readonly text: string;
  /** With the clauses before it: `Năm 2023: được đánh giá 17 đồng chí; hoàn thành tốt 16;` tells the year in the first. */
  readonly told: string;
  /** Hashes of its runs. */
  readonly runs: ReadonlySet<number>;
}

/**
 * The runs of the words from one to another, as hashes (FNV-1a over word numbers): two runs of one report hardly ever share it, and a sentence
 * is known by many.
 */
const addRuns = (runs: Set<number>, ids: readonly number[], from = 0, to = ids.length): Set<number> => {
  for (let at = from; at + runLength <= to; at += 1) {
    let hash = 0x811c9dc5;
    for (let step = 0; step < runLength; step += 1) hash = Math.imul(hash ^ (ids[at + step] ?? 0), 0x01000193);
    runs.add(hash);
  }
  return runs;
};

/** By outline: the runs of its own words. */
const known = new WeakMap<Outline, ReadonlySet<number>>();

/** What the outline itself says may stand as often as it likes. */
const outlineRuns = ({ outline, alignment: { lexicon } }: CheckContext): ReadonlySet<number> => {
  // In a lexicon that does not begin with the outline's words they have other numbers.
  const isOurs = lexicon.base === outlineWords(outline).lexicon;
  const before = isOurs ? known.get(outline) : undefined;
  if (before) return before;
  const runs = new Set<number>();
  for (const text of outlineTexts(outline)) addRuns(runs, lexicon.words(text).ids);
  if (isOurs) known.set(outline, runs);
  return runs;
};

/** The sentences of a line that are long enough, cut out of its words. */
const sentencesIn = (content: SectionContent, line: LineItem, lexicon: Lexicon): Sentence[] => {
  const { text } = line;
  const { ids, starts } = lexicon.words(text);
  const sentences: Sentence[] = [];
  if (ids.length < fewestWords) return sentences;
  let start = 0;
  let first = 0;
  let word = 0;
  const add = (end: number, next: number): void => {
    const from = word;
    while (word < ids.length && (starts[word] ?? 0) < end) word += 1;
    if (word - from >= fewestWords)
      sentences.push({
        content,
        line,
        text: text.slice(start, end),
        told: text.slice(first, end),
        runs: addRuns(new Set(), ids, from, word),
      });
    start = next;
    if (text[end - 1] !== ';') first = next;
  };
  for (const { 0: sign, index } of text.matchAll(sentenceEnd)) add(index + 1, index + sign.length);
  add(text.length, text.length);
  return sentences;
};

/** Figures tell results apart that are told in the same words. */
const figuresIn = ({ text, told }: Sentence): string => (/\d/.test(text) ? (told.match(/\d+/g) ?? []).join(' ') : '');

/** Finds the earlier sentence that one repeats, and keeps in mind those that repeat none. Takes the numbers of sentences, in order. */
const finderOf = (sentences: readonly Sentence[]): ((at: number) => Sentence | undefined) => {
  /** The sentences in which a run stands. */
  const byRun = new Map<number, number[]>();
  /** How many runs the sentence at hand shares with each. */
  const shared = new Int32Array(sentences.length);
  const earlierOf = (sentence: Sentence): Sentence | undefined => {
    const met: number[] = [];
    for (const run of sentence.runs) {
      const places = byRun.get(run);
      if (!places) continue;
      for (const at of places) {
        const before = shared[at] ?? 0;
        if (before === 0) met.push(at);
        shared[at] = before + 1;
      }
    }
    let figures: string | undefined;
    const found = met.find((at) => {
      const other = sentences[at];
      if (!other || (shared[at] ?? 0) < nearShare * Math.max(sentence.runs.size, other.runs.size)) return false;
      figures ??= figuresIn(sentence);
      return figuresIn(other) === figures;
    });
    for (const at of met) shared[at] = 0;
    return found === undefined ? undefined : sentences[found];
  };
  return (at) => {
    const sentence = sentences[at];
    if (!sentence) return undefined;
    const earlier = earlierOf(sentence);
    if (earlier) return earlier;
    for (const run of sentence.runs) {
      const places = byRun.get(run);
      if (!places) byRun.set(run, [at]);
      else if (places.length < mostPlaces) places.push(at);
    }
    return undefined;
  };
};

interface Repetition {
  readonly earlier: Sentence;
  readonly later: Sentence;
  /** Repeated sentences of the later one's section. */
  readonly count: number;
}

/** One finding a section, however many of its sentences stand somewhere before. */
const findingOf = ({ nameOf, whereOf }: CheckContext, { earlier, later, count }: Repetition): Finding => {
  const [there, here] = [earlier.content.span.section, later.content.span.section];
  const place = there.id === here.id ? 'ngay trong mục này' : `ở ${midSentence(nameOf(there))}`;
  const many = count > 1 ? ` Mục này có ${String(count)} câu lặp lại như vậy.` : '';
  return {
    rule: 'text-repeated',
    severity: 'info',
    section: here.id,
    message: `Câu này đã có ${place}. Bỏ bớt một chỗ hoặc viết khác đi.${many}`,
    quote: quoteOf(later.text),
    where: whereOf(later.line.paragraph, later.text),
  };
};

export const textRepeated: Rule = (context) => {
  const found = new Map<string, Repetition>();
  const isOfOutline = ({ runs }: Sentence): boolean => {
    const outline = outlineRuns(context);
    let own = 0;
    for (const run of runs) if (!outline.has(run)) own += 1;
    return own * 2 < runs.size;
  };
  const sentences = context.contents.flatMap((content) =>
    ownLines(content).flatMap((line) => sentencesIn(content, line, context.alignment.lexicon)),
  );
  const earlierOf = finderOf(sentences);
  sentences.forEach((later, at) => {
    const earlier = earlierOf(at);
    if (!earlier || isOfOutline(later)) return;
    const { id } = later.content.span.section;
    const before = found.get(id);
    found.set(id, before ? { ...before, count: before.count + 1 } : { earlier, later, count: 1 });
  });
  return [...found.values()].map((repetition) => findingOf(context, repetition));
};
