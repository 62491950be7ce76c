import { describe, expect, it } from 'vitest';
import { formatFigure, quantitiesIn, readFigure, withDigits } from '../../src/indicators/quantity.js';

const read = (text: string): string[] => quantitiesIn(text).map(({ value, unit }) => `${value}${unit && ` ${unit}`}`);

describe('numbers of a sentence', () => {
  it.each([
    ['đạt 84,6%', ['84.6 %']],
    ['có 1.243 hộ', ['1243 hộ']],
    ['tỷ lệ 98 %', ['98 %']],
    ['11/13 đảng viên', ['11', '13 đảng viên']],
    ['từ 2 - 4 đảng viên', ['2', '4 đảng viên']],
    ['90-95%', ['90', '95 %']],
    ['từ 90% trở lên', ['90 %']],
    ['02 đồng chí', ['2 đồng chí']],
    ['282,2 tỷ đồng', ['282.2 tỷ đồng']],
    ['9.150 m2 đất', ['9150 m2']],
    ['05 (04 chính thức, 01 dự bị)', ['5', '4', '1']],
    ['tỷ lệ 84.6% (số liệu tạm tính)', ['84.6 %']],
    ['thu 1.250.300 đồng', ['1250300 đồng']],
    ['tỷ lệ 0,125%', ['0.125 %']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'ngày 05/02/2025',
    'ngày 05 tháng 02 năm 2026',
    'từ tháng 7/2025',
    'Chỉ thị số 05-CT/TW, ngày 15/5/2016',
    'Nghị định số 04/2015/NĐ-CP',
    'Quyết định số 112/QĐ-UBND ngày 20/11/2024',
    'nhiệm kỳ 2022 - 2025',
    'năm 2023',
    'Nghị quyết Trung ương 4 (khóa XII)',
    'Như đã nêu ở mục 1.1',
    '1.1. Về chuyên môn',
    '2) Về tổ chức',
    'lần thứ 11',
    'ấp 5, khóm 3',
    'Quy định 213-QĐ/TW',
  ])('none in “%s”', (text) => expect(read(text)).toEqual([]));

  it('does not guess which sign parts thousands', () => expect(read('có 1,243 hộ')).toEqual([]));
});

describe('the figure of a cell', () => {
  it.each([
    ['24', 24],
    ['02', 2],
    ['+2', 2],
    ['-1', -1],
    ['84,6', 84.6],
    ['84,6%', 84.6],
    ['1.243', 1243],
    ['17 đồng chí', 17],
  ])('%s', (text, value) => expect(readFigure(text)?.value).toBe(value));
  it.each(['-', '', 'không', '2 - 4', '11/13', 'từ 90%', '1.1.2', '……', 'Hoàn thành tốt'])('none in “%s”', (text) =>
    expect(readFigure(text)).toBeUndefined(),
  );
});

it('says numbers as people write them', () => {
  expect([84.615, 100, 1243, 1.5, 0.25].map((value) => formatFigure(value))).toEqual([
    '84,6',
    '100',
    '1.243',
    '1,5',
    '0,3',
  ]);
});

it('reads a number in words only before what is counted', () => {
  expect(withDigits('ít nhất một đảng viên')).toBe('ít nhất 1 đảng viên');
  expect(withDigits('một (01) đảng viên')).toBe('1 đảng viên');
  expect(withDigits('một số đảng viên còn ngại')).toBe('một số đảng viên còn ngại');
  expect(withDigits('mỗi năm đảng viên')).toBe('mỗi năm đảng viên');
});
