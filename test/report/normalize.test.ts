import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccents, normalize, wordCount } from '../../src/report/normalize.js';

describe('normalize', () => {
  it.each([
    ['Uỷ ban', 'ủy ban'],
    ['HOÀ BÌNH', 'hòa bình'],
    ['khoá XII', 'khóa xii'],
    ['tự chuyển hoá', 'tự chuyển hóa'],
    ['hoạt động, toàn dân', 'hoạt động, toàn dân'],
    ['quý I, quỹ', 'quý i, quỹ'],
    ['thuỷ lợi', 'thủy lợi'],
    ['chi\u00a0bộ   Văn\tphòng', 'chi bộ văn phòng'],
    ['“Dân vận khéo”', '"dân vận khéo"'],
    ['quốc phòng – an ninh', 'quốc phòng - an ninh'],
    ['chi\u200b bộ', 'chi bộ'],
    ['Ðảng bộ', 'đảng bộ'],
  ])('reads %j as %j', (raw, folded) => {
    expect(normalize(raw)).toBe(folded);
  });

  it('gives the same for composed and decomposed letters', () => {
    const text = 'Lãnh đạo thực hiện nhiệm vụ quốc phòng - an ninh, uỷ viên';
    expect(normalize(text.normalize('NFD'))).toBe(normalize(text));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalize(normalize(text)) === normalize(text)));
  });
});

describe('foldAccents', () => {
  it('takes the marks off and keeps the case', () => {
    expect(foldAccents('Đặc điểm tình hình')).toBe('Dac diem tinh hinh');
  });
});

describe('wordCount', () => {
  it('counts what stands between spaces and holds a letter or a figure', () => {
    expect(wordCount('- Chỉ thị 05-CT/TW, ngày 15/5/2016 – …')).toBe(5);
    expect(wordCount(' \u00a0 … - ')).toBe(0);
    expect(wordCount('chi\u00a0bộ')).toBe(2);
  });
});
