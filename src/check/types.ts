/**
 * What a check says. Every finding is true or it is not an error: what is uncertain is `info`. Messages are Vietnamese sentences
 * that say what to do.
 */
import type { Section } from '../outline/types.js';

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
  /** The clean command mends it. */
  readonly fix?: 'clean';
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
  /** Ready to print: no error left. */
  readonly ready: boolean;
  /** All sections of the outline in its order, parts included. A section with children has the weakest state that its leaves share. */
  readonly sections: readonly SectionReport[];
  readonly findings: readonly Finding[];
}
