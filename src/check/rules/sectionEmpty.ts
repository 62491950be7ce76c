/** section-empty: the heading stands, but the person has written nothing under it; notes, prompts and blanks are not text. */
import type { Rule } from '../context.js';
import { quoteOf } from '../context.js';
import type { Finding } from '../types.js';

export const sectionEmpty: Rule = ({ alignment, states, reports, nameOf }) =>
  alignment.sections.flatMap(({ section, heading }): Finding[] => {
    const state = states.get(section.id);
    if (section.children.length > 0 || !heading || (state !== 'empty' && state !== 'notes-only')) return [];
    const where = reports.get(section.id)?.where;
    const what =
      state === 'empty'
        ? `${nameOf(section)} còn trống. Viết nội dung mục này.`
        : `${nameOf(section)} mới chỉ có ghi chú hướng dẫn. Viết nội dung mục này rồi xóa ghi chú.`;
    return [
      {
        rule: 'section-empty',
        severity: section.required ? 'error' : 'info',
        section: section.id,
        message: what,
        quote: quoteOf(heading.text),
        ...(where ? { where } : {}),
      },
    ];
  });
