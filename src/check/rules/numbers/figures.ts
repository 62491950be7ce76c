/**
 * What the rules on figures read: the lines of a report that hold digits, and its tables as grids. Read once a check, whichever rule asks
 * first.
 */
import type { TableSpec } from '../../../outline/types.js';
import type { Cell, Paragraph, Table } from '../../../report/blocks.js';
import { paragraphsOf, plainText } from '../../../report/blocks.js';
import type { Grid } from '../../../report/grid.js';
import { gridOf } from '../../../report/grid.js';
import type { TextEdit } from '../../../report/plan.js';
import type { IndicatorTable } from '../../../indicators/tables.js';
import { readIndicatorTable } from '../../../indicators/tables.js';
import { readFigure } from '../../../indicators/quantity.js';
import { composedOffsets, isLine } from '../../content.js';
import type { CheckContext } from '../../context.js';

export interface FigureLine {
  readonly section: string;
  /** In the part that looks back. */
  readonly past: boolean;
  readonly paragraph: Paragraph;
  /** Composed (NFC). */
  readonly text: string;
  /** In a cell of a table. */
  readonly inTable: boolean;
}

export interface ReportTable {
  /** '' = in no section of the outline: an appendix. */
  readonly section: string;
  readonly past: boolean;
  readonly table: Table;
  readonly grid: Grid;
  readonly spec?: TableSpec;
  readonly indicators?: IndicatorTable;
}

export interface Figures {
  readonly lines: readonly FigureLine[];
  readonly tables: readonly ReportTable[];
}

/** Tables in the order of the report, those inside cells too; letterheads and frames have too little to say. */
function* tablesOf(blocks: readonly (Paragraph | Table)[]): Generator<Table> {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    yield block;
    for (const row of block.rows) for (const cell of row.cells) yield* tablesOf(cell.blocks);
  }
}

const hasDigit = /\d/;

const readFigures = (context: CheckContext): Figures => {
  const [first] = context.outline.sections;
  const lines: FigureLine[] = [];
  const sections = new Map<Table, { readonly section: string; readonly past: boolean; readonly spec?: TableSpec }>();
  for (const { span, items } of context.contents) {
    const past = span.path[0]?.id === first?.id;
    const section = span.section.id;
    for (const item of items) {
      if (item.kind === 'table') {
        const { spec, table } = item.reading;
        sections.set(table, { section, past, ...(spec ? { spec } : {}) });
      } else if (isLine(item) && (item.kind === 'own' || item.kind === 'copied') && hasDigit.test(item.text)) {
        lines.push({ section, past, paragraph: item.paragraph, text: item.text.normalize('NFC'), inTable: false });
      }
    }
  }
  const tables: ReportTable[] = [];
  for (const table of tablesOf(context.report.blocks)) {
    const place = sections.get(table) ?? { section: '', past: true };
    if (table.rows.length < 2) continue;
    const indicators = readIndicatorTable(table);
    tables.push({ ...place, table, grid: indicators?.grid ?? gridOf(table), ...(indicators ? { indicators } : {}) });
    for (const row of table.rows) {
      for (const cell of row.cells) {
        for (const block of cell.blocks) {
          if (block.kind !== 'paragraph') continue;
          const text = plainText(block).normalize('NFC');
          if (!hasDigit.test(text)) continue;
          lines.push({ section: place.section, past: place.past, paragraph: block, text, inTable: true });
        }
      }
    }
  }
  return { lines, tables };
};

const read = new WeakMap<CheckContext, Figures>();

export const figuresOf = (context: CheckContext): Figures => {
  const known = read.get(context);
  if (known) return known;
  const figures = readFigures(context);
  read.set(context, figures);
  return figures;
};

/** New characters for some of a line, as a change of its paragraph; undefined when the line is not found there as it was read. */
export const editOf = (
  context: CheckContext,
  { paragraph, text: line }: FigureLine,
  start: number,
  end: number,
  to: string,
): TextEdit | undefined => {
  const whole = plainText(paragraph);
  const composed = whole.normalize('NFC');
  const at = composed.indexOf(line);
  if (at < 0 || composed.indexOf(line, at + 1) >= 0) return undefined;
  const offsets = composed === whole ? undefined : composedOffsets(whole);
  const back = (offset: number): number => offsets?.[offset] ?? offset;
  const place = context.whereOf(paragraph);
  return { paragraph: place.paragraph, text: whole, start: back(at + start), end: back(at + end), to };
};

/** The paragraph of a cell that a finding points at. */
export const firstParagraph = (cell: Cell): Paragraph | undefined => {
  for (const paragraph of paragraphsOf(cell.blocks)) if (plainText(paragraph).trim() !== '') return paragraph;
  return undefined;
};

/** A count in a cell: `24`, `02 đồng chí`, `22 (91,7%)`; a dash or «không» is none. Undefined for anything else. */
export const cellCount = (text: string): number | undefined => {
  const line = text.normalize('NFC').trim();
  if (/^(?:[-–—]|không|không có)$/iu.test(line)) return 0;
  const figure = readFigure(line.replace(/\s*\([\d.,\s]+%\s*\)$/u, ''));
  return figure && figure.unit !== '%' ? figure.value : undefined;
};

export const isDash = (text: string): boolean => /^[-–—]$/u.test(text.trim());

/** A column of percentages by its title. */
export const isPercentTitle = (title: string): boolean => /%|tỷ lệ|tỉ lệ/.test(title);

/** Equal but for how fractions are kept in a computer. */
export const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;
