/** Kiểm tra: the verdict and working through what was found. */
import type { Severity } from '../../check/types.js';

export const checkTexts = {
  check: {
    run: 'Kiểm tra trước khi in',
    again: 'Kiểm tra lại',
    lead: 'Tìm mục còn trống, ghi chú hướng dẫn và chỗ bỏ chấm còn sót trước khi in. Văn bản không bị thay đổi.',
    at: (time: string) => `Kiểm tra lúc ${time}`,
    changed: 'Văn bản đã đổi sau lần kiểm tra này.',
    notYet: (what: string) => `Chưa nên in: còn ${what}.`,
    ready: 'Có thể in. Nhấn Ctrl+P.',
    readyWithWarnings: (count: number) => `Có thể in, nhưng còn ${count} chỗ nên xem lại. In bằng Ctrl+P.`,
    and: 'và',
    others: (count: number) => `${count} lỗi khác`,
    severity: { error: 'Lỗi', warning: 'Nên xem', info: 'Gợi ý' } satisfies Record<Severity, string>,
    filter: 'Lọc theo mức',
    nothingHere: {
      error: 'Không còn lỗi.',
      warning: 'Không có chỗ nào nên xem lại.',
      info: 'Không có gợi ý.',
    } satisfies Record<Severity, string>,
    goThere: 'Đến chỗ này',
    visited: 'đã xem',
    clean: (count: number) => `Xóa ghi chú hướng dẫn (${count})`,
    cleanAsk: (count: number) =>
      `Sẽ xóa ${count} chỗ là ghi chú của đề cương hoặc ô nhắc còn trống. Mọi chữ đã viết được giữ nguyên.`,
    cleanSome: 'Trong đó có:',
    cleanMore: (count: number) => `… và ${count} chỗ khác`,
    cleanYes: 'Xóa ghi chú',
    cleanNo: 'Không xóa',
    report: 'Toàn báo cáo',
  },
};
