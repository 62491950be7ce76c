import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/types.js';
import { defaultOutline } from '../../../src/outline/bundled.js';
import type { Block, Table } from '../../../src/report/blocks.js';
import { composeSections } from '../../../src/report/compose.js';
import { cellText } from '../../../src/report/grid.js';
import { checked, draftProfile } from '../../support/drafts.js';
import { nfd } from '../../support/writers.js';
import { p, table } from '../../support/report.js';

const told = (section: string, ...blocks: readonly Block[]): readonly Finding[] =>
  checked({ sections: { [section]: blocks } }).findings.filter(({ rule }) => rule === 'table-sum');

const inText = (text: string): readonly Finding[] => told('p1.i', p(text));
const inTable = (...rows: readonly [readonly string[], ...(readonly string[])[]]): readonly Finding[] => {
  const [head, ...body] = rows;
  return told('p1.i', p('Chi bộ có tình hình như sau.'), table(head, ...body));
};

const composed = (id: string, index = 0): Table => {
  const blocks = composeSections(defaultOutline, draftProfile, new Set([id]), { guidance: false, tables: true });
  const table = blocks.filter((block): block is Table => block.kind === 'table')[index];
  if (!table) throw new Error(`No table in ${id}.`);
  return table;
};

/** The table with texts in the cells of the rows that begin with these words. */
const filled = (made: Table, texts: Readonly<Record<string, readonly string[]>>, from: number): Table => ({
  ...made,
  rows: made.rows.map((row) => {
    const label = row.cells.map(cellText).find((text) => texts[text] !== undefined);
    const put = label === undefined ? undefined : texts[label];
    if (!put) return row;
    return {
      ...row,
      cells: row.cells.map((cell, at) => {
        const text = put[at - from];
        return text === undefined || text === '' ? cell : { ...cell, blocks: [p(text)] };
      }),
    };
  }),
});

const members = {
  'Tổng số đảng viên': ['22', '24', '2'],
  'Đảng viên chính thức': ['20', '22', '+2'],
  'Đảng viên dự bị': ['2', '2', '0'],
  Nữ: ['10', '11', '1'],
  'Tuổi bình quân': ['41,2', '42,5', '1,3'],
  'Sau đại học': ['2', '4', '2'],
  'Đại học': ['16', '18', '2'],
  'Cao đẳng': ['2', '1', '-1'],
  Khác: ['2', '1', '-1'],
  'Kết nạp': ['', '', '3'],
  'Chuyển đến': ['', '', '1'],
  'Chuyển đi': ['', '', '2'],
  'Khai trừ, xóa tên, xin ra khỏi Đảng': ['', '', '0'],
  'Từ trần': ['', '', '0'],
};
const membersTable = (change: Readonly<Record<string, readonly string[]>> = {}): Table =>
  filled(composed('p1.i'), { ...members, ...change }, 2);

describe('the outline’s table of members', () => {
  it('is right as it stands', () => expect(told('p1.i', membersTable())).toEqual([]));
  it.each([
    ['Tổng số đảng viên', ['22', '25', '3']],
    ['Đảng viên chính thức', ['20', '21', '1']],
    ['Đảng viên dự bị', ['3', '2', '-1']],
    ['Nữ', ['10', '11', '2']],
    ['Đại học', ['16', '19', '3']],
    ['Kết nạp', ['', '', '4']],
    ['Tuổi bình quân', ['41,2', '42,5', '2,3']],
  ])('%s %s does not add up', (label, texts) => {
    expect(told('p1.i', membersTable({ [label]: texts }))[0]).toMatchObject({ severity: 'error', section: 'p1.i' });
  });
  it('leaves what is blank or a dash alone', () => {
    expect(told('p1.i', membersTable({ 'Đại học': ['', '', ''], 'Cao đẳng': ['-', '-', '-'] }))).toEqual([]);
    expect(told('p1.i', membersTable({ Nữ: ['10', '11', '10%'] }))).toEqual([]);
    expect(told('p1.i', membersTable({ 'Cao đẳng': ['2', '1', 'Giảm 1'] }))).toEqual([]);
  });
});

describe('the outline’s table of yearly classification', () => {
  const rating = (...last: readonly string[]): Table =>
    filled(
      composed('p1.ii.5.2'),
      { '2022': ['22', '4', '18,2', '17', '77,3', '1', '4,5', '0', '0', ''], '2023': last },
      1,
    );
  it('is right, and wrong', () => {
    expect(told('p1.ii.5.2', rating('24', '4', '16,7', '18', '75', '2', '8,3', '-', '-', '1'))).toEqual([]);
    expect(told('p1.ii.5.2', rating('24', '4', '16,7', '17', '70,8', '2', '8,3', '-', '-', ''))).toMatchObject([
      { severity: 'error', section: 'p1.ii.5.2', quote: '24' },
    ]);
    expect(told('p1.ii.5.2', rating('24', '5', '20,8', '18', '75', '2', '8,3', '0', '0', ''))).toHaveLength(1);
  });
});

describe('tables of the person’s own', () => {
  const clean: readonly (readonly [string, readonly [readonly string[], ...(readonly string[])[]]])[] = [
    [
      'rows',
      [
        ['TT', 'Nội dung', 'Số lượng'],
        ['1', 'Tổng số đảng viên', '17'],
        ['', '- Chính thức', '15'],
        ['', '- Dự bị', '02'],
      ],
    ],
    [
      'columns',
      [
        ['Năm', 'Tổng số', 'Chính thức', 'Dự bị', 'Nữ'],
        ['2023', '17', '15', '2', '8'],
        ['2024', '18', '16', '2', '9'],
      ],
    ],
    [
      'men and women',
      [
        ['Năm', 'Tổng số', 'Nam', 'Nữ'],
        ['2023', '17', '9', '8'],
      ],
    ],
    [
      'levels',
      [
        ['Năm', 'Tổng số', 'HTXS', 'HTT', 'HT', 'Không HT'],
        ['2023', '17', '3', '12', '2', '0'],
      ],
    ],
    [
      'levels in full',
      [
        [
          'Năm',
          'Số đảng viên được đánh giá',
          'Hoàn thành xuất sắc nhiệm vụ',
          'Hoàn thành tốt nhiệm vụ',
          'Hoàn thành nhiệm vụ',
          'Không hoàn thành nhiệm vụ',
        ],
        ['2023', '17', '3', '12', '2', '-'],
      ],
    ],
    [
      'start and end',
      [
        ['Năm', 'Đầu năm', 'Kết nạp', 'Chuyển đến', 'Chuyển đi', 'Cuối năm'],
        ['2023', '15', '2', '1', '1', '17'],
      ],
    ],
    [
      'more and less',
      [
        ['Nội dung', 'Đầu kỳ', 'Tăng', 'Giảm', 'Cuối kỳ'],
        ['Đảng viên', '15', '3', '1', '17'],
      ],
    ],
    [
      'flows in rows',
      [
        ['Nội dung', 'Số lượng'],
        ['Đảng viên đầu nhiệm kỳ', '15'],
        ['Kết nạp', '3'],
        ['Chuyển đến', '1'],
        ['Chuyển đi', '2'],
        ['Đảng viên cuối nhiệm kỳ', '17'],
      ],
    ],
    [
      'a sum at the end',
      [
        ['TT', 'Đoàn thể', 'Nam', 'Nữ', 'Tỷ lệ'],
        ['1', 'Công đoàn', '10', '12', '50%'],
        ['2', 'Chi đoàn', '3', '4', '60%'],
        ['', 'Cộng', '13', '16', '55%'],
      ],
    ],
    [
      'a sum over years',
      [
        ['Năm', 'Kết nạp', 'Lớp cảm tình'],
        ['2022', '1', '2'],
        ['2023', '1', '-'],
        ['2024', '2', '1'],
        ['Tổng cộng', '4', '3'],
      ],
    ],
    [
      'percentages',
      [
        ['Năm', 'HT xuất sắc (%)', 'HT tốt (%)', 'Hoàn thành (%)', 'Không hoàn thành (%)'],
        ['2023', '18,2', '77,3', '4,6', '0'],
      ],
    ],
    [
      'members who were not rated',
      [
        ['Năm', 'Tổng số', 'HTXS', 'HTT', 'HT', 'Không HT', 'Chưa đánh giá'],
        ['2023', '17', '3', '11', '2', '0', '1'],
      ],
    ],
    [
      'parts that are no whole',
      [
        ['Năm', 'Tổng số', 'Nữ', 'Dự bị'],
        ['2023', '17', '9', '2'],
      ],
    ],
    [
      'a total of something else',
      [
        ['Nội dung', 'Số lượng'],
        ['Tổng số cán bộ', '30'],
        ['Đảng viên chính thức', '15'],
        ['Đảng viên dự bị', '2'],
      ],
    ],
    [
      'words among figures',
      [
        ['Năm', 'Tổng số', 'Chính thức', 'Dự bị'],
        ['2023', '17', 'đủ', '2'],
      ],
    ],
    [
      'counts with percentages',
      [
        ['Năm', 'Tổng số', 'HTXS', 'HTT', 'HT'],
        ['2023', '17', '3 (17,6%)', '12 (70,6%)', '2 (11,8%)'],
      ],
    ],
    [
      'members of each year are not added',
      [
        ['Năm', 'Tổng số đảng viên', 'Kết nạp'],
        ['2022', '15', '1'],
        ['2023', '16', '1'],
        ['Cộng', '', '2'],
      ],
    ],
  ];
  it('a row «Toàn ấp» is a total where one of its columns is', () => {
    const hamlet = (people: string, homes = '120') =>
      inTable(['Tổ', 'Số hộ', 'Nhân khẩu'], ['Tổ 1', '62', '248'], ['Tổ 2', '58', '231'], ['Toàn ấp', homes, people]);
    expect(hamlet('479')).toEqual([]);
    expect(hamlet('497')).toMatchObject([{ severity: 'error', quote: '497' }]);
    expect(hamlet('2.100', '540')).toEqual([]);
  });

  it('a column «Tổng cộng» behind the years is their sum where one row says so', () => {
    const awards = (last: string) =>
      inTable(
        ['Hình thức', 'Năm 2022', 'Năm 2023', 'Năm 2024', 'Tổng cộng'],
        ['Giấy khen', '4', '5', '6', '15'],
        ['Bằng khen', '1', '-', '2', last],
        ['Số đảng viên', '20', '21', '24', '24'],
        ['Tỷ lệ (%)', '90', '95', '97', '94'],
      );
    expect(awards('3')).toEqual([]);
    expect(awards('4')).toMatchObject([{ severity: 'warning', quote: '4' }]);
  });

  const movements = ['Nội dung', 'Đầu nhiệm kỳ', 'Tăng', 'Giảm', 'Cuối nhiệm kỳ'];
  it('gains and losses between the outline’s own titles are no columns of the outline’s', () => {
    const rows = (end: string) =>
      inTable(movements, ['Số đảng viên', '20', '6', '2', end], ['Số hộ', '310', '18', '5', '323']);
    expect(rows('24')).toEqual([]);
    expect(rows('25')).toMatchObject([{ severity: 'error', quote: '25' }]);
    expect(rows('25')[0]?.message).toContain('đầu nhiệm kỳ 20 + tăng 6 - giảm 2 = 24');
  });

  it.each(clean)('%s: right', (_, rows) => expect(inTable(...rows)).toEqual([]));

  const wrong: readonly (readonly [string, string, readonly [readonly string[], ...(readonly string[])[]]])[] = [
    [
      'rows',
      'error',
      [
        ['TT', 'Nội dung', 'Số lượng'],
        ['1', 'Tổng số đảng viên', '18'],
        ['', '- Chính thức', '15'],
        ['', '- Dự bị', '02'],
      ],
    ],
    [
      'columns',
      'error',
      [
        ['Năm', 'Tổng số', 'Chính thức', 'Dự bị', 'Nữ'],
        ['2023', '17', '15', '2', '8'],
        ['2024', '18', '15', '2', '9'],
      ],
    ],
    [
      'men and women',
      'error',
      [
        ['Năm', 'Tổng số', 'Nam', 'Nữ'],
        ['2023', '17', '9', '9'],
      ],
    ],
    [
      'levels',
      'error',
      [
        ['Năm', 'Tổng số', 'HTXS', 'HTT', 'HT', 'Không HT'],
        ['2023', '17', '4', '12', '2', '0'],
      ],
    ],
    [
      'too few',
      'warning',
      [
        ['Năm', 'Tổng số', 'HTXS', 'HTT', 'HT', 'Không HT'],
        ['2023', '17', '3', '11', '2', '0'],
      ],
    ],
    [
      'too few of those rated',
      'error',
      [
        ['Năm', 'Số đảng viên được đánh giá', 'HTXS', 'HTT', 'HT', 'Không HT'],
        ['2023', '17', '3', '11', '2', '0'],
      ],
    ],
    [
      'start and end',
      'error',
      [
        ['Năm', 'Đầu năm', 'Kết nạp', 'Chuyển đến', 'Chuyển đi', 'Cuối năm'],
        ['2023', '15', '2', '1', '1', '18'],
      ],
    ],
    [
      'more and less',
      'error',
      [
        ['Nội dung', 'Đầu kỳ', 'Tăng', 'Giảm', 'Cuối kỳ'],
        ['Đảng viên', '15', '3', '1', '16'],
      ],
    ],
    [
      'flows in rows',
      'error',
      [
        ['Nội dung', 'Số lượng'],
        ['Đảng viên đầu nhiệm kỳ', '15'],
        ['Kết nạp', '3'],
        ['Chuyển đến', '1'],
        ['Chuyển đi', '2'],
        ['Đảng viên cuối nhiệm kỳ', '16'],
      ],
    ],
    [
      'a sum at the end',
      'error',
      [
        ['TT', 'Đoàn thể', 'Nam', 'Nữ', 'Tỷ lệ'],
        ['1', 'Công đoàn', '10', '12', '50%'],
        ['2', 'Chi đoàn', '3', '4', '60%'],
        ['', 'Cộng', '13', '17', '55%'],
      ],
    ],
    [
      'a sum over years',
      'error',
      [
        ['Năm', 'Kết nạp', 'Lớp cảm tình'],
        ['2022', '1', '2'],
        ['2023', '1', '-'],
        ['2024', '2', '1'],
        ['Tổng cộng', '5', '3'],
      ],
    ],
    [
      'percentages',
      'error',
      [
        ['Năm', 'HT xuất sắc (%)', 'HT tốt (%)', 'Hoàn thành (%)', 'Không hoàn thành (%)'],
        ['2023', '18,2', '78,3', '4,6', '0'],
      ],
    ],
  ];
  it.each(wrong)('%s: wrong', (_, severity, rows) => expect(inTable(...rows)).toMatchObject([{ severity }]));
});

describe('sentences', () => {
  it.each([
    'Tổng số đảng viên 17 đồng chí (chính thức 15, dự bị 2).',
    'Chi bộ có 17 đảng viên (16 chính thức, 01 dự bị), sinh hoạt tại 02 tổ đảng.',
    'Tổng số đảng viên là 24 đồng chí, trong đó chính thức 22, dự bị 02; nữ 11 đồng chí, chiếm 45,8%.',
    'Toàn chi bộ có 24 đồng chí; trong đó: đảng viên chính thức: 22 đồng chí, đảng viên dự bị: 02 đồng chí.',
    'Hiện có 05 (04 chính thức, 01 dự bị).',
    'Có 24 đảng viên, trong đó nữ 11 đồng chí (chính thức 10, dự bị 1).',
    'Đầu nhiệm kỳ có 15 đảng viên, đến nay có 17 đảng viên (16 chính thức, 01 dự bị).',
    'Chi bộ có 17 đảng viên (nam 9, nữ 8).',
    'Chi bộ có 17 đảng viên, trong đó nữ 8, dân tộc Khmer 3.',
    'Năm 2023, 24 đảng viên được xếp loại, trong đó hoàn thành xuất sắc 4, hoàn thành tốt 18, hoàn thành nhiệm vụ 2.',
    'Có 16 đảng viên chính thức và 01 đảng viên dự bị.',
    'Đầu nhiệm kỳ có 21 đảng viên, trong nhiệm kỳ kết nạp 03, chuyển đến 01, chuyển đi 02, cuối nhiệm kỳ có 23 đảng viên.',
    'Năm 2023 kết nạp 02 đảng viên, công nhận chính thức 01 đảng viên, còn 01 dự bị.',
    'Trong nhiệm kỳ kết nạp 05 đảng viên mới (năm 2022: 01 đồng chí, năm 2023: 02 đồng chí, năm 2024: 02 đồng chí).',
    'Chi bộ có 24 đảng viên (năm 2022: 20; năm 2023: 22).',
    'Bình quân mỗi kỳ có 22 đảng viên (2022: 20; 2023: 22; 2024: 24).',
    'Hộ nghèo giảm còn 10 hộ (năm 2022: 9 hộ, năm 2024: 2 hộ).',
    'Quyên góp 12,5 triệu đồng cho 05 hộ (năm 2023: 02 hộ, năm 2024: 03 hộ).',
    'Đầu nhiệm kỳ chi bộ có 18 đảng viên, hiện nay có 22 đảng viên, tăng 4 đồng chí so với đầu nhiệm kỳ.',
    'Đầu nhiệm kỳ có 18 đảng viên, đến nay có 22 đảng viên, tăng 6 đồng chí nữ.',
    'Đầu nhiệm kỳ có 24 đảng viên, đến nay có 22 đồng chí, giảm 02 đồng chí.',
    'Đầu nhiệm kỳ có 20 đồng chí, cuối nhiệm kỳ có 22 đồng chí, trong đó tăng 06 đồng chí, giảm 04 đồng chí.',
    'Thực hiện 12 chỉ tiêu, trong đó vượt 04 chỉ tiêu, đạt 07 chỉ tiêu, chưa đạt 01 chỉ tiêu.',
    'Thực hiện 12 chỉ tiêu, trong đó vượt 04 chỉ tiêu, đạt 11 chỉ tiêu, chưa đạt 01 chỉ tiêu.',
    'Hoàn thành 08/08 chỉ tiêu, trong đó có 03 chỉ tiêu vượt và 05 chỉ tiêu đạt.',
    'Có 15 chỉ tiêu đều đạt, trong đó 04 chỉ tiêu vượt.',
    'Nghị quyết đề ra 15 chỉ tiêu, thực hiện vượt 05, đạt 08, chưa đạt 01, chưa đánh giá 01.',
    'Kết nạp 05 đảng viên, công nhận 04 đảng viên chính thức, hiện còn 02 đảng viên dự bị.',
    'Cơ quan có 45 người, trong đó 20 đảng viên chính thức và 03 đảng viên dự bị.',
    'Lực lượng dân quân 20 đồng chí có 12 đảng viên chính thức và 03 đảng viên dự bị.',
    'Cấp ủy có 03 đồng chí, đảng viên chính thức 22, đảng viên dự bị 02.',
    'Chi bộ có 03 đồng chí cấp ủy, 22 đảng viên chính thức, 02 đảng viên dự bị.',
    'Chi bộ có 20 đảng viên, trong đó 08 nữ, 05 nam dưới 35 tuổi.',
    'Đội văn nghệ có 12 người, tuyển thêm 02 nam và 03 nữ.',
    'Đầu nhiệm kỳ có 18 đảng viên, đến nay có 22 đảng viên, trong đó tăng 06 đồng chí (kết nạp 04, chuyển đến 02), giảm 02 đồng chí.',
    'Đầu nhiệm kỳ có 18 đảng viên, đến nay có 22 đảng viên, tăng 05 đồng chí do kết nạp, chuyển đi 01 đồng chí.',
    'Đầu nhiệm kỳ có 18 đảng viên, hiện nay có 22 đảng viên, tăng 02 đồng chí so với năm 2024.',
    'Trao 120 suất quà cho hộ nghèo (năm 2023: 20 triệu đồng, năm 2024: 40 triệu đồng).',
    'Mỗi tổ 05 đồng chí, gồm 10 nam, 05 nữ.',
    'Chi bộ có 24 đảng viên, trong đó 21 chính thức, 02 dự bị, 01 đình chỉ sinh hoạt.',
    'Đại hội có 24 đảng viên, trong đó 20 đảng viên chính thức dự họp, 02 dự bị dự họp, vắng 02.',
    'Ban Chấp hành có 05 đồng chí, chi bộ có 20 nam, 10 nữ.',
  ])('right: %s', (text) => expect(inText(text)).toEqual([]));

  it.each([
    ['Tổng số đảng viên 17 đồng chí (chính thức 15, dự bị 1).', 'error'],
    ['Chi bộ có 17 đảng viên (15 chính thức, 01 dự bị), sinh hoạt tại 02 tổ đảng.', 'error'],
    ['Tổng số đảng viên là 24 đồng chí, trong đó chính thức 21, dự bị 02; nữ 11 đồng chí, chiếm 45,8%.', 'error'],
    ['Toàn chi bộ có 24 đồng chí; trong đó: đảng viên chính thức: 23 đồng chí, đảng viên dự bị: 02 đồng chí.', 'error'],
    ['Đầu nhiệm kỳ có 15 đảng viên, đến nay có 17 đảng viên (15 chính thức, 01 dự bị).', 'error'],
    ['Hiện có 05 (03 chính thức, 01 dự bị).', 'error'],
    [
      'Đầu nhiệm kỳ có 21 đảng viên, trong nhiệm kỳ kết nạp 03, chuyển đến 01, chuyển đi 02, cuối nhiệm kỳ có 24 đảng viên.',
      'warning',
    ],
    ['Chi bộ có 17 đảng viên (nam 9, nữ 9).', 'error'],
    ['Chi bộ có 24 đồng chí, đảng viên chính thức 21, đảng viên dự bị 02.', 'error'],
    ['Tổng số 24 đồng chí, cụ thể: 21 chính thức, 02 dự bị.', 'error'],
    ['Cơ quan có 45 người, trong đó 20 nam và 24 nữ.', 'error'],
    ['Chi bộ có 17 đảng viên, gồm 09 nam và 07 nữ.', 'error'],
    [
      'Trong nhiệm kỳ kết nạp 06 đảng viên mới (năm 2022: 01 đồng chí, năm 2023: 02 đồng chí, năm 2024: 02 đồng chí).',
      'warning',
    ],
    ['Kết nạp 06 đảng viên mới (2022: 01; 2023: 02; 2024: 02).', 'warning'],
    ['Đầu nhiệm kỳ chi bộ có 18 đảng viên, hiện nay có 22 đảng viên, tăng 6 đồng chí so với đầu nhiệm kỳ.', 'warning'],
    ['Đầu nhiệm kỳ có 24 đảng viên, đến nay có 22 đồng chí, tăng 02 đồng chí.', 'warning'],
    ['Thực hiện 12 chỉ tiêu, trong đó vượt 04 chỉ tiêu, đạt 06 chỉ tiêu, chưa đạt 01 chỉ tiêu.', 'warning'],
    ['Trong 12 chỉ tiêu có 04 chỉ tiêu vượt, 06 chỉ tiêu đạt, 01 chỉ tiêu chưa đạt.', 'warning'],
    [
      'Năm 2023, 24 đảng viên được xếp loại, trong đó hoàn thành xuất sắc 4, hoàn thành tốt 18, hoàn thành nhiệm vụ 3.',
      'warning',
    ],
  ])('wrong: %s', (text, severity) => {
    const findings = inText(text);
    expect(findings).toMatchObject([{ severity, section: 'p1.i' }]);
    expect(inText(nfd(text))).toHaveLength(1);
  });
});
