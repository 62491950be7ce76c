/**
 * The second look at a report: headings that say it in other words, renumbered or with a bullet. What is found already tells where they
 * can stand and what the headings of their depth look like in this report.
 */
import type { Candidate } from './candidates.js';
import type { Line } from './lines.js';
import type { Search } from './search.js';
import { signaturesOf } from './trust.js';

/**
 * Second look: between two found headings a reworded heading that looks like its equals is believed with less: with its own number
 * hardly a word need be the outline’s; renumbered, with a bullet, or with the words of its twin, about two in five.
 */
const neededWording = (candidate: Candidate, isTwin: boolean, size: number): number => {
  if (isTwin) return candidate.number >= 0.5 ? 0.35 : 0.4;
  if (candidate.number < 0) return 0.35;
  // Of `Mục tiêu` one word is not enough: `1. Chỉ tiêu cụ thể` is another heading.
  if (size <= shortHeading) return 0.45;
  return candidate.number === 1 ? 0.2 : 0.3;
};

const shortHeading = 3;

/** Its own number makes up for so much likeness by which another heading fits a line better. */
const ownNumberWorth = 0.2;

/** The lines a candidate stands on. */
export const covers = (candidate: Candidate): number[] => {
  const lines: number[] = [];
  for (let at = candidate.first; at <= candidate.last; at += 1) lines.push(at);
  return lines;
};

/** How many words stand before this character. */
const wordsBefore = (line: Line, cut: number): number => line.words.starts.filter((start) => start < cut).length;

const better = (one: Candidate | undefined, other: Candidate): Candidate =>
  one && one.score >= other.score ? one : other;

/** Headings between two found ones that say it in other words. */
export const rescue = (
  candidates: readonly Candidate[],
  chain: readonly Candidate[],
  lines: readonly Line[],
  { wanted, twins }: Search,
): Candidate[] => {
  const looks = new Map<number, Set<string>>();
  for (const match of chain) {
    const line = lines[match.first];
    const depth = wanted[match.wanted]?.depth ?? 0;
    if (!line) continue;
    const set = looks.get(depth) ?? new Set();
    for (const one of signaturesOf(match, line)) set.add(one);
    looks.set(depth, set);
  }
  const added: Candidate[] = [];
  const taken = new Set(chain.flatMap(covers));
  const kept = new Set(chain.map((match) => match.wanted));
  const byLine = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const known = byLine.get(candidate.first);
    if (known) known.push(candidate);
    else byLine.set(candidate.first, [candidate]);
  }
  /** Of two headings that are both still looked for, a line is that which it says better. */
  const isOthers = (candidate: Candidate, index: number, before = -1, after = wanted.length): boolean =>
    (byLine.get(candidate.first) ?? []).some(
      (other) =>
        other.wanted !== index &&
        other.wanted > before &&
        other.wanted < after &&
        !kept.has(other.wanted) &&
        other.text > candidate.text + (candidate.number === 1 ? ownNumberWorth : 0),
    );
  let position = 0;
  wanted.forEach((heading, index) => {
    while (position < chain.length && (chain[position]?.wanted ?? 0) < index) position += 1;
    if (kept.has(index)) return;
    const low = Math.max(chain[position - 1]?.last ?? -1, added.at(-1)?.last ?? -1);
    const high = chain[position]?.first ?? lines.length;
    let best: Candidate | undefined;
    for (const candidate of candidates) {
      const isTwin = candidate.wanted === twins[index];
      if ((candidate.wanted !== index && !isTwin) || candidate.first <= low || candidate.last >= high) continue;
      const line = lines[candidate.first];
      if (!line || candidate.text < neededWording(candidate, isTwin, heading.pattern.size)) continue;
      if (covers(candidate).some((at) => taken.has(at))) continue;
      if (!signaturesOf(candidate, line).some((one) => looks.get(heading.depth)?.has(one))) continue;
      if (wordsBefore(line, candidate.cut) > heading.pattern.size * 2 + 12) continue;
      if (isOthers(candidate, index, chain[position - 1]?.wanted, chain[position]?.wanted)) continue;
      best = better(best, { ...candidate, wanted: index });
    }
    if (!best) return;
    added.push(best);
    for (const at of covers(best)) taken.add(at);
  });
  return added;
};
