/** What the outline asks for: sections left out, left empty, out of order, or with something still to fill in. */
import { defaultOutline } from '../../../src/outline/bundled.js';
import { findSection } from '../../../src/outline/tree.js';
import { line } from '../finished/types.js';
import { add, bodyOf, cellOf, front, headingOf, inPiece, inSection, swapText, tablesOnly } from './planting.js';
import type { Defect } from './types.js';

const noteOf = (id: string): string => findSection(defaultOutline, id)?.guidance[0]?.text ?? '';

export const outlineDefects: readonly Defect[] = [
  {
    name: 'a section is left out',
    rules: ['section-missing'],
    section: 'p1.ii.5.3',
    plant: (report) => ({ ...report, parts: report.parts.filter(({ id }) => id !== 'p1.ii.5.3') }),
  },
  {
    name: 'a section has only its heading',
    rules: ['section-empty'],
    section: 'p2.i.2',
    plant: bodyOf('p2.i.2', () => []),
  },
  {
    name: 'a section has only the note of the outline',
    rules: ['guidance-left', 'section-empty'],
    section: 'p1.ii.4',
    plant: bodyOf('p1.ii.4', () => [line(`- ${noteOf('p1.ii.4')}`)]),
  },
  {
    name: 'a note of the outline stands beside the text',
    rules: ['guidance-left'],
    section: 'p1.ii.5.4',
    plant: bodyOf('p1.ii.5.4', (body) => [line(`- ${noteOf('p1.ii.5.4')}`), ...body]),
  },
  {
    name: 'dots left',
    rules: ['blank-left'],
    section: 'p1.ii.1.3',
    plant: add('p1.ii.1.3', 'Trong nhiệm kỳ đã tổ chức …… buổi huấn luyện.'),
  },
  {
    name: 'underscores left',
    rules: ['blank-left'],
    section: 'p1.ii.2',
    plant: add('p1.ii.2', 'Số lượt người dự là ____ lượt.'),
  },
  {
    name: 'a date left open',
    rules: ['blank-left'],
    section: 'p1.ii.5.1',
    plant: add('p1.ii.5.1', 'Quy chế được sửa đổi ngày ... tháng ... năm 2024.'),
  },
  {
    name: 'the date of the report left open',
    rules: ['blank-left'],
    plant: front(inPiece(swapText(/ngày \d+ tháng \d+/u, 'ngày …. tháng ….'))),
  },
  {
    name: 'a mark for oneself',
    rules: ['marker-left'],
    section: 'p2.iii.4',
    plant: add('p2.iii.4', 'Số hội viên là [CẦN BỔ SUNG] người.'),
  },
  {
    name: 'question marks for a figure',
    rules: ['marker-left'],
    section: 'p1.ii.1.1',
    plant: add('p1.ii.1.1', 'Thu ngân sách đạt ??? triệu đồng.'),
  },
  {
    name: 'another heading than the outline asks',
    rules: ['heading-changed', 'section-missing'],
    plant: headingOf(
      'p1.ii.1.4',
      swapText('Kết quả việc xây dựng cơ quan, đơn vị đạt chuẩn văn hóa', 'Xây dựng đời sống văn hóa ở đơn vị'),
    ),
  },
  {
    name: 'two sections change places',
    rules: ['heading-order'],
    plant: (report) => {
      const parts = [...report.parts];
      const at = parts.findIndex(({ id }) => id === 'p1.ii.5.3');
      const [one] = parts.splice(at, 1);
      if (one) parts.splice(at + 1, 0, one);
      return { ...report, parts };
    },
  },
  {
    name: 'a section stands twice',
    rules: ['heading-duplicated'],
    plant: (report) => {
      const one = report.parts.find(({ id }) => id === 'p1.ii.1.3');
      const at = report.parts.findIndex(({ id }) => id === 'p1.ii.1.4');
      return (
        one && {
          ...report,
          parts: report.parts.toSpliced(at, 0, {
            ...one,
            body: [line('- Lực lượng tự vệ được củng cố, huấn luyện đúng kế hoạch năm.', { align: 'both' })],
          }),
        }
      );
    },
  },
  {
    name: 'a table with titles and no figure',
    rules: ['table-cell-empty'],
    section: 'p1.ii.5.1',
    plant: bodyOf('p1.ii.5.1', (body) => [
      ...body,
      {
        kind: 'grid',
        bordered: true,
        rows: [
          ['Năm', 'Số buổi', 'Tỷ lệ dự'],
          ['2022', '', ''],
          ['2023', '', ''],
        ],
      },
    ]),
  },
  {
    name: 'a result left open',
    rules: ['table-cell-empty', 'figure-missing'],
    section: 'p1.ii.1.1',
    plant: tablesOnly(
      inSection(
        'p1.ii.1.1',
        cellOf('Kiểm tra, giám sát đảng viên', 4, () => ''),
      ),
    ),
  },
];
