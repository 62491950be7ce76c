/**
 * What the rules and their families are called in front of people: over a group of findings, in a sentence, in a table of remarks.
 */
import { type RuleId, ruleIds } from './types.js';

export interface RuleName {
  /** Over a group of findings: `Chỗ bỏ chấm chưa điền`. */
  readonly title: string;
  /** After a number: `3 chỗ bỏ chấm`. */
  readonly unit: string;
}

export const ruleNames: Readonly<Record<RuleId, RuleName>> = {
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
};

/** The families of rules in the order of `ruleIds`, each from its first rule on, with its name as a column of figures has it. */
const families = [
  { id: 'structure', name: 'Bố cục, nội dung', first: 'section-missing' },
  { id: 'numbers', name: 'Số liệu', first: 'table-sum' },
  { id: 'terms', name: 'Nhiệm kỳ, tên gọi', first: 'term-mismatch' },
  { id: 'citations', name: 'Văn bản viện dẫn', first: 'citation-replaced' },
  { id: 'format', name: 'Thể thức', first: 'format-page' },
  { id: 'hints', name: 'Gợi ý', first: 'section-short' },
] as const;

export type RuleFamily = (typeof families)[number]['id'];

/** Id and name of every family of rules. */
export const ruleFamilies: readonly { readonly id: RuleFamily; readonly name: string }[] = families;

export const familyOf = (rule: RuleId): RuleFamily =>
  families.reduce<RuleFamily>(
    (found, family) => (ruleIds.indexOf(family.first) <= ruleIds.indexOf(rule) ? family.id : found),
    'structure',
  );
