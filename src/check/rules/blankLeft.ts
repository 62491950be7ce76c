/** blank-left: dots, underscores or an empty date that somebody meant to fill in. An ellipsis is none (report/blanks.ts). */
import { normalize } from '../../report/normalize.js';
import type { Rule } from '../context.js';
import { around } from '../context.js';
import type { CheckedLine } from '../lines.js';
import { checkedLines } from '../lines.js';
import type { Finding, Severity } from '../types.js';

/** `Số ……-BC/CB` and the name under a signature are often written by hand: worth a look, no more. */
const severityOf = (line: CheckedLine, isCertain: boolean): Severity => {
  if (!isCertain || line.place === 'back') return 'warning';
  return line.place === 'front' && /^số(?!\p{L})/u.test(normalize(line.text)) ? 'warning' : 'error';
};

const places: Readonly<Record<CheckedLine['place'], string>> = {
  section: '',
  heading: ' trong đề mục',
  front: ' ở phần đầu báo cáo',
  back: ' ở phần ký',
};

export const blankLeft: Rule = (context) =>
  checkedLines(context).flatMap((line): Finding[] => {
    const first = line.blanks.find((blank) => blank.certain) ?? line.blanks[0];
    if (!first) return [];
    const severity = severityOf(line, first.certain);
    const count = line.blanks.filter((blank) => blank.certain === first.certain).length;
    const many = count > 1 ? ` (${count} chỗ)` : '';
    return [
      {
        rule: 'blank-left',
        severity,
        section: line.section,
        message: first.certain
          ? `Còn chỗ bỏ trống chưa điền${places[line.place]}${many}. Điền vào chỗ này.`
          : `Chỗ này có thể còn bỏ trống${places[line.place]}. Xem lại, điền nếu thiếu.`,
        quote: around(line.text, first.start, first.end),
        where: context.whereOf(line.paragraph, line.text.slice(first.start, first.end)),
      },
    ];
  });
