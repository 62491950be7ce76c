/**
 * Which lines of a report could be which headings of an outline, each with how much speaks for it: wording, number, look, our tags.
 * Generous on purpose: chain.ts decides, this room only drops what cannot be.
 */
import type { Steps } from '../steps.js';
import type { Report } from './blocks.js';
import type { Reading } from './headingReading.js';
import { mayJoin, readBeginning, wordLimit } from './headingReading.js';
import type { Line, Look } from './lines.js';
import { isBoldAt, lookOf } from './lines.js';
import type { HeadingNumber } from './numbering.js';
import { numberFit } from './numbering.js';
import { similarity } from './pattern.js';
import type { Search, Wanted } from './search.js';
import { longHeading } from './search.js';
import { readTag } from './tags.js';

export interface Candidate {
  /** Index into the wanted headings. */
  readonly wanted: number;
  /** Indexes of the first and last line. */
  readonly first: number;
  readonly last: number;
  /** Likeness of the wording, 0–1. */
  readonly text: number;
  /** See numberFit. */
  readonly number: number;
  readonly look: Look;
  /** Our control with this section's tag follows. */
  readonly tagged: boolean;
  /** Character in the last line where the section's own text begins; the line's length when there is none. */
  readonly cut: number;
  readonly score: number;
}

/** A heading spread over more lines than this (number, three lines of title) was not seen anywhere. */
const lineSpan = 4;

const isHeadingNumber = (number: HeadingNumber | undefined): boolean =>
  number !== undefined && number.kind !== 'bullet' && number.kind !== 'item';

const tagsAfter = (report: Report, block: number): Set<string> => {
  const found = new Set<string>();
  let seen = 0;
  for (let at = block + 1; at < report.blocks.length && seen < 3; at += 1) {
    const next = report.blocks[at];
    if (!next) break;
    for (const control of next.controls) {
      const tag = readTag(control.tag);
      if (tag && tag.kind !== 'field') found.add(tag.section);
    }
    if (next.controls.length > 0 || next.kind === 'table' || next.inlines.length > 0) seen += 1;
  }
  return found;
};

const scoreOf = (wanted: Wanted, reading: Reading, fit: number, look: Look, tagged: boolean): number => {
  let score = reading.text + 0.3 * fit;
  if (look.level > 0) score += look.level === wanted.depth ? 0.14 : 0.08;
  if (look.bold) score += 0.08;
  if (look.caps && wanted.depth <= 2) score += 0.05;
  if (tagged) score += 0.3;
  if (!reading.whole) score -= 0.06;
  return score;
};

/** How much a candidate loses for each point of likeness by which another heading fits its line better. */
const rivalPenalty = 0.8;

/** `5.1. Nâng cao chất lượng đảng viên` in a renumbered report is 5.2, whatever its number says. */
const withRivals = (candidates: readonly Candidate[]): Candidate[] => {
  const closest = new Map<number, number>();
  for (const { first, text } of candidates) closest.set(first, Math.max(closest.get(first) ?? 0, text));
  return candidates.map((candidate) => ({
    ...candidate,
    score: candidate.score - rivalPenalty * ((closest.get(candidate.first) ?? candidate.text) - candidate.text),
  }));
};

/** Lines that are compared with all headings without a rest. */
const stretch = 32;

/** Words of a line that are compared with the headings' before it is read word by word. */
const sampleWords = 80;
/** A heading that shares less with a line, by weight, is not this line; a part's label and a number alone are asked for without. */
const leastShare = 0.25;

/** All candidates of a report, weak ones included. */
export function* findCandidates(report: Report, lines: readonly Line[], search: Search): Steps<Candidate[]> {
  const { wanted, weightOf, postings, longOpenings } = search;
  /** Weight of the words that the line at hand has in common with each heading. */
  const shared = new Float64Array(wanted.length);
  /** Weight of the first 0, 1, 2… words of the line at hand. */
  const own = new Float64Array(sampleWords + 2);
  const candidates: Candidate[] = [];

  const weigh = ({ words: { ids }, title }: Line, sample: number): void => {
    shared.fill(0);
    own[0] = 0;
    for (let at = title; at < title + sample; at += 1) {
      const id = ids[at] ?? 0;
      const seen = at - title;
      const weight = weightOf(id);
      own[seen + 1] = (own[seen] ?? 0) + weight;
      const holders = postings.get(id);
      if (holders) for (const index of holders) shared[index] = (shared[index] ?? 0) + weight;
    }
  };

  const consider = (line: Line, first: number): void => {
    if (line.closed) return;
    const { ids } = line.words;
    const count = ids.length - line.title;
    const isPart = line.number?.kind === 'part';
    const isNumberAlone = count === 0 && isHeadingNumber(line.number);
    if (count === 0 && !isNumberAlone) return;
    const isNumbered = isHeadingNumber(line.number);
    // Body text: long, without a number. A heading is there only when it is as long, or bold.
    const mayBeBody = count > 45 && !isNumbered && line.paragraph.level === 0;
    if (mayBeBody && !longOpenings.has(ids[line.title] ?? -1) && !isBoldAt(line)) return;

    const sample = Math.min(count, sampleWords);
    weigh(line, sample);
    let known: Look | undefined;
    const look = (): Look => (known ??= lookOf(line));
    let tags: ReadonlySet<string> | undefined;

    wanted.forEach((heading, index) => {
      const { pattern, depth } = heading;
      const common = shared[index] ?? 0;
      const part = common / (pattern.weight || 1);
      const isCutShort = pattern.size >= longHeading && count >= 4 && common >= 0.8 * (own[sample] ?? 0);
      // Nearly all headings are refused here, for nearly all lines.
      if (part < leastShare && !isCutShort && !isPart && !isNumberAlone) return;
      const fit = numberFit(heading.number, line.number);
      const isPartHit = isPart && depth === 1 && fit === 1;
      const isOpen = isNumberAlone && fit > 0;
      if (!isPartHit && !isOpen) {
        const beginning = own[Math.min(sample, pattern.size + 4)] ?? 0;
        // Short lines that look like headings may say it in other words; sentences of the body may not.
        const isTitle = count <= 15 && (line.paragraph.level > 0 || look().bold);
        const needed =
          fit > 0
            ? leastShare
            : isTitle
              ? 0.28
              : isNumbered || line.paragraph.level > 0
                ? 0.35
                : line.number
                  ? 0.75
                  : count > 15
                    ? 0.7
                    : 0.4;
        if (part < needed && !isCutShort) return;
        if (common < 0.25 * beginning && fit < 1) return;
        if (mayBeBody && (part < 0.75 || pattern.size < 0.5 * count) && !look().bold && look().boldEnd === 0) return;
      }
      tags ??= tagsAfter(report, line.block);
      const tagged = tags.has(heading.section.id);
      const reading =
        count === 0 ? { text: 0, cut: line.text.length, whole: true } : readBeginning(line, look(), heading, weightOf);
      const add = (last: number, found: Reading): void => {
        candidates.push({
          wanted: index,
          first,
          last,
          text: found.text,
          number: fit,
          look: look(),
          tagged,
          cut: found.cut,
          score: scoreOf(heading, found, fit, look(), tagged),
        });
      };
      // The label of a part is enough: `PHẦN THỨ HAI`, whatever its title says.
      const floor = isPartHit ? 0.5 : 0;
      if (reading.text > 0 || floor > 0) add(first, { ...reading, text: Math.max(reading.text, floor) });

      // The longest headings go on after a line break, though their beginning would do.
      const goesOn = pattern.size >= longHeading && lines[first + 1]?.block === line.block;
      if (reading.text >= 0.93 || (!reading.whole && !goesOn)) return;
      if (!isPartHit && !isOpen && (pattern.size < 5 || reading.text < 0.25)) return;
      let joined = ids.slice(line.title);
      let previous = reading.text;
      for (let last = first + 1; last < Math.min(lines.length, first + lineSpan); last += 1) {
        const next = lines[last];
        if (!next || !mayJoin(line, look(), next, isPartHit || isOpen)) break;
        joined = [...joined, ...next.words.ids];
        if (joined.length > wordLimit) break;
        const text = similarity(pattern, joined, weightOf);
        if (text < previous + 0.05) {
          if (!isPartHit) break;
          continue;
        }
        previous = text;
        add(last, { text: Math.max(text, floor), cut: next.text.length, whole: true });
      }
    });
  };
  for (const [first, line] of lines.entries()) {
    if (first % stretch === 0) yield;
    consider(line, first);
  }
  return withRivals(candidates);
}
