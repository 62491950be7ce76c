/** Cài đặt: hints and language, settings as a file for others, back to the defaults, and the lines for whoever helps. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Choice } from '../components/Choice.js';
import { Confirm } from '../components/Confirm.js';
import { Details } from '../components/Details.js';
import { Disclosure } from '../components/Disclosure.js';
import { Tick } from '../components/Tick.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { diagnosticLines } from '../model/diagnostics.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { resetSettings } from './exchange.js';
import { OldTexts } from './OldTexts.js';
import { ShareSettings } from './ShareSettings.js';

export const SettingsView = () => {
  const shared = useSharedStyles();
  const session = useSession();
  const { outline, settings, problem, work } = useSessionState();
  const { document, memory, now } = session.services;
  return (
    <div className={shared.stack}>
      <h1 className={shared.title}>{texts.settings.title}</h1>
      <Tick
        label={texts.settings.hints}
        checked={settings.hints}
        onTick={(hints) => work === undefined && void session.showHints(hints)}
      />
      <Choice
        label={texts.settings.language}
        value={settings.language}
        options={[
          { id: 'vi', label: texts.settings.languages.vi, lang: 'vi' },
          { id: 'en', label: texts.settings.languages.en, lang: 'en' },
        ]}
        onChange={(id) => void session.speak(id === 'en' ? 'en' : 'vi')}
      />
      <ShareSettings />
      <OldTexts />
      <Reset />
      <Disclosure label={texts.details.title} level={2} openAtFirst={false}>
        <div className={shared.stackTight}>
          <p className={shared.quiet}>{texts.details.lead}</p>
          <Details lines={diagnosticLines(document.host, outline, problem?.failure, now(), memory.faults())} />
        </div>
      </Disclosure>
    </div>
  );
};

const Reset = () => {
  const shared = useSharedStyles();
  const session = useSession();
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  return (
    <div className={shared.stackTight}>
      {step === 'asked' ? (
        <Confirm
          question={texts.settings.resetAsk}
          yes={texts.settings.resetYes}
          no={texts.settings.resetNo}
          onYes={() => {
            resetSettings(session);
            setStep('done');
          }}
          onNo={() => setStep('idle')}
        />
      ) : (
        <div>
          <Button onClick={() => setStep('asked')}>{texts.settings.reset}</Button>
        </div>
      )}
      <p role="status" className={shared.text}>
        {step === 'done' && texts.settings.resetDone}
      </p>
    </div>
  );
};
