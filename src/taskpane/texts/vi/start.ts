/** The first form, the profile, and taking the outline out again. */

export const startTexts = {
  start: {
    title: 'Báo cáo chính trị chi bộ',
    lead: 'Điền một lần, dùng cho cả báo cáo. Chỗ nào chưa điền sẽ để trống trong văn bản.',
    form: 'Thông tin của báo cáo',
    variant: 'Loại hình',
    noVariant: 'Chưa chọn',
    from: 'từ năm',
    to: 'đến năm',
    insert: 'Chèn đề cương',
    checkInstead: 'Báo cáo đã viết sẵn? Kiểm tra ngay',
    fromLastTerm: 'Viết tiếp từ nhiệm kỳ trước…',
    otherOutline: 'Đề cương khác…',
    options: 'Tùy chọn',
    rules: 'Thể thức',
    guidance: 'Ghi chú hướng dẫn trong văn bản',
    tables: 'Bảng chỉ tiêu, số liệu',
    place: 'Nếu văn bản đã có chữ, chèn vào',
    places: { cursor: 'Chỗ con trỏ đang đứng', end: 'Cuối văn bản' },
    badYear: 'Năm gồm bốn chữ số, ví dụ 2025.',
    badTerm: 'Năm sau phải lớn hơn năm trước.',
    badNumber: 'Chỉ ghi chữ số.',
  },
  profile: {
    title: 'Sửa thông tin',
    lead: 'Sửa một lần, mọi chỗ trong văn bản đổi theo.',
    save: 'Ghi vào văn bản',
    remember: 'Ghi nhớ',
    cancel: 'Thôi',
  },
  removeOutline: {
    title: 'Gỡ các mục chưa viết',
    ask: 'Gỡ các đề mục, ghi chú và bảng của đề cương mà chưa viết gì vào. Mục nào đã viết thì giữ nguyên cả đề mục.',
    yes: 'Gỡ phần chưa viết',
    no: 'Không gỡ',
  },
};
