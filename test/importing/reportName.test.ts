/** What a report is called whose outline is called `ĐỀ CƯƠNG …`: by the name of the report, and no word of the outline's own name is lost. */
import { describe, expect, it } from 'vitest';
import { reportOfText } from '../../src/importing/textFile.js';
import { importedFrom, outlineOf } from '../support/importing.js';

const headingOf = (...title: readonly string[]) => {
  const text = [...title, 'I. ĐẶC ĐIỂM TÌNH HÌNH', '- Thuận lợi.', 'II. KẾT QUẢ', '- Nêu kết quả.'].join('\n');
  return outlineOf(importedFrom(reportOfText(text))).heading;
};

describe('the name of the report', () => {
  it.each([
    ['ĐỀ CƯƠNG BÁO CÁO CHÍNH TRỊ', 'BÁO CÁO CHÍNH TRỊ', 'ĐỀ CƯƠNG'],
    ['ĐỀ CƯƠNG GỢI Ý VIẾT BÁO CÁO CHÍNH TRỊ', 'BÁO CÁO CHÍNH TRỊ', 'ĐỀ CƯƠNG GỢI Ý VIẾT'],
    ['HƯỚNG DẪN XÂY DỰNG BÁO CÁO CHÍNH TRỊ', 'BÁO CÁO CHÍNH TRỊ', 'HƯỚNG DẪN XÂY DỰNG'],
    ['ĐÊ CƯƠNG  BẢN KIỂM ĐIỂM TẬP THỂ', 'BẢN KIỂM ĐIỂM TẬP THỂ', 'ĐÊ CƯƠNG'],
  ])('stands behind words on the outline on one line: %s', (title, name, note) => {
    const heading = headingOf(title);
    expect(heading.name).toBe(name);
    expect(heading.guidance.map(({ text }) => text)).toContain(note);
  });

  it.each([
    [['ĐỀ CƯƠNG', 'BÁO CÁO CHÍNH TRỊ'], 'BÁO CÁO CHÍNH TRỊ'],
    [['ĐỀ CƯƠNG CHI TIẾT', 'Báo cáo của Ban Chấp hành chi bộ'], 'Báo cáo của Ban Chấp hành chi bộ'],
    [['ĐỀ CƯƠNG GỢI Ý', 'XÂY DỰNG BÁO CÁO CHÍNH TRỊ'], 'BÁO CÁO CHÍNH TRỊ'],
  ])('stands on the line below: %s', (title, name) => {
    const heading = headingOf(...title);
    expect(heading.name).toBe(name);
    expect(heading.guidance.map(({ text }) => text)).toContain(title[0]);
  });

  it.each([
    [['BÁO CÁO CHÍNH TRỊ', 'Trình Đại hội Chi bộ'], 'BÁO CÁO CHÍNH TRỊ'],
    [['ĐỀ CƯƠNG', 'Tổng kết nhiệm kỳ 2022 - 2025'], 'ĐỀ CƯƠNG'],
    [['ĐỀ CƯƠNG CÁC VĂN BẢN TRÌNH ĐẠI HỘI'], 'ĐỀ CƯƠNG CÁC VĂN BẢN TRÌNH ĐẠI HỘI'],
  ])('is left as it is where nothing else is named: %s', (title, name) => {
    expect(headingOf(...title).name).toBe(name);
  });
});
