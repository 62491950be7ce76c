/** Indicators in tables: reading, writing back, and the law between the two. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupTitles } from '../../src/indicators/groups.js';
import { isEmptyChange, planIndicators } from '../../src/indicators/planTable.js';
import type { IndicatorTable } from '../../src/indicators/tables.js';
import { readIndicatorTable } from '../../src/indicators/tables.js';
import { periodOf } from '../../src/indicators/target.js';
import type { GroupId, Indicator } from '../../src/indicators/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import type { Block, Table } from '../../src/report/blocks.js';
import { composeSections } from '../../src/report/compose.js';
import { cellText } from '../../src/report/grid.js';
import { applyTableChange } from '../../src/report/tableChange.js';
import { p, table } from '../support/report.js';

const composed = (id: string): Table => {
  const blocks = composeSections(defaultOutline, exampleProfile(defaultOutline), new Set([id]), {
    guidance: false,
    tables: true,
  });
  const found = blocks.find((block: Block): block is Table => block.kind === 'table');
  if (!found) throw new Error(`No table in ${id}.`);
  return found;
};

const read = (made: Table): IndicatorTable => {
  const reading = readIndicatorTable(made);
  if (!reading) throw new Error('No table of indicators.');
  return reading;
};

const rowsOf = (made: Table): string[][] => made.rows.map((row) => row.cells.map(cellText));

const results = composed('p1.ii.1.1');
const targets = composed('p2.ii.2');
const own = table(
  ['STT', 'Nội dung', 'ĐVT', 'Chỉ tiêu NQ', 'Kết quả đạt được', 'Tỷ lệ', 'Đánh giá', 'Người phụ trách', 'Ghi chú'],
  ['1', 'Kết nạp đảng viên', 'đảng viên', '13', '11', '', '', 'Đ/c An', ''],
  ['2', 'Hộ nghèo', '%', '2', '1,53', '', 'cơ bản đạt', 'Đ/c Bình', ''],
  ['', '', '', '', '', '', '', 'Tính đến 12/2024', ''],
);

describe('reading', () => {
  it('the results table of the outline gives its indicators with their groups', () => {
    const { indicators, columns } = read(results);
    expect(columns.kind).toBe('results');
    expect(indicators).toHaveLength(16);
    expect(indicators[11]).toEqual({
      name: 'Kết nạp đảng viên mới',
      unit: 'đảng viên',
      group: 'admission',
      target: '',
      result: '',
      period: '',
      note: '',
    });
    expect(new Set(indicators.map(({ group }) => group)).size).toBe(7);
  });

  it('the table of the new term gives last term’s results and the years beside the targets', () => {
    const { indicators, columns } = read(targets);
    expect(columns.kind).toBe('targets');
    expect(columns.years).toHaveLength(3);
    expect(indicators[0]).toMatchObject({ previous: '', yearly: ['', '', ''], target: '' });
  });

  it('a table of the person’s own by the words of its titles', () => {
    const { indicators, columns, rows } = read(own);
    expect(columns.kind).toBe('results');
    expect(indicators.map(({ name, target, result }) => [name, target, result])).toEqual([
      ['Kết nạp đảng viên', '13', '11'],
      ['Hộ nghèo', '2', '1,53'],
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(['indicator', 'indicator', 'other']);
  });

  it.each([
    [['TT', 'Nội dung', 'Chỉ tiêu', 'Kết quả'], 'results'],
    [['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện', '% so với KH'], 'results'],
    [['Chỉ tiêu chủ yếu', 'Nghị quyết đề ra', 'Kết quả thực hiện', 'Ghi chú'], 'results'],
    [['TT', 'Chỉ tiêu', 'ĐVT', 'Chỉ tiêu nhiệm kỳ 2025-2027', 'Ghi chú'], 'targets'],
    [['TT', 'Nội dung', 'Đơn vị tính', 'Mục tiêu', 'Năm 2025', 'Năm 2026', 'Năm 2027'], 'targets'],
    [['TT', 'Nội dung', 'Đầu nhiệm kỳ', 'Cuối nhiệm kỳ', 'Tăng/giảm'], undefined],
    [['Năm', 'Tổng số', 'Hoàn thành tốt'], undefined],
    [['Họ và tên', 'Chức vụ', 'Ghi chú'], undefined],
  ])('%s is a table of %s', (titles, kind) => {
    const made = table(
      titles,
      titles.map((_, at) => (at === 1 ? 'Kết nạp đảng viên' : '1')),
    );
    expect(readIndicatorTable(made)?.columns.kind).toBe(kind);
  });
});

describe('writing back', () => {
  it('writes one cell where one figure changed', () => {
    const reading = read(own);
    const change = planIndicators(
      reading,
      reading.indicators.map((one) => (one.name === 'Kết nạp đảng viên' ? { ...one, result: '12' } : one)),
    );
    expect(change).toMatchObject({ cells: [{ row: 1, cell: 4, text: '12' }], added: [], removed: [] });
  });

  it('keeps a renamed indicator in its row, and what the person wrote beside it', () => {
    const reading = read(own);
    const renamed = reading.indicators.map((one, at) => (at === 0 ? { ...one, name: 'Kết nạp đảng viên mới' } : one));
    const after = applyTableChange(own, planIndicators(reading, renamed));
    expect(rowsOf(after)[1]).toEqual(['1', 'Kết nạp đảng viên mới', 'đảng viên', '13', '11', '', '', 'Đ/c An', '']);
  });

  it('fills in ratio and verdict only on request, and leaves words that it does not know', () => {
    const reading = read(own);
    expect(isEmptyChange(planIndicators(reading, reading.indicators))).toBe(true);
    const after = applyTableChange(own, planIndicators(reading, reading.indicators, { computed: true }));
    expect(rowsOf(after)[1]?.slice(5)).toEqual(['84,6', 'chưa đạt', 'Đ/c An', '']);
    expect(rowsOf(after)[2]?.slice(5)).toEqual(['', 'cơ bản đạt', 'Đ/c Bình', '']);
    expect(isEmptyChange(planIndicators(read(after), read(after).indicators, { computed: true }))).toBe(true);
  });

  it('numbers the rows again when one goes, and keeps rows that are no indicators', () => {
    const reading = read(own);
    const after = applyTableChange(own, planIndicators(reading, reading.indicators.slice(1)));
    expect(rowsOf(after).map((row) => row[0])).toEqual(['STT', '1', '']);
    expect(rowsOf(after)[2]?.[7]).toBe('Tính đến 12/2024');
  });

  it('adds an indicator under its group', () => {
    const reading = read(results);
    const at = reading.indicators.findIndex(({ group }) => group === 'massWork');
    const fresh: Indicator = {
      name: 'Mô hình mới',
      unit: 'mô hình',
      group: 'massWork',
      target: '1',
      result: '2',
      period: '',
      note: '',
    };
    const wanted = [...reading.indicators.slice(0, at + 1), fresh, ...reading.indicators.slice(at + 1)];
    const after = applyTableChange(results, planIndicators(reading, wanted));
    expect(read(after).indicators).toEqual(wanted);
    expect(after.rows).toHaveLength(results.rows.length + 1);
  });

  it('does nothing to a table that is another by now', () => {
    const reading = read(own);
    const change = planIndicators(reading, []);
    const other = table(['Năm', 'Tổng số'], ['2022', '3']);
    expect(applyTableChange(other, change)).toBe(other);
  });
});

const word = fc.constantFrom('Kết nạp', 'Mô hình', 'Đảng viên', 'Hộ nghèo', 'Chuyên đề', 'Đoàn viên', 'Giao quân');
const text = fc.constantFrom('', '2', '90%', '2 - 4', 'từ 90% trở lên', 'Hoàn thành tốt trở lên', '11/13', 'mỗi năm 1');
const group = fc.constantFrom<GroupId>('', ...(Object.keys(groupTitles) as Exclude<GroupId, ''>[]));

const indicators = (years: number): fc.Arbitrary<Indicator[]> =>
  fc.array(
    fc
      .record({
        name: fc.tuple(word, word).map((words) => words.join(' ')),
        unit: fc.constantFrom('', '%', 'đảng viên', '%/năm'),
        group,
        target: text,
        result: text,
        note: fc.constantFrom('', 'cả nhiệm kỳ'),
        previous: text,
        yearly: fc.array(text, { minLength: years, maxLength: years }),
      })
      .map(({ previous, yearly, ...one }): Indicator => {
        const period = periodOf(one.target, one.unit, one.name);
        return years === 0 ? { ...one, period } : { ...one, period, result: '', previous, yearly };
      }),
    { maxLength: 12 },
  );

describe('laws', () => {
  const starts: readonly (readonly [string, Table, number])[] = [
    ['results of the outline', results, 0],
    ['targets of the outline', targets, 3],
    ['a table of one’s own', own, 0],
  ];
  it.each(starts)('%s: what is read after the change is what was to be written, again and again', (_, start, years) => {
    fc.assert(
      fc.property(indicators(years), indicators(years), (first, second) => {
        let made = start;
        for (const wanted of [first, second]) {
          made = applyTableChange(made, planIndicators(read(made), wanted));
          expect(read(made).indicators).toEqual(wanted);
          expect(isEmptyChange(planIndicators(read(made), wanted))).toBe(true);
        }
      }),
    );
  });

  it.each(starts)('%s: nothing that is no indicator is lost', (_, start, years) => {
    const others = (made: Table): string[] =>
      read(made)
        .rows.filter(({ kind }) => kind === 'other')
        .map(({ row }) => row.cells.map((cell) => cell?.text).join('|'));
    fc.assert(
      fc.property(indicators(years), (wanted) => {
        expect(others(applyTableChange(start, planIndicators(read(start), wanted)))).toEqual(
          expect.arrayContaining(others(start)),
        );
      }),
    );
  });
});

it('a cell of several paragraphs is read as one text and left as it is', () => {
  const two = table(
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Nghị quyết', 'Kết quả thực hiện'],
    ['1', 'Kết nạp', 'đảng viên', '2', ''],
  );
  const rows = two.rows.map((row, at) =>
    at === 1
      ? { ...row, cells: row.cells.map((cell, i) => (i === 4 ? { ...cell, blocks: [p('3'), p('(150%)')] } : cell)) }
      : row,
  );
  const made = { ...two, rows };
  expect(read(made).indicators[0]?.result).toBe('3 (150%)');
  expect(isEmptyChange(planIndicators(read(made), read(made).indicators))).toBe(true);
});
