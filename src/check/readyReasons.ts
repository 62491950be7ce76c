/** Reasons for setting a finding aside that need no typing. Vietnamese, as the document keeps them and lists of remarks print them. */
export const readyReasons: readonly string[] = [
  'Đã xem, giữ nguyên như vậy.',
  'Cấp trên yêu cầu như vậy.',
  'Không áp dụng cho chi bộ.',
  'Sẽ điền bằng tay sau khi in.',
];
