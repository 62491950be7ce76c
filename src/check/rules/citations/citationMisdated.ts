/**
 * citation-misdated: a known rule with a day that is not its own, as 126-QĐ/TW with 28/02/2008 for 28/02/2018. Numbers are used again by
 * each congress's bodies, so another day is told only where it looks like a slip of one figure, or where the sentence speaks of the
 * rule's subject.
 */
import { formatDate, formatShortDate } from '../../../outline/terms.js';
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import type { CitedRule } from '../../citations.js';
import { findCitations } from '../../citations.js';
import { saysSubject } from '../../citedRules.js';
import type { KnownRule } from '../../knownRules.js';
import { rulesNumbered, sourceOfRule } from '../../knownRules.js';
import type { Passage } from '../../passages.js';
import { editOf, passagesOf, sentenceAround, standing } from '../../passages.js';
import type { Finding } from '../../types.js';

/** Two of day, month and year are the same. */
const isSlip = (one: string, other: string): boolean => {
  const parts = other.split('-');
  return one.split('-').filter((part, index) => part === parts[index]).length === 2;
};

interface Misdated {
  readonly rule: KnownRule;
  readonly date: string;
  readonly isCertain: boolean;
}

const readDate = ({ number, date }: CitedRule, sentence: string): Misdated | undefined => {
  const [rule, ...others] = rulesNumbered(number);
  // A number that is known twice says nothing about which of the two was meant.
  if (!rule || others.length > 0 || date === undefined || rule.date === null || rule.date === date) return undefined;
  if (rule.certainty === 'low' || rule.certainty === 'unknown') return undefined;
  const [slip, subject] = [isSlip(date, rule.date), saysSubject(sentence, rule)];
  if (!slip) return undefined;
  return { rule, date: rule.date, isCertain: subject && rule.certainty === 'high' };
};

const findingOf = (context: CheckContext, passage: Passage, citation: CitedRule, found: Misdated): Finding => {
  const { rule, date, isCertain } = found;
  const { start, end, day } = citation;
  const shown = standing(passage, start, end);
  const right = day?.isLong ? formatDate(date).replace(/^ngày /u, '') : formatShortDate(date);
  return {
    rule: 'citation-misdated',
    severity: isCertain ? 'error' : rule.certainty === 'high' ? 'warning' : 'info',
    section: passage.section,
    message: isCertain
      ? `“${shown}” ghi sai ngày: ${rule.number} ban hành ngày ${formatShortDate(date)}. Sửa lại ngày.`
      : `“${shown}” có thể ghi sai ngày: ${rule.number} mà Đề cương biết ban hành ngày ${formatShortDate(date)}. Xem lại ngày.`,
    quote: around(passage.text, start, end),
    where: context.whereOf(passage.paragraph, shown),
    source: sourceOfRule(rule),
    ...(day ? { fix: { kind: 'text', edits: [editOf(context, passage, day.start, day.end, right)] } } : {}),
  };
};

export const citationMisdated: Rule = (context) =>
  passagesOf(context).flatMap((passage) =>
    findCitations(passage.folded).flatMap((citation): Finding[] => {
      if (!citation.day) return [];
      const found = readDate(citation, sentenceAround(passage.folded, citation.start, citation.end));
      return found ? [findingOf(context, passage, citation, found)] : [];
    }),
  );
