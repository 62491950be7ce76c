/**
 * A table of contents that was typed by hand, or pasted without its page numbers: the same titles one under the other, and again in the
 * report. Its lines are no headings.
 */
import type { Candidate, Search } from './candidates.js';
import type { Line } from './lines.js';

/** A run of so many titles without a word between them may be a table of contents. */
const shortestRun = 5;
/** A title of a table of contents is copied, not reworded. */
const sameTitle = 0.9;
/** Titles of a run that occur more often than the outline asks for, before it is believed. */
const repeatedShare = 0.6;

/** Line indexes that belong to a table of contents. */
export const contentsLines = (
  candidates: readonly Candidate[],
  lines: readonly Line[],
  { wanted }: Search,
): ReadonlySet<number> => {
  /** Line → titles that begin there. */
  const titles = new Map<number, Set<string>>();
  const covered = new Set<number>();
  const closest = new Map<number, number>();
  for (const { first, text } of candidates) closest.set(first, Math.max(closest.get(first) ?? 0, text));
  for (const candidate of candidates) {
    // A line counts for the title it is, not for those it is like.
    if (candidate.text < sameTitle || candidate.text < (closest.get(candidate.first) ?? 0)) continue;
    const title = wanted[candidate.wanted]?.title ?? '';
    const set = titles.get(candidate.first) ?? new Set();
    set.add(title);
    titles.set(candidate.first, set);
    for (let at = candidate.first; at <= candidate.last; at += 1) covered.add(at);
  }
  const asked = new Map<string, number>();
  for (const { title } of wanted) asked.set(title, (asked.get(title) ?? 0) + 1);
  const found = new Map<string, number>();
  for (const set of titles.values()) for (const title of set) found.set(title, (found.get(title) ?? 0) + 1);

  const runs: number[][] = [];
  let run: number[] = [];
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && covered.has(at)) run.push(at);
    else {
      if (run.length >= shortestRun) runs.push(run);
      run = [];
    }
  }
  const closed = new Set<number>();
  for (const lineRun of runs.sort((one, other) => other.length - one.length)) {
    const here = lineRun.flatMap((at) => [...(titles.get(at) ?? [])]);
    const repeated = here.filter((title) => (found.get(title) ?? 0) > (asked.get(title) ?? 0));
    if (here.length === 0 || repeated.length < repeatedShare * here.length) continue;
    for (const at of lineRun) closed.add(at);
    for (const title of here) found.set(title, (found.get(title) ?? 1) - 1);
  }
  return closed;
};
