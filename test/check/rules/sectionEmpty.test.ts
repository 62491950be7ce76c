import { expect, it } from 'vitest';
import { findingsOf, stateIn } from '../../support/drafts.js';
import { p, picture, table } from '../../support/report.js';

const only = (text: string) => ({ sections: { 'p1.ii.1.3': [p(text)] } });

it('names the section and says what to do', () => {
  const findings = findingsOf('section-empty', { sections: { 'p1.ii.1.3': [] } });
  expect(findings).toMatchObject([{ severity: 'error', section: 'p1.ii.1.3' }]);
  expect(findings[0]?.message).toBe(
    'Mục 1.3 “Lãnh đạo thực hiện nhiệm vụ quốc phòng - an ninh” còn trống. Viết nội dung mục này.',
  );
  expect(findings[0]?.where?.text).toContain('1.3.');
});

it.each([[''], ['…………………'], ['[CẦN BỔ SUNG]'], ['-----'], ['Nhập nội dung mục 1.3'], ['- ']])(
  '%j is no content',
  (text) => {
    expect(findingsOf('section-empty', only(text))).toHaveLength(1);
    expect(stateIn(only(text), 'p1.ii.1.3')).toBe('empty');
  },
);

it('notes alone are no content', () => {
  const note = '- Kết quả thực hiện phong trào thi đua “Dân vận khéo”, mô hình?';
  expect(findingsOf('section-empty', only(note))[0]?.message).toContain('ghi chú hướng dẫn');
  expect(stateIn(only(note), 'p1.ii.1.3')).toBe('notes-only');
});

it('a table with figures, or a picture, is content', () => {
  const filled = table(['TT', 'Nội dung', 'Số lượng'], ['1', 'Tự vệ', '12']);
  expect(stateIn({ sections: { 'p1.ii.1.3': [filled] } }, 'p1.ii.1.3')).toBe('written');
  expect(stateIn({ sections: { 'p1.ii.1.3': [picture()] } }, 'p1.ii.1.3')).toBe('written');
});

it('a table without figures is none', () => {
  const bare = table(['TT', 'Nội dung', 'Số lượng'], ['1', 'Tự vệ', ''], ['2', 'Dân quân', '…']);
  expect(stateIn({ sections: { 'p1.ii.1.3': [bare] } }, 'p1.ii.1.3')).toBe('empty');
});

it('the closing words and the signature are not the last section’s text', () => {
  const made = {
    sections: { 'p2.iv': [p('Trên đây là Báo cáo chính trị của Chi bộ trình Đại hội.')] },
    back: [p('Long Đức, ngày 05 tháng 02 năm 2026'), p('T/M CHI BỘ'), p('BÍ THƯ'), p('Nguyễn Văn An')],
  };
  expect(stateIn(made, 'p2.iv')).toBe('empty');
});

it('a section above takes the state its leaves share', () => {
  expect(stateIn({}, 'p1.ii')).toBe('written');
  expect(stateIn({ sections: { 'p1.ii.1.3': [] } }, 'p1.ii')).toBe('partial');
  expect(stateIn({ sections: { 'p2.i.1': [], 'p2.i.2': [] } }, 'p2.i')).toBe('empty');
});
