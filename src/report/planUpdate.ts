/**
 * A newer outline for a report that is being written: new sections come in at their places, headings get their new words. What the person wrote
 * stays letter by letter where it stands; what the new outline drops or moves is for the person to decide, and nothing is done about it.
 */
import { resolveText } from '../outline/fields.js';
import { allSections, pathTo } from '../outline/tree.js';
import type { Outline, Profile, Section } from '../outline/types.js';
import { align, type HeadingMatch, type SectionSpan } from './align.js';
import { type Paragraph, plainText, type Report } from './blocks.js';
import { type Comparison, compareOutlines } from './compareOutlines.js';
import { composeSections } from './compose.js';
import { normalize } from './normalize.js';
import type { Insertion, TextEdit } from './plan.js';
import { type InsertOptions, placeAfter } from './planInsert.js';

export interface UpdatePlan {
  readonly insertions: readonly Insertion[];
  /** One group for each heading: all of a group or nothing of it. */
  readonly edits: readonly (readonly TextEdit[])[];
  /** Ids of the new outline's sections that go in. */
  readonly inserted: readonly string[];
  /** Ids of those that are renamed. */
  readonly renamed: readonly string[];
  /** Ids of chosen renames that are left: the heading is not there, or the person has worded it otherwise. */
  readonly left: readonly string[];
}

interface Chosen {
  readonly old: Outline;
  readonly new: Outline;
  readonly profile: Profile;
}

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** The stretch that differs, in whole words at both ends. */
const middle = (text: string, start: number, end: number, to: string): Pick<TextEdit, 'start' | 'end' | 'to'> => {
  const was = text.slice(start, end);
  let head = 0;
  while (head < was.length && head < to.length && was[head] === to[head]) head++;
  while (head > 0 && /\S/.test(was[head - 1] ?? ' ')) head--;
  let tail = 0;
  while (tail < was.length - head && tail < to.length - head && was[was.length - 1 - tail] === to[to.length - 1 - tail])
    tail++;
  while (tail > 0 && /\S/.test(was[was.length - tail] ?? ' ')) tail--;
  return { start: start + head, end: end - tail, to: to.slice(head, to.length - tail) };
};

type Heading = 'done' | 'other' | readonly TextEdit[];

/** What makes this heading read as the new outline has it, where it reads exactly as the old one had it. */
const headingEdits = (
  paragraph: Paragraph,
  heading: HeadingMatch,
  was: Section,
  is: Section,
  chosen: Chosen,
): Heading => {
  const text = plainText(paragraph);
  // A number in words stands on a line of its own, and the text that the alignment gives joins the two.
  const shown = heading.rest === '' ? text.trim() : heading.text;
  const start = text.indexOf(shown);
  if (heading.blocks !== 1 || start < 0 || !paragraph.place) return 'other';
  // An automatic number is counted by Word and not written.
  const typed = paragraph.label === '';
  const words = (section: Section, outline: Outline): string => resolveText(section.heading, outline, chosen.profile);
  const reads = (section: Section, outline: Outline): string =>
    normalize(`${typed ? section.number : ''} ${words(section, outline)}`);
  const now = normalize(shown);
  if (now === reads(is, chosen.new)) return 'done';
  if (now !== reads(was, chosen.old)) return 'other';
  const label = typed && shown.startsWith(was.number) ? was.number.length : 0;
  if (typed && label < was.number.length) return 'other';
  const gap = /^\s*/u.exec(shown.slice(label))?.[0].length ?? 0;
  const rest = shown.slice(label + gap);
  const renamed = words(is, chosen.new);
  const parts = [
    ...(typed ? [middle(text, start, start + label, is.number)] : []),
    middle(
      text,
      start + label + gap,
      start + shown.length,
      isCapitals(rest) ? renamed.toLocaleUpperCase('vi') : renamed,
    ),
  ];
  const { paragraph: index } = paragraph.place;
  return parts
    .filter((part) => text.slice(part.start, part.end) !== part.to)
    .map((part) => ({ paragraph: index, text, ...part }));
};

/** Where each section of the new outline stands in the report: as the section it was, else as what an earlier update brought in. */
const spansOf = (report: Report, { pairs }: Comparison, chosen: Chosen): Map<string, SectionSpan> => {
  const before = align(report, chosen.old, chosen.profile).sections;
  const after = align(report, chosen.new, chosen.profile).sections;
  const spans = new Map<string, SectionSpan>();
  const partner = new Map(pairs.map((pair) => [pair.new.id, pair.old.id]));
  for (const span of after) {
    const was = before.find(({ section }) => section.id === partner.get(span.section.id));
    if (was?.heading) spans.set(span.section.id, was);
  }
  const taken = new Set([...spans.values()].map(({ heading }) => heading?.block));
  for (const span of after) {
    if (spans.has(span.section.id) || !span.heading || taken.has(span.heading.block)) continue;
    taken.add(span.heading.block);
    spans.set(span.section.id, span);
  }
  return spans;
};

/** Chosen sections that are new, with the new ones they stand under: a section does not go in without its heading above. */
const wantedOf = (comparison: Comparison, newer: Outline, ids: ReadonlySet<string>): Set<string> => {
  const added = new Set(comparison.added.map(({ id }) => id));
  const wanted = new Set<string>();
  for (const id of ids)
    if (added.has(id)) for (const section of pathTo(newer, id)) if (added.has(section.id)) wanted.add(section.id);
  return wanted;
};

/**
 * Plans what is chosen, by ids of the new outline, and nothing else: new sections after what stands before them in the new outline, headings that
 * read as the old outline had them in their new words. Planned again after it was carried out, nothing is left to do.
 */
export const planUpdate = (
  report: Report,
  old: Outline,
  newer: Outline,
  profile: Profile,
  ids: ReadonlySet<string>,
  options: Pick<InsertOptions, 'guidance' | 'tables'> = { guidance: true, tables: true },
): UpdatePlan => {
  const comparison = compareOutlines(old, newer);
  const chosen: Chosen = { old, new: newer, profile };
  const spans = spansOf(report, comparison, chosen);
  const wanted = wantedOf(comparison, newer, ids);
  const moved = new Set(comparison.moved.map((pair) => pair.new.id));
  const gaps: { readonly after: SectionSpan | undefined; readonly sections: string[] }[] = [];
  let after: SectionSpan | undefined;
  for (const { id } of allSections(newer)) {
    const span = spans.get(id);
    if (span) {
      // What stands out of its order says nothing about where its neighbours belong.
      if (!(moved.has(id) || span.moved) || !after) after = span;
    } else if (wanted.has(id)) {
      const last = gaps.at(-1);
      if (last && last.after === after) last.sections.push(id);
      else gaps.push({ after, sections: [id] });
    }
  }
  const headings = [...spans.values()].flatMap(({ heading }) => (heading ? [heading.block] : []));
  const first = headings.length > 0 ? Math.min(...headings) : report.blocks.length;
  const renames = comparison.renamed.filter((pair) => ids.has(pair.new.id));
  const read = renames.map(({ old: was, new: is }): readonly [string, Heading] => {
    const heading = spans.get(is.id)?.heading;
    const block = heading && report.blocks[heading.block];
    return [is.id, heading && block?.kind === 'paragraph' ? headingEdits(block, heading, was, is, chosen) : 'other'];
  });
  const edits = read.flatMap(([id, each]) => (typeof each === 'string' ? [] : [{ id, each }]));
  return {
    insertions: gaps.map((gap) => ({
      before: gap.after ? placeAfter(report.blocks, gap.after) : first,
      blocks: composeSections(newer, profile, new Set(gap.sections), options),
    })),
    inserted: gaps.flatMap(({ sections }) => sections),
    edits: edits.map(({ each }) => each),
    renamed: edits.map(({ id }) => id),
    left: read.flatMap(([id, each]) => (each === 'other' ? [id] : [])),
  };
};
