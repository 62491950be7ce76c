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

/** How alike the first `count` words are to the pattern. Good until the next text is measured. */
export type LikenessAt = (count: number) => Likeness;

/** Rows of the table that is computed below, kept from one measuring to the next: they are thousands a report. */
let room = 128;
let rows = [0, 1, 2, 3, 4].map(() => new Float64Array(room));

const unlike: Likeness = { both: 0, words: 0 };

/**
 * For every beginning of `words` (its first 0, 1, 2… words) how alike it is to the pattern. The time is pattern × words, so callers
 * prune first.
 */
export const similarities = (pattern: Pattern, words: readonly number[], weightOf: WeightOf): LikenessAt => {
  const size = words.length + 1;
  if (size > room) {
    room = size * 2;
    rows = rows.map(() => new Float64Array(room));
  }
  const [first, second, third, fourth, weights] = rows;
  if (!first || !second || !third || !fourth || !weights) throw new Error('The rows of the table are five.');
  let [cost, common, nextCost, nextCommon] = [first, second, third, fourth];
  cost[0] = 0;
  common.fill(0, 0, size);
  let sum = 0;
  for (let at = 1; at < size; at += 1) {
    const weight = weightOf(words[at - 1] ?? 0);
    weights[at - 1] = weight;
    sum += weight;
    cost[at] = sum;
  }

  for (const id of pattern.ids) {
    const isGap = id === gap;
    const weight = isGap ? 0 : weightOf(id);
    /** Of this row, the column before; of the row above, the column before. */
    let leftCost = (cost[0] ?? 0) + weight;
    let leftCommon = common[0] ?? 0;
    let aboveCost = cost[0] ?? 0;
    let aboveCommon = common[0] ?? 0;
    nextCost[0] = leftCost;
    nextCommon[0] = leftCommon;
    for (let at = 1; at < size; at += 1) {
      const before = cost[at] ?? 0;
      const sharedBefore = common[at] ?? 0;
      let best = before + weight;
      let shared = sharedBefore;
      const insert = leftCost + (isGap ? gapCost : (weights[at - 1] ?? 0));
      if (insert < best) {
        best = insert;
        shared = leftCommon;
      }
      if (!isGap && id === words[at - 1] && aboveCost <= best) {
        best = aboveCost;
        shared = aboveCommon + weight;
      }
      nextCost[at] = leftCost = best;
      nextCommon[at] = leftCommon = shared;
      aboveCost = before;
      aboveCommon = sharedBefore;
    }
    [cost, nextCost] = [nextCost, cost];
    [common, nextCommon] = [nextCommon, common];
  }
  return (count) => {
    const shared = count < size ? (common[count] ?? 0) : 0;
    if (shared === 0) return unlike;
    const value = cost[count] ?? 0;
    return {
      both: (2 * shared) / (value + 2 * shared),
      words: shared / Math.max(shared, value - pattern.weight + 2 * shared),
    };
  };
};

/** How alike all of `words` is to the pattern, in order. */
export const similarity = (pattern: Pattern, words: readonly number[], weightOf: WeightOf): number =>
  similarities(pattern, words, weightOf)(words.length).both;

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
