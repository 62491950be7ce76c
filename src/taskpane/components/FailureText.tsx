/** What failed and what to do about it, in the pane's language. */
import type { Failure } from '../../result.js';
import { failureWords } from '../model/failure.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

export const FailureText = ({ failure }: { readonly failure: Failure }) => {
  const shared = useSharedStyles();
  const { message, hint, lang } = failureWords(failure, texts);
  return (
    <div lang={lang}>
      <p className={shared.text}>{message}</p>
      {hint !== '' && <p className={shared.text}>{hint}</p>}
    </div>
  );
};
