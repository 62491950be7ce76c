/** Comparing what a sentence says of a rule with what is known of it, and naming a rule in a message. */
import { formatShortDate } from '../outline/terms.js';
import { foldLetters } from '../report/normalize.js';
import type { KnownRule } from './knownRules.js';

/** `58-QĐ/TW, 08/02/2022`. */
export const nameOfRule = (number: string, date: string | null): string =>
  date === null ? number : `${number}, ${formatShortDate(date)}`;

/** Words that every rule's subject has. */
const common = new Set('về của và các một số cho trong theo với đối thực hiện việc quy định hướng dẫn'.split(' '));

const wordsOf = (folded: string): readonly string[] =>
  (folded.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !common.has(word));

/** Fewer words than this say nothing; of a subject this share must be there. */
const leastWords = 4;
const enoughShare = 0.75;

const subjects = new Map<KnownRule, ReadonlySet<string>>();

const subjectOf = (rule: KnownRule): ReadonlySet<string> => {
  const known = subjects.get(rule);
  if (known) return known;
  const words = new Set(wordsOf(foldLetters(rule.subject)));
  subjects.set(rule, words);
  return words;
};

/** Whether a folded sentence speaks of the rule's subject. */
export const saysSubject = (sentence: string, rule: KnownRule): boolean => {
  const wanted = subjectOf(rule);
  if (wanted.size < leastWords) return false;
  const said = new Set(wordsOf(sentence));
  const shared = [...wanted].filter((word) => said.has(word)).length;
  return shared / wanted.size >= enoughShare;
};
