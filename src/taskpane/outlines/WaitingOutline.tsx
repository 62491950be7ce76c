/** An outline on its way to those of one's own that needs a word of the person: which one stays, or where it goes when there is no room. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { FailureText } from '../components/FailureText.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { SaveFile } from './SaveFile.js';
import type { Waiting } from './store.js';
import { useOutlines } from './useOutlines.js';

const useStyles = makeStyles({
  // The ring of the focus goes around the words, not through them.
  heading: { ':focus-visible': { outlineOffset: tokens.strokeWidthThick } },
});

export const WaitingOutline = ({ waiting }: { readonly waiting: Waiting }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const [store] = useOutlines();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [waiting.kind]);
  const { outline } = waiting;
  const asks = waiting.kind === 'asks';
  return (
    <section className={mergeClasses(late.box, shared.stack)} aria-labelledby="waiting">
      <h2
        id="waiting"
        ref={heading}
        tabIndex={-1}
        className={mergeClasses(shared.heading, shared.focusable, styles.heading)}
      >
        {asks ? texts.outlines.askTitle : texts.outlines.unkeptTitle}
      </h2>
      {asks ? (
        <p className={shared.text}>{texts.outlines.ask(waiting.kept.title, waiting.kept.version, outline.title)}</p>
      ) : (
        <FailureText failure={waiting.failure} />
      )}
      <div className={shared.row}>
        {asks ? (
          <>
            <Button appearance="primary" onClick={store.keepBoth}>
              {texts.outlines.keepBoth}
            </Button>
            <Button onClick={store.replace}>{texts.outlines.replace}</Button>
          </>
        ) : (
          <Button appearance="primary" onClick={store.retry}>
            {texts.outlines.retry}
          </Button>
        )}
        {!asks && <SaveFile isWhole title={outline.title} outlineOf={() => Promise.resolve(outline)} />}
        <Button className={late.slim} appearance="subtle" onClick={store.letGo}>
          {texts.outlines.cancel}
        </Button>
      </div>
    </section>
  );
};
