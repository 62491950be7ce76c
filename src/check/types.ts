/**
 * What a check says. Every finding is true or it is not an error: what is uncertain is `info`. Messages are Vietnamese sentences
 * that say what to do.
 */
import type { Section } from '../outline/types.js';
import type { LookChange, TextEdit } from '../report/plan.js';

export const ruleIds = [
  'section-missing',
  'section-empty',
  'guidance-left',
  'placeholder-left',
  'blank-left',
  'marker-left',
  'heading-changed',
  'heading-order',
  'heading-duplicated',
  'guidance-copied',
  'table-missing',
  'table-cell-empty',
  // Numbers.
  'table-sum',
  'table-ratio',
  'indicator-contradiction',
  'indicator-dropped',
  'excellent-cap',
  'figure-missing',
  // Terms and names.
  'term-mismatch',
  'term-stale',
  'place-stale',
  'field-mismatch',
  'tone-mark-mixed',
  'dash-mixed',
  // Citations.
  'citation-replaced',
  'citation-misdated',
  // Presentation.
  'format-page',
  'format-page-number',
  'format-font',
  'format-spacing',
  'format-letterhead',
  'format-number',
  'format-date',
  'format-title',
  'format-heading',
  'format-signature',
  'format-recipients',
  'format-decree30',
  // Content hints.
  'section-short',
  'cause-missing',
  'lesson-missing',
  'solution-undated',
  'shortcoming-skipped',
  'text-repeated',
] as const;

export type RuleId = (typeof ruleIds)[number];

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding or a section stands, enough to find it again in a document that has moved on a little. */
export interface Where {
  /** Index among all paragraphs of the body (see `Place.paragraph`). */
  readonly paragraph: number;
  /** The paragraph's whole text, to verify the index. */
  readonly text: string;
  /** The part of the text to select, '' = the whole paragraph. */
  readonly quote: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Section id, '' = the report as a whole. */
  readonly section: string;
  readonly message: string;
  /** What stands in the document, at most 120 characters, '' when nothing does. */
  readonly quote: string;
  readonly where?: Where;
  /** Why, for a person who doubts it: `05-HD/VPTW, 27/5/2026 (độ tin cậy: cao)`. Absent where the message says all. */
  readonly source?: string;
  /** What mends it, as a value that can be shown before it is done. */
  readonly fix?: Fix;
}

/** What a finding offers to do. Nothing of it is done without the person's press. */
export type Fix =
  /** The clean command: notes and empty prompts out. */
  | { readonly kind: 'clean' }
  /** Words in place of words, shown as «from → to». All edits belong together: all or none. */
  | { readonly kind: 'text'; readonly edits: readonly TextEdit[] }
  /** The look of some paragraphs; no letter changes. */
  | { readonly kind: 'look'; readonly changes: readonly LookChange[] }
  /** Paper and margins of the chosen guidance. */
  | { readonly kind: 'page' }
  /** New values of fields, everywhere the document shows them through a control of ours. */
  | { readonly kind: 'fields'; readonly values: Readonly<Record<string, string>> };

/** A finding that the person has set aside, with the reason that the document keeps. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export type SectionState = 'missing' | 'empty' | 'notes-only' | 'partial' | 'written';

export interface SectionReport {
  readonly section: Section;
  readonly id: string;
  readonly number: string;
  /** Heading as the outline asks for it, fields filled in. */
  readonly heading: string;
  /** A section that the person writes in: it has no sections under it. */
  readonly leaf: boolean;
  readonly required: boolean;
  readonly state: SectionState;
  /** Words written by the person, tables' figures included, notes and fixed wording not. */
  readonly words: number;
  /** The heading in the document. */
  readonly where?: Where;
}

export interface CheckResult {
  /** Ready to print: no error left, apart from those the person has set aside. */
  readonly ready: boolean;
  /** All sections of the outline in its order, parts included. A section with children has the weakest state that its leaves share. */
  readonly sections: readonly SectionReport[];
  /** In document order, without those set aside. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}
