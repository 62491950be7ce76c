import { describe, expect, it } from 'vitest';
import { mended, partOne, partTwo, profileWith, said, title } from '../../support/wordings.js';
import { nfd } from '../../support/writers.js';

const late = { front: title({ placeAndDate: 'Long Đức, ngày 05 tháng 9 năm 2026' }) };
const replaced = (made: Parameters<typeof said>[1]) => said('citation-replaced', { ...late, ...made });

describe('citation-replaced', () => {
  it.each([
    ['Thực hiện Quy định số 97-QĐ/TW ngày 22/3/2004 của Ban Bí thư.', '125-QĐ/TW, 10/10/2023'],
    ['Thực hiện Quy định 126-QĐ/TW, ngày 28 tháng 02 năm 2018 của Bộ Chính trị.', '58-QĐ/TW, 08/02/2022'],
    ['Thực hiện Nghị định số 04/NĐ-CP ngày 09/01/2015 về dân chủ.', '59/2023/NĐ-CP'],
    ['Thực hiện Quy định số 24-QĐ/TW, ngày 30/7/2021 về thi hành Điều lệ Đảng.', '294-QĐ/TW, 26/5/2025'],
    [nfd('Thực hiện Quy định số 97-QĐ/TW ngày 22/3/2004 của Ban Bí thư.'), '125-QĐ/TW, 10/10/2023'],
  ])('is a warning in part two that names the successor: %s', (sentence, successor) => {
    const findings = replaced(partTwo(sentence));
    expect(findings).toMatchObject([{ severity: 'warning', section: 'p2.iii.2' }]);
    expect(findings[0]?.message).toContain(successor);
    expect(findings[0]?.source).toContain('độ tin cậy: cao');
    expect(findings[0]?.fix).toBeUndefined();
  });

  it('is only told where the replacement is not certain', () => {
    const findings = replaced(partTwo('Thực hiện Quy định số 98-QĐ/TW ngày 22/3/2004 của Ban Bí thư.'));
    expect(findings).toMatchObject([{ severity: 'info' }]);
    expect(findings[0]?.message).toContain('Cần kiểm tra');
  });

  it('is one finding however often the rule is cited', () => {
    const sentence = 'Thực hiện Quy định số 97-QĐ/TW ngày 22/3/2004 của Ban Bí thư.';
    const findings = replaced(partTwo(sentence, sentence));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('(2 chỗ)');
  });

  it('takes a number without date by its subject only', () => {
    expect(
      replaced(partTwo('Thực hiện Quy định 126-QĐ/TW một số vấn đề về bảo vệ chính trị nội bộ Đảng.')),
    ).toMatchObject([{ severity: 'warning' }]);
    expect(replaced(partTwo('Thực hiện Quy định 126-QĐ/TW của Bộ Chính trị.'))).toEqual([]);
  });

  it.each([
    'Thực hiện Quy định số 97-QĐ/TW ngày 07/02/2023 của Bộ Chính trị.',
    'Thực hiện Chỉ thị 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị.',
    'Thực hiện Quy định 213-QĐ/TW, ngày 02/01/2020 của Bộ Chính trị.',
    'Thực hiện Quy định 170-QĐ/TW ngày 07/3/2013 của Ban Bí thư.',
    'Thực hiện Kế hoạch số 15-KH/ĐU, ngày 10/02/2023 của Đảng ủy.',
    'Quy định số 125-QĐ/TW, ngày 10/10/2023 thay thế Quy định số 97-QĐ/TW ngày 22/3/2004.',
  ])('is silent in part two on rules in force, continued, unknown, and where the sentence knows: %s', (sentence) => {
    expect(replaced(partTwo(sentence))).toEqual([]);
  });

  const old = 'Quy định số 97-QĐ/TW ngày 22/3/2004 của Ban Bí thư';

  it('leaves part one the rules of its time, unless it calls them in force', () => {
    expect(replaced(partOne(`Thực hiện ${old}, chi bộ đã xây dựng quy chế làm việc.`))).toEqual([]);
    expect(replaced(partOne(`${old} là quy định hiện hành về chức năng, nhiệm vụ của chi bộ.`))).toHaveLength(1);
  });

  it('holds a report to the rules of its own day', () => {
    const sentence = 'Đánh giá, xếp loại theo Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị.';
    expect(replaced(partTwo(sentence))).toMatchObject([{ severity: 'warning' }]);
    const [earlier] = said('citation-replaced', partTwo(sentence));
    expect(earlier).toMatchObject({ severity: 'info' });
    expect(earlier?.message).toContain('sau ngày ghi trên báo cáo');
    const undated = { ...partTwo(sentence), front: title({ placeAndDate: 'Long Đức, ngày     tháng     năm 2025' }) };
    expect(said('citation-replaced', undated)).toMatchObject([{ severity: 'info' }]);
    // Not dated at all: 66-QĐ/TW was replaced in 2026, after the year in which this term begins.
    const early = partTwo('Soạn văn bản theo Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư.');
    expect(replaced(early)).toMatchObject([{ severity: 'warning' }]);
    expect(said('citation-replaced', { ...early, front: [] }, profileWith({ ngay: '' }))).toMatchObject([
      { severity: 'info' },
    ]);
  });
});

describe('citation-misdated', () => {
  const misdated = (sentence: string) => said('citation-misdated', partOne(sentence));

  it.each([
    [
      'Triển khai Quy định số 126-QĐ/TW, ngày 28/02/2008 của Bộ Chính trị “Một số vấn đề về bảo vệ chính trị nội bộ Đảng”.',
      '28/02/2018',
    ],
    [
      'Triển khai Quy định số 126-QĐ/TW, ngày 28 tháng 02 năm 2008 của Bộ Chính trị “Một số vấn đề về bảo vệ chính trị nội bộ Đảng”.',
      'ngày 28 tháng 02 năm 2018',
    ],
    [
      nfd('Triển khai Quy định số 126-QĐ/TW, ngày 28/02/2008 “Một số vấn đề về bảo vệ chính trị nội bộ Đảng”.'),
      'ngày 28/02/2018',
    ],
  ])('is certain where the sentence gives the subject, and mends the day: %s', (sentence, right) => {
    const findings = misdated(sentence);
    expect(findings).toMatchObject([{ severity: 'error' }]);
    expect(mended(findings[0]!)[0]?.normalize('NFC')).toContain(right);
  });

  it('is a warning where only the day looks like a slip', () => {
    expect(misdated('Triển khai Quy định số 126-QĐ/TW, ngày 28/02/2008 của Bộ Chính trị.')).toMatchObject([
      { severity: 'warning' },
    ]);
    expect(misdated('Học tập Chỉ thị 05-CT/TW, ngày 15/5/2018 của Bộ Chính trị.')).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it.each([
    'Triển khai Quy định số 126-QĐ/TW, ngày 28/02/2018 của Bộ Chính trị.',
    'Học tập Chỉ thị 05-CT/TW, ngày 15/05/2016 của Bộ Chính trị.',
    'Học tập Chỉ thị 05-CT/TW, ngày 14/9/2021 của Ban Bí thư về việc khác.',
    'Thực hiện Quy định số 97-QĐ/TW, ngày 22/3/2014.',
    'Thực hiện Nghị quyết số 12-NQ/ĐU, ngày 05/3/2023.',
    'Thực hiện Quy định số 126-QĐ/TW.',
  ])('is silent on right days, numbers used again and what is not known: %s', (sentence) => {
    expect(misdated(sentence)).toEqual([]);
  });
});
