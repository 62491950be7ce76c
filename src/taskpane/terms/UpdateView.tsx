/**
 * A newer outline for a report that is being written: choose it, see in plain words what it changes, tick what shall come in. What the newer
 * outline drops or moves is only shown, with the way to its place.
 */
import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { readOutline } from '../../outline/load.js';
import { outlineKey } from '../../outline/tree.js';
import type { Outline } from '../../outline/types.js';
import { FaultBar } from '../components/FaultBar.js';
import { FilePicker } from '../components/FilePicker.js';
import { Quoting } from '../components/Quoting.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { failureWords } from '../model/failure.js';
import { joining } from '../outlines/joining.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { ChangeGroups } from './ChangeGroups.js';
import { changesFor, isEmptyUpdate, openOf, withTick } from './changes.js';
import { isLater } from './later.js';
import { carryOut, type Update } from './updating.js';

/** An outline file of 40 sections has 80 KB; a hundred times that is some other file. */
const largestFile = 8_000_000;

export const UpdateView = () => {
  const [update, setUpdate] = useState<Update>();
  const session = useSession();
  const { outline, profile, reading, sections } = useSessionState();
  return update ? (
    <Preview key={outlineKey(update.newer)} update={update} onOther={() => setUpdate(undefined)} />
  ) : (
    <ChooseNewer
      onChoose={(newer) => {
        if (!reading) return;
        session.dismiss();
        const changes = changesFor(reading.report, outline, newer, profile, sections);
        setUpdate({ old: outline, newer, changes });
      }}
    />
  );
};

const ChooseNewer = ({ onChoose }: { readonly onChoose: (newer: Outline) => void }) => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { outline, work } = useSessionState();
  const [fault, setFault] = useState('');
  const isSame = (other: Outline): boolean => JSON.stringify(other) === JSON.stringify(outline);
  const known = session
    .outlinesKnown()
    .filter((other) => !isSame(other))
    .sort((one, other) => Number(isLater(other, outline)) - Number(isLater(one, outline)));
  const choose = (newer: Outline): void => {
    if (isSame(newer)) setFault(texts.update.same);
    // A document that names the bundled one is read by that: one that only has its name gets a name of its own.
    else onChoose(joining(newer, [], [session.services.outline]).outline);
  };
  const readChosen = async (file: File): Promise<void> => {
    setFault('');
    if (file.size > largestFile) {
      setFault(texts.update.tooLarge);
      return;
    }
    // A file may have gone, or be held by another program, since it was chosen.
    const text = await file.text().catch(() => undefined);
    const read = text === undefined ? undefined : readOutline(text);
    if (!read) setFault(texts.update.unread);
    else if (read.ok) choose(read.value);
    else {
      const { message, hint } = failureWords(read.failure, texts);
      setFault(`${message} ${hint}`);
    }
  };
  return (
    <div className={shared.stack}>
      <div className={shared.stackTight}>
        <h1 className={shared.title}>{texts.update.title}</h1>
        <p className={shared.text}>{texts.update.lead}</p>
        <p className={shared.quiet}>
          <Quoting say={(title = '') => texts.update.current(title, outline.version)} words={[outline.title]} />
        </p>
      </div>
      {known.length > 0 && (
        <div className={shared.stackTight}>
          <h2 className={shared.heading}>{texts.update.known}</h2>
          {known.map((other, index) => (
            <section key={outlineKey(other)} aria-label={other.title} className={late.box}>
              <div className={shared.stackTight}>
                <p lang="vi" className={shared.label}>
                  {other.title}
                </p>
                <p className={shared.quiet}>
                  <Quoting
                    say={(source = '') =>
                      [texts.update.version(other.version), source].filter((part) => part !== '').join(' · ')
                    }
                    words={[other.source]}
                  />
                </p>
                <div>
                  <Button
                    appearance={index === 0 ? 'primary' : 'secondary'}
                    disabledFocusable={work !== undefined}
                    onClick={() => choose(other)}
                  >
                    {texts.update.compare}
                  </Button>
                </div>
              </div>
            </section>
          ))}
        </div>
      )}
      <FilePicker
        label={texts.update.chooseFile}
        name={texts.update.file}
        accept=".json"
        appearance={known.length > 0 ? 'secondary' : 'primary'}
        disabled={work !== undefined}
        onFile={(file) => void readChosen(file)}
      />
      <div role="status" className={late.heard}>
        {fault !== '' && <FaultBar>{fault}</FaultBar>}
      </div>
      <p className={shared.text}>
        {texts.update.fromDocument}{' '}
        <Link as="button" type="button" inline onClick={() => session.show('outlines')}>
          {texts.update.toOutlines}
        </Link>
      </p>
    </div>
  );
};

interface PreviewProps {
  readonly update: Update;
  readonly onOther: () => void;
}

const Preview = ({ update, onOther }: PreviewProps) => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { work } = useSessionState();
  const { newer, changes } = update;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(openOf(changes)));
  const [isDone, setDone] = useState(false);
  if (isDone) {
    return (
      <div className={shared.stack}>
        <h1 className={shared.title}>{texts.update.title}</h1>
        {changes.dropped.length + changes.moved.length > 0 && <p className={shared.text}>{texts.update.doneLead}</p>}
        <ChangeGroups changes={changes} ticked={ticked} />
        <div className={shared.row}>
          <Button appearance="primary" onClick={() => session.show('guide')}>
            {texts.update.toWriting}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={shared.stack}>
      <div className={shared.stackTight}>
        <h1 className={shared.title}>{texts.update.title}</h1>
        <p className={shared.text}>
          <Quoting say={(title = '') => texts.update.newer(title, newer.version)} words={[newer.title]} />
        </p>
        {isEmptyUpdate(changes) && <p className={shared.text}>{texts.update.noDifference}</p>}
      </div>
      <ChangeGroups
        changes={changes}
        ticked={ticked}
        onTick={(id, isTicked) => setTicked(withTick(changes, ticked, id, isTicked))}
      />
      <div className={mergeClasses(late.bottomBar, shared.stackTight)}>
        <p className={shared.quiet}>
          {ticked.size === 0 ? texts.update.applyNone : texts.update.applySome(ticked.size)}
        </p>
        <div className={shared.row}>
          <Button
            appearance="primary"
            disabledFocusable={work !== undefined}
            onClick={() => void carryOut(session, update, ticked, () => setDone(true))}
          >
            {texts.update.apply}
          </Button>
          <Button disabledFocusable={work !== undefined} onClick={onOther}>
            {texts.update.other}
          </Button>
        </div>
      </div>
    </div>
  );
};
