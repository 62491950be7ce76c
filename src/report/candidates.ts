/**
 * Which lines of a report could be which headings of an outline, each with how much speaks for it: wording, number, look, our tags.
 * Generous on purpose: chain.ts decides, this room only drops what cannot be.
 */
import { depthOf, pathTo } from '../outline/tree.js';
import type { Outline, Section } from '../outline/types.js';
import type { Steps } from '../steps.js';
import type { Report } from './blocks.js';
import type { Lexicon } from './lexicon.js';
import type { Line, Look } from './lines.js';
import { isBoldAt, lookOf } from './lines.js';
import type { HeadingNumber } from './numbering.js';
import { numberFit, readLabel } from './numbering.js';
import type { Pattern, WeightOf } from './pattern.js';
import { bagSimilarity, compilePattern, similarities, similarity } from './pattern.js';
import { readTag } from './tags.js';
import { twinsOf } from './twins.js';

/** A heading of the outline, ready to be looked for. */
export interface Wanted {
  readonly section: Section;
  readonly path: readonly Section[];
  readonly depth: number;
  readonly number: HeadingNumber | undefined;
  readonly pattern: Pattern;
  /** The same wording gives the same title; the bundled outline asks for some titles in both parts. */
  readonly title: string;
}

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

/** Rare words tell headings apart, words in every heading (lãnh đạo, thực hiện) hardly do; no word counts for nothing. */
const minimumWeight = 0.2;
/** A word that no heading has. */
const foreignWeight = 0.6;

export interface Search {
  readonly wanted: readonly Wanted[];
  readonly weightOf: WeightOf;
  /** See twins.ts: for each wanted heading the index of its twin, -1 when it has none. */
  readonly twins: readonly number[];
  /** Word → the wanted headings that hold it. */
  readonly postings: ReadonlyMap<number, readonly number[]>;
  /** How the headings begin that are as long as a paragraph of the body. */
  readonly longOpenings: ReadonlySet<number>;
  /** Weights of the words of the headings. */
  readonly weights: Float64Array;
}

const weigher =
  (weights: Float64Array, lexicon: Lexicon): WeightOf =>
  (id) =>
    weights[id] ?? (lexicon.isYear(id) ? 0 : foreignWeight);

/** How many headings hold each word → what it weighs. */
const weightsOf = (spread: ReadonlyMap<number, number>, lexicon: Lexicon): Float64Array =>
  Float64Array.from({ length: lexicon.size() }, (_, id) => {
    if (lexicon.isYear(id)) return 0;
    const count = spread.get(id);
    return count === undefined ? foreignWeight : Math.max(minimumWeight, 1 / Math.sqrt(count));
  });

export const prepareSearch = (outline: Outline, sections: readonly Section[], lexicon: Lexicon): Search => {
  const spread = new Map<number, number>();
  for (const section of sections) {
    const ids = compilePattern(section.heading, lexicon, () => 1).ids;
    for (const id of new Set(ids)) spread.set(id, (spread.get(id) ?? 0) + 1);
  }
  const weights = weightsOf(spread, lexicon);
  const weightOf = weigher(weights, lexicon);
  const wanted = sections.map((section): Wanted => {
    const pattern = compilePattern(section.heading, lexicon, weightOf);
    return {
      section,
      path: pathTo(outline, section.id),
      depth: depthOf(outline, section.id),
      number: readLabel(section.number),
      pattern,
      title: pattern.ids.join(' '),
    };
  });
  const postings = new Map<number, number[]>();
  wanted.forEach(({ pattern }, index) => {
    for (const id of new Set(pattern.ids)) {
      if (id < 0) continue;
      const list = postings.get(id);
      if (list) list.push(index);
      else postings.set(id, [index]);
    }
  });
  const longOpenings = new Set(
    wanted.flatMap(({ pattern }) => (pattern.size >= longHeading ? (pattern.ids[0] ?? -1) : [])),
  );
  return { wanted, weightOf, twins: twinsOf(wanted), postings, longOpenings, weights };
};

/** The same search among the words of a report, whose lexicon is a fork of the one it was prepared with. */
export const searchWith = (search: Search, lexicon: Lexicon): Search => ({
  ...search,
  weightOf: weigher(search.weights, lexicon),
});

/** At most so many words are looked at: the longest heading plus room for a long name. */
const wordLimit = 100;
/** Words that a field of a heading may take, beside its own. */
const nameRoom = 16;
/** A heading spread over more lines than this (number, three lines of title) was not seen anywhere. */
const lineSpan = 4;

/** A heading of so many words is often cut short: `Nghị quyết Trung ương 4 và Chỉ thị 05` for the 70 words of the outline. */
const longHeading = 20;
/** What a line that says nothing but some of such a heading's words is worth. */
const shortenedText = 0.75;

/** Signs after which a heading on the same line as its text may end. */
const endSigns = /[:;.(–—\t]|\s-\s/;

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

interface Reading {
  readonly text: number;
  readonly cut: number;
  readonly whole: boolean;
}

/** The best way to read the beginning of a line as this heading. */
const readBeginning = (line: Line, look: Look, wanted: Wanted, weightOf: WeightOf): Reading => {
  const { words, text } = line;
  const limit = Math.min(wordLimit, 2 * wanted.pattern.size + nameRoom);
  const ids = words.ids.slice(line.title, line.title + limit);
  const isLong = words.ids.length > line.title + limit;
  const likeness = similarities(wanted.pattern, ids, weightOf);
  const textAt = (count: number, ends = true): number => {
    const { both, words: share } = likeness(count);
    const isShort =
      ends && wanted.pattern.size >= longHeading && count >= 4 && count <= wanted.pattern.size / 2 && share >= 0.85;
    return isShort ? Math.max(both, shortenedText * share) : both;
  };
  let best: Reading = {
    text: isLong ? 0 : Math.max(textAt(ids.length), 0.92 * bagSimilarity(wanted.pattern, ids, weightOf)),
    cut: text.length,
    whole: true,
  };
  // A line that looks like a heading to its end is one.
  if ((look.bold || look.level > 0) && ids.length <= wanted.pattern.ids.length * 2 + 6 && best.text >= 0.8) return best;
  for (let count = 1; count < ids.length; count += 1) {
    const end = words.ends[line.title + count - 1] ?? 0;
    const next = words.starts[line.title + count] ?? text.length;
    const between = text.slice(end, next);
    const likeness = textAt(count, between.includes(':')) - 0.02;
    if (likeness <= best.text) continue;
    const turnsPlain = look.boldEnd >= end && look.boldEnd <= next;
    if (!turnsPlain && !endSigns.test(between)) continue;
    const open = between.search(/[("“]/);
    // What goes on in the heading's own style or boldness is still heading, but for a remark in brackets.
    const isTitleToEnd = (look.bold || look.level > 0) && !turnsPlain && !/[:(]/.test(between);
    const cut = isTitleToEnd ? text.length : open >= 0 ? end + open : next;
    best = { text: likeness, cut, whole: false };
  }
  return best;
};

/** Lines that may be one heading broken by Enter: near each other and of one look. */
const mayJoin = (first: Line, look: Look, next: Line, isNumberAlone: boolean): boolean => {
  // `quốc phòng` + `- an ninh`: broken before its hyphen.
  const isNumbered = next.number !== undefined && !(next.block === first.block && next.number.kind === 'bullet');
  if (next.closed || isNumbered || next.block - first.block > 6) return false;
  // The longest headings have 70 words; on a paragraph of its own a line of so many is text.
  if (next.words.ids.length > (next.block === first.block ? wordLimit : 60)) return false;
  const nextLook = lookOf(next);
  if (nextLook.boldEnd > 0) return false;
  if (isNumberAlone)
    return nextLook.bold || nextLook.caps || nextLook.level > 0 || nextLook.centred || next.words.ids.length <= 30;
  if (look.bold !== nextLook.bold) return false;
  return look.bold || look.level > 0 === nextLook.level > 0;
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

/** All candidates of a report, weak ones included. */
export function* findCandidates(report: Report, lines: readonly Line[], search: Search): Steps<Candidate[]> {
  const { wanted, weightOf, postings, longOpenings } = search;
  const shared = new Float64Array(wanted.length);
  /** Weight of the first 0, 1, 2… words of the line at hand. */
  const own = new Float64Array(82);
  const candidates: Candidate[] = [];

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
    let look: Look | undefined;
    if (mayBeBody && !longOpenings.has(ids[line.title] ?? -1)) {
      if (!isBoldAt(line)) return;
    }

    shared.fill(0);
    const sample = Math.min(count, 80);
    own[0] = 0;
    for (let at = line.title; at < line.title + sample; at += 1) {
      const id = ids[at] ?? 0;
      const seen = at - line.title;
      const weight = weightOf(id);
      own[seen + 1] = (own[seen] ?? 0) + weight;
      const holders = postings.get(id);
      if (holders) for (const index of holders) shared[index] = (shared[index] ?? 0) + weight;
    }
    let tags: Set<string> | undefined;

    wanted.forEach((heading, index) => {
      const fit = numberFit(heading.number, line.number);
      const part = (shared[index] ?? 0) / (heading.pattern.weight || 1);
      const isPartHit = isPart && heading.depth === 1 && fit === 1;
      const isOpen = isNumberAlone && fit > 0;
      if (!isPartHit && !isOpen) {
        const beginning = own[Math.min(sample, heading.pattern.size + 4)] ?? 0;
        const isCutShort =
          heading.pattern.size >= longHeading && count >= 4 && (shared[index] ?? 0) >= 0.8 * (own[sample] ?? 0);
        // Short lines that look like headings may say it in other words; sentences of the body may not.
        const isTitle = count <= 15 && (line.paragraph.level > 0 || (look ??= lookOf(line)).bold);
        const needed =
          fit > 0
            ? 0.25
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
        if ((shared[index] ?? 0) < 0.25 * beginning && fit < 1) return;
        if (mayBeBody && (part < 0.75 || heading.pattern.size < 0.5 * count)) {
          look ??= lookOf(line);
          if (!look.bold && look.boldEnd === 0) return;
        }
      }
      look ??= lookOf(line);
      tags ??= tagsAfter(report, line.block);
      const tagged = tags.has(heading.section.id);
      const reading =
        count === 0 ? { text: 0, cut: line.text.length, whole: true } : readBeginning(line, look, heading, weightOf);
      const add = (last: number, found: Reading): void => {
        candidates.push({
          wanted: index,
          first,
          last,
          text: found.text,
          number: fit,
          look: look ?? lookOf(line),
          tagged,
          cut: found.cut,
          score: scoreOf(heading, found, fit, look ?? lookOf(line), tagged),
        });
      };
      // The label of a part is enough: `PHẦN THỨ HAI`, whatever its title says.
      const floor = isPartHit ? 0.5 : 0;
      if (reading.text > 0 || floor > 0) add(first, { ...reading, text: Math.max(reading.text, floor) });

      // The longest headings go on after a line break, though their beginning would do.
      const goesOn = heading.pattern.size >= longHeading && lines[first + 1]?.block === line.block;
      if (reading.text >= 0.93 || (!reading.whole && !goesOn)) return;
      if (!isPartHit && !isOpen && (heading.pattern.size < 5 || reading.text < 0.25)) return;
      let joined = ids.slice(line.title);
      let previous = reading.text;
      for (let last = first + 1; last < Math.min(lines.length, first + lineSpan); last += 1) {
        const next = lines[last];
        if (!next || !mayJoin(line, look, next, isPartHit || isOpen)) break;
        joined = [...joined, ...next.words.ids];
        if (joined.length > wordLimit) break;
        const text = similarity(heading.pattern, joined, weightOf);
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
