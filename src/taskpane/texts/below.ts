/** What a language other than Vietnamese must say itself of things whose sentences come, in Vietnamese, with the data below the pane. */
import type { RuleId } from '../../check/types.js';
import type { Failure } from '../../result.js';
import type { NoticeCode } from '../../word/notices.js';

export interface Below {
  /** By the failure's code: the codes are strings of many rooms, and a test finds them all. */
  readonly failure: Readonly<Record<string, Pick<Failure, 'message' | 'hint'>>>;
  /** What became of the document, after the message. */
  readonly document: Readonly<Record<NonNullable<Failure['document']>, string>>;
  /** What to do where the document was changed in part: what was asked for can be asked for again. */
  readonly hintWhenChanged: string;
  readonly notice: Readonly<Record<NoticeCode, (...values: readonly string[]) => string>>;
  /**
   * What a rule asks of the report, one sentence. The finding's own sentence stays Vietnamese: it speaks of Vietnamese text, and goes into
   * remark lists and comments as it is.
   */
  readonly wants: Readonly<Record<RuleId, string>>;
}
