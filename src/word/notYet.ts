/** What this room promises and cannot do yet. */
import { type Failure, failed, type Result } from '../result.js';

const notYet: Failure = {
  code: 'not-yet',
  message: 'Tiện ích chưa làm được việc này. Văn bản chưa thay đổi.',
  hint: 'Sửa bằng tay trong văn bản.',
};

export const later = (): Promise<Result<never>> => Promise.resolve(failed(notYet));
