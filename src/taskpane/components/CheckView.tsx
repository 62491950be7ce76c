/** Kiểm tra: the verdict first, then what is left to do, grouped, each with the way to its place. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Severity } from '../../check/types.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { cleanable, clockTime, countBySeverity, firstSeverity, groupByRule, verdictOf } from '../model/findings.js';
import type { Review } from '../session/types.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { CleanNotes } from './CleanNotes.js';
import { FindingGroupView } from './FindingGroupView.js';
import { SeverityFilter } from './SeverityFilter.js';

export const CheckView = () => {
  const shared = useSharedStyles();
  const session = useSession();
  const { review, work } = useSessionState();
  const button = (
    <Button
      appearance={review ? 'secondary' : 'primary'}
      disabledFocusable={work !== undefined}
      onClick={() => void session.check()}
    >
      {review ? texts.check.again : texts.check.run}
    </Button>
  );
  if (!review) {
    return (
      <div className={shared.stack}>
        <h1 className={shared.heardOnly}>{texts.app.tabs.check}</h1>
        <p className={shared.text}>{texts.check.lead}</p>
        {button}
      </div>
    );
  }
  return <ReviewView review={review} button={button} />;
};

const ReviewView = ({ review, button }: { readonly review: Review; readonly button: ReactNode }) => {
  const shared = useSharedStyles();
  const { outdated } = useSessionState();
  const { findings } = review.result;
  const [chosen, choose] = useState<{ readonly severity: Severity; readonly review: Review }>();
  // A new check may have emptied what was being looked at.
  const holds = chosen && (chosen.review === review || countBySeverity(findings)[chosen.severity] > 0);
  const severity = holds ? chosen.severity : firstSeverity(findings);
  const verdict = verdictOf(review.result, texts);
  const groups = groupByRule(findings, severity);
  return (
    <div className={shared.stack}>
      <h1 className={shared.heardOnly}>{texts.app.tabs.check}</h1>
      <MessageBar intent={verdict.intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{verdict.sentence}</MessageBarTitle>
        </MessageBarBody>
      </MessageBar>
      <div className={shared.spread}>
        {button}
        <span className={shared.quiet}>{texts.check.at(clockTime(review.at))}</span>
      </div>
      {outdated && <p className={shared.quiet}>{texts.check.changed}</p>}
      {review.cleanable > 0 && <CleanNotes count={review.cleanable} findings={cleanable(findings)} />}
      {findings.length > 0 && (
        <>
          <SeverityFilter
            findings={findings}
            chosen={severity}
            onChoose={(picked) => choose({ severity: picked, review })}
          />
          {groups.length === 0 && <p className={shared.quiet}>{texts.check.nothingHere[severity]}</p>}
          <div>
            {groups.map((group) => (
              <FindingGroupView key={`${severity} ${group.rule}`} group={group} />
            ))}
          </div>
        </>
      )}
    </div>
  );
};
