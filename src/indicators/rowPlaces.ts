/**
 * Which row of its table each indicator stands on: those that are there by group and name stay, a renamed one keeps its row, a new one takes an empty
 * row that waits for it. What is left has to come as a new row.
 */
import type { IndicatorRow } from './tables.js';
import type { GroupId, Indicator } from './types.js';

/** A row that the table shall have. */
export type Wanted =
  | { readonly kind: 'group'; readonly key: string; readonly group: GroupId }
  | { readonly kind: 'indicator'; readonly key: string; readonly indicator: Indicator };

const groupKey = (group: GroupId): string => `group ${group}`;
const indicatorKey = ({ group, name }: Indicator): string => `indicator ${group} ${name}`;

/** The rows that the table shall have: a title before each change of group. */
export const wantedRows = (indicators: readonly Indicator[]): Wanted[] => {
  let current: GroupId = '';
  return indicators.flatMap((indicator): Wanted[] => {
    const own: Wanted = { kind: 'indicator', key: indicatorKey(indicator), indicator };
    if (indicator.group === current) return [own];
    current = indicator.group;
    return [{ kind: 'group', key: groupKey(current), group: current }, own];
  });
};

const keyOf = (row: IndicatorRow): string | undefined =>
  row.kind === 'indicator' ? indicatorKey(row.indicator) : row.kind === 'group' ? groupKey(row.group) : undefined;

/** Longest common subsequence of keys: for each wanted row the old row that it stays on. Tables have tens of rows. */
const stay = (old: readonly (string | undefined)[], wanted: readonly string[]): (number | undefined)[] => {
  const width = wanted.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = wanted.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        old[row] === wanted[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept = Array<number | undefined>(wanted.length).fill(undefined);
  let row = 0;
  let column = 0;
  while (row < old.length && column < wanted.length) {
    if (old[row] === wanted[column]) kept[column++] = row++;
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
};

interface Gap {
  /** Wanted rows that have no place yet. */
  readonly from: number;
  readonly to: number;
  /** The rows between which they go. */
  readonly before: number;
  readonly after: number;
}

/** New indicators go into the empty rows that wait for them. */
const fillBlanks = (
  rows: readonly IndicatorRow[],
  wanted: readonly Wanted[],
  taken: (number | undefined)[],
  { from, to, before, after }: Gap,
): void => {
  let next = before + 1;
  for (let at = from; at < to; at += 1) {
    const item = wanted[at];
    if (item?.kind !== 'indicator') continue;
    const free = rows.findIndex(
      (row, place) => place >= next && place < after && row.kind === 'blank' && row.group === item.indicator.group,
    );
    if (free < 0) continue;
    taken[at] = free;
    next = free + 1;
  }
};

/** A renamed indicator keeps its row: between two rows that stay, as many of one group left over as are new. */
const withRenamed = (
  rows: readonly IndicatorRow[],
  wanted: readonly Wanted[],
  kept: readonly (number | undefined)[],
): (number | undefined)[] => {
  const taken = [...kept];
  let from = 0;
  while (from < wanted.length) {
    let to = from;
    while (to < wanted.length && taken[to] === undefined) to += 1;
    const before = from === 0 ? -1 : (taken[from - 1] ?? -1);
    const after = taken[to] ?? rows.length;
    const free = rows.slice(before + 1, after);
    const fresh = wanted.slice(from, to);
    const isPaired =
      free.length === fresh.length &&
      free.every((row, at) => {
        const other = fresh[at];
        return row.kind === 'indicator' && other?.kind === 'indicator' && row.indicator.group === other.indicator.group;
      });
    if (isPaired) fresh.forEach((_, at) => (taken[from + at] = before + 1 + at));
    else fillBlanks(rows, wanted, taken, { from, to, before, after });
    from = to + 1;
  }
  return taken;
};

/** For each wanted row the place of the row that it stands on among `rows`; undefined where a new one must come. */
export const placesOf = (rows: readonly IndicatorRow[], wanted: readonly Wanted[]): (number | undefined)[] =>
  withRenamed(
    rows,
    wanted,
    stay(
      rows.map(keyOf),
      wanted.map(({ key }) => key),
    ),
  );
