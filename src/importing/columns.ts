/**
 * Outlines sent as a table of two columns, headings on the left and what to write about them on the right (`Nội dung | Hướng dẫn`, with or without a
 * column of numbers): read row by row, the left cell as the lines of an outline, the right one as their guidance. A table of figures to fill in has
 * little or nothing in its right column, and stays a table.
 */
import {
  type Block,
  type Cell,
  type Paragraph,
  paragraphsOf,
  plainText,
  type Row,
  type Table,
} from '../report/blocks.js';
import { normalize, wordCount } from '../report/normalize.js';
import { readNumber } from '../report/numbering.js';

/** What a paragraph of such a table is, by where it stands. */
export type ColumnPart = 'guidance' | 'columnTitle';

export interface Columns {
  readonly blocks: readonly Block[];
  readonly parts: ReadonlyMap<Block, ColumnPart>;
}

const textOf = (cell: Cell | undefined): string =>
  cell ? [...paragraphsOf(cell.blocks)].map(plainText).join(' ').replace(/\s+/gu, ' ').trim() : '';

const headings = /^(?:các )?(?:nội dung|đề cương|mục|đề mục|tên mục|tiêu đề|bố cục|kết cấu|phần)(?![\p{L}])/u;
const guidance = /hướng dẫn|gợi ý|yêu cầu|cần nêu|cần viết|cần tập trung|cách viết|diễn giải|lưu ý|trọng tâm/u;
const order = /^(?:tt|stt|số tt|số thứ tự|mục)$/u;

/** Words on the right of a row that say what to write; fewer are a unit, a figure or a mark. */
const guidanceWords = 4;

/** Rows that must be so for the table to be an outline. */
const fewestRows = 2;

interface Shape {
  /** Rows that title the columns. */
  readonly titles: number;
  /** The first column holds numbers alone. */
  readonly isNumbered: boolean;
}

/** A column of numbers may leave their sign out. */
const isNumber = (text: string): boolean =>
  /^(?:[IVX]{1,5}|[A-H]|[a-zđ]|\d{1,2}(?:\.\d{1,2}){0,3})[.)/-]?$/u.test(text);

/** Opens with a number, typed or counted by Word, or has a heading style. */
const isHeadingCell = (cell: Cell | undefined): boolean => {
  const [first] = cell ? [...paragraphsOf(cell.blocks)].filter((one) => plainText(one).trim() !== '') : [];
  if (!first) return false;
  const number = readNumber(plainText(first));
  return first.label !== '' || first.level > 0 || (number !== undefined && number.kind !== 'bullet');
};

/** `Nội dung | Hướng dẫn`, `TT | Nội dung | Gợi ý`: how many columns stand before that of the guidance; 0 for none such. */
const titledBefore = (row: Row | undefined): number => {
  const texts = (row?.cells ?? []).map((cell) => normalize(textOf(cell)));
  const [first = '', second = '', third = ''] = texts;
  if (texts.length === 2 && headings.test(first) && guidance.test(second)) return 1;
  return texts.length === 3 && order.test(first) && headings.test(second) && guidance.test(third) ? 2 : 0;
};

const shapeOf = ({ rows }: Table): Shape | undefined => {
  const before = titledBefore(rows[0]);
  const titles = before > 0 ? 1 : 0;
  const body = rows.slice(titles).filter(({ cells }) => cells.length > 1);
  const width = body[0]?.cells.length ?? 0;
  if (body.length < fewestRows || (width !== 2 && width !== 3) || body.some(({ cells }) => cells.length !== width))
    return undefined;
  if (before > 0 && width !== before + 1) return undefined;
  const isNumbered = width === 3;
  const firsts = body.map(({ cells }) => cells[0]).filter((cell) => textOf(cell) !== '');
  const count = (is: (row: Row) => boolean): number => body.filter(is).length;
  const guided = count(({ cells }) => wordCount(textOf(cells.at(-1))) >= guidanceWords);
  const numbers = firsts.filter((cell) => (isNumbered ? isNumber(textOf(cell)) : isHeadingCell(cell))).length;
  // Without titles over the columns both sides must speak for themselves.
  const [guidedShare, numberedShare] = titles > 0 ? [0.4, 0.5] : [0.6, 0.8];
  const isOutline =
    numbers >= fewestRows && numbers >= numberedShare * firsts.length && guided >= guidedShare * body.length;
  return isOutline ? { titles, isNumbered } : undefined;
};

/** The number of its own column in front of the title: `1` + `Thuận lợi` → `1. Thuận lợi`. */
const withNumber = (number: string, blocks: readonly Block[]): readonly Block[] => {
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && plainText(block).trim() !== '');
  const title = blocks[at];
  if (number === '' || title?.kind !== 'paragraph') return blocks;
  const [first] = title.inlines;
  const sign = /[\p{L}\d]$/u.test(number) ? `${number}. ` : `${number} `;
  const isBold = first?.kind === 'text' && first.bold === true;
  const inline: Paragraph['inlines'][number] = { kind: 'text', text: sign, ...(isBold ? { bold: true } : {}) };
  return blocks.with(at, { ...title, inlines: [inline, ...title.inlines] });
};

/** The lines of an outline in two columns; undefined for any other table. */
export const readColumns = (table: Table): Columns | undefined => {
  const shape = shapeOf(table);
  if (!shape) return undefined;
  const blocks: Block[] = [];
  const parts = new Map<Block, ColumnPart>();
  const add = (some: readonly Block[], part?: ColumnPart): void => {
    for (const block of some) {
      blocks.push(block);
      if (part && block.kind === 'paragraph') parts.set(block, part);
    }
  };
  table.rows.forEach(({ cells }, at) => {
    if (at < shape.titles) add([...paragraphsOf(cells.flatMap((cell) => cell.blocks))], 'columnTitle');
    // One cell over the whole width is a heading over the rows under it.
    else if (cells.length === 1) add(cells[0]?.blocks ?? []);
    else {
      const left = cells.slice(shape.isNumbered ? 1 : 0, -1).flatMap((cell) => cell.blocks);
      const number = shape.isNumbered ? textOf(cells[0]) : '';
      const titled = withNumber(number, left);
      // A number without a title is not lost.
      add(number !== '' && titled === left ? [...(cells[0]?.blocks ?? []), ...left] : titled);
      add(cells.at(-1)?.blocks ?? [], 'guidance');
    }
  });
  return { blocks, parts };
};
