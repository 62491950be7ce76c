/** Builders for reports in tests: `report(h('I-', 'ĐẶC ĐIỂM'), p('…'), table(['TT', 'Nội dung'], ['1', '25']))`. */
import type { Block, Cell, Control, Inline, Paragraph, Report, Row, Table } from '../../src/report/blocks.js';

export interface ParagraphOptions {
  readonly style?: string;
  readonly level?: number;
  readonly label?: string;
  readonly bold?: boolean;
  readonly align?: NonNullable<Paragraph['align']>;
  readonly controls?: readonly Control[];
}

const textInline = (text: string, bold = false): Inline => ({
  kind: 'text',
  text,
  ...(bold ? { bold: true } : {}),
});

/** A paragraph of text. */
export const p = (text: string, options: ParagraphOptions = {}): Paragraph => ({
  kind: 'paragraph',
  style: options.style ?? '',
  level: options.level ?? 0,
  label: options.label ?? '',
  ...(options.align ? { align: options.align } : {}),
  inlines: text === '' ? [] : [textInline(text, options.bold)],
  controls: options.controls ?? [],
});

/** A heading as most people type it: number and title in bold, no heading style. */
export const h = (number: string, title: string, options: ParagraphOptions = {}): Paragraph =>
  p(number === '' ? title : `${number} ${title}`, { bold: true, ...options });

/** A paragraph of several pieces: plain texts, or inlines. */
export const mixed = (...pieces: readonly (string | Inline)[]): Paragraph => ({
  ...p(''),
  inlines: pieces.map((piece) => (typeof piece === 'string' ? textInline(piece) : piece)),
});

export const picture = (): Paragraph => ({ ...p(''), inlines: [{ kind: 'picture' }] });

export const pageBreak = (): Paragraph => ({ ...p(''), inlines: [{ kind: 'page-break' }] });

const cell = (text: string): Cell => ({ blocks: [p(text)], span: 1 });

/** A table; its first row is the header row. */
export const table = (header: readonly string[], ...rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  style: 'Table Grid',
  columns: header.map(() => 1000),
  rows: [
    { header: true, cells: header.map(cell) },
    ...rows.map((texts): Row => ({ header: false, cells: texts.map(cell) })),
  ],
  controls: [],
});

let keys = 0;

export const control = (tag: string, placeholder = false): Control => ({ tag, title: tag, placeholder, key: keys++ });

/** An inline field control: filled, or with its prompt showing. */
export const field = (id: string, text: string, filled = true): Inline => ({
  kind: 'text',
  text,
  control: control(`dc:field:${id}`, !filled),
});

/** A report with places, as a reader would give it. */
export const report = (...blocks: readonly Block[]): Report => ({
  blocks: withPlaces(blocks),
  properties: new Map(),
  warnings: [],
});

/** Numbers all paragraphs in document order, those in cells included, as the reader does. */
export const withPlaces = (blocks: readonly Block[]): Block[] => {
  let next = 0;
  const visit = (block: Block): Block => {
    const paragraph = next;
    if (block.kind === 'paragraph') {
      next += 1;
      return { ...block, place: { paragraph, count: 1, start: 0, end: 0 } };
    }
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((one) => ({ ...one, blocks: one.blocks.map(visit) })),
    }));
    return { ...block, rows, place: { paragraph, count: next - paragraph, start: 0, end: 0 } };
  };
  return blocks.map(visit);
};
