/**
 * The lines in which blanks and markers are looked for: text under headings that is printed, the headings themselves, letterhead and
 * signature. Lines of a section that has no text at all are left out: that section is told as a whole.
 */
import type { Paragraph } from '../report/blocks.js';
import type { CheckContext } from './context.js';
import type { LineItem } from './content.js';
import { findPlaces, isLine, maskedText } from './content.js';

export interface CheckedLine {
  readonly section: string;
  readonly place: 'section' | 'heading' | 'front' | 'back';
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly blanks: LineItem['blanks'];
  readonly markers: LineItem['markers'];
}

const lineOf = (
  { paragraph, text, blanks, markers }: LineItem,
  section: string,
  place: CheckedLine['place'],
): CheckedLine => ({ section, place, paragraph, text, blanks, markers });

const headingLines = ({ report, alignment }: CheckContext): CheckedLine[] =>
  alignment.sections.flatMap(({ section, stretches }) =>
    stretches.flatMap(({ heading }) =>
      report.blocks.slice(heading.block, heading.block + heading.blocks).flatMap((block): CheckedLine[] => {
        if (block.kind === 'table') return [];
        const whole = maskedText(block);
        const text = heading.rest === '' ? whole : whole.slice(0, Math.max(0, whole.lastIndexOf(heading.rest)));
        // A line of underscores under a heading is drawn, not left open.
        if (/^[\s_]*$/.test(text)) return [];
        return [{ section: section.id, place: 'heading', paragraph: block, text, ...findPlaces(text) }];
      }),
    ),
  );

const known = new WeakMap<CheckContext, readonly CheckedLine[]>();

/** Read once a check, however many rules ask. */
export const checkedLines = (context: CheckContext): readonly CheckedLine[] => {
  const before = known.get(context);
  if (before) return before;
  const lines = readLines(context);
  known.set(context, lines);
  return lines;
};

const readLines = (context: CheckContext): CheckedLine[] => {
  const { contents, states, front, back } = context;
  const lines = headingLines(context);
  for (const { span, items } of contents) {
    const state = states.get(span.section.id);
    const isUnwritten = span.section.children.length === 0 && (state === 'empty' || state === 'notes-only');
    for (const item of items) {
      if (!isLine(item) || item.kind === 'note' || item.kind === 'prompt') continue;
      if (isUnwritten && item.kind !== 'wording') continue;
      // A line of underscores under the title of a part is drawn.
      if (item.kind === 'gap' && span.depth === 1 && /^[\s_]*$/.test(item.text)) continue;
      lines.push(lineOf(item, span.section.id, 'section'));
    }
  }
  for (const item of front) {
    if (item.kind !== 'note' && !/^[\s_]*$/.test(item.text)) lines.push(lineOf(item, '', 'front'));
  }
  for (const item of back) if (item.kind !== 'note') lines.push(lineOf(item, '', 'back'));
  return lines;
};
