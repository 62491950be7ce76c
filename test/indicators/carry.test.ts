/** The last report's targets: what is understood, and what is only passed on. */
import { describe, expect, it } from 'vitest';
import { carryTargets, placeTargets } from '../../src/indicators/carry.js';
import { readTargetLine } from '../../src/indicators/targetLine.js';
import { readTarget } from '../../src/indicators/target.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import type { Block } from '../../src/report/blocks.js';
import { draft, draftProfile } from '../support/drafts.js';
import { p, report, table } from '../support/report.js';

const told = (text: string): string[] =>
  readTargetLine(text).understood.map(({ name, unit, target }) => `${name} | ${unit} | ${target}`);

describe('a line', () => {
  it.each([
    ['- Kết nạp từ 2 - 4 đảng viên', ['Kết nạp đảng viên | đảng viên | từ 2 - 4']],
    [
      'Phấn đấu 100% đảng viên học tập, quán triệt nghị quyết.',
      ['Đảng viên học tập, quán triệt nghị quyết | % | 100%'],
    ],
    [
      'Hằng năm, chi bộ được xếp loại hoàn thành tốt nhiệm vụ trở lên',
      ['Chi bộ được xếp loại |  | hoàn thành tốt nhiệm vụ trở lên'],
    ],
    ['+ Từ 90% trở lên đảng viên hoàn thành tốt nhiệm vụ', ['Đảng viên hoàn thành tốt nhiệm vụ | % | Từ 90% trở lên']],
    ['- Có từ 98% đảng viên trở lên tham gia học tập', ['Đảng viên tham gia học tập | % | từ 98% trở lên']],
    ['- Kết nạp từ 5 đảng viên mới trở lên;', ['Kết nạp đảng viên mới | đảng viên | từ 5 trở lên']],
    [
      '- Có từ 01 mô hình “Dân vận khéo” trở lên được công nhận',
      ['Mô hình “Dân vận khéo” được công nhận | mô hình | từ 01 trở lên'],
    ],
    [
      '- Có 05 đảng viên hoàn thành tốt nhiệm vụ trở lên',
      ['Đảng viên hoàn thành tốt nhiệm vụ trở lên | đảng viên | 05'],
    ],
    ['1. Tỷ lệ hộ nghèo còn dưới 2%', ['Tỷ lệ hộ nghèo | % | còn dưới 2%']],
    ['a) Tỷ lệ gia đình văn hóa đạt 90-95%', ['Tỷ lệ gia đình văn hóa | % | 90-95%']],
    [
      '- Mỗi năm xây dựng ít nhất một mô hình “Dân vận khéo”',
      ['Xây dựng mô hình “Dân vận khéo” | mô hình | ít nhất 1'],
    ],
    ['- Kết nạp 02 đảng viên mới trong nhiệm kỳ.', ['Kết nạp đảng viên mới | đảng viên | 02']],
    ['- Doanh thu đạt 257,8 tỷ đồng', ['Doanh thu | tỷ đồng | 257,8']],
    ['- Không có đảng viên vi phạm kỷ luật', ['Đảng viên vi phạm kỷ luật |  | không']],
    [
      '100% đảng viên đăng ký làm theo Bác; 85% đảng viên hoàn thành tốt nhiệm vụ; kết nạp 3 đảng viên.',
      [
        'Đảng viên đăng ký làm theo Bác | % | 100%',
        'Đảng viên hoàn thành tốt nhiệm vụ | % | 85%',
        'Kết nạp đảng viên | đảng viên | 3',
      ],
    ],
    [
      'Kết nạp 3 đảng viên, chuyển chính thức 100%',
      ['Kết nạp đảng viên | đảng viên | 3', 'Chuyển chính thức | % | 100%'],
    ],
    ['Sinh hoạt chuyên đề: 4 buổi/năm', ['Sinh hoạt chuyên đề buổi | buổi | 4']],
    ['Giữ vững danh hiệu khu phố văn hóa', ['Giữ vững danh hiệu khu phố văn hóa |  | đạt']],
  ])('%s', (line, expected) => {
    expect(told(line)).toEqual(expected);
    expect(readTargetLine(line).unclear).toEqual([]);
  });

  it.each([
    'Xây dựng chi bộ trong sạch, vững mạnh; đoàn kết, thống nhất.',
    'Mỗi năm ít nhất một đảng viên, cả nhiệm kỳ 2.',
    'Tăng thu nhập 5-7%/năm so với năm 2022 đạt 15 triệu đồng.',
    'Thực hiện tốt Chỉ thị 05-CT/TW.',
  ])('is not certain and passed on whole: %s', (line) => {
    const { understood, unclear } = readTargetLine(line);
    expect(understood).toEqual([]);
    expect(unclear.join('; ')).toBe(line.replace(/\.$/, ''));
  });

  it('what is understood can be judged later', () => {
    const [indicator] = readTargetLine('Kết nạp từ 2 - 4 đảng viên').understood;
    expect(indicator && readTarget(indicator)).toMatchObject({ comparator: 'range', low: 2, high: 4 });
  });
});

const carried = (...blocks: readonly Block[]) =>
  carryTargets(report(...draft({ sections: { 'p2.ii.2': blocks } })), defaultOutline, draftProfile);

describe('an old report', () => {
  it('its list of targets under titles of groups', () => {
    const { understood, unclear } = carried(
      p('Bám vào chỉ tiêu Nghị quyết Đại hội Đảng bộ cơ sở, nhiệm kỳ 2020 - 2025; trong đó cần lưu ý các chỉ tiêu:'),
      p('* Chỉ tiêu về đoàn thể:'),
      p('- 100% đoàn thể hoàn thành tốt nhiệm vụ.'),
      p('- Chỉ tiêu về bồi dưỡng kết nạp đảng viên: kết nạp 02 đảng viên.'),
      p('- Chi bộ tiếp tục đổi mới lề lối làm việc.'),
    );
    expect(understood.map(({ name, group, target }) => [name, group, target])).toEqual([
      ['Đoàn thể hoàn thành tốt nhiệm vụ', 'organisations', '100%'],
      ['Kết nạp đảng viên', 'admission', '02'],
    ]);
    expect(unclear).toEqual(['Chi bộ tiếp tục đổi mới lề lối làm việc']);
  });

  it('its table of targets, without last term’s results', () => {
    const { understood, unclear } = carried(
      table(
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả nhiệm kỳ trước', 'Chỉ tiêu nhiệm kỳ mới', 'Ghi chú'],
        ['1', 'Kết nạp đảng viên mới', 'đảng viên', '3', '2 - 4', ''],
        ['2', 'Mô hình', 'mô hình', '', '', ''],
      ),
    );
    expect(understood).toEqual([
      {
        name: 'Kết nạp đảng viên mới',
        unit: 'đảng viên',
        group: '',
        target: '2 - 4',
        result: '',
        period: '',
        note: '',
      },
    ]);
    expect(unclear).toEqual([]);
  });

  it('another table is passed on row by row', () => {
    const { understood, unclear } = carried(table(['Năm', 'Số buổi'], ['2022', '4']));
    expect(understood).toEqual([]);
    expect(unclear).toEqual(['Năm | Số buổi', '2022 | 4']);
  });
});

describe('targets among what stands already', () => {
  const indicator = (name: string, target: string, unit = '') => ({
    name,
    unit,
    group: '' as const,
    target,
    result: '',
    period: '' as const,
    note: '',
  });

  it('fill the rows that wait, leave those that have one, and add the rest', () => {
    const waiting = indicator('Kết nạp đảng viên', '', 'đảng viên');
    const set = indicator('Hộ nghèo', 'không quá 2', '%');
    const targets = [
      indicator('kết nạp đảng viên', '3'),
      indicator('Hộ nghèo', 'dưới 1', '%'),
      indicator('Mô hình', '1'),
    ];
    const placed = placeTargets([waiting, set], targets);
    expect(placed.standing).toEqual([{ ...waiting, target: '3' }, set]);
    expect(placed.filled).toEqual([targets[0]]);
    expect(placed.present).toEqual([targets[1]]);
    expect(placed.added).toEqual([targets[2]]);
  });

  it('of one name in another unit are another indicator', () => {
    const placed = placeTargets(
      [indicator('Đảng viên học tập', '', '%')],
      [indicator('Đảng viên học tập', '40', 'lượt')],
    );
    expect(placed.added).toHaveLength(1);
    expect(placed.standing[0]?.target).toBe('');
  });

  it('do not fill one row twice', () => {
    const twice = [indicator('Mô hình', '1'), indicator('Mô hình', '2')];
    const placed = placeTargets([indicator('Mô hình', '')], twice);
    expect(placed.standing[0]?.target).toBe('1');
    expect(placed.present).toEqual([twice[1]]);
  });
});
