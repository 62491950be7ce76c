/** Terms, names and ways of writing that do not fit together. */
import type { Finished } from '../finished/types.js';
import { add, front, headingOf, inPiece, swapText } from './planting.js';
import type { Defect } from './types.js';

const termBefore = (report: Finished, shift: number): string =>
  report.style.term([report.facts.before[0] + shift, report.facts.before[1] + shift]);

export const termsDefects: readonly Defect[] = [
  {
    name: 'the new term does not begin where the old one ends',
    rules: ['term-mismatch'],
    plant: (report) =>
      front(
        inPiece(
          swapText(
            /và phương hướng.*$/u,
            `và phương hướng, nhiệm vụ nhiệm kỳ ${report.style.term([report.facts.after[0] + 2, report.facts.after[1] + 2])}`,
          ),
        ),
      )(report),
  },
  {
    name: 'part one is about another term',
    rules: ['term-mismatch'],
    plant: (report) =>
      headingOf('p1', (text) =>
        text.includes('TÌNH HÌNH')
          ? text.replace(
              /\d{4} ?- ?\d{4}/u,
              report.style.term([report.facts.before[0] - 2, report.facts.before[1] - 2]),
            )
          : undefined,
      )(report),
  },
  {
    name: 'part two is about another term',
    rules: ['term-mismatch'],
    plant: (report) =>
      headingOf('p2', (text) =>
        text.includes('PHƯƠNG HƯỚNG')
          ? text.replace(/\d{4} ?- ?\d{4}/u, report.style.term([report.facts.after[0], report.facts.after[1] + 1]))
          : undefined,
      )(report),
  },
  {
    name: 'the term before last is left',
    rules: ['term-stale'],
    section: 'p1.ii.5.1',
    plant: (report) =>
      add(
        'p1.ii.5.1',
        `Trong nhiệm kỳ ${termBefore(report, -(report.facts.before[1] - report.facts.before[0]))}, chi bộ đã lãnh đạo hoàn thành các chỉ tiêu Nghị quyết Đại hội đề ra.`,
      )(report),
  },
  {
    name: 'Đảng ủy Khối in the new term',
    rules: ['place-stale'],
    section: 'p2.iv',
    plant: add('p2.iv', 'Định kỳ báo cáo kết quả về Đảng ủy Khối các cơ quan tỉnh.'),
  },
  {
    name: 'Huyện ủy in the new term',
    rules: ['place-stale'],
    section: 'p2.iii.2',
    plant: add('p2.iii.2', 'Triển khai kịp thời các nghị quyết của Huyện ủy đến đảng viên.'),
  },
  {
    name: 'a province that was merged',
    rules: ['place-stale'],
    plant: (report) =>
      add('p2.ii.1', 'Góp phần xây dựng tỉnh Trà Vinh phát triển nhanh, bền vững trong nhiệm kỳ tới.')(report),
  },
  {
    name: 'the cell has another name in the letterhead',
    rules: ['field-mismatch'],
    plant: front(inPiece((text) => (/^CHI BỘ /u.test(text) ? 'CHI BỘ CHI CỤC THUẾ KHU VỰC' : undefined))),
  },
  {
    name: 'two ways of setting tone marks',
    rules: ['tone-mark-mixed'],
    plant: (report) =>
      report.style.name === 'old tone marks'
        ? undefined
        : add('p2.iii.5.5', 'Chi uỷ và cấp uỷ cấp trên phối hợp hoà giải; thuỷ lợi nội đồng được củng cố.')(report),
  },
  {
    name: 'two ways of writing a term',
    rules: ['dash-mixed'],
    plant: (report) =>
      add(
        'p1.iii.1',
        `Kết quả nhiệm kỳ ${report.style.padded ? report.facts.before.join('-') : report.facts.before.join(' - ')} tạo tiền đề cho giai đoạn mới.`,
      )(report),
  },
];
