/** How far a result is on the way to its target: a bar with a mark where the target is. Read out as a sentence. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { formatFigure } from '../../indicators/quantity.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  track: {
    background: tokens.colorNeutralBackground6,
    borderRadius: tokens.borderRadiusMedium,
    height: tokens.spacingVerticalS,
    overflow: 'hidden',
    position: 'relative',
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  bar: {
    height: '100%',
    width: 'var(--share)',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', background: 'Highlight' },
  },
  met: { background: tokens.colorStatusSuccessBackground3 },
  missed: { background: tokens.colorStatusWarningBackground3 },
  mark: {
    background: tokens.colorNeutralForeground1,
    bottom: 0,
    insetInlineStart: 'var(--share)',
    position: 'absolute',
    top: 0,
    width: tokens.strokeWidthThick,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', background: 'CanvasText' },
  },
});

/** Percent of the target; the bar ends where the larger of the two does. */
export const Meter = ({ ratio }: { readonly ratio: number }) => {
  const styles = useStyles();
  const whole = Math.max(ratio, 100);
  return (
    <div role="img" aria-label={texts.indicators.bar(formatFigure(ratio))} className={styles.track}>
      <div
        className={mergeClasses(styles.bar, ratio < 100 ? styles.missed : styles.met)}
        style={share(ratio / whole)}
      />
      {ratio > 100 && <div className={styles.mark} style={share(100 / whole)} />}
    </div>
  );
};

/** A part of the whole is a number, not a length: it goes in as a custom property. */
const share = (part: number): CSSProperties => {
  const style: CSSProperties & Record<'--share', string> = { '--share': `${(part * 100).toFixed(1)}%` };
  return style;
};
