/**
 * «Gỡ các mục chưa viết»: all out that was inserted and not touched, and never a character that the person wrote. What is not surely ours stays. What
 * «Xóa ghi chú hướng dẫn» takes goes with it (planClean.ts).
 */
import type { Outline, Profile } from '../outline/types.js';
import { align } from './align.js';
import { type Block, isEmptyBlock, type Report } from './blocks.js';
import type { Removal } from './plan.js';
import { planClean } from './planClean.js';
import { type Held, heldBy, inOrder, profilesOf } from './removals.js';
import { isOurStyle, styleNames } from './styles.js';
import { readTag } from './tags.js';
import { headingDepth, knowUntouched } from './untouched.js';

/** A stretch of the report from one heading to the next; the first one has none. */
interface Stretch {
  /** Number of the heading's block when it is in one of our heading styles. */
  readonly heading: number | undefined;
  readonly depth: number;
  readonly blocks: number[];
}

/** What a block is to somebody who takes the outline out. */
type Role =
  | 'heading'
  /** Lead-in and closing sentences. */
  | 'wording'
  /** Letterhead, title, signature. */
  | 'frame'
  /** Notes and empty prompts. */
  | 'guidance'
  | 'table'
  | 'blank'
  /** The person's, or not surely ours. */
  | 'own';

const frameStyles: ReadonlySet<string> = new Set([styleNames.letterhead, styleNames.title, styleNames.signature]);

/** Blocks that the removals take out. */
const takenBy = (removals: readonly Removal[], held: readonly Held[]): Set<number> =>
  new Set(
    removals.flatMap((removal) =>
      removal.kind === 'block'
        ? [removal.block]
        : removal.kind === 'control'
          ? (held.find(({ control }) => control.key === removal.key)?.blocks ?? [])
          : [],
    ),
  );

/** The section that a control of ours was made for. */
const sectionOf = (tag: string): string | undefined => {
  const read = readTag(tag);
  return read && 'section' in read ? read.section : undefined;
};

const stretchesOf = (report: Report, outline: Outline, profile: Profile): Stretch[] => {
  const alignment = align(report, outline, profile);
  const foreign = new Set([
    ...alignment.sections.flatMap((span) => span.stretches.map((stretch) => stretch.heading.block)),
    ...alignment.extras,
  ]);
  const stretches: Stretch[] = [{ heading: undefined, depth: 0, blocks: [] }];
  const sections = new Map(
    alignment.sections.flatMap((span) =>
      span.stretches.map(({ heading }) => [heading.block, span.section.id] as const),
    ),
  );
  report.blocks.forEach((block, number) => {
    const depth = headingDepth(block);
    const last = stretches.at(-1);
    const above = last?.heading === undefined ? undefined : sections.get(last.heading);
    const tagged = block.controls.flatMap(({ tag }) => sectionOf(tag) ?? [])[0];
    // What was made for another section has lost its heading: a removal broke off there.
    const isOrphan = above !== undefined && tagged !== undefined && tagged !== above;
    if (depth > 0) stretches.push({ heading: number, depth, blocks: [] });
    else if (foreign.has(number) || isOrphan) stretches.push({ heading: undefined, depth: 0, blocks: [number] });
    else last?.blocks.push(number);
  });
  return stretches;
};

/**
 * All that was inserted and not touched out. A section in which the person wrote, or filled a table, keeps its heading, its wording and
 * the headings above it.
 */
export const planRemoveOutline = (report: Report, outline: Outline, profile: Profile): Removal[] => {
  const { blocks } = report;
  const untouched = knowUntouched(outline, profilesOf(report, profile));
  const held = heldBy(report);
  const cleaned = planClean(report, outline, profile);
  const guidance = takenBy(cleaned, held);
  const tables = held.filter(
    ({ control, blocks: numbers }) =>
      readTag(control.tag)?.kind === 'table' &&
      numbers.every((number) => {
        const block = blocks[number];
        return block !== undefined && untouched.inTable(block);
      }),
  );
  const inTables = new Set(tables.flatMap((table) => table.blocks));

  const roleOf = (block: Block, number: number): Role => {
    if (guidance.has(number)) return 'guidance';
    if (inTables.has(number)) return 'table';
    if (block.kind === 'table') return untouched.frame(block) ? 'frame' : 'own';
    if (isEmptyBlock(block)) return 'blank';
    if (block.controls.length > 0 || !untouched.paragraph(block)) return 'own';
    if (headingDepth(block) > 0) return 'heading';
    return frameStyles.has(block.style) ? 'frame' : 'wording';
  };
  const roles = blocks.map(roleOf);
  const isOurs = (number: number): boolean => roles[number] !== 'own' && roles[number] !== 'blank';

  /** Did the person write between this heading and the next? */
  const isWritten = ({ heading, blocks: numbers }: Stretch): boolean => {
    if (heading !== undefined && roles[heading] === 'own') return true;
    const lastOurs = numbers.filter(isOurs).at(-1) ?? -1;
    // The outline may stand in the middle of a text: what follows its last piece is not in the section, while the place to write there is
    // still empty, or there never was one.
    const block = heading === undefined ? undefined : blocks[heading];
    const isNotWaiting =
      numbers.some((number) => roles[number] === 'guidance') ||
      (block?.kind === 'paragraph' && !untouched.leafHeading(block));
    return numbers.some((number) => {
      const own = blocks[number];
      if (!own || roles[number] !== 'own') return false;
      const isBehind = number > lastOurs && own.controls.length === 0 && !isOurStyle(own.style);
      return !(isNotWaiting && isBehind);
    });
  };

  const kept = new Set<number>();
  let above: Stretch[] = [];
  for (const stretch of stretchesOf(report, outline, profile)) {
    if (stretch.heading === undefined) continue;
    above = [...above.filter(({ depth }) => depth < stretch.depth), stretch];
    if (!isWritten(stretch)) continue;
    for (const { heading } of above) if (heading !== undefined) kept.add(heading);
    for (const number of stretch.blocks) if (roles[number] === 'wording') kept.add(number);
  }

  const isTaken = (number: number): boolean => {
    const role = roles[number];
    return role === 'frame' || ((role === 'heading' || role === 'wording') && !kept.has(number));
  };
  /** The empty lines that came with letterhead and signature. */
  const isFrameSpace = (block: Block, number: number): boolean =>
    roles[number] === 'blank' &&
    block.controls.length === 0 &&
    block.style === styleNames.letterhead &&
    [number - 1, number + 1].some((next) => roles[next] === 'frame');
  return inOrder(blocks, [
    ...cleaned,
    ...tables.map(({ control }): Removal => ({ kind: 'control', key: control.key })),
    ...blocks.flatMap((block, number): Removal[] =>
      isTaken(number) || isFrameSpace(block, number) ? [{ kind: 'block', block: number }] : [],
    ),
  ]);
};
