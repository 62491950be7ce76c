/** A heading that opens and closes what is under it. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import { useSharedStyles } from '../styles.js';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit' },
  button: {
    ...typographyStyles.body1Strong,
    alignItems: 'center',
    background: 'none',
    border: 'none',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    // Room for the ring of the focus around what stands flush with the text above and below.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    minHeight: tokens.spacingVerticalXXXL,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    width: `calc(100% + 2 * ${tokens.spacingHorizontalXS})`,
    ':hover': { background: tokens.colorSubtleBackgroundHover },
  },
  body: { paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalS}` },
  chevron: { flexShrink: 0 },
});

interface DisclosureProps {
  readonly label: ReactNode;
  readonly openAtFirst: boolean;
  /** What the person is at stands in it: it opens when that becomes so. */
  readonly holdsCurrent?: boolean;
  /** Level of the heading; none where the page's own headings should not hold it. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

export const Disclosure = ({ label, openAtFirst, holdsCurrent = false, level, children }: DisclosureProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [open, setOpen] = useState(openAtFirst);
  const [held, setHeld] = useState(holdsCurrent);
  if (held !== holdsCurrent) {
    setHeld(holdsCurrent);
    if (holdsCurrent) setOpen(true);
  }
  const id = useId();
  const Heading = level === undefined ? 'div' : (`h${level}` as const);
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div>
      <Heading className={styles.heading}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          className={mergeClasses(styles.button, shared.focusable)}
          onClick={() => setOpen(!open)}
        >
          <Chevron className={styles.chevron} aria-hidden />
          <span>{label}</span>
        </button>
      </Heading>
      <div id={id} hidden={!open} className={styles.body}>
        {open && children}
      </div>
    </div>
  );
};
