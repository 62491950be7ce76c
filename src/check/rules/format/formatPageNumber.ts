/**
 * format-page-number: Arabic figures in the middle of the top margin, none on page 1 (36-HD/VPTW, 03/4/2018; unchanged in 05-HD/VPTW, 27/5/2026).
 * A report of one page needs none; where headers cannot be read nothing is said.
 */
import { paragraphsOf, plainText } from '../../../report/blocks.js';
import type { CheckContext, Rule } from '../../context.js';
import { sourceOf } from './rulesInForce.js';

/** A page of 14-point text holds about 2,500 characters; with so many there are two pages for sure. */
const twoPages = 4_000;

const isLong = ({ report }: CheckContext): boolean => {
  let length = 0;
  for (const block of report.blocks) {
    for (const paragraph of paragraphsOf([block])) length += plainText(paragraph).length;
    if (length > twoPages) return true;
  }
  return false;
};

const how = 'Vào Chèn › Số Trang › Đầu Trang › giữa trang, rồi đánh dấu “Trang Đầu Khác”.';

export const formatPageNumber: Rule = (context) => {
  const pages = context.report.layout?.pages ?? [];
  const [first] = pages;
  if (!first || pages.some(({ known }) => !known)) return [];
  const numbered = pages.find(({ pageNumber }) => pageNumber !== undefined)?.pageNumber;
  if (!numbered && !isLong(context)) return [];
  const faults = numbered
    ? [
        ...(numbered.at === 'footer' ? ['số trang ở cuối trang, phải ở đầu trang'] : []),
        ...(numbered.align === 'center' ? [] : ['số trang phải ở giữa trang']),
        ...(first.pageNumber?.onFirstPage === true ? ['trang 1 không ghi số trang'] : []),
      ]
    : ['báo cáo nhiều trang chưa có số trang'];
  if (faults.length === 0) return [];
  return [
    {
      rule: 'format-page-number',
      severity: 'warning',
      section: '',
      message: `Số trang chưa đúng: ${faults.join('; ')}. ${how}`,
      quote: '',
      source: sourceOf(context, 'high'),
    },
  ];
};
