/** Content hints: always `info`, and they can be switched off. */
import type { Rule } from '../../context.js';
import { causeMissing } from './causeMissing.js';
import { lessonMissing } from './lessonMissing.js';
import { sectionShort } from './sectionShort.js';
import { shortcomingSkipped } from './shortcomingSkipped.js';
import { solutionUndated } from './solutionUndated.js';
import { textRepeated } from './textRepeated.js';

export const hintRules: readonly Rule[] = [
  causeMissing,
  lessonMissing,
  shortcomingSkipped,
  solutionUndated,
  textRepeated,
  sectionShort,
];
