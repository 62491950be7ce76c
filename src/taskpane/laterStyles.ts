/** Looks that several views share, but not the first form: kept out of what has to be there before anything is seen. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { narrow } from './styles.js';

/** The bar at the side of what is chosen, in contrast themes: those not chosen have it in the colour of the page, so that nothing moves. */
export const barOf = (color: 'Highlight' | 'Canvas') =>
  ({
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartColor: color,
  }) as const;

export const useLaterStyles = makeStyles({
  /** Heard, not seen. */
  heardOnly: {
    position: 'absolute',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    height: tokens.strokeWidthThin,
    width: tokens.strokeWidthThin,
    whiteSpace: 'nowrap',
    margin: 0,
  },
  /** Something of its own on the page: a question, a card, a form that opens. */
  box: {
    background: tokens.colorNeutralBackground2,
    // Seen in contrast themes only, which take backgrounds away.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalM,
  },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
  spread: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    [narrow]: { flexWrap: 'wrap' },
  },
  /** A button without an edge, first of its line, stands with its words where the words above stand. */
  flush: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    // There every button has an edge.
    '@media (forced-colors: active)': { marginInlineStart: 0 },
  },
  /** And one at the end of its line. */
  flushEnd: {
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginInlineEnd: 0 },
    [narrow]: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  /** A button without an edge, as wide as its words: beside others it would else be pushed to a line of its own. */
  slim: { minWidth: 'auto' },
  /** Stays while it is empty, so that screen readers hear what comes into it, and takes no room in a stack. */
  heard: { ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` } },
  /** Long names are cut after two lines, or five where lines are short; the whole name is on the section's card. */
  twoLines: {
    display: '-webkit-box',
    overflow: 'hidden',
    // Deprecated in name only: without it no browser of 2026 clamps lines.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    [narrow]: { WebkitLineClamp: 5 },
  },
  /** Always in reach under what scrolls. */
  bottomBar: {
    background: tokens.colorNeutralBackground1,
    borderTopStyle: 'solid',
    borderTopWidth: tokens.strokeWidthThin,
    borderTopColor: tokens.colorNeutralStroke2,
    bottom: 0,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    position: 'sticky',
    zIndex: 1,
    // At a zoom it would leave too little room for what is above it.
    [narrow]: { position: 'static' },
  },
});
