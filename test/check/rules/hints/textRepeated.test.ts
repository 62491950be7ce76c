import { expect, it } from 'vitest';
import { hintsOf } from '../../../support/hints.js';
import { p } from '../../../support/report.js';

const sentence =
  'Đẩy mạnh tuyên truyền miệng, treo pa nô ở cổng cơ quan và phát tờ rơi cho đoàn viên trong tháng hành động vì trẻ em';

it('a sentence of part one that stands again in part two is told at its second place', () => {
  const findings = hintsOf({ 'p1.ii.2': [p(`${sentence}.`)], 'p2.iii.2': [p(`- ${sentence}.`)] });
  expect(findings).toMatchObject([{ rule: 'text-repeated', severity: 'info', section: 'p2.iii.2' }]);
  expect(findings[0]?.message).toContain('ở mục 2 “Lãnh đạo công tác chính trị, tư tưởng” (phần thứ nhất)');
});

it('twice in one section, and nearly the same, are told too', () => {
  expect(hintsOf({ 'p1.ii.2': [p(`${sentence}.`), p(`${sentence}.`)] })[0]?.message).toContain('ngay trong mục này');
  const near = sentence.replace('pa nô', 'PA NÔ').replace('trẻ em', 'trẻ thơ');
  expect(hintsOf({ 'p1.ii.2': [p(`${sentence}.`)], 'p1.ii.4': [p(`${near}.`)] })).toHaveLength(1);
});

it('results of two years in the clauses of one sentence are no repetition', () => {
  const rated = (year: number) =>
    `Năm ${String(year)}: được đánh giá 17 đồng chí; hoàn thành xuất sắc nhiệm vụ 02 đồng chí, hoàn thành tốt nhiệm vụ 15 đồng chí; không có ai vi phạm.`;
  expect(
    hintsOf({ 'p1.ii.5.2': [p(rated(2023)), p(rated(2024))] }).filter(({ rule }) => rule === 'text-repeated'),
  ).toEqual([]);
  expect(hintsOf({ 'p1.ii.5.2': [p(rated(2023)), p(rated(2023))] })).toMatchObject([{ rule: 'text-repeated' }]);
});

it('a section copied as a whole is one finding', () => {
  const second =
    'Mỗi đảng viên nhận giúp đỡ một hộ khó khăn trong xóm bằng ngày công, cây giống và kinh nghiệm làm ăn của mình.';
  const both = [p(`${sentence}. ${second}`)];
  const findings = hintsOf({ 'p1.ii.2': both, 'p2.iii.2': both });
  expect(findings).toHaveLength(1);
  expect(findings[0]?.message).toContain('2 câu lặp lại');
});

it('the same words with other figures are no repetition', () => {
  const yearly = (year: number, count: number) =>
    p(
      `Năm ${String(year)} chi bộ tổ chức ${String(count)} cuộc sinh hoạt chuyên đề, đảng viên dự đầy đủ, đúng thành phần, đúng giờ.`,
    );
  expect(hintsOf({ 'p1.ii.2': [yearly(2023, 4), yearly(2024, 5)] })).toEqual([]);
});

it('short formulas and other sentences are none', () => {
  const formula = p('Chi bộ đoàn kết, thống nhất cao, năm sau tốt hơn.');
  expect(hintsOf({ 'p1.ii.2': [formula], 'p2.iii.2': [formula] })).toEqual([]);
});

it('the outline’s own wording is never counted', () => {
  const title =
    'Việc lãnh đạo và thực hiện Quy chế dân chủ ở cơ sở và phong trào thi đua “Dân vận khéo” do bí thư phụ trách.';
  expect(hintsOf({ 'p1.ii.1.2': [p(title)], 'p2.iii.4': [p(title)] })).toEqual([]);
});
