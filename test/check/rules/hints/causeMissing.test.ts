import { expect, it } from 'vitest';
import { check } from '../../../../src/check/check.js';
import { defaultOutline } from '../../../../src/outline/bundled.js';
import { draftProfile } from '../../../support/drafts.js';
import { carefulDraft, hintsOf } from '../../../support/hints.js';
import { p, report } from '../../../support/report.js';

/** Takes up every result, so that only the causes are in question. */
const shortcomings =
  'Việc nắm tư tưởng có lúc chưa kịp thời; giữ gìn an ninh chưa đều. Học tập và làm theo Bác còn hình thức. Các đoàn thể chưa sôi nổi. Kết nạp đảng viên chưa đạt.';

const told = (...texts: string[]) => hintsOf({ 'p1.iii.2': texts.map((text) => p(text)) });

it('a careful report has no hint at all', () => {
  expect(hintsOf()).toEqual([]);
});

it('shortcomings without causes are told once, as a hint', () => {
  const findings = told(shortcomings);
  expect(findings).toMatchObject([{ rule: 'cause-missing', severity: 'info', section: 'p1.iii.2' }]);
  expect(findings[0]?.message).toContain('chưa thấy nguyên nhân');
});

it.each([
  'Nguyên nhân chủ quan là chi ủy chưa sâu sát.',
  'Những hạn chế trên là do một số đảng viên chưa gương mẫu.',
  'Nguyên nhân khách quan: biên chế giảm.',
  'Có hạn chế đó vì cán bộ phụ trách thay đổi nhiều lần.',
])('“%s” names a cause with its side', (cause) => {
  expect(told(shortcomings, cause)).toEqual([]);
});

it('a cause of no side, with nobody responsible, is told', () => {
  const findings = told(shortcomings, 'Nguyên nhân là thời tiết thất thường, giá cả tăng cao.');
  expect(findings).toMatchObject([
    { rule: 'cause-missing', quote: 'Nguyên nhân là thời tiết thất thường, giá cả tăng cao.' },
  ]);
  expect(findings[0]?.message).toContain('chủ quan hay khách quan');
});

it('a report that says it has no shortcoming is believed', () => {
  expect(told('Trong nhiệm kỳ qua chi bộ không có hạn chế lớn cần phải kiểm điểm.')).toEqual([]);
});

it('causes under a heading of the person’s own are found', () => {
  const own = [p(shortcomings), p('2.1. Nguyên nhân của những hạn chế', { bold: true }), p('Chi ủy chưa sâu sát.')];
  expect(hintsOf({ 'p1.iii.2': own })).toEqual([]);
});

it('hints are silent when they are not wanted', () => {
  const made = report(...carefulDraft({ 'p1.iii.2': [p(shortcomings)] }));
  expect(check(made, defaultOutline, draftProfile, { hints: false }).findings).toEqual([]);
});

it('another outline is read by the words of its headings', () => {
  const text = JSON.stringify(defaultOutline).replaceAll('"p1.iii.2"', '"p1.iii.9"');
  const outline = JSON.parse(text.replaceAll('Hạn chế, nguyên nhân', 'Khuyết điểm, yếu kém')) as typeof defaultOutline;
  expect(hintsOf({ 'p1.iii.9': [p(shortcomings)] }, outline)).toMatchObject([
    { rule: 'cause-missing', section: 'p1.iii.9' },
  ]);
});
