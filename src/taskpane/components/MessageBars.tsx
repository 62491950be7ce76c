/** What the message regions can hold: work that goes on, what was done, what went wrong. Loaded after the first view: most starts say nothing. */
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
import { failureLines } from '../model/diagnostics.js';
import { noticeLines, noticeText } from '../model/notice.js';
import type { Notice, Problem, Work } from '../session/types.js';
import { narrow } from '../styles.js';
import { texts } from '../texts.js';
import { Details } from './Details.js';
import { Disclosure } from './Disclosure.js';
import { FailureText } from './FailureText.js';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    [narrow]: { paddingInlineStart: tokens.spacingHorizontalS },
  },
});

/** Failures that only a fresh pane gets over. */
const needsReload = (code: string): boolean => ['host-silent', 'pane-crashed', 'host-session-lost'].includes(code);

/** A ribbon button that did nothing is a failure; work that could be done in part is to be looked at. */
const intentOf = ({ ok, work }: Notice) => (ok ? 'success' : work === 'ribbon' ? 'error' : 'warning');

export const WorkBar = ({ work }: { readonly work: Work }) => <ProgressBar aria-label={texts.work[work]} />;

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

export const NoticeBar = ({ notice, onDismiss }: NoticeBarProps) => {
  const styles = useStyles();
  return (
    <MessageBar intent={intentOf(notice)} layout="multiline">
      <MessageBarBody>
        {noticeText(notice, texts)}
        {notice.notices.length > 0 && (
          <ul className={styles.list}>
            {noticeLines(notice, texts).map(({ sentence, lang }) => (
              <li key={sentence} lang={lang}>
                {sentence}
              </li>
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
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
};

interface ProblemBarProps {
  readonly problem: Problem;
  /** Something is being done: the retry waits. */
  readonly busy: boolean;
}

export const ProblemBar = ({ problem, busy }: ProblemBarProps) => (
  <MessageBar intent="error" layout="multiline">
    <MessageBarBody>
      <FailureText failure={problem.failure} />
      <Disclosure label={texts.problem.details} openAtFirst={false}>
        <Details lines={failureLines(problem.failure)} />
      </Disclosure>
    </MessageBarBody>
    <MessageBarActions>
      {needsReload(problem.failure.code) ? (
        <Button onClick={() => window.location.reload()}>{texts.problem.reload}</Button>
      ) : (
        <Button disabledFocusable={busy} onClick={problem.retry}>
          {texts.problem.retry}
        </Button>
      )}
    </MessageBarActions>
  </MessageBar>
);
