/**
 * Every reason for which a file is not opened or not edited, in one list: a stable code, a Vietnamese sentence and one step to take.
 * Details are technical and never hold text of the document.
 */
import { failed, type Failure } from '../result.js';

type FileFailureCode = 'not-word' | 'word-97' | 'encrypted' | 'damaged' | 'too-large' | 'not-docx' | 'edit-broke';

const sentences: Readonly<Record<FileFailureCode, { readonly message: string; readonly hint: string }>> = {
  'not-word': {
    message: 'Đây không phải là tệp Word.',
    hint: 'Hãy chọn tệp có đuôi .docx do Word lưu ra.',
  },
  'word-97': {
    message: 'Tệp này ở dạng Word 97-2003 (.doc) cũ, chưa đọc được.',
    hint: 'Hãy mở tệp bằng Word, chọn Lưu thành (Save As) và lưu dạng Tài liệu Word (.docx).',
  },
  encrypted: {
    message: 'Tệp này được đặt mật khẩu mở nên không đọc được.',
    hint: 'Hãy mở tệp bằng Word, vào Tệp > Thông tin > Bảo vệ tài liệu, bỏ mật khẩu rồi lưu lại.',
  },
  damaged: {
    message: 'Tệp này bị hỏng hoặc chưa tải về đủ.',
    hint: 'Hãy mở tệp bằng Word để Word sửa rồi lưu lại, hoặc xin lại bản khác.',
  },
  'too-large': {
    message: 'Tệp này lớn quá mức cho phép nên không mở để giữ an toàn cho máy.',
    hint: 'Hãy bỏ bớt ảnh hoặc tách tài liệu thành nhiều tệp rồi thử lại.',
  },
  'not-docx': {
    message: 'Tệp này không phải là tài liệu Word dạng .docx.',
    hint: 'Hãy mở tệp bằng Word rồi lưu thành Tài liệu Word (.docx).',
  },
  'edit-broke': {
    message: 'Không sửa được tài liệu này mà vẫn giữ nguyên cấu trúc của nó, nên tài liệu được để nguyên.',
    hint: 'Hãy mở tài liệu bằng Word, lưu lại thành .docx rồi thử lại.',
  },
};

/** A failure of this code; `message` and `hint` where a truer sentence than the general one is known. */
export const fileFailure = (
  code: FileFailureCode,
  detail: string,
  words: { readonly message?: string; readonly hint?: string } = {},
): { readonly ok: false; readonly failure: Failure } => failed({ code, ...sentences[code], ...words, detail });
