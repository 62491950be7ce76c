/** What the pane shows of indicators. */
import { describe, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import {
  blankIndicator,
  continuedFrom,
  searchCommon,
  tableInOutline,
  understood,
  withUnit,
} from '../../../src/taskpane/indicators/model.js';
import { texts } from '../../../src/taskpane/texts.js';

it('both tables have their place in the outline', () => {
  expect(tableInOutline(outline, 'results')).toEqual({ section: 'p1.ii.1.1', table: 'results' });
  expect(tableInOutline(outline, 'targets')).toEqual({ section: 'p2.ii.2', table: 'targets' });
});

describe('common indicators', () => {
  it('are found with or without accents, by words in any order', () => {
    const names = searchCommon('ket nap').map(({ name }) => name);
    expect(names.some((name) => /Kết nạp/i.test(name))).toBe(true);
    expect(searchCommon('nạp KẾT')).toEqual(searchCommon('ket nap'));
    expect(searchCommon('không có thật')).toEqual([]);
  });

  it('are all shown while nothing is typed', () => {
    expect(searchCommon(' ').length).toBeGreaterThan(30);
  });
});

describe('figures', () => {
  it('have their unit once', () => {
    expect(withUnit('95', '%')).toBe('95 %');
    expect(withUnit('từ 90% trở lên', '%')).toBe('từ 90% trở lên');
    expect(withUnit('từ 90 trở lên', '%')).toBe('từ 90 % trở lên');
    expect(withUnit('2 - 4', 'đảng viên')).toBe('2 - 4 đảng viên');
    expect(withUnit('Hoàn thành tốt trở lên', 'mức')).toBe('Hoàn thành tốt trở lên');
  });

  it('are told as they are understood', () => {
    const said = (target: string, unit = '') => understood({ ...blankIndicator, target, unit }, texts);
    expect(said('từ 90% trở lên')).toBe('Hiểu là: ít nhất 90 %.');
    expect(said('2 - 4', 'đảng viên')).toBe('Hiểu là: từ 2 đến 4 đảng viên.');
    expect(said('')).toBe(texts.indicators.form.targetExample);
    expect(said('phấn đấu tốt hơn')).toBe(texts.indicators.form.notUnderstood);
  });
});

it('new targets go on from what was reached, without those that are there already', () => {
  const reached = [
    { ...blankIndicator, name: 'Kết nạp', target: '2', result: '3' },
    { ...blankIndicator, name: 'Hộ nghèo', target: '2', result: '1' },
  ];
  const rows = [{ key: '0', indicator: { ...blankIndicator, name: 'KẾT NẠP' }, removed: false }];
  expect(continuedFrom(reached, rows)).toEqual([{ ...blankIndicator, name: 'Hộ nghèo', previous: '1' }]);
});
