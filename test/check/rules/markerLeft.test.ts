import { expect, it } from 'vitest';
import { checked, findingsOf } from '../../support/drafts.js';
import { p } from '../../support/report.js';
import { markedSentences } from '../../support/sentences.js';

it.each([
  ...markedSentences,
  'Tổng số hộ nghèo là 5 hộ [số liệu?].',
  'Đạt kết quả khá [năm nào].',
  'Phấn đấu đưa {donVi} thành đơn vị tiêu biểu.',
  'Kết nạp ?? quần chúng trong năm cuối.',
  'Bằng xx% kế hoạch.',
  'Xem {{ten_chi_bo}} nhé.',
  'Đạt xxxx người.',
  '[Nêu số liệu cụ thể] cho năm 2024.',
])('is found: %s', (text) => {
  const findings = findingsOf('marker-left', { sections: { 'p1.ii.1.3': [p('Đã viết 2 câu.'), p(text)] } });
  expect(findings).toMatchObject([{ severity: 'error', section: 'p1.ii.1.3' }]);
});

it.each([
  '(xem lại số liệu chỗ này)',
  '(hỏi đ/c Phó Bí thư)',
  '(cần bổ sung)',
  '{ANYONE}',
  '[năm 2024]',
  '[số liệu của Chi cục Thống kê]',
])('%s is for a person to look at', (remark) => {
  const findings = findingsOf('marker-left', { sections: { 'p1.ii.1.3': [p(`Đã cử 2 đồng chí ${remark}.`)] } });
  expect(findings).toMatchObject([{ severity: 'warning' }]);
});

it.each([
  'Vì sao nơi khác làm được??',
  'Lần thứ XX, khóa xx.',
  'Tổ chức hỏi - đáp (hỏi anh em, đáp tại chỗ) 2 buổi.',
  'Đã sửa chữa 2 phòng (xem lại hình ảnh tại phụ lục).',
  'Theo tài liệu [1], [2, 3].',
  'Đại hội lần thứ XXX của Đảng bộ.',
  'Có kết quả không?',
  'Nhóm [HĐND] đã họp.',
])('is not one: %s', (text) => {
  expect(checked({ sections: { 'p1.ii.1.3': [p(text), p('Đã viết 2 câu.')] } }).findings).toEqual([]);
});
