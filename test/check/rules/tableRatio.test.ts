import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/check/types.js';
import { fitOf } from '../../../src/check/rules/numbers/ratio.js';
import type { Block } from '../../../src/report/blocks.js';
import { checked } from '../../support/drafts.js';
import { nfd } from '../../support/writers.js';
import { p, table } from '../../support/report.js';

const told = (section: string, ...blocks: readonly Block[]): readonly Finding[] =>
  checked({ sections: { [section]: blocks } }).findings.filter(({ rule }) => rule === 'table-ratio');

const inText = (text: string): readonly Finding[] => told('p1.ii.5.2', p(text));
type Rows = readonly [readonly string[], ...(readonly string[])[]];
const inTable = ([head, ...body]: Rows): readonly Finding[] =>
  told('p1.ii.5.2', p('Kết quả như sau.'), table(head, ...body));

/** The text after its fix. */
const mended = (text: string): string => {
  const [finding] = inText(text);
  if (finding?.fix?.kind !== 'text') return '';
  const [edit] = finding.fix.edits;
  if (!edit) return '';
  return edit.text.slice(0, edit.start) + edit.to + edit.text.slice(edit.end);
};

it('takes a percentage as it is rounded', () => {
  const exact = (11 / 13) * 100;
  expect(fitOf({ value: 84.6, decimals: 1 }, exact)).toBe('right');
  expect(fitOf({ value: 85, decimals: 0 }, exact)).toBe('right');
  expect(fitOf({ value: 84.62, decimals: 2 }, exact)).toBe('right');
  expect(fitOf({ value: 84, decimals: 0 }, exact)).toBe('cut');
  expect(fitOf({ value: 86.4, decimals: 1 }, exact)).toBe('wrong');
});

describe('sentences', () => {
  it.each([
    // indicators.md, section 6.
    'Kết nạp 11/13 đảng viên, đạt 84,6% chỉ tiêu.',
    'Toàn khu có 400 hộ, trong đó 10 hộ nghèo chiếm 2,5%, 31 hộ cận nghèo chiếm 7,75%.',
    'Kết nạp 14 đảng viên mới, bằng 6,5% (Nghị quyết đề ra 5%).',
    'Doanh thu đạt 282,2 tỷ đồng, bằng 111% so với nghị quyết 254 tỷ đồng.',
    'Doanh thu đạt 282,2 tỷ đồng, bằng 111% so với nghị quyết 254.',
    'Đạt 100% (mục tiêu 100%).',
    'Có 24/24 đảng viên tham gia học tập, quán triệt nghị quyết, đạt 100%.',
    'Tỷ lệ hộ nghèo giảm từ 3,1% xuống còn 1,53% (19/1.243 hộ).',
    'Kết nạp 11/13 đảng viên (84,62%).',
    'Kết nạp 11/13 đảng viên (đạt 85%).',
    '22/24 đồng chí hoàn thành tốt nhiệm vụ, chiếm tỷ lệ 91,7%.',
    '20/24 đảng viên hoàn thành tốt, đạt 100% chỉ tiêu đề ra.',
    '20/24 đảng viên tham gia, nữ chiếm 45%.',
    'Có 12/12 chỉ tiêu đạt; thu nhập tăng 7,5%.',
    'Tổng số đảng viên là 24 đồng chí, trong đó chính thức 22, dự bị 02; nữ 11 đồng chí, chiếm 45,8%.',
    '03 đồng chí hoàn thành xuất sắc nhiệm vụ (đạt 17,6%).',
    'Chào mừng 30/4 và 19/5, 100% đảng viên tham gia.',
    'Thực hiện theo Nghị quyết 19 đạt 100% kế hoạch.',
    'Doanh thu đạt 282,2 tỷ đồng, bằng 111% so với Nghị quyết 09-NQ/ĐU.',
    'Năm 2023 có 5/6 đoàn viên khá, giỏi; đạt 97% yêu cầu của năm 2022.',
    'Kết nạp 11 đảng viên (chỉ tiêu 13), đạt 84,6%.',
    'Nghị quyết đề ra kết nạp 13 đảng viên, kết quả kết nạp 11 đảng viên, đạt 84,6%.',
    'Đạt 100% kế hoạch (20/24 đảng viên tham gia).',
  ])('right: %s', (text) => expect(inText(text)).toEqual([]));

  it.each([
    ['Kết nạp 11/13 đảng viên, đạt 86,4% chỉ tiêu.', 'warning', 'Kết nạp 11/13 đảng viên, đạt 84,6% chỉ tiêu.'],
    ['Kết nạp 11/13 đảng viên, đạt 86,4%.', 'error', 'Kết nạp 11/13 đảng viên, đạt 84,6%.'],
    ['Kết nạp 11/13 đảng viên (86%).', 'error', 'Kết nạp 11/13 đảng viên (84,6%).'],
    ['Có 19/1.243 hộ nghèo, chiếm 1,99%.', 'error', 'Có 19/1.243 hộ nghèo, chiếm 1,53%.'],
    [
      'Khu phố có 1.243 hộ, trong đó 19 hộ nghèo, chiếm 1,99%.',
      'warning',
      'Khu phố có 1.243 hộ, trong đó 19 hộ nghèo, chiếm 1,53%.',
    ],
    ['Khu phố có 1.243 hộ; 19 hộ nghèo = 1,99%.', 'warning', 'Khu phố có 1.243 hộ; 19 hộ nghèo = 1,53%.'],
    ['Tỷ lệ hộ nghèo còn 1,99% (19/1.243 hộ).', 'error', 'Tỷ lệ hộ nghèo còn 1,53% (19/1.243 hộ).'],
    [
      'Doanh thu đạt 282,2 tỷ đồng, bằng 121% so với nghị quyết 254 tỷ đồng.',
      'error',
      'Doanh thu đạt 282,2 tỷ đồng, bằng 111,1% so với nghị quyết 254 tỷ đồng.',
    ],
    [
      'Doanh thu đạt 282,2 tỷ đồng, bằng 121% so với nghị quyết 254.',
      'warning',
      'Doanh thu đạt 282,2 tỷ đồng, bằng 111,1% so với nghị quyết 254.',
    ],
    [
      '22/24 đồng chí hoàn thành tốt nhiệm vụ, chiếm tỷ lệ 97,1 %.',
      'error',
      '22/24 đồng chí hoàn thành tốt nhiệm vụ, chiếm tỷ lệ 91,7 %.',
    ],
    [
      'Có 23/24 đảng viên tham gia học tập, quán triệt nghị quyết, đạt 100%.',
      'error',
      'Có 23/24 đảng viên tham gia học tập, quán triệt nghị quyết, đạt 95,8%.',
    ],
    [
      'Tổng số đảng viên là 24 đồng chí, trong đó nữ 11 đồng chí, chiếm 54,8%.',
      'warning',
      'Tổng số đảng viên là 24 đồng chí, trong đó nữ 11 đồng chí, chiếm 45,8%.',
    ],
    ['Có 11 trên tổng số 13 đảng viên, đạt tỷ lệ 86,4%.', 'error', 'Có 11 trên tổng số 13 đảng viên, đạt tỷ lệ 84,6%.'],
    ['Kết nạp 11 đảng viên (chỉ tiêu 13), đạt 86,4%.', 'error', 'Kết nạp 11 đảng viên (chỉ tiêu 13), đạt 84,6%.'],
    [
      'Nghị quyết đề ra kết nạp 13 đảng viên, kết quả kết nạp 11 đảng viên, đạt 86,4%.',
      'warning',
      'Nghị quyết đề ra kết nạp 13 đảng viên, kết quả kết nạp 11 đảng viên, đạt 84,6%.',
    ],
    [
      'Doanh thu 282,2 tỷ đồng, đạt 121% kế hoạch (kế hoạch 254 tỷ đồng).',
      'error',
      'Doanh thu 282,2 tỷ đồng, đạt 111,1% kế hoạch (kế hoạch 254 tỷ đồng).',
    ],
    ['100% đảng viên tham gia (23/24 đồng chí).', 'warning', '95,8% đảng viên tham gia (23/24 đồng chí).'],
  ])('wrong: %s', (text, severity, right) => {
    expect(inText(text)).toMatchObject([{ severity, section: 'p1.ii.5.2' }]);
    expect(mended(text)).toBe(right);
    expect(mended(nfd(text)).normalize('NFC')).toBe(right);
  });

  it('a digit cut off is only told', () => {
    expect(inText('Kết nạp 2/3 đảng viên, đạt 66,6%.')).toMatchObject([{ severity: 'info' }]);
    expect(inText('Kết nạp 2/3 đảng viên, đạt 66,7%.')).toEqual([]);
  });
});

const results = (...row: readonly string[]): Rows => [
  [
    'TT',
    'Chỉ tiêu',
    'Đơn vị tính',
    'Nghị quyết',
    'Kết quả thực hiện',
    'Tỷ lệ % so với NQ',
    'Đánh giá (vượt/đạt/chưa đạt)',
    'Ghi chú',
  ],
  ['1', ...row],
];

describe('the results table', () => {
  it.each([
    ['Kết nạp đảng viên mới', 'đảng viên', '13', '11', '84,6', 'chưa đạt', ''],
    ['Kết nạp đảng viên mới', 'đảng viên', '2', '3', '150%', 'Vượt', ''],
    ['Kết nạp đảng viên mới', 'đảng viên', '2', '3', '150', 'đạt', ''],
    ['Tỷ lệ hộ nghèo', '%', '2', '1,53', '', 'vượt', ''],
    ['Tỷ lệ hộ nghèo', '%', '2', '1,53', '', 'đạt', ''],
    ['Kết nạp đảng viên mới', 'đảng viên', '2 - 4', '3', '', 'đạt', ''],
    ['Chi bộ được xếp loại', 'mức/năm', 'Hoàn thành tốt trở lên', 'Hoàn thành xuất sắc', '-', 'vượt', ''],
    ['Đảng viên hoàn thành tốt nhiệm vụ trở lên', '%/năm', '90', '95,8', '106,4', 'vượt', ''],
    ['Mô hình', 'mô hình', '1 mô hình', 'đang thực hiện', '', 'đạt', ''],
    ['Kết nạp đảng viên mới', 'đảng viên', '2', '2', '100', 'cơ bản đạt', ''],
  ])('right: %s %s %s %s %s %s', (...row) => expect(inTable(results(...row))).toEqual([]));

  it.each([
    [['Kết nạp đảng viên mới', 'đảng viên', '13', '11', '86,4', 'chưa đạt', ''], 'error', '84,6'],
    [['Kết nạp đảng viên mới', 'đảng viên', '13', '11', '84,6', 'Đạt', ''], 'error', 'Chưa đạt'],
    [['Kết nạp đảng viên mới', 'đảng viên', '13', '11', '84,6', 'vượt', ''], 'error', 'chưa đạt'],
    [['Kết nạp đảng viên mới', 'đảng viên', '2', '2', '100%', 'vượt', ''], 'error', 'đạt'],
    [['Kết nạp đảng viên mới', 'đảng viên', '2', '3', '130%', 'vượt', ''], 'error', '150%'],
    [['Kết nạp đảng viên mới', 'đảng viên', '2', '3', '100', 'vượt', ''], 'warning', '150'],
    [['Tỷ lệ hộ nghèo', '%', '≤ 2', '2,4', '', 'đạt', ''], 'error', 'chưa đạt'],
    [
      ['Chi bộ được xếp loại', 'mức/năm', 'Hoàn thành tốt trở lên', 'Hoàn thành nhiệm vụ', '', 'đạt', ''],
      'error',
      'chưa đạt',
    ],
    [
      ['Đảng viên hoàn thành tốt nhiệm vụ trở lên', '%/năm', 'từ 90% trở lên', '88', '97,8', 'đạt', ''],
      'error',
      'chưa đạt',
    ],
  ])('wrong: %s', (row, severity, to) => {
    expect(inTable(results(...row))).toMatchObject([{ severity, fix: { kind: 'text', edits: [{ to }] } }]);
  });
});

describe('tables with counts and percentages', () => {
  const clean: readonly (readonly [string, Rows])[] = [
    [
      'across',
      [
        ['Năm', 'Tổng số', 'HTXS (SL)', 'HTXS (%)', 'HTT (SL)', 'HTT (%)'],
        ['2023', '24', '4', '16,7', '20', '83,3'],
      ],
    ],
    [
      'down',
      [
        ['Nội dung', 'Số lượng', 'Tỷ lệ %'],
        ['Tổng số đảng viên', '24', '100'],
        ['Nữ', '11', '45,8'],
        ['Dự bị', '2', '8,3'],
      ],
    ],
    [
      'of something else',
      [
        ['Nội dung', 'Số lượng', 'Tỷ lệ %'],
        ['Tổng số đảng viên', '24', ''],
        ['Đoàn viên', '30', '93,8'],
        ['Hội viên', '12', '80'],
      ],
    ],
    [
      'in one cell',
      [
        ['Nội dung', 'Kết quả'],
        ['Kết nạp', '11/13 (84,6%)'],
      ],
    ],
    [
      'against a plan',
      [
        ['Năm', 'Tổng số', 'Kết nạp', 'Tỷ lệ so với kế hoạch'],
        ['2023', '24', '2', '100'],
      ],
    ],
  ];
  it.each(clean)('%s: right', (_, rows) => expect(inTable(rows)).toEqual([]));

  const wrong: readonly (readonly [string, Rows, string])[] = [
    [
      'across',
      [
        ['Năm', 'Tổng số', 'HTXS (SL)', 'HTXS (%)', 'HTT (SL)', 'HTT (%)'],
        ['2023', '24', '4', '17,6', '20', '83,3'],
      ],
      '16,7',
    ],
    [
      'down',
      [
        ['Nội dung', 'Số lượng', 'Tỷ lệ %'],
        ['Tổng số đảng viên', '24', '100'],
        ['Nữ', '11', '48,5%'],
        ['Dự bị', '2', '8,3'],
      ],
      '45,8%',
    ],
    [
      'in one cell',
      [
        ['Nội dung', 'Kết quả'],
        ['Kết nạp', '11/13 (86,4%)'],
      ],
      '84,6',
    ],
    [
      'levels down',
      [
        ['Mức xếp loại', 'SL', '%'],
        ['Tổng số đảng viên', '24', '100'],
        ['Hoàn thành xuất sắc', '4', '17,6'],
      ],
      '16,7',
    ],
  ];
  it.each(wrong)('%s: wrong', (_, rows, to) =>
    expect(inTable(rows)).toMatchObject([{ fix: { kind: 'text', edits: [{ to }] } }]),
  );
});

describe('counts and their shares of a row «Tổng số»', () => {
  const staff = (women: string) =>
    inTable([
      ['Nội dung', 'Số người', 'Tỷ lệ (%)'],
      ['Tổng số', '63', '100,00'],
      ['- Dưới 30 tuổi', '14', '22,22'],
      ['- Từ 30 tuổi trở lên', '49', '77,78'],
      ['Trong đó: Nữ', '29', women],
    ]);
  it('are right', () => expect(staff('46,03')).toEqual([]));
  it('are told once, as a share of the total', () => {
    expect(staff('64,03')).toMatchObject([{ severity: 'error', quote: '64,03' }]);
    expect(staff('64,03')[0]?.message).toContain('29/63 là 46%');
  });
});

it.each([
  'Số văn bản tăng từ 1.024 lên 1.280 văn bản (tăng 25%).',
  'Thu nhập tăng từ 53 triệu đồng lên 62,5 triệu đồng/người/năm (tăng 17,9%).',
  'Hộ nghèo giảm từ 12 hộ xuống còn 9 hộ, giảm 25%.',
  'Thu nhập tăng từ 50 triệu đồng lên 75 triệu đồng (tăng 14%/năm).',
  'Tỷ lệ tăng từ 50% lên 60% (tăng 10%).',
  'Thời gian giảm từ 45 phút xuống 30 phút.',
  'Số hộ nghèo giảm từ 20 hộ xuống còn 5 hộ (tương đương 1,2% tổng số hộ).',
  'Doanh thu tăng từ 950 triệu đồng lên 1,2 tỷ đồng (tăng 26,3%).',
  'Chi phí giảm từ 2 tỷ đồng xuống 800 triệu đồng (giảm 60%).',
  'Đàn bò tăng từ 1.200 con lên 1.500 con, tăng 6% bình quân mỗi năm.',
  'Hộ cận nghèo giảm từ 30 hộ xuống 12 hộ, tương đương 3% dân số.',
])('a rise told right: %s', (text) => expect(inText(text)).toEqual([]));

it('a rise whose percentage is another is for a person to look at', () => {
  const text = 'Thu nhập tăng từ 50 triệu đồng lên 60 triệu đồng/người/năm (tăng 25%).';
  expect(inText(text)).toMatchObject([{ severity: 'warning', section: 'p1.ii.5.2' }]);
  expect(inText(text)[0]?.message).toContain('là 20%, không phải 25%');
  expect(inText(nfd(text))).toHaveLength(1);
});

it('the number rated is known by its short name: `Số ĐV được đánh giá`', () => {
  const rated = (percent: string) =>
    inTable([
      ['Năm', 'Số ĐV được đánh giá', 'HTXSNV', 'Tỷ lệ', 'HTTNV', 'Tỷ lệ'],
      ['2023', '20', '4', '20%', '16', '80%'],
      ['2024', '22', '4', '18,2%', '18', percent],
    ]);
  expect(rated('81,8%')).toEqual([]);
  expect(rated('88,1%')).toMatchObject([{ severity: 'error', quote: '88,1%' }]);
});

describe('where a total does not add up, its shares are not told', () => {
  const head = [
    'Năm',
    'Tổng số được đánh giá',
    'Hoàn thành xuất sắc',
    'Tỷ lệ %',
    'Hoàn thành tốt',
    'Tỷ lệ %',
    'Hoàn thành',
    'Tỷ lệ %',
    'Không hoàn thành',
    'Tỷ lệ %',
  ];
  const right = ['2023', '20', '4', '20', '14', '70', '2', '10', '0', '0'];

  it('in its row; other rows are read as before', () => {
    const doubtful = ['2024', '25', '4', '20', '14', '70', '2', '10', '0', '0'];
    const wrong = ['2024', '20', '4', '20', '14', '75', '2', '10', '0', '0'];
    expect(inTable([head, right, doubtful])).toEqual([]);
    expect(inTable([head, right, wrong])).toMatchObject([{ severity: 'error', quote: '75' }]);
  });

  it('under it, where the total is a row', () => {
    const rows = (total: string, share: string): Rows => [
      ['Nội dung', 'Số lượng', 'Tỷ lệ %'],
      ['Tổng số đảng viên', total, '100'],
      ['Chính thức', '22', '91,7'],
      ['Dự bị', '2', share],
    ];
    expect(inTable(rows('24', '8,3'))).toEqual([]);
    expect(inTable(rows('25', '8,3'))).toEqual([]);
    expect(inTable(rows('24', '9,3'))).toMatchObject([{ severity: 'error', quote: '9,3' }]);
  });
});
