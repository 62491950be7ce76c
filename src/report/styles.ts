/**
 * The names of the paragraph and table styles that we bring into a document, each with the prefix `DC `. Names only: what they look
 * like is decided in ooxml/styles.ts from the presentation rules. At most 12 in one document, and only those in use.
 */

export const styleNames = {
  /** Letterhead lines and other centred text without indent. */
  letterhead: 'DC Tiêu đề',
  /** `BÁO CÁO CHÍNH TRỊ` and the lines under it. */
  title: 'DC Tên báo cáo',
  /** Outline level 1: `PHẦN THỨ NHẤT` and its title. */
  part: 'DC Phần',
  /** Outline level 2: `I- ĐẶC ĐIỂM TÌNH HÌNH`. */
  roman: 'DC Mục I',
  /** Outline level 3: `1. …`. */
  section: 'DC Mục 1',
  /** Outline level 4: `1.1. …`. */
  subsection: 'DC Mục 1.1',
  body: 'DC Nội dung',
  guidance: 'DC Hướng dẫn',
  table: 'DC Bảng',
  /** Text in table cells. */
  cell: 'DC Ô bảng',
  /** Title over a table. */
  caption: 'DC Tên bảng',
  /** Shared with the letterhead (both centred, 14 pt): with Word's own `Placeholder Text` no more than 12 styles go in. */
  signature: 'DC Tiêu đề',
} as const;

export const styleNameOfDepth = (depth: number): string =>
  [styleNames.part, styleNames.roman, styleNames.section, styleNames.subsection][Math.min(Math.max(depth, 1), 4) - 1] ??
  styleNames.subsection;

export const isOurStyle = (name: string): boolean => name.startsWith('DC ');
