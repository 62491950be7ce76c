import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/types.js';
import type { Block } from '../../../src/report/blocks.js';
import { checked } from '../../support/drafts.js';
import { nfd } from '../../support/writers.js';
import { p, table } from '../../support/report.js';

type Sections = Readonly<Record<string, readonly Block[]>>;

const told = (sections: Sections): readonly Finding[] =>
  checked({ sections }).findings.filter(({ rule }) => rule === 'indicator-contradiction');

const inTwo = (first: string, second: string): readonly Finding[] =>
  told({ 'p1.i': [p(first)], 'p1.ii.5.2': [p(second)] });

const members = (total: string, admitted = '3'): Block =>
  table(
    ['TT', 'Nội dung', 'Đầu nhiệm kỳ', 'Cuối nhiệm kỳ', 'Tăng/giảm'],
    ['1', 'Tổng số đảng viên', '21', total, ''],
    ['2', 'Đảng viên dự bị', '2', '2', ''],
    ['3', 'Kết nạp', '-', '-', admitted],
  );

const results = (...rows: readonly (readonly string[])[]): Block =>
  table(
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Nghị quyết', 'Kết quả thực hiện', 'Ghi chú'],
    ...rows.map((row, at) => [String(at + 1), ...row, '']),
  );

const targets = (...rows: readonly (readonly string[])[]): Block =>
  table(
    [
      'TT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Kết quả nhiệm kỳ trước',
      'Chỉ tiêu nhiệm kỳ mới',
      'Năm 2025',
      'Năm 2026',
      'Năm 2027',
    ],
    ...rows.map((row, at) => [String(at + 1), ...row]),
  );

describe('the number of members', () => {
  it.each([
    ['Tổng số đảng viên là 24 đồng chí.', 'Tổng số đảng viên của chi bộ hiện nay là 24 đồng chí.'],
    ['Chi bộ có 24 đảng viên.', 'Đầu nhiệm kỳ, chi bộ có 21 đảng viên.'],
    ['Chi bộ có 24 đảng viên.', 'Năm 2023, tổng số đảng viên 22 đồng chí.'],
    ['Chi bộ có 24 đảng viên.', 'Chi bộ có 22 đảng viên được xếp loại hoàn thành tốt nhiệm vụ.'],
    ['Chi bộ có 24 đảng viên.', 'Tổng số đảng viên được đánh giá 22 đồng chí.'],
    ['Chi bộ có 24 đảng viên.', 'Chi bộ có 9 đảng viên trẻ, 11 đảng viên nữ.'],
    ['Tổng số đảng viên là 24 đồng chí.', 'Tính đến ngày 31/12/2022, tổng số đảng viên là 22 đồng chí.'],
    [
      'Tổng số đảng viên: 24, trong đó chính thức 22, dự bị 02.',
      'Chi bộ hiện có 24 đảng viên (22 chính thức, 02 dự bị).',
    ],
  ])('agrees: “%s”, “%s”', (first, second) => expect(inTwo(first, second)).toEqual([]));

  it.each([
    ['Tổng số đảng viên là 24 đồng chí.', 'Tổng số đảng viên của chi bộ hiện nay là 25 đồng chí.'],
    ['Chi bộ có 24 đảng viên.', 'Toàn chi bộ hiện có 25 đảng viên, trong đó nữ 11.'],
    ['Tổng số đảng viên: 24 đồng chí.', 'Đến nay chi bộ có 25 đảng viên.'],
    [
      'Tổng số đảng viên: 24, trong đó chính thức 22, dự bị 02.',
      'Chi bộ hiện có 24 đảng viên (21 chính thức, 03 dự bị).',
    ],
  ])('differs: “%s”, “%s”', (first, second) => {
    const findings = inTwo(first, second);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]).toMatchObject({ severity: 'warning', section: 'p1.ii.5.2' });
    expect(inTwo(nfd(first), nfd(second)).length).toBe(findings.length);
  });

  it('in the table and in a sentence', () => {
    const sentence = p('Tổng số đảng viên hiện nay là 24 đồng chí.');
    expect(told({ 'p1.i': [members('24')], 'p1.ii.5.2': [sentence] })).toEqual([]);
    expect(told({ 'p1.i': [members('25')], 'p1.ii.5.2': [sentence] })).toMatchObject([{ severity: 'warning' }]);
  });

  it('of two against one, the one is wrong', () => {
    const findings = told({
      'p1.i': [p('Tổng số đảng viên là 25 đồng chí.')],
      'p1.ii.5.2': [p('Tổng số đảng viên là 24 đồng chí.')],
      'p1.ii.5.1': [p('Chi bộ có 24 đảng viên.')],
    });
    expect(findings).toMatchObject([{ section: 'p1.i' }]);
  });
});

describe('members admitted', () => {
  const row = (result: string): Block => results(['Kết nạp đảng viên mới', 'đảng viên', '2', result]);
  it('agrees', () => {
    expect(
      told({ 'p1.i': [members('24')], 'p1.ii.1.1': [row('3')], 'p1.ii.5.2': [p('Đã kết nạp 03 đảng viên mới.')] }),
    ).toEqual([]);
    expect(told({ 'p1.ii.1.1': [row('3')], 'p1.ii.5.2': [p('Năm 2023 kết nạp 01 đảng viên.')] })).toEqual([]);
    expect(told({ 'p1.ii.1.1': [row('3')], 'p2.iii.5.2': [p('Kết nạp 04 đảng viên.')] })).toEqual([]);
  });
  it('differs: two tables are an error, a sentence is a warning', () => {
    expect(told({ 'p1.i': [members('24', '4')], 'p1.ii.1.1': [row('3')] })).toMatchObject([{ severity: 'error' }]);
    expect(
      told({ 'p1.ii.1.1': [row('3')], 'p1.ii.5.2': [p('Nhiệm kỳ qua kết nạp được 04 đảng viên.')] }),
    ).toMatchObject([{ severity: 'warning', section: 'p1.ii.5.2' }]);
  });
});

it('hộ nghèo in the table and in a sentence', () => {
  const row = results(['Tỷ lệ hộ nghèo', '%', '2', '1,53']);
  expect(told({ 'p1.ii.1.1': [row, p('Tỷ lệ hộ nghèo còn 1,53%.')] })).toEqual([]);
  expect(told({ 'p1.ii.1.1': [row, p('Tỷ lệ hộ nghèo còn 1,99%.')] })).toMatchObject([{ severity: 'warning' }]);
  expect(told({ 'p1.ii.1.1': [row, p('Đầu nhiệm kỳ, tỷ lệ hộ nghèo là 3,1%.')] })).toEqual([]);
});

describe('a target for each year against the whole term', () => {
  const inTargets = (text: string): readonly Finding[] => told({ 'p2.ii.2': [p(text)] });
  it.each([
    'Mỗi năm kết nạp ít nhất một đảng viên, cả nhiệm kỳ 3 đảng viên (2022-2025).',
    'Mỗi năm kết nạp 01 đảng viên, cả nhiệm kỳ kết nạp từ 02 đảng viên trở lên.',
    'Hằng năm tổ chức 4 buổi sinh hoạt chuyên đề; trong nhiệm kỳ 2025 - 2027 không có đảng viên vi phạm.',
    'Mỗi năm 90% đảng viên hoàn thành tốt, cả nhiệm kỳ 3 đảng viên.',
  ])('agrees: %s', (text) => expect(inTargets(text)).toEqual([]));
  it.each([
    // indicators.md, section 6: TAX, a term of three years.
    'Nhiệm kỳ 2022-2025, mỗi năm kết nạp ít nhất một đảng viên, cả nhiệm kỳ 2.',
    'Mỗi năm kết nạp 02 đảng viên, cả nhiệm kỳ kết nạp 03 đảng viên.',
    'Trong nhiệm kỳ kết nạp 03 đảng viên, mỗi năm kết nạp ít nhất 02 đảng viên.',
  ])('differs: %s', (text) => expect(inTargets(text)).toMatchObject([{ severity: 'warning', section: 'p2.ii.2' }]));
});

describe('the table of targets', () => {
  it('its years add up', () => {
    expect(told({ 'p2.ii.2': [targets(['Kết nạp đảng viên mới', 'đảng viên', '3', '3', '1', '1', '1'])] })).toEqual([]);
    expect(told({ 'p2.ii.2': [targets(['Kết nạp đảng viên mới', 'đảng viên', '3', '3 - 4', '1', '2', '1'])] })).toEqual(
      [],
    );
    expect(told({ 'p2.ii.2': [targets(['Đảng viên hoàn thành tốt', '%', '90', '90', '90', '90', '90'])] })).toEqual([]);
    expect(told({ 'p2.ii.2': [targets(['Sinh hoạt chuyên đề', 'buổi/năm', '4', '4', '4', '4', '4'])] })).toEqual([]);
  });
  it('or not', () => {
    expect(
      told({ 'p2.ii.2': [targets(['Kết nạp đảng viên mới', 'đảng viên', '3', '4', '1', '1', '1'])] }),
    ).toMatchObject([{ severity: 'error' }]);
    expect(
      told({ 'p2.ii.2': [targets(['Kết nạp đảng viên mới', 'đảng viên', '2', '2', '1', '1', '1'])] }),
    ).toMatchObject([{ severity: 'warning' }]);
  });
  it('gives last term’s results as part one does', () => {
    const row = results(['Kết nạp đảng viên mới', 'đảng viên', '2', '3']);
    const set = (previous: string): Block => targets(['Kết nạp đảng viên mới', 'đảng viên', previous, '4', '', '', '']);
    expect(told({ 'p1.ii.1.1': [row], 'p2.ii.2': [set('3')] })).toEqual([]);
    expect(told({ 'p1.ii.1.1': [row], 'p2.ii.2': [set('2')] })).toMatchObject([
      { severity: 'error', section: 'p2.ii.2' },
    ]);
  });
});

describe('a new target below the result', () => {
  it('in the table of targets', () => {
    expect(told({ 'p2.ii.2': [targets(['Đảng viên hoàn thành tốt', '%', '95', '90', '', '', ''])] })).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(told({ 'p2.ii.2': [targets(['Đảng viên hoàn thành tốt', '%', '95', '95', '', '', ''])] })).toEqual([]);
    // indicators.md, section 6: ENT.
    expect(told({ 'p2.ii.2': [targets(['Doanh thu', 'tỷ đồng', '282,2', '257,8', '', '', ''])] })).toMatchObject([
      { severity: 'info' },
    ]);
    expect(told({ 'p2.ii.2': [targets(['Tỷ lệ hộ nghèo', '%', '1,53', 'không quá 2', '', '', ''])] })).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(told({ 'p2.ii.2': [targets(['Tỷ lệ hộ nghèo', '%', '1,53', 'không quá 1', '', '', ''])] })).toEqual([]);
  });
  it('in a line, against the results table', () => {
    const row = results(['Đảng viên hoàn thành tốt nhiệm vụ trở lên', '%', '90', '95']);
    const line = (share: string): Block => p(`- Hằng năm, ${share}% đảng viên hoàn thành tốt nhiệm vụ trở lên.`);
    expect(told({ 'p1.ii.1.1': [row], 'p2.ii.2': [line('85')] })).toMatchObject([
      { severity: 'warning', section: 'p2.ii.2' },
    ]);
    expect(told({ 'p1.ii.1.1': [row], 'p2.ii.2': [line('95')] })).toEqual([]);
  });
});

describe('a target that stays what it was', () => {
  const name = 'Đảng viên hoàn thành tốt nhiệm vụ trở lên';
  const after = (old: string, set: string) =>
    told({ 'p1.ii.1.1': [results([name, '%', old, '95,2'])], 'p2.ii.2': [targets([name, '%', '', set, '', '', ''])] });

  it('is only a hint below the result, and a lower one a warning', () => {
    expect(after('90', '90')).toMatchObject([{ severity: 'info' }]);
    expect(after('từ 90 trở lên', 'từ 92 trở lên')).toMatchObject([{ severity: 'info' }]);
    expect(after('90', '85')).toMatchObject([{ severity: 'warning' }]);
    expect(told({ 'p2.ii.2': [targets([name, '%', '95', 'từ 90 trở lên', '', '', ''])] })).toMatchObject([
      { severity: 'info' },
    ]);
  });
});

describe('a result told to reach its target', () => {
  it.each([
    'Nghị quyết đề ra kết nạp 05 đảng viên; trong nhiệm kỳ kết nạp 06 đảng viên, vượt chỉ tiêu.',
    'Nghị quyết đề ra kết nạp từ 05 đảng viên trở lên; kết nạp 05 đảng viên, đạt chỉ tiêu.',
    'Nghị quyết đề ra kết nạp 05 đảng viên; kết nạp 03 đảng viên, chưa đạt chỉ tiêu.',
    'Nghị quyết đề ra 05 đảng viên, riêng năm đầu kết nạp 02 đảng viên, đạt chỉ tiêu của năm.',
    'Chỉ tiêu được giao 02 đảng viên, mỗi tổ giới thiệu 01 đảng viên, đạt kế hoạch.',
    'Nghị quyết đề ra giảm còn dưới 05 hộ nghèo; đến nay còn 03 hộ, đạt chỉ tiêu.',
    'Nghị quyết đề ra 05 cuộc; tổ chức 03 lượt, đạt chỉ tiêu.',
  ])('right: %s', (text) => expect(told({ 'p1.ii.5.2': [p(text)] })).toEqual([]));

  it.each([
    'Nghị quyết đề ra kết nạp từ 05 đảng viên trở lên; trong nhiệm kỳ kết nạp 03 đảng viên, vượt chỉ tiêu Nghị quyết.',
    'Nghị quyết đề ra 02 mô hình, đã xây dựng 01 mô hình, đạt kế hoạch.',
    'Nghị quyết đề ra kết nạp 05 đảng viên; kết nạp 06 đảng viên, chưa đạt chỉ tiêu.',
  ])('wrong: %s', (text) =>
    expect(told({ 'p1.ii.5.2': [p(text)] })).toMatchObject([{ severity: 'warning', section: 'p1.ii.5.2' }]),
  );
});

describe('members to admit in the new term', () => {
  const planned = (target: string, task: string) => told({ 'p2.ii.2': [p(target)], 'p2.iii.5.2': [p(task)] });

  it('are one number, whatever is said of a year or of some of them', () => {
    expect(planned('- Kết nạp 05 đảng viên mới;', 'Phấn đấu kết nạp từ 05 đảng viên trở lên.')).toEqual([]);
    expect(planned('- Kết nạp 05 - 06 đảng viên;', 'Phấn đấu mỗi năm kết nạp 02 đảng viên.')).toEqual([]);
    expect(planned('- Kết nạp 05 đảng viên mới;', 'Tổ đảng số 1 tham mưu kết nạp 02 đảng viên.')).toEqual([]);
    expect(planned('- Kết nạp 05 đảng viên mới;', 'Năm 2026 kết nạp 02 đảng viên, trong đó 01 nữ.')).toEqual([]);
    expect(planned('- Kết nạp 05 đảng viên mới;', 'Kết nạp 03 đảng viên nữ.')).toEqual([]);
  });

  it('are told where the tasks say another number than the targets', () => {
    const findings = planned('- Kết nạp 05 đảng viên mới;', 'Phấn đấu trong nhiệm kỳ kết nạp 03 đảng viên mới.');
    expect(findings).toMatchObject([{ severity: 'warning', section: 'p2.iii.5.2', quote: 'kết nạp 03 đảng viên' }]);
    expect(findings[0]?.message).toContain('ở đây là 3, nhưng mục 2 “Các chỉ tiêu chủ yếu” ghi 5');
  });
});
