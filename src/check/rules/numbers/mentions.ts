/**
 * Quantities that a report tells in more than one place: its members, those admitted in the term, hộ nghèo, how many indicators were
 * reached. Each with where it stands, so that two that differ can be shown side by side. Numbers of another time (`đầu nhiệm kỳ`,
 * `năm 2023`) and of some members only (`được đánh giá`, `tham gia`) are left out.
 */
import type { GridCell } from '../../../report/grid.js';
import type { Paragraph } from '../../../report/blocks.js';
import { normalize } from '../../../report/normalize.js';
import { readFigure } from '../../../indicators/quantity.js';
import type { FigureLine, Figures, ReportTable } from './figures.js';
import { cellCount, firstParagraph, isDash } from './figures.js';
import type { Role } from './roles.js';
import { roleOf } from './roles.js';

export type Counted =
  | 'total'
  | 'official'
  | 'probationary'
  | 'women'
  | 'admitted'
  /** Percent of households. */
  | 'poor'
  | 'nearPoor'
  | 'achieved';

export interface Mention {
  readonly of: Counted;
  readonly value: number;
  readonly section: string;
  readonly paragraph: Paragraph;
  /** The words that say it. */
  readonly quote: string;
  /** In a table whose titles say what it is. */
  readonly inTable: boolean;
}

const people = '(?:đảng viên|đồng chí|đ\\/c|người)';

/** `Tổng số đảng viên (của chi bộ) (hiện nay) là 24 đồng chí`. */
const totalWords = new RegExp(
  `(?:tổng số (?:đảng viên|đv)|số (?:lượng )?đảng viên)(?:(?: của| toàn| trong)? chi bộ)?(?: hiện nay| hiện có| đến nay| hiện tại| của chi bộ| đến cuối nhiệm kỳ| cuối nhiệm kỳ)*\\s*(?:là|:|có|gồm)?\\s*(?:có\\s*)?(\\d{1,4})(?![\\d/%]|[.,]\\d)(?:\\s*${people})?`,
  'giu',
);

/** `Chi bộ (hiện) có 24 đảng viên`. */
const cellWords = new RegExp(
  `(?:chi bộ|toàn chi bộ)(?! (?:kết nghĩa|bạn|khác|cũ)(?!\\p{L}))(?: [^.;,\\d]{0,30})?(?: hiện nay| hiện| đến nay| tổng số)*,? (?:có|gồm|gồm có)(?: tổng số)?\\s+(\\d{1,4})\\s*(?:đảng viên|đồng chí đảng viên|đ\\/c đảng viên)(?=\\s*(?:[.,;:(]|$|trong đó|gồm|sinh hoạt|với |và \\d))`,
  'giu',
);

const admittedWords =
  /kết nạp (?:được |mới )?(\d{1,3})(?:\s*\/\s*\d+)? (?:đảng viên|đồng chí|quần chúng|đ\/c)(?:\s*\/\s*\d+)?(?! (?:nữ|trẻ|là|nam|dự|vào|người|từ|trong độ|thuộc|theo|dân tộc))/giu;

/** Words of another time, or of a plan: the number is no result of the whole term. */
const otherTime =
  /năm 20\d\d|(?:mỗi|hằng|hàng|từng) năm|quý|(?:đầu|giữa|nửa) (?:nhiệm kỳ|năm|kỳ)|nửa (?:đầu|cuối)|lúc đầu|ban đầu|(?:trước|sau)(?: khi)? (?:sáp nhập|sắp xếp|hợp nhất|chia tách|thành lập)|cuối năm|phấn đấu|chỉ tiêu (?:là|đề ra|kết nạp)|nghị quyết (?:đề ra|đại hội)|nhiệm kỳ (?:tới|trước|sau|mới)|so với nhiệm kỳ|đề ra|dự kiến|đề nghị|xem xét|hồ sơ|giới thiệu|từ năm|khi (?:mới )?thành lập|trước đây|(?:thời điểm|tính đến|ngày|tháng) [^.;]{0,12}\d/iu;

/** `hộ nghèo còn 1,53%`; what is between says no other time, no change and not that it is of the commune around. */
const poorWords =
  /(?<!thoát )hộ (cận )?nghèo(?: (?:của|trên|toàn|trong|đa chiều|hiện nay|cuối nhiệm kỳ|địa bàn|ấp|khóm|khu phố))*\s*(?:còn|là|chiếm|chỉ còn|đạt|:|giảm còn|giảm xuống còn|xuống còn)\s*(?:tỷ lệ |dưới )?(\d{1,2}(?:[.,]\d{1,2})?)\s*%/giu;

/** `hoàn thành 8/12 chỉ tiêu Nghị quyết Đại hội chi bộ`. */
const achievedWords =
  /(?:hoàn thành|đạt|thực hiện)(?: được| và vượt)* (\d{1,2})\s*\/\s*(\d{1,2}) chỉ tiêu (?:của )?nghị quyết đại hội (?:của )?chi bộ/giu;

/** After the total, in the same sentence: `(chính thức 22, dự bị 02)`. */
const partWords: readonly (readonly [Counted, RegExp])[] = [
  [
    'official',
    /^[^.\n]{0,60}?(?<![\d/])(?:chính thức:? (?:là |có )?(\d{1,4})(?![\d/%])|(\d{1,4}) (?:đồng chí |đảng viên )?chính thức)/iu,
  ],
  [
    'probationary',
    /^[^.\n]{0,100}?(?<![\d/])(?:dự bị:? (?:là |có )?(\d{1,4})(?![\d/%])|(\d{1,4}) (?:đồng chí |đảng viên )?dự bị)/iu,
  ],
];

/** Right behind the number: `21 đồng chí vào thời điểm đầu nhiệm kỳ`, `2,8% năm 2023`. */
const thenOtherTime =
  /^[\s(]*(?:vào|ở|tại|trong|thời điểm|lúc|cuối|của|\s)*(?:(?:đầu|giữa) (?:nhiệm kỳ|năm|kỳ)|năm 20\d\d|tháng \d|ngày \d)/iu;

const clauseBefore = (text: string, at: number): string =>
  /[^.;]*$/u.exec(text.slice(Math.max(0, at - 160), at))?.[0] ?? '';
const clauseAfter = (text: string, at: number): string => /^[^.;]*/u.exec(text.slice(at, at + 60))?.[0] ?? '';

const mentionsIn = (line: FigureLine): Mention[] => {
  const { text, lower, section, paragraph } = line;
  const found: Mention[] = [];
  const push = (of: Counted, digits: string, quote: string): void => {
    found.push({
      of,
      value: Number(digits.replace(',', '.')),
      section,
      paragraph,
      quote: quote.trim(),
      inTable: false,
    });
  };
  const add = (of: Counted, match: RegExpMatchArray, digits = match[1] ?? ''): void => {
    const at = match.index ?? 0;
    const around =
      clauseBefore(text, at) + (of === 'admitted' ? match[0] + clauseAfter(text, at + match[0].length) : match[0]);
    if (otherTime.test(around) || thenOtherTime.test(text.slice(at + match[0].length))) return;
    // A cell has three members at least (Điều lệ Đảng): fewer are some of them.
    if (of === 'total' && Number(digits) < 3) return;
    push(of, digits, match[0]);
    if (of !== 'total') return;
    const rest = text.slice(at + match[0].length);
    for (const [part, pattern] of partWords) {
      const told = pattern.exec(rest);
      const value = told?.[1] ?? told?.[2];
      if (value !== undefined) push(part, value, match[0]);
    }
  };
  if (lower.includes('tổng số') || lower.includes('đảng viên'))
    for (const match of text.matchAll(totalWords)) add('total', match);
  if (lower.includes('chi bộ') && lower.includes('đảng viên'))
    for (const match of text.matchAll(cellWords)) add('total', match);
  if (lower.includes('kết nạp')) for (const match of text.matchAll(admittedWords)) add('admitted', match);
  if (lower.includes('nghèo')) {
    for (const match of text.matchAll(poorWords)) add(match[1] ? 'nearPoor' : 'poor', match, match[2]);
  }
  if (lower.includes('chỉ tiêu nghị quyết')) for (const match of text.matchAll(achievedWords)) add('achieved', match);
  return found;
};

const countedRoles: Partial<Record<Role, Counted>> = {
  total: 'total',
  official: 'official',
  probationary: 'probationary',
  women: 'women',
};

const tableMentions = ({ grid, indicators, section }: ReportTable): Mention[] => {
  const at = (of: Counted, cell: GridCell | undefined): Mention[] => {
    const paragraph = cell && firstParagraph(cell.cell);
    if (!cell || !paragraph || cell.empty || isDash(cell.text)) return [];
    const value = cellCount(cell.text);
    return value === undefined ? [] : [{ of, value, section, paragraph, quote: cell.text, inTable: true }];
  };
  if (indicators) {
    const { columns, rows } = indicators;
    if (columns.kind !== 'results' || columns.result === undefined) return [];
    return rows.flatMap((row) => {
      if (row.kind !== 'indicator') return [];
      const name = normalize(row.indicator.name);
      const cell = row.row.cells[columns.result ?? -1];
      const isPercent = /%/.test(row.indicator.unit);
      if (
        /^(?:số )?(?:đảng viên )?kết nạp (?:đảng viên|mới)/.test(name) &&
        !isPercent &&
        !/năm/.test(row.indicator.unit)
      ) {
        return at('admitted', cell);
      }
      const poor = /^(?:tỷ lệ )?hộ (cận )?nghèo(?: đa chiều)?$/.exec(name);
      if (!poor || !isPercent || !cell) return [];
      const figure = readFigure(cell.text);
      const paragraph = firstParagraph(cell.cell);
      if (!figure || !paragraph) return [];
      const of = poor[1] ? 'nearPoor' : 'poor';
      return [{ of, value: figure.value, section, paragraph, quote: cell.text, inTable: true }];
    });
  }
  // Rows are what is counted, columns the time.
  const end = grid.titles.findIndex((title) => roleOf(title) === 'end');
  const change = grid.titles.findIndex((title) => roleOf(title) === 'change');
  if (end < 0) return [];
  return grid.body.flatMap((row) => {
    const label = row.cells.find((cell) => cell && /\p{L}{2}/u.test(cell.text))?.text ?? '';
    const role = roleOf(label);
    const of = role && countedRoles[role];
    if (of) return at(of, row.cells[end]);
    if (role !== 'admitted') return [];
    const ended = row.cells[end];
    return ended && !ended.empty && !isDash(ended.text) ? at('admitted', ended) : at('admitted', row.cells[change]);
  });
};

/** All mentions of the part that looks back, in the order of the report. */
export const mentionsOf = ({ lines, tables }: Figures): Mention[] => [
  ...tables.filter(({ past }) => past).flatMap(tableMentions),
  ...lines.filter(({ past, inTable }) => past && !inTable).flatMap(mentionsIn),
];
