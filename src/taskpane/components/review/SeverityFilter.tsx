/** Lỗi · Nên xem · Gợi ý, each with its count: one of them is shown. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Finding, Severity } from '../../../check/types.js';
import { countBySeverity, severities } from '../../model/findings.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';

const useStyles = makeStyles({
  group: { display: 'flex', gap: tokens.spacingHorizontalXS },
  button: {
    ...typographyStyles.body1,
    background: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
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

interface SeverityFilterProps {
  readonly findings: readonly Finding[];
  readonly chosen: Severity;
  readonly onChoose: (severity: Severity) => void;
}

export const SeverityFilter = ({ findings, chosen, onChoose }: SeverityFilterProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const count = countBySeverity(findings);
  return (
    <div role="group" aria-label={texts.check.filter} className={styles.group}>
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={severity === chosen}
          className={mergeClasses(styles.button, shared.focusable, severity === chosen && styles.chosen)}
          onClick={() => onChoose(severity)}
        >
          {texts.check.severity[severity]} ({count[severity]})
        </button>
      ))}
    </div>
  );
};
