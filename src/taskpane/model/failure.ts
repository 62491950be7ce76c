/** A failure in the words of the pane's language. */
import type { Failure } from '../../result.js';
import type { Texts } from '../texts.js';

export interface FailureWords {
  readonly message: string;
  readonly hint: string;
  /** Language of the words where it is not the pane's: of a failure that only its own sentences tell. */
  readonly lang?: string;
}

export const failureWords = (
  { code, message, hint, document, notices = [] }: Failure,
  { below }: Texts,
): FailureWords => {
  if (!below) return { message, hint };
  const known = below.failure[code];
  if (!known) return { message, hint, lang: 'vi' };
  const notice: Readonly<Record<string, (() => string) | undefined>> = below.notice;
  const sentences = [known.message, document && below.document[document], ...notices.map((each) => notice[each]?.())];
  return {
    message: sentences.filter((sentence) => sentence !== undefined).join(' '),
    hint: document === 'changed' ? below.hintWhenChanged : known.hint,
  };
};
