/** What a document is refused with that is too large for an outline, wherever that is noticed. */
import { failed, type Result } from '../result.js';

export const onlyTheOutline = 'Chỉ giữ lại phần đề cương trong tệp, rồi thử lại.';

export const tooLarge = (message: string): Result<never> =>
  failed({ code: 'too-large', message, hint: onlyTheOutline });
