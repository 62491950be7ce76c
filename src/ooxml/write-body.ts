/**
 * Blocks as the XML of a body: paragraphs, tables, and one content control around all neighbouring blocks that name it. The mirror of
 * read.ts: what is written here reads back as the same blocks.
 */
import type { Block, Control, Paragraph } from '../report/blocks.js';
import { levelOfStyle } from './styles.js';
import type { WriteContext } from './write-context.js';
import { groupByKey, writeControl } from './write-control.js';
import { writeInlines } from './write-inlines.js';
import { writeTable } from './write-table.js';

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/**
 * `w:p` (17.3.1.22). CT_PPr (17.3.1.26) asks for the order pStyle, jc, outlineLvl; the level is written only where the style gives another
 * one. An automatic number (`label`) is not written: it belongs to the numbering of the document that it was read from.
 */
const writeParagraph = (paragraph: Paragraph, context: WriteContext): string => {
  const { style, align, level } = paragraph;
  const properties =
    (style === '' ? '' : `<w:pStyle w:val="${context.styleId(style)}"/>`) +
    (align ? `<w:jc w:val="${alignments[align]}"/>` : '') +
    (level === levelOfStyle(style) ? '' : `<w:outlineLvl w:val="${level === 0 ? 9 : level - 1}"/>`);
  const inPrompt = paragraph.controls.some((control) => control.placeholder);
  const content = writeInlines(paragraph.inlines, inPrompt, context);
  if (properties === '' && content === '') return '<w:p/>';
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
};

const writeBlock = (block: Block, open: readonly Control[], context: WriteContext): string =>
  block.kind === 'paragraph'
    ? writeParagraph(block, context)
    : writeTable(block, context, (blocks) => writeWithin(blocks, open, context));

/** Writes blocks that stand inside the controls `open`; a block names these too, so only what comes after them is opened here. */
const writeWithin = (blocks: readonly Block[], open: readonly Control[], context: WriteContext): string =>
  groupByKey(blocks, (block) => block.controls[open.length])
    .map(({ control, items }) => {
      if (!control) return items.map((block) => writeBlock(block, open, context)).join('');
      return writeControl(control, writeWithin(items, [...open, control], context), context);
    })
    .join('');

/** The XML of these blocks, to stand in a `w:body`. The prefix `w` must be declared around it; drawings declare the rest themselves. */
export const writeBlocks = (blocks: readonly Block[], context: WriteContext): string =>
  writeWithin(blocks, [], context);
