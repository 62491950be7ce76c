/** All rules, in the order in which they speak when two have something to say about one place. Adding a rule touches only this list. */
import type { Rule } from '../context.js';
import { blankLeft } from './blankLeft.js';
import { citationRules } from './citations/index.js';
import { formatRules, frameRules } from './format/index.js';
import { guidanceCopied } from './guidanceCopied.js';
import { guidanceLeft } from './guidanceLeft.js';
import { headingChanged } from './headingChanged.js';
import { headingDuplicated } from './headingDuplicated.js';
import { headingOrder } from './headingOrder.js';
import { markerLeft } from './markerLeft.js';
import { numberRules } from './numbers/index.js';
import { placeholderLeft } from './placeholderLeft.js';
import { sectionEmpty } from './sectionEmpty.js';
import { sectionMissing } from './sectionMissing.js';
import { tableCellEmpty } from './tableCellEmpty.js';
import { tableMissing } from './tableMissing.js';
import { termRules } from './terms/index.js';

export const rules: readonly Rule[] = [
  sectionMissing,
  sectionEmpty,
  guidanceLeft,
  placeholderLeft,
  markerLeft,
  blankLeft,
  headingOrder,
  headingDuplicated,
  guidanceCopied,
  tableMissing,
  tableCellEmpty,
  headingChanged,
  ...numberRules,
  ...frameRules,
  ...termRules,
  ...citationRules,
  ...formatRules,
];
