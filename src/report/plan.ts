/**
 * What is to be done to a document, as values that can be shown before they are done: where to insert which blocks, what to take out.
 * Planned here, purely, from blocks; carried out on files by ooxml/edit.ts and in Word by word/.
 */
import type { Block } from './blocks.js';

/** Blocks to go in before top-level block number `before` of the report (`blocks.length` = at the end of the body). */
export interface Insertion {
  readonly before: number;
  readonly blocks: readonly Block[];
}

export type Removal =
  /** Top-level block number `block` of the report, with all it holds; the controls around it stay. */
  | { readonly kind: 'block'; readonly block: number }
  /** The control with this key and everything in it. */
  | { readonly kind: 'control'; readonly key: number }
  /** The control with this key; what it holds stays. */
  | { readonly kind: 'unwrap'; readonly key: number };
