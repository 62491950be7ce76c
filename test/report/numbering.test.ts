import { describe, expect, it } from 'vitest';
import { numberFit, readLabel, readNumber } from '../../src/report/numbering.js';

describe('readNumber', () => {
  it.each([
    ['PHẦN THỨ NHẤT', 'part', [1]],
    ['Phần thứ hai: PHƯƠNG HƯỚNG', 'part', [2]],
    ['PHẦN I', 'part', [1]],
    ['Phần II. Phương hướng', 'part', [2]],
    ['I- ĐẶC ĐIỂM', 'roman', [1]],
    ['III. ĐÁNH GIÁ', 'roman', [3]],
    ['IV – TỔ CHỨC', 'roman', [4]],
    ['II) MỤC TIÊU', 'roman', [2]],
    ['I ĐẶC ĐIỂM', 'roman', [1]],
    ['1. Thuận lợi', 'arabic', [1]],
    ['1) Thuận lợi', 'arabic', [1]],
    ['5.3. Công tác', 'arabic', [5, 3]],
    ['5.3 Công tác', 'arabic', [5, 3]],
    ['\u00a0 1.1.\u00a0Lãnh đạo', 'arabic', [1, 1]],
    ['II.5.3. Công tác', 'arabic', [5, 3]],
    ['Mục 1. Thuận lợi', 'arabic', [1]],
    ['A. TÌNH HÌNH', 'letter', [1]],
    ['b) Hạn chế', 'item', [2]],
    ['đ) Hạn chế', 'item', [5]],
    ['- Kết quả', 'bullet', []],
    ['• Kết quả', 'bullet', []],
  ] as const)('reads %j', (text, kind, path) => {
    expect(readNumber(text)).toMatchObject({ kind, path });
  });

  it('reads decomposed letters', () => {
    expect(readNumber('PHẦN THỨ NHẤT'.normalize('NFD'))).toMatchObject({ kind: 'part', path: [1] });
  });

  it.each(['Việc xây dựng', 'Phần lớn đảng viên', '15,5% đảng viên', 'Chi bộ', ''])('sees none in %j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('says where the title begins', () => {
    const text = 'II-  KẾT QUẢ';
    expect(text.slice(readNumber(text)?.length)).toBe('KẾT QUẢ');
  });
});

describe('numberFit', () => {
  it('is 1 for the same number and negative for a bullet', () => {
    expect(numberFit(readLabel('I-'), readNumber('I. ĐẶC ĐIỂM'))).toBe(1);
    expect(numberFit(readLabel('1.1.'), readNumber('1.1 Lãnh đạo'))).toBe(1);
    expect(numberFit(readLabel('1.1.'), readNumber('- Lãnh đạo'))).toBeLessThan(0);
  });

  it('tells 1. from 1.1. and 5.1. from 1.1.', () => {
    expect(numberFit(readLabel('1.'), readNumber('1.1. Lãnh đạo'))).toBeLessThan(0.7);
    expect(numberFit(readLabel('1.1.'), readNumber('5.1. Công tác'))).toBeLessThan(0.5);
  });
});
