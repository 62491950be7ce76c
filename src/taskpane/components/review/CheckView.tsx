/** Kiểm tra: the verdict first, then what is left to do, grouped, each with the way to its place and what can be done about it. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useCaughtFocus } from '../../hooks/useCaughtFocus.js';
import { useSession, useSessionState } from '../../hooks/useSession.js';
import { cleanable, clockTime, verdictOf } from '../../model/findings.js';
import { groupsOf, openItems, type Review } from '../../model/working.js';
import { useLaterStyles } from '../../laterStyles.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { Tick } from '../Tick.js';
import { AsideGroup } from './AsideGroup.js';
import { CleanNotes } from './CleanNotes.js';
import { FindingGroupView } from './FindingGroupView.js';
import { Remarks } from './Remarks.js';
import { SeverityFilter } from './SeverityFilter.js';
import { WalkBar } from './WalkBar.js';

export const CheckView = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
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
        <h1 className={late.heardOnly}>{texts.app.tabs.check}</h1>
        <p className={shared.text}>{texts.check.lead}</p>
        {button}
      </div>
    );
  }
  return <ReviewView review={review} button={button} />;
};

const ReviewView = ({ review, button }: { readonly review: Review; readonly button: ReactNode }) => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { settings, work } = useSessionState();
  const { result, severity, items } = review;
  const verdict = verdictOf(result, texts);
  const groups = groupsOf(review, severity);
  const again = useRef<HTMLDivElement>(null);
  useCaughtFocus(again, review.at);
  return (
    <div className={shared.stack}>
      <h1 className={late.heardOnly}>{texts.app.tabs.check}</h1>
      <MessageBar intent={verdict.intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{verdict.sentence}</MessageBarTitle>
        </MessageBarBody>
      </MessageBar>
      <div ref={again} className={late.spread}>
        {button}
        <span className={shared.quiet}>{texts.check.at(clockTime(review.at))}</span>
      </div>
      {review.fresh > 0 && <p className={shared.quiet}>{texts.check.fresh(review.fresh)}</p>}
      {review.cleanable > 0 && <CleanNotes count={review.cleanable} findings={cleanable(result.findings)} />}
      <SeverityFilter
        findings={openItems(items).map(({ finding }) => finding)}
        chosen={severity}
        onChoose={session.chooseSeverity}
      />
      {severity === 'info' && (
        <Tick
          label={texts.check.hints}
          checked={settings.hints}
          // Not taken away while it works: the focus would fall from it to the top of the page.
          onTick={(hints) => work === undefined && void session.showHints(hints)}
        />
      )}
      {groups.length === 0 && <p className={shared.quiet}>{texts.check.nothingHere[severity]}</p>}
      {groups.length > 0 && (
        <div>
          {groups.map((group) => (
            <FindingGroupView key={`${severity} ${group.rule}`} group={group} review={review} />
          ))}
        </div>
      )}
      <AsideGroup ignored={result.ignored} />
      <Remarks review={review} />
      {items.length > 0 && <WalkBar review={review} />}
    </div>
  );
};
