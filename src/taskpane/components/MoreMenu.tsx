/** The ⋯ button and what hides behind it: a short list that opens below, without the 30 KB of a positioned menu. */
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useEffect, useRef, useState } from 'react';
import { useRoving } from '../hooks/useRoving.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  place: { position: 'relative' },
  list: {
    position: 'absolute',
    insetInlineEnd: 0,
    top: '100%',
    zIndex: 1,
    width: 'max-content',
    maxWidth: `calc(100vw - ${tokens.spacingHorizontalXXL})`,
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingVerticalXS,
    background: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    // Shadows vanish in forced colours; this line stays.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  item: {
    ...typographyStyles.body1,
    background: 'none',
    border: 'none',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    ':hover': { background: tokens.colorNeutralBackground1Hover },
    '[aria-disabled="true"]': { color: tokens.colorNeutralForegroundDisabled },
  },
});

export interface MoreItem {
  readonly label: string;
  /** Language of the label where it is not the pane's. */
  readonly lang?: string;
  readonly onChoose: () => void;
}

export const MoreMenu = ({ items }: { readonly items: readonly MoreItem[] }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLDivElement>(null);
  const { itemProps } = useRoving(items.length, 0, 'vertical');

  useEffect(() => {
    if (!open) return undefined;
    // Opening a menu moves the focus into it (WAI-ARIA Authoring Practices, «menu button»).
    first.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };

  return (
    <div ref={place} className={styles.place}>
      <Button
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={texts.menu.open}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          ref={first}
          role="menu"
          tabIndex={-1}
          aria-label={texts.menu.open}
          className={styles.list}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close();
          }}
        >
          {items.map((item, index) => (
            <button
              key={item.label}
              {...itemProps(index)}
              type="button"
              role="menuitem"
              lang={item.lang}
              className={mergeClasses(styles.item, shared.focusable)}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
