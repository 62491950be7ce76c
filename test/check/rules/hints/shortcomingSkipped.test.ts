import { expect, it } from 'vitest';
import { defaultOutline } from '../../../../src/outline/bundled.js';
import { hintsOf } from '../../../support/hints.js';
import { p } from '../../../support/report.js';

const cause = 'Nguyên nhân chủ quan là do chi ủy chưa sâu sát trong lãnh đạo, chỉ đạo.';
const told = (text: string) => hintsOf({ 'p1.iii.2': [p(`${text} ${cause}`)] });

it('names the results that are not taken up, in one finding', () => {
  const findings = told(
    'Công tác tư tưởng có lúc chưa kịp thời; giữ gìn an ninh chưa tốt; phát triển đảng viên chưa đạt.',
  );
  expect(findings).toMatchObject([{ rule: 'shortcoming-skipped', severity: 'info', section: 'p1.iii.2' }]);
  expect(findings[0]?.message).toContain('mục 4 “Lãnh đạo các đoàn thể');
  expect(findings[0]?.message).toContain('mục 3 “');
  expect(findings[0]?.message).not.toContain('mục 2 “');
});

it('is silent when each is taken up in its own words', () => {
  expect(
    told(
      'Về nhiệm vụ chính trị, an ninh trật tự còn vụ việc; công tác tư tưởng chưa sâu; học tập và làm theo Bác còn hình thức; hoạt động đoàn thể chưa đều; kiểm tra, giám sát ít.',
    ),
  ).toEqual([]);
});

it('is silent where the outline does not ask for each', () => {
  const outline = JSON.parse(
    JSON.stringify(defaultOutline).replaceAll('theo từng nội dung mục II', 'trong nhiệm kỳ'),
  ) as typeof defaultOutline;
  expect(
    hintsOf({ 'p1.iii.2': [p(`Công tác tư tưởng có lúc chưa kịp thời, chưa sâu sát cơ sở. ${cause}`)] }, outline),
  ).toEqual([]);
});
