/**
 * One action at a time. Two buttons pressed quickly, or a button while the cursor is being followed, must not work on the document at
 * once: a second change is refused with a sentence, reading waits for its turn. The ribbon's button works in a page of its own, so between
 * the pages of the add-in a lock of the browser keeps the order, where it has one.
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

/** Runs a piece of work while no other page of ours changes the document. */
export type Alone = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** One change of this document at a time over all pages of the add-in (Web Locks, W3C); at once where the browser has no locks. */
export const aloneIn =
  (address: string): Alone =>
  async (work) => {
    const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
    if (!locks) return work();
    const state = { began: false };
    try {
      return await locks.request(`decuong ${address}`, () => {
        state.began = true;
        return work();
      });
    } catch (error) {
      // A browser may refuse the lock itself (SecurityError); then nothing has been done yet.
      if (state.began) throw error;
      return await work();
    }
  };

export const createQueue = (alone: Alone = (work) => work()): Queue => {
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
        return await enqueue(() => alone(work));
      } finally {
        changing = false;
      }
    },
  };
};
