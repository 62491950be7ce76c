/** Short words for fixtures: paragraphs as a person types them, and small tables. */
import type { Block, Paragraph, Table } from '../../src/report/blocks.js';

export const p = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  style: '',
  level: 0,
  label: '',
  inlines: text === '' ? [] : [{ kind: 'text', text }],
  controls: [],
  ...more,
});

export const bold = (text: string): Paragraph => p(text, { inlines: [{ kind: 'text', text, bold: true }] });

export const table = (...rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  style: '',
  columns: (rows[0] ?? []).map(() => 2000),
  rows: rows.map((cells) => ({ header: false, cells: cells.map((text) => ({ blocks: [p(text)], span: 1 })) })),
  controls: [],
});

/** The block with this text in place of its own, still in its controls, no prompt any more. */
export const typed = (block: Block, text: string): Block =>
  block.kind === 'paragraph'
    ? {
        ...block,
        inlines: [{ kind: 'text', text }],
        controls: block.controls.map((control) => ({ ...control, placeholder: false })),
      }
    : block;
