/** «Xóa ghi chú hướng dẫn (n)»: says what will go before it goes. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BroomRegular } from '@fluentui/react-icons/svg/broom';
import { useState } from 'react';
import type { Finding } from '../../../check/types.js';
import { useSession, useSessionState } from '../../hooks/useSession.js';
import { findingKey } from '../../model/findings.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { Confirm } from '../Confirm.js';

/** Enough to recognise what is meant, short enough to leave the buttons in sight. */
const samples = 3;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface CleanNotesProps {
  readonly count: number;
  /** Findings that would go with them, to show what is meant. */
  readonly findings: readonly Finding[];
}

export const CleanNotes = ({ count, findings }: CleanNotesProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { work } = useSessionState();
  const [asking, setAsking] = useState(false);
  const quoted = findings.filter((finding) => finding.quote !== '').slice(0, samples);
  return (
    <div className={shared.stackTight}>
      <Button
        icon={<BroomRegular />}
        aria-expanded={asking}
        disabledFocusable={work !== undefined}
        onClick={() => setAsking(!asking)}
      >
        {texts.check.clean(count)}
      </Button>
      {asking && (
        <Confirm
          question={texts.check.cleanAsk(count)}
          yes={texts.check.cleanYes}
          no={texts.check.cleanNo}
          onYes={() => void session.removeNotes()}
          onNo={() => setAsking(false)}
        >
          {quoted.length > 0 && (
            <div>
              <p className={shared.quiet}>{texts.check.cleanSome}</p>
              <ul className={mergeClasses(styles.list, shared.quiet)}>
                {quoted.map((finding) => (
                  <li key={findingKey(finding)} lang="vi">
                    {finding.quote}
                  </li>
                ))}
                {count > quoted.length && <li>{texts.check.cleanMore(count - quoted.length)}</li>}
              </ul>
            </div>
          )}
        </Confirm>
      )}
    </div>
  );
};
