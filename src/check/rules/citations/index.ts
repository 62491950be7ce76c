/** Citations of rules and their dates. A rule that is not known is never spoken of. */
import type { Rule } from '../../context.js';
import { citationMisdated } from './citationMisdated.js';
import { citationReplaced } from './citationReplaced.js';

export const citationRules: readonly Rule[] = [citationMisdated, citationReplaced];
