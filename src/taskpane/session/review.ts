/** Working through a check: the list stands still until it is asked for again. */
import type { Reading } from './reading.js';
import type { Store } from './store.js';
import type { Services, Session } from './types.js';

type Reviewing = Pick<Session, 'check' | 'jump' | 'choose'>;

export const createReview = ({ document }: Services, store: Store, reading: Reading): Reviewing => {
  const { state, set, run, runBeside } = store;

  const jump: Session['jump'] = (where) => runBeside('jump', () => document.jump(where));

  return {
    check: () =>
      run('checking', reading.read, async (read) => {
        const result = await reading.take(read);
        set({ review: reading.reviewOf(result), outdated: false });
      }),
    jump,
    choose: async (id) => {
      set({ current: id });
      const where = state().sections.find((section) => section.id === id)?.where;
      if (where) await jump(where);
    },
  };
};
