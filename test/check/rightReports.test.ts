/**
 * Sentences and tables as secretaries write them, each of them right and each looking like a fault: counts of other days, shares of another
 * whole, totals with “trong đó”, school years, terms of other bodies, old names in names of schools and roads. Put into a report that tells
 * its own figures, they must pass without a word above a hint.
 */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import type { Block } from '../../src/report/blocks.js';
import { draft } from '../support/drafts.js';
import { p, report, table } from '../support/report.js';
import { profileWith, title } from '../support/wordings.js';

/** A day after the reform of 2025, when old names are out of date. */
const front = title({ placeAndDate: 'Long Đức, ngày 05 tháng 02 năm 2026' });
const profile = profileWith({ ngay: '2026-02-05' });

/** What the cell is, for a sentence to be held against. */
const own: readonly Block[] = [
  p('Tổng số đảng viên hiện nay là 24 đồng chí (22 chính thức, 02 dự bị); nữ 14 đồng chí.'),
  p(
    'Trong nhiệm kỳ kết nạp 05 đảng viên. Chi bộ hoàn thành 10/12 chỉ tiêu nghị quyết đại hội chi bộ. Hộ nghèo còn 1,2%.',
  ),
  table(
    ['Nội dung', 'Đầu nhiệm kỳ', 'Cuối nhiệm kỳ'],
    ['Tổng số đảng viên', '21', '24'],
    ['Chính thức', '20', '22'],
    ['Dự bị', '1', '2'],
    ['Nữ', '10', '14'],
  ),
];

const told = (section: string, ...blocks: readonly Block[]): string[] =>
  check(report(...draft({ front, sections: { [section]: blocks } })), defaultOutline, profile, { hints: false })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule}: ${message}`);

const past = [
  'Cơ cấu: nam 10, nữ 14; chính thức 22, dự bị 2; tổng 24 đảng viên.',
  'Nhiệm kỳ qua kết nạp 05 đảng viên mới, tăng 02 đảng viên so với nhiệm kỳ 2020 - 2022 (kết nạp 03 đảng viên).',
  'Chi bộ có 24 đảng viên (nam 10, nữ 14), trong đó miễn sinh hoạt 02 (nam 01, nữ 01).',
  'Tổng số đảng viên của chi bộ 24/1.250 dân số ấp, chiếm 1,9%.',
  'Đầu nhiệm kỳ chi bộ có 21 đảng viên; đến nay chi bộ có 24 đảng viên (22 chính thức, 02 dự bị).',
  'Khi mới thành lập, chi bộ có 07 đảng viên; đến tháng 6/2023 chi bộ có 19 đảng viên; hiện nay chi bộ có 24 đảng viên.',
  'Tính đến 31/12/2024, tổng số đảng viên là 23 đồng chí; đến ngày 01/3/2025 tổng số đảng viên là 24 đồng chí.',
  'Tổng số cán bộ, giáo viên, nhân viên là 45 người, trong đó: đảng viên 24 đồng chí, chiếm 53,3%.',
  'Tổng số đảng viên: 24 đồng chí; trong đó nữ 15 đồng chí, chiếm 62,5%; dân tộc Khmer 03 đồng chí, chiếm 12,5%.',
  'Tổng số 24 đảng viên, trong đó: đảng viên miễn công tác, sinh hoạt 02 đồng chí; đảng viên dự bị 02 đồng chí.',
  'Trong số 22 đảng viên chính thức có 05 đồng chí miễn sinh hoạt; 02 đảng viên dự bị được phân công giúp đỡ.',
  'Năm 2023 chi bộ có 22 đảng viên (20 chính thức, 02 dự bị); năm 2024 có 24 đảng viên (21 chính thức, 03 dự bị).',
  'Năm 2022 có 20 đảng viên được đánh giá, trong đó 04 hoàn thành xuất sắc, 14 hoàn thành tốt, 02 hoàn thành nhiệm vụ.',
  'Năm 2024: 24 đảng viên, 23 đồng chí được đánh giá, 01 đồng chí chưa đánh giá do mới kết nạp; hoàn thành xuất sắc 04, hoàn thành tốt 17, hoàn thành 02.',
  'Trong nhiệm kỳ kết nạp 05 đảng viên, trong đó năm 2022 kết nạp 01 đảng viên, năm 2023 kết nạp 02 đảng viên, năm 2024 kết nạp 02 đảng viên.',
  'Chi bộ giới thiệu 08 quần chúng học lớp nhận thức về Đảng, kết nạp được 05/08 đồng chí, đạt 62,5%.',
  'Kết nạp 5/4 đảng viên, đạt 125% chỉ tiêu nghị quyết.',
  'Kết nạp 05 đảng viên (nghị quyết 04), vượt 25% so với chỉ tiêu.',
  'Kết nạp 05 đảng viên, đạt 125% nghị quyết (chỉ tiêu là 04 đảng viên).',
  'Thu nhập bình quân 65 triệu đồng/người/năm, tăng 8,3% so với đầu nhiệm kỳ (60 triệu đồng).',
  'Tỷ lệ hộ nghèo đầu nhiệm kỳ 4,5%, cuối nhiệm kỳ còn 1,2% (12/1.000 hộ), giảm 3,3%.',
  'Hộ nghèo còn 12 hộ, chiếm 1,2%; hộ cận nghèo 35 hộ, chiếm 3,5% trong tổng số 1.000 hộ.',
  'Đầu năm 2022 hộ nghèo là 4,5%; năm 2023 hộ nghèo còn 2,8%; năm 2024 hộ nghèo còn 1,2%.',
  'Từ 80 - 90% đảng viên tham gia học tập; 20 - 22/24 đảng viên dự sinh hoạt hằng tháng.',
  'Có 18/24 đảng viên đạt trình độ đại học trở lên, chiếm 75%, tăng 10% so với nhiệm kỳ trước.',
  'Tỷ lệ đảng viên dự sinh hoạt bình quân 22/24 đồng chí, đạt trên 90%.',
  'Có 07/24 đảng viên dưới 35 tuổi (29,17%), 12/24 đảng viên từ 35 đến 50 tuổi (50%), 05/24 đảng viên trên 50 tuổi (20,83%).',
  'Tuổi đời bình quân 42,5 tuổi; thấp nhất 24 tuổi, cao nhất 59 tuổi; tuổi đảng bình quân 12 năm.',
  'Năm học 2024-2025 trường có 18 lớp với 612 học sinh, trong đó nữ 301 em, chiếm 49,2%.',
  'Trong năm học 2022-2023, 2023-2024 và 2024-2025, nhà trường giữ vững danh hiệu tập thể lao động tiên tiến.',
  'Số học sinh lên lớp thẳng 606/612 em, đạt 99%; thi lại 6 em, chiếm 1%.',
  'Huy động 90/90 trẻ 6 tuổi vào lớp 1, đạt 100%; duy trì sĩ số 612/615, đạt 99,5%.',
  'Chi bộ hoàn thành 10/12 chỉ tiêu, đạt 83,3%; vượt 02 chỉ tiêu; còn 02 chỉ tiêu chưa đạt.',
  'Chi bộ lãnh đạo đơn vị hoàn thành 15/15 chỉ tiêu do Ủy ban nhân dân xã giao; thực hiện đạt 11/12 chỉ tiêu nghị quyết đại hội chi bộ.',
  'Doanh thu năm 2022 đạt 120 tỷ đồng, năm 2023 đạt 135 tỷ đồng, tăng 12,5% so với năm 2022, năm 2024 đạt 150 tỷ đồng, bằng 125% so với năm 2022.',
  'Nộp ngân sách 12,5 tỷ đồng/10 tỷ đồng kế hoạch, đạt 125%.',
  'Lợi nhuận trước thuế 3,2 tỷ đồng, chiếm 2,1% doanh thu 150 tỷ đồng.',
  'Toàn ấp có 320 hộ với 1.250 nhân khẩu, trong đó đồng bào Khmer 180 hộ, chiếm 56,25%.',
  'Ấp có 315/320 hộ đạt danh hiệu gia đình văn hóa, chiếm 98,4%; 318 hộ sử dụng nước sạch, đạt 99,4%.',
  'Vận động đóng góp 150/200 triệu đồng (75%), hiến 1.200 m2 đất; làm 1,5 km đường.',
  'Bảo hiểm y tế đạt 95,2% dân số (chỉ tiêu 95%); 100% trẻ dưới 6 tuổi có thẻ.',
  'Thực hiện chỉ đạo của Huyện ủy Châu Thành, Đảng ủy xã giai đoạn 2022 - 2024, chi bộ đã tổ chức 05 đợt sinh hoạt chuyên đề.',
  'Công tác kết nạp: 03 đồng chí nữ, 02 đồng chí nam; chuyển sinh hoạt đảng đến 04, chuyển đi 03, từ trần 01.',
  'Đầu nhiệm kỳ có 20 đảng viên, trong nhiệm kỳ kết nạp 05, chuyển đến 04, chuyển đi 04, từ trần 01, hiện nay có 24 đảng viên.',
  'Chi bộ có 24 đảng viên, sinh hoạt tại 3 tổ: tổ 1 có 8 đảng viên, tổ 2 có 9 đảng viên, tổ 3 có 7 đảng viên.',
  'Chi ủy có 03 đồng chí, trong đó nữ 01 đồng chí (33,3%).',
  'Trong 24 đảng viên có 10 nam, 14 nữ; dự bị 02.',
  'Ban Chấp hành Công đoàn có 03 đồng chí, trong đó nữ 02, nam 01; công đoàn viên 45 người, nam 20 người, nữ 25 người.',
  'Kiểm tra 06 đảng viên, giám sát 04 đảng viên; trong đó kiểm tra chi ủy viên 02 đồng chí.',
  'Tỷ lệ giáo viên dạy giỏi cấp trường 28/35 (80%), cấp huyện 10/35 (28,6%).',
  'Chi bộ có 100% đảng viên được đánh giá, 20% hoàn thành xuất sắc nhiệm vụ, 75% hoàn thành tốt, 5% hoàn thành.',
  'Chi bộ Trường Trung học phổ thông huyện Cầu Ngang kết nghĩa với chi bộ từ năm 2021.',
  'Thực hiện Nghị quyết Đại hội Đảng bộ huyện Châu Thành lần thứ XII, nhiệm kỳ 2020 - 2025 và Nghị quyết Đại hội Đảng bộ xã.',
  'Nghị quyết Đại hội Chi bộ nhiệm kỳ 2022 - 2025 đã đề ra 12 chỉ tiêu; so với nhiệm kỳ 2020 - 2022 tăng 02 chỉ tiêu.',
  'Đồng chí Nguyễn Văn An, Bí thư chi bộ nhiệm kỳ 2020 - 2022, nghỉ hưu từ tháng 5/2023.',
  'Hội đồng trường nhiệm kỳ 2020 - 2025 và Ban đại diện cha mẹ học sinh năm học 2024 - 2025 phối hợp tốt.',
  'Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị khóa XII và Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị khóa XIII.',
  'Thực hiện Quy định số 37-QĐ/TW, ngày 25/10/2021 của Ban Chấp hành Trung ương về những điều đảng viên không được làm.',
  'Căn cứ Hướng dẫn số 25-HD/BTCTW ngày 10/02/2022 của Ban Tổ chức Trung ương, chi bộ đổi mới sinh hoạt.',
  'Thực hiện Hướng dẫn số 38-HD/ĐU ngày 12/3/2023 của Đảng ủy xã Long Đức và Kế hoạch số 20-KH/HU ngày 05/02/2023 của Huyện ủy.',
  'Bình quân mỗi năm 95,8% đảng viên hoàn thành tốt nhiệm vụ trở lên (23/24 đồng chí).',
  'Có 12/24 đồng chí (50%) là nữ, 02/24 (8,3%) dự bị.',
  'Trong tổng số 45 viên chức có 24 đảng viên, tỷ lệ 53,3%, tăng 2,1% so với đầu nhiệm kỳ.',
  'Quân số 120 người; đảng viên 24, chiếm 20%; đoàn viên 60, chiếm 50%.',
  'Trình độ chuyên môn: thạc sĩ 04 đồng chí (16,7%), đại học 18 đồng chí (75%), cao đẳng 02 đồng chí (8,3%).',
  'Giải quyết 1.243 hồ sơ, đúng hạn 1.240 hồ sơ, đạt 99,76%; trễ hạn 03 hồ sơ, chiếm 0,24%.',
  'Tiếp nhận 03 đảng viên chuyển đến, trong đó 01 đảng viên dự bị; công nhận chính thức 05/05 đảng viên dự bị, đạt 100%.',
  'Chỉ tiêu: 90% trở lên; kết quả: 22/24 đảng viên, đạt 91,7%, vượt 1,7% so với nghị quyết.',
  'Kết quả 3 năm: 2022 đạt 85%; 2023 đạt 88%; 2024 đạt 91% (bình quân 88%).',
  'Chi bộ đạt hoàn thành tốt nhiệm vụ năm 2022, 2023; hoàn thành xuất sắc nhiệm vụ năm 2024.',
  'Số đảng viên tham gia thi tìm hiểu là 24/24 đồng chí, 21 bài đạt loại khá trở lên, chiếm 87,5%.',
  'Tỷ lệ lao động qua đào tạo 72%, trong đó có bằng cấp, chứng chỉ 35%.',
  'Có 2/3 số đảng viên tham gia phát biểu trong mỗi kỳ họp, bình quân 12 kỳ/năm.',
  'Điểm trung bình 92,5/100 điểm, xếp loại tốt, tỷ lệ hài lòng đạt 98%.',
  'Tổng số đảng viên cuối nhiệm kỳ là 24, tăng 14,3% so với đầu nhiệm kỳ (21 đảng viên).',
  'Chi bộ hiện có 24 đảng viên, trong đó nữ 12 đồng chí, 02 đảng viên dự bị và 22 đảng viên chính thức.',
  'Toàn xã có 12 chi bộ với 312 đảng viên; chi bộ có 24 đảng viên, chiếm 7,7%.',
  'Chi bộ chia thành 02 tổ đảng; Chi bộ có 08 đảng viên nữ và 03 đảng viên là người Khmer.',
  'Năm 2020, chi bộ có 18 đảng viên và được công nhận hoàn thành tốt nhiệm vụ.',
  'Trong nhiệm kỳ xét đề nghị tặng Huy hiệu 30 năm tuổi đảng cho 02 đồng chí, 40 năm tuổi đảng cho 01 đồng chí.',
  'Đã kết nạp 05/05 đảng viên, đạt 100% chỉ tiêu nhiệm kỳ; trong đó năm 2024 kết nạp 02/02, đạt 100% chỉ tiêu năm.',
  'Đảng viên được xếp loại: hoàn thành xuất sắc nhiệm vụ 04 đồng chí, đạt 16,7%; hoàn thành tốt nhiệm vụ 19 đồng chí, đạt 79,2%; hoàn thành nhiệm vụ 01 đồng chí, đạt 4,2%.',
  'Chi bộ có 24 đảng viên, trong đó có 22 đảng viên chính thức tham gia biểu quyết, vắng 02 đồng chí dự bị không có quyền biểu quyết.',
  'Tổng số đảng viên được triệu tập là 22 đồng chí, có mặt 21 đồng chí, đạt 95,5%.',
  'Chi bộ khóm 3 có 18 đảng viên, chi bộ trường có 24 đảng viên.',
  'Chi bộ kết nghĩa có 35 đảng viên.',
  'Trong nhiệm kỳ, chi bộ có 04 đảng viên được tặng giấy khen.',
  'Chi bộ có 02 đảng viên dự bị được công nhận chính thức; chi bộ có 03 đảng viên chuyển đi.',
  'Chi bộ có 06 đảng viên là lãnh đạo cơ quan, với 18 đảng viên là chuyên viên.',
  'Số đảng viên nghỉ hưu là 03 đồng chí; số đảng viên chính thức được đánh giá là 21 đồng chí.',
  'Số đảng viên là 21 đồng chí vào thời điểm đầu nhiệm kỳ và 24 đồng chí hiện nay.',
  'So với đầu nhiệm kỳ (21 đảng viên), chi bộ tăng 03 đảng viên.',
  'Chi bộ có 21 đảng viên đầu nhiệm kỳ, nay là 24 đảng viên.',
  'Lúc đầu chi bộ có 21 đảng viên, sau sáp nhập chi bộ có 26 đảng viên, sau khi chuyển 02 đồng chí đi còn 24 đảng viên.',
  'Sau sắp xếp, chi bộ có 26 đảng viên; đến cuối nhiệm kỳ chuyển đi 02, còn 24 đồng chí.',
  'Đã kết nạp 03 đảng viên từ lực lượng dân quân, 02 đảng viên là giáo viên.',
  'Trong đó kết nạp 03 đảng viên là nữ; kết nạp 01 đảng viên người dân tộc Khmer; kết nạp 02 đảng viên trong độ tuổi thanh niên.',
  'Nghị quyết đề ra kết nạp từ 3 đến 4 đảng viên, kết quả kết nạp 05 đảng viên, đạt 125%.',
  'Nửa đầu nhiệm kỳ kết nạp 02 đảng viên, nửa cuối kết nạp 03 đảng viên.',
  'Giữa nhiệm kỳ, chi bộ có 22 đảng viên.',
  'Bình quân mỗi năm kết nạp 1,7 đảng viên; cả nhiệm kỳ 05 đảng viên.',
  'Mỗi năm kết nạp từ 01 - 02 đảng viên, trong nhiệm kỳ đã kết nạp 05 đảng viên.',
  'Mỗi năm bồi dưỡng 03 quần chúng, trong nhiệm kỳ kết nạp 05 đảng viên.',
  'Hằng năm tổ chức 12 kỳ sinh hoạt thường kỳ, 04 kỳ chuyên đề, cả nhiệm kỳ 48 kỳ.',
  'Hằng năm kiểm tra 02 đảng viên, giám sát 01 đảng viên; cả nhiệm kỳ kiểm tra 06, giám sát 03 đảng viên.',
  'Hộ nghèo của xã còn 2,1%; hộ nghèo của ấp còn 1,2%.',
  'Hộ nghèo đầu nhiệm kỳ chiếm 4,5%, đến nay hộ nghèo còn 1,2%, hộ cận nghèo còn 3,5%.',
  'Hộ nghèo dân tộc Khmer còn 2,4% trong tổng số hộ Khmer; hộ nghèo còn 1,2%.',
  'Hộ nghèo giảm còn 2,8% năm 2023 và 1,2% năm 2024.',
  'Hoàn thành 10/12 chỉ tiêu Nghị quyết Đại hội Chi bộ; riêng năm 2024 hoàn thành 11/12 chỉ tiêu Nghị quyết Đại hội Chi bộ.',
  'Đạt 09/12 chỉ tiêu Nghị quyết Đại hội Chi bộ vào giữa nhiệm kỳ.',
  'Dư nợ 12,5 tỷ đồng cho 215/320 hộ vay, tỷ lệ nợ quá hạn 0,3%.',
  'Có 24/24 đảng viên đăng ký học tập và làm theo, cuối năm 95,8% hoàn thành tốt.',
  'Có 22/24 đảng viên tham gia, tỷ lệ bài đạt điểm giỏi 45%.',
  'Kiểm tra 10/10 cơ sở, tỷ lệ vi phạm 20%.',
  'Lớp 5A có 32/35 học sinh hoàn thành, tỷ lệ chuyên cần 98%.',
  'Thực hiện 5/5 công trình, tổng kinh phí 2,5 tỷ đồng, nhân dân đóng góp 30%.',
  'Trong số 24 đảng viên có 18 đồng chí trình độ đại học, chiếm 75%; 04 đồng chí cao cấp lý luận chính trị, chiếm 16,7%; 14 nữ, chiếm 58,3%.',
  'Đoàn viên 60/62 đồng chí, xếp loại khá, giỏi chiếm 90%.',
  'Tỷ lệ dự họp bình quân 22/24 đồng chí; chất lượng sinh hoạt xếp loại tốt đạt 75%.',
  'Ủng hộ 35/30 triệu đồng, đạt 116,7% chỉ tiêu, tăng 10% so với năm trước.',
  'Diện tích lúa 120 ha, năng suất 6,5 tấn/ha, sản lượng 780 tấn, bằng 102% so với kế hoạch 765 tấn.',
  'Sản lượng 780 tấn, bằng 104% so với năm 2023.',
  'Thu 1.250.000.000 đồng/1.200.000.000 đồng, đạt 104,2% dự toán.',
  'Doanh nghiệp nộp ngân sách 3,6 tỷ đồng, bằng 120% kế hoạch (3 tỷ đồng), tăng 15% so với cùng kỳ.',
  'Lao động 85 người, trong đó nam 50, nữ 35; hợp đồng 10 người.',
  'Số lao động nam là 50 người, nữ là 35 người, tổng số 85 người.',
  'Tổng số 24 đảng viên, nam 10 (41,7%), nữ 14 (58,3%), độ tuổi dưới 35 có 07.',
  'Chi bộ có 24 đảng viên, đảng viên chính thức 22 (nữ 13), dự bị 02 (nữ 01).',
  'Tổng số đảng viên 24 đ/c (chính thức: 22 đ/c; dự bị: 02 đ/c; nữ: 14 đ/c).',
  'Năm 2022 có 21 đảng viên, đánh giá 20: HTXSNV 4, HTTNV 14, HTNV 2; năm 2023 có 22 đảng viên, đánh giá 22: HTXSNV 4, HTTNV 17, HTNV 1.',
  'Hoàn thành xuất sắc nhiệm vụ 04/23 đồng chí (17,4%); hoàn thành tốt nhiệm vụ 18/23 đồng chí (78,3%); hoàn thành nhiệm vụ 01/23 đồng chí (4,3%).',
  'Ngày 02/9, ngày 30/4 và 01/5 hằng năm tổ chức về nguồn; quý II/2023 kiểm tra 1/2 số chi ủy viên.',
  'Tỷ lệ phiếu tín nhiệm: đồng chí A 23/24 (95,83%), đồng chí B 21/24 (87,5%).',
  'Chỉ tiêu 1: 95% đảng viên học tập nghị quyết, kết quả 100% (24/24), vượt 5%.',
  'Đại hội nhiệm kỳ 2022 - 2025 bầu chi ủy 03 đồng chí; năm 2024 bổ sung 01 đồng chí.',
  'Tỷ lệ bao phủ bảo hiểm y tế 1.190/1.250 người, đạt 95,2%, vượt 0,2% so với chỉ tiêu.',
  'Tổng thu quỹ 24 triệu đồng, chi 20 triệu đồng, còn 4 triệu đồng; chi đạt 83,3%.',
  'Tổng số hồ sơ tiếp nhận 1.243, giải quyết trước hạn 1.100 (88,5%), đúng hạn 140 (11,3%), trễ hạn 3 (0,2%).',
  'Trong 320 hộ có 12 hộ nghèo (3,75%), 10 hộ cận nghèo (3,1%), giảm 8 hộ (40%) so với đầu nhiệm kỳ.',
];

const ahead = [
  'Giữ mối liên hệ với đồng hương tỉnh Trà Vinh tại Cần Thơ, cựu học sinh Trường cấp III huyện Càng Long.',
  'Phấn đấu mỗi năm kết nạp từ 01 - 02 đảng viên, cả nhiệm kỳ kết nạp 03 đảng viên trở lên.',
  'Quy hoạch chi ủy nhiệm kỳ 2027 - 2030 có từ 03 - 05 đồng chí.',
  'Phấn đấu đến cuối nhiệm kỳ chi bộ có 30 đảng viên; mỗi năm kết nạp 02 đảng viên, cả nhiệm kỳ 04 đảng viên.',
  'Phấn đấu đến năm 2025 có 100% đảng viên sử dụng Sổ tay đảng viên điện tử.',
  'Phấn đấu hết năm 2026 giảm hộ nghèo còn dưới 1%; đến năm 2027 không còn hộ nghèo.',
  'Phối hợp với Trường Tiểu học Huyện Sỹ, Trung tâm Y tế khu vực Châu Thành tổ chức khám sức khỏe cho cán bộ.',
  'Vận động nhân dân mở rộng đường huyện 10, đường tỉnh 912 và hương lộ 5 trong năm 2026.',
  'Bảo vệ di tích lịch sử Huyện ủy Cầu Kè (cũ), di tích cấp tỉnh trên địa bàn ấp.',
  'Sửa chữa trụ sở Huyện ủy cũ làm nhà sinh hoạt cộng đồng trong quý II/2026.',
  'Năm học 2025-2026 và 2026-2027 tiếp tục giữ vững trường chuẩn quốc gia mức độ 2, trên 98% học sinh hoàn thành chương trình.',
  'Quốc lộ 53 qua tỉnh Vĩnh Long sẽ được nâng cấp; chi bộ vận động 15 hộ bàn giao mặt bằng.',
  'Thực hiện Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030, Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.',
  'Phấn đấu 90% đảng viên hoàn thành tốt nhiệm vụ trở lên, trong đó không quá 20% hoàn thành xuất sắc nhiệm vụ.',
  'Giải bơi học sinh cấp tỉnh Trà Vinh mở rộng năm 2024 là kinh nghiệm để tổ chức giải tới.',
  'Phấn đấu học sinh giỏi cấp huyện trước đây nay là cấp xã đạt 10 em trở lên.',
  'Trường Tiểu học thị trấn Cầu Ngang A phối hợp tổ chức 02 đợt tuyên truyền mỗi năm.',
  'Liên kết với Bệnh viện Đa khoa huyện Trà Cú, Bảo tàng tỉnh Trà Vinh giáo dục truyền thống cho đảng viên.',
  'Tham quan Khu di tích Đền thờ Bác Hồ tỉnh Trà Vinh 01 lần mỗi năm.',
  'Kế thừa kinh nghiệm của Đảng bộ huyện Châu Thành nhiệm kỳ 2020 - 2025 trong xây dựng chi bộ bốn tốt.',
];

const tables = [
  [
    ['Nội dung', 'Số lượng', 'Tỷ lệ %'],
    ['Tổng số đảng viên', '24', '100'],
    ['Trong đó: nữ', '14', '58,3'],
    ['Dân tộc Khmer', '3', '12,5'],
    ['Đại học', '18', '75'],
    ['Trung cấp', '4', '16,7'],
  ],
  [
    ['TT', 'Nội dung', 'Năm 2022', 'Năm 2023', 'Năm 2024', 'Cả nhiệm kỳ'],
    ['1', 'Kết nạp đảng viên', '1', '2', '2', '5'],
    ['2', 'Chuyển đến', '2', '1', '1', '4'],
    ['3', 'Chuyển đi', '1', '2', '1', '4'],
    ['4', 'Tổng số đảng viên', '22', '23', '24', '24'],
  ],
  [
    ['TT', 'Nội dung', 'Tổng số', '2022', '2023', '2024'],
    ['1', 'Kết nạp đảng viên', '5', '1', '2', '2'],
    ['2', 'Khen thưởng', '12', '4', '4', '4'],
  ],
  [
    ['Năm', 'Tổng số đảng viên', 'Được đánh giá', 'HTXSNV', 'HTTNV', 'HTNV', 'Không HTNV'],
    ['2022', '22', '20', '4', '14', '2', '0'],
    ['2023', '23', '23', '4', '18', '1', '0'],
    ['2024', '24', '23', '4', '18', '1', '0'],
  ],
  [
    ['Năm', 'Tổng số', 'Chính thức', 'Dự bị', 'Nữ', 'Nam', 'Miễn sinh hoạt'],
    ['2022', '22', '20', '2', '13', '9', '2'],
    ['2023', '23', '22', '1', '13', '10', '2'],
    ['2024', '24', '22', '2', '14', '10', '2'],
  ],
  [
    [
      'Năm học',
      'Tổng số học sinh',
      'Nữ',
      'Hoàn thành tốt',
      'Tỷ lệ %',
      'Hoàn thành',
      'Tỷ lệ %',
      'Chưa hoàn thành',
      'Tỷ lệ %',
    ],
    ['2022-2023', '600', '300', '400', '66,7', '195', '32,5', '5', '0,8'],
    ['2023-2024', '610', '305', '420', '68,9', '187', '30,7', '3', '0,5'],
  ],
  [
    ['Khối', 'Số lớp', 'Học sinh', 'Nữ'],
    ['1', '4', '120', '60'],
    ['2', '4', '118', '55'],
    ['3', '4', '130', '70'],
    ['4', '3', '124', '60'],
    ['5', '3', '120', '56'],
    ['Cộng', '18', '612', '301'],
  ],
  [
    ['Độ tuổi', 'Số lượng', 'Tỷ lệ %'],
    ['Dưới 35', '7', '29,2'],
    ['35 - 50', '12', '50'],
    ['Trên 50', '5', '20,8'],
    ['Cộng', '24', '100'],
  ],
  [
    ['STT', 'Họ và tên', 'Năm sinh', 'Năm vào Đảng', 'Tuổi đảng'],
    ['1', 'Nguyễn Văn A', '1970', '1995', '30'],
    ['2', 'Trần Thị B', '1985', '2010', '15'],
  ],
  [
    ['Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ %'],
    ['Doanh thu', 'Tỷ đồng', '150', '165', '110'],
    ['Lợi nhuận', 'Tỷ đồng', '3', '3,2', '106,7'],
    ['Nộp ngân sách', 'Tỷ đồng', '10', '12,5', '125'],
    ['Thu nhập bình quân', 'Triệu đồng/tháng', '9', '9,5', '105,6'],
  ],
  [
    ['Nội dung', 'Đầu nhiệm kỳ', 'Cuối nhiệm kỳ', 'So sánh'],
    ['Hộ nghèo (hộ)', '45', '12', '-33'],
    ['Tỷ lệ hộ nghèo (%)', '4,5', '1,2', '-3,3'],
    ['Thu nhập bình quân', '60', '65', '+5'],
    ['Tổng số đảng viên', '21', '24', '+3'],
  ],
  [
    ['Nội dung', 'Đầu nhiệm kỳ', 'Cuối nhiệm kỳ', 'Tăng, giảm'],
    ['Tổng số đảng viên', '21', '24', 'Tăng 3'],
    ['Nữ', '10', '14', 'Tăng 4'],
    ['Dự bị', '3', '2', 'Giảm 1'],
  ],
  [
    ['Hình thức khen', '2022', '2023', '2024', 'Tổng'],
    ['Giấy khen', '5', '6', '7', '18'],
    ['Bằng khen', '1', '0', '1', '2'],
    ['Tổng', '6', '6', '8', '20'],
  ],
  [
    ['Danh hiệu', 'Số lượng', 'Tỷ lệ'],
    ['Lao động tiên tiến', '40', '88,9%'],
    ['Chiến sĩ thi đua cơ sở', '6', '13,3%'],
    ['Tổng số viên chức', '45', ''],
  ],
  [
    ['Nội dung', 'Tổng số', 'Nữ', 'Tỷ lệ nữ %'],
    ['Đảng viên', '24', '14', '58,3'],
    ['Chi ủy', '3', '1', '33,3'],
    ['Công đoàn viên', '45', '25', '55,6'],
  ],
  [
    ['Trình độ', 'Số đảng viên', 'Tỷ lệ %'],
    ['Thạc sĩ', '4', '16,7'],
    ['Đại học', '18', '75,0'],
    ['Cao đẳng', '2', '8,3'],
    ['Trong đó: cao cấp lý luận chính trị', '4', '16,7'],
  ],
  [
    ['Năm', 'Thu ngân sách', 'Tăng so với năm trước (%)'],
    ['2022', '120', '-'],
    ['2023', '135', '12,5'],
    ['2024', '150', '11,1'],
  ],
  [
    ['TT', 'Năm', 'Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Hoàn thành', 'Không hoàn thành', 'Ghi chú'],
    ['1', '2022', '4', '14', '2', '0', '02 đồng chí miễn'],
    ['Cộng', '', '4', '14', '2', '0', ''],
  ],
  [
    ['Nội dung', '2022', '2023', '2024'],
    ['Tổng số đảng viên', '22', '23', '24'],
    ['Số được đánh giá', '20', '23', '23'],
    ['- Hoàn thành xuất sắc', '4', '4', '4'],
    ['- Hoàn thành tốt', '14', '18', '18'],
    ['- Hoàn thành', '2', '1', '1'],
    ['- Không hoàn thành', '0', '0', '0'],
  ],
  [
    ['Nội dung', '2022', '2023', '2024'],
    ['Tổng số đảng viên', '22', '23', '24'],
    ['Hoàn thành xuất sắc', '4', '4', '4'],
    ['Hoàn thành tốt', '14', '18', '18'],
    ['Hoàn thành', '2', '1', '1'],
    ['Chưa đánh giá', '2', '0', '1'],
  ],
  [
    ['Tổ đảng', 'Tổng số', 'Chính thức', 'Dự bị', 'Nữ'],
    ['Tổ 1', '8', '8', '0', '5'],
    ['Tổ 2', '9', '8', '1', '5'],
    ['Tổ 3', '7', '6', '1', '4'],
    ['Cộng', '24', '22', '2', '14'],
  ],
  [
    ['Tổ đảng', 'Số hộ', 'Hộ nghèo', 'Tỷ lệ %'],
    ['Tổ 1', '100', '3', '3'],
    ['Tổ 2', '120', '5', '4,2'],
    ['Tổ 3', '100', '4', '4'],
    ['Cộng', '320', '12', '3,8'],
  ],
  [
    ['Chức danh', 'Tổng số', 'Nam', 'Nữ', 'Tuổi bình quân'],
    ['Bí thư', '1', '1', '0', '50'],
    ['Phó Bí thư', '1', '0', '1', '45'],
    ['Chi ủy viên', '1', '1', '0', '40'],
    ['Tổng', '3', '2', '1', '45'],
  ],
  [
    ['Nội dung', 'Số liệu'],
    ['Số đảng viên đầu nhiệm kỳ', '21'],
    ['Kết nạp', '5'],
    ['Chuyển đến', '4'],
    ['Chuyển đi', '5'],
    ['Từ trần', '1'],
    ['Số đảng viên cuối nhiệm kỳ', '24'],
  ],
];

describe('nothing is said of what is right', () => {
  it.each(past)('of the past term: %s', (text) => expect(told('p1.ii.5.2', ...own, p(text))).toEqual([]));

  it.each(ahead)('of the new term: %s', (text) => expect(told('p2.iii.2', p(text))).toEqual([]));

  it.each(tables.map((rows) => [rows.map((row) => row.join(' | ')).join(' / '), rows] as const))('%s', (_, rows) => {
    const [head = [], ...body] = rows;
    expect(told('p1.ii.5.2', p('Số liệu như sau:'), table(head, ...body))).toEqual([]);
  });
});

describe('and the same with a fault is told', () => {
  it.each([
    ['Chi bộ có 25 đảng viên.', 'indicator-contradiction'],
    ['Trong nhiệm kỳ kết nạp 06 đảng viên.', 'indicator-contradiction'],
    ['Có 22/24 đảng viên tham gia học tập, đạt 95%.', 'table-ratio'],
    ['Ấp có 320 hộ, trong đó 12 hộ nghèo, chiếm 4,75%.', 'table-ratio'],
  ])('%s', (text, rule) => expect(told('p1.ii.5.2', ...own, p(text))).toEqual([expect.stringContaining(`${rule}: `)]));

  it.each(['Phối hợp với UBND huyện tổ chức giải.', 'Quảng bá du lịch tỉnh Trà Vinh trong nhiệm kỳ.'])('%s', (text) =>
    expect(told('p2.iii.2', p(text))).toEqual([expect.stringContaining('place-stale: ')]),
  );
});
