/** vượt, đạt, chưa đạt: an icon and a word, never a colour alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowCircleUpFilled } from '@fluentui/react-icons/svg/arrow-circle-up';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { Verdict } from '../../indicators/types.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  mark: { alignItems: 'center', display: 'inline-flex', flexShrink: 0, gap: tokens.spacingHorizontalXXS },
  icon: { display: 'block', fontSize: tokens.fontSizeBase400, height: tokens.lineHeightBase300 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  short: { color: tokens.colorStatusWarningForeground3 },
  plain: { color: tokens.colorNeutralForeground2 },
});

interface VerdictMarkProps {
  /** Undefined: not certain. */
  readonly verdict: Verdict | undefined;
  readonly hasResult: boolean;
}

export const VerdictMark = ({ verdict, hasResult }: VerdictMarkProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const Icon = { exceeded: ArrowCircleUpFilled, met: CheckmarkCircleFilled, missed: SubtractCircleRegular };
  const Shown = verdict ? Icon[verdict] : CircleRegular;
  const look = verdict === undefined ? styles.plain : verdict === 'missed' ? styles.short : styles.good;
  const word = verdict
    ? texts.indicators.verdict[verdict]
    : hasResult
      ? texts.indicators.unsure
      : texts.indicators.noResult;
  return (
    <span className={mergeClasses(styles.mark, verdict ? shared.label : shared.quiet)}>
      <span aria-hidden className={look}>
        <Shown className={styles.icon} />
      </span>
      {word}
    </span>
  );
};
