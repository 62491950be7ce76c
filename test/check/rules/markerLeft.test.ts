import { expect, it } from 'vitest';
import { checked, findingsOf } from '../../support/drafts.js';
import { p } from '../../support/report.js';
import { markedSentences } from '../../support/sentences.js';

it.each([...markedSentences, 'Xem {{ten_chi_bo}} nhé.', 'Đạt xxxx người.', '[Nêu số liệu cụ thể] cho năm 2024.'])(
  'is found: %s',
  (text) => {
    const findings = findingsOf('marker-left', { sections: { 'p1.ii.1.3': [p('Đã viết 2 câu.'), p(text)] } });
    expect(findings).toMatchObject([{ severity: 'error', section: 'p1.ii.1.3' }]);
  },
);

it.each(['Theo tài liệu [1], [2, 3].', 'Đại hội lần thứ XXX của Đảng bộ.', 'Có kết quả không?', 'Nhóm [HĐND] đã họp.'])(
  'is not one: %s',
  (text) => {
    expect(checked({ sections: { 'p1.ii.1.3': [p(text), p('Đã viết 2 câu.')] } }).findings).toEqual([]);
  },
);
