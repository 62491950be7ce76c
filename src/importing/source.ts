/**
 * The superior's document as lines, each with what a reader sees of it: number, boldness, capitals, style. Lines of the letterhead and of
 * the signature stand in borderless tables, and are lines like others; a table of figures is one line.
 */
import type { Block, Paragraph, Report, Table } from '../report/blocks.js';
import { paragraphsOf, plainText } from '../report/blocks.js';
import { type ColumnPart, type Columns, readColumns } from './columns.js';
import { signatureStart } from '../report/frame.js';
import { createLexicon, type Lexicon } from '../report/lexicon.js';
import { type Line, linesOf, type Look, lookOf } from '../report/lines.js';
import type { HeadingNumber } from '../report/numbering.js';
import { readNumber } from '../report/numbering.js';
import { normalize } from '../report/normalize.js';
import { readTag } from '../report/tags.js';

export interface SourceLine {
  /** Its place in the list. */
  readonly line: number;
  /** Without the automatic number. */
  readonly text: string;
  /** Automatic number, '' when it is typed or there is none. */
  readonly label: string;
  readonly number: HeadingNumber | undefined;
  /** Characters that the typed number takes, with the signs and spaces after it. */
  readonly numberEnd: number;
  readonly look: Look;
  /** Not the first line of its paragraph. */
  readonly goesOn: boolean;
  /** An empty line stands before it. */
  readonly gap: boolean;
  /** Why a heading cannot stand here. */
  readonly inside: ColumnPart | 'prompt' | 'contents' | undefined;
  readonly table?: Table;
  /** Our table's name, when the document was made by us. */
  readonly tableId?: string;
}

export interface Source {
  readonly lines: readonly SourceLine[];
  /** First line of the signature; the number of lines when there is none. */
  readonly back: number;
  readonly lexicon: Lexicon;
  /** Values that stand in our own fields, by field id. */
  readonly values: ReadonlyMap<string, string>;
}

const party = /đảng cộng sản việt nam/u;

/** Borderless tables that only set things side by side, and boxes around text: what is in them is read line by line. */
const isFrame = (table: Table): boolean => {
  if (table.rows.every((row) => row.cells.length <= 1)) return true;
  if (table.rows.length > 8) return false;
  const texts = [...paragraphsOf([table])].map(plainText);
  return (
    texts.some((text) => party.test(normalize(text))) ||
    signatureStart({ blocks: [table], properties: new Map(), warnings: [] }, 0) === 0
  );
};

/** Blocks with what is only laid out in tables taken out of them; `parts` says where a paragraph of an outline in two columns stood. */
const flatten = (given: readonly Block[]): Columns => {
  const parts = new Map<Block, ColumnPart>();
  const blocks = given.flatMap((block): readonly Block[] => {
    if (block.kind !== 'table') return [block];
    const columns = readColumns(block);
    if (!columns) return isFrame(block) ? [...paragraphsOf([block])] : [block];
    for (const [paragraph, part] of columns.parts) parts.set(paragraph, part);
    return columns.blocks;
  });
  return { blocks, parts };
};

const cellText = (blocks: readonly Block[]): string => [...paragraphsOf(blocks)].map(plainText).join(' ').trim();

const tableText = (table: Table): string =>
  table.rows.map((row) => row.cells.map((cell) => cellText(cell.blocks)).join('\t')).join('\n');

const noLook: Look = { bold: false, caps: false, level: 0, style: '', centred: false, boldEnd: 0 };

const insideOf = (line: Line, part: ColumnPart | undefined): SourceLine['inside'] => {
  const { controls } = line.paragraph;
  if (part) return part;
  if (controls.some((control) => control.placeholder)) return 'prompt';
  if (controls.some((control) => readTag(control.tag)?.kind === 'guidance')) return 'guidance';
  return line.closed ? 'contents' : undefined;
};

const ofParagraph = (line: Line, at: number, gap: boolean, part: ColumnPart | undefined): SourceLine => {
  const label = line.start === 0 ? line.paragraph.label : '';
  const text = plainText(line.paragraph).slice(line.start, line.end);
  // Of an automatic number nothing is typed; a number typed after an automatic bullet is the line's own.
  const typed = line.number && line.number.length > 0 ? line.number.length : 0;
  const tag = line.paragraph.controls.map((control) => readTag(control.tag)).find((known) => known?.kind === 'table');
  return {
    line: at,
    text,
    label,
    number: line.number,
    numberEnd: typed,
    look: lookOf(line),
    goesOn: line.start > 0,
    gap,
    inside: insideOf(line, part),
    ...(tag?.kind === 'table' ? { tableId: tag.table } : {}),
  };
};

const ofTable = (table: Table, at: number): SourceLine => {
  const tag = table.controls.map((control) => readTag(control.tag)).find((known) => known?.kind === 'table');
  return {
    line: at,
    text: tableText(table),
    label: '',
    number: undefined,
    numberEnd: 0,
    look: noLook,
    goesOn: false,
    gap: true,
    inside: undefined,
    table,
    ...(tag?.kind === 'table' ? { tableId: tag.table } : {}),
  };
};

const titleKey = (text: string): string =>
  normalize(text.slice(readNumber(text)?.length ?? 0)).replace(/[\s.:;…]+$/u, '');

/** The page at the end of an entry; `nhiệm kỳ 2020 - 2025` has none. */
const entryKey = (text: string): string => titleKey(text.replace(/[\s\u00a0._…]+\d{1,3}\s*$/u, ''));

/** An entry of a table of contents is one only when its title stands in the document once more. */
const withTrueContents = (lines: readonly SourceLine[]): SourceLine[] => {
  if (!lines.some((line) => line.inside === 'contents')) return [...lines];
  const titles = new Set(lines.flatMap((line) => (line.inside === 'contents' ? [] : [titleKey(line.text)])));
  return lines.map((line) => {
    if (line.inside !== 'contents' || titles.has(entryKey(line.text))) return line;
    return { ...line, inside: undefined };
  });
};

const valuesIn = (paragraphs: Iterable<Paragraph>): Map<string, string> => {
  const values = new Map<string, string>();
  for (const { inlines } of paragraphs)
    for (const inline of inlines) {
      if (inline.kind !== 'text' || !inline.control || inline.control.placeholder) continue;
      const tag = readTag(inline.control.tag);
      if (tag?.kind === 'field' && !tag.upper && !values.has(tag.field)) values.set(tag.field, inline.text.trim());
    }
  return values;
};

/** A number that opens what can only be the body of a document. */
const isBodyNumber = ({ number, look, inside }: SourceLine): boolean =>
  inside === undefined &&
  number !== undefined &&
  (number.kind === 'part' || number.kind === 'roman' || (number.kind === 'arabic' && (look.bold || look.level > 0)));

/** All lines of a document, empty ones left out. */
export const sourceOf = (report: Report): Source => {
  const lexicon = createLexicon();
  const { blocks, parts } = flatten(report.blocks);
  const flat: Report = { blocks, properties: report.properties, warnings: [] };
  const byBlock = new Map<number, Line[]>();
  for (const line of linesOf(flat, lexicon)) {
    const list = byBlock.get(line.block);
    if (list) list.push(line);
    else byBlock.set(line.block, [line]);
  }
  const lines: SourceLine[] = [];
  const firstOf: number[] = [];
  blocks.forEach((block, index) => {
    firstOf[index] = lines.length;
    if (block.kind === 'table') lines.push(ofTable(block, lines.length));
    else
      for (const line of byBlock.get(index) ?? [])
        lines.push(ofParagraph(line, lines.length, line.start === 0 && !byBlock.has(index - 1), parts.get(block)));
  });
  let from = 0;
  blocks.forEach((_, index) => {
    const first = lines[firstOf[index] ?? -1];
    if (first && firstOf[index + 1] !== firstOf[index] && isBodyNumber(first)) from = index + 1;
  });
  return {
    lines: withTrueContents(lines),
    back: firstOf[signatureStart(flat, from)] ?? lines.length,
    lexicon,
    values: valuesIn(paragraphsOf(report.blocks)),
  };
};
