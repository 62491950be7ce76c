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

/** The titles that begin at each line, each line taken for what it is most like. */
const titlesByLine = (
  candidates: readonly Candidate[],
  lines: readonly Line[],
  { wanted }: Search,
): ReadonlyMap<number, ReadonlySet<string>> => {
  const closest = new Map<number, number>();
  for (const { first, text } of candidates) closest.set(first, Math.max(closest.get(first) ?? 0, text));
  const whole = candidates.filter(
    ({ first, last, text, cut }) =>
      text >= sameTitle && text >= (closest.get(first) ?? 0) && cut >= (lines[last]?.text.length ?? 0),
  );
  /** The second and third lines of a long title begin nothing. */
  const inside = new Set<number>();
  for (const { first, last } of whole) for (let at = first + 1; at <= last; at += 1) inside.add(at);
  const titles = new Map<number, Set<string>>();
  for (const { first, wanted: index } of whole) {
    if (inside.has(first)) continue;
    const set = titles.get(first) ?? new Set();
    set.add(wanted[index]?.title ?? '');
    titles.set(first, set);
  }
  return titles;
};

/** Stretches of lines that are all titles; a title that comes again more often than the outline asks begins a new stretch. */
const runsOf = (
  titles: ReadonlyMap<number, ReadonlySet<string>>,
  inside: (line: number) => boolean,
  asked: ReadonlyMap<string, number>,
  lines: number,
): number[][] => {
  const runs: number[][] = [];
  let run: number[] = [];
  let seen = new Map<string, number>();
  const close = (): void => {
    runs.push(run);
    run = [];
    seen = new Map();
  };
  for (let at = 0; at < lines; at += 1) {
    const here = titles.get(at);
    if (!here) {
      if (inside(at) && run.length > 0) run.push(at);
      else close();
      continue;
    }
    if ([...here].some((title) => (seen.get(title) ?? 0) >= (asked.get(title) ?? 0))) close();
    for (const title of here) seen.set(title, (seen.get(title) ?? 0) + 1);
    run.push(at);
  }
  close();
  return runs.filter((one) => one.length >= shortestRun);
};

/** Line indexes that belong to a table of contents. */
export const contentsLines = (
  candidates: readonly Candidate[],
  lines: readonly Line[],
  search: Search,
): ReadonlySet<number> => {
  const titles = titlesByLine(candidates, lines, search);
  const covered = new Set<number>();
  for (const { first, last } of candidates)
    if (titles.has(first)) for (let at = first; at <= last; at += 1) covered.add(at);
  const asked = new Map<string, number>();
  for (const { title } of search.wanted) asked.set(title, (asked.get(title) ?? 0) + 1);
  const found = new Map<string, number>();
  for (const set of titles.values()) for (const title of set) found.set(title, (found.get(title) ?? 0) + 1);

  const closed = new Set<number>();
  const runs = runsOf(titles, (at) => covered.has(at), asked, lines.length);
  for (const run of runs.sort((one, other) => other.length - one.length)) {
    const here = run.flatMap((at) => [...(titles.get(at) ?? [])]);
    const repeated = here.filter((title) => (found.get(title) ?? 0) > (asked.get(title) ?? 0));
    if (new Set(here).size < shortestRun || repeated.length < repeatedShare * here.length) continue;
    for (const at of run) closed.add(at);
    for (const title of here) found.set(title, (found.get(title) ?? 1) - 1);
  }
  return closed;
};
