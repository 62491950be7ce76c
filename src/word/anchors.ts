/**
 * Where in Word the place between two blocks is. Pure: says by which object to hold on to; insert.ts finds the object. What goes in
 * must land between the blocks, in neither's content control and in no table.
 */
import type { Block, Control } from '../report/blocks.js';

/** A content control around a block, and the way to it from a paragraph. */
export interface HeldControl {
  readonly control: Control;
  /** A paragraph of the block, for a table one that is directly in its cells. */
  readonly paragraph: number;
  readonly isTable: boolean;
  /** How many controls of the block stand within it. */
  readonly within: number;
}

export type Anchor =
  /** Beside this paragraph of the body (index among all of them). */
  | { readonly kind: 'paragraph'; readonly side: 'before' | 'after'; readonly paragraph: number }
  /** After the table that this paragraph is directly in. */
  | { readonly kind: 'table'; readonly side: 'after'; readonly paragraph: number }
  | { readonly kind: 'control'; readonly side: 'before' | 'after'; readonly held: HeldControl }
  /** The very beginning of the body. */
  | { readonly kind: 'body'; readonly side: 'before' };

/** A cell always ends with a paragraph of its own, so a table's last paragraph is in this table and in none within it. */
const lastParagraph = (block: Block): number => (block.place ? block.place.paragraph + block.place.count - 1 : 0);

/** The outermost control around `block` that does not go on in `neighbour`. */
const edgeOf = (block: Block, neighbour: Block | undefined): HeldControl | undefined => {
  const shared = new Set(neighbour?.controls.map((control) => control.key));
  const index = block.controls.findIndex((control) => !shared.has(control.key));
  const control = block.controls[index];
  if (!control) return undefined;
  return {
    control,
    paragraph: lastParagraph(block),
    isTable: block.kind === 'table',
    within: block.controls.length - 1 - index,
  };
};

/** The anchor for the place before top-level block number `before`. Blocks must have their places. */
export const anchorOf = (blocks: readonly Block[], before: number): Anchor => {
  const previous = blocks[before - 1];
  const next = blocks[before];
  // A plain paragraph below is the surest hold: what goes in stands before it, and nothing is left over.
  if (next?.kind === 'paragraph' && !edgeOf(next, previous))
    return { kind: 'paragraph', side: 'before', paragraph: lastParagraph(next) };
  if (previous) {
    const held = edgeOf(previous, next);
    if (held) return { kind: 'control', side: 'after', held };
    const kind = previous.kind;
    return { kind, side: 'after', paragraph: lastParagraph(previous) };
  }
  const held = next && edgeOf(next, undefined);
  return held ? { kind: 'control', side: 'before', held } : { kind: 'body', side: 'before' };
};
