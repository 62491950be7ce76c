/**
 * One action at a time. Two buttons pressed quickly, or a button while the cursor is being followed, must not work on the document at
 * once: a second change is refused with a sentence, reading waits for its turn.
 */
import { type Failure, failed, type Result } from '../result.js';

const busy: Failure = {
  code: 'busy',
  message: 'Đang làm dở một việc khác trong văn bản.',
  hint: 'Đợi việc đó xong rồi nhấn lại.',
};

export interface Queue {
  /** True while a change is under way. */
  readonly changing: boolean;
  /** Waits for its turn. */
  readonly read: <Value>(work: () => Promise<Result<Value>>) => Promise<Result<Value>>;
  /** Refused while another change is under way; waits for reading to end. */
  readonly change: <Value>(work: () => Promise<Result<Value>>) => Promise<Result<Value>>;
}

export const createQueue = (): Queue => {
  let last: Promise<unknown> = Promise.resolve();
  let changing = false;
  const enqueue = <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    get changing() {
      return changing;
    },
    read: enqueue,
    change: async (work) => {
      if (changing) return failed(busy);
      changing = true;
      try {
        return await enqueue(work);
      } finally {
        changing = false;
      }
    },
  };
};
