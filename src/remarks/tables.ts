/**
 * Reviews as tables of plain values, the same for every kind of file: one row a remark, one row a report, one row a file that could not be
 * read.
 */
import { familyOf, ruleFamilies, ruleNames } from '../check/ruleNames.js';
import type { Severity } from '../check/types.js';
import type { Sheet } from '../ooxml/xlsx.js';
import type { Remark, RemarkList, Review } from './types.js';

export const severityNames: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Nên xem', info: 'Gợi ý' };

export const stands = (remark: Remark): boolean => remark.setAside === undefined;

/** Remarks of this severity that stand. */
export const countOf = (review: Review, severity: Severity): number =>
  review.remarks.filter((remark) => stands(remark) && remark.severity === severity).length;

const verdictOf = (review: Review): string => (review.ready ? 'Có thể in' : 'Chưa nên in');

/** One row a remark. Widths are in characters. */
export const remarkTable = ({ reviews }: Pick<RemarkList, 'reviews'>): Sheet => ({
  name: 'Nhận xét',
  columns: [
    { title: 'Tệp', width: 24 },
    { title: 'Chi bộ', width: 20 },
    { title: 'Mức', width: 9 },
    { title: 'Mục', width: 28 },
    { title: 'Trích', width: 34 },
    { title: 'Vấn đề', width: 40 },
    { title: 'Đề xuất', width: 36 },
    { title: 'Loại', width: 18 },
    { title: 'Căn cứ', width: 24 },
    { title: 'Bỏ qua vì', width: 20 },
  ],
  rows: reviews.flatMap(({ file, cell, remarks }) =>
    remarks.map((remark) => [
      file,
      cell,
      severityNames[remark.severity],
      remark.section,
      remark.quote,
      remark.problem,
      remark.suggestion,
      ruleNames[remark.rule].title,
      remark.source,
      remark.setAside ?? '',
    ]),
  ),
});

/** One row a report: what a superior committee asks first. */
export const reportTable = ({ reviews }: Pick<RemarkList, 'reviews'>): Sheet => ({
  name: 'Tổng hợp',
  columns: [
    { title: 'TT', width: 6 },
    { title: 'Tệp', width: 30 },
    { title: 'Chi bộ', width: 26 },
    { title: 'Kết luận', width: 14 },
    { title: 'Mục đã viết', width: 10 },
    { title: 'Số mục', width: 8 },
    { title: 'Mục trống', width: 8 },
    { title: 'Lỗi', width: 7 },
    // Hints are never errors.
    ...ruleFamilies.filter(({ id }) => id !== 'hints').map(({ name }) => ({ title: `Lỗi: ${name}`, width: 12 })),
    { title: 'Nên xem', width: 8 },
    { title: 'Gợi ý', width: 8 },
    { title: 'Đã bỏ qua', width: 8 },
  ],
  rows: reviews.map((review, index) => {
    const errors = review.remarks.filter((remark) => stands(remark) && remark.severity === 'error');
    return [
      index + 1,
      review.file,
      review.cell,
      verdictOf(review),
      review.written,
      review.leaves,
      review.empty,
      errors.length,
      ...ruleFamilies
        .filter(({ id }) => id !== 'hints')
        .map(({ id }) => errors.filter(({ rule }) => familyOf(rule) === id).length),
      countOf(review, 'warning'),
      countOf(review, 'info'),
      review.remarks.filter((remark) => !stands(remark)).length,
    ];
  }),
});

export const unreadTable = ({ unread }: Pick<RemarkList, 'unread'>): Sheet => ({
  name: 'Không đọc được',
  columns: [
    { title: 'Tệp', width: 50 },
    { title: 'Vì sao, cần làm gì', width: 90 },
  ],
  rows: unread.map(({ file, sentence }) => [file, sentence]),
});

/** What a list of one table holds: remarks, a row for each report without any, a row for each file that could not be read. */
export const wholeTable = (list: RemarkList): Sheet => {
  const { name, columns, rows } = remarkTable(list);
  const sentence = (file: string, cell: string, verdict: string, text: string): string[] => {
    const filled = [file, cell, verdict, '', '', text];
    return columns.map((_, index) => filled[index] ?? '');
  };
  const clean = list.reviews.filter(({ remarks }) => remarks.length === 0);
  return {
    name,
    columns,
    rows: [
      ...rows,
      ...clean.map(({ file, cell }) => sentence(file, cell, 'Đạt', 'Có thể in.')),
      ...list.unread.map((unread) => sentence(unread.file, '', 'Lỗi', unread.sentence)),
    ],
  };
};
