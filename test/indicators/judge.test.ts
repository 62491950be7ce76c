import { describe, expect, it } from 'vitest';
import { judge, readVerdict } from '../../src/indicators/judge.js';
import { periodOf, readTarget, sayComparator } from '../../src/indicators/target.js';
import type { Indicator } from '../../src/indicators/types.js';

const indicator = (name: string, unit: string, target: string, result = ''): Indicator => ({
  name,
  unit,
  group: '',
  target,
  result,
  period: '',
  note: '',
});

describe('what a target asks for', () => {
  it.each([
    ['100%', 'at-least', 100, undefined],
    ['từ 90% trở lên', 'at-least', 90, undefined],
    ['ít nhất 2', 'at-least', 2, undefined],
    ['ít nhất một đảng viên', 'at-least', 1, undefined],
    ['không dưới 85%', 'at-least', 85, undefined],
    ['≥ 90%', 'at-least', 90, undefined],
    ['trên 85%', 'at-least', 85, undefined],
    ['không quá 3', 'at-most', undefined, 3],
    ['tối đa 20%', 'at-most', undefined, 20],
    ['dưới 2%', 'at-most', undefined, 2],
    ['2% trở xuống', 'at-most', undefined, 2],
    ['2 - 4 đảng viên', 'range', 2, 4],
    ['90-95%', 'range', 90, 95],
    ['từ 02 đến 04 đảng viên', 'range', 2, 4],
    ['từ 5-7%', 'range', 5, 7],
  ] as const)('%s', (target, comparator, low, high) => {
    const read = readTarget(indicator('Đảng viên', '', target));
    expect(read?.comparator).toBe(comparator);
    expect(read?.low).toBe(low);
    expect(read?.high).toBe(high);
  });

  it('hộ nghèo and đơn thư are maxima without a word', () => {
    expect(readTarget(indicator('Tỷ lệ hộ nghèo', '%', '2'))?.comparator).toBe('at-most');
    expect(readTarget(indicator('Đơn thư khiếu nại, tố cáo', 'đơn', '0'))?.comparator).toBe('at-most');
    expect(readTarget(indicator('Giảm tỷ lệ hộ nghèo', '%', '1'))?.comparator).toBe('at-least');
  });

  it('levels and yes/no', () => {
    expect(readTarget(indicator('Chi bộ', 'mức', 'Hoàn thành tốt trở lên'))).toMatchObject({
      comparator: 'level',
      level: 2,
    });
    expect(readTarget(indicator('Khu phố văn hóa', '', 'Giữ vững danh hiệu'))?.comparator).toBe('yes-no');
    expect(readTarget(indicator('Đơn thư', '', 'không'))).toMatchObject({ comparator: 'yes-no', absent: true });
  });

  it.each(['', '-', 'tăng 5% so với đầu nhiệm kỳ', 'theo kế hoạch', 'mỗi năm 1, cả nhiệm kỳ 2', '1,234'])(
    'is not certain in “%s”',
    (target) => expect(readTarget(indicator('Mô hình', 'mô hình', target))).toBeUndefined(),
  );

  it('knows the period from the words', () => {
    expect(periodOf('mỗi năm 01 mô hình')).toBe('year');
    expect(periodOf('90', '%/năm')).toBe('year');
    expect(periodOf('2 - 4 đảng viên trong nhiệm kỳ')).toBe('term');
    expect(periodOf('đến cuối nhiệm kỳ còn 2%')).toBe('end');
    expect(periodOf('mỗi năm 1, cả nhiệm kỳ 2')).toBe('');
  });

  it('says a comparator in words where there is only a number', () => {
    expect(sayComparator('2', 'at-most')).toBe('không quá 2');
    expect(sayComparator('từ 90% trở lên', 'at-most')).toBe('từ 90% trở lên');
    expect(readTarget(indicator('Đảng viên', '', sayComparator('85%', 'at-least')))?.low).toBe(85);
  });
});

describe('result against target', () => {
  it.each([
    // indicators.md, section 6 and section 1: published texts.
    ['Kết nạp đảng viên mới', 'đảng viên', '13', '11', 'missed', 84.6],
    ['Kết nạp đảng viên mới', 'đảng viên', '13', '11/13', 'missed', 84.6],
    ['Doanh thu', 'tỷ đồng', '254', '282,2 tỷ đồng', 'exceeded', 111.1],
    ['Kết nạp so với đầu kỳ', '%', '5', '6,5', 'exceeded', 130],
    ['Huy động trẻ 6 tuổi vào lớp 1', '%', '100', '100%', 'met', 100],
    ['Đảng viên hoàn thành tốt', '%', 'từ 90% trở lên', '95%', 'exceeded', 105.6],
    ['Đảng viên hoàn thành tốt', '%', '100', '22/24 (91,7%)', 'missed', 91.7],
    ['Hộ nghèo', '%', '2', '1,53', 'met', undefined],
    ['Hộ nghèo', '%', '≤ 2', '2,5', 'missed', undefined],
    ['Kết nạp', 'đảng viên', '2 - 4 đảng viên', '03 đồng chí', 'met', undefined],
    ['Kết nạp', 'đảng viên', '2 - 4', '5', 'exceeded', undefined],
    ['Kết nạp', 'đảng viên', '2 - 4', '1', 'missed', undefined],
    ['Chi bộ', 'mức', 'Hoàn thành tốt trở lên', 'Hoàn thành xuất sắc', 'exceeded', undefined],
    ['Chi bộ', 'mức', 'Hoàn thành tốt nhiệm vụ', '2022: HTXSNV; 2023: HTTNV', 'met', undefined],
    ['Chi bộ', 'mức', 'Hoàn thành tốt nhiệm vụ trở lên', 'Hoàn thành nhiệm vụ', 'missed', undefined],
    ['Khu phố văn hóa', '', 'đạt', 'Đạt', 'met', undefined],
    ['Khu phố văn hóa', '', 'đạt', 'Chưa đạt', 'missed', undefined],
    ['Đơn thư', 'đơn', '0', 'không', 'met', undefined],
    ['Đơn thư', 'đơn', 'không', '2 đơn', 'missed', undefined],
  ] as const)('%s (%s): %s, %s → %s', (name, unit, target, result, verdict, ratio) => {
    const judged = judge(indicator(name, unit, target, result));
    expect(judged.verdict).toBe(verdict);
    expect(judged.ratio === undefined ? undefined : Math.round(judged.ratio * 10) / 10).toBe(ratio);
  });

  it.each([
    ['Kết nạp', 'đảng viên', '2', ''],
    ['Kết nạp', 'đảng viên', '2', '100%'],
    ['Kết nạp', 'đảng viên', 'theo kế hoạch', '3'],
    ['Mô hình', 'mô hình', 'mỗi năm 1', '3'],
    ['Đảng viên', '%', '90', 'khoảng 90'],
    ['Đảng viên', '%', 'trên 85%', '85%'],
    ['Chi bộ', 'mức', 'Hoàn thành tốt', '2/3 năm hoàn thành tốt'],
  ])('is not judged where it is not certain: %s (%s), %s, %s', (name, unit, target, result) => {
    expect(judge(indicator(name, unit, target, result)).verdict).toBeUndefined();
  });

  it('reads verdicts as people write them', () => {
    expect(['Vượt', 'đạt', 'Chưa đạt', 'Không đạt', 'cơ bản đạt', 'Đạt và vượt'].map(readVerdict)).toEqual([
      'exceeded',
      'met',
      'missed',
      'missed',
      undefined,
      'exceeded',
    ]);
  });
});
