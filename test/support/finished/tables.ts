/** The tables that the outline asks for, filled in. */
import { percent } from './figures.js';
import type { Facts, Grid } from './types.js';

export const membersTable = ({ start, end, admitted, arrived, left, died }: Facts): Grid => {
  const row = (name: string, from: number, to: number): string[] => [name, String(from), String(to), signed(to - from)];
  return {
    kind: 'grid',
    bordered: true,
    rows: [
      ['Nội dung', 'Đầu nhiệm kỳ', 'Cuối nhiệm kỳ', 'Tăng/giảm'],
      row('Tổng số đảng viên', start.all, end.all),
      row('Đảng viên chính thức', start.full, end.full),
      row('Đảng viên dự bị', start.probation, end.probation),
      row('Nữ', start.women, end.women),
      ['Kết nạp', '-', '-', String(admitted)],
      ['Chuyển đến', '-', '-', String(arrived)],
      ['Chuyển đi', '-', '-', String(left)],
      ['Từ trần', '-', '-', String(died)],
    ],
  };
};

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

export const rankingTable = ({ ranking }: Facts): Grid => ({
  kind: 'grid',
  bordered: true,
  rows: [
    [
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
    ],
    ...ranking.map(([year, all, ...levels]) => [
      String(year),
      String(all),
      ...levels.flatMap((count) => [String(count), percent(count, all)]),
    ]),
  ],
});

export const resultsTable = (facts: Facts): Grid => ({
  kind: 'grid',
  bordered: true,
  rows: [
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Nghị quyết', 'Kết quả thực hiện', 'Tỷ lệ % so với NQ', 'Đánh giá', 'Ghi chú'],
    [
      '1',
      'Kết nạp đảng viên mới',
      'đảng viên',
      String(facts.admittedTarget),
      String(facts.admitted),
      percent(facts.admitted, facts.admittedTarget),
      'Chưa đạt',
      '',
    ],
    ['2', 'Đảng viên học tập, quán triệt chỉ thị, nghị quyết', '%', '98', '100', percent(100, 98), 'Vượt', ''],
    ['3', 'Đảng viên hoàn thành tốt nhiệm vụ trở lên', '%/năm', '85', '88', percent(88, 85), 'Vượt', ''],
    ['4', 'Kiểm tra, giám sát đảng viên', 'cuộc', '6', '6', '100', 'Đạt', ''],
    ['5', 'Mô hình học tập và làm theo Bác', 'mô hình', '2', '2', '100', 'Đạt', ''],
  ],
});

export const targetsTable = (facts: Facts): Grid => ({
  kind: 'grid',
  bordered: true,
  rows: [
    ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả nhiệm kỳ trước', 'Chỉ tiêu nhiệm kỳ mới', 'Ghi chú'],
    ['1', 'Kết nạp đảng viên mới', 'đảng viên', String(facts.admitted), String(facts.admitted + 1), ''],
    ['2', 'Đảng viên học tập, quán triệt chỉ thị, nghị quyết', '%', '100', '100', ''],
    ['3', 'Đảng viên hoàn thành tốt nhiệm vụ trở lên', '%/năm', '88', '90', ''],
    ['4', 'Kiểm tra, giám sát đảng viên', 'cuộc', '6', '8', ''],
    ['5', 'Mô hình học tập và làm theo Bác', 'mô hình', '2', '3', ''],
  ],
});
