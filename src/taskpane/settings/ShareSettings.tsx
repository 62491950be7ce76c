/** Settings out to one file, and in from one: what would change is shown before it is taken. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNextStep } from '../components/Asks.js';
import { FaultBar } from '../components/FaultBar.js';
import { FilePicker } from '../components/FilePicker.js';
import { Tick } from '../components/Tick.js';
import { download } from '../download.js';
import { useCopy } from '../hooks/useCopy.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { failureWords } from '../model/failure.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { changesBy, settingsOf, takeSettings, type SettingChange } from './exchange.js';
import { readSettingsFile, settingsFileName, writeSettingsFile, type SettingsFile } from './settingsFile.js';

/** An outline of the largest kind takes 1 MB; a file of this size is something else. */
const largestFile = 8_000_000;

const useStyles = makeStyles({
  changes: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    '& dd': { margin: 0 },
  },
});

export const ShareSettings = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { work } = useSessionState();
  const [withProfile, setWithProfile] = useState(false);
  const [file, setFile] = useState<SettingsFile>();
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const [copied, copy] = useCopy();
  const { host } = session.services.document;
  const content = (): string => writeSettingsFile(settingsOf(session, withProfile));
  const readChosen = async (chosen: File): Promise<void> => {
    setSaid('');
    setFault('');
    setFile(undefined);
    if (chosen.size > largestFile) {
      setFault(texts.settings.tooLarge);
      return;
    }
    // A file may have gone, or be held by another program, since it was chosen.
    const text = await chosen.text().catch(() => undefined);
    const read = text === undefined ? undefined : readSettingsFile(text);
    if (!read) setFault(texts.settings.unread);
    else if (read.ok) setFile(read.value);
    else {
      const { message, hint } = failureWords(read.failure, texts);
      setFault(`${message} ${hint}`);
    }
  };
  const take = async (chosen: SettingsFile): Promise<void> => {
    if (!(await takeSettings(session, chosen))) return;
    setFile(undefined);
    setSaid(texts.settings.taken);
  };
  return (
    <section aria-label={texts.settings.share} className={shared.stack}>
      <div className={shared.stackTight}>
        <h2 className={shared.heading}>{texts.settings.share}</h2>
        <p className={shared.quiet}>{texts.settings.shareLead}</p>
        <Tick label={texts.settings.withProfile} checked={withProfile} onTick={setWithProfile} />
        <div className={shared.row}>
          {host.platform === 'mac' ? (
            <Button onClick={() => copy(content())}>{texts.settings.copyInstead}</Button>
          ) : (
            <Button
              onClick={() => {
                download(new TextEncoder().encode(content()), settingsFileName);
                setFault('');
                setSaid(texts.settings.saved(settingsFileName));
              }}
            >
              {texts.settings.save}
            </Button>
          )}
          <FilePicker
            label={texts.settings.open}
            name={texts.settings.file}
            accept=".json"
            appearance="secondary"
            disabled={work !== undefined}
            onFile={(chosen) => void readChosen(chosen)}
          />
        </div>
      </div>
      <div role="status" className={mergeClasses(shared.text, late.heard)}>
        {fault !== '' && <FaultBar>{fault}</FaultBar>}
        {copied === 'copied' ? texts.details.copied : copied === 'refused' ? texts.details.notCopied : said}
      </div>
      {file && (
        <Preview
          changes={changesBy(session, file)}
          onTake={() => void take(file)}
          onCancel={() => setFile(undefined)}
        />
      )}
    </section>
  );
};

const vietnamese = { lang: 'vi' };

interface PreviewProps {
  readonly changes: readonly SettingChange[];
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

const Preview = ({ changes, onTake, onCancel }: PreviewProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const { work } = useSessionState();
  const nextStep = useNextStep();
  if (changes.length === 0) return <p className={shared.text}>{texts.settings.nothingChanges}</p>;
  const shown = (value: string): string => (value === '' ? texts.settings.empty : value);
  return (
    <div className={late.box}>
      <p className={shared.label}>{texts.settings.willChange(changes.length)}</p>
      <dl className={styles.changes}>
        {changes.map(({ label, from, to, quoted }) => (
          <div key={label}>
            <dt className={shared.quiet} {...(quoted === 'all' ? vietnamese : {})}>
              {label}
            </dt>
            <dd className={shared.text}>
              <span {...(quoted && from !== '' ? vietnamese : {})}>{shown(from)}</span> →{' '}
              <span {...(quoted && to !== '' ? vietnamese : {})}>{shown(to)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={shared.quiet}>{texts.settings.untouched}</p>
      <div className={shared.row}>
        <Button appearance={nextStep} disabledFocusable={work !== undefined} onClick={onTake}>
          {texts.settings.take}
        </Button>
        <Button onClick={onCancel}>{texts.settings.cancel}</Button>
      </div>
    </div>
  );
};
