/** What the rules are called, in the list of findings and in the verdict: the words that tables of remarks use, too. */
import { ruleNames } from '../../../check/ruleNames.js';
import type { RuleId } from '../../../check/types.js';

export const rulesTexts = {
  rule: ruleNames,
  /** `3 chỗ bỏ chấm` */
  countOf: (rule: RuleId, count: number) => `${count} ${ruleNames[rule].unit}`,
};
