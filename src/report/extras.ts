/**
 * Headings of the person's own that the outline does not ask for (`1.5. Công tác cải cách hành chính`, `IV- KIẾN NGHỊ`). They are never a
 * mistake; they only end the section before them, so that their text does not make an empty section look written.
 */
import type { Candidate } from './candidates.js';
import type { Line } from './lines.js';
import { lookOf } from './lines.js';
import type { Search } from './search.js';

/** Longer lines are sentences. */
const titleWords = 30;

/** A title stands out, or it looks just like the heading before it: some writers make all headings plain. */
const isTitle = (line: Line, before: Line): boolean => {
  if (line.words.ids.length > titleWords || /[.;,]\s*$/.test(line.text)) return false;
  const look = lookOf(line);
  if (look.bold || look.level > 0 || look.caps) return true;
  const other = lookOf(before);
  return !other.bold && other.boldEnd === 0 && other.level === 0 && (line.number?.path.length ?? 0) >= 2;
};

/** Line indexes of such headings: a number that goes on counting where a heading of the outline, or one above it, left off. */
export const extraLines = (
  lines: readonly Line[],
  found: readonly Candidate[],
  { wanted }: Search,
  back: number,
): number[] => {
  const byFirst = new Map(found.map((candidate) => [candidate.first, candidate]));
  const covered = new Set<number>();
  for (const candidate of found) for (let at = candidate.first; at <= candidate.last; at += 1) covered.add(at);
  const extras: number[] = [];
  /** Numbers above and of the current section, by depth. */
  let open: (Line | undefined)[] = [];
  /** First numbers seen inside the current section: a list that starts at 1 is the section's own. */
  let lists = new Set<string>();

  lines.forEach((line, at) => {
    const match = byFirst.get(at);
    if (match) {
      const depth = wanted[match.wanted]?.depth ?? 1;
      open = [...open.slice(0, depth - 1)];
      open[depth - 1] = line;
      lists = new Set();
      return;
    }
    if (covered.has(at) || line.closed || line.block >= back || open.length === 0) return;
    const { number } = line;
    const before = open.at(-1);
    if (!before) return;
    if (number?.kind === 'part' && isTitle(line, before)) {
      extras.push(at);
      return;
    }
    if (!number || (number.kind !== 'roman' && number.kind !== 'arabic')) return;
    const family = `${number.kind}|${number.path.slice(0, -1).join('.')}`;
    const last = number.path.at(-1) ?? 0;
    if (last === 1) lists.add(family);
    if (lists.has(family) || !isTitle(line, before)) return;
    const goesOn = open.some((above) => {
      const counted = above?.number;
      if (counted?.kind !== number.kind || counted.path.length !== number.path.length) return false;
      const isSameFamily = counted.path.slice(0, -1).every((value, index) => value === number.path[index]);
      return isSameFamily && last > (counted.path.at(-1) ?? 0);
    });
    if (goesOn) extras.push(at);
  });
  return extras;
};
