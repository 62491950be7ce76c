import { expect, it } from 'vitest';
import { checked, findingsOf } from '../../support/drafts.js';

it('a finished report misses nothing', () => {
  expect(checked().findings).toEqual([]);
});

it('names the section and says what to do', () => {
  const findings = findingsOf('section-missing', { sections: { 'p1.ii.1.3': () => [] } });
  expect(findings).toMatchObject([{ severity: 'error', section: 'p1.ii.1.3', quote: '' }]);
  expect(findings[0]?.message).toBe(
    'Thiếu mục 1.3 “Lãnh đạo thực hiện nhiệm vụ quốc phòng - an ninh”. Thêm đề mục này và viết nội dung.',
  );
  expect(findings[0]?.where).toBeUndefined();
});

it('tells two sections of one name apart by their part', () => {
  const findings = findingsOf('section-missing', { sections: { 'p2.iii.4': () => [] } });
  expect(findings[0]?.message).toContain('(phần thứ hai)');
});

it('a heading over sections that are there is only a warning', () => {
  expect(findingsOf('section-missing', { sections: { 'p1.ii.5': () => [] } })).toMatchObject([
    { severity: 'warning', section: 'p1.ii.5' },
  ]);
});
