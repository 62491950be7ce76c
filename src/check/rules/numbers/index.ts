/** Figures: sums, ratios, the same quantity with two values. */
import type { Rule } from '../../context.js';
import { tableRatio } from './tableRatio.js';
import { tableSum } from './tableSum.js';

export const numberRules: readonly Rule[] = [tableSum, tableRatio];
