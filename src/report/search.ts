/**
 * What is looked for in a report: the headings of an outline with the weights of their words, ready to be measured against lines. Made once an
 * outline (outlineWords.ts).
 */
import { depthOf, pathTo } from '../outline/tree.js';
import type { Outline, Section } from '../outline/types.js';
import type { Lexicon } from './lexicon.js';
import type { HeadingNumber } from './numbering.js';
import { readLabel } from './numbering.js';
import type { Pattern, WeightOf } from './pattern.js';
import { compilePattern } from './pattern.js';
import { twinsOf } from './twins.js';

/** A heading of the outline, ready to be looked for. */
export interface Wanted {
  readonly section: Section;
  readonly path: readonly Section[];
  readonly depth: number;
  readonly number: HeadingNumber | undefined;
  readonly pattern: Pattern;
  /** The same wording gives the same title; the bundled outline asks for some titles in both parts. */
  readonly title: string;
}

/** A heading of so many words is often cut short: `Nghị quyết Trung ương 4 và Chỉ thị 05` for the 70 words of the outline. */
export const longHeading = 20;

/** Rare words tell headings apart, words in every heading (lãnh đạo, thực hiện) hardly do; no word counts for nothing. */
const minimumWeight = 0.2;
/** A word that no heading has. */
const foreignWeight = 0.6;

export interface Search {
  readonly wanted: readonly Wanted[];
  readonly weightOf: WeightOf;
  /** See twins.ts: for each wanted heading the index of its twin, -1 when it has none. */
  readonly twins: readonly number[];
  /** Word → the wanted headings that hold it. */
  readonly postings: ReadonlyMap<number, readonly number[]>;
  /** How the headings begin that are as long as a paragraph of the body. */
  readonly longOpenings: ReadonlySet<number>;
  /** Weights of the words of the headings. */
  readonly weights: Float64Array;
}

const weigher =
  (weights: Float64Array, lexicon: Lexicon): WeightOf =>
  (id) =>
    weights[id] ?? (lexicon.isYear(id) ? 0 : foreignWeight);

/** How many headings hold each word → what it weighs. */
const weightsOf = (spread: ReadonlyMap<number, number>, lexicon: Lexicon): Float64Array =>
  Float64Array.from({ length: lexicon.size() }, (_, id) => {
    if (lexicon.isYear(id)) return 0;
    const count = spread.get(id);
    return count === undefined ? foreignWeight : Math.max(minimumWeight, 1 / Math.sqrt(count));
  });

export const prepareSearch = (outline: Outline, sections: readonly Section[], lexicon: Lexicon): Search => {
  const spread = new Map<number, number>();
  for (const section of sections) {
    const ids = compilePattern(section.heading, lexicon, () => 1).ids;
    for (const id of new Set(ids)) spread.set(id, (spread.get(id) ?? 0) + 1);
  }
  const weights = weightsOf(spread, lexicon);
  const weightOf = weigher(weights, lexicon);
  const wanted = sections.map((section): Wanted => {
    const pattern = compilePattern(section.heading, lexicon, weightOf);
    return {
      section,
      path: pathTo(outline, section.id),
      depth: depthOf(outline, section.id),
      number: readLabel(section.number),
      pattern,
      title: pattern.ids.join(' '),
    };
  });
  const postings = new Map<number, number[]>();
  wanted.forEach(({ pattern }, index) => {
    for (const id of new Set(pattern.ids)) {
      if (id < 0) continue;
      const list = postings.get(id);
      if (list) list.push(index);
      else postings.set(id, [index]);
    }
  });
  const longOpenings = new Set(
    wanted.flatMap(({ pattern }) => (pattern.size >= longHeading ? (pattern.ids[0] ?? -1) : [])),
  );
  return { wanted, weightOf, twins: twinsOf(wanted), postings, longOpenings, weights };
};

/** The same search among the words of a report, whose lexicon is a fork of the one it was prepared with. */
export const searchWith = (search: Search, lexicon: Lexicon): Search => ({
  ...search,
  weightOf: weigher(search.weights, lexicon),
});
