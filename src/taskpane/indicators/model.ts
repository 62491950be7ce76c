/**
 * The indicators of a document as the pane works on them: which table they stand in, rows that can be changed before they are written,
 * and what a writing would do. Pure.
 */
import { commonIndicators, type CommonIndicator } from '../../indicators/catalogue.js';
import { isEmptyChange, planIndicators } from '../../indicators/planTable.js';
import { indicatorColumns, readIndicatorTable, type IndicatorTable } from '../../indicators/tables.js';
import { formatFigure } from '../../indicators/quantity.js';
import { readTarget } from '../../indicators/target.js';
import type { GroupId, Indicator } from '../../indicators/types.js';
import { allSections } from '../../outline/tree.js';
import type { Outline } from '../../outline/types.js';
import type { Report, Table } from '../../report/blocks.js';
import { gridOf } from '../../report/grid.js';
import { foldAccents, normalize } from '../../report/normalize.js';
import { applyTableChange } from '../../report/tableChange.js';
import { fixedWords } from '../../report/tableSpecs.js';
import type { Texts } from '../texts.js';

export type TableKind = IndicatorTable['columns']['kind'];

/** One indicator while it is worked on. */
export interface Row {
  readonly key: string;
  readonly indicator: Indicator;
  /** It goes when the rows are written. */
  readonly removed: boolean;
}

/** The first table of this kind in the report. */
export const findTable = (report: Report, kind: TableKind): IndicatorTable | undefined => {
  for (const block of report.blocks) {
    const read = block.kind === 'table' ? readIndicatorTable(block) : undefined;
    if (read?.columns.kind === kind) return read;
  }
  return undefined;
};

/** Where the outline has a table of this kind, to be put in when the document has none. */
export const tableInOutline = (
  outline: Outline,
  kind: TableKind,
): { readonly section: string; readonly table: string } | undefined => {
  for (const section of allSections(outline)) {
    for (const { id, columns } of section.tables) {
      const titles = columns.map(({ title }) => fixedWords(title));
      if (indicatorColumns(titles)?.kind === kind) return { section: section.id, table: id };
    }
  }
  return undefined;
};

/** Everything that stands in a table's body, to see whether a person has changed it since it was read. */
export const wordsOfTable = (table: Table): string =>
  gridOf(table)
    .body.map((row) => row.cells.map((cell) => cell?.text ?? '').join('\t'))
    .join('\n');

export const rowsOf = (read: IndicatorTable | undefined): readonly Row[] =>
  (read?.indicators ?? []).map((indicator, index) => ({ key: String(index), indicator, removed: false }));

/** What the table shall say. A row without a name is not yet an indicator. */
export const leftOf = (rows: readonly Row[]): readonly Indicator[] =>
  rows.filter(({ indicator, removed }) => !removed && indicator.name.trim() !== '').map(({ indicator }) => indicator);

/** Writing these rows would change the table. */
export const isUnwritten = (read: IndicatorTable | undefined, rows: readonly Row[]): boolean =>
  read !== undefined && !isEmptyChange(planIndicators(read, leftOf(rows)));

const groupOrder: readonly GroupId[] = [...new Set(commonIndicators.map(({ group }) => group)), ''];

/** Puts new rows behind those of their group, so that no title of a group is printed twice. */
export const withAdded = (rows: readonly Row[], added: readonly Row[]): readonly Row[] =>
  added.reduce<readonly Row[]>((all, row) => {
    const order = groupOrder.indexOf(row.indicator.group);
    const before = all.findLastIndex(({ indicator }) => groupOrder.indexOf(indicator.group) <= order);
    return [...all.slice(0, before + 1), row, ...all.slice(before + 1)];
  }, rows);

/** A new indicator with nothing in it. */
export const blankIndicator: Indicator = {
  name: '',
  unit: '',
  group: '',
  target: '',
  result: '',
  period: '',
  note: '',
};

/** Only what a table of this kind has columns for. */
export const fitting = (indicator: Indicator, read: IndicatorTable): Indicator =>
  read.columns.kind === 'results'
    ? indicator
    : {
        ...indicator,
        result: '',
        previous: indicator.previous ?? '',
        yearly: read.columns.years.map((_, at) => indicator.yearly?.[at] ?? ''),
      };

/** For the table of new targets: what the last term had and this table has not, with what was reached. */
export const continuedFrom = (results: readonly Indicator[], rows: readonly Row[]): readonly Indicator[] => {
  const known = new Set(rows.map(({ indicator }) => normalize(indicator.name)));
  return results
    .filter(({ name }) => !known.has(normalize(name)))
    .map((indicator) => ({ ...indicator, previous: indicator.result, target: '', result: '', note: '' }));
};

const plain = (text: string): string => foldAccents(normalize(text));

/** The common indicators where every word typed occurs, with or without accents. */
export const searchCommon = (typed: string): readonly CommonIndicator[] => {
  const words = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  return commonIndicators.filter(({ name, unit }) => {
    const text = plain(`${name} ${unit}`);
    return words.every((word) => text.includes(word));
  });
};

/** A cell that the computing would fill in or set right. */
export interface ComputedCell {
  /** The indicator it belongs to. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What «Tính tỷ lệ và đánh giá» would write, once these rows stand in the table. */
export const computedCells = (read: IndicatorTable, rows: readonly Row[]): readonly ComputedCell[] => {
  const written = readIndicatorTable(applyTableChange(read.table, planIndicators(read, leftOf(rows)))) ?? read;
  const change = planIndicators(written, written.indicators, { computed: true });
  return change.cells.flatMap(({ row, cell, text }) => {
    const line = written.rows.find((candidate) => candidate.row.index === row);
    const name = line?.kind === 'indicator' ? line.indicator.name : '';
    const from = line?.row.cells.find((candidate) => candidate?.index === cell);
    return [{ name, from: from && !from.empty ? from.text : '', to: text }];
  });
};

/** The last number of a figure. */
const lastNumber = /\d+(?:[.,]\d+)*(?!.*\d)/su;

/** `95 %`, `từ 90 % trở lên`, `2 - 4 đảng viên`: the unit once, also where the person wrote it into the figure. */
export const withUnit = (figure: string, unit: string): string =>
  unit === '' || normalize(figure).includes(normalize(unit)) ? figure : figure.replace(lastNumber, `$& ${unit}`);

/** How a target is read: `Hiểu là: ít nhất 90 %.` */
export const understood = (indicator: Indicator, { indicators: { form } }: Texts): string => {
  if (indicator.target.trim() === '') return form.targetExample;
  const target = readTarget(indicator);
  if (!target) return form.notUnderstood;
  const { comparator, low, high, unit } = target;
  const figures = [low, comparator === 'equal' ? undefined : high].flatMap((figure) =>
    figure === undefined ? [] : [formatFigure(figure)],
  );
  return form.understood([form.measures[comparator], figures.join(form.between), unit].join(' ').trim());
};
