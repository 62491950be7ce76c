/** heading-duplicated: the same heading of the outline stands twice. */
import type { Rule } from '../context.js';
import { quoteOf } from '../context.js';
import type { Finding } from '../types.js';

export const headingDuplicated: Rule = ({ report, alignment, nameOf, whereOf }) =>
  alignment.sections.flatMap(({ section, stretches }) =>
    stretches.slice(1).flatMap(({ heading }): Finding[] => {
      const block = report.blocks[heading.block];
      if (block?.kind !== 'paragraph') return [];
      return [
        {
          rule: 'heading-duplicated',
          severity: 'warning',
          section: section.id,
          message: `${nameOf(section)} có hai lần. Gộp nội dung vào một mục và xóa đề mục thừa.`,
          quote: quoteOf(heading.text),
          where: whereOf(block),
        },
      ];
    }),
  );
