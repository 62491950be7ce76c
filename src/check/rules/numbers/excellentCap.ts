/**
 * excellent-cap: more members rated «hoàn thành xuất sắc» than one in five of those rated «hoàn thành tốt» or better. A hint only: the
 * clause in the rule now in force was not verified (indicators.md, §5).
 */
import { formatFigure } from '../../../indicators/quantity.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import type { ReportTable } from './figures.js';
import { cellCount, figuresOf, firstParagraph, foldText, whereIs } from './figures.js';
import type { Axis } from './tableAxis.js';
import { columnAxis, rowAxis } from './tableAxis.js';

/** Percent of those rated «hoàn thành tốt» or better. */
const cap = 20;

const source =
  'Mức không quá 20% theo hướng dẫn kiểm điểm, xếp loại hằng năm trước đây; điều khoản trong Quy định 366-QĐ/TW, 30/8/2025 chưa đối chiếu (độ tin cậy: trung bình)';

const axisFindings = (context: CheckContext, { section }: ReportTable, { blocks, lines }: Axis): Finding[] =>
  blocks.flatMap((block) => {
    const excellent = block.find(({ role }) => role === 'excellent');
    const good = block.find(({ role }) => role === 'good');
    if (!excellent || !good) return [];
    return lines.flatMap((line): Finding[] => {
      const cell = line.cellOf(excellent);
      const best = cell && !cell.empty ? cellCount(cell.text) : undefined;
      const second = cellCount(line.cellOf(good)?.text ?? '');
      const paragraph = cell && firstParagraph(cell.cell);
      if (best === undefined || second === undefined || !paragraph || best + second <= 0) return [];
      const share = (best / (best + second)) * 100;
      if (share <= cap) return [];
      return [
        {
          rule: 'excellent-cap',
          severity: 'info',
          section,
          message: `${line.name.charAt(0).toUpperCase()}${line.name.slice(1)}: ${best} đảng viên hoàn thành xuất sắc là ${formatFigure(share)}% của số hoàn thành tốt trở lên (${best + second}). Thường không quá ${cap}%; xem lại quy định của cấp trên.`,
          quote: quoteOf(cell.text),
          where: whereIs(context, paragraph, foldText(cell.text)),
          source,
        },
      ];
    });
  });

export const excellentCap: Rule = (context) =>
  figuresOf(context)
    .tables.filter(({ indicators, past }) => past && !indicators)
    .flatMap((read) => [
      ...axisFindings(context, read, columnAxis(read.grid)),
      ...axisFindings(context, read, rowAxis(read.grid)),
    ]);
