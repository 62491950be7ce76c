/**
 * text-repeated: the same sentence in two places, word for word or nearly. Sentences are compared by the runs of four words that they
 * share, so the time grows with the length of the report and not with its square. Figures must be the same: results of two years told
 * in the same words are no repetition.
 */
import { allSections } from '../../../outline/tree.js';
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
const sentenceEnd = /(?<=[.;?!…])\s+/u;

interface Sentence {
  readonly content: SectionContent;
  readonly line: LineItem;
  readonly text: string;
  /** Hashes of its runs. */
  readonly runs: ReadonlySet<number>;
  readonly figures: string;
}

/** FNV-1a over word numbers: two runs of one report hardly ever share it, and a sentence is known by many. */
const runsOf = (ids: readonly number[]): ReadonlySet<number> => {
  const runs = new Set<number>();
  for (let at = 0; at + runLength <= ids.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let step = 0; step < runLength; step += 1) hash = Math.imul(hash ^ (ids[at + step] ?? 0), 0x01000193);
    runs.add(hash);
  }
  return runs;
};

/** What the outline itself says may stand as often as it likes. */
const outlineRuns = ({ outline, alignment: { lexicon } }: CheckContext): ReadonlySet<number> => {
  const texts = allSections(outline).flatMap(({ heading, leadIn = '', closing = '', guidance }) => [
    heading,
    leadIn,
    closing,
    ...guidance.map(({ text }) => text),
  ]);
  return new Set(texts.flatMap((text) => [...runsOf(lexicon.words(text).ids)]));
};

function* sentencesIn({ contents, alignment: { lexicon } }: CheckContext): Generator<Sentence> {
  for (const content of contents)
    for (const line of ownLines(content))
      for (const text of line.text.split(sentenceEnd)) {
        const { ids } = lexicon.words(text);
        if (ids.length < fewestWords) continue;
        yield { content, line, text, runs: runsOf(ids), figures: (text.match(/\d+/g) ?? []).join(' ') };
      }
}

/** The earlier sentence that this one repeats. */
const earlierOf = (sentence: Sentence, byRun: ReadonlyMap<number, readonly Sentence[]>): Sentence | undefined => {
  const shared = new Map<Sentence, number>();
  for (const run of sentence.runs)
    for (const other of byRun.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  for (const [other, count] of shared)
    if (count >= nearShare * Math.max(sentence.runs.size, other.runs.size) && other.figures === sentence.figures)
      return other;
  return undefined;
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
  const byRun = new Map<number, Sentence[]>();
  const found = new Map<string, Repetition>();
  // Most reports repeat nothing: the outline's words are looked up when they are needed.
  let known: ReadonlySet<number> | undefined;
  const isOfOutline = ({ runs }: Sentence): boolean => {
    known ??= outlineRuns(context);
    let own = 0;
    for (const run of runs) if (!known.has(run)) own += 1;
    return own * 2 < runs.size;
  };
  for (const sentence of sentencesIn(context)) {
    const earlier = earlierOf(sentence, byRun);
    if (earlier) {
      if (isOfOutline(sentence)) continue;
      const { id } = sentence.content.span.section;
      const before = found.get(id);
      found.set(id, before ? { ...before, count: before.count + 1 } : { earlier, later: sentence, count: 1 });
      continue;
    }
    for (const run of sentence.runs) {
      const places = byRun.get(run);
      if (!places) byRun.set(run, [sentence]);
      else if (places.length < mostPlaces) places.push(sentence);
    }
  }
  return [...found.values()].map((repetition) => findingOf(context, repetition));
};
