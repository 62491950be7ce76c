/** From one finding to the next, always in reach: two buttons under the list, and Alt with the arrow keys. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect } from 'react';
import { useSession } from '../../hooks/useSession.js';
import { openItems, stepFrom, type Review } from '../../model/working.js';
import { useLaterStyles } from '../../laterStyles.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { useNextStep } from '../Asks.js';

export const WalkBar = ({ review }: { readonly review: Review }) => {
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const nextStep = useNextStep();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      // Alt with an arrow opens the list of a select.
      if (event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      void session.step(event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);

  return (
    <div role="group" aria-label={texts.check.walk} className={mergeClasses(late.bottomBar, late.spread)}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ChevronLeftRegular />}
        aria-keyshortcuts="Alt+ArrowUp"
        disabledFocusable={!stepFrom(review, -1)}
        onClick={() => void session.step(-1)}
      >
        {texts.check.previous}
      </Button>
      <span role="status" className={shared.quiet}>
        {texts.check.left(openItems(review.items).length)}
      </span>
      <Button
        appearance={stepFrom(review, 1) ? nextStep : 'subtle'}
        size="small"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        aria-keyshortcuts="Alt+ArrowDown"
        disabledFocusable={!stepFrom(review, 1)}
        onClick={() => void session.step(1)}
      >
        {texts.check.next}
      </Button>
    </div>
  );
};
