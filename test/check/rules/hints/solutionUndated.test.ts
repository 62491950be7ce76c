import { expect, it } from 'vitest';
import { hintsOf } from '../../../support/hints.js';
import { p, table } from '../../../support/report.js';

const told = (...texts: string[]) => hintsOf({ 'p2.iii.2': texts.map((text) => p(text)) });
const vague =
  'Tiếp tục đẩy mạnh tuyên truyền, nâng cao nhận thức, tạo sự chuyển biến mạnh mẽ về tư tưởng và hành động.';

it('tasks with nobody, no time and no measure are told once a section', () => {
  expect(
    told(vague, 'Tăng cường giáo dục truyền thống, lý tưởng cách mạng, đạo đức và lối sống văn hóa.'),
  ).toMatchObject([{ rule: 'solution-undated', severity: 'info', section: 'p2.iii.2' }]);
});

it.each([
  'Giao đồng chí Phó Bí thư theo dõi.',
  'Định kỳ sơ kết, rút kinh nghiệm.',
  'Phấn đấu 100% tham gia học tập.',
  'Chi đoàn làm nòng cốt.',
  'Hoàn thành trong quý II.',
])('“%s” is enough', (text) => {
  expect(told(vague, text)).toEqual([]);
});

it('numbers of cited documents and of the term are no measure', () => {
  const cited = `${vague} Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị, Nghị quyết Trung ương 4 trong nhiệm kỳ 2022 - 2025.`;
  expect(told(cited).map(({ rule }) => rule)).toEqual(['solution-undated']);
});

it('“quý báu” and “quốc phòng” are neither a time nor an office', () => {
  expect(told(`${vague} Phát huy kinh nghiệm quý báu trong công tác quốc phòng, tổ chức, tuyên truyền.`)).toHaveLength(
    1,
  );
});

it('a table of targets is a measure', () => {
  const targets = table(['TT', 'Nội dung', 'Kết quả'], ['1', 'Học tập', 'đủ']);
  expect(hintsOf({ 'p2.iii.2': [p(vague), targets] })).toEqual([]);
});

it('results of the past term are no tasks', () => {
  expect(hintsOf({ 'p1.ii.2': [p(vague)] })).toEqual([]);
});
