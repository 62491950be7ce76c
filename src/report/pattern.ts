/**
 * A template of the outline as something text can be measured against: its fixed words with weights, its fields as gaps that take
 * any words. Gives how alike two wordings are between 0 and 1; decides nothing.
 */
import type { Template } from '../outline/types.js';
import type { Lexicon } from './lexicon.js';

/** Stands in a pattern for a field: any words, or none. */
const gap = -1;

export interface Pattern {
  /** Word numbers, with -1 for a field. */
  readonly ids: readonly number[];
  /** The weight of all its fixed words. */
  readonly weight: number;
  /** How many fixed words. */
  readonly size: number;
  readonly hasGap: boolean;
}

export type WeightOf = (id: number) => number;

/** A word taken by a field costs next to nothing, so that of two ways to read a line the shorter value wins. */
const gapCost = 0.02;

const fieldInBraces = /\{[A-Za-z][A-Za-z0-9]*(?:\|upper)?\}/g;

export const compilePattern = (template: Template, lexicon: Lexicon, weightOf: WeightOf): Pattern => {
  const ids: number[] = [];
  template.split(fieldInBraces).forEach((fixed, index) => {
    if (index > 0) ids.push(gap);
    ids.push(...lexicon.words(fixed).ids);
  });
  return {
    ids,
    weight: ids.reduce((total, id) => total + (id === gap ? 0 : weightOf(id)), 0),
    size: ids.filter((id) => id !== gap).length,
    hasGap: ids.includes(gap),
  };
};

export interface Likeness {
  /** Weighted Dice coefficient over the longest common subsequence, words taken by gaps left out. */
  readonly both: number;
  /** Which share of the words, by weight, is the pattern's: 1 for a shortened heading. */
  readonly words: number;
}

/**
 * For every beginning of `words` (its first 0, 1, 2… words) how alike it is to the pattern. The time is pattern × words, so callers
 * prune first.
 */
export const similarities = (pattern: Pattern, words: readonly number[], weightOf: WeightOf): Likeness[] => {
  const size = words.length + 1;
  let cost = new Float64Array(size);
  let common = new Float64Array(size);
  let nextCost = new Float64Array(size);
  let nextCommon = new Float64Array(size);
  const weights = words.map(weightOf);
  for (let at = 1; at < size; at += 1) cost[at] = (cost[at - 1] ?? 0) + (weights[at - 1] ?? 0);

  for (const id of pattern.ids) {
    const weight = id === gap ? 0 : weightOf(id);
    nextCost[0] = (cost[0] ?? 0) + weight;
    nextCommon[0] = common[0] ?? 0;
    for (let at = 1; at < size; at += 1) {
      let best = (cost[at] ?? 0) + weight;
      let shared = common[at] ?? 0;
      const insert = (nextCost[at - 1] ?? 0) + (id === gap ? gapCost : (weights[at - 1] ?? 0));
      if (insert < best) {
        best = insert;
        shared = nextCommon[at - 1] ?? 0;
      }
      if (id !== gap && id === words[at - 1]) {
        const kept = cost[at - 1] ?? 0;
        if (kept <= best) {
          best = kept;
          shared = (common[at - 1] ?? 0) + weight;
        }
      }
      nextCost[at] = best;
      nextCommon[at] = shared;
    }
    [cost, nextCost] = [nextCost, cost];
    [common, nextCommon] = [nextCommon, common];
  }
  return Array.from(cost, (value, at) => {
    const shared = common[at] ?? 0;
    if (shared === 0) return { both: 0, words: 0 };
    return {
      both: (2 * shared) / (value + 2 * shared),
      words: shared / Math.max(shared, value - pattern.weight + 2 * shared),
    };
  });
};

/** How alike all of `words` is to the pattern, in order. */
export const similarity = (pattern: Pattern, words: readonly number[], weightOf: WeightOf): number =>
  similarities(pattern, words, weightOf).at(-1)?.both ?? 0;

/** How alike they are when order is left aside: `an ninh - quốc phòng` for `quốc phòng - an ninh`. 0 for patterns with fields. */
export const bagSimilarity = (pattern: Pattern, words: readonly number[], weightOf: WeightOf): number => {
  if (pattern.hasGap) return 0;
  const left = new Map<number, number>();
  for (const id of pattern.ids) left.set(id, (left.get(id) ?? 0) + 1);
  let common = 0;
  let total = pattern.weight;
  for (const id of words) {
    const weight = weightOf(id);
    total += weight;
    const open = left.get(id) ?? 0;
    if (open > 0) {
      common += weight;
      left.set(id, open - 1);
    }
  }
  return total === 0 ? 0 : (2 * common) / total;
};
