/** Soạn thảo: what the section at the cursor needs. */
import type { RuleStatus } from '../../../check/ruleStatus.js';
import type { SectionState } from '../../../check/types.js';

export const guideTexts = {
  guide: {
    progress: (written: number, total: number) => `${written}/${total} mục đã viết`,
    nextEmpty: 'Mục trống tiếp theo',
    toCheck: 'Kiểm tra trước khi in',
    previous: 'Mục trước',
    next: 'Mục sau',
    current: 'Mục đang viết',
    nowhere: 'Đặt con trỏ vào một mục trong văn bản, hoặc chọn một mục ở dưới.',
    words: (count: number) => `${count} từ`,
    notes: 'Nội dung cần nêu',
    noNotes: 'Đề cương không ghi chú gì cho mục này. Viết theo tên mục.',
    cites: 'Văn bản căn cứ',
    issued: (date: string) => `ngày ${date}`,
    /** What became of a cited document; the successor may be ''. */
    cite: {
      'in-force': (_successor: string) => 'đang áp dụng',
      replaced: (successor: string) => `đã được thay thế bởi ${successor}`,
      continued: (successor: string) => `được tiếp tục bởi ${successor}`,
      unsure: (successor: string) =>
        successor === '' ? 'cần kiểm tra' : `cần kiểm tra: có văn bản mới hơn là ${successor}`,
    } satisfies Record<RuleStatus['state'], (successor: string) => string>,
    source: 'Nguồn',
    sourceOf: (number: string) => `Nguồn về ${number}`,
    tables: 'Bảng trong mục này',
    tableOptional: 'có thể thay bằng câu văn',
    missing: 'Văn bản chưa có mục này.',
    insertMissing: 'Chèn phần còn thiếu',
    tree: 'Tất cả các mục',
    search: 'Tìm mục, nội dung cần nêu',
    noMatch: 'Không có mục nào khớp. Thử từ khác, hoặc xóa ô tìm để thấy lại mọi mục.',
    matches: (count: number, inNotes: number) =>
      inNotes > 0 ? `${count} mục khớp, ${inNotes} mục ở nội dung cần nêu.` : `${count} mục khớp.`,
    countUnder: (written: number, total: number) => `${written}/${total}`,
  },
  state: {
    missing: 'Chưa có',
    empty: 'Trống',
    'notes-only': 'Còn ghi chú',
    partial: 'Viết dở',
    written: 'Đã viết',
  } satisfies Record<SectionState, string>,
};
