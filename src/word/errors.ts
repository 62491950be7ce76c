/**
 * What Word answers when something does not work, turned into a failure that a person understands: what happened to the document, and
 * one thing to do. Decided by `error.code` alone: the code is stable, the message comes in the language of the person's Word and may
 * hold text of the document, so it is never shown or kept.
 * Codes: `OfficeExtension.ErrorCodes` and Word's own, and the numbers of the Common API (`ooe…` in office.js).
 */
import type { Failure } from '../result.js';

/** What is known of the document at the moment of the failure. */
export interface Circumstances {
  readonly doing: 'reading' | 'writing';
  /** `untouched`: nothing had been sent that could change the document, or it was read again and proved the same. */
  readonly document: 'untouched' | 'changed' | 'unknown';
}

interface Kind {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const readOnly: Kind = {
  code: 'host-read-only',
  message: 'Word không cho sửa văn bản này: văn bản đang mở ở chế độ chỉ đọc hoặc được bảo vệ.',
  hint: 'Nhấn «Bật Chỉnh sửa» ở đầu cửa sổ Word (hoặc lưu thành một bản khác), rồi thử lại.',
};
const notAllowed: Kind = {
  code: 'host-not-allowed',
  message: 'Word không cho làm việc này ở chỗ đó của văn bản.',
  hint: 'Mở văn bản bằng Word trên máy tính rồi thử lại; nếu đang ở đó, đặt con trỏ vào thân văn bản rồi thử lại.',
};
const moved: Kind = {
  code: 'place-moved',
  message: 'Không còn thấy chỗ này trong văn bản.',
  hint: 'Nhấn «Kiểm tra lại».',
};
const tooOld: Kind = {
  code: 'host-too-old',
  message: 'Bản Word này chưa làm được việc này.',
  hint: 'Dùng Word 2021 trở lên, Microsoft 365 hoặc Word trên web.',
};
const busy: Kind = {
  code: 'host-busy',
  message: 'Word đang bận.',
  hint: 'Đợi vài giây rồi thử lại.',
};
const dialogOpen: Kind = {
  code: 'host-dialog-open',
  message: 'Word đang mở một hộp thoại nên chưa làm được.',
  hint: 'Đóng hộp thoại đang mở (Tìm kiếm, Phông chữ…) rồi thử lại.',
};
const lost: Kind = {
  code: 'host-session-lost',
  message: 'Mất liên lạc với Word.',
  hint: 'Lưu văn bản, đóng khung bên rồi mở lại.',
};
const silent: Kind = {
  code: 'host-silent',
  message: 'Word không trả lời.',
  hint: 'Đợi Word làm xong rồi thử lại; nếu vẫn thế, lưu văn bản, đóng khung bên rồi mở lại.',
};
const tooLarge: Kind = {
  code: 'document-too-large',
  message: 'Văn bản quá lớn, Word không chuyển được trong một lần.',
  hint: 'Lưu một bản, tách bớt ảnh hoặc phụ lục ra tệp khác rồi thử lại.',
};
const ours: Kind = {
  code: 'internal',
  message: 'Tiện ích gặp lỗi của chính nó.',
  hint: 'Thử lại; nếu vẫn thế, gửi «Chi tiết kỹ thuật» cho người phụ trách.',
};
const unknownReading: Kind = {
  code: 'host-failed',
  message: 'Word chưa đọc được văn bản cho tiện ích.',
  hint: 'Lưu văn bản rồi thử lại.',
};
const unknownWriting: Kind = {
  code: 'host-failed',
  message: 'Word không nhận thay đổi này; có thể văn bản đang ở chế độ xem hoặc được bảo vệ.',
  hint: 'Chuyển sang chế độ chỉnh sửa, lưu một bản rồi thử lại.',
};

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['AccessDenied', readOnly],
  ['CannotUpdateReadOnlyProperty', readOnly],
  ['NotAllowed', notAllowed],
  ['ItemNotFound', moved],
  ['ApiNotFound', tooOld],
  ['NotImplemented', tooOld],
  ['ActivityLimitReached', busy],
  ['RequestAborted', busy],
  ['WriteNotSupportedWhenModalDialogOpen', dialogOpen],
  ['SearchDialogIsOpen', dialogOpen],
  ['InvalidOrTimedOutSession', lost],
  ['ConnectionFailure', lost],
  ['Timeout', lost],
  // Ours: no answer within the patience of run.ts.
  ['Unanswered', silent],
  ['RequestPayloadSizeLimitExceeded', tooLarge],
  ['ResponsePayloadSizeLimitExceeded', tooLarge],
  ['InvalidArgument', ours],
  ['InvalidObjectPath', ours],
  ['InvalidRequestContext', ours],
  ['PropertyNotLoaded', ours],
  ['ValueNotLoaded', ours],
  ['RunMustReturnPromise', ours],
  ['CannotRegisterEvent', ours],
  ['SearchStringInvalidOrTooLong', ours],
  // The Common API gives numbers (office.js, OSF.DDA.ErrorCodeManager.errorCodes).
  ['2009', tooLarge], // ooeSetDataIsTooLarge
  ['5000', tooOld], // ooeOperationNotSupported
  ['5002', readOnly], // ooeDocumentReadOnly
  ['5004', notAllowed], // ooeInvalidApiCallInContext
  ['5005', lost], // ooeShuttingDown
  ['5007', tooOld], // ooeUnsupportedEnumeration
  ['5009', tooOld], // ooeBrowserAPINotSupported
  ['5010', ours], // ooeInvalidParam
  ['5011', lost], // ooeRequestTimeout
  ['5012', lost], // ooeInvalidOrTimedOutSession
  ['5013', ours], // ooeInvalidApiArguments
  ['5014', busy], // ooeOperationCancelled
  ['5016', dialogOpen], // ooeWriteNotSupportedWhenModalDialogOpen
  ['5100', busy], // ooeTooManyIncompleteRequests
  ['5101', busy], // ooeRequestTokenUnavailable
  ['5102', busy], // ooeActivityLimitReached
  ['5103', tooLarge], // ooeRequestPayloadSizeLimitExceeded
  ['5104', tooLarge], // ooeResponsePayloadSizeLimitExceeded
  ['7000', readOnly], // ooeNoCapability
  ['7002', moved], // ooeSpecifiedIdNotExist
  ['8001', readOnly], // ooeProtectedError
  ['12012', dialogOpen], // ooeModalDialogOpen
  ['13990', readOnly], // ooeAccessDenied
]);

/** Every code that has a sentence of its own. */
export const knownCodes: readonly string[] = [...kinds.keys()];

/** What is thrown when Word has not answered in time. */
export const unanswered = (): Error => Object.assign(new Error('no answer'), { code: 'Unanswered' });

export const isUnanswered = (error: unknown): boolean => codeOf(error) === 'Unanswered';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** `error.code` as text, '' when it has none. */
export const codeOf = (error: unknown): string => {
  const code = isRecord(error) ? error['code'] : undefined;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : '';
};

/** Code and place in the API; never the message, which may hold text of the document. */
const detailOf = (error: unknown): string => {
  const code = codeOf(error);
  const name = isRecord(error) && typeof error['name'] === 'string' ? error['name'] : typeof error;
  const debug = isRecord(error) ? error['debugInfo'] : undefined;
  const location = isRecord(debug) && typeof debug['errorLocation'] === 'string' ? debug['errorLocation'] : '';
  // An error without a code is a slip of ours: its message is ours too, and says where to look.
  const slip = code === '' && error instanceof Error ? error.message.slice(0, 120) : '';
  return [name, code, location, slip].filter((part) => part !== '').join(' · ');
};

const stateOf = ({ doing, document }: Circumstances): string => {
  if (document === 'untouched') return doing === 'writing' ? 'Văn bản chưa thay đổi.' : '';
  if (document === 'changed') return 'Một phần thay đổi đã vào văn bản; chữ đã viết vẫn còn nguyên.';
  return 'Chưa rõ văn bản đã thay đổi hay chưa.';
};

/** A failure for anything that Word or office.js threw. */
export const toFailure = (error: unknown, circumstances: Circumstances): Failure => {
  const code = codeOf(error);
  const unknown = circumstances.doing === 'reading' ? unknownReading : unknownWriting;
  const kind = kinds.get(code) ?? (code === '' ? ours : unknown);
  const state = stateOf(circumstances);
  return {
    code: kind.code,
    message: [kind.message, state].filter((part) => part !== '').join(' '),
    hint: kind.hint,
    ...(state === '' ? {} : { document: circumstances.document }),
    detail: detailOf(error),
  };
};
