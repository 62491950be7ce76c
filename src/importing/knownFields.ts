/** The fields that an imported outline may have: those of the bundled outline, and a few that only other outlines ask for. */
import { defaultOutline } from '../outline/bundled.js';
import type { Field } from '../outline/types.js';

/** Fields that the bundled outline does not have. */
const further: readonly Field[] = [
  {
    id: 'lanThu',
    label: 'Đại hội lần thứ',
    kind: 'text',
    blank: '……',
    example: 'XI',
    required: true,
    hint: 'Đại hội chi bộ lần thứ mấy, ghi như trong quyết định: XI, hoặc Nhất.',
  },
  {
    id: 'lanThuDangBo',
    label: 'Đại hội đảng bộ cấp trên lần thứ',
    kind: 'text',
    blank: '……',
    example: 'I',
    required: true,
  },
  {
    id: 'nhiemKyDangBoSau',
    label: 'Nhiệm kỳ tới của đảng bộ cấp trên',
    kind: 'term',
    blank: '…… - ……',
    example: '2025-2030',
    required: true,
  },
  {
    id: 'nhiemKyKhac',
    label: 'Nhiệm kỳ khác ghi trong đề cương',
    kind: 'term',
    blank: '…… - ……',
    example: '2025-2030',
    required: true,
  },
  {
    id: 'namHoc',
    label: 'Năm học',
    kind: 'term',
    blank: '…… - ……',
    example: '2025-2026',
    required: true,
    hint: 'Năm đầu và năm cuối của năm học.',
  },
];

/** The `index`-th year that stands alone in a title or heading. */
export const yearField = (year: string, index: number): Field => ({
  id: index === 0 ? 'nam' : `nam${index + 1}`,
  label: index === 0 ? 'Năm báo cáo' : `Năm ghi “${year}” trong đề cương`,
  kind: 'number',
  blank: '20……',
  example: year,
  required: true,
});

export const known: readonly Field[] = [...defaultOutline.fields, ...further];

export const knownField = (id: string): Field | undefined => known.find((field) => field.id === id);
