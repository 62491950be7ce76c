/** One outline of the list: what it is called, where it comes from, and what can be done with it. */
import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Outline } from '../../outline/types.js';
import { Asks } from '../components/Asks.js';
import { Confirm } from '../components/Confirm.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { SaveFile } from './SaveFile.js';
import type { Entry } from './shelf.js';
import { useOutlines } from './useOutlines.js';

const useStyles = makeStyles({
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  whole: { width: '100%' },
});

const marksOf = ({ isInUse, isOfDocument }: Entry, hasOwn: boolean): readonly string[] => [
  ...(isOfDocument ? [texts.outlines.documentMark] : []),
  ...(isInUse ? [hasOwn ? texts.outlines.nextMark : texts.outlines.usedMark] : []),
];

export const OutlineEntry = ({ entry }: { readonly entry: Entry }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { reading } = useSessionState();
  const [store] = useOutlines();
  const { title, source, version, leaves, from, origin, isInUse } = entry;
  const hasOwn = reading !== undefined && session.services.outlineOf(reading) !== undefined;
  const details = [
    ...(version === '' ? [] : [texts.outlines.version(version)]),
    ...(leaves === 0 ? [] : [texts.outlines.leaves(leaves)]),
  ];
  const marks = marksOf(entry, hasOwn);
  return (
    <li className={styles.card}>
      <div className={shared.stackTight}>
        <h3 lang="vi" className={shared.label}>
          {title}
        </h3>
        {marks.length > 0 && <p className={shared.text}>✓ {marks.join(' · ')}</p>}
        {source !== '' && (
          <p lang="vi" className={shared.quiet}>
            {source}
          </p>
        )}
        <p className={shared.quiet}>{details.join(' · ')}</p>
      </div>
      <div className={shared.row}>
        {!isInUse && (
          <Button
            size="small"
            aria-label={hasOwn ? texts.outlines.useNextOf(title) : texts.outlines.useOf(title)}
            onClick={() => void store.use(entry)}
          >
            {hasOwn ? texts.outlines.useNext : texts.outlines.use}
          </Button>
        )}
        <SaveFile isFlush={isInUse} title={title} outlineOf={() => store.outlineOf(entry)} />
        {origin === 'own' && 'outline' in from && <OwnActions outline={from.outline} isInUse={isInUse} />}
      </div>
    </li>
  );
};

/** What can be done with an outline that the person has put here. */
const OwnActions = ({ outline, isInUse }: { readonly outline: Outline; readonly isInUse: boolean }) => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const [store] = useOutlines();
  const styles = useStyles();
  const [doing, setDoing] = useState<'nothing' | 'rename' | 'forget'>('nothing');
  const [left, setLeft] = useState<'rename' | 'forget'>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (doing === 'forget') place.current?.focus();
  }, [doing]);
  const close = () => {
    if (doing !== 'nothing') setLeft(doing);
    setDoing('nothing');
  };
  const { title } = outline;
  if (doing === 'rename') {
    return (
      <Rename
        title={title}
        onKeep={(name) => {
          store.rename(outline, name);
          close();
        }}
        onClose={close}
      />
    );
  }
  if (doing === 'forget') {
    return (
      <div ref={place} tabIndex={-1} className={mergeClasses(styles.whole, shared.focusable)}>
        <Confirm
          question={texts.outlines.forgetAsk(title)}
          yes={texts.outlines.forgetYes}
          no={texts.outlines.cancel}
          advised="no"
          onYes={() => store.forget(outline)}
          onNo={close}
        >
          {isInUse && <p className={shared.text}>{texts.outlines.forgetUsed}</p>}
        </Confirm>
      </div>
    );
  }
  return (
    <>
      <Button
        className={late.slim}
        size="small"
        appearance="subtle"
        // Back where the person was before the form.
        autoFocus={left === 'rename'}
        aria-label={texts.outlines.renameOf(title)}
        onClick={() => setDoing('rename')}
      >
        {texts.outlines.rename}
      </Button>
      <Button
        className={late.slim}
        size="small"
        appearance="subtle"
        autoFocus={left === 'forget'}
        aria-label={texts.outlines.forgetOf(title)}
        onClick={() => setDoing('forget')}
      >
        {texts.outlines.forget}
      </Button>
    </>
  );
};

interface RenameProps {
  readonly title: string;
  readonly onKeep: (title: string) => void;
  readonly onClose: () => void;
}

const Rename = ({ title, onKeep, onClose }: RenameProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [typed, setTyped] = useState(title);
  return (
    <form
      className={mergeClasses(shared.stackTight, styles.whole)}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onKeep(typed);
      }}
    >
      <Asks />
      <Field label={texts.outlines.newName}>
        <Input
          className={shared.input}
          autoFocus
          value={typed}
          maxLength={300}
          onChange={(_event, given) => setTyped(given.value)}
        />
      </Field>
      <div className={shared.row}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={typed.trim() === ''}>
          {texts.outlines.keepName}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.outlines.cancel}
        </Button>
      </div>
    </form>
  );
};
