/** Presentation by the chosen guidance. */
import type { Rule } from '../../context.js';

export const formatRules: readonly Rule[] = [];
