import { describe, expect, it } from 'vitest';
import { p } from '../../support/report.js';
import { mended, textTold } from '../../support/looks.js';

const numbered = (line: string) => textTold('format-number', { front: [p('CHI BỘ VĂN PHÒNG'), p(line)] });

describe('number and symbol', () => {
  it.each([
    ['Số: 05-BC/CB', 'Số 05-BC/CB'],
    ['Số 5-BC/CB', 'Số 05-BC/CB'],
    ['Số: 5/BC-CB', 'Số 05-BC/CB'],
    ['05/BC-CB', 'Số 05-BC/CB'],
    ['Số 12-BC/CB3', 'Số 12-BC/CB'],
    ['Số 12/BC - CBMN', 'Số 12-BC/CB'],
    ['Số 07-CB/BC', 'Số 07-BC/CB'],
    ['Số: ……-BC/CB', 'Số ……-BC/CB'],
    ['Số 3-BC/ĐH', 'Số 03-BC/ĐH'],
  ])('“%s” should be “%s”', (line, right) => {
    const [finding] = numbered(line);
    expect(finding).toMatchObject({ severity: 'warning', quote: line });
    expect(finding?.source).toContain('05-HD/VPTW');
    expect(mended(finding)).toEqual([right]);
  });

  it.each(['Số 05-BC/CB', 'Số 12-BC/CB', 'Số 105-BC/CB', 'Số ……-BC/CB', 'Số      -BC/CB', 'Số -BC/CB', 'Số 01-BC/ĐH'])(
    '“%s” is right',
    (line) => expect(numbered(line)).toEqual([]),
  );

  it('stands on the left of the date and is mended alone', () => {
    const [finding] = numbered('Số: 5-BC/CB\tLong Đức, ngày 05 tháng 02 năm 2026');
    expect(mended(finding)).toEqual(['Số 05-BC/CB\tLong Đức, ngày 05 tháng 02 năm 2026']);
  });
});
