/**
 * Choosing among candidates: the headings of an outline stand in a report in the outline's order, so the best reading is the chain of
 * candidates, rising in both, with the greatest total. Numbers and indexes only.
 */
import type { Candidate } from './candidates.js';

/** Only decides between equals: a heading that stands in both parts belongs to the part it is in. */
const skipCost = 1e-5;

/**
 * The chain with the greatest sum of gains. A gain is the square of the score, so that one sure heading outweighs two doubtful ones.
 * Between equal chains the later lines win: a list of headings before the report is a table of contents.
 * O(n log n) with a Fenwick tree of best chains by heading.
 */
export const bestChain = (candidates: readonly Candidate[], headings: number, lines: number): Candidate[] => {
  const byFirst = [...candidates].sort((one, other) => one.first - other.first || other.wanted - one.wanted);
  const total = new Float64Array(byFirst.length);
  const previous = new Int32Array(byFirst.length).fill(-1);
  /** Best finished chain that ends with a heading numbered below the index. */
  const tree = new Int32Array(headings + 2).fill(-1);
  const totalOf = (chain: number): number => (chain < 0 ? 0 : (total[chain] ?? 0));
  /** What a chain is worth to the next heading: of two equal ones that which leaves out fewer headings between. */
  const worthOf = (chain: number): number => totalOf(chain) + skipCost * ((byFirst[chain]?.wanted ?? -1) + 1);
  const bestBelow = (heading: number): number => {
    let best = -1;
    for (let at = heading; at > 0; at -= at & -at) {
      const chain = tree[at] ?? -1;
      if (worthOf(chain) > worthOf(best)) best = chain;
    }
    return best;
  };
  const finish = (chain: number, heading: number): void => {
    for (let at = heading + 1; at < tree.length; at += at & -at) {
      if (worthOf(chain) > worthOf(tree[at] ?? -1)) tree[at] = chain;
    }
  };

  const open: { readonly last: number; readonly index: number; readonly wanted: number }[] = [];
  byFirst.forEach((candidate, index) => {
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const waiting = open[at];
      if (!waiting || waiting.last >= candidate.first) continue;
      finish(waiting.index, waiting.wanted);
      open.splice(at, 1);
    }
    const before = bestBelow(candidate.wanted);
    const lateness = (1e-6 * candidate.first) / Math.max(1, lines);
    total[index] = worthOf(before) - skipCost * candidate.wanted + candidate.score * candidate.score + lateness;
    previous[index] = before;
    open.push({ last: candidate.last, index, wanted: candidate.wanted });
  });

  let end = -1;
  for (let index = 0; index < byFirst.length; index += 1) if (totalOf(index) > totalOf(end)) end = index;
  const chain: Candidate[] = [];
  for (let at = end; at >= 0; at = previous[at] ?? -1) {
    const candidate = byFirst[at];
    if (candidate) chain.push(candidate);
  }
  return chain.reverse();
};
