/**
 * What the rules on figures read: the lines of a report that hold digits and say something of them, and its tables as grids. Read once a check, whichever rule asks
 * first.
 */
import type { TableSpec } from '../../../outline/types.js';
import type { Block, Cell, Paragraph, Table } from '../../../report/blocks.js';
import { paragraphsOf, plainText } from '../../../report/blocks.js';
import type { Grid } from '../../../report/grid.js';
import { gridOf } from '../../../report/grid.js';
import type { TextEdit } from '../../../report/plan.js';
import { remembered } from '../../../report/remembered.js';
import type { IndicatorTable } from '../../../indicators/tables.js';
import { readIndicatorTable } from '../../../indicators/tables.js';
import { readFigure } from '../../../indicators/quantity.js';
import { composedOffsets, isLine } from '../../content.js';
import type { CheckContext } from '../../context.js';
import type { Where } from '../../types.js';

export interface FigureLine {
  readonly section: string;
  /** In the part that looks back. */
  readonly past: boolean;
  readonly paragraph: Paragraph;
  /** Composed (NFC), with single spaces: see `foldText`. */
  readonly text: string;
  /** The text in small letters, to see fast what it cannot be about. */
  readonly lower: string;
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
const tablesOf = (blocks: readonly Block[], found: Table[] = []): readonly Table[] => {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    found.push(block);
    for (const row of block.rows) for (const cell of row.cells) tablesOf(cell.blocks, found);
  }
  return found;
};

const hasDigit = /\d/;

/** Beside its digits: words, or a percentage of other figures. */
const saysMore = /[\p{L}%]/u;

const isFolded = (text: string): boolean => !/[\u0300-\u036f\u00a0\u2000-\u200b\u202f\u3000\t\n]| {2}/.test(text);

/** Accents composed and spaces, no-break and double ones and line breaks too, as one space: patterns need know no other. */
export const foldText = (text: string): string =>
  isFolded(text) ? text : text.normalize('NFC').replace(/[\s\u200b]+/g, ' ');

/** Where each character of the folded text, and its end, stands in the text itself. */
const foldedOffsets = (text: string): number[] => {
  const composed = composedOffsets(text);
  const places = text.normalize('NFC').matchAll(/[\s\u200b]+|[^\s\u200b]/g);
  return [...places].map(({ index }) => composed[index] ?? text.length).concat(text.length);
};

/** Characters of a paragraph that read as this folded text; undefined when they are not there, or more than once. */
const placeOf = (
  paragraph: Paragraph,
  folded: string,
): { readonly start: number; readonly end: number } | undefined => {
  const text = plainText(paragraph);
  const whole = foldText(text);
  const start = whole.indexOf(folded);
  if (start < 0 || whole.indexOf(folded, start + 1) >= 0) return undefined;
  if (whole === text) return { start, end: start + folded.length };
  const offsets = foldedOffsets(text);
  return { start: offsets[start] ?? 0, end: offsets[start + folded.length] ?? text.length };
};

/** Where words of a line stand, as the document writes them. */
export const whereIs = (context: CheckContext, paragraph: Paragraph, folded: string): Where => {
  const place = placeOf(paragraph, folded);
  return context.whereOf(paragraph, place ? plainText(paragraph).slice(place.start, place.end) : '');
};

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
        const text = foldText(item.text);
        lines.push({ section, past, paragraph: item.paragraph, text, lower: text.toLowerCase(), inTable: false });
      }
    }
  }
  const tables: ReportTable[] = [];
  for (const table of tablesOf(context.report.blocks)) {
    const place = sections.get(table) ?? { section: '', past: true };
    const { section, past } = place;
    if (table.rows.length < 2) continue;
    const grid = gridOf(table);
    const indicators = readIndicatorTable(table, grid);
    tables.push({ ...place, table, grid, ...(indicators ? { indicators } : {}) });
    for (const row of table.rows) {
      for (const cell of row.cells) {
        for (const block of cell.blocks) {
          if (block.kind !== 'paragraph') continue;
          const written = plainText(block);
          // A number alone is read in its grid; as a line it says nothing.
          if (!hasDigit.test(written) || !saysMore.test(written)) continue;
          const text = foldText(written);
          lines.push({ section, past, paragraph: block, text, lower: text.toLowerCase(), inTable: true });
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
  { paragraph, text: line }: Pick<FigureLine, 'paragraph' | 'text'>,
  start: number,
  end: number,
  to: string,
): TextEdit | undefined => {
  const text = plainText(paragraph);
  const place = placeOf(paragraph, line);
  if (!place) return undefined;
  const offsets = foldedOffsets(text.slice(place.start, place.end));
  const [from = 0, until = 0] = [offsets[start], offsets[end]];
  return {
    paragraph: context.whereOf(paragraph).paragraph,
    text,
    start: place.start + from,
    end: place.start + until,
    to,
  };
};

/** The paragraph of a cell that a finding points at. */
export const firstParagraph = (cell: Cell): Paragraph | undefined => {
  for (const paragraph of paragraphsOf(cell.blocks)) if (plainText(paragraph).trim() !== '') return paragraph;
  return undefined;
};

/** A count in a cell: `24`, `02 đồng chí`, `22 (91,7%)`; a dash or «không» is none. Undefined for anything else. */
export const cellCount = remembered((text): number | undefined => {
  const line = text.normalize('NFC').trim();
  if (/^(?:[-–—]|không|không có)$/iu.test(line)) return 0;
  const figure = readFigure(line.replace(/\s*\([\d.,\s]+%\s*\)$/u, ''));
  return figure && figure.unit !== '%' ? figure.value : undefined;
});

export const isDash = (text: string): boolean => /^[-–—]$/u.test(text.trim());

/** A column of percentages by its title. */
export const isPercentTitle = (title: string): boolean => /%|tỷ lệ|tỉ lệ/.test(title);

/** Equal but for how fractions are kept in a computer. */
export const same = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;
