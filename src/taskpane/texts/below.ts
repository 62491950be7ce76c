/** What a language other than Vietnamese must say itself of things whose sentences come, in Vietnamese, with the data below the pane. */
import type { RuleId } from '../../check/types.js';

export interface Below {
  /**
   * What a rule asks of the report, one sentence. The finding's own sentence stays Vietnamese: it speaks of Vietnamese text, and goes into
   * remark lists and comments as it is.
   */
  readonly wants: Readonly<Record<RuleId, string>>;
}
