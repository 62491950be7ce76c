/**
 * Writing indicators back into their table: which cells change, which rows come and go. Law: what is read after the change is what was
 * to be written, and writing what was read changes nothing. Rows and cells that we do not understand are never touched.
 */
import { paragraphsOf, plainText } from '../report/blocks.js';
import { cellText, type GridCell, type GridRow } from '../report/grid.js';
import type { TableChange } from '../report/plan.js';
import { groupTitles, otherTitle } from './groups.js';
import { judge, readVerdict, verdictWords } from './judge.js';
import { formatFigure, readFigure } from './quantity.js';
import { placesOf, wantedRows } from './rowPlaces.js';
import type { IndicatorTable } from './tables.js';
import { isNumbered } from './tables.js';
import type { GroupId, Indicator } from './types.js';

export interface PlanOptions {
  /** Also fill in `Tỷ lệ %` and `Đánh giá` where they follow from target and result. */
  readonly computed?: boolean;
}

/** The texts of an indicator by grid column. */
const textsOf = ({ columns }: IndicatorTable, indicator: Indicator): Map<number, string> => {
  const texts = new Map<number, string>([
    [columns.name, indicator.name],
    [columns.target, indicator.target],
  ]);
  const put = (column: number | undefined, text: string | undefined): void => {
    if (column !== undefined && text !== undefined) texts.set(column, text);
  };
  put(columns.unit, indicator.unit);
  put(columns.result, indicator.result);
  put(columns.note, indicator.note);
  put(columns.previous, indicator.previous);
  columns.years.forEach((column, at) => {
    put(column, indicator.yearly?.[at]);
  });
  return texts;
};

/** The cells of a row that say something of its indicator. */
const ownCells = (row: GridRow, columns: IndicatorTable['columns']): GridCell[] => {
  const { order, name, unit, target, result, ratio, verdict, previous, years, note } = columns;
  const own = [order, name, unit, target, result, ratio, verdict, previous, note, ...years];
  return row.cells.filter((cell, column): cell is GridCell => cell !== undefined && own.includes(column));
};

/** What the computed columns shall say in place of what stands there; what a person wrote in other words stays. */
const computedTexts = (
  { columns }: IndicatorTable,
  indicator: Indicator,
  standing: (column: number) => string,
): Map<number, string> => {
  const texts = new Map<number, string>();
  const { verdict, ratio } = judge(indicator);
  if (columns.ratio !== undefined && ratio !== undefined) {
    const old = standing(columns.ratio);
    const figure = readFigure(old);
    const isRight = figure && Math.abs(figure.value - ratio) <= 0.5 * 10 ** -figure.decimals + 1e-9;
    if (old === '' || (figure && !isRight)) texts.set(columns.ratio, formatFigure(ratio));
  }
  if (columns.verdict !== undefined && verdict !== undefined) {
    const old = standing(columns.verdict);
    const written = readVerdict(old);
    // Above a minimum both `đạt` and `vượt` are right.
    const isRight = written === verdict || (written === 'met' && verdict === 'exceeded');
    if (old === '' || (written && !isRight)) texts.set(columns.verdict, verdictWords[verdict]);
  }
  return texts;
};

interface AddedRow {
  readonly after: number;
  readonly like: number;
  readonly texts: readonly string[];
}

/** Rows that new ones are made after. */
interface Models {
  readonly row: GridRow | undefined;
  readonly title: GridRow | undefined;
}

const modelsOf = ({ rows, grid }: IndicatorTable): Models => ({
  row:
    rows.find((row) => row.kind === 'indicator' && !row.merged)?.row ??
    rows.find((row) => row.kind === 'blank')?.row ??
    grid.body.find((row) => row.cells.every((cell) => cell !== undefined)),
  title: rows.find((row) => row.kind === 'group')?.row,
});

const titleRow = ({ grid, columns }: IndicatorTable, models: Models, after: number, group: GroupId): AddedRow => {
  const title = group === '' ? otherTitle : groupTitles[group];
  const like = models.title ?? models.row;
  if (!like) return { after, like: grid.head - 1, texts: [title] };
  const column = models.title ? like.cells.findIndex((cell) => /\p{L}{2}/u.test(cell?.text ?? '')) : columns.name;
  const texts = Array<string>(like.cells.filter((cell) => cell !== undefined).length).fill('');
  texts[like.cells[Math.max(0, column)]?.index ?? 0] = title;
  return { after, like: like.index, texts };
};

const indicatorRow = (
  { grid }: IndicatorTable,
  { row: like }: Models,
  after: number,
  texts: ReadonlyMap<number, string>,
): AddedRow => {
  const line = Array<string>(like ? like.cells.length : grid.width).fill('');
  for (const [column, text] of texts) line[like?.cells[column]?.index ?? column] = text;
  return { after, like: like?.index ?? grid.head - 1, texts: line };
};

/** The change that makes a table say these indicators, in this order. Nothing to do = no cells, no rows. */
export const planIndicators = (
  read: IndicatorTable,
  indicators: readonly Indicator[],
  { computed = false }: PlanOptions = {},
): TableChange => {
  const { table, rows, columns, grid } = read;
  const wanted = wantedRows(indicators);
  const places = placesOf(rows, wanted);
  const [first] = paragraphsOf([table]);
  const kept = new Set(places.filter((place) => place !== undefined));
  const leaving = rows.filter((row, at) => row.kind === 'indicator' && !row.merged && !kept.has(at));
  const hasModel = rows.some((row, at) => row.kind === 'blank' || (row.kind === 'indicator' && kept.has(at)));
  // The last row is emptied and stays: a later indicator needs a row to be made like.
  const emptied = hasModel || indicators.length > 0 ? undefined : leaving.at(-1);
  const removed = leaving.filter((row) => row !== emptied).map(({ row }) => row.index);
  const numbered = isNumbered(read);
  const models = modelsOf(read);

  const cells: { row: number; cell: number; text: string }[] = [];
  const added: AddedRow[] = [];
  if (emptied) {
    for (const cell of ownCells(emptied.row, columns)) {
      if (cell.text !== '') cells.push({ row: emptied.row.index, cell: cell.index, text: '' });
    }
  }
  let after = grid.head - 1;
  let number = 0;
  wanted.forEach((item, at) => {
    const place = places[at];
    const old = place === undefined ? undefined : rows[place];
    if (item.kind === 'group') {
      if (old) after = old.row.index;
      else added.push(titleRow(read, models, after, item.group));
      return;
    }
    number += 1;
    const texts = textsOf(read, item.indicator);
    if (numbered && columns.order !== undefined) texts.set(columns.order, String(number));
    if (old?.kind !== 'indicator' && old?.kind !== 'blank') {
      if (computed) for (const [column, text] of computedTexts(read, item.indicator, () => '')) texts.set(column, text);
      added.push(indicatorRow(read, models, after, texts));
      return;
    }
    after = old.row.index;
    const standing = (column: number): string => {
      const cell = old.row.cells[column];
      return !cell || cell.empty ? '' : cell.text;
    };
    if (computed) for (const [column, text] of computedTexts(read, item.indicator, standing)) texts.set(column, text);
    for (const [column, text] of texts) {
      const cell = old.row.cells[column];
      const isSame =
        column === columns.order ? Number.parseInt(standing(column), 10) === number : standing(column) === text;
      if (cell && !isSame) cells.push({ row: old.row.index, cell: cell.index, text });
    }
  });
  return {
    paragraph: table.place?.paragraph ?? 0,
    text: first ? plainText(first) : '',
    cells,
    added,
    removed,
    before: table.rows.map((row) => row.cells.map(cellText)),
  };
};

/** Nothing would be done. */
export const isEmptyChange = ({ cells, added, removed }: TableChange): boolean =>
  cells.length + added.length + removed.length === 0;
