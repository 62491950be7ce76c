/** What is going on, what went well, what went wrong: one place under the tabs, read out politely. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useSlow } from '../hooks/useSlow.js';
import { failureLines } from '../model/diagnostics.js';
import { noticeText } from '../model/notice.js';
import type { Notice } from '../session/types.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { Details } from './Details.js';
import { Disclosure } from './Disclosure.js';

const useStyles = makeStyles({
  // Empty regions stay, so that screen readers hear what comes into them, and take no room.
  region: { '> *': { marginBottom: tokens.spacingVerticalM } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Failures that only a fresh pane gets over. */
const needsReload = (code: string): boolean => ['host-silent', 'pane-crashed', 'host-session-lost'].includes(code);

/** A ribbon button that did nothing is a failure; work that could be done in part is to be looked at. */
const intentOf = ({ ok, work }: Notice) => (ok ? 'success' : work === 'ribbon' ? 'error' : 'warning');

export const Messages = () => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { work, problem, notice } = useSessionState();
  const slow = useSlow(work !== undefined);
  return (
    <div>
      <div role="status" className={styles.region}>
        {slow && work && <p className={shared.quiet}>{texts.work[work]}</p>}
        {notice && (
          <MessageBar intent={intentOf(notice)} layout="multiline">
            <MessageBarBody>
              {noticeText(notice, texts)}
              {notice.notices.length > 0 && (
                <ul className={styles.list}>
                  {notice.notices.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              )}
            </MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  aria-label={texts.done.dismiss}
                  icon={<DismissRegular />}
                  onClick={session.dismiss}
                />
              }
            />
          </MessageBar>
        )}
      </div>
      <div className={styles.region}>{slow && work && <ProgressBar aria-label={texts.work[work]} />}</div>
      <div role="alert" className={styles.region}>
        {problem && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <p className={shared.text}>{problem.failure.message}</p>
              <p className={shared.text}>{problem.failure.hint}</p>
              <Disclosure label={texts.problem.details} openAtFirst={false}>
                <Details lines={failureLines(problem.failure)} />
              </Disclosure>
            </MessageBarBody>
            <MessageBarActions>
              {needsReload(problem.failure.code) ? (
                <Button onClick={() => window.location.reload()}>{texts.problem.reload}</Button>
              ) : (
                <Button disabledFocusable={work !== undefined} onClick={problem.retry}>
                  {texts.problem.retry}
                </Button>
              )}
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </div>
  );
};
