/** What can be done about the finding the person is at: look again, set it aside with a reason, and why it is said. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readyReasons } from '../../../check/readyReasons.js';
import { useSession, useSessionState } from '../../hooks/useSession.js';
import { reasonWords } from '../../model/findings.js';
import type { ReviewItem } from '../../model/working.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';

const useStyles = makeStyles({
  reasons: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
    minWidth: 0,
  },
  wide: { width: '100%', minWidth: 0, '& input': { minWidth: 0 } },
});

interface FindingActionsProps {
  readonly item: ReviewItem;
  /** What the finding is called where its text is not read along. */
  readonly name: string;
  readonly stillThere: boolean;
}

export const FindingActions = ({ item, name, stillThere }: FindingActionsProps) => {
  const shared = useSharedStyles();
  const session = useSession();
  const { work } = useSessionState();
  const [shown, setShown] = useState<'aside' | 'why'>();
  const { finding, key, state, reason } = item;
  const toggle = (part: 'aside' | 'why') => setShown(shown === part ? undefined : part);
  return (
    <>
      <div className={shared.row}>
        {state === 'open' && (
          <>
            <Button size="small" disabledFocusable={work !== undefined} onClick={() => void session.recheck()}>
              {texts.check.recheck}
            </Button>
            <Button
              size="small"
              aria-label={texts.check.setAsideTitle(name)}
              aria-expanded={shown === 'aside'}
              onClick={() => toggle('aside')}
            >
              {texts.check.setAside}
            </Button>
          </>
        )}
        {state === 'aside' && (
          <Button
            size="small"
            disabledFocusable={work !== undefined}
            onClick={() => void session.bringBack({ finding, reason })}
          >
            {texts.check.bringBack}
          </Button>
        )}
        {finding.source !== undefined && (
          <Button size="small" appearance="subtle" aria-expanded={shown === 'why'} onClick={() => toggle('why')}>
            {texts.check.why}
          </Button>
        )}
      </div>
      <p role="status" className={shared.quiet} hidden={!stillThere}>
        {stillThere && texts.check.still}
      </p>
      {shown === 'why' && (
        <p lang="vi" className={shared.quiet}>
          {finding.source}
        </p>
      )}
      {shown === 'aside' && state === 'open' && (
        <Reasons onChoose={(chosen) => void session.setAside(key, chosen)} onCancel={() => setShown(undefined)} />
      )}
    </>
  );
};

interface ReasonsProps {
  readonly onChoose: (reason: string) => void;
  readonly onCancel: () => void;
}

/** One press on a ready reason is enough: it can be brought back as easily. */
const Reasons = ({ onChoose, onCancel }: ReasonsProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { work } = useSessionState();
  const [own, setOwn] = useState('');
  const busy = work !== undefined;
  return (
    <form
      className={styles.reasons}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(own);
      }}
    >
      <p className={shared.label}>{texts.check.setAsideAsk}</p>
      {readyReasons.map((reason) => (
        <Button key={reason} size="small" disabledFocusable={busy} onClick={() => onChoose(reason)}>
          {reasonWords(reason, texts)}
        </Button>
      ))}
      <Field label={texts.check.ownReason} className={styles.wide}>
        <Input className={styles.wide} value={own} onChange={(_event, given) => setOwn(given.value)} />
      </Field>
      <div className={shared.row}>
        <Button type="submit" size="small" disabledFocusable={busy || own.trim() === ''}>
          {texts.check.setAsideYes}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {texts.check.setAsideNo}
        </Button>
      </div>
    </form>
  );
};
