/** What the rules are called, in the list of findings and in the verdict: the words that tables of remarks use, too. */
import { ruleNames } from '../../check/ruleNames.js';

export const rulesTexts = { rule: ruleNames };
