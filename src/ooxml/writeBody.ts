/**
 * Blocks as the XML of a body: paragraphs, tables, and one content control around all neighbouring blocks that name it. The mirror of
 * read.ts: what is written here reads back as the same blocks.
 */
import type { Block, Control, Paragraph } from '../report/blocks.js';
import { levelOfStyle } from './styles.js';
import type { WriteContext } from './writeContext.js';
import { groupByKey, writeControl } from './writeControl.js';
import { writeInlines } from './writeInlines.js';
import { writeTable } from './writeTable.js';

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;

/**
 * `w:p` (17.3.1.22). CT_PPr (17.3.1.26) asks for the order pStyle, keepNext, jc, outlineLvl; the level is written only where the style gives another
 * one. An automatic number (`label`) is not written: it belongs to the numbering of the document that it was read from.
 */
const writeParagraph = (paragraph: Paragraph, keepNext: boolean, context: WriteContext): string => {
  const { style, align, level } = paragraph;
  const properties =
    (style === '' ? '' : `<w:pStyle w:val="${context.styleId(style)}"/>`) +
    (keepNext ? '<w:keepNext/>' : '') +
    (align ? `<w:jc w:val="${alignments[align]}"/>` : '') +
    (level === levelOfStyle(style) ? '' : `<w:outlineLvl w:val="${level === 0 ? 9 : level - 1}"/>`);
  const inPrompt = paragraph.controls.some((control) => control.placeholder);
  const content = writeInlines(paragraph.inlines, inPrompt, context);
  if (properties === '' && content === '') return '<w:p/>';
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
};

/** Where blocks stand: inside which controls, and whether on one page with what follows. */
interface Surroundings {
  readonly open: readonly Control[];
  readonly keepNext: boolean;
}

const writeBlock = (block: Block, { open, keepNext }: Surroundings, context: WriteContext): string =>
  block.kind === 'paragraph'
    ? writeParagraph(block, keepNext, context)
    : writeTable(block, context, (blocks, keep) => writeWithin(blocks, { open, keepNext: keep }, context));

/** Writes blocks that stand inside open controls; a block names these too, so only what comes after them is opened here. */
const writeWithin = (blocks: readonly Block[], around: Surroundings, context: WriteContext): string =>
  groupByKey(blocks, (block) => block.controls[around.open.length])
    .map(({ control, items }) => {
      if (!control) return items.map((block) => writeBlock(block, around, context)).join('');
      const inside = { ...around, open: [...around.open, control] };
      return writeControl(control, writeWithin(items, inside, context), context);
    })
    .join('');

/** The XML of these blocks, to stand in a `w:body`. The prefix `w` must be declared around it; drawings declare the rest themselves. */
export const writeBlocks = (blocks: readonly Block[], context: WriteContext): string =>
  writeWithin(blocks, { open: [], keepNext: false }, context);
