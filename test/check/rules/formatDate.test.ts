import { describe, expect, it } from 'vitest';
import { p } from '../../support/report.js';
import { mended, textTold } from '../../support/looks.js';

const inLine = (date: string) => textTold('format-date', { front: [p(`Long Đức, ${date}`)] });
const inText = (...texts: readonly string[]) =>
  textTold('format-date', { sections: { 'p1.ii.1.3': texts.map((text) => p(text)) } });

describe('in the date line', () => {
  it.each([
    ['ngày 5 tháng 2 năm 2026', 'ngày 05 tháng 02 năm 2026'],
    ['ngày 17 tháng 03 năm 2025', 'ngày 17 tháng 3 năm 2025'],
    ['ngày 8 tháng 8 năm 2025', 'ngày 08 tháng 8 năm 2025'],
  ])('“%s” should be “%s”', (date, right) => {
    const [finding] = inLine(date);
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(mended(finding)).toEqual([`Long Đức, ${right}`]);
  });

  it.each(['ngày 05 tháng 02 năm 2026', 'ngày 27 tháng 5 năm 2026', 'ngày 15 tháng 12 năm 2025'])(
    '“%s” is right',
    (date) => expect(inLine(date)).toEqual([]),
  );
});

describe('in the text', () => {
  it.each([
    ['ngày 24 tháng 05', 'ngày 24 tháng 5'],
    ['Ngày 8 tháng 8', 'Ngày 08 tháng 8'],
    ['10/08/2022', '10/8/2022'],
    ['5/9/2023', '05/9/2023'],
    ['15/1/2024', '15/01/2024'],
  ])('“%s” should be “%s”', (date, right) => {
    const [finding, ...more] = inText(`Đại hội họp ${date}, bầu chi ủy.`);
    expect(finding).toMatchObject({ severity: 'info', section: 'p1.ii.1.3', where: { quote: date } });
    expect(mended(finding)).toEqual([`Đại hội họp ${right}, bầu chi ủy.`]);
    expect(more).toEqual([]);
  });

  it.each([
    '05/01/2025',
    '02/9/2025',
    '17/02/2026',
    '31/12/2024',
    '19/1.243 hộ',
    'đạt 12/12 chỉ tiêu',
    'số 04/2015/NĐ-CP',
    'ngày 05/9 hằng năm',
    'trong 12 tháng 3 ngày',
  ])('“%s” is left alone', (text) => expect(inText(`Có ${text}, chi bộ họp.`)).toEqual([]));

  it.each(['31/02/2024', '05/13/2024', 'ngày 30 tháng 02 năm 2025', 'ngày 29 tháng 02 năm 2023'])(
    'there is no %s',
    (date) => {
      const [finding] = inText(`Đại hội họp ${date}, bầu chi ủy.`);
      expect(finding).toMatchObject({ severity: 'warning' });
      expect(finding?.fix).toBeUndefined();
    },
  );

  it('many places are told in one, and mended in one', () => {
    const findings = inText('Họp 1/3/2024 và 2/3/2024.', 'Họp 3/3/2024, 4/3/2024.', 'Họp 5/3/2024, 6/3/2024.');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('6 chỗ');
    expect(mended(findings[0])).toContain('Họp 01/3/2024 và 02/3/2024.');
    expect(inText('Họp 1/3/2024, 2/3/2024.')).toHaveLength(2);
  });

  it('decomposed letters are read, and mended in their own kind', () => {
    const [finding] = inText('Hội nghị họp ngày 8 tháng 9 năm 2024.'.normalize('NFD'));
    expect(mended(finding)).toContain('Hội nghị họp ngày 08 tháng 9 năm 2024.'.normalize('NFD'));
  });
});
