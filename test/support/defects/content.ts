/** Content that a reviewer misses. */
import { line } from '../finished/types.js';
import { add, bodyOf } from './planting.js';
import type { Defect } from './types.js';

export const contentDefects: readonly Defect[] = [
  {
    name: 'a section of three words',
    rules: ['section-short'],
    section: 'p2.iii.5.4',
    plant: bodyOf('p2.iii.5.4', () => [line('- Làm tốt hơn.', { align: 'both' })]),
  },
  {
    name: 'shortcomings without causes',
    rules: ['cause-missing'],
    section: 'p1.iii.2',
    plant: bodyOf('p1.iii.2', (body) =>
      body.filter((piece) => piece.kind !== 'line' || !piece.text.startsWith('Nguyên nhân')),
    ),
  },
  {
    name: 'no lesson',
    rules: ['lesson-missing', 'section-short'],
    section: 'p1.iii.3',
    plant: bodyOf('p1.iii.3', () => [line('Chi bộ sẽ rút kinh nghiệm trong thời gian tới.', { align: 'both' })]),
  },
  {
    name: 'a task with neither who nor when',
    rules: ['solution-undated'],
    section: 'p2.iii.5.3',
    plant: bodyOf('p2.iii.5.3', () => [
      line(
        '- Tiếp tục nâng cao chất lượng công tác quy hoạch, đào tạo, bồi dưỡng; tăng cường bảo vệ chính trị nội bộ, đáp ứng yêu cầu nhiệm vụ trong tình hình mới.',
        { align: 'both' },
      ),
    ]),
  },
  {
    name: 'shortcomings that skip whole fields',
    rules: ['shortcoming-skipped'],
    section: 'p1.iii.2',
    plant: bodyOf('p1.iii.2', (body) => [
      line('Chỉ tiêu kết nạp chưa đạt so với Nghị quyết Đại hội đề ra.', { align: 'both' }),
      ...body.slice(1),
    ]),
  },
  {
    name: 'the same sentence in both parts',
    rules: ['text-repeated'],
    plant: (report) => {
      const text =
        'Phong trào thi đua được phát động sâu rộng, tạo khí thế sôi nổi trong toàn thể cán bộ, đảng viên và nhân dân khu dân cư.';
      const one = add('p1.ii.4', text)(report);
      return one && add('p2.iii.4', text)(one);
    },
  },
];
