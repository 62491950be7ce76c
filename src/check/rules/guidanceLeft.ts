/** guidance-left: a note of the outline stands in the report as a paragraph of its own and would be printed. */
import { readTag } from '../../report/tags.js';
import type { CheckContext, Rule } from '../context.js';
import { midSentence, quoteOf } from '../context.js';
import type { LineItem } from '../content.js';
import { isLine } from '../content.js';
import type { Finding } from '../types.js';

/** Clean takes out whole paragraphs and our own note controls, not half of a heading's line. */
const isWhole = (item: LineItem, text: string): boolean =>
  !item.opens &&
  (item.paragraph.controls.some((control) => readTag(control.tag)?.kind === 'guidance') ||
    text.trim() === item.text.trim());

const finding = ({ whereOf }: CheckContext, section: string, item: LineItem, place: string): Finding => {
  const where = whereOf(item.paragraph, item.text.trim());
  return {
    rule: 'guidance-left',
    severity: 'error',
    section,
    message: `Ghi chú hướng dẫn của đề cương còn sót ${place}. Xóa ghi chú này trước khi in.`,
    quote: quoteOf(item.text),
    where,
    ...(isWhole(item, where.text) ? { fix: { kind: 'clean' } as const } : {}),
  };
};

export const guidanceLeft: Rule = (context) => {
  const { contents, states, front, back, nameOf } = context;
  const inSections = contents.flatMap(({ span, items }) => {
    // A leaf with nothing but notes is told once, as a section to write.
    if (span.section.children.length === 0 && states.get(span.section.id) === 'notes-only') return [];
    return items.flatMap((item) =>
      isLine(item) && item.kind === 'note'
        ? [finding(context, span.section.id, item, `ở ${midSentence(nameOf(span.section))}`)]
        : [],
    );
  });
  const frame = [...front, ...back].flatMap((item) =>
    item.kind === 'note' ? [finding(context, '', item, 'ngoài các mục')] : [],
  );
  return [...inSections, ...frame];
};
