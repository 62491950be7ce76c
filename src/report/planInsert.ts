/**
 * What has to go into a report, and where, so that it holds the whole outline. Decided purely from the blocks: nothing is ever replaced,
 * nothing that is there already goes in again, so that the second time nothing is left to do.
 */
import { resolveText } from '../outline/fields.js';
import { allSections } from '../outline/tree.js';
import type { Outline, Profile, Section } from '../outline/types.js';
import { align, type Alignment, type SectionSpan } from './align.js';
import { type Block, isEmptyBlock, type Paragraph, paragraphsOf, plainText, type Report } from './blocks.js';
import { compose, composeSections } from './compose.js';
import { composeTable } from './composeTable.js';
import { startComposition } from './composeText.js';
import { signatureStart } from './frame.js';
import { normalize } from './normalize.js';
import type { Insertion } from './plan.js';
import { specOf } from './tableSpecs.js';
import { readTag } from './tags.js';

export interface InsertOptions {
  readonly guidance: boolean;
  readonly tables: boolean;
  /** Where the outline goes in a report that has text but no part of it: after this top-level block, else at the end. */
  readonly place: { readonly cursorBlock?: number };
}

export interface InsertPlan {
  readonly insertions: readonly Insertion[];
  /** Ids of the sections that go in, in the outline's order. */
  readonly inserted: readonly string[];
}

/** One heading may stand in any document («1. Mục tiêu»); two of the outline's, in its order, or one with marks of ours, are no accident. */
const headingsThatMakeAnOutline = 2;

const isOurControl = ({ tag }: Paragraph['controls'][number]): boolean => readTag(tag) !== undefined;

const hasOurMarks = (report: Report): boolean =>
  [...paragraphsOf(report.blocks)].some(
    (paragraph) =>
      paragraph.controls.some(isOurControl) ||
      paragraph.inlines.some((inline) => inline.kind === 'text' && inline.control && isOurControl(inline.control)),
  );

/** A letterhead or the report's name anywhere: the report has its own. */
const hasFrontMatter = (report: Report, outline: Outline, profile: Profile): boolean => {
  const templates = [outline.letterhead.party, outline.heading.name];
  const wanted = new Set(templates.map((template) => normalize(resolveText(template, outline, profile))));
  return [...paragraphsOf(report.blocks)].some((paragraph) =>
    plainText(paragraph)
      .split(/[\t\n]/)
      .some((line) => wanted.has(normalize(line))),
  );
};

/** The place after the last thing printed before block number `end`, not before `from`. */
const afterContent = (blocks: readonly Block[], from: number, end: number): number => {
  let before = end;
  for (let last = blocks[before - 1]; before > from && last && isEmptyBlock(last); last = blocks[before - 1]) before--;
  return before;
};

/** Moves a place that is inside one of our controls to behind it: what goes in must not become a part of it. */
const outsideOurControls = (blocks: readonly Block[], place: number): number => {
  let before = place;
  for (;;) {
    const open = new Set(blocks[before - 1]?.controls.filter(isOurControl).map((control) => control.key));
    if (!blocks[before]?.controls.some((control) => open.has(control.key))) return before;
    before++;
  }
};

/** Where something goes that comes after this section: behind its text, before blank lines and outside controls of ours. */
export const placeAfter = (blocks: readonly Block[], { from, to }: Pick<SectionSpan, 'from' | 'to'>): number =>
  outsideOurControls(blocks, afterContent(blocks, from, to));

const planWhole = (report: Report, outline: Outline, profile: Profile, options: InsertOptions): InsertPlan => {
  const { blocks } = report;
  const empty = blocks.every(isEmptyBlock);
  const signature = signatureStart(report, 0);
  const { cursorBlock } = options.place;
  // At the end means before the signature: the report stands above it.
  const place = empty
    ? 0
    : cursorBlock === undefined
      ? signature < blocks.length
        ? afterContent(blocks, 0, signature)
        : blocks.length
      : Math.min(cursorBlock + 1, blocks.length);
  const composed = compose(outline, profile, {
    guidance: options.guidance,
    tables: options.tables,
    frontMatter: empty || !hasFrontMatter(report, outline, profile),
    signature: signature === blocks.length,
  });
  return {
    insertions: [{ before: outsideOurControls(blocks, place), blocks: composed }],
    inserted: allSections(outline).map((section) => section.id),
  };
};

/** Missing sections that follow one another in the outline, and the present section before them. */
interface Gap {
  readonly after: SectionSpan | undefined;
  readonly sections: readonly Section[];
}

const gapsOf = (alignment: Alignment): Gap[] => {
  const gaps: { after: SectionSpan | undefined; sections: Section[] }[] = [];
  let after: SectionSpan | undefined;
  let open = false;
  for (const span of alignment.sections) {
    if (span.heading) {
      // A heading that stands out of its order says nothing about where its neighbours belong.
      if (span.moved && after) continue;
      after = span;
      open = false;
      continue;
    }
    if (!open) gaps.push({ after, sections: [] });
    open = true;
    gaps.at(-1)?.sections.push(span.section);
  }
  return gaps;
};

const planMissing = (
  report: Report,
  outline: Outline,
  profile: Profile,
  options: InsertOptions,
  alignment: Alignment,
): InsertPlan => {
  const { blocks } = report;
  const headings = alignment.sections.flatMap((span) => (span.heading ? [span.heading.block] : []));
  const placeOf = ({ after }: Gap): number => (after ? placeAfter(blocks, after) : Math.min(...headings));
  const gaps = gapsOf(alignment);
  return {
    insertions: gaps.map((gap) => ({
      before: placeOf(gap),
      blocks: composeSections(outline, profile, new Set(gap.sections.map((section) => section.id)), options),
    })),
    inserted: gaps.flatMap((gap) => gap.sections.map((section) => section.id)),
  };
};

/**
 * The insertions that make the report hold the whole outline; none when it does already. Where no part of the outline is there, it goes
 * in whole, with letterhead, title and signature where the report has none of its own: at the start of an empty report, else after the
 * cursor's block or at the end. Where a part is there, only the missing sections go in, each after what stands before it in the outline.
 */
export const planInsert = (report: Report, outline: Outline, profile: Profile, options: InsertOptions): InsertPlan => {
  const alignment = align(report, outline, profile);
  const present = alignment.sections.filter((span) => span.heading).length;
  return present >= headingsThatMakeAnOutline || (present > 0 && hasOurMarks(report))
    ? planMissing(report, outline, profile, options, alignment)
    : planWhole(report, outline, profile, options);
};

/** What to do for one table of the outline: put it in, nothing because it is there, or nothing because its section is not. */
export type TablePlan =
  | { readonly kind: 'insert'; readonly insertion: Insertion }
  | { readonly kind: 'present' }
  | { readonly kind: 'no-section' };

/** Where one table of the outline goes: after the text of its section. A table that is there, in its section or elsewhere, does not go in again. */
export const planInsertTable = (
  report: Report,
  outline: Outline,
  profile: Profile,
  sectionId: string,
  tableId: string,
): TablePlan => {
  const { blocks } = report;
  const span = align(report, outline, profile).sections.find(({ section }) => section.id === sectionId);
  const spec = span?.section.tables.find(({ id }) => id === tableId);
  if (!span?.heading || !spec) return { kind: 'no-section' };
  const isThere = blocks.some((block) => block.kind === 'table' && specOf(block, [spec], sectionId) !== undefined);
  if (isThere) return { kind: 'present' };
  const before = placeAfter(blocks, span);
  return {
    kind: 'insert',
    insertion: { before, blocks: composeTable(startComposition(outline, profile), span.section, spec) },
  };
};
