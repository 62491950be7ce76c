/**
 * text-repeated: the same sentence in two places, word for word or nearly. Sentences are compared by the runs of four words that they
 * share, so the time grows with the length of the report and not with its square. Figures must be the same: results of two years told
 * in the same words are no repetition.
 */
import { allSections } from '../../../outline/tree.js';
import type { Outline } from '../../../outline/types.js';
import type { Lexicon } from '../../../report/lexicon.js';
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
  readonly runs: ReadonlySet<string>;
  readonly figures: string;
}

const runsOf = (text: string, lexicon: Lexicon): ReadonlySet<string> => {
  const { ids } = lexicon.words(text);
  return new Set(ids.slice(runLength - 1).map((_, at) => ids.slice(at, at + runLength).join(' ')));
};

/** What the outline itself says may stand as often as it likes. */
const outlineRuns = (outline: Outline, lexicon: Lexicon): ReadonlySet<string> =>
  new Set(
    allSections(outline)
      .flatMap(({ heading, leadIn = '', closing = '', guidance }) => [
        heading,
        leadIn,
        closing,
        ...guidance.map(({ text }) => text),
      ])
      .flatMap((text) => [...runsOf(text, lexicon)]),
  );

function* sentencesIn({ contents, alignment, outline }: CheckContext): Generator<Sentence> {
  const { lexicon } = alignment;
  const known = outlineRuns(outline, lexicon);
  for (const content of contents)
    for (const line of ownLines(content))
      for (const text of line.text.split(sentenceEnd)) {
        if (lexicon.words(text).ids.length < fewestWords) continue;
        const runs = runsOf(text, lexicon);
        const ownRuns = [...runs].filter((run) => !known.has(run));
        if (ownRuns.length * 2 < runs.size) continue;
        yield { content, line, text, runs, figures: (text.match(/\d+/g) ?? []).join(' ') };
      }
}

/** The earlier sentence that this one repeats. */
const earlierOf = (sentence: Sentence, byRun: ReadonlyMap<string, readonly Sentence[]>): Sentence | undefined => {
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
  const byRun = new Map<string, Sentence[]>();
  const found = new Map<string, Repetition>();
  for (const sentence of sentencesIn(context)) {
    const earlier = earlierOf(sentence, byRun);
    if (earlier) {
      const { id } = sentence.content.span.section;
      const known = found.get(id);
      found.set(id, known ? { ...known, count: known.count + 1 } : { earlier, later: sentence, count: 1 });
      continue;
    }
    for (const run of sentence.runs) {
      const places = byRun.get(run) ?? [];
      if (places.length < mostPlaces) byRun.set(run, [...places, sentence]);
    }
  }
  return [...found.values()].map((repetition) => findingOf(context, repetition));
};
