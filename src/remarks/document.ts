/**
 * The remark list of one report as blocks, for a .docx that is printed and read at a meeting: a title, what was checked and when, and one
 * table with the errors first.
 */
import type { Block, Cell, Inline, Paragraph, Row, Table } from '../report/blocks.js';
import { styleNames } from '../report/styles.js';
import { ruleNames } from '../check/ruleNames.js';
import type { Severity } from '../check/types.js';
import { countOf, severityNames, stands } from './tables.js';
import type { Remark, RemarkList, Review } from './types.js';

const paragraph = (style: string, text: string, look: Partial<Inline> = {}): Paragraph => ({
  kind: 'paragraph',
  style,
  level: 0,
  label: '',
  inlines: text === '' ? [] : [{ kind: 'text', text, ...look }],
  controls: [],
});

/** Widths in twips, together the 155 mm between the margins of the guidance. */
const columns = [
  { title: 'TT', width: 480 },
  { title: 'Mục', width: 1550 },
  { title: 'Trích trong báo cáo', width: 1900 },
  { title: 'Vấn đề', width: 1950 },
  { title: 'Đề xuất', width: 1750 },
  { title: 'Căn cứ', width: 1150 },
] as const;

const cell = (text: string, options: { readonly bold?: true; readonly span?: number } = {}): Cell => ({
  blocks: text
    .split('\n')
    .map((line) => paragraph(styleNames.cell, line, options.bold === undefined ? {} : { bold: options.bold })),
  span: options.span ?? 1,
});

const rowOf = (remark: Remark, number: number): Row => ({
  header: false,
  cells: [
    String(number),
    remark.section || 'Toàn báo cáo',
    remark.quote,
    remark.problem,
    remark.setAside === undefined ? remark.suggestion : `Đã bỏ qua vì: ${remark.setAside}`,
    remark.source || ruleNames[remark.rule].title,
  ].map((text) => cell(text)),
});

const groupsOf = ({ remarks }: Review): readonly (readonly [string, readonly Remark[]])[] => {
  const bySeverity = (severity: Severity): readonly [string, readonly Remark[]] => [
    severityNames[severity],
    remarks.filter((remark) => stands(remark) && remark.severity === severity),
  ];
  return [
    bySeverity('error'),
    bySeverity('warning'),
    bySeverity('info'),
    ['Đã bỏ qua', remarks.filter((remark) => !stands(remark))],
  ];
};

const tableOf = (review: Review): Table => {
  let number = 0;
  const groups = groupsOf(review).filter(([, remarks]) => remarks.length > 0);
  return {
    kind: 'table',
    style: styleNames.table,
    columns: columns.map(({ width }) => width),
    rows: [
      { header: true, cells: columns.map(({ title }) => cell(title, { bold: true })) },
      ...groups.flatMap(([name, remarks]): Row[] => [
        { header: false, cells: [cell(`${name} (${String(remarks.length)})`, { bold: true, span: columns.length })] },
        ...remarks.map((remark) => rowOf(remark, (number += 1))),
      ]),
    ],
    controls: [],
  };
};

/** The file without the folders it is in. */
const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** `2026-11-25` → `25/11/2026`. */
const spokenDate = (date: string): string => date.split('-').reverse().join('/');

const summaryOf = (review: Review): string =>
  `${review.ready ? 'Có thể in' : 'Chưa nên in'}: đã viết ${String(review.written)}/${String(review.leaves)} mục; ` +
  `${String(countOf(review, 'error'))} lỗi, ${String(countOf(review, 'warning'))} chỗ nên xem, ` +
  `${String(countOf(review, 'info'))} gợi ý.`;

const reviewBlocks = (review: Review, date: string): Block[] => [
  paragraph(styleNames.title, 'BẢNG NHẬN XÉT'),
  paragraph(styleNames.title, `Báo cáo chính trị${review.cell === '' ? '' : ` của ${review.cell}`}`),
  paragraph(styleNames.letterhead, '-----'),
  paragraph(styleNames.body, `Tệp: ${nameOf(review.file)}. Ngày kiểm tra: ${spokenDate(date)}.`),
  paragraph(styleNames.body, summaryOf(review)),
  review.remarks.length > 0 ? tableOf(review) : paragraph(styleNames.body, 'Không có nhận xét nào.'),
  paragraph(styleNames.body, ''),
];

/** The list as blocks; a file that could not be read is a sentence. */
export const remarkBlocks = ({ reviews, unread, date }: RemarkList): Block[] => [
  ...reviews.flatMap((review) => reviewBlocks(review, date)),
  ...unread.map(({ file, sentence }) => paragraph(styleNames.body, `Tệp: ${nameOf(file)}. ${sentence}`)),
];
