/** table-cell-empty: a table of the outline that has been started has cells left, or one that has not been started would be printed. */
import { resolveText } from '../../outline/fields.js';
import type { Table } from '../../report/blocks.js';
import { paragraphsOf, plainText } from '../../report/blocks.js';
import type { CheckContext, Rule } from '../context.js';
import { quoteOf } from '../context.js';
import type { EmptyCell, TableReading } from '../tables.js';
import type { Finding } from '../types.js';

/** So many cells are named; the rest is counted. */
const named = 3;

const cellName = ({ row, column }: EmptyCell): string => `hàng “${row}”, cột “${column}”`;

/** A table of the person's own, with titles and labels and no figure. */
const hollowFinding = (context: CheckContext, section: string, table: Table): Finding => {
  const [first] = paragraphsOf([table]);
  const titles = (table.rows[0]?.cells ?? [])
    .map((cell) => [...paragraphsOf(cell.blocks)].map(plainText).join(' ').trim())
    .filter((title) => title !== '');
  return {
    rule: 'table-cell-empty',
    severity: 'warning',
    section,
    message: 'Một bảng chỉ có tiêu đề, chưa điền ô nào. Điền số liệu, hoặc xóa bảng nếu đã nêu số liệu trong câu.',
    quote: quoteOf(titles.join(' | ')),
    ...(first ? { where: context.whereOf(first) } : {}),
  };
};

const finding = (context: CheckContext, section: string, reading: TableReading): Finding[] => {
  const { table, spec, started, missing } = reading;
  if (reading.hollow) return [hollowFinding(context, section, table)];
  if (!spec || (started && missing.length === 0)) return [];
  const title = resolveText(spec.title, context.outline, context.profile);
  const cell = missing[0]?.cell;
  const [first] = paragraphsOf(cell ? cell.blocks : [table]);
  const more = missing.length > named ? ` và ${missing.length - named} ô khác` : '';
  return [
    {
      rule: 'table-cell-empty',
      severity: 'warning',
      section,
      message: started
        ? `Bảng “${title}” còn ${missing.length} ô chưa điền: ${missing.slice(0, named).map(cellName).join('; ')}${more}. Điền số liệu, không có thì ghi 0 hoặc “-”.`
        : `Bảng “${title}” chưa điền ô nào. Điền số liệu, hoặc xóa bảng nếu đã nêu số liệu trong câu.`,
      quote: quoteOf(title),
      ...(first ? { where: context.whereOf(first) } : {}),
    },
  ];
};

export const tableCellEmpty: Rule = (context) =>
  context.contents.flatMap(({ span, items }) => {
    const state = context.states.get(span.section.id);
    const isUnwritten = span.section.children.length === 0 && (state === 'empty' || state === 'notes-only');
    if (isUnwritten) return [];
    return items.flatMap((item) => (item.kind === 'table' ? finding(context, span.section.id, item.reading) : []));
  });
