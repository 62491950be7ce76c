/** Measuring a check against reports whose states are known. */
import { check } from '../../src/check/check.js';
import type { Finding } from '../../src/check/types.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { leavesOf } from '../../src/outline/tree.js';
import type { Outline } from '../../src/outline/types.js';
import type { Rendered } from './dialects.js';

export interface Mistake {
  readonly section: string;
  readonly expected: string;
  readonly got: string;
}

export interface Measured {
  readonly states: number;
  readonly mistakes: readonly Mistake[];
  /** Errors about something that is not wrong. */
  readonly falseErrors: readonly Finding[];
}

export const measure = (outline: Outline, { report, expected }: Rendered): Measured => {
  const result = check(report, outline, emptyProfile(outline));
  const states = new Map(result.sections.map((section) => [section.id, section.state]));
  const mistakes = leavesOf(outline).flatMap(({ id }) => {
    const got = states.get(id) ?? 'missing';
    const wanted = expected.get(id) ?? 'missing';
    return got === wanted ? [] : [{ section: id, expected: wanted, got }];
  });
  const falseErrors = result.findings.filter((finding) => {
    if (finding.severity !== 'error') return false;
    const state = expected.get(finding.section);
    if (finding.rule === 'section-missing') return state !== 'missing';
    if (finding.rule === 'section-empty') return state !== 'empty' && state !== 'notes-only';
    if (finding.rule === 'blank-left') return state !== 'partial';
    return true;
  });
  return { states: leavesOf(outline).length, mistakes, falseErrors };
};
