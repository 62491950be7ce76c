/** section-missing: the outline asks for a section whose heading is nowhere in the report. */
import type { Rule } from '../context.js';
import { midSentence } from '../context.js';
import type { Finding } from '../types.js';

export const sectionMissing: Rule = ({ alignment, nameOf }) => {
  const found = new Set(alignment.sections.filter((span) => span.heading).map((span) => span.section.id));
  return alignment.sections.flatMap(({ section, heading }): Finding[] => {
    if (heading) return [];
    const base = { rule: 'section-missing', section: section.id, quote: '' } as const;
    if (section.children.length === 0) {
      return section.required
        ? [
            {
              ...base,
              severity: 'error',
              message: `Thiếu ${midSentence(nameOf(section))}. Thêm đề mục này và viết nội dung.`,
            },
          ]
        : [
            {
              ...base,
              severity: 'info',
              message: `Không có ${midSentence(nameOf(section))}. Nếu cần thì thêm mục này.`,
            },
          ];
    }
    // The heading over sections that are there is a slip; when they are missing too, each of them is told.
    const hasChild = section.children.some((child) => found.has(child.id));
    return hasChild
      ? [
          {
            ...base,
            severity: 'warning',
            message: `Không thấy đề mục ${midSentence(nameOf(section))}. Thêm đề mục này phía trên các mục của nó.`,
          },
        ]
      : [];
  });
};
