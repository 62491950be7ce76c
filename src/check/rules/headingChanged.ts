/** heading-changed: a heading in other words than the outline's. Superiors differ in how strict they are, so it is only told. */
import type { Rule } from '../context.js';
import { midSentence, quoteOf } from '../context.js';
import type { Finding } from '../types.js';

/** Below this more has changed than case, accents, a year, a name or one small word. */
const sameWording = 0.93;

export const headingChanged: Rule = ({ alignment, reports, nameOf }) =>
  alignment.sections.flatMap(({ section, heading }): Finding[] => {
    if (!heading || heading.wording >= sameWording) return [];
    const where = reports.get(section.id)?.where;
    return [
      {
        rule: 'heading-changed',
        severity: 'info',
        section: section.id,
        message: `Đề mục “${quoteOf(heading.text)}” viết khác đề cương, đề cương ghi ${midSentence(nameOf(section))}. Giữ nguyên nếu cấp trên cho phép.`,
        quote: quoteOf(heading.text),
        ...(where ? { where } : {}),
      },
    ];
  });
