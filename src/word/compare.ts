/**
 * Did a change do what it should, and only that? Compares the blocks that should stand in the document with those that do. Pure.
 */
import { type Block, isEmptyBlock, paragraphsOf, plainText } from '../report/blocks.js';
import { comparable } from './texts.js';

export interface Comparison {
  /** Indexes of expected blocks that are not there, nor anything in their place. */
  readonly lost: readonly number[];
  /** Blocks that are there and were not expected. */
  readonly strays: readonly Stray[];
}

export interface Stray {
  /** Index among the actual blocks. */
  readonly index: number;
  /** Between these expected blocks: index of the last one before it, -1 at the beginning. */
  readonly after: number;
}

/** What makes two blocks the same for our purpose: all their text, or their look where they have none. */
export const keyOf = (block: Block): string => {
  if (block.kind === 'table')
    return `table|${[...paragraphsOf([block])].map((each) => comparable(plainText(each))).join('|')}`;
  if (isEmptyBlock(block)) return `blank|${block.style}`;
  const marks = block.inlines.map((inline) => (inline.kind === 'text' ? '' : inline.kind)).join('');
  return `paragraph|${marks}|${comparable(plainText(block))}`;
};

/** More than this many comparisons, and the middle is compared step by step instead of exactly: 25 M take about 0.1 s. */
const exactLimit = 25_000_000;

type Pair = readonly [number, number];

/** Pairs of equal keys in order: as many as possible, each as late as possible. */
const matchMiddle = (one: readonly string[], other: readonly string[]): Pair[] => {
  const pairs: Pair[] = [];
  if (one.length * other.length > exactLimit) {
    let from = 0;
    one.forEach((key, index) => {
      const found = other.indexOf(key, from);
      if (found < 0) return;
      pairs.push([index, found]);
      from = found + 1;
    });
    return pairs;
  }
  const width = other.length + 1;
  const longest = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++)
      longest[row * width + column] =
        one[row - 1] === other[column - 1]
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1));
  for (let row = one.length, column = other.length; row > 0 && column > 0;) {
    if (one[row - 1] === other[column - 1]) pairs.unshift([--row, --column]);
    else if (at(row - 1, column) >= at(row, column - 1)) row--;
    else column--;
  }
  return pairs;
};

/** Indexes of equal keys, in order on both sides. The end first, so that of several equal ones in a row the earliest is left over. */
export const matchInOrder = (one: readonly string[], other: readonly string[]): Pair[] => {
  const shorter = Math.min(one.length, other.length);
  let end = 0;
  while (end < shorter && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  let start = 0;
  while (start < shorter - end && one[start] === other[start]) start++;
  const middle = matchMiddle(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...middle.map(([first, second]): Pair => [start + first, start + second]),
    ...Array.from({ length: end }, (_, index): Pair => [one.length - end + index, other.length - end + index]),
  ];
};

export const compareBlocks = (expected: readonly Block[], actual: readonly Block[]): Comparison => {
  const wanted = expected.map(keyOf);
  const found = actual.map(keyOf);
  const lost: number[] = [];
  const strays: Stray[] = [];
  let nextWanted = 0;
  let nextFound = 0;
  const closeGap = (wantedEnd: number, foundEnd: number): void => {
    const missing: number[] = [];
    const after = nextWanted - 1;
    for (; nextWanted < wantedEnd; nextWanted++) if (!wanted[nextWanted]?.startsWith('blank')) missing.push(nextWanted);
    const extra: number[] = [];
    for (; nextFound < foundEnd; nextFound++) extra.push(nextFound);
    strays.push(...extra.map((index) => ({ index, after })));
    // A date field that Word has updated, or a co-author's edit, stands in the place of what was there: nothing is lost.
    const instead = extra.filter((index) => !found[index]?.startsWith('blank')).length;
    lost.push(...missing.slice(instead));
  };
  for (const [wantedAt, foundAt] of matchInOrder(wanted, found)) {
    closeGap(wantedAt, foundAt);
    nextWanted++;
    nextFound++;
  }
  closeGap(wanted.length, found.length);
  return { lost, strays };
};
