/** What is going on, what went well, what went wrong: one place under the tabs, read out politely. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useSlow } from '../hooks/useSlow.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { later } from './later.js';

export const loadMessageBars = () => import(/* webpackChunkName: "messages" */ './MessageBars.js');
const NoticeBar = later(async () => (await loadMessageBars()).NoticeBar);
const ProblemBar = later(async () => (await loadMessageBars()).ProblemBar);
const WorkBar = later(async () => (await loadMessageBars()).WorkBar);

const useStyles = makeStyles({
  // Empty regions stay, so that screen readers hear what comes into them, and take no room.
  region: { '> *': { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` } },
  // Long ones scroll by themselves: what they are about stays in sight.
  messages: { maxHeight: '50vh', overflowY: 'auto' },
});

export const Messages = () => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { work, problem, notice } = useSessionState();
  const slow = useSlow(work !== undefined);
  return (
    <div className={styles.messages}>
      <div role="status" className={styles.region}>
        {slow && work && <p className={shared.quiet}>{texts.work[work]}</p>}
        <Suspense>{notice && <NoticeBar notice={notice} onDismiss={session.dismiss} />}</Suspense>
      </div>
      <div className={styles.region}>
        <Suspense>{slow && work && <WorkBar work={work} />}</Suspense>
      </div>
      <div role="alert" className={styles.region}>
        <Suspense>{problem && <ProblemBar problem={problem} busy={work !== undefined} />}</Suspense>
      </div>
    </div>
  );
};
