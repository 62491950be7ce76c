/** Which outline the open document follows and which one the next will: the first thing to read, with the step that comes next. */
import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useNextStep } from '../components/Asks.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { useOutlines } from './useOutlines.js';

export const InUse = () => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { chosen, outlined, reading } = useSessionState();
  const [, { said }] = useOutlines();
  const nextStep = useNextStep();
  const box = useRef<HTMLElement>(null);
  const hasLed = said && said.kind !== 'saved' ? said : undefined;
  // The button that was pressed is gone: the focus goes on to what it led to.
  useEffect(() => {
    if (hasLed) box.current?.focus();
  }, [hasLed]);
  const own = reading && session.services.outlineOf(reading);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={texts.outlines.inUse}
      className={mergeClasses(late.box, shared.stack, shared.focusable)}
    >
      {own ? (
        <>
          <Named label={texts.outlines.ofDocument} title={own.title} />
          {own === chosen || own.title === chosen.title ? (
            <p className={shared.quiet}>{texts.outlines.sameNext}</p>
          ) : (
            <>
              <Named label={texts.outlines.ofNext} title={chosen.title} />
              <p className={shared.quiet}>{texts.outlines.documentStays}</p>
              <Link as="button" type="button" onClick={() => session.show('update')}>
                {texts.outlines.toUpdate}
              </Link>
            </>
          )}
        </>
      ) : (
        <>
          <Named label={texts.outlines.inUse} title={chosen.title} />
          {outlined && <p className={shared.quiet}>{texts.outlines.checkedBy}</p>}
        </>
      )}
      <div className={shared.row}>
        <Button appearance={nextStep} onClick={() => session.show(outlined ? 'guide' : 'start')}>
          {outlined ? texts.outlines.toGuide : texts.outlines.toStart}
        </Button>
      </div>
    </section>
  );
};

const Named = ({ label, title }: { readonly label: string; readonly title: string }) => {
  const shared = useSharedStyles();
  return (
    <div>
      <p className={shared.quiet}>{label}</p>
      <p lang="vi" className={shared.label}>
        {title}
      </p>
    </div>
  );
};
