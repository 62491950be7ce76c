/** Sentences that are right and look like something to check: the rules on figures say nothing above a hint. */
import { expect, it } from 'vitest';
import { p } from '../support/report.js';
import { checked } from '../support/drafts.js';

const right = [
  'Chi bộ có 03 tổ đảng với 99 đảng viên.',
  'Toàn chi bộ có 30 đồng chí (29 chính thức, 01 dự bị), nữ 12 đồng chí (chiếm 40%).',
  'Có 8/12 chỉ tiêu đạt và vượt, chiếm 66,7%; 04 chỉ tiêu chưa đạt, chiếm 33,3%.',
  'Năm 2022: xuất sắc 3/17 đồng chí (17,6%), hoàn thành tốt 14/17 đồng chí (82,4%).',
  'Thu ngân sách 1,2/1,5 tỷ đồng, đạt 80% kế hoạch.',
  'Có 3/4 đảng viên dự bị được công nhận chính thức, đạt 100% số đến hạn.',
  'Trên tổng số 24 đảng viên có 22 đồng chí hoàn thành tốt (91,67%), 02 đồng chí hoàn thành (8,33%).',
  'Có 95 hộ tham gia, chiếm 76% (mục tiêu 80%).',
  'Chi bộ có 24 đảng viên; kết nạp 02 đồng chí (66,7%).',
  'Chi bộ có 24 đảng viên, kết nạp mới 3 đồng chí (150%).',
  'Mỗi năm tổ chức 12 kỳ sinh hoạt, trong nhiệm kỳ có 3 đảng viên được khen.',
  'Trong nhiệm kỳ chi bộ có 24 đảng viên, mỗi năm kết nạp 1 đảng viên.',
  'Trong nhiệm kỳ bổ sung 01 chi ủy viên, mỗi năm kết nạp 2 đảng viên.',
  'Có 400 hộ, hộ nghèo 10 hộ, chiếm 2,5%; cận nghèo 31 hộ, chiếm 7,75%; 380/400 hộ văn hóa, chiếm 95%.',
  'Tổng số đảng viên dự đại hội 22/24 đồng chí, đạt 91,7%.',
  'Chi bộ có 5 đảng viên giữ chức vụ lãnh đạo, chi bộ có 02 đảng viên, 03 quần chúng được khen.',
  '- Năm 2022: kết nạp 01 đảng viên; năm 2023: kết nạp 02 đảng viên.',
  'Đã đề nghị kết nạp 05 quần chúng ưu tú; kết nạp 01 đảng viên nữ.',
  'Kiểm tra 04/04 đảng viên, đạt 100% kế hoạch; giám sát 03 đảng viên, đạt 75% kế hoạch.',
  'Cán bộ, công chức 45 người, trong đó nam 20, nữ 25; đảng viên 30 đồng chí, chiếm 66,7%.',
  'Năm học 2023 - 2024 có 412/415 học sinh hoàn thành chương trình, đạt 99,3%; 3 em rèn luyện lại.',
  'Đảng viên có 17 đồng chí, trong đó: đại học 12, chiếm 70,6%; trung cấp 5, chiếm 29,4%.',
  'Trong 17 đảng viên được đánh giá: hoàn thành xuất sắc 03, hoàn thành tốt 12, hoàn thành 02.',
  'Doanh thu 282,2 tỷ đồng, tăng 11% so với năm 2023; lợi nhuận 28,3 tỷ đồng.',
  'Thu hút 120/150 người tham gia (đạt 80%), vượt 5% so với chỉ tiêu 75%.',
];

it.each(right)('%s', (text) => {
  const found = checked({ sections: { 'p1.ii.5.2': [p(text)] } }).findings.filter(
    ({ rule, severity }) => severity !== 'info' && /^(?:table-|indicator-|figure-|excellent-)/.test(rule),
  );
  expect(found.map(({ message }) => message)).toEqual([]);
});
