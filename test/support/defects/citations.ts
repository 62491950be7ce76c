/** Rules that were replaced, or cited with a wrong date. */
import { add } from './planting.js';
import type { Defect } from './types.js';

export const citationsDefects: readonly Defect[] = [
  {
    name: 'a rule that was replaced, in the new term',
    rules: ['citation-replaced'],
    section: 'p2.iii.5.2',
    plant: add(
      'p2.iii.5.2',
      'Thực hiện nghiêm việc xếp loại theo Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị.',
    ),
  },
  {
    name: 'a replaced rule on cells, in the new term',
    rules: ['citation-replaced'],
    section: 'p2.iii.1',
    plant: add('p2.iii.1', 'Chi bộ thực hiện chức năng theo Quy định số 97-QĐ/TW ngày 22/3/2004 của Ban Bí thư.'),
  },
  {
    name: 'a rule with a wrong year',
    rules: ['citation-misdated'],
    section: 'p1.ii.5.3',
    plant: add(
      'p1.ii.5.3',
      'Quán triệt Quy định số 126-QĐ/TW, ngày 28/02/2008 của Bộ Chính trị “Một số vấn đề về bảo vệ chính trị nội bộ Đảng”.',
    ),
  },
  {
    name: 'a directive with a wrong day',
    rules: ['citation-misdated'],
    section: 'p1.ii.3',
    plant: add(
      'p1.ii.3',
      'Chi bộ tiếp tục thực hiện Chỉ thị số 05-CT/TW, ngày 15/6/2016 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.',
    ),
  },
];
