/**
 * The look of paragraphs, as far as Word's API can set it. `lineSpacing` of the API means lines (its points are divided by 12) and there is no
 * rule «exactly» in any requirement set, so the exact line height becomes a sentence that says how to set it by hand.
 */
import type { LookChange } from '../report/plan.js';
import { type HostNotice, noticeOf } from './notices.js';
import { pointsOf } from './page.js';

const alignments = { left: 'Left', center: 'Centered', right: 'Right', justify: 'Justified' } as const;

/** Sets what a change asks for; what it does not speak of stays. A style that the document does not have is left out. */
export const queueLook = (paragraph: Word.Paragraph, change: LookChange, hasStyle: (name: string) => boolean): void => {
  const { style, font, sizePt, bold, italic, underline, align, firstLineMm, spaceAfterPt } = change;
  // First, so that what is asked for beside it stands over the style.
  if (style !== undefined && hasStyle(style)) paragraph.style = style;
  if (font !== undefined) paragraph.font.name = font;
  if (sizePt !== undefined) paragraph.font.size = sizePt;
  if (bold !== undefined) paragraph.font.bold = bold;
  if (italic !== undefined) paragraph.font.italic = italic;
  if (underline !== undefined) paragraph.font.underline = underline ? 'Single' : 'None';
  if (align !== undefined) paragraph.alignment = alignments[align];
  if (firstLineMm !== undefined) paragraph.firstLineIndent = pointsOf(firstLineMm);
  if (spaceAfterPt !== undefined) paragraph.spaceAfter = spaceAfterPt;
};

/** What has to be done by hand. */
export const lookNotices = (changes: readonly LookChange[], hasStyle: (name: string) => boolean): HostNotice[] => {
  const heights = new Set(changes.flatMap(({ lineSpacingPt }) => lineSpacingPt ?? []));
  const styles = new Set(changes.flatMap(({ style }) => (style !== undefined && !hasStyle(style) ? [style] : [])));
  return [
    ...[...heights].map((points) => noticeOf('line-spacing-by-hand', String(points))),
    ...[...styles].map((style) => noticeOf('style-missing', style)),
  ];
};
