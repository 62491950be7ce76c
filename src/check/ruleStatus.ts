/**
 * What a person is told of a rule that an outline cites: in force, replaced, continued, or to be looked up. What is not certain is to be
 * looked up.
 */
import type { Citation } from '../outline/types.js';
import { nameOfRule } from './citedRules.js';
import { findRule, lastSuccessor, sourceOfRule } from './knownRules.js';

export interface RuleStatus {
  readonly state: 'in-force' | 'replaced' | 'continued' | 'unsure';
  /** What came after it, with its date; '' when nothing is known to have. */
  readonly successor: string;
  /** Where it is known from, when it was looked up, how sure it is; '' for a rule that is not known. */
  readonly source: string;
}

/** The status of a rule as far as `assets/rules/citations.json` knows it. */
export const statusOf = (citation: Citation): RuleStatus => {
  const rule = findRule(citation);
  if (!rule) return { state: 'unsure', successor: '', source: '' };
  const { status, certainty } = rule;
  const next = lastSuccessor(rule);
  const successor = next ? nameOfRule(next.number, next.date) : '';
  const isKnown = certainty === 'high' || (certainty === 'medium' && status === 'in-force');
  return { state: isKnown && status !== 'unknown' ? status : 'unsure', successor, source: sourceOfRule(rule) };
};
