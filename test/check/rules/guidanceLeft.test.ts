import { expect, it } from 'vitest';
import { findingsOf, stateIn } from '../../support/drafts.js';
import { h, p } from '../../support/report.js';

const note = 'Kết quả thực hiện phong trào thi đua “Dân vận khéo”, mô hình?';
const text = p('Chi bộ đã xây dựng 02 mô hình.');

it.each([`- ${note}`, `(${note})`, note, note.normalize('NFD'), `+ ${note.replace(/ /g, '\u00a0')}`])(
  'is found: %j',
  (left) => {
    const findings = findingsOf('guidance-left', { sections: { 'p1.ii.1.2': [text, p(left)] } });
    expect(findings).toMatchObject([{ severity: 'error', section: 'p1.ii.1.2', fix: { kind: 'clean' } }]);
  },
);

it('says nothing when the person has written on after it', () => {
  const more = p(`- ${note.replace('?', '')}: đã có 02 mô hình được công nhận năm 2024.`);
  const made = { sections: { 'p1.ii.1.2': [more] } };
  expect(stateIn(made, 'p1.ii.1.2')).toBe('written');
});

it('is found on the heading’s own line', () => {
  const made = {
    sections: { 'p1.iii.1': () => [h('1.', 'Ưu điểm, nguyên nhân (kết quả nổi bật nhiệm kỳ qua)'), text] },
  };
  const findings = findingsOf('guidance-left', made);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.fix).toBeUndefined();
});

it('is found under the title of the report', () => {
  const general = p(
    '(Đây là Đề cương hướng dẫn chung cho các chi  bộ; căn cứ vào chức năng, nhiệm vụ của từng loại hình mà xây dựng báo cáo và phương hướng, nhiệm vụ cho phù hợp).',
  );
  expect(findingsOf('guidance-left', { front: [p('BÁO CÁO CHÍNH TRỊ'), general] })).toMatchObject([{ section: '' }]);
});
