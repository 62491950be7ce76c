/** One row of the tree: its number and words, what it is, and whether a person should look. Drawn again only when one of these changes. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { memo, useId, type CSSProperties, type ReactNode } from 'react';
import { useLaterStyles } from '../../laterStyles.js';
import { narrow, useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';

const useStyles = makeStyles({
  row: {
    marginBottom: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    // The bar below the list covers what would else be just in sight.
    scrollMarginBlock: `calc(2 * ${tokens.spacingVerticalXXXL})`,
    paddingInlineStart: `calc(${tokens.spacingHorizontalS} * var(--depth))`,
  },
  line: {
    alignItems: 'baseline',
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    gridTemplateColumns: `${tokens.spacingHorizontalL} 1fr auto`,
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    // What it is stands under the words, which would else have no room.
    [narrow]: { gridTemplateColumns: `${tokens.spacingHorizontalL} 1fr` },
    ':hover': { background: tokens.colorSubtleBackgroundHover },
  },
  // The warning's words keep their contrast on it.
  open: {
    background: tokens.colorNeutralBackground3,
    // Seen in contrast themes only, which take backgrounds away.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  chevron: { alignSelf: 'center', lineHeight: 0 },
  words: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  heading: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  what: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'end',
    [narrow]: { gridColumnStart: 2, textAlign: 'start' },
  },
  doubt: { color: tokens.colorStatusWarningForeground3, display: 'block', whiteSpace: 'nowrap' },
  left: { textDecorationLine: 'line-through' },
});

interface DecisionRowProps {
  readonly id: string;
  /** Its place among all rows that are shown, from 0. */
  readonly index: number;
  readonly depth: number;
  readonly number: string;
  readonly words: string;
  /** The words are of the document, not of the pane. */
  readonly isQuoted: boolean;
  readonly what: string;
  readonly look: 'heading' | 'words' | 'quiet';
  readonly isDoubtful: boolean;
  /** A table that is not taken. */
  readonly isLeft: boolean;
  /** undefined: nothing hangs under it. */
  readonly expanded: boolean | undefined;
  readonly isActive: boolean;
  /** Its choices, while it is open. */
  readonly children: ReactNode;
}

const Row = (props: DecisionRowProps) => {
  const { id, index, depth, number, words, isQuoted, what, look, isDoubtful, isLeft, expanded, isActive, children } =
    props;
  const styles = useStyles();
  const shared = useSharedStyles();
  const late = useLaterStyles();
  const name = useId();
  const Chevron = expanded ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div
      role="row"
      data-row={id}
      aria-level={depth}
      aria-rowindex={index + 1}
      aria-expanded={expanded}
      aria-labelledby={name}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(styles.row, shared.focusable, children !== null && styles.open)}
      style={depthStyle(depth)}
    >
      <div role="gridcell" id={name} className={styles.line}>
        <span data-chevron className={styles.chevron} aria-hidden>
          {expanded !== undefined && <Chevron />}
        </span>
        <span
          {...(isQuoted ? { lang: 'vi' } : {})}
          className={mergeClasses(styles[look], children === null && late.twoLines, isLeft && styles.left)}
        >
          {number} {words}
        </span>
        <span className={styles.what}>
          <span className={look === 'heading' ? late.heardOnly : undefined}>{what}</span>
          {isLeft && <span className={styles.doubt}>{texts.importing.notTaken}</span>}
          {isDoubtful && (
            <span className={styles.doubt}>
              <WarningRegular aria-hidden /> {texts.importing.doubt}
            </span>
          )}
        </span>
      </div>
      {children !== null && (
        <div role="gridcell" data-panel>
          {children}
        </div>
      )}
    </div>
  );
};

export const DecisionRow = memo(Row);

/** How deep a row hangs is a number of the outline, not a length: it goes in as a custom property. */
const depthStyle = (depth: number): CSSProperties => {
  const style: CSSProperties & Record<'--depth', string> = { '--depth': String(depth - 1) };
  return style;
};
