/** Figures: sums, ratios, the same quantity with two values, and hints on indicators. */
import type { Rule } from '../../context.js';
import { excellentCap } from './excellentCap.js';
import { figureMissing } from './figureMissing.js';
import { indicatorContradiction } from './indicatorContradiction.js';
import { indicatorDropped } from './indicatorDropped.js';
import { tableRatio } from './tableRatio.js';
import { tableSum } from './tableSum.js';

export const numberRules: readonly Rule[] = [
  tableSum,
  tableRatio,
  indicatorContradiction,
  indicatorDropped,
  excellentCap,
  figureMissing,
];
