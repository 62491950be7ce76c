/** A question in the flow of the page before something is taken out: no dialog, nothing hidden behind it. */
import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSessionState } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { Asks } from './Asks.js';

interface ConfirmProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** The answer that stands out: «no» where «yes» loses work. */
  readonly advised?: 'yes' | 'no';
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children?: ReactNode;
}

export const Confirm = ({ question, yes, no, advised = 'yes', onYes, onNo, children }: ConfirmProps) => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const { work } = useSessionState();
  return (
    <div role="group" aria-label={yes} className={mergeClasses(late.box, shared.stack)}>
      <Asks />
      <p className={shared.text}>{question}</p>
      {children}
      <div className={shared.row}>
        <Button
          appearance={advised === 'yes' ? 'primary' : 'secondary'}
          disabledFocusable={work !== undefined}
          onClick={onYes}
        >
          {yes}
        </Button>
        <Button appearance={advised === 'no' ? 'primary' : 'secondary'} onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  );
};
