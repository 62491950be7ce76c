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

/** Characters of one paragraph's plain text, replaced. Where the paragraph reads otherwise by then, nothing is done. */
export interface TextEdit {
  /** Index among all paragraphs of the body (`Place.paragraph`). */
  readonly paragraph: number;
  /** The whole plain text of the paragraph as it was read. */
  readonly text: string;
  readonly start: number;
  /** Exclusive; equal to `start` where text only goes in. */
  readonly end: number;
  readonly to: string;
}

/** The look of one paragraph; what is absent stays as it is. No letter changes. */
export interface LookChange {
  readonly paragraph: number;
  readonly text: string;
  /** Name of one of our styles (styles.ts): brought into the document when it is not there. */
  readonly style?: string;
  /** Of all its text. */
  readonly font?: string;
  readonly sizePt?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly firstLineMm?: number;
  readonly spaceAfterPt?: number;
  readonly lineSpacingPt?: number;
}

/** New content for a table that stands in the document. Rows and cells are counted as they stood before the change, from 0. */
export interface TableChange {
  /** Index of the table's first paragraph among all paragraphs of the body. */
  readonly paragraph: number;
  /** That paragraph's plain text, to verify the index. */
  readonly text: string;
  /** `cell` counts the cells of its row, a cell over several columns once. */
  readonly cells: readonly { readonly row: number; readonly cell: number; readonly text: string }[];
  /** Each copies the look of row `like`; several after one row stand in the order of this list. */
  readonly added: readonly { readonly after: number; readonly like: number; readonly texts: readonly string[] }[];
  readonly removed: readonly number[];
  /** Texts of the rows' cells as they were read: where one that changes or goes reads otherwise by then, nothing is done. */
  readonly before?: readonly (readonly string[])[];
}
