/**
 * What was understood of a superior's document: one decision for each line of it, every one a value that a person may change
 * (change.ts) before an outline is made of them (toOutline.ts). No line is left out: what says nothing is `skipped`, and stays in the list.
 */
import type { Field, Letterhead, Note, TableSpec } from '../outline/types.js';

/** What a line is in the outline. */
export type LineAs =
  /** `level` 1 is the top of the tree; `number` as printed (`I-`, `PHẦN THỨ NHẤT`, '' for none). */
  | { readonly kind: 'heading'; readonly level: number; readonly number: string; readonly required: boolean }
  | { readonly kind: 'note'; readonly form: Note['form'] }
  /** Wording that stays in the report. */
  | { readonly kind: 'text' }
  | { readonly kind: 'letterhead'; readonly part: keyof Letterhead }
  | { readonly kind: 'title'; readonly part: 'name' | 'subject' }
  | { readonly kind: 'signature'; readonly part: 'authority' | 'role' | 'name' | 'recipients' }
  /** A table of the document or the title over it; index into `tables`. */
  | { readonly kind: 'table'; readonly table: number }
  /** Stars, dividers, page numbers, entries of a table of contents, our own prompts. */
  | { readonly kind: 'skipped' }
  /** Goes on with the line above: a title on two lines, a sentence broken by Enter. */
  | { readonly kind: 'continued' };

export interface Decision {
  /** Number of the source's line from 0. Two decisions share it where one line holds two things: a heading and its note. */
  readonly line: number;
  /** As the source has it, without an automatic number. */
  readonly text: string;
  readonly as: LineAs;
  /** 0–1: below `sureFrom` a person should look. */
  readonly confidence: number;
  /** Vietnamese, for the person: why it was taken so. */
  readonly why: string;
}

/** Decisions less certain than this are shown as doubtful. */
export const sureFrom = 0.7;

/** A field of the outline with what the source has in its place, '' for a blank. */
export interface FoundField {
  readonly field: Field;
  readonly value: string;
}

/** A table to go into the section of this line: one of the document's own, or made from a list of indicators. */
export interface FoundTable {
  readonly line: number;
  readonly spec: TableSpec;
  readonly chosen: boolean;
}

export interface ImportedOutline {
  readonly decisions: readonly Decision[];
  readonly fields: readonly FoundField[];
  readonly tables: readonly FoundTable[];
}
