/** A finished report on the bundled outline, typed plainly, with one section to play with: rules are tried on it one at a time. */
import { check } from '../../src/check/check.js';
import type { CheckResult, Finding, RuleId } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { resolveText } from '../../src/outline/fields.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { allSections } from '../../src/outline/tree.js';
import type { Outline } from '../../src/outline/types.js';
import type { Block } from '../../src/report/blocks.js';
import { h, p, report } from './report.js';

export const draftProfile = exampleProfile(defaultOutline);

export interface Draft {
  /** What stands in these leaves instead of a sentence, by section id; the heading too when it is a function. */
  readonly sections?: Readonly<Record<string, readonly Block[] | ((heading: Block) => readonly Block[])>>;
  readonly front?: readonly Block[];
  readonly back?: readonly Block[];
  readonly outline?: Outline;
}

export const draft = ({ sections = {}, front = [], back = [], outline = defaultOutline }: Draft = {}): Block[] => [
  ...front,
  ...allSections(outline).flatMap((section): readonly Block[] => {
    const heading = h(section.number, resolveText(section.heading, outline, draftProfile));
    const own = sections[section.id];
    if (typeof own === 'function') return own(heading);
    if (own) return [heading, ...own];
    return section.children.length > 0
      ? [heading]
      : [heading, p('Chi bộ đã hoàn thành 12/12 chỉ tiêu, đạt 100% kế hoạch 3 năm.')];
  }),
  ...back,
];

export const checked = (made: Draft = {}): CheckResult =>
  check(report(...draft(made)), made.outline ?? defaultOutline, draftProfile, { hints: false });

/** Findings of one rule; all others must be silent, or they speak of the same thing. */
export const findingsOf = (rule: RuleId, made: Draft): readonly Finding[] => {
  const { findings } = checked(made);
  const others = findings.filter((finding) => finding.rule !== rule);
  if (others.length > 0)
    throw new Error(`Other rules spoke: ${others.map((one) => `${one.rule} ${one.quote}`).join('; ')}`);
  return findings;
};

export const stateIn = (made: Draft, id: string): string =>
  checked(made).sections.find((section) => section.id === id)?.state ?? 'none';
