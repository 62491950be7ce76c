/** Tables of a person's own that are right as they stand, collected by a tester who had not written the rules. */
export interface RightTable {
  readonly section: string;
  readonly title: string;
  /** Cells parted by ` | `, the titles first. */
  readonly rows: readonly string[];
}

export const rightTables: readonly RightTable[] = [
  {
    section: 'p1.ii.1.1',
    title: 'Thu, chi quỹ qua các năm (đơn vị: nghìn đồng)',
    rows: [
      'Nội dung | Năm 2022 | Năm 2023 | Năm 2024',
      'Tồn đầu năm | 1.250 | 2.340 | 1.890',
      'Thu trong năm | 15.600 | 16.200 | 17.450',
      'Chi trong năm | 14.510 | 16.650 | 16.900',
      'Tồn cuối năm | 2.340 | 1.890 | 2.440',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Kết quả thực hiện các chỉ tiêu',
    rows: [
      'TT | Chỉ tiêu | Nghị quyết | Thực hiện | Đánh giá',
      '1 | Hoàn thành nhiệm vụ được giao | 100% | 100% | Đạt',
      '2 | Hộ nghèo | dưới 2% | 1,2% | Đạt',
      '3 | Kết nạp đảng viên | 02 - 04 | 03 | Đạt',
      '4 | Bảo hiểm y tế | ≥ 92% | 95,1% | Vượt',
      '5 | Đơn thư khiếu nại vượt cấp | Không có | 0 | Đạt',
      '6 | Giảm tai nạn giao thông | giảm 5% | giảm 8% | Vượt',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Tổng hợp khen thưởng',
    rows: [
      'Năm | Giấy khen | Bằng khen | Tổng số',
      '2022 | 04 | 01 | 05',
      '2023 | 05 | - | 05',
      '2024 | 06 | 02 | 08',
      'Tổng | 15 | 03 | 18',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Cơ cấu lao động',
    rows: [
      'Nội dung | Số người | Tỷ lệ (%)',
      'Tổng số | 63 | 100,00',
      '- Dưới 30 tuổi | 14 | 22,22',
      '- Từ 30 đến 45 tuổi | 35 | 55,56',
      '- Trên 45 tuổi | 14 | 22,22',
      'Trong đó: Nữ | 29 | 46,03',
      'Trong đó: Đảng viên | 18 | 28,57',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Số liệu bình quân',
    rows: [
      'Chỉ tiêu | 2022 | 2023 | 2024 | Bình quân',
      'Số buổi tiếp dân | 24 | 25 | 24 | 24,3',
      'Thu nhập (triệu đồng) | 7,5 | 8,2 | 9,1 | 8,3',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: '',
    rows: [
      'Đơn vị | Tổng số | Chia ra |  | ',
      ' |  | Nam | Nữ | Dân tộc',
      'Tổ 1 | 12 | 7 | 5 | 2',
      'Tổ 2 | 10 | 6 | 4 | 0',
      'Toàn đơn vị | 22 | 13 | 9 | 2',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Kết quả thực hiện từng năm',
    rows: [
      'TT | Chỉ tiêu | ĐVT | KH | TH | % đạt',
      '1 | Trồng cây | cây | 1.500 | 1.650 | 110',
      '2 | Tập huấn | lớp | 8 | 8 | 100',
      '3 | Hòa giải thành | vụ | 15 | 13 | 86,7',
      '4 | Thu quỹ | đồng | 12.000.000 | 12.600.000 | 105',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Tăng trưởng',
    rows: [
      'Năm | 2020 | 2021 | 2022 | 2023 | 2024',
      'Giá trị (tỷ đồng) | 10 | 10,5 | 11,2 | 12,1 | 13,4',
      'Tăng so với năm trước (%) | - | 5,0 | 6,7 | 8,0 | 10,7',
    ],
  },
  {
    section: 'p1.i',
    title: 'Cơ cấu theo độ tuổi',
    rows: [
      'Độ tuổi | Số lượng | Tỷ lệ',
      '18 - 30 | 5 | 20,8%',
      '31 - 40 | 9 | 37,5%',
      '41 - 50 | 6 | 25,0%',
      '51 - 60 | 4 | 16,7%',
      'Tổng số | 24 | 100%',
    ],
  },
  {
    section: 'p1.i',
    title: 'Thống kê đội ngũ',
    rows: [
      'Năm | Tổng số đảng viên | Nữ | Dự bị | Chuyển đi | Chuyển đến | Kết nạp',
      '2022 | 20 | 9 | 1 | 1 | 0 | 2',
      '2023 | 21 | 10 | 2 | 0 | 0 | 1',
      '2024 | 24 | 11 | 1 | 0 | 1 | 2',
    ],
  },
  {
    section: 'p1.i',
    title: 'Biến động',
    rows: [
      'Nội dung | Đầu nhiệm kỳ | Tăng | Giảm | Cuối nhiệm kỳ',
      'Số đảng viên | 20 | 6 | 2 | 24',
      'Số hộ | 310 | 18 | 5 | 323',
    ],
  },
  {
    section: 'p1.i',
    title: 'Trình độ',
    rows: [
      'Nội dung | Tổng số | Thạc sĩ | Đại học | Cao đẳng | Trung cấp | Tiếng Anh B1 | Tin học',
      'Cán bộ quản lý | 3 | 1 | 2 | 0 | 0 | 3 | 3',
      'Giáo viên | 25 | 2 | 22 | 1 | 0 | 20 | 25',
      'Nhân viên | 5 | 0 | 2 | 1 | 2 | 1 | 4',
      'Cộng | 33 | 3 | 26 | 2 | 2 | 24 | 32',
    ],
  },
  {
    section: 'p1.i',
    title: 'Dân số',
    rows: [
      'Tổ | Số hộ | Nhân khẩu | Hộ nghèo | Tỷ lệ (%)',
      'Tổ 1 | 62 | 248 | 1 | 1,61',
      'Tổ 2 | 58 | 231 | 0 | 0',
      'Tổ 3 | 71 | 290 | 2 | 2,82',
      'Toàn ấp | 191 | 769 | 3 | 1,57',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Doanh thu theo quý (tỷ đồng)',
    rows: [
      'Năm | Quý I | Quý II | Quý III | Quý IV | Cả năm | Kế hoạch | % KH',
      '2023 | 25,1 | 28,3 | 27,6 | 31,4 | 112,4 | 108 | 104,1',
      '2024 | 26,8 | 30,2 | 29,9 | 33,5 | 120,4 | 115 | 104,7',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'So sánh',
    rows: [
      'Chỉ tiêu | Năm 2023 | Năm 2024 | Tăng, giảm | % so với năm 2023',
      'Số lượt khám | 6.120 | 6.518 | 398 | 106,5',
      'Ngày điều trị bình quân | 6,2 | 5,8 | -0,4 | 93,5',
      'Ca chuyển tuyến | 41 | 35 | -6 | 85,4',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Kết quả xếp loại học lực',
    rows: [
      'Khối | Sĩ số | Giỏi | TL% | Khá | TL% | TB | TL%',
      '6 | 120 | 36 | 30,0 | 60 | 50,0 | 24 | 20,0',
      '7 | 115 | 30 | 26,1 | 55 | 47,8 | 30 | 26,1',
      '8 | 110 | 33 | 30,0 | 50 | 45,5 | 27 | 24,5',
      'TC | 345 | 99 | 28,7 | 165 | 47,8 | 81 | 23,5',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Huy động vốn đến 31/12/2024',
    rows: [
      'Chỉ tiêu | Số tiền (tỷ đồng) | Tỷ trọng | Tăng trưởng',
      '1. Tiền gửi dân cư | 1.245,3 | 84,6% | +9,2%',
      '2. Tổ chức kinh tế | 226,7 | 15,4% | -2,1%',
      'Tổng nguồn vốn | 1.472,0 | 100% | +7,3%',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Kết quả thi đua',
    rows: [
      'Năm | Tập thể | Cá nhân | Hình thức',
      '2022 | 01 | 04 | Giấy khen',
      '2023 | 01 | 05 | Giấy khen',
      '2024 | 01 | 06 | Bằng khen',
      'Cộng | 03 | 15 | ',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Danh sách mô hình',
    rows: [
      'TT | Tên mô hình | Năm thực hiện | Người phụ trách',
      '1 | Tuyến đường hoa | 2022 | Nguyễn Văn An',
      '2 | Camera an ninh | 2023 | Trần Thị Bé',
      '3 | Ngôi nhà xanh | 2024 | Thạch Sang',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Kế hoạch và kết quả',
    rows: [
      'Nội dung | 2022 KH | 2022 TH | 2023 KH | 2023 TH | 2024 KH | 2024 TH',
      'Lớp tập huấn | 4 | 4 | 5 | 6 | 5 | 5',
      'Tỷ lệ (%) | 100 | 100 | 100 | 120 | 100 | 100',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Thu chi',
    rows: [
      'TT | Nội dung | Số tiền',
      'I | Tổng thu | 45.600.000',
      '1 | Hội phí | 15.600.000',
      '2 | Vận động | 30.000.000',
      'II | Tổng chi | 38.200.000',
      '1 | Thăm hỏi | 12.200.000',
      '2 | Hỗ trợ xây nhà | 26.000.000',
      'III | Còn lại | 7.400.000',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Vốn đầu tư',
    rows: [
      'Nguồn vốn | Tổng | Năm 2023 | Năm 2024',
      'A. Ngân sách | 3.500 | 1.500 | 2.000',
      '- Trung ương | 2.000 | 1.000 | 1.000',
      '- Địa phương | 1.500 | 500 | 1.000',
      'B. Nhân dân | 700 | 300 | 400',
      'Tổng cộng (A+B) | 4.200 | 1.800 | 2.400',
    ],
  },
  {
    section: 'p1.ii.1.1',
    title: 'Tổng hợp',
    rows: [
      'Nội dung | Số lượng | Tỷ lệ (%)',
      'Số hồ sơ tiếp nhận | 4.215 | ',
      'Đã giải quyết | 4.198 | 99,6',
      '- Trước hạn | 3.100 | 73,8',
      '- Đúng hạn | 1.098 | 26,2',
      'Đang giải quyết | 17 | 0,4',
    ],
  },
  {
    section: 'p1.ii.5.2',
    title: 'Kết nạp đảng viên',
    rows: [
      'Năm | Chỉ tiêu | Thực hiện | Tỷ lệ',
      '2022 | 1 | 1 | 100%',
      '2023 | 1 | 2 | 200%',
      '2024 | 2 | 1 | 50%',
      'Nhiệm kỳ | 4 | 4 | 100%',
    ],
  },
  {
    section: 'p1.ii.5.2',
    title: 'Xếp loại đảng viên',
    rows: [
      'Mức | Năm 2022 | Tỷ lệ | Năm 2023 | Tỷ lệ',
      'HTXSNV | 4 | 20,0% | 4 | 19,0%',
      'HTTNV | 15 | 75,0% | 16 | 76,2%',
      'HTNV | 1 | 5,0% | 1 | 4,8%',
      'Tổng số | 20 | 100% | 21 | 100%',
    ],
  },
  {
    section: 'p1.ii.5.4',
    title: 'Kiểm tra, giám sát',
    rows: [
      'Năm | KT (ĐV) | GS (ĐV) | Nội dung',
      '2022 | 2 | 2 | Thực hiện nhiệm vụ đảng viên',
      '2023 | 3 | 2 | Học tập và làm theo Bác',
      '2024 | 2 | 3 | Những điều đảng viên không được làm',
      'Tổng | 7 | 7 | ',
    ],
  },
  {
    section: 'p1.ii.5.1',
    title: '',
    rows: [
      'Năm | 2022 | 2023 | 2024',
      'Xếp loại chi bộ | HTTNV | HTXSNV | HTTNV',
      'Tỷ lệ dự sinh hoạt | 95,2% | 96,7% | 97,5%',
    ],
  },
  {
    section: 'p2.ii.2',
    title: 'Lộ trình',
    rows: [
      'Chỉ tiêu | Cả nhiệm kỳ | Năm thứ nhất | Năm thứ hai',
      'Đảng viên hoàn thành tốt nhiệm vụ trở lên | ≥ 90% | 90% | 92%',
      'Sinh hoạt chuyên đề | 8 buổi | 4 | 4',
      'Mô hình | 02 | 01 | 01',
    ],
  },
  {
    section: 'p2.ii.2',
    title: 'Chỉ tiêu chuyên môn',
    rows: [
      'STT | Chỉ tiêu | ĐVT | Thực hiện 2024 | Phấn đấu đến cuối nhiệm kỳ',
      '1 | Thu nhập bình quân | triệu đồng | 62,5 | 75 - 80',
      '2 | Hộ nghèo | % | 1,57 | < 1',
      '3 | BHYT | % | 95,1 | trên 97',
      '4 | Đường có đèn | km | 2,3 | +1,5',
    ],
  },
];
