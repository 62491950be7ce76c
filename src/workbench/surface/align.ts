/** Finds again, in a row that was changed here and there, the things that stayed what they were. */

/** The longest rising row of numbers: places of the entries that kept their order. `undefined` entries never belong to it. */
export const risingRow = (numbers: readonly (number | undefined)[]): Set<number> => {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  numbers.forEach((number, index) => {
    if (number === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(index, low > 0 ? ends[low - 1] : undefined);
    ends[low] = index;
  });
  const row = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) row.add(at);
  return row;
};

interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

export interface Alignment {
  /** Place in the new row → place in the old one. */
  readonly same: ReadonlyMap<number, number>;
  /** What lies between: replaced, inserted or removed. */
  readonly gaps: readonly Stretch[];
}

/** Two rows of fingerprints, in order; what was moved counts as removed and inserted. */
export const alignRows = (before: readonly string[], now: readonly string[]): Alignment => {
  const same = new Map<number, number>();
  const gaps: Stretch[] = [];
  const open: Stretch[] = [{ oldFrom: 0, oldTo: before.length, newFrom: 0, newTo: now.length }];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    let { oldFrom, oldTo, newFrom, newTo } = stretch;
    while (oldFrom < oldTo && newFrom < newTo && before[oldFrom] === now[newFrom]) same.set(newFrom++, oldFrom++);
    while (oldTo > oldFrom && newTo > newFrom && before[oldTo - 1] === now[newTo - 1]) same.set(--newTo, --oldTo);
    if (oldFrom === oldTo && newFrom === newTo) continue;
    const rest = { oldFrom, oldTo, newFrom, newTo };
    const anchors = anchorsIn(before, now, rest);
    if (anchors.length === 0) {
      gaps.push(rest);
      continue;
    }
    let last = { old: oldFrom, new: newFrom };
    for (const anchor of [...anchors, { old: oldTo, new: newTo }]) {
      open.push({ oldFrom: last.old, oldTo: anchor.old, newFrom: last.new, newTo: anchor.new });
      if (anchor.old < oldTo) same.set(anchor.new, anchor.old);
      last = { old: anchor.old + 1, new: anchor.new + 1 };
    }
  }
  return { same, gaps: gaps.sort((a, b) => a.newFrom - b.newFrom || a.oldFrom - b.oldFrom) };
};

/** Fingerprints that stand once in either stretch, in the order of both. */
const anchorsIn = (
  before: readonly string[],
  now: readonly string[],
  stretch: Stretch,
): { old: number; new: number }[] => {
  const places = (row: readonly string[], from: number, to: number): Map<string, number | undefined> => {
    const found = new Map<string, number | undefined>();
    for (let at = from; at < to; at++) {
      const print = row[at] ?? '';
      found.set(print, found.has(print) ? undefined : at);
    }
    return found;
  };
  const old = places(before, stretch.oldFrom, stretch.oldTo);
  const pairs = [...places(now, stretch.newFrom, stretch.newTo)].flatMap(([print, at]) => {
    const was = old.get(print);
    return at === undefined || was === undefined ? [] : [{ old: was, new: at }];
  });
  pairs.sort((a, b) => a.new - b.new);
  const row = risingRow(pairs.map((pair) => pair.old));
  return pairs.filter((_, index) => row.has(index));
};
