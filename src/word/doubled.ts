/**
 * Two people put the outline in at the same moment: Word cannot be asked to insert «only if it is not there». What was read after our own
 * insertion tells; then the copy that nobody has touched goes out again, so that the outline stands once. Pure.
 */
import type { Block, Report } from '../report/blocks.js';
import type { Insertion, Removal } from '../report/plan.js';
import { readTag } from '../report/tags.js';
import { keyOf, type Stray } from './compare.js';

/** Tags of the places to write. */
const bodiesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ controls }) => controls.flatMap(({ tag }) => (readTag(tag)?.kind === 'body' ? [tag] : [])));

const hasOneOf = (wanted: ReadonlySet<string>, blocks: readonly Block[]): boolean =>
  bodiesOf(blocks).some((tag) => wanted.has(tag));

/** The same places to write came in twice: somebody else's insertion ran between our reading and ours. */
export const isDoubled = (after: Report, strays: readonly Stray[], insertions: readonly Insertion[]): boolean => {
  const wanted = new Set(bodiesOf(insertions.flatMap(({ blocks }) => blocks)));
  return hasOneOf(
    wanted,
    strays.flatMap(({ index }) => after.blocks[index] ?? []),
  );
};

/** Where all these blocks stand in one piece and untouched, the last time. */
const lastCopy = (keys: readonly string[], all: readonly string[]): number | undefined => {
  for (let start = all.length - keys.length; start >= 0; start--)
    if (keys.every((key, step) => all[start + step] === key)) return start;
  return undefined;
};

/**
 * Takes out, of each insertion that stands twice, one copy in which nothing was written: the last, so that two machines that both notice
 * choose the same. Nothing where no copy is whole and untouched, or where it stands once only.
 */
export const planTakeBack = (report: Report, insertions: readonly Insertion[]): Removal[] => {
  const all = report.blocks.map(keyOf);
  return insertions.flatMap(({ blocks }) => {
    const start = lastCopy(blocks.map(keyOf), all);
    if (start === undefined) return [];
    const end = start + blocks.length;
    const others = report.blocks.filter((_, number) => number < start || number >= end);
    const wanted = new Set(bodiesOf(blocks));
    if (!hasOneOf(wanted, others)) return [];
    const copy = report.blocks.slice(start, end);
    const reaching = new Set(others.flatMap(({ controls }) => controls.map(({ key }) => key)));
    // A control that is all ours goes as one, with what is in it.
    const controlOf = (block: Block): number | undefined =>
      block.controls.find(({ key, tag }) => readTag(tag) && !reaching.has(key))?.key;
    const keys = new Set(copy.flatMap((block) => controlOf(block) ?? []));
    return [
      ...copy.flatMap((block, step): Removal[] =>
        controlOf(block) === undefined ? [{ kind: 'block', block: start + step }] : [],
      ),
      ...[...keys].map((key): Removal => ({ kind: 'control', key })),
    ];
  });
};
