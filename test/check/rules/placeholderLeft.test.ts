import { expect, it } from 'vitest';
import { findingsOf } from '../../support/drafts.js';
import { control, field, mixed, p } from '../../support/report.js';

it('a required field without a value is an error, told once for all its places', () => {
  const made = {
    sections: {
      'p1.ii.1.3': [
        mixed('Nhiệm kỳ ', field('nhiemKySau', '…… - ……', false), ' có 2 việc.'),
        mixed('Cả ', field('nhiemKySau', '…… - ……', false), ' nữa.'),
      ],
    },
  };
  const findings = findingsOf('placeholder-left', made);
  expect(findings).toMatchObject([{ severity: 'error', section: 'p1.ii.1.3' }]);
  expect(findings[0]?.message).toBe('Chưa điền “Nhiệm kỳ mới” (2 chỗ). Điền vào ô này.');
});

it('a number that is written by hand when signing may stay open', () => {
  const made = { front: [mixed('Số ', field('soKyHieu', '……', false), '-BC/CB')] };
  expect(findingsOf('placeholder-left', made)).toMatchObject([{ severity: 'info' }]);
});

it('a prompt beside text is left over', () => {
  const prompt = p('Nhập nội dung mục 1.3', { controls: [control('dc:p1.ii.1.3:body', true)] });
  const made = { sections: { 'p1.ii.1.3': [p('Đã viết ở đây 2 câu.'), prompt] } };
  expect(findingsOf('placeholder-left', made)).toMatchObject([{ severity: 'error', fix: { kind: 'clean' } }]);
});

it('a filled field is text', () => {
  const made = { sections: { 'p1.ii.1.3': [mixed('Nhiệm kỳ ', field('nhiemKySau', '2025 - 2027'), ' có 2 việc.')] } };
  expect(findingsOf('placeholder-left', made)).toEqual([]);
});
