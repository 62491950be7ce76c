/**
 * The paragraphs of the report's own text, for the rules on looks: no headings, tables, letterhead, signature, notes or prompts, and not the
 * small print of a table.
 */
import type { Paragraph } from '../../../report/blocks.js';
import { plainText } from '../../../report/blocks.js';
import type { ParagraphLayout } from '../../../report/layout.js';
import type { CheckContext } from '../../context.js';
import { isLine } from '../../content.js';
import { layoutOf, printedRuns } from './looks.js';

export interface BodyParagraph {
  readonly paragraph: Paragraph;
  readonly section: string;
  readonly text: string;
  readonly layout: ParagraphLayout;
}

/** What says in which unit the figures below are, and what explains the figures above: `(Nguồn: …)`, `Ghi chú: …`. */
const unitAbove = /^\s*\(?\s*(?:đơn vị(?: tính)?|đvt)\s*:/iu;
const noteBelow = /^\s*(?:\(.*\)[.;]?\s*$|\*|[([]?\s*(?:ghi chú|chú thích|chú giải|nguồn)(?!\p{L}))/iu;

const besideTable = (report: CheckContext['report'], at: number, step: 1 | -1, is: RegExp): Paragraph | undefined => {
  for (let next = at + step; ; next += step) {
    const block = report.blocks[next];
    if (block?.kind !== 'paragraph') return undefined;
    const text = plainText(block).normalize('NFC');
    if (text.trim() !== '') return is.test(text) ? block : undefined;
  }
};

const smallPrint = ({ report }: CheckContext): ReadonlySet<Paragraph> =>
  new Set(
    report.blocks.flatMap((block, at) =>
      block.kind === 'table'
        ? [besideTable(report, at, -1, unitAbove) ?? [], besideTable(report, at, 1, noteBelow) ?? []].flat()
        : [],
    ),
  );

const read = (context: CheckContext): readonly BodyParagraph[] => {
  const found = new Map<Paragraph, BodyParagraph>();
  const apart = smallPrint(context);
  for (const { span, items } of context.contents)
    for (const item of items) {
      if (!isLine(item) || item.kind === 'note' || item.kind === 'prompt' || item.kind === 'caption') continue;
      const { paragraph } = item;
      if (found.has(paragraph)) continue;
      const layout = layoutOf(context, paragraph);
      if (layout && !apart.has(paragraph))
        found.set(paragraph, { paragraph, section: span.section.id, text: plainText(paragraph), layout });
    }
  return [...found.values()];
};

const known = new WeakMap<CheckContext, readonly BodyParagraph[]>();

/** Read once a check, however many rules ask. */
export const bodyParagraphs = (context: CheckContext): readonly BodyParagraph[] => {
  const before = known.get(context);
  if (before) return before;
  const paragraphs = read(context);
  known.set(context, paragraphs);
  return paragraphs;
};

/** All in bold: a title of the person's own, which may stand as it likes. */
export const isTitleLike = ({ paragraph, layout, text }: BodyParagraph): boolean =>
  text.length < 200 && printedRuns(paragraph, layout).every(({ bold }) => bold);
