/**
 * What in a report still stands as we put it there. Only that may be taken out again: a block counts as ours when it has our style and
 * exactly the words that the outline prints there. A letter more, and it is the person's.
 */
import type { Outline, Profile } from '../outline/types.js';
import { type Block, type Cell, type Paragraph, paragraphsOf, plainText, type Row, type Table } from './blocks.js';
import { compose } from './compose.js';
import { isOurStyle, styleNameOfDepth } from './styles.js';
import { readTag } from './tags.js';

/** Words for comparing: Word may compose letters and change spaces, never more. */
const words = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const headingStyles: readonly string[] = [1, 2, 3, 4].map(styleNameOfDepth);

/** 1–4 for a paragraph in one of our heading styles, whatever its words; 0 for others. */
export const headingDepth = (block: Block): number =>
  block.kind === 'paragraph' ? headingStyles.indexOf(block.style) + 1 : 0;

/** The tag of the control around a table of the outline and its title, undefined outside of one. */
const tableTag = (block: Block): string | undefined =>
  block.controls.map(({ tag }) => tag).find((tag) => readTag(tag)?.kind === 'table');

/** Style and words; undefined for a paragraph with anything but text in it. The line under the party's name is ours. */
const lookOf = (paragraph: Paragraph): string | undefined =>
  paragraph.inlines.every((inline) => inline.kind === 'text' || inline.kind === 'line')
    ? `${paragraph.style}\n${words(plainText(paragraph))}`
    : undefined;

const looksOf = (blocks: readonly Block[]): string | undefined => {
  const looks = [...paragraphsOf(blocks)].map(lookOf);
  return looks.includes(undefined) ? undefined : looks.join('\n\n');
};

const isEmptyCell = (cell: Cell): boolean =>
  [...paragraphsOf(cell.blocks)].every((paragraph) =>
    paragraph.inlines.every((inline) => inline.kind === 'text' && words(inline.text) === ''),
  );

/** The row holds what it was made with; a row that the person added may stay empty. */
const isUntouchedRow = (row: Row, made: Row | undefined): boolean => {
  if (!made) return row.cells.every(isEmptyCell);
  return (
    row.cells.length === made.cells.length &&
    row.cells.every((cell, index) => {
      const before = made.cells[index];
      return (
        before !== undefined && looksOf(cell.blocks) === looksOf(before.blocks) && looksOf(cell.blocks) !== undefined
      );
    })
  );
};

export interface Untouched {
  /** A heading, line of the title, or wording that stays in the report, as the outline prints it. */
  readonly paragraph: (paragraph: Paragraph) => boolean;
  /** A heading, as the outline prints it, under which it asks for text. */
  readonly leafHeading: (paragraph: Paragraph) => boolean;
  /** The letterhead or the signature, nothing filled in by hand. */
  readonly frame: (table: Table) => boolean;
  /** A table of the outline in which no cell was filled, or its title, or the empty paragraph after it. */
  readonly inTable: (block: Block) => boolean;
}

/** Knows our own under each of these profiles: the one the person has now, and the one the document was made with. */
export const knowUntouched = (outline: Outline, profiles: readonly Profile[]): Untouched => {
  const paragraphs = new Set<string>();
  /** Headings with a place to write under them, and headings with none: a title that stands in both kinds counts as none. */
  const headings = { leaf: new Set<string>(), parent: new Set<string>() };
  const frames = new Set<string>();
  /** By tag: what stands in the control around the table. */
  const inControls = new Map<string, { readonly titles: Set<string>; readonly tables: Table[] }>();

  for (const profile of profiles) {
    const options = { guidance: false, tables: true, frontMatter: true, signature: true };
    let heading: string | undefined;
    const closeHeading = (kind: keyof typeof headings): void => {
      if (heading !== undefined) headings[kind].add(heading);
      heading = undefined;
    };
    for (const block of compose(outline, profile, options)) {
      const tag = tableTag(block);
      const look = looksOf([block]);
      if (headingDepth(block) > 0) {
        closeHeading('parent');
        heading = look;
      }
      if (block.controls.some((control) => readTag(control.tag)?.kind === 'body')) closeHeading('leaf');
      if (tag !== undefined) {
        const known = inControls.get(tag) ?? { titles: new Set<string>(), tables: [] };
        if (block.kind === 'table') known.tables.push(block);
        else known.titles.add(words(plainText(block)));
        inControls.set(tag, known);
      } else if (look === undefined) continue;
      else if (block.kind === 'table') frames.add(look);
      else if (block.controls.length === 0 && plainText(block) !== '') paragraphs.add(look);
    }
  }
  const isLeaf = (look: string): boolean => headings.leaf.has(look) && !headings.parent.has(look);
  return {
    leafHeading: (paragraph) => isLeaf(lookOf(paragraph) ?? ''),
    paragraph: (paragraph) => isOurStyle(paragraph.style) && paragraphs.has(lookOf(paragraph) ?? ''),
    frame: (table) => table.style === '' && frames.has(looksOf([table]) ?? ''),
    inTable: (block) => {
      const known = inControls.get(tableTag(block) ?? '');
      if (!known) return false;
      if (block.kind === 'paragraph') return lookOf(block) !== undefined && known.titles.has(words(plainText(block)));
      return known.tables.some((made) => block.rows.every((row, index) => isUntouchedRow(row, made.rows[index])));
    },
  };
};
