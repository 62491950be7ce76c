/** Citations of rules and their dates. */
import type { Rule } from '../../context.js';

export const citationRules: readonly Rule[] = [];
