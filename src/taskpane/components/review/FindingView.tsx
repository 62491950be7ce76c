/**
 * One finding of the list: what is wrong, the way to its place, and — for the one the person is at — what can be done about it. It stays
 * where it is when it is done with.
 */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { EyeOffRegular } from '@fluentui/react-icons/svg/eye-off';
import { useEffect, useRef, useState } from 'react';
import { useChanges } from '../../hooks/useChanges.js';
import { useSession, useSessionState } from '../../hooks/useSession.js';
import { reasonWords, wordsOf } from '../../model/findings.js';
import { sectionLabel } from '../../model/sections.js';
import type { Review, ReviewItem } from '../../model/working.js';
import { barOf, useLaterStyles } from '../../laterStyles.js';
import { narrow, useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { Asks } from '../Asks.js';
import { ChangeList } from '../ChangeList.js';
import { FindingActions } from './FindingActions.js';

const useStyles = makeStyles({
  finding: {
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    borderTopColor: tokens.colorNeutralStroke2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    paddingInlineStart: tokens.spacingHorizontalL,
    // The header above, with a message in it, and the bar below cover what is scrolled under them.
    scrollMarginBlock: `calc(4 * ${tokens.spacingVerticalXXXL}) calc(2 * ${tokens.spacingVerticalXXXL})`,
    '@media (forced-colors: active)': barOf('Canvas'),
  },
  current: {
    background: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorCompoundBrandStroke}`,
    // Contrast themes take backgrounds and shadows away.
    '@media (forced-colors: active)': barOf('Highlight'),
  },
  line: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    justifyContent: 'space-between',
    [narrow]: { flexDirection: 'column' },
  },
  // Sentences have the whole width, and the buttons stand under them.
  under: { flexDirection: 'column' },
  text: {
    background: 'none',
    border: 'none',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    padding: 0,
    textAlign: 'start',
  },
  over: { color: tokens.colorNeutralForeground2 },
  side: { display: 'flex', flexShrink: 0, flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quote: { fontStyle: 'italic', overflowWrap: 'anywhere' },
  mark: { alignItems: 'center', display: 'flex', gap: tokens.spacingHorizontalXXS },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

/** As many changes can be seen beside the finding itself; more are shown when asked for, before they are done. */
const shownAtOnce = 3;

interface FindingProps {
  readonly item: ReviewItem;
  readonly review: Review;
}

export const FindingView = ({ item, review }: FindingProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const session = useSession();
  const { sections, work } = useSessionState();
  const changes = useChanges()(item.finding);
  const [asking, setAsking] = useState(false);
  const { finding, key, state, reason } = item;
  const isCurrent = key === review.current;
  const isOpen = state === 'open';
  const place = useKeptInSight(isCurrent, isOpen);
  const words = wordsOf(finding, sections);
  const name = sectionLabel(sections, finding.section) || texts.check.report;
  const isShort = changes.length <= shownAtOnce;
  const showsChanges = isOpen && changes.length > 0 && (isShort || (asking && isCurrent));
  return (
    <li
      ref={place}
      tabIndex={-1}
      aria-current={isCurrent || undefined}
      className={mergeClasses(styles.finding, isCurrent && styles.current)}
    >
      <div className={mergeClasses(styles.line, words.message !== '' && styles.under)}>
        <button
          type="button"
          aria-expanded={isCurrent}
          title={texts.check.choose}
          className={mergeClasses(styles.text, shared.focusable, !isOpen && styles.over)}
          onClick={() => session.select(isCurrent ? '' : key)}
        >
          {words.place !== '' && (
            <span lang="vi" className={mergeClasses(shared.label, late.twoLines)}>
              {words.place}
            </span>
          )}
          {words.message !== '' && (
            <span lang="vi" className={shared.text}>
              {words.message}
            </span>
          )}
          {words.quote !== '' && isOpen && !showsChanges && (
            <q lang="vi" className={mergeClasses(shared.text, styles.quote)}>
              {words.quote}
            </q>
          )}
          {state === 'done' && (
            <span className={mergeClasses(shared.label, styles.mark, styles.done)}>
              <CheckmarkCircleFilled aria-hidden />
              {texts.check.done}
            </span>
          )}
          {state === 'aside' && (
            <span className={mergeClasses(shared.quiet, styles.mark)}>
              <EyeOffRegular aria-hidden />
              {texts.check.aside(reasonWords(reason, texts))}
            </span>
          )}
        </button>
        <div className={styles.side}>
          {finding.where && (
            <Button size="small" aria-label={`${texts.check.goThere}: ${name}`} onClick={() => void session.goTo(key)}>
              {texts.check.goThere}
            </Button>
          )}
          {isOpen && changes.length > 0 && (
            <Button
              size="small"
              aria-label={texts.check.mendTitle(name)}
              disabledFocusable={work !== undefined}
              {...(isShort ? {} : { 'aria-expanded': asking && isCurrent })}
              onClick={() => {
                if (!isCurrent) session.select(key);
                if (isShort) void session.mend([key]);
                else setAsking(!(asking && isCurrent));
              }}
            >
              {isShort ? texts.check.mend : texts.check.mendAll(changes.length)}
            </Button>
          )}
        </div>
      </div>
      {showsChanges && <ChangeList changes={changes} label={texts.check.mendAsk(changes.length)} />}
      {showsChanges && !isShort && (
        <div className={shared.row}>
          <Asks />
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={work !== undefined}
            onClick={() => void session.mend([key])}
          >
            {texts.check.mendMany(changes.length)}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            {texts.check.mendNo}
          </Button>
        </div>
      )}
      {isCurrent && <FindingActions item={item} name={name} stillThere={review.stillThere} />}
    </li>
  );
};

/**
 * Scrolls the finding into sight when it becomes the current one. When the button that was pressed goes away with the work it did, its
 * focus would fall to the top of the page: the finding takes it.
 */
const useKeptInSight = (isCurrent: boolean, isOpen: boolean) => {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  useEffect(() => {
    if (isCurrent && document.hasFocus() && document.activeElement === document.body) {
      place.current?.focus({ preventScroll: true });
    }
  }, [isCurrent, isOpen]);
  return place;
};
