/** The paragraphs of the report's own text, for the rules on looks: no headings, tables, letterhead, signature, notes or prompts. */
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

export const bodyParagraphs = (context: CheckContext): BodyParagraph[] => {
  const found = new Map<Paragraph, BodyParagraph>();
  for (const { span, items } of context.contents)
    for (const item of items) {
      if (!isLine(item) || item.kind === 'note' || item.kind === 'prompt' || item.kind === 'caption') continue;
      const { paragraph } = item;
      const layout = layoutOf(context, paragraph);
      if (layout && !found.has(paragraph))
        found.set(paragraph, { paragraph, section: span.section.id, text: plainText(paragraph), layout });
    }
  return [...found.values()];
};

/** All in bold: a title of the person's own, which may stand as it likes. */
export const isTitleLike = ({ paragraph, layout, text }: BodyParagraph): boolean =>
  text.length < 200 && printedRuns(paragraph, layout).every(({ bold }) => bold);
