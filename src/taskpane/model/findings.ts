/** Findings as the pane shows them: counted by severity, grouped by rule, and summed up in one sentence. Pure. */
import { readyReasons } from '../../check/readyReasons.js';
import {
  ruleIds,
  type CheckResult,
  type Finding,
  type RuleId,
  type SectionReport,
  type Severity,
} from '../../check/types.js';
import type { Texts } from '../texts.js';
import { sectionLabel } from './sections.js';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface FindingGroup {
  readonly rule: RuleId;
  readonly findings: readonly Finding[];
}

export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => ({
  error: findings.filter((finding) => finding.severity === 'error').length,
  warning: findings.filter((finding) => finding.severity === 'warning').length,
  info: findings.filter((finding) => finding.severity === 'info').length,
});

/** The findings of one severity by rule, in the rules' own order; inside a group the order of the document stays. */
export const groupByRule = (findings: readonly Finding[], severity: Severity): readonly FindingGroup[] =>
  ruleIds
    .map((rule) => ({
      rule,
      findings: findings.filter((finding) => finding.rule === rule && finding.severity === severity),
    }))
    .filter((group) => group.findings.length > 0);

/** The most serious severity that has a finding, else errors. */
export const firstSeverity = (findings: readonly Finding[]): Severity =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'error';

/** What the clean command would take out. */
export const cleanable = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.fix?.kind === 'clean');

/** What is shown of a finding; '' = not shown. */
export interface FindingWords {
  readonly place: string;
  readonly message: string;
  readonly quote: string;
}

/** Rules whose title over the group says what is wrong with every section in it: the section's name is enough then. */
const namedByTitle: readonly RuleId[] = ['section-missing', 'section-empty'];

/**
 * Nothing is said twice in 350 pixels: most messages name their section and some hold their quote, and where the group's title says it
 * all the name of the section stands alone.
 */
export const wordsOf = (finding: Finding, sections: readonly SectionReport[]): FindingWords => {
  const place = sectionLabel(sections, finding.section);
  if (place !== '' && finding.severity === 'error' && namedByTitle.includes(finding.rule)) {
    return { place, message: '', quote: '' };
  }
  const heading = sections.find((section) => section.id === finding.section)?.heading ?? '';
  const isNamed = heading !== '' && finding.message.includes(heading);
  const isQuoted = finding.message.includes(finding.quote) || place.includes(finding.quote);
  return { place: isNamed ? '' : place, message: finding.message, quote: isQuoted ? '' : finding.quote };
};

/** More kinds than this make the sentence a list; the rest is summed up. */
const kindsInVerdict = 4;

export interface Verdict {
  readonly intent: 'error' | 'warning' | 'success';
  readonly sentence: string;
}

/** «Chưa nên in: còn 7 mục trống, 3 chỗ bỏ chấm.» or «Có thể in. Nhấn Ctrl+P.» */
export const verdictOf = (result: CheckResult, texts: Texts): Verdict => {
  const count = countBySeverity(result.findings);
  if (!result.ready) {
    const groups = groupByRule(result.findings, 'error');
    // Summing up takes a place of its own.
    const named = groups.length > kindsInVerdict ? groups.slice(0, kindsInVerdict - 1) : groups;
    const others = groups.slice(named.length).reduce((sum, group) => sum + group.findings.length, 0);
    const phrases = named.map((group) => texts.countOf(group.rule, group.findings.length));
    const listed = phrases.join(', ');
    const what = others > 0 ? `${listed} ${texts.check.and} ${texts.check.others(others)}` : listed;
    return { intent: 'error', sentence: texts.check.notYet(what) };
  }
  return count.warning > 0
    ? { intent: 'warning', sentence: texts.check.readyWithWarnings(count.warning) }
    : { intent: 'success', sentence: texts.check.ready };
};

/** A reason for setting aside as the pane says it: the ready ones in its language, the person's own as they are. */
export const reasonWords = (reason: string, { check }: Texts): string =>
  check.reasons[readyReasons.indexOf(reason)] ?? reason;

/** A name that stays the same from one check to the next, to remember which finding was visited. */
export const findingKey = (finding: Finding): string =>
  [finding.rule, finding.section, finding.where?.paragraph ?? '', finding.quote, finding.message].join('|');

/** `09:41` on the person's own clock. */
export const clockTime = (time: Date): string =>
  `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
