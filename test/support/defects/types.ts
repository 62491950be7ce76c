/** What a planted fault is, and what has to tell it. */
import type { RuleId } from '../../../src/check/types.js';
import type { Finished } from '../finished/types.js';

export interface Defect {
  readonly name: string;
  /** Any of these tells it. */
  readonly rules: readonly RuleId[];
  /** The section it is told in, where there is but one right answer. */
  readonly section?: string;
  /** What follows from the same fault. */
  readonly also?: readonly RuleId[];
  /** The report with the fault in it; undefined where this style of report has no place for it. */
  readonly plant: (report: Finished) => Finished | undefined;
}
