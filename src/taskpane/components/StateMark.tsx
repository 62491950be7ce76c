/** How far a section is: an icon and a word, never a colour alone. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { SectionState } from '../../check/types.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  mark: {
    ...typographyStyles.caption1,
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    display: 'inline-flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXXS,
    whiteSpace: 'nowrap',
  },
  room: { width: tokens.fontSizeBase400 },
  // As high as a line of the words beside it.
  icon: { display: 'block', fontSize: tokens.fontSizeBase400, height: tokens.lineHeightBase300 },
  written: { color: tokens.colorStatusSuccessForeground1 },
  partial: { color: tokens.colorBrandForeground1 },
  missing: { color: tokens.colorStatusWarningForeground3 },
  plain: { color: tokens.colorNeutralForeground3 },
});

/** Without a state: the room an icon would take, so that names stay in line. */
export const StateIcon = ({ state }: { readonly state: SectionState | undefined }) => {
  const styles = useStyles();
  if (!state) return <span aria-hidden className={styles.room} />;
  const classOf = {
    written: styles.written,
    partial: styles.partial,
    missing: styles.missing,
    empty: styles.plain,
    'notes-only': styles.plain,
  }[state];
  const Icon = {
    written: CheckmarkCircleFilled,
    partial: CircleHalfFillRegular,
    missing: SubtractCircleRegular,
    empty: CircleRegular,
    'notes-only': NoteRegular,
  }[state];
  return (
    <span aria-hidden className={classOf}>
      <Icon className={styles.icon} />
    </span>
  );
};

export const StateMark = ({ state }: { readonly state: SectionState }) => {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <StateIcon state={state} />
      {texts.state[state]}
    </span>
  );
};
