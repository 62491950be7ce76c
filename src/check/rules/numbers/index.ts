/** Figures: sums, ratios, the same quantity with two values. */
import type { Rule } from '../../context.js';

export const numberRules: readonly Rule[] = [];
