/**
 * A table of contents that was typed by hand, or pasted without its page numbers: the same titles one under the other, and again in the
 * report. Its lines are no headings.
 */
import type { Candidate } from './candidates.js';
import type { Line } from './lines.js';
import type { Search } from './search.js';

/** A run of so many titles without a word between them may be a table of contents. */
const shortestRun = 5;
/** Titles of a run that stand in the report once more, before it is believed; fewer do under the words `MỤC LỤC`. */
const repeatedShare = 0.6;
const repeatedShareUnderLabel = 0.25;
/** A line this like a heading of the outline counts as a title. */
const titleLikeness = 0.5;
/** Longer lines are text. */
const longestTitle = 100;
/** A title that is like none of the outline's is passed over between two that are, when it is as short as this. */
const strangeTitle = 12;

const label = /^\s*(?:mục lục|nội dung|bố cục)\s*:?\s*$/iu;

/** Words of a line after its number. */
const titleOf = (line: Line): readonly number[] => line.words.ids.slice(line.title);

/** The line is this title, alone or with its text after a colon or a full stop. */
const isTitled = (line: Line, title: readonly number[]): boolean => {
  const { ids, ends } = line.words;
  if (!title.every((id, at) => id === ids[line.title + at])) return false;
  const after = line.title + title.length;
  return after >= ids.length || /^\s*[:.;]/.test(line.text.slice(ends[after - 1] ?? 0));
};

/** What a line says in the outline's terms. */
interface Title {
  /** How often the outline asks for it: some titles stand in both parts. */
  readonly asked: number;
  /** Its place in the outline's order. */
  readonly order: number;
}

const titlesByLine = (
  candidates: readonly Candidate[],
  lines: readonly Line[],
  { wanted }: Search,
): ReadonlyMap<number, Title> => {
  const uses = new Map<string, number>();
  for (const { title } of wanted) uses.set(title, (uses.get(title) ?? 0) + 1);
  const closest = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (candidate.text < titleLikeness || candidate.cut < (lines[candidate.last]?.text.length ?? 0)) continue;
    const known = closest.get(candidate.first);
    if (!known || known.text < candidate.text) closest.set(candidate.first, candidate);
  }
  const titles = new Map<number, Title>();
  for (const [first, { last, wanted: index }] of closest) {
    const title = { asked: uses.get(wanted[index]?.title ?? '') ?? 1, order: index };
    for (let at = first; at <= last; at += 1) if (at === first || !titles.has(at)) titles.set(at, title);
  }
  return titles;
};

/**
 * Stretches of lines that are all titles. A line that comes again more often than the outline asks begins a new stretch, and so does
 * one that stands before the last in the outline: there the report begins.
 */
const runsOf = (lines: readonly Line[], titles: ReadonlyMap<number, Title>): number[][] => {
  const runs: number[][] = [];
  let run: number[] = [];
  let seen = new Map<string, number>();
  let latest = -1;
  const close = (): void => {
    if (run.length >= shortestRun) runs.push(run);
    run = [];
    seen = new Map();
    latest = -1;
  };
  lines.forEach((line, at) => {
    const title = titles.get(at);
    if (title === undefined) {
      // One heading in words that the outline does not know.
      const isTitle = line.words.ids.length <= strangeTitle && !/[.;,]\s*$/.test(line.text);
      if (isTitle && run.length >= shortestRun && titles.has(at + 1)) run.push(at);
      else close();
      return;
    }
    const key = titleOf(line).join(' ');
    const goesBack = title.asked === 1 && title.order >= 0 && title.order < latest;
    if (goesBack || (key !== '' && (seen.get(key) ?? 0) >= title.asked)) close();
    if (title.asked === 1) latest = title.order >= 0 ? title.order : latest;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    run.push(at);
  });
  close();
  return runs.sort((one, other) => other.length - one.length);
};

/** Line indexes that belong to a table of contents. */
export const contentsLines = (
  candidates: readonly Candidate[],
  lines: readonly Line[],
  search: Search,
): ReadonlySet<number> => {
  const known = titlesByLine(candidates, lines, search);
  const runs = runsOf(lines, known);
  const closed = new Set<number>();
  if (runs.length === 0) return closed;
  /** First two words of a title → lines that begin with them. */
  const byOpening = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const key = `${line.words.ids[line.title] ?? ''} ${line.words.ids[line.title + 1] ?? ''}`;
    const list = byOpening.get(key);
    if (list) list.push(at);
    else byOpening.set(key, [at]);
  });
  const occurrences = (line: Line): number => {
    const title = titleOf(line);
    if (title.length > longestTitle) return 0;
    const near = byOpening.get(`${title[0] ?? ''} ${title[1] ?? ''}`) ?? [];
    return near.filter((at) => {
      const other = lines[at];
      return other !== undefined && !other.closed && !closed.has(at) && isTitled(other, title);
    }).length;
  };
  for (const run of runs) {
    const titles = run.filter((at) => titleOf(lines[at] ?? never()).length > 0);
    const repeated = titles.filter((at) => occurrences(lines[at] ?? never()) > (known.get(at)?.asked ?? 1));
    const isLabelled = [run[0], (run[0] ?? 0) - 1].some((at) => label.test(lines[at ?? -1]?.text ?? ''));
    const share = isLabelled ? repeatedShareUnderLabel : repeatedShare;
    if (titles.length < shortestRun || repeated.length < share * titles.length) continue;
    for (const at of run) closed.add(at);
  }
  return closed;
};

const never = (): never => {
  throw new Error('A run names a line that is not there.');
};
