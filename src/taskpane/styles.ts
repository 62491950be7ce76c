/** Looks that several parts share. Fluent tokens only, so that dark theme and high contrast come by themselves. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The pane at a zoom of 200 %, where two columns are too many. */
export const narrow = '@media (max-width: 260px)';

export const useSharedStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  label: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  stackTight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  /** As wide as its column: an input would otherwise keep the browser's twenty letters and burst it. */
  input: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  focusable: {
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});
