/** Outlines sent as a table of two columns: headings on the left, what to write about on the right. Tables to fill in stay tables. */
import { describe, expect, test } from 'vitest';
import { readColumns } from '../../src/importing/columns.js';
import { allSections } from '../../src/outline/tree.js';
import { type Block, paragraphsOf, plainText } from '../../src/report/blocks.js';
import { randomOf } from '../support/dialects.js';
import { headingsIn, importedFrom, inCommon, outlineOf, wordsOf } from '../support/importing.js';
import { p, report, table } from '../support/report.js';
import { sentInColumns } from '../support/superiors.js';

const seeds = Array.from({ length: 120 }, (_, index) => 9_001 + index);

describe('outlines in two columns', () => {
  test('of any numbering: every heading with its level, every note, and no table', () => {
    let right = 0;
    let all = 0;
    const slips: string[] = [];
    for (const seed of seeds) {
      const sent = sentInColumns(randomOf(seed));
      const imported = importedFrom(sent.report);
      const found = headingsIn(imported);
      const common = inCommon(sent.headings, found);
      right += common;
      all += Math.max(sent.headings.length, found.length);
      if (common < sent.headings.length) slips.push(`${seed}: ${sent.shape}`);
      const { decisions } = imported;
      const notes = decisions.filter(({ as }) => as.kind === 'note' || as.kind === 'continued').map(({ text }) => text);
      for (const note of sent.notes) expect(notes, `${seed}: ${sent.shape}`).toContain(note);
      expect(outlineOf(imported).sections.flatMap(({ tables }) => tables)).toEqual([]);
    }
    console.log(`Import of two columns: ${right} of ${all} headings right.`);
    expect(right / all, slips.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  test('a column of numbers belongs to the titles', () => {
    const outline = outlineOf(
      importedFrom(
        report(
          table(
            ['TT', 'Nội dung', 'Hướng dẫn'],
            ['I', 'ĐẶC ĐIỂM', 'Nêu khái quát tình hình của chi bộ.'],
            ['1', 'Thuận lợi', 'Nêu những thuận lợi chính.'],
            ['2', 'Khó khăn', 'Nêu những khó khăn chính.'],
            ['II', 'KẾT QUẢ', 'Đánh giá theo từng nội dung.'],
          ),
        ),
      ),
    );
    expect(
      allSections(outline).map(({ id, heading, guidance }) => [id, heading, guidance.map(({ text }) => text)]),
    ).toEqual([
      ['i', 'ĐẶC ĐIỂM', ['Nêu khái quát tình hình của chi bộ.']],
      ['i.1', 'Thuận lợi', ['Nêu những thuận lợi chính.']],
      ['i.2', 'Khó khăn', ['Nêu những khó khăn chính.']],
      ['ii', 'KẾT QUẢ', ['Đánh giá theo từng nội dung.']],
    ]);
  });

  test('a cell over both columns is a heading over what follows', () => {
    const sent = table(
      ['Nội dung', 'Gợi ý'],
      ['I- ĐẶC ĐIỂM', 'Nêu khái quát tình hình chung.'],
      ['II- KẾT QUẢ', 'Nêu kết quả nổi bật nhất.'],
    );
    const over = { header: false, cells: [{ blocks: [p('PHẦN THỨ NHẤT: KIỂM ĐIỂM')], span: 2 }] };
    const outline = outlineOf(importedFrom(report({ ...sent, rows: sent.rows.toSpliced(1, 0, over) })));
    expect(allSections(outline).map(({ id }) => id)).toEqual(['p1', 'p1.i', 'p1.ii']);
  });

  test('the titles of the columns stay in the list, left out', () => {
    const { decisions } = importedFrom(
      report(
        table(['Nội dung', 'Hướng dẫn'], ['1. Một', 'Nêu kết quả nổi bật.'], ['2. Hai', 'Nêu nguyên nhân chính.']),
      ),
    );
    expect(decisions.filter(({ as }) => as.kind === 'skipped').map(({ text }) => text)).toEqual([
      'Nội dung',
      'Hướng dẫn',
    ]);
  });

  test.each([
    ['figures to fill in', table(['TT', 'Nội dung', 'Số lượng'], ['1', 'Tổng số', ''], ['2', 'Nữ', ''])],
    ['an empty right side', table(['Nội dung', 'Ghi chú'], ['1. Tổng số', ''], ['2. Nữ', ''])],
    ['units', table(['TT', 'Chỉ tiêu', 'Đơn vị'], ['1', 'Kết nạp', 'đồng chí'], ['2', 'Thu', 'triệu đồng'])],
    ['results', table(['Nội dung', 'Kết quả'], ['1. Kết nạp đảng viên', '3'], ['2. Học nghị quyết', '100%'])],
    ['targets', table(['Tên chỉ tiêu', 'Yêu cầu'], ['1. Kết nạp', 'từ 2 - 4'], ['2. Thu nhập', '≥ 60 triệu'])],
    [
      'no numbers',
      table(['Nội dung', 'Hướng dẫn'], ['Tổng số', 'ghi theo danh sách đảng viên'], ['Nữ', 'ghi số nữ đảng viên']),
    ],
    ['one row', table(['Nội dung', 'Hướng dẫn'], ['1. Một', 'Nêu kết quả nổi bật của đơn vị.'])],
  ])('%s: a table', (_name, given) => {
    expect(readColumns(given)).toBeUndefined();
    expect(importedFrom(report(p('I- A B'), given, p('II- C D'))).tables).toHaveLength(1);
  });

  test('every word of the table is in what is read of it, in the same order', () => {
    const words = (blocks: readonly Block[]): string[] => wordsOf([...paragraphsOf(blocks)].map(plainText).join(' '));
    for (const seed of seeds.slice(0, 20)) {
      const given = sentInColumns(randomOf(seed)).report.blocks.find((block) => block.kind === 'table');
      const columns = given && readColumns(given);
      expect(columns && words(columns.blocks)).toEqual(given && words([given]));
    }
  });
});
