/** table-missing: the outline asks for a table that the report does not have, in its section or in an appendix. */
import { resolveText } from '../../outline/fields.js';
import type { Table } from '../../report/blocks.js';
import { specOf } from '../../report/tableSpecs.js';
import type { Rule } from '../context.js';
import { isLine } from '../content.js';
import type { Finding } from '../types.js';

/** So many figures in a section's sentences tell what the table would. */
const toldFigures = 3;

export const tableMissing: Rule = ({ report, outline, profile, contents, states, reports, nameOf }) => {
  const tables = report.blocks.filter((block): block is Table => block.kind === 'table');
  return contents.flatMap(({ span, items }) => {
    const { section } = span;
    const state = states.get(section.id);
    if (state === 'missing' || state === 'empty' || state === 'notes-only') return [];
    return section.tables.flatMap((spec): Finding[] => {
      if (spec.optional || tables.some((table) => specOf(table, [spec], section.id))) return [];
      const figures = items.flatMap((item) =>
        isLine(item) && item.words > 0 ? [...item.text.matchAll(/\d+/g)] : [],
      ).length;
      const isTold = figures >= toldFigures;
      const where = reports.get(section.id)?.where;
      const title = resolveText(spec.title, outline, profile);
      return [
        {
          rule: 'table-missing',
          severity: isTold ? 'info' : 'warning',
          section: section.id,
          message: isTold
            ? `${nameOf(section)} chưa có bảng “${title}”. Số liệu đã nêu trong câu thì có thể không cần bảng.`
            : `${nameOf(section)} chưa có bảng “${title}”. Thêm bảng này, hoặc nêu số liệu trong câu.`,
          quote: '',
          ...(where ? { where } : {}),
        },
      ];
    });
  });
};
