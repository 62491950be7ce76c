/** What changes the document as a whole: the outline in and out, the profile everywhere, the ticks. */
import type { Profile } from '../../outline/types.js';
import type { Settings } from '../../word/storage.js';
import { usableProfile } from '../model/form.js';
import type { Reading } from './reading.js';
import type { Store } from './store.js';
import type { Services, Session } from './types.js';

type Writing = Pick<
  Session,
  'adopt' | 'keepLast' | 'type' | 'insert' | 'insertMissing' | 'removeNotes' | 'removeOutline' | 'saveProfile' | 'tick'
>;

export const createWriting = (services: Services, store: Store, reading: Reading): Writing => {
  const { document, memory } = services;
  const { state, set, run } = store;

  const remember = (profile: Profile, settings: Settings): void => {
    memory.rememberProfile(profile);
    memory.rememberSettings(settings);
    set({ profile, settings });
  };

  /** After a change of ours the check is done again: its list would point at what is gone. */
  const readBackReview = async (): Promise<void> => {
    const result = await reading.readBack();
    if (result && state().review) await reading.startReview(result);
  };

  const insert = (typed: Profile, settings: Settings): Promise<void> => {
    const profile = usableProfile(state().outline, typed);
    return run(
      'inserting',
      () => {
        remember(profile, settings);
        return document.insert({ outline: state().outline, profile, ...settings });
      },
      async (outcome) => {
        await readBackReview();
        set({
          draft: undefined,
          current: state().current || (state().sections.find((section) => section.leaf)?.id ?? ''),
          notice: { ok: true, work: 'inserting', count: outcome.inserted.length, notices: outcome.notices },
        });
      },
    );
  };

  const tick = async (section: string, note: number, done: boolean): Promise<void> => {
    const before = state().ticks.get(section) ?? [];
    const after = done ? [...new Set([...before, note])].sort((a, b) => a - b) : before.filter((one) => one !== note);
    const ticksWith = (list: readonly number[]) => new Map([...state().ticks, [section, list]]);
    // Shown at once, taken back when the document does not keep it.
    set({ ticks: ticksWith(after) });
    const kept = await document.setTicks(section, after);
    if (kept.ok) return;
    set({ ticks: ticksWith(before), problem: { failure: kept.failure, retry: () => void tick(section, note, done) } });
  };

  const adopt: Session['adopt'] = (profile, settings) => {
    memory.rememberProfile(profile);
    memory.rememberSettings(settings);
    // A document that has its own profile keeps it.
    set({ settings, ...(state().reading?.profile ? {} : { profile, draft: undefined }) });
  };

  const keepLast: Session['keepLast'] = (given) => {
    const { last: before, reading: read } = state();
    // The same text sorted anew stays under the name that the document has.
    if (given && before?.kept === true && before.file === given.file && before.name === read?.last) {
      const last = { ...given, name: before.name };
      set({ last: { ...last, kept: memory.lastTerms.keep(last) } });
      return Promise.resolve();
    }
    if (before) memory.lastTerms.forget(before.name);
    if (!given) {
      set({ last: undefined });
      return before?.kept === true
        ? run(
            'keeping',
            () => document.keepLast(''),
            () => undefined,
          )
        : Promise.resolve();
    }
    const last = { ...given, name: services.newName() };
    const kept = memory.lastTerms.keep(last);
    set({ last: { ...last, kept } });
    return kept
      ? run(
          'keeping',
          () => document.keepLast(last.name),
          () => undefined,
        )
      : Promise.resolve();
  };

  return {
    type: (draft, settings) => {
      memory.rememberProfile(usableProfile(state().outline, draft));
      memory.rememberSettings(settings);
      set({ draft, settings });
    },
    insert,
    insertMissing: () => insert(state().profile, state().settings),
    removeNotes: () =>
      run(
        'cleaning',
        () => document.removeNotes(state().outline, state().profile),
        async ({ removed, notices }) => {
          await readBackReview();
          set({ notice: { ok: true, work: 'cleaning', count: removed, notices } });
        },
      ),
    removeOutline: () =>
      run(
        'removing',
        () => document.removeOutline(state().outline, state().profile),
        async ({ removed, notices }) => {
          await readBackReview();
          set({
            view: state().outlined ? 'guide' : 'start',
            notice: { ok: true, work: 'removing', count: removed, notices },
          });
        },
      ),
    saveProfile: async (typed) => {
      const profile = usableProfile(state().outline, typed);
      if (!state().outlined) {
        remember(profile, state().settings);
        set({ view: 'start', notice: { ok: true, work: 'remembering', count: 0, notices: [] } });
        return;
      }
      await run(
        'saving',
        () => document.setProfile(state().outline, profile),
        async ({ changed, notices }) => {
          remember(profile, state().settings);
          await reading.readBack();
          set({ view: 'guide', notice: { ok: true, work: 'saving', count: changed, notices } });
        },
      );
    },
    tick,
    adopt,
    keepLast,
  };
};
