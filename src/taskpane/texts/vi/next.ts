/** «Viết tiếp từ nhiệm kỳ trước», and what was written last term beside each section. */

export const nextTexts = {
  next: {
    title: 'Viết tiếp từ nhiệm kỳ trước',
    lead: 'Chọn báo cáo nhiệm kỳ trước: tên chi bộ, nhiệm kỳ và chỉ tiêu được chuyển sang báo cáo đang mở. Chữ cũ không vào báo cáo mới, chỉ hiện bên cạnh từng mục để xem lại.',
    leadOutlined:
      'Chọn báo cáo nhiệm kỳ trước để xem lại chữ cũ bên cạnh từng mục. Chữ cũ không vào báo cáo đang viết.',
    choose: 'Chọn báo cáo nhiệm kỳ trước (.docx)…',
    chooseAnother: 'Chọn tệp khác…',
    file: 'Báo cáo nhiệm kỳ trước (.docx)',
    unread: 'Chưa đọc được tệp này. Hãy đóng tệp trong Word, hoặc chọn tệp khác.',
    nothing: 'Không tìm thấy mục nào đã viết trong tệp này. Hãy xem lại có đúng báo cáo cũ không.',
    read: (file: string) => `Đã đọc “${file}”.`,
    found: (sections: number, targets: number) => `${sections} mục có chữ, ${targets} chỉ tiêu đọc được.`,
    confirm: 'Xem lại thông tin báo cáo mới',
    confirmLead: 'Các nhiệm kỳ đã được chuyển tiếp. Sửa chỗ chưa đúng, điền chỗ còn trống.',
    noTerm: 'Báo cáo cũ không nói rõ nhiệm kỳ tiếp theo của nó: hãy điền nhiệm kỳ vừa qua.',
    earlier: 'Nhiệm kỳ mới bắt đầu trước khi nhiệm kỳ vừa qua kết thúc. Hãy xem lại hai nhiệm kỳ.',
    more: 'Thông tin khác',
    targets: (count: number) => `Đưa ${count} chỉ tiêu nhiệm kỳ trước vào bảng kết quả`,
    showTargets: 'Xem các chỉ tiêu',
    unclear: 'Chưa hiểu, cần nhập bằng tay ở thẻ Chỉ tiêu',
    write: 'Chèn đề cương',
    writeWithTargets: 'Chèn đề cương và chỉ tiêu',
    goOn: 'Làm tiếp',
    reference: 'Xem chữ cũ bên cạnh từng mục',
    carried: (count: number) =>
      count > 0
        ? `Đã đưa ${count} chỉ tiêu vào bảng kết quả; còn điền kết quả.`
        : 'Bảng kết quả đã có đủ các chỉ tiêu.',
    carriedNot: (name: string) =>
      `Chỉ tiêu “${name}” không thuộc nhóm nào của bảng nên chưa đưa vào: hãy thêm ở thẻ Chỉ tiêu.`,
    keptHere: 'Chữ nhiệm kỳ trước hiện ở từng mục, và chỉ được giữ trên máy này.',
    keptNot: 'Chữ nhiệm kỳ trước hiện ở từng mục đến khi đóng khung này; lần sau hãy chọn lại tệp.',
    wrote: 'Nhiệm kỳ trước đã viết',
    from: (file: string) => `Từ tệp “${file}”. Chỉ để xem, không vào báo cáo.`,
    copyAll: 'Sao chép tất cả',
    copied: 'Đã sao chép.',
    notCopied: 'Chưa sao chép được. Hãy chọn chữ rồi nhấn Ctrl+C.',
    elsewhere: 'Chữ nhiệm kỳ trước được giữ ở máy khác, hoặc đã bị xóa ở máy này.',
    otherOutline: 'Chữ nhiệm kỳ trước được xếp theo đề cương cũ.',
    chooseAgain: 'Chọn lại tệp',
    forget: 'Thôi hiện, và xóa chữ cũ khỏi máy này',
  },
};
