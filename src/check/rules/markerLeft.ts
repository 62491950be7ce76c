/** marker-left: a mark the writer left for later, `[CẦN BỔ SUNG]`, `???`, `XXX` (check/markers.ts). */
import type { Rule } from '../context.js';
import { around } from '../context.js';
import { checkedLines } from '../lines.js';
import type { Finding } from '../types.js';

export const markerLeft: Rule = (context) =>
  checkedLines(context).flatMap((line): Finding[] => {
    const [first] = line.markers;
    if (!first) return [];
    const marker = line.markers.find((one) => one.certain) ?? first;
    const mark = line.text.slice(marker.start, marker.end);
    return [
      {
        rule: 'marker-left',
        severity: marker.certain ? 'error' : 'warning',
        section: line.section,
        message: marker.certain
          ? `Còn dấu ghi nhớ “${mark}” chưa xử lý. Thay bằng nội dung đúng hoặc xóa đi.`
          : `“${mark}” giống một lời ghi nhớ khi soạn. Xem lại, xóa nếu không cần.`,
        quote: around(line.text, marker.start, marker.end),
        where: context.whereOf(line.paragraph, mark),
      },
    ];
  });
