/**
 * The check before printing: a report against an outline gives the state of every section and what is to be done. Pure: the same
 * report gives the same findings.
 */
import { resolveText } from '../outline/fields.js';
import type { Outline, Profile } from '../outline/types.js';
import type { Alignment } from '../report/align.js';
import { alignInSteps } from '../report/align.js';
import type { Report } from '../report/blocks.js';
import { finish, type Steps } from '../steps.js';
import { createNoteReader } from '../report/notes.js';
import type { CheckContext, Rule } from './context.js';
import { placeFinder, sectionNamer } from './context.js';
import { readContent, readFrame, type SectionContent } from './content.js';
import { hintRules } from './rules/hints/index.js';
import { rules } from './rules/index.js';
import { setAside } from './setAside.js';
import { combinedState, stateOf, wordsIn } from './states.js';
import type { CheckResult, Finding, SectionReport, SectionState } from './types.js';

const overlaps = (one: Finding, other: Finding): boolean => {
  if (!one.where || !other.where || one.where.paragraph !== other.where.paragraph) return false;
  const [first, second] = [one.where.quote, other.where.quote];
  return first === second || (first !== '' && second !== '' && (first.includes(second) || second.includes(first)));
};

/** A missing section stands where the next section that is there begins. */
const placesOf = (alignment: Alignment, reports: ReadonlyMap<string, SectionReport>): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  let next = Number.MAX_SAFE_INTEGER;
  for (const { section } of [...alignment.sections].reverse()) {
    const paragraph = reports.get(section.id)?.where?.paragraph;
    if (paragraph !== undefined) next = paragraph;
    places.set(section.id, paragraph ?? next - 0.5);
  }
  return places;
};

/** Findings in document order; where two rules speak of one place, the first in the list of rules. Rests before each rule. */
function* settle(context: CheckContext, rules: readonly Rule[]): Steps<Finding[]> {
  const places = placesOf(context.alignment, context.reports);
  const kept: Finding[] = [];
  const byParagraph = new Map<number, Finding[]>();
  for (const rule of rules) {
    yield;
    for (const finding of rule(context)) {
      const { where } = finding;
      if (where) {
        const here = byParagraph.get(where.paragraph) ?? [];
        if (here.some((other) => other.rule !== finding.rule && overlaps(other, finding))) continue;
        here.push(finding);
        byParagraph.set(where.paragraph, here);
      }
      kept.push(finding);
    }
  }
  const placeOf = (finding: Finding): number => finding.where?.paragraph ?? places.get(finding.section) ?? -1;
  return kept
    .map((finding, index) => ({ finding, index, place: placeOf(finding) }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ finding }) => finding);
}

export interface CheckOptions {
  /** Saves finding the headings again when that was just done on the same report. */
  readonly aligned?: Alignment;
  /** Hints on the content (rules/hints); on when absent. */
  readonly hints?: boolean;
}

/** A report sorted into what the rules are given. */
export function* contextOf(
  report: Report,
  outline: Outline,
  profile: Profile,
  aligned: Alignment,
): Steps<CheckContext> {
  const notes = createNoteReader(outline, profile, aligned.lexicon);
  const contents: SectionContent[] = [];
  for (const span of aligned.sections) contents.push(yield* readContent(report, span, notes));
  const whereOf = placeFinder(report);
  const headings = new Map(
    aligned.sections.map(({ section }) => [section.id, resolveText(section.heading, outline, profile)]),
  );

  const own = new Map<string, SectionState>(contents.map((content) => [content.span.section.id, stateOf(content)]));
  const reports = new Map<string, SectionReport>();
  const states = new Map<string, SectionState>();
  for (const { span, items } of contents) {
    const { section, heading } = span;
    const block = heading ? report.blocks[heading.block] : undefined;
    const state = combinedState(section, own);
    states.set(section.id, state);
    reports.set(section.id, {
      section,
      id: section.id,
      number: section.number,
      heading: headings.get(section.id) ?? '',
      leaf: section.children.length === 0,
      required: section.required,
      state,
      words: wordsIn(items),
      ...(block?.kind === 'paragraph' ? { where: whereOf(block) } : {}),
    });
  }

  return {
    report,
    outline,
    profile,
    alignment: aligned,
    notes,
    contents,
    states,
    reports,
    front: yield* readFrame(report, 0, aligned.front, notes),
    back: yield* readFrame(report, aligned.back, report.blocks.length, notes),
    nameOf: sectionNamer(aligned.sections, headings),
    whereOf,
  };
}

/** Checks a report, resting between one piece of the work and the next: who drives it may let a page draw meanwhile. */
export function* checkInSteps(
  report: Report,
  outline: Outline,
  profile: Profile,
  options: CheckOptions = {},
): Steps<CheckResult> {
  const { aligned = yield* alignInSteps(report, outline, profile), hints = true } = options;
  yield;
  const context = yield* contextOf(report, outline, profile, aligned);
  const told = yield* settle(context, hints ? [...rules, ...hintRules] : rules);
  const { findings, ignored } = setAside(report, told);
  return {
    ready: !findings.some((finding) => finding.severity === 'error'),
    sections: [...context.reports.values()],
    findings,
    ignored,
  };
}

/** Checks a report. */
export const check = (report: Report, outline: Outline, profile: Profile, options: CheckOptions = {}): CheckResult =>
  finish(checkInSteps(report, outline, profile, options));
