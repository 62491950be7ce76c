/** Đề cương: the outline in use, the others at hand, and the way to bring one more. */
import { MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useEffect } from 'react';
import type { Failure } from '../../result.js';
import { Details } from '../components/Details.js';
import { Disclosure } from '../components/Disclosure.js';
import { FailureText } from '../components/FailureText.js';
import { later } from '../components/later.js';
import { useSession } from '../hooks/useSession.js';
import { failureLines } from '../model/diagnostics.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { AddOutline } from './AddOutline.js';
import { InUse } from './InUse.js';
import { OutlineEntry } from './OutlineEntry.js';
import { origins } from './shelf.js';
import { useOutlines } from './useOutlines.js';
import { WaitingOutline } from './WaitingOutline.js';

const ImportEditor = later(
  async () => (await import(/* webpackChunkName: "importing" */ './importing/ImportEditor.js')).ImportEditor,
);

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column' },
  title: { marginBottom: tokens.spacingVerticalM },
  // Empty regions stay, so that screen readers hear what comes into them, and take no room.
  region: { '> *': { marginBottom: tokens.spacingVerticalM } },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

export const OutlinesView = () => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const [store, { importing, waiting, failure, said }] = useOutlines();
  useEffect(() => {
    void store.open();
    // What was said is old when the person comes back.
    return () => store.showAdding(false);
  }, [store]);
  return (
    <div className={styles.view}>
      {!importing && <h1 className={mergeClasses(shared.title, styles.title)}>{texts.outlines.title}</h1>}
      <div role="alert" className={styles.region}>
        {failure && <FailureBar failure={failure} />}
      </div>
      <div role="status" className={styles.region}>
        {/* What was chosen is seen right under it. */}
        {said && (
          <p className={said.kind === 'using' || said.kind === 'kept' ? late.heardOnly : shared.text}>
            {said.kind === 'saved' ? texts.outlines.said.saved(said.file) : texts.outlines.said[said.kind](said.title)}
          </p>
        )}
      </div>
      {waiting && <WaitingOutline waiting={waiting} />}
      {importing && (
        // What was changed in it stays while a question is asked.
        <div hidden={waiting !== undefined}>
          <Suspense>
            <ImportEditor
              name={importing.name}
              imported={importing.imported}
              onSave={store.save}
              onClose={store.closeImport}
            />
          </Suspense>
        </div>
      )}
      {!importing && !waiting && (
        <div className={shared.stack}>
          <Shelves />
        </div>
      )}
    </div>
  );
};

const Shelves = () => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const { memory, document } = useSession().services;
  const [, { entries, officeFailure }] = useOutlines();
  return (
    <>
      <InUse />
      <AddOutline />
      {!memory.outlines.lasting && <p className={shared.text}>{texts.outlines.forgetful}</p>}
      {document.host.platform === 'mac' && <p className={shared.quiet}>{texts.outlines.noFiles}</p>}
      {officeFailure && <FailureBar failure={officeFailure} />}
      {origins.map((origin) => {
        const under = entries.filter((entry) => entry.origin === origin);
        return (
          under.length > 0 && (
            <section key={origin} aria-labelledby={`shelf-${origin}`} className={shared.stackTight}>
              <h2 id={`shelf-${origin}`} className={shared.heading}>
                {texts.outlines.origin[origin]}
              </h2>
              <ul className={mergeClasses(late.plainList, styles.list)}>
                {under.map((entry) => (
                  <OutlineEntry key={entry.key} entry={entry} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
};

const FailureBar = ({ failure }: { readonly failure: Failure }) => (
  <MessageBar intent="error" layout="multiline">
    <MessageBarBody>
      <FailureText failure={failure} />
      {failure.detail !== undefined && (
        <Disclosure label={texts.problem.details} openAtFirst={false}>
          <Details lines={failureLines(failure)} />
        </Disclosure>
      )}
    </MessageBarBody>
  </MessageBar>
);
