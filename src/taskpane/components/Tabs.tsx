/** The views as tabs. Our own few lines instead of Fluent's TabList, which would bring its focus library (17 KB) for two tabs. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useRoving } from '../hooks/useRoving.js';
import { narrow, useSharedStyles } from '../styles.js';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', minWidth: 0 },
  tab: {
    ...typographyStyles.body1,
    background: 'none',
    border: 'none',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    minHeight: tokens.spacingVerticalXXXL,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    position: 'relative',
    [narrow]: { padding: tokens.spacingHorizontalXS },
    ':hover': { color: tokens.colorNeutralForeground1, background: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      bottom: 0,
      borderBottomStyle: 'solid',
      borderBottomWidth: tokens.strokeWidthThicker,
      borderBottomColor: tokens.colorCompoundBrandStroke,
      borderRadius: tokens.borderRadiusCircular,
      [narrow]: { insetInline: tokens.spacingHorizontalXS },
    },
  },
});

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
  /** Id of the element that holds the chosen view. */
  readonly panel: string;
}

export const tabId = (id: string): string => `tab-${id}`;

export const Tabs = <Id extends string>({ label, items, chosen, onChoose, panel }: TabsProps<Id>) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const at = items.findIndex((item) => item.id === chosen);
  const { itemProps } = useRoving(items.length, at, 'horizontal');
  return (
    <div role="tablist" aria-label={label} className={styles.list}>
      {items.map((item, index) => (
        <button
          key={item.id}
          {...itemProps(index)}
          id={tabId(item.id)}
          type="button"
          role="tab"
          aria-selected={item.id === chosen}
          aria-controls={panel}
          className={mergeClasses(styles.tab, shared.focusable, item.id === chosen && styles.chosen)}
          onClick={() => onChoose(item.id)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
};
