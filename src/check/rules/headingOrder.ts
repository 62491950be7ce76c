/** heading-order: a section stands before or after its place in the outline. */
import type { Rule } from '../context.js';
import { quoteOf } from '../context.js';
import type { Finding } from '../types.js';

export const headingOrder: Rule = ({ alignment, reports, nameOf }) =>
  alignment.sections.flatMap(({ section, heading, moved }): Finding[] => {
    if (!heading || !moved) return [];
    const where = reports.get(section.id)?.where;
    return [
      {
        rule: 'heading-order',
        severity: 'warning',
        section: section.id,
        message: `${nameOf(section)} đứng sai thứ tự so với đề cương. Chuyển mục này về đúng chỗ.`,
        quote: quoteOf(heading.text),
        ...(where ? { where } : {}),
      },
    ];
  });
