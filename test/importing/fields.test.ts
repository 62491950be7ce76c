/** Terms, names and blanks as fields; years of citations and ellipses stay. */
import { describe, expect, test } from 'vitest';
import { citesIn, datesIn } from '../../src/importing/cites.js';
import { fieldsIn, templateOf } from '../../src/importing/fields.js';
import type { Place } from '../../src/importing/sourceText.js';

const templates = (...texts: (readonly [Place, string])[]): string[] => {
  const placed = texts.map(([place, text]) => ({ place, text }));
  const fields = fieldsIn(placed, new Map());
  return placed.map(({ place, text }) => templateOf(text, place, fields));
};

describe('terms', () => {
  test('of two terms that join, the earlier is the one that is over', () => {
    expect(
      templates(
        ['title', 'Tổng kết nhiệm kỳ 2022 – 2025'],
        ['title', 'và phương hướng nhiệm kỳ 2025-2030'],
        ['heading', 'MỤC TIÊU NHIỆM KỲ 2025 - 2030'],
      ),
    ).toEqual([
      'Tổng kết nhiệm kỳ {nhiemKyTruoc}',
      'và phương hướng nhiệm kỳ {nhiemKySau}',
      'MỤC TIÊU NHIỆM KỲ {nhiemKySau}',
    ]);
  });

  test('the term of the body above is its own field', () => {
    expect(
      templates(
        ['heading', 'Kết quả nhiệm kỳ 2020 - 2022'],
        ['heading', 'Phương hướng nhiệm kỳ 2022 - 2025'],
        ['note', 'Bám vào Nghị quyết Đại hội Đảng bộ cơ sở, nhiệm kỳ 2020 - 2025'],
      )[2],
    ).toBe('Bám vào Nghị quyết Đại hội Đảng bộ cơ sở, nhiệm kỳ {nhiemKyDangBo}');
  });

  test('one term alone looks back or forward by the words before it', () => {
    expect(templates(['heading', 'Kết quả thực hiện nhiệm kỳ 2022 - 2025'])).toEqual([
      'Kết quả thực hiện nhiệm kỳ {nhiemKyTruoc}',
    ]);
    expect(templates(['title', 'trình Đại hội nhiệm kỳ 2025 - 2027'])).toEqual(['trình Đại hội nhiệm kỳ {nhiemKySau}']);
  });

  test('a blank term is a field', () => {
    expect(templates(['title', '(NHIỆM KỲ …….)'], ['heading', 'Tổng kết nhiệm kỳ 20… - 20…'])).toEqual([
      '(NHIỆM KỲ {nhiemKySau})',
      'Tổng kết nhiệm kỳ {nhiemKyTruoc}',
    ]);
  });

  test('two terms that begin in one year are not taken for each other', () => {
    const [one, other] = templates(
      ['title', 'trình Đại hội nhiệm kỳ 2025 - 2030'],
      ['heading', 'Phương hướng nhiệm kỳ 2025 - 2027'],
    );
    expect([one, other].join()).not.toMatch(/20\d\d|nhiemKyTruoc/u);
    expect(one?.replace('trình Đại hội', '')).not.toBe(other?.replace('Phương hướng', ''));
  });

  test('a school year is no term of office', () => {
    expect(templates(['heading', 'Kết quả năm học 2024 - 2025'])).toEqual(['Kết quả năm học {namHoc}']);
  });
});

describe('single years', () => {
  test('in titles and headings are fields, in the text and in citations they stay', () => {
    expect(
      templates(
        ['title', 'Kiểm điểm năm 2025'],
        ['heading', 'Nhiệm vụ năm 2026'],
        ['heading', 'Thực hiện Chỉ thị 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị'],
        ['heading', 'Thực hiện Luật Thực hiện dân chủ ở cơ sở năm 2022'],
        ['text', 'Năm 2025, chi bộ đã có 20 đảng viên.'],
      ),
    ).toEqual([
      'Kiểm điểm năm {nam}',
      'Nhiệm vụ năm {nam2}',
      'Thực hiện Chỉ thị 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị',
      'Thực hiện Luật Thực hiện dân chủ ở cơ sở năm 2022',
      'Năm 2025, chi bộ đã có 20 đảng viên.',
    ]);
  });
});

describe('names and blanks', () => {
  test('dots after the name of a body wait for the name, in capitals where it is in capitals', () => {
    expect(
      templates(['heading', 'Nghị quyết Đại hội Đảng bộ …., Chi bộ ……'], ['title', 'BÁO CÁO CỦA CHI BỘ ………']),
    ).toEqual(['Nghị quyết Đại hội {dangBo}, {chiBo}', 'BÁO CÁO CỦA {chiBo|upper}']);
  });

  test('an ellipsis is no blank', () => {
    const text = 'Các đoàn thể: Công đoàn, Chi đoàn… (bằng khen, huân - huy chương…)';
    expect(templates(['note', text])).toEqual([text]);
  });

  test('the ordinal of the congress is a field, that of the Party is not', () => {
    expect(
      templates(
        ['title', 'Đại hội Chi bộ lần thứ XI'],
        ['title', 'ĐẠI HỘI LẦN THỨ ……'],
        ['heading', 'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV'],
      ),
    ).toEqual([
      'Đại hội Chi bộ lần thứ {lanThu}',
      'ĐẠI HỘI LẦN THỨ {lanThu}',
      'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV',
    ]);
  });
});

describe('another congress', () => {
  test('keeps its own ordinal', () => {
    expect(
      templates(
        ['title', 'trình Đại hội Chi bộ lần thứ XI'],
        ['heading', 'Kết quả thực hiện Nghị quyết Đại hội chi bộ lần thứ X'],
      ),
    ).toEqual(['trình Đại hội Chi bộ lần thứ {lanThu}', 'Kết quả thực hiện Nghị quyết Đại hội chi bộ lần thứ X']);
  });
});

describe('citations', () => {
  const cites = (text: string): unknown => citesIn(text, datesIn([text]));

  test('are read with their dates, however those are written', () => {
    expect(cites('Quy định số 97-QĐ/TW ngày 22/3/2004 và Chỉ thị 25-CT/TW, ngày 31 tháng 7 năm 2008')).toEqual([
      { number: '97-QĐ/TW', date: '2004-03-22' },
      { number: '25-CT/TW', date: '2008-07-31' },
    ]);
    expect(cites('Luật số 10/2022/QH15; Nghị định 59/2023/NĐ-CP')).toEqual([
      { number: '10/2022/QH15' },
      { number: '59/2023/NĐ-CP' },
    ]);
  });

  test('figures and fractions are none', () => {
    expect(cites('đạt 12/12 chỉ tiêu, 15-20 đảng viên, số -BC/CB, ngày 15/5/2016')).toEqual([]);
  });
});
