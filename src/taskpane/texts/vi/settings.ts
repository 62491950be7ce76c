/** Cài đặt: hints, language, settings as a file, defaults, technical details. */

export const settingsTexts = {
  settings: {
    title: 'Cài đặt',
    hints: 'Gợi ý về nội dung khi kiểm tra',
    language: 'Ngôn ngữ của khung này',
    languages: { vi: 'Tiếng Việt', en: 'English' },
    outline: 'Đề cương',
    on: 'có',
    off: 'không',
    empty: '(trống)',
    share: 'Dùng chung cài đặt',
    shareLead:
      'Lưu cài đặt thành một tệp để gửi cho chi bộ khác hoặc máy khác. Trong tệp có đề cương đã chọn và các tùy chọn, không có chữ nào của văn bản.',
    withProfile: 'Kèm thông tin đã điền (tên chi bộ, nhiệm kỳ…)',
    save: 'Lưu thành tệp',
    copyInstead: 'Chép nội dung tệp',
    saved: (name: string) => `Đã lưu “${name}” vào thư mục Tải về.`,
    open: 'Lấy cài đặt từ tệp…',
    file: 'Tệp cài đặt (.decuong-thiet-lap.json)',
    unread: 'Chưa đọc được tệp này. Hãy chọn tệp khác.',
    tooLarge: 'Tệp này quá lớn, không phải tệp cài đặt. Hãy chọn tệp khác.',
    nothingChanges: 'Cài đặt trong tệp giống hệt cài đặt đang dùng.',
    willChange: (count: number) => `Sẽ đổi ${count} chỗ:`,
    untouched: 'Văn bản đang mở không bị đổi.',
    take: 'Dùng cài đặt này',
    cancel: 'Thôi',
    taken: 'Đã dùng cài đặt từ tệp. Văn bản đang mở không bị đổi.',
    reset: 'Về cài đặt ban đầu',
    resetAsk:
      'Các tùy chọn trở về ban đầu, thông tin đã ghi nhớ cho lần chèn sau bị xóa, đề cương trở về đề cương có sẵn. Văn bản, đề cương riêng đã giữ và chữ nhiệm kỳ trước vẫn còn nguyên.',
    resetYes: 'Về ban đầu',
    resetNo: 'Không đổi',
    resetDone: 'Đã về cài đặt ban đầu.',
  },
};
