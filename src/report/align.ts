/**
 * Finding an outline in a report: which paragraph is which heading, and what stands under it. Tags are hints, never the truth: people
 * delete controls, paste last year's report, retype headings. Works on any report, with or without anything of ours in it.
 */
import type { Outline, Profile, Section } from '../outline/types.js';
import { finish, type Steps } from '../steps.js';
import { plainText, type Report } from './blocks.js';
import type { Candidate } from './candidates.js';
import { findCandidates } from './candidates.js';
import { bestChain } from './chain.js';
import { contentsLines } from './contents.js';
import { extraLines } from './extras.js';
import { signatureStart } from './frame.js';
import type { Lexicon } from './lexicon.js';
import type { Line } from './lines.js';
import { linesInSteps, withWordNumbers } from './lines.js';
import { normalize } from './normalize.js';
import { outlineWords } from './outlineWords.js';
import { covers, rescue } from './rescue.js';
import type { Search } from './search.js';
import { searchWith } from './search.js';
import { isSure, isTrusted } from './trust.js';

export interface HeadingMatch {
  /** Number of the first top-level block of the heading. */
  readonly block: number;
  /** How many blocks it covers: 2 when number and title stand on two lines (empty blocks between them count). */
  readonly blocks: number;
  /** The section's own text on the heading's line. */
  readonly rest: string;
  /** The heading as it stands in the report, its number included. */
  readonly text: string;
  /** 0–1. */
  readonly confidence: number;
  /** Likeness of the wording alone, 0–1; 1 = the outline's words. */
  readonly wording: number;
  /** See numberFit: 1 the same number. */
  readonly number: number;
}

/** Part of a paragraph: characters of its plain text, end exclusive. */
export interface Slice {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** One stretch of text that belongs to a section: from its heading, or from another heading of the same name. */
export interface Stretch {
  readonly heading: HeadingMatch;
  readonly from: number;
  readonly to: number;
  /** What shares a paragraph with a heading: its own before `from`, the next one at `to`. */
  readonly slices: readonly Slice[];
}

export interface SectionSpan {
  readonly section: Section;
  /** From the part down to the section itself. */
  readonly path: readonly Section[];
  readonly depth: number;
  /** Absent = the report has no such heading. */
  readonly heading?: HeadingMatch;
  /** Content blocks after the heading up to the next heading, end exclusive; 0, 0 without a heading. */
  readonly from: number;
  readonly to: number;
  /** The heading's stretch first, then those under the same heading again. */
  readonly stretches: readonly Stretch[];
  /** The heading stands before or after its place in the outline. */
  readonly moved: boolean;
}

export interface Alignment {
  /** All sections of the outline in its order. */
  readonly sections: readonly SectionSpan[];
  /** Blocks before the first heading: letterhead and title. The whole report when no heading was found. */
  readonly front: number;
  /** First block of the signature; the number of blocks when there is none. */
  readonly back: number;
  /** Blocks that are headings of the person's own and begin something that is in no section of the outline. */
  readonly extras: readonly number[];
  readonly lines: readonly Line[];
  readonly lexicon: Lexicon;
}

/** The score of a heading with its exact wording, number and look. */
const fullScore = 1.4;

interface Found {
  readonly kept: Candidate[];
  readonly moved: Candidate[];
  readonly again: Candidate[];
}

const rootOf = (search: Search, index: number): string => search.wanted[index]?.path[0]?.id ?? '';

/** Headings that stand, but not where the outline has them; and headings that stand twice. */
const strays = (
  candidates: readonly Candidate[],
  kept: readonly Candidate[],
  lines: readonly Line[],
  search: Search,
): Pick<Found, 'moved' | 'again'> => {
  const taken = new Set(kept.flatMap(covers));
  const matched = new Set(kept.map((match) => match.wanted));
  /** Which part of the outline a line is in: the part of the last heading found before it. */
  const partAt = (line: number): string => {
    let part = kept[0] ? rootOf(search, kept[0].wanted) : '';
    for (const match of kept) {
      if (match.first > line) break;
      part = rootOf(search, match.wanted);
    }
    return part;
  };
  /** The second line of a long heading is no second heading. */
  const goesOn = (candidate: Candidate): boolean =>
    kept.some(
      (match) => match.wanted === candidate.wanted && lines[match.last]?.block === lines[candidate.first]?.block,
    );
  const sure = candidates
    .filter((candidate) => isSure(candidate, lines) && !covers(candidate).some((at) => taken.has(at)))
    .sort((one, other) => other.score - one.score);
  const moved: Candidate[] = [];
  const again: Candidate[] = [];
  for (const candidate of sure) {
    if (covers(candidate).some((at) => taken.has(at))) continue;
    if (goesOn(candidate)) continue;
    if (kept.length > 0 && partAt(candidate.first) !== rootOf(search, candidate.wanted)) continue;
    const isFirst = !matched.has(candidate.wanted);
    // A sub-heading of the person's own may be called like a heading of the outline; a heading that stands twice has its number.
    if (!isFirst && candidate.number < 1 && candidate.look.level === 0 && !candidate.tagged) continue;
    (isFirst ? moved : again).push(candidate);
    matched.add(candidate.wanted);
    for (const at of covers(candidate)) taken.add(at);
  }
  return { moved, again };
};

const match = (candidates: readonly Candidate[], lines: readonly Line[], search: Search): Found => {
  const trusted = candidates.filter((candidate) => isTrusted(candidate, lines));
  const chain = bestChain(trusted, search.wanted.length, lines.length);
  const kept = [...chain, ...rescue(candidates, chain, lines, search)].sort((one, other) => one.first - other.first);
  return { kept, ...strays(candidates, kept, lines, search) };
};

const headingOf = (candidate: Candidate, lines: readonly Line[], end: number): HeadingMatch => {
  const first = lines[candidate.first];
  const last = lines[candidate.last];
  if (!first || !last) throw new Error('A candidate names a line that is not there.');
  const whole = last.paragraph.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  const cut = last.start + candidate.cut;
  const isOne = candidate.first === candidate.last;
  return {
    block: first.block,
    blocks: last.block - first.block + 1,
    rest: whole.slice(cut, end).trim(),
    text: (isOne ? first.text.slice(0, candidate.cut) : `${first.text} ${last.text.slice(0, candidate.cut)}`).trim(),
    confidence: Math.max(0, Math.min(1, candidate.score / fullScore)),
    wording: Math.min(1, candidate.text),
    number: candidate.number,
  };
};

/** Every heading that was found begins a stretch; it ends at the next heading, ours or the person's, or at the signature. */
const stretchesOf = (
  found: readonly Candidate[],
  extras: readonly number[],
  lines: readonly Line[],
  search: Search,
  back: number,
): Map<Candidate, Stretch> => {
  const ordered = [...found].sort((one, other) => one.first - other.first);
  const numberAt = new Map(ordered.map(({ first, wanted }) => [first, search.wanted[wanted]?.section.number ?? '']));
  const stops = [...ordered.map((candidate) => candidate.first), ...extras].sort((one, other) => one - other);
  const stretches = new Map<Candidate, Stretch>();
  for (const candidate of ordered) {
    const stop = stops.find((other) => other > candidate.last) ?? -1;
    const next = lines[stop];
    const last = lines[candidate.last];
    if (!last) continue;
    const wholeEnd = last.paragraph.inlines.reduce(
      (total, inline) => total + (inline.kind === 'text' ? inline.text.length : 0),
      0,
    );
    const sameBlock = next !== undefined && next.block === last.block;
    const end = sameBlock ? next.start : wholeEnd;
    const heading = headingOf(candidate, lines, end);
    const from = last.block + 1;
    const to = sameBlock ? from : Math.max(from, next ? next.block : back);
    const slices: Slice[] = [];
    if (heading.rest !== '') slices.push({ block: last.block, start: last.start + candidate.cut, end });
    // `Điều 2.` on a line over its title is that heading's number, not the end of the section before.
    const isNumber =
      next && normalize(plainText(next.paragraph).slice(0, next.start)) === normalize(numberAt.get(stop) ?? '');
    if (next && !sameBlock && next.start > 0 && !isNumber)
      slices.push({ block: next.block, start: 0, end: next.start });
    stretches.set(candidate, { heading, from, to: next ? to : Math.max(from, Math.min(to, back)), slices });
  }
  return stretches;
};

/**
 * The sections of an outline in a report. The profile is not needed to find them: a field of a heading matches any words, so that
 * a changed term or name does not hide a section.
 */
export const align = (report: Report, outline: Outline, profile: Profile): Alignment =>
  finish(alignInSteps(report, outline, profile));

/** `align`, resting in between. */
export function* alignInSteps(report: Report, outline: Outline, _profile: Profile): Steps<Alignment> {
  const known = outlineWords(outline);
  const lexicon = known.lexicon.fork();
  const search = searchWith(known.search, lexicon);
  const numbers = search.wanted.map(({ section }) => section.number);
  const lines = withWordNumbers(yield* linesInSteps(report, lexicon), numbers, lexicon);
  const everything = yield* findCandidates(report, lines, search);
  yield;
  const closed = contentsLines(everything, lines, search);
  const candidates = everything.filter((candidate) => !covers(candidate).some((at) => closed.has(at)));
  const { kept, moved, again } = match(candidates, lines, search);
  const found = [...kept, ...moved, ...again];
  yield;
  const lastLine = lines[found.reduce((latest, candidate) => Math.max(latest, candidate.last), -1)];
  const back = signatureStart(report, lastLine ? lastLine.block + 1 : 0);
  const extras = extraLines(lines, found, search, back);
  const stretches = stretchesOf(found, extras, lines, search, back);

  const byWanted = new Map<number, { first: Candidate; rest: Candidate[] }>();
  for (const candidate of found) {
    const known = byWanted.get(candidate.wanted);
    if (known) known.rest.push(candidate);
    else byWanted.set(candidate.wanted, { first: candidate, rest: [] });
  }
  const movedSet = new Set(moved.map((candidate) => candidate.wanted));
  const sections = search.wanted.map((wanted, index): SectionSpan => {
    const { section, path, depth } = wanted;
    const matches = byWanted.get(index);
    const own = (matches ? [matches.first, ...matches.rest] : []).flatMap(
      (candidate) => stretches.get(candidate) ?? [],
    );
    const first = own[0];
    if (!first) return { section, path, depth, from: 0, to: 0, stretches: [], moved: false };
    const { heading, from, to } = first;
    return { section, path, depth, heading, from, to, stretches: own, moved: movedSet.has(index) };
  });
  const firstBlock = found.reduce((least, candidate) => Math.min(least, lines[candidate.first]?.block ?? least), back);
  return {
    sections,
    front: firstBlock,
    back,
    extras: extras.flatMap((at) => lines[at]?.block ?? []),
    lines,
    lexicon,
  };
}
