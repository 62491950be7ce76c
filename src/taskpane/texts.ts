/**
 * Every word the pane shows, in one table. A second language is a second table of the same shape, chosen by `textsFor`; nothing else
 * changes. Sentences of failures, findings and outlines come with their data and are not here.
 */
import type { RuleId, SectionState, Severity } from '../check/types.js';

const vi = {
  app: {
    name: 'Đề cương',
    views: 'Các phần của khung',
    tabs: { start: 'Bắt đầu', guide: 'Soạn thảo', check: 'Kiểm tra' },
    back: 'Quay lại',
  },
  menu: {
    open: 'Việc khác',
    insertMissing: 'Chèn phần còn thiếu',
    removeOutline: 'Gỡ đề cương chưa viết',
    editProfile: 'Sửa thông tin',
    details: 'Chi tiết kỹ thuật',
  },
  work: {
    reading: 'Đang đọc văn bản…',
    inserting: 'Đang chèn… Word trên web có thể mất nửa phút.',
    checking: 'Đang kiểm tra…',
    cleaning: 'Đang xóa ghi chú…',
    removing: 'Đang gỡ đề cương…',
    saving: 'Đang ghi thông tin vào văn bản…',
  },
  done: {
    inserted: (count: number) => `Đã chèn ${count} mục. Văn bản có sẵn được giữ nguyên.`,
    nothingToInsert: 'Văn bản đã có đủ các mục, không chèn thêm gì.',
    cleaned: (count: number) => `Đã xóa ${count} ghi chú và ô nhắc trống. Phần đã viết được giữ nguyên.`,
    nothingToClean: 'Không còn ghi chú hướng dẫn nào để xóa.',
    removed: (count: number) => `Đã gỡ ${count} chỗ chưa viết. Phần đã viết được giữ nguyên.`,
    nothingToRemove: 'Không có phần nào chưa viết để gỡ.',
    saved: (count: number) => `Đã ghi thông tin. ${count} chỗ trong văn bản đã đổi theo.`,
    savedUnchanged: 'Đã ghi thông tin. Văn bản không có chỗ nào cần đổi.',
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
    crashedHint: 'Bấm Tải lại để mở lại khung.',
    copied: 'Đã chép.',
    copy: 'Chép chi tiết',
  },
  start: {
    title: 'Báo cáo chính trị chi bộ',
    lead: 'Điền một lần, dùng cho cả báo cáo. Chỗ nào chưa điền sẽ để trống trong văn bản.',
    form: 'Thông tin của báo cáo',
    variant: 'Loại hình',
    noVariant: 'Chưa chọn',
    from: 'từ năm',
    to: 'đến năm',
    insert: 'Chèn đề cương',
    checkInstead: 'Báo cáo đã viết sẵn? Kiểm tra báo cáo đang mở',
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
  guide: {
    progress: (written: number, total: number) => `${written}/${total} mục đã viết`,
    nextEmpty: 'Mục trống tiếp theo',
    allWritten: 'Mọi mục đã có nội dung.',
    toCheck: 'Kiểm tra trước khi in',
    previous: 'Mục trước',
    next: 'Mục sau',
    current: 'Mục đang viết',
    nowhere: 'Đặt con trỏ vào một mục trong văn bản, hoặc chọn một mục ở dưới.',
    words: (count: number) => `${count} từ`,
    notes: 'Nội dung cần nêu',
    notesHint: 'Đánh dấu những ý đã viết. Dấu được giữ cùng văn bản.',
    noNotes: 'Đề cương không ghi chú gì cho mục này. Viết theo tên mục.',
    cites: 'Văn bản căn cứ',
    issued: (date: string) => `ngày ${date}`,
    tables: 'Bảng trong mục này',
    tableOptional: 'có thể thay bằng câu văn',
    missing: 'Văn bản chưa có mục này.',
    insertMissing: 'Chèn phần còn thiếu',
    goThere: 'Đến mục này',
    children: 'Gồm các mục',
    tree: 'Tất cả các mục',
    search: 'Tìm mục',
    noMatch: 'Không có mục nào khớp.',
    matches: (count: number) => `${count} mục khớp`,
    countUnder: (written: number, total: number) => `${written}/${total}`,
  },
  state: {
    missing: 'Chưa có',
    empty: 'Trống',
    'notes-only': 'Còn ghi chú',
    partial: 'Viết dở',
    written: 'Đã viết',
  } satisfies Record<SectionState, string>,
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
  /** Title of a group of findings, and its name in the verdict («3 chỗ bỏ chấm»). */
  rule: {
    'section-missing': { title: 'Mục còn thiếu', unit: 'mục thiếu' },
    'section-empty': { title: 'Mục còn trống', unit: 'mục trống' },
    'guidance-left': { title: 'Ghi chú hướng dẫn còn sót', unit: 'ghi chú hướng dẫn' },
    'placeholder-left': { title: 'Ô chưa điền', unit: 'ô chưa điền' },
    'blank-left': { title: 'Chỗ bỏ chấm chưa điền', unit: 'chỗ bỏ chấm' },
    'marker-left': { title: 'Dấu nhắc bổ sung còn sót', unit: 'dấu nhắc' },
    'heading-changed': { title: 'Tên mục khác đề cương', unit: 'tên mục khác đề cương' },
    'heading-order': { title: 'Mục sai thứ tự', unit: 'mục sai thứ tự' },
    'heading-duplicated': { title: 'Mục bị lặp', unit: 'mục bị lặp' },
    'guidance-copied': { title: 'Câu chép lại từ đề cương', unit: 'câu chép từ đề cương' },
    'table-missing': { title: 'Bảng còn thiếu', unit: 'bảng thiếu' },
    'table-cell-empty': { title: 'Ô bảng chưa điền', unit: 'ô bảng trống' },
    'table-sum': { title: 'Số liệu cộng không khớp', unit: 'chỗ cộng không khớp' },
    'table-ratio': { title: 'Tỷ lệ tính không khớp', unit: 'tỷ lệ không khớp' },
    'indicator-contradiction': { title: 'Số liệu mâu thuẫn nhau', unit: 'chỗ mâu thuẫn' },
    'indicator-dropped': { title: 'Chỉ tiêu không nhắc lại', unit: 'chỉ tiêu không nhắc lại' },
    'excellent-cap': { title: 'Tỷ lệ xuất sắc cao', unit: 'tỷ lệ xuất sắc cao' },
    'figure-missing': { title: 'Kết quả chưa có số liệu', unit: 'kết quả chưa có số liệu' },
    'term-mismatch': { title: 'Nhiệm kỳ không khớp', unit: 'nhiệm kỳ không khớp' },
    'term-stale': { title: 'Năm của nhiệm kỳ cũ', unit: 'năm của nhiệm kỳ cũ' },
    'place-stale': { title: 'Tên cũ sau sắp xếp', unit: 'tên cũ' },
    'field-mismatch': { title: 'Tên gọi không thống nhất', unit: 'tên không thống nhất' },
    'tone-mark-mixed': { title: 'Cách đặt dấu không thống nhất', unit: 'cách đặt dấu không thống nhất' },
    'dash-mixed': { title: 'Dấu gạch không thống nhất', unit: 'dấu gạch không thống nhất' },
    'citation-replaced': { title: 'Văn bản đã được thay thế', unit: 'văn bản đã được thay thế' },
    'citation-misdated': { title: 'Văn bản ghi sai ngày', unit: 'văn bản sai ngày' },
    'format-page': { title: 'Khổ giấy, lề trang', unit: 'chỗ sai lề trang' },
    'format-page-number': { title: 'Số trang', unit: 'chỗ sai số trang' },
    'format-font': { title: 'Phông chữ, cỡ chữ', unit: 'chỗ sai phông chữ' },
    'format-spacing': { title: 'Giãn dòng, thụt đầu dòng', unit: 'chỗ sai giãn dòng' },
    'format-letterhead': { title: 'Phần đầu văn bản', unit: 'chỗ sai ở phần đầu' },
    'format-number': { title: 'Số, ký hiệu', unit: 'số ký hiệu chưa đúng' },
    'format-date': { title: 'Ngày ghi chưa đúng thể thức', unit: 'ngày chưa đúng thể thức' },
    'format-title': { title: 'Tên báo cáo, trích yếu', unit: 'chỗ sai ở tên báo cáo' },
    'format-heading': { title: 'Cách trình bày đề mục', unit: 'đề mục chưa đúng thể thức' },
    'format-signature': { title: 'Phần ký', unit: 'chỗ sai ở phần ký' },
    'format-recipients': { title: 'Nơi nhận', unit: 'chỗ sai ở nơi nhận' },
    'format-decree30': { title: 'Thể thức của cơ quan nhà nước', unit: 'chỗ theo thể thức nhà nước' },
    'section-short': { title: 'Mục viết ngắn', unit: 'mục ngắn' },
    'cause-missing': { title: 'Hạn chế chưa nêu nguyên nhân', unit: 'hạn chế thiếu nguyên nhân' },
    'lesson-missing': { title: 'Chưa rút bài học', unit: 'bài học thiếu' },
    'solution-undated': { title: 'Giải pháp chưa rõ ai làm, khi nào', unit: 'giải pháp chưa rõ' },
    'shortcoming-skipped': { title: 'Nội dung chưa đánh giá hạn chế', unit: 'nội dung chưa đánh giá' },
    'text-repeated': { title: 'Câu lặp lại', unit: 'câu lặp lại' },
  } satisfies Record<RuleId, { title: string; unit: string }>,
  removeOutline: {
    title: 'Gỡ đề cương chưa viết',
    ask: 'Gỡ các đề mục, ghi chú và bảng của đề cương mà chưa viết gì vào. Mục nào đã viết thì giữ nguyên cả đề mục.',
    yes: 'Gỡ phần chưa viết',
    no: 'Không gỡ',
  },
  profile: {
    title: 'Sửa thông tin',
    lead: 'Sửa một lần, mọi chỗ trong văn bản đổi theo.',
    save: 'Ghi vào văn bản',
    remember: 'Ghi nhớ',
    cancel: 'Thôi',
  },
  details: {
    title: 'Chi tiết kỹ thuật',
    lead: 'Gửi những dòng này cho người hỗ trợ. Không có chữ nào của văn bản trong đây.',
    copy: 'Chép',
    copied: 'Đã chép.',
    notCopied: 'Chưa chép được. Hãy chọn các dòng dưới đây rồi nhấn Ctrl+C.',
  },
};

/** The shape of one language's table: the same keys, any words. */
type Shape<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Shape<Table[Key]>;
};

export type Texts = Shape<typeof vi>;

const tables: Readonly<Record<string, Texts>> = { vi };

/** The table for a display language such as `vi-VN`; Vietnamese where there is none. */
export const textsFor = (displayLanguage: string): Texts =>
  tables[displayLanguage.split('-')[0]?.toLowerCase() ?? ''] ?? vi;

/** Until a second language comes (Part 5) the pane speaks Vietnamese. */
export const texts: Texts = textsFor('vi-VN');
