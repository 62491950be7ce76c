import { expect, it } from 'vitest';
import { hintsOf } from '../../../support/hints.js';
import { p } from '../../../support/report.js';

const told = (...texts: string[]) => hintsOf({ 'p1.iii.3': texts.map((text) => p(text)) });

it('a phrase is no lesson', () => {
  expect(told('- Đoàn kết nội bộ.')).toMatchObject([
    { rule: 'lesson-missing', severity: 'info', section: 'p1.iii.3', quote: '- Đoàn kết nội bộ.' },
  ]);
});

it('text that only tells what was done is no lesson', () => {
  expect(told('Trong nhiệm kỳ chi bộ đã hoàn thành 12/12 chỉ tiêu và được tặng 02 giấy khen.')[0]?.message).toContain(
    'chưa thấy bài học',
  );
});

it('a promise to learn is no lesson', () => {
  expect(told('Trong thời gian tới, chi bộ sẽ nghiêm túc rút kinh nghiệm về những việc nói trên.')).toHaveLength(1);
});

it.each([
  'Một là, phải giữ vững nguyên tắc tập trung dân chủ trong mọi hoạt động của chi bộ.',
  'Thường xuyên sâu sát cơ sở, nắm chắc tâm tư của đảng viên và người lao động.',
  'Ở đâu bí thư nêu gương thì ở đó phong trào mạnh, đảng viên tin và làm theo.',
])('“%s” is one', (text) => {
  expect(told(text)).toEqual([]);
});
