/** A few choices of which one is in front, side by side. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useSharedStyles } from '../styles.js';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: {
    ...typographyStyles.body1,
    background: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalMNudge}`,
    // Round while it has the focus, too.
    ':focus-visible': { borderRadius: tokens.borderRadiusCircular },
    ':hover': { background: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    background: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    // Contrast themes take backgrounds away.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', background: 'Highlight', color: 'HighlightText' },
  },
});

interface PillsProps<Id extends string> {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export const Pills = <Id extends string>({ label, items, chosen, onChoose }: PillsProps<Id>) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          aria-pressed={item.id === chosen}
          className={mergeClasses(shared.focusable, styles.button, item.id === chosen && styles.chosen)}
          onClick={() => onChoose(item.id)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
};
