import { expect, it } from 'vitest';
import { checked, findingsOf, stateIn } from '../../support/drafts.js';
import { h, p } from '../../support/report.js';
import { blankSentences, sentences } from '../../support/sentences.js';

it.each(blankSentences)('is found: %s', (text) => {
  const made = { sections: { 'p1.ii.1.3': [p('Đã viết 2 câu.'), p(text)] } };
  const findings = findingsOf('blank-left', made);
  expect(findings).toMatchObject([{ severity: 'error', section: 'p1.ii.1.3' }]);
  expect(text).toContain(findings[0]?.where?.quote);
  expect(stateIn(made, 'p1.ii.1.3')).toBe('partial');
});

it('is found in decomposed letters, and quoted as it stands', () => {
  const text = 'Tổng số đảng viên là ..... đồng chí.'.normalize('NFD');
  const findings = findingsOf('blank-left', { sections: { 'p1.ii.1.3': [p('Đã viết 2 câu.'), p(text)] } });
  expect(findings[0]?.where?.quote).toBe('.....');
});

it('is found in a heading and in the letterhead', () => {
  const front = [p('ĐẢNG BỘ ……………….'), p('Long Đức, ngày…. tháng ….. năm 2022')];
  expect(findingsOf('blank-left', { front }).map(({ severity }) => severity)).toEqual(['error', 'error']);
  const made = {
    sections: { 'p1.ii': () => [h('II-', 'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI CHI BỘ NHIỆM KỲ …… - ……')] },
  };
  expect(findingsOf('blank-left', made)).toMatchObject([{ severity: 'error', section: 'p1.ii' }]);
});

it('says of the number and of the signature only that they are open', () => {
  const made = { front: [p('Số ……-BC/CB')], back: [p('T/M CHI BỘ'), p('BÍ THƯ'), p('…………………')] };
  expect(findingsOf('blank-left', made).map(({ severity }) => severity)).toEqual(['warning', 'warning']);
});

it('a report of real sentences has none', () => {
  const made = { sections: { 'p1.ii.1.3': sentences.map((text) => p(text)) } };
  expect(checked(made).findings).toEqual([]);
});
