/** Working through a check: the list stands still until it is asked for again, and every reading says what is left of it. */
import { findingName } from '../../check/setAside.js';
import type { Remark } from '../../word/document.js';
import { openItems, stepFrom, type Review } from '../model/working.js';
import { texts } from '../texts.js';
import type { Reading } from './reading.js';
import type { Store } from './store.js';
import type { Services, Session } from './types.js';

type Reviewing = Pick<
  Session,
  | 'check'
  | 'jump'
  | 'choose'
  | 'chooseSeverity'
  | 'select'
  | 'goTo'
  | 'step'
  | 'recheck'
  | 'mend'
  | 'setAside'
  | 'bringBack'
  | 'showHints'
  | 'comment'
  | 'uncomment'
  | 'openNew'
>;

export const createReview = ({ document, memory }: Services, store: Store, reading: Reading): Reviewing => {
  const { state, set, run, runBeside } = store;

  const jump: Session['jump'] = (where) => runBeside('jump', () => document.jump(where));

  const setReview = (change: Partial<Review>): void => {
    const { review } = state();
    if (review) set({ review: { ...review, ...change } });
  };

  const itemOf = (key: string) => state().review?.items.find((item) => item.key === key);

  const select = (key: string): void => {
    const item = itemOf(key);
    setReview({ current: key, stillThere: false, ...(item ? { severity: item.finding.severity } : {}) });
  };

  const goTo = async (key: string): Promise<void> => {
    select(key);
    const where = itemOf(key)?.finding.where;
    if (where) await jump(where);
  };

  const check = (): Promise<void> =>
    run('checking', reading.read, async (read) => reading.startReview(await reading.take(read, true)));

  /** A property of the document, which is read again so that the list agrees with it. */
  const keep = (name: string, reason: string): Promise<void> =>
    run(
      'keeping',
      () => document.setAside(name, reason),
      async () => {
        await reading.readBack();
      },
    );

  return {
    check,
    jump,
    choose: async (id) => {
      set({ current: id });
      const where = state().sections.find((section) => section.id === id)?.where;
      if (where) await jump(where);
    },
    chooseSeverity: (severity) => setReview({ severity }),
    select,
    goTo,
    step: async (direction) => {
      const { review } = state();
      const item = review && stepFrom(review, direction);
      if (item) await goTo(item.key);
    },
    recheck: () =>
      run('checking', reading.read, async (read) => {
        await reading.take(read);
        setReview({ stillThere: itemOf(state().review?.current ?? '')?.state === 'open' });
      }),
    mend: (keys) => {
      const fixes = keys.map((key) => itemOf(key)?.finding.fix).filter((fix) => fix !== undefined);
      return run(
        'mending',
        () => document.mend(fixes, state().outline, state().profile),
        async ({ done, gone, notices }) => {
          await reading.readBack();
          const untouched = gone > 0 ? [texts.done.mendGone(gone)] : [];
          // What was done shows in the list itself; a message over it would push it down.
          if (done === 0 || gone > 0 || notices.length > 0) {
            set({
              notice: { ok: done > 0 && gone === 0, work: 'mending', count: done, notices: [...untouched, ...notices] },
            });
          }
        },
      );
    },
    setAside: async (key, reason) => {
      const item = itemOf(key);
      if (item && reason.trim() !== '') await keep(findingName(item.finding), reason.trim());
    },
    bringBack: ({ finding }) => keep(findingName(finding), ''),
    showHints: async (hints) => {
      const settings = { ...state().settings, hints };
      memory.rememberSettings(settings);
      set({ settings });
      if (state().review) await check();
    },
    comment: () => {
      const remarks = openItems(state().review?.items ?? []).flatMap(({ finding }): Remark[] => {
        const { where, message, source } = finding;
        return where ? [{ where, text: source === undefined ? message : `${message} (${source})` }] : [];
      });
      return run(
        'commenting',
        () => document.addComments(remarks),
        ({ added, skipped }) => {
          const notices = skipped > 0 ? [texts.done.commentsSkipped(skipped)] : [];
          set({ notice: { ok: true, work: 'commenting', count: added, notices } });
        },
      );
    },
    openNew: (docx) => runBeside('openNew', () => document.openNew(docx)),
    uncomment: () =>
      run('uncommenting', document.removeComments.bind(document), (count) =>
        set({ notice: { ok: true, work: 'uncommenting', count, notices: [] } }),
      ),
  };
};
