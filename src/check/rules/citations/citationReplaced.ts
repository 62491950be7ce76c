/**
 * citation-replaced: what is to be done in the new term stands on a rule that has been replaced. Part one rightly cites the rules of its
 * time, and a report is held to the rules of its own day. The citation is never rewritten: which rule to cite is for the person to say.
 */
import type { CheckContext, Rule } from '../../context.js';
import { around } from '../../context.js';
import type { CitedRule } from '../../citations.js';
import { findCitations } from '../../citations.js';
import { nameOfRule, saysSubject } from '../../citedRules.js';
import type { KnownRule } from '../../knownRules.js';
import { findRule, lastSuccessor, rulesNumbered, sourceOfRule } from '../../knownRules.js';
import type { Passage } from '../../passages.js';
import { passagesOf, sentenceAround, standing } from '../../passages.js';
import { isFrom } from '../../reportDate.js';
import type { Finding } from '../../types.js';

/** What is said of a rule that is cited as in force. */
const saysNow = /(?:đang|còn|hiện) (?:có hiệu lực|được áp dụng|áp dụng)|hiện hành/u;

/** The sentence knows that the rule has been replaced. */
const knows = /thay thế|thay cho|nay là|trước đây|hết hiệu lực|bãi bỏ/u;

/** With a date, the rule of that day; without one, the only one of its number whose subject the sentence speaks of. */
const ruleOf = (citation: CitedRule, sentence: string): KnownRule | undefined => {
  const dated = findRule(citation);
  if (dated || citation.day) return dated;
  const [only, ...others] = rulesNumbered(citation.number);
  return only && others.length === 0 && saysSubject(sentence, only) ? only : undefined;
};

interface Place {
  readonly passage: Passage;
  readonly citation: CitedRule;
}

const findingOf = (context: CheckContext, rule: KnownRule, places: readonly Place[]): Finding[] => {
  const [first] = places;
  const successor = lastSuccessor(rule);
  if (!first || !successor) return [];
  const after = rule.successorDate === null ? 'unknown' : isFrom(context, rule.successorDate);
  // A report of an earlier day cited it rightly; that it has gone since is worth knowing where the new term stands on it.
  if (after === 'no' && rule.certainty !== 'high') return [];
  const { passage, citation } = first;
  const shown = standing(passage, citation.start, citation.end);
  const many = places.length > 1 ? ` (${places.length} chỗ)` : '';
  const isSure = rule.certainty === 'high' && after === 'yes';
  const now = nameOfRule(successor.number, successor.date);
  const later = `“${shown}”${many} đã được thay thế bởi ${now}, sau ngày ghi trên báo cáo. Xem có cần dẫn văn bản mới không.`;
  return [
    {
      rule: 'citation-replaced',
      severity: isSure ? 'warning' : 'info',
      section: passage.section,
      message: isSure
        ? `“${shown}”${many} đã được thay thế bởi ${now}. Xem lại, dẫn văn bản đang áp dụng.`
        : after === 'no'
          ? later
          : `“${shown}”${many} có thể đã được thay thế bởi ${now}. Cần kiểm tra trước khi dẫn.`,
      quote: around(passage.text, citation.start, citation.end),
      where: context.whereOf(passage.paragraph, shown),
      source: sourceOfRule(rule),
    },
  ];
};

export const citationReplaced: Rule = (context) => {
  const places = new Map<KnownRule, Place[]>();
  for (const passage of passagesOf(context)) {
    const { folded, looks, kind } = passage;
    for (const citation of findCitations(folded)) {
      const sentence = sentenceAround(folded, citation.start, citation.end);
      if (looks === 'back' && !saysNow.test(sentence)) continue;
      const rule = ruleOf(citation, sentence);
      if (rule?.status !== 'replaced' || rule.certainty === 'low' || rule.certainty === 'unknown') continue;
      if (kind === 'wording' || knows.test(sentence)) continue;
      places.set(rule, [...(places.get(rule) ?? []), { passage, citation }]);
    }
  }
  return [...places].flatMap(([rule, list]) => findingOf(context, rule, list));
};
