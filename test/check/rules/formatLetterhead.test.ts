import { describe, expect, it } from 'vitest';
import { p, picture } from '../../support/report.js';
import { looksTold, mended, textTold } from '../../support/looks.js';
import type { Block } from '../../../src/report/blocks.js';

const headed = (...front: readonly Block[]) => textTold('format-letterhead', { front });
const party = p('ĐẢNG CỘNG SẢN VIỆT NAM');
const whole = [
  p('ĐẢNG BỘ XÃ LONG ĐỨC'),
  p('CHI BỘ VĂN PHÒNG'),
  p('*'),
  p('Số 05-BC/CB'),
  party,
  p('Long Đức, ngày 05 tháng 02 năm 2026'),
];

describe('the parts of a letterhead', () => {
  it('are all there', () => expect(headed(...whole)).toEqual([]));

  it('may be those of the congress', () => {
    expect(
      headed(...whole.map((block, index) => (index === 1 ? p('ĐẠI HỘI CHI BỘ VĂN PHÒNG LẦN THỨ V') : block))),
    ).toEqual([]);
  });

  it('are missed: the Party’s name loudly, star and number softly', () => {
    expect(headed(...whole.filter((block) => block !== party))).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('ĐẢNG CỘNG SẢN VIỆT NAM') as string },
    ]);
    expect(headed(...whole.filter((_, index) => index !== 2 && index !== 3))).toMatchObject([
      { severity: 'info', message: expect.stringContaining('dấu sao') as string },
    ]);
  });

  it('are not missed where a box may hold them, nor where there is no letterhead', () => {
    expect(headed(p('CHI BỘ VĂN PHÒNG'), p('Long Đức, ngày 05 tháng 02 năm 2026'), picture())).toEqual([]);
    expect(headed(p('CHI BỘ VĂN PHÒNG'))).toEqual([]);
  });

  it('are not those of the State: the one error of this family', () => {
    const state = [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), p('Độc lập - Tự do - Hạnh phúc')];
    const [finding] = headed(...whole.flatMap((block) => (block === party ? state : [block])));
    expect(finding).toMatchObject({ severity: 'error', quote: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' });
    expect(mended(finding).sort()).toEqual(['', 'ĐẢNG CỘNG SẢN VIỆT NAM']);
    expect(mended(headed(...whole, ...state)[0])).toEqual(['', '']);
  });
});

describe('the looks of a letterhead', () => {
  it('are right in our own', () => expect(looksTold('format-letterhead')).toEqual([]));

  it('a bold superior body and an upright date are told in one', () => {
    const findings = looksTold('format-letterhead', {
      document: (xml) =>
        xml
          .replace('>ĐẢNG BỘ XÃ LONG ĐỨC<', '>ĐẢNG BỘ XÃ LONG ĐỨC<')
          .replaceAll('<w:i/><w:iCs/>', '')
          .replace(/<w:r>(<w:t xml:space="preserve">ĐẢNG BỘ)/, '<w:r><w:rPr><w:b/></w:rPr>$1'),
    });
    expect(findings).toMatchObject([{ severity: 'warning', fix: { kind: 'look' } }]);
    expect(findings[0]?.message).toContain('không đậm');
    expect(findings[0]?.message).toContain('chữ nghiêng');
  });
});
