/**
 * Carrying out plans on blocks in memory, as ooxml/edit does on files and word/ does in Word: the model that both are held against.
 */
import { type Block, type Control, paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import type { Insertion, Removal } from '../../src/report/plan.js';

export const reportOf = (blocks: readonly Block[]): Report => ({ blocks, properties: new Map(), warnings: [] });

const mapControls = (block: Block, change: (controls: readonly Control[]) => Control[]): Block => {
  const controls = change(block.controls);
  if (block.kind === 'paragraph') return { ...block, controls };
  return {
    ...block,
    controls,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((inner) => mapControls(inner, change)) })),
    })),
  };
};

const keysOf = (blocks: readonly Block[]): number[] =>
  [...paragraphsOf(blocks)].flatMap((paragraph) => [
    ...paragraph.controls.map((control) => control.key),
    ...paragraph.inlines.flatMap((inline) => (inline.kind === 'text' && inline.control ? [inline.control.key] : [])),
  ]);

export const insertInto = (report: Report, insertions: readonly Insertion[]): Report => {
  let nextKey = Math.max(-1, ...keysOf(report.blocks)) + 1;
  const blocks: Block[] = [];
  const goIn = (before: number): void => {
    for (const insertion of insertions.filter((each) => each.before === before)) {
      const offset = nextKey;
      nextKey += Math.max(-1, ...keysOf(insertion.blocks)) + 1;
      for (const block of insertion.blocks)
        blocks.push(mapControls(block, (controls) => controls.map((each) => ({ ...each, key: each.key + offset }))));
    }
  };
  report.blocks.forEach((block, number) => {
    goIn(number);
    blocks.push(block);
  });
  goIn(report.blocks.length);
  return { ...report, blocks };
};

export const removeFrom = (report: Report, removals: readonly Removal[]): Report => {
  const gone = new Set(removals.flatMap((removal) => (removal.kind === 'control' ? [removal.key] : [])));
  const opened = new Set(removals.flatMap((removal) => (removal.kind === 'unwrap' ? [removal.key] : [])));
  const out = new Set(removals.flatMap((removal) => (removal.kind === 'block' ? [removal.block] : [])));
  return {
    ...report,
    blocks: report.blocks
      .filter((block, number) => !out.has(number) && !block.controls.some((control) => gone.has(control.key)))
      .map((block) => mapControls(block, (controls) => controls.filter((control) => !opened.has(control.key)))),
  };
};

/** Every text that is not empty, in document order. */
export const textsOf = (report: Report): string[] =>
  [...paragraphsOf(report.blocks)].map(plainText).filter((text) => text.trim() !== '');

/** `part` stands in `whole`, in order, perhaps with others between. */
export const isWithin = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const text of whole) if (at < part.length && part[at] === text) at++;
  return at === part.length;
};
