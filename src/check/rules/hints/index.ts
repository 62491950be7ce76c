/** Content hints: always `info`, and they can be switched off. */
import type { Rule } from '../../context.js';

export const hintRules: readonly Rule[] = [];
