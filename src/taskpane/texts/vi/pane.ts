/** The frame around all screens: tabs, menu, what is going on, what was done, what failed. */

export const paneTexts = {
  app: {
    /** For `lang` attributes. */
    language: 'vi',
    name: 'Đề cương',
    views: 'Các phần của khung',
    tabs: { start: 'Bắt đầu', guide: 'Soạn thảo', indicators: 'Chỉ tiêu', check: 'Kiểm tra' },
  },
  menu: {
    open: 'Việc khác',
    insertMissing: 'Chèn phần còn thiếu',
    removeOutline: 'Gỡ các mục chưa viết',
    editProfile: 'Sửa thông tin',
    outlines: 'Đề cương',
    update: 'Cập nhật theo đề cương mới hơn',
    next: 'Viết tiếp từ nhiệm kỳ trước',
    settings: 'Cài đặt',
    /** Said in the language that it chooses. */
    otherLanguage: 'English',
  },
  work: {
    reading: 'Đang đọc văn bản…',
    inserting: 'Đang chèn… Word trên web có thể mất nửa phút.',
    updating: 'Đang đưa đề cương mới vào văn bản…',
    checking: 'Đang kiểm tra…',
    cleaning: 'Đang xóa ghi chú…',
    removing: 'Đang gỡ đề cương…',
    saving: 'Đang ghi thông tin vào văn bản…',
    mending: 'Đang sửa văn bản…',
    keeping: 'Đang ghi vào văn bản…',
    commenting: 'Đang ghi nhận xét…',
    uncommenting: 'Đang xóa nhận xét…',
  },
  done: {
    inserted: (count: number) => `Đã chèn ${count} mục. Văn bản có sẵn được giữ nguyên.`,
    updated: (count: number) => `Văn bản đã theo đề cương mới, ${count} mục đã đổi. Chữ đã viết được giữ nguyên.`,
    updatedNothing: 'Văn bản đã theo đề cương mới. Không có mục nào phải thêm hay đổi tên.',
    nothingToInsert: 'Văn bản đã có đủ các mục, không chèn thêm gì.',
    cleaned: (count: number) => `Đã xóa ${count} ghi chú và ô nhắc trống. Phần đã viết được giữ nguyên.`,
    nothingToClean: 'Không còn ghi chú hướng dẫn nào để xóa.',
    removed: (count: number) => `Đã gỡ ${count} chỗ chưa viết. Phần đã viết được giữ nguyên.`,
    nothingToRemove: 'Không có phần nào chưa viết để gỡ.',
    saved: (count: number) => `Đã ghi thông tin. ${count} chỗ trong văn bản đã đổi theo.`,
    savedUnchanged: 'Đã ghi thông tin. Văn bản không có chỗ nào cần đổi.',
    kept: 'Đã ghi vào văn bản.',
    mended: (count: number) => (count > 0 ? `Đã sửa ${count} chỗ.` : 'Chưa sửa được tự động.'),
    mendGone: (count: number) => `${count} chỗ không còn như lúc kiểm tra nên được để nguyên. Hãy kiểm tra lại.`,
    commented: (count: number) => `Đã ghi ${count} nhận xét vào lề văn bản.`,
    commentsSkipped: (count: number) => `${count} chỗ không còn trong văn bản nên không ghi.`,
    uncommented: (count: number) =>
      count > 0
        ? `Đã xóa ${count} nhận xét. Nhận xét của người khác được giữ nguyên.`
        : 'Không có nhận xét nào của Đề cương để xóa.',
    remembered: 'Đã ghi nhớ thông tin cho lần chèn sau.',
    dismiss: 'Đóng thông báo',
  },
  problem: {
    retry: 'Thử lại',
    reload: 'Tải lại',
    details: 'Chi tiết kỹ thuật',
    silent: (seconds: number) => `Word chưa trả lời sau ${seconds} giây.`,
    silentHint: 'Nếu Word vẫn bận, hãy đợi thêm rồi thử lại. Văn bản có thể đã đổi một phần, hãy xem lại.',
    crashed: 'Khung Đề cương gặp lỗi. Văn bản không bị thay đổi thêm.',
    crashedHint: 'Nhấn «Tải lại» để mở lại khung.',
    unloaded:
      'Chưa tải được phần này của khung Đề cương. Kiểm tra mạng rồi thử lại. Nếu vẫn chưa được, hãy lưu việc đang làm ở phần khác rồi nhấn «Tải lại».',
  },
  details: {
    title: 'Chi tiết kỹ thuật',
    lead: 'Gửi những dòng này cho người hỗ trợ. Không có chữ nào của văn bản trong đây.',
    copy: 'Sao chép',
    copied: 'Đã sao chép.',
    notCopied: 'Chưa sao chép được. Hãy chọn các dòng ở trên rồi nhấn Ctrl+C.',
  },
};
