/** Last term's texts that this machine keeps: how many, and the way to be rid of them where no document is left to ask for it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Confirm } from '../components/Confirm.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

export const OldTexts = () => {
  const shared = useSharedStyles();
  const session = useSession();
  const { work } = useSessionState();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const { lastTerms } = session.services.memory;
  const count = lastTerms.names().length;
  const forget = async (): Promise<void> => {
    // Where the open document names one of them, it lets go of the name too.
    if (session.state().last?.kept === true) await session.keepLast(undefined);
    for (const name of lastTerms.names()) lastTerms.forget(name);
    setStep('done');
  };
  if (count === 0 && step !== 'done') return null;
  return (
    <div className={shared.stackTight}>
      {count > 0 && <p className={shared.text}>{texts.settings.oldTexts(count)}</p>}
      {count > 0 &&
        (step === 'asked' ? (
          <Confirm
            question={texts.settings.forgetTextsAsk}
            yes={texts.settings.forgetTexts}
            no={texts.settings.forgetTextsNo}
            onYes={() => void forget()}
            onNo={() => setStep('idle')}
          />
        ) : (
          <div>
            <Button disabledFocusable={work !== undefined} onClick={() => setStep('asked')}>
              {texts.settings.forgetTexts}
            </Button>
          </div>
        ))}
      <p role="status" className={shared.text}>
        {step === 'done' && count === 0 && texts.settings.forgotTexts}
      </p>
    </div>
  );
};
