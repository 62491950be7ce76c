/**
 * Which family of headings stands under which: read from the whole document. A family is inside another when its headings stand between two
 * that follow each other in the other's count (between `I-` and `II-` there are `1.`, between `1.` and `2.` there is no `II-`). Styles decide
 * where they differ; where the document says nothing, the usual order does.
 */
import { isUnnumbered, type Opening, usualPlace } from './families.js';

interface Family {
  readonly name: string;
  /** Indexes into the openings. */
  readonly members: readonly number[];
  /** Outline level of most of its headings, 0 when most have none. */
  readonly style: number;
}

const styleOf = (members: readonly Opening[]): number => {
  const counts = new Map<number, number>();
  for (const { line } of members) counts.set(line.look.level, (counts.get(line.look.level) ?? 0) + 1);
  const [level = 0, count = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return count * 2 > members.length ? level : 0;
};

const familiesOf = (openings: readonly Opening[]): Family[] => {
  const byName = new Map<string, number[]>();
  openings.forEach(({ family }, index) => {
    const list = byName.get(family);
    if (list) list.push(index);
    else byName.set(family, [index]);
  });
  return [...byName].map(([name, members]) => ({
    name,
    members,
    style: styleOf(members.flatMap((index) => openings[index] ?? [])),
  }));
};

/** A title without a number in the style of numbered ones is one of them. */
const withStylesJoined = (openings: readonly Opening[]): Opening[] => {
  const byStyle = new Map<string, string>();
  for (const { name, style } of familiesOf(openings))
    if (style > 0 && !isUnnumbered(name) && !byStyle.has(`style${style}`)) byStyle.set(`style${style}`, name);
  return openings.map((opening) => ({ ...opening, family: byStyle.get(opening.family) ?? opening.family }));
};

/** Share of the steps `n` → `n + 1` of one family between which a heading of the other stands. */
const shareBetween = (outer: Family, inner: Family, openings: readonly Opening[]): number => {
  let steps = 0;
  let filled = 0;
  let at = 0;
  for (let index = 1; index < outer.members.length; index += 1) {
    const from = outer.members[index - 1] ?? 0;
    const to = outer.members[index] ?? 0;
    const isStep = isUnnumbered(outer.name) || (openings[to]?.ordinal ?? 0) === (openings[from]?.ordinal ?? 0) + 1;
    if (!isStep) continue;
    steps += 1;
    while (at < inner.members.length && (inner.members[at] ?? 0) < from) at += 1;
    if ((inner.members[at] ?? Infinity) < to) filled += 1;
  }
  return steps === 0 ? 0 : filled / steps;
};

/** What the usual order counts for, against what the document shows (each share is 0–1). */
const usualWeight = 0.3;
const styleWeight = 3;

/** Above 0: the first stands over the second. */
const over = (one: Family, other: Family, openings: readonly Opening[]): number => {
  const shown = shareBetween(one, other, openings) - shareBetween(other, one, openings);
  const styled = one.style > 0 && other.style > 0 ? Math.sign(other.style - one.style) * styleWeight : 0;
  return shown + styled + usualWeight * Math.sign(usualPlace(other.name) - usualPlace(one.name));
};

/** For each family how many stand over it. */
export const ranksOf = (openings: readonly Opening[]): ReadonlyMap<string, number> => {
  const families = familiesOf(openings);
  const beaten = families.map((family) => ({
    name: family.name,
    rank: families.filter((other) => other !== family && over(other, family, openings) > 0).length,
  }));
  return new Map(beaten.map(({ name, rank }) => [name, rank]));
};

/**
 * Openings whose number is a slip put right: `3.` between `1.2.` and `1.4.` is `1.3.`. Only where the figure fits its neighbours and not its own
 * family's count. The number stays as printed; only the family changes.
 */
export const withSlipsRead = (read: readonly Opening[]): Opening[] => {
  const openings = withStylesJoined(read);
  const lastOf = new Map<string, number>();
  return openings.map((opening, index) => {
    const before = openings[index - 1];
    const after = openings[index + 1];
    const fits = (lastOf.get(opening.family) ?? 0) + 1 === opening.ordinal;
    const isSlip =
      !fits &&
      before !== undefined &&
      after !== undefined &&
      opening.ordinal > 1 &&
      before.family !== opening.family &&
      before.family === after.family &&
      before.ordinal === opening.ordinal - 1 &&
      after.ordinal === opening.ordinal + 1;
    const right = isSlip ? { ...opening, family: before.family } : opening;
    // A title without a number counts nothing.
    if (right.number !== '') lastOf.set(right.family, right.ordinal);
    return right;
  });
};

/** Outline levels of a file format end here. */
export const deepestLevel = 8;

/** The level of each heading in the tree: 1 + how many headings above it are still open. */
export const levelsOf = (openings: readonly Opening[], ranks: ReadonlyMap<string, number>): number[] => {
  const open: number[] = [];
  return openings.map(({ family }) => {
    const rank = family === 'edge' ? -1 : (ranks.get(family) ?? 0);
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop();
    // `MỞ ĐẦU`, `KẾT LUẬN` stand beside whatever is at the top, and hold nothing.
    if (rank < 0) return 1;
    open.push(rank);
    return Math.min(open.length, deepestLevel);
  });
};
