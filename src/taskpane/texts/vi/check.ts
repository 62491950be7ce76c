/** Kiểm tra: the verdict and working through what was found. */
import { readyReasons } from '../../../check/readyReasons.js';
import type { Severity } from '../../../check/types.js';

export const checkTexts = {
  check: {
    run: 'Kiểm tra trước khi in',
    again: 'Kiểm tra lại',
    lead: 'Tìm mục còn trống, ghi chú hướng dẫn và chỗ bỏ chấm còn sót trước khi in. Văn bản không bị thay đổi.',
    at: (time: string) => `Kiểm tra lúc ${time}`,
    fresh: (count: number) => `Văn bản đã đổi: có thêm ${count} chỗ. Nhấn «Kiểm tra lại» để xem.`,
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
    previous: 'Chỗ trước',
    next: 'Chỗ sau',
    walk: 'Đi qua từng chỗ',
    left: (count: number) => (count === 0 ? 'Đã xử lý hết.' : `Còn ${count} chỗ`),
    choose: 'Xem cách xử lý',
    done: 'Đã xử lý',
    still: 'Chỗ này vẫn còn.',
    recheck: 'Kiểm tra lại chỗ này',
    why: 'Vì sao?',
    mend: 'Sửa',
    mendTitle: (what: string) => `Sửa: ${what}`,
    mendMany: (count: number) => `Sửa cả ${count} chỗ`,
    mendAll: (count: number) => `Sửa cả nhóm (${count})`,
    mendAsk: (count: number) => `Sẽ sửa ${count} chỗ như sau:`,
    mendNo: 'Không sửa',
    from: 'từ',
    to: 'thành',
    setAside: 'Bỏ qua…',
    setAsideTitle: (what: string) => `Bỏ qua: ${what}`,
    setAsideAsk: 'Bỏ qua vì:',
    /** In the order of `readyReasons`, which are what the document keeps. */
    reasons: readyReasons,
    ownReason: 'Lý do khác',
    setAsideYes: 'Bỏ qua',
    setAsideNo: 'Thôi',
    aside: (reason: string) => `Đã bỏ qua: ${reason}`,
    asideGroup: (count: number) => `Đã bỏ qua (${count})`,
    bringBack: 'Hiện lại',
    hints: 'Hiện gợi ý về nội dung',
    more: 'Bảng nhận xét: in, lưu, ghi vào văn bản',
    listHint: 'Bảng mọi chỗ còn lại và chỗ đã bỏ qua, để in hoặc gửi người duyệt. Văn bản không bị thay đổi.',
    listName: 'Bảng nhận xét',
    listOpen: 'Mở bảng trong Word để in',
    listFormat: { docx: 'Tệp Word (.docx)', xlsx: 'Tệp Excel (.xlsx)', html: 'Trang web (.html)' },
    listSave: (format: string) => `Lưu bảng nhận xét thành ${format}`,
    listSaved: (name: string) =>
      `Đã lưu “${name}” vào thư mục Tải xuống. Không thấy tệp? Dùng «Mở bảng trong Word để in».`,
    comment: 'Ghi nhận xét vào văn bản',
    commentHint: 'Mỗi chỗ còn lại thành một nhận xét (comment) bên lề, để người khác cùng xem.',
    uncomment: 'Xóa các nhận xét này',
    clean: (count: number) => `Xóa ghi chú hướng dẫn (${count})`,
    cleanAsk: (count: number) =>
      `Sẽ xóa ${count} chỗ là ghi chú của đề cương hoặc ô nhắc còn trống. Mọi chữ đã viết được giữ nguyên.`,
    cleanSome: 'Trong đó có:',
    cleanMore: (count: number) => `… và ${count} chỗ khác`,
    cleanYes: 'Xóa ghi chú',
    cleanNo: 'Không xóa',
    report: 'Toàn báo cáo',
  },
  /** What a fix will do. */
  change: {
    style: (name: string) => `kiểu “${name}”`,
    font: (name: string) => `phông ${name}`,
    size: (pt: number) => `cỡ chữ ${pt}`,
    bold: 'chữ đậm',
    notBold: 'bỏ chữ đậm',
    italic: 'chữ nghiêng',
    notItalic: 'bỏ chữ nghiêng',
    underline: 'gạch chân',
    notUnderline: 'bỏ gạch chân',
    align: { left: 'căn trái', center: 'căn giữa', right: 'căn phải', justify: 'căn đều hai bên' },
    firstLine: (mm: number) => (mm === 0 ? 'không thụt đầu dòng' : `thụt đầu dòng ${mm} mm`),
    spaceAfter: (pt: number) => `cách đoạn sau ${pt} pt`,
    lineSpacing: (pt: number) => `giãn dòng ${pt} pt`,
    page: (
      page: {
        readonly widthMm: number;
        readonly heightMm: number;
        readonly marginTopMm: number;
        readonly marginBottomMm: number;
        readonly marginLeftMm: number;
        readonly marginRightMm: number;
      },
      rules: string,
    ) =>
      `Khổ giấy ${page.widthMm} × ${page.heightMm} mm; lề trên ${page.marginTopMm}, dưới ${page.marginBottomMm}, trái ${page.marginLeftMm}, phải ${page.marginRightMm} mm, theo ${rules}. Cả văn bản đổi theo.`,
    field: (label: string, from: string, to: string) =>
      from === '' ? `${label}: ghi “${to}” ở mọi chỗ.` : `${label}: “${from}” đổi thành “${to}” ở mọi chỗ.`,
  },
};
