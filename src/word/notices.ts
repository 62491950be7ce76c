/**
 * What went another way than asked though the work was done: each with a stable code, a Vietnamese sentence that says what to do by hand
 * (in the Vietnamese names of Word's own menus), and the values it names, for those who say it in another language.
 */
import type { Failure } from '../result.js';

export interface HostNotice {
  readonly code: NoticeCode;
  readonly sentence: string;
  readonly values: readonly string[];
}

const sentences = {
  'tracked-insertion': () =>
    'Văn bản đang bật Theo dõi Thay đổi: phần vừa chèn hiện như một thay đổi. Vào thẻ Xem lại › Chấp nhận để nhận phần đó.',
  'tracked-removal': () =>
    'Văn bản đang bật Theo dõi Thay đổi: phần vừa xóa còn hiện gạch ngang. Vào thẻ Xem lại › Chấp nhận để bỏ hẳn trước khi in.',
  'tracked-mending': () =>
    'Văn bản đang bật Theo dõi Thay đổi: chỗ vừa sửa hiện như một thay đổi. Vào thẻ Xem lại › Chấp nhận để nhận các chỗ đó.',
  /** Margins in millimetres. */
  'page-by-hand': (top = '', bottom = '', left = '', right = '') =>
    `Đặt trang giấy: thẻ Bố trí › Kích cỡ › A4; Bố trí › Lề › Lề Tùy chỉnh: trên ${top} mm, dưới ${bottom} mm, trái ${left} mm, phải ${right} mm.`,
  'page-number-by-hand': () =>
    'Đánh số trang: thẻ Chèn › Số Trang › Đầu Trang › giữa trang; rồi đánh dấu «Trang Đầu Khác» để trang 1 không có số.',
  'first-page-by-hand': () =>
    'Để trang 1 không có số: nhấp đúp vào số trang ở đầu trang rồi đánh dấu «Trang Đầu Khác».',
  /** Points. */
  'line-spacing-by-hand': (points = '') =>
    `Giãn dòng: chọn các đoạn đó, thẻ Trang đầu › Đoạn › Giãn cách dòng: Chính xác, ${points.replace('.', ',')} pt.`,
  'style-missing': (name = '') => `Kiểu «${name}» chưa có trong văn bản nên chưa áp dụng được.`,
  'text-put-back': () =>
    'Chữ vừa được gõ vào trong lúc đang làm đã được đặt lại thành đoạn riêng ngay tại chỗ đó; hãy xem lại đoạn ấy.',
  'second-copy-taken-back': () =>
    'Có người khác cũng chèn đề cương đúng lúc đó, nên bản thứ hai đã được bỏ ra; đề cương đứng trong văn bản một lần.',
  'tracking-off': () => 'Theo dõi Thay đổi có thể đang tắt: vào thẻ Xem lại để bật lại.',
  'outline-not-carried': () =>
    'Chưa lưu kèm được đề cương vào văn bản: khi gửi cho người khác, hãy gửi cả tệp đề cương (.decuong.json).',
} satisfies Readonly<Record<string, (...values: readonly string[]) => string>>;

export type NoticeCode = keyof typeof sentences;

export const noticeOf = (code: NoticeCode, ...values: readonly string[]): HostNotice => ({
  code,
  sentence: sentences[code](...values),
  values,
});

/** A failure that says these, too. */
export const withNotices = (failure: Failure, notices: readonly HostNotice[]): Failure =>
  notices.length === 0
    ? failure
    : {
        ...failure,
        message: [failure.message, ...notices.map(({ sentence }) => sentence)].join(' '),
        notices: notices.map(({ code }) => code),
      };
