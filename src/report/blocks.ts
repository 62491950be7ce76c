/**
 * What is written: a report as a list of blocks. Plain, immutable JSON, the same whether it comes from Word, from a .docx file or
 * from `compose`. No XML, no Word, no DOM here.
 *
 * A block says what a reader of the printed page would see: deleted tracked text and hidden text are left out, inserted tracked
 * text is in. Content controls do not nest blocks; each block lists the controls around it, outermost first.
 */

import type { Layout } from './layout.js';

/** A content control (ECMA-376 Part 1, 17.5.2). */
export interface Control {
  /** `w:tag`: ours begin with `dc:` (see tags.ts). */
  readonly tag: string;
  /** `w:alias`, shown by Word as the title. */
  readonly title: string;
  /** The placeholder is showing (`w:showingPlcHdr`): what stands there is a prompt, not content. */
  readonly placeholder: boolean;
  /** Which control of the document: the same number on neighbouring blocks means the same control. Order of opening in the body. */
  readonly key: number;
}

export interface TextInline {
  readonly kind: 'text';
  /** Never empty. Tab is `\t`, a line break `\n`, a no-break hyphen U+2011. */
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** The inline content control around this text, innermost. */
  readonly control?: Control;
}

export type Inline =
  | TextInline
  /** A picture, drawing, chart, embedded object or text box: content, though not text. */
  | { readonly kind: 'picture' }
  /** The drawn line under the party's name and such: decoration, not content. */
  | { readonly kind: 'line' }
  | { readonly kind: 'page-break' };

/** Where a block stands in the document it was read from. Absent on composed blocks. */
export interface Place {
  /** Index of its first `w:p` among all paragraphs of the body in document order, those in tables and controls included, those in text boxes not. */
  readonly paragraph: number;
  /** How many paragraphs it covers (1 for a paragraph). */
  readonly count: number;
  /** Character range of its XML in the main part, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Style name as in `w:name` (`DC Mục 1`, `heading 1`, `Normal`), never the localised id. '' = the default style. */
  readonly style: string;
  /** Effective outline level 1–9 (direct or through the style chain); 0 = body text. */
  readonly level: number;
  /** Automatic number as Word shows it (`I-`, `1.1.`, `•`), '' when none. Typed numbers are part of the text. */
  readonly label: string;
  /** Direct alignment (`w:jc`) only; absent = as the style says. */
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly inlines: readonly Inline[];
  readonly controls: readonly Control[];
  readonly place?: Place;
}

export interface Cell {
  /** Paragraphs and nested tables of the cell, at least one paragraph. */
  readonly blocks: readonly Block[];
  /** `w:gridSpan`, 1 when absent. */
  readonly span: number;
  /** Vertical merge: `start` opens it, `continue` is covered by the cell above. */
  readonly merge?: 'start' | 'continue';
}

export interface Row {
  /** Repeats on every page (`w:tblHeader`). */
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly kind: 'table';
  /** Table style name; '' = none, and then a composed table has no borders (letterhead, signature). */
  readonly style: string;
  /** Grid column widths in twips. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  readonly controls: readonly Control[];
  readonly place?: Place;
}

export type Block = Paragraph | Table;

/** A document as read. */
export interface Report {
  readonly blocks: readonly Block[];
  /** How it looks; absent for composed reports and where only texts could be read. */
  readonly layout?: Layout;
  /** Custom document properties (docProps/custom.xml), strings only. */
  readonly properties: ReadonlyMap<string, string>;
  /** What the reader could not understand and passed over; Vietnamese, for «Chi tiết». */
  readonly warnings: readonly string[];
}

/** The text a reader sees, prompts included. */
export const plainText = ({ inlines }: Paragraph): string => {
  let text = '';
  for (const inline of inlines) if (inline.kind === 'text') text += inline.text;
  return text;
};

/** True when every control around the text says that only its prompt is showing. */
export const isPrompt = (inline: Inline, paragraph: Paragraph): boolean =>
  inline.kind === 'text' &&
  (inline.control?.placeholder === true || paragraph.controls.some((control) => control.placeholder));

/** The text the person is answerable for: without the prompts of empty content controls. */
export const writtenText = (paragraph: Paragraph): string => {
  let text = '';
  for (const inline of paragraph.inlines)
    if (inline.kind === 'text' && !isPrompt(inline, paragraph)) text += inline.text;
  return text;
};

const collect = (blocks: readonly Block[], found: Paragraph[]): Paragraph[] => {
  for (const block of blocks) {
    if (block.kind === 'paragraph') found.push(block);
    else for (const row of block.rows) for (const cell of row.cells) collect(cell.blocks, found);
  }
  return found;
};

/** All paragraphs of some blocks in document order, those in table cells included. A list: a generator here took a twentieth of a check. */
export const paragraphsOf = (blocks: readonly Block[]): readonly Paragraph[] => collect(blocks, []);

/** A paragraph without anything on the printed page. A page break is something. */
export const isEmptyBlock = (block: Block): boolean =>
  block.kind === 'paragraph' && block.inlines.every((inline) => inline.kind === 'text' && inline.text.trim() === '');

const known = new WeakMap<Report, readonly Paragraph[]>();

/** All paragraphs of a report in document order, those in table cells included; collected once, however many rules ask. */
export const allParagraphs = (report: Report): readonly Paragraph[] => {
  const before = known.get(report);
  if (before) return before;
  const paragraphs = paragraphsOf(report.blocks);
  known.set(report, paragraphs);
  return paragraphs;
};
