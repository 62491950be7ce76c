/** The hints of the numbers family: indicator-dropped, excellent-cap, figure-missing. */
import { describe, expect, it } from 'vitest';
import type { Finding, RuleId } from '../../../src/check/types.js';
import type { Block } from '../../../src/report/blocks.js';
import { checked } from '../../support/drafts.js';
import { p, table } from '../../support/report.js';

const told = (rule: RuleId, sections: Readonly<Record<string, readonly Block[]>>): readonly Finding[] =>
  checked({ sections }).findings.filter((finding) => finding.rule === rule);

const results = table(
  ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Nghị quyết', 'Kết quả thực hiện'],
  ['1', 'Kết nạp đảng viên mới', 'đảng viên', '2', '3'],
  ['2', 'Tỷ lệ hộ nghèo', '%', '2', '1,53'],
  ['3', 'Mô hình “Dân vận khéo”', 'mô hình', '1', '1'],
);

describe('indicator-dropped', () => {
  const lines = [p('- Kết nạp từ 2 - 4 đảng viên.'), p('- Mỗi năm có 01 mô hình “Dân vận khéo”.')];
  it('tells the indicator that part two has no target for', () => {
    const findings = told('indicator-dropped', { 'p1.ii.1.1': [results], 'p2.ii.2': lines });
    expect(findings).toMatchObject([{ severity: 'info', section: 'p1.ii.1.1', quote: 'Tỷ lệ hộ nghèo' }]);
  });
  it('is silent when all go on, in lines or in a table', () => {
    const more = [...lines, p('- Phấn đấu hộ nghèo còn dưới 1%.')];
    expect(told('indicator-dropped', { 'p1.ii.1.1': [results], 'p2.ii.2': more })).toEqual([]);
    expect(told('indicator-dropped', { 'p1.ii.1.1': [results], 'p2.ii.2': [results] })).toEqual([]);
  });
  it('is silent while no targets are written', () => {
    expect(told('indicator-dropped', { 'p1.ii.1.1': [results] })).toEqual([]);
  });
});

describe('excellent-cap', () => {
  const rating = (best: string, second: string): Block =>
    table(['Năm', 'Tổng số', 'HTXS', 'HTT', 'HT', 'Không HT'], ['2023', '24', best, second, '0', '0']);
  it('is a hint above one in five of those rated good or better', () => {
    expect(told('excellent-cap', { 'p1.ii.5.2': [rating('6', '18')] })).toMatchObject([{ severity: 'info' }]);
    expect(told('excellent-cap', { 'p1.ii.5.2': [rating('6', '18')] })[0]?.source).toContain('366-QĐ/TW');
  });
  it('is silent up to it', () => expect(told('excellent-cap', { 'p1.ii.5.2': [rating('4', '20')] })).toEqual([]));
});

describe('figure-missing', () => {
  const own = (result: string): Block =>
    table(
      ['STT', 'Nội dung', 'Chỉ tiêu', 'Kết quả đạt được'],
      ['1', 'Kết nạp đảng viên', '2', result],
      ['2', 'Mô hình', '1', '1'],
    );
  it('tells a target without a result in a table of the person’s own', () => {
    const text = p('Kết quả năm 2023 như sau.');
    expect(told('figure-missing', { 'p1.ii.1.1': [text, own('')] })).toMatchObject([{ severity: 'info' }]);
    expect(told('figure-missing', { 'p1.ii.1.1': [text, own('3')] })).toEqual([]);
  });
  const long =
    'Chi bộ đã lãnh đạo đơn vị thực hiện các chỉ tiêu, nhiệm vụ được giao; công tác chuyên môn được quan tâm, cán bộ, đảng viên có tinh thần trách nhiệm, phối hợp chặt chẽ, chấp hành tốt kỷ luật, kỷ cương hành chính, giữ gìn đoàn kết nội bộ, kịp thời tháo gỡ khó khăn, phục vụ nhân dân chu đáo và được cấp trên ghi nhận, biểu dương trong quá trình thực hiện nhiệm vụ chính trị.';
  it('tells a long section on results without a figure', () => {
    expect(told('figure-missing', { 'p1.ii.1.1': [p(long)] })).toMatchObject([
      { severity: 'info', section: 'p1.ii.1.1' },
    ]);
    expect(told('figure-missing', { 'p1.ii.1.1': [p(`${long} Kết quả đạt 98% kế hoạch.`)] })).toEqual([]);
    expect(told('figure-missing', { 'p1.ii.1.1': [p('Hoàn thành các chỉ tiêu được giao.')] })).toEqual([]);
    expect(told('figure-missing', { 'p1.iii.3': [p(long)] })).toEqual([]);
  });
});
