/** The indicators of a report side by side: what part one reached, what part two sets, matched by their words. */
import { isTargetSection } from '../../../indicators/carry.js';
import { readTargetLine } from '../../../indicators/targetLine.js';
import type { Indicator } from '../../../indicators/types.js';
import type { GridRow } from '../../../report/grid.js';
import { normalize } from '../../../report/normalize.js';
import type { Paragraph } from '../../../report/blocks.js';
import { isLine } from '../../content.js';
import type { CheckContext } from '../../context.js';
import type { Figures, ReportTable } from './figures.js';

export interface TableIndicator {
  readonly read: ReportTable;
  readonly row: GridRow;
  readonly indicator: Indicator;
}

export const indicatorsIn = ({ tables }: Figures, kind: 'results' | 'targets'): TableIndicator[] =>
  tables.flatMap((read) => {
    const { indicators } = read;
    if (indicators?.columns.kind !== kind) return [];
    return indicators.rows.flatMap((row) =>
      row.kind === 'indicator' ? [{ read, row: row.row, indicator: row.indicator }] : [],
    );
  });

export interface ToldTarget {
  readonly indicator: Indicator;
  readonly section: string;
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** The targets that lines of part two set, where they are understood. */
export const toldTargets = ({ contents }: CheckContext): ToldTarget[] =>
  contents
    .filter(({ span }) => isTargetSection(span.section))
    .flatMap(({ span, items }) =>
      items.flatMap((item): ToldTarget[] => {
        if (!isLine(item) || (item.kind !== 'own' && item.kind !== 'copied')) return [];
        const { paragraph, text } = item;
        return readTargetLine(text).understood.map((indicator) => ({
          indicator,
          section: span.section.id,
          paragraph,
          text,
        }));
      }),
    );

/** Words that say little of what an indicator is about. */
const weak = new Set(
  'tỷ tỉ lệ số lượng có được đạt và các của trong theo từ trở lên là về hằng hàng năm mỗi nhiệm kỳ cả mới đúng hạn việc công tác thực hiện chỉ tiêu cho với đến bộ'.split(
    ' ',
  ),
);

export const tellingWords = (text: string): string[] => [
  ...new Set(
    normalize(text)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word !== '' && !weak.has(word) && !/^\d+$/.test(word)),
  ),
];

/** Share of the telling words of `name` that stand in `words`. */
export const overlap = (name: readonly string[], words: ReadonlySet<string>): number =>
  name.length === 0 ? 0 : name.filter((word) => words.has(word)).length / name.length;

/** The telling words of a name in one order: two names of the same thing have the same. '' when nothing tells. */
const nameKey = (name: string): string => tellingWords(name).sort().join(' ');

/** Finds the rows whose name has the same telling words as this one, in the order of the tables; made once, as long tables ask often. */
export const rowsByName = (rows: readonly TableIndicator[]): ((name: string) => readonly TableIndicator[]) => {
  const byKey = new Map<string, TableIndicator[]>();
  for (const row of rows) {
    const key = nameKey(row.indicator.name);
    const alike = byKey.get(key);
    if (alike) alike.push(row);
    else if (key !== '') byKey.set(key, [row]);
  }
  return (name) => byKey.get(nameKey(name)) ?? [];
};
