/** Reading the document and following the cursor in it: what the pane knows of the text is always the last reading. */
import type { CheckResult } from '../../check/types.js';
import { isEmptyBlock } from '../../report/blocks.js';
import type { Result } from '../../result.js';
import type { Cursor, DocumentState } from '../../word/document.js';
import type { RibbonOutcome } from '../../word/storage.js';
import { holdsOutline } from '../model/sections.js';
import { newReview, reviewAfter } from '../model/working.js';
import type { Store } from './store.js';
import type { Services, Session, SessionState, View } from './types.js';

/** Two quiet readings are at least this far apart: reading a long document costs Word a second. */
const quietGap = 4_000;
/** While the cursor stays in one section the states are read again this often at most. */
const sameSectionGap = 20_000;
/** The cursor has rested this long: the person has stopped typing for now. */
const restTime = 1_500;

/** What there is to say of an empty document as long as nobody asks for its check: the first form stands without waiting for the rules. */
const nothingWritten: CheckResult = { ready: false, sections: [], findings: [], ignored: [] };

export interface Reading extends Pick<Session, 'start' | 'stop' | 'refresh'> {
  readonly read: () => Promise<Result<DocumentState>>;
  /**
   * Takes in a reading: which outline, which profile, what is written, what is left of the review, where the cursor stands. `asked`: the
   * person wants the check itself, of an empty document too.
   */
  readonly take: (state: DocumentState, asked?: boolean) => Promise<CheckResult>;
  /** Reads after a change of ours; the change itself has succeeded, so a failing read only leaves the list old. */
  readonly readBack: () => Promise<CheckResult | undefined>;
  /** Puts the check of the last reading in front, to be worked through. */
  readonly startReview: (result: CheckResult) => Promise<void>;
}

const textAround = ({ before, paragraph, after }: Cursor): string => [...before, paragraph, ...after].join('\n');

export const createReading = (services: Services, store: Store): Reading => {
  const { document, memory, now, wait } = services;
  const { state, set } = store;
  let cursor: Cursor | undefined;
  let readAt = -Infinity;
  let stopFollowing: (() => void) | undefined;
  let stopHearing: (() => void) | undefined;
  let untold: RibbonOutcome | undefined;
  /** What stands at the cursor and no reading brings, so that none is asked for it again: a header, a note, deleted text that Word still tells. */
  let unheld: string | undefined;
  let stopped = false;

  /** When each reading was asked for, by number, and what was ticked at that moment. */
  const asked = new WeakMap<DocumentState, { readonly turn: number; readonly ticks: SessionState['ticks'] }>();
  let turns = 0;

  const read = async (): Promise<Result<DocumentState>> => {
    const at = { turn: (turns += 1), ticks: state().ticks };
    const outcome = await document.read();
    if (outcome.ok) asked.set(outcome.value, at);
    return outcome;
  };

  const isOlder = (one: DocumentState, other: DocumentState | undefined): boolean =>
    other !== undefined && (asked.get(one)?.turn ?? 0) < (asked.get(other)?.turn ?? 0);

  const take: Reading['take'] = async (reading, isAsked = false) => {
    // The page draws between reading and checking, so that neither makes one long task.
    await wait(0);
    const { chosen, profile: typed } = state();
    const own = services.outlineOf(reading);
    const outline = own ?? chosen;
    const profile = reading.profile ?? typed;
    const isEmpty = !isAsked && !state().review && reading.report.blocks.every(isEmptyBlock);
    const result = isEmpty ? nothingWritten : await services.check(reading, outline, profile, state().settings.hints);
    const cleanable = state().review ? await services.cleanable(reading, outline, profile) : 0;
    // A check goes on in pieces: the person may have chosen another outline by now, or other details.
    if ((!own && state().chosen !== chosen) || (!reading.profile && state().profile !== typed))
      return take(reading, isAsked);
    // Or the document was read again meanwhile.
    if (isOlder(reading, state().reading)) return result;
    readAt = now().getTime();
    const { view, outlined: before, review, last, ticks } = state();
    const outlined = holdsOutline(result.sections, reading.outline);
    set({
      reading,
      outline,
      profile,
      outlined,
      sections: result.sections,
      // Ticked since it was asked for: the reading does not know it yet.
      ticks: asked.get(reading)?.ticks === ticks ? reading.ticks : ticks,
      last: last ?? keptLast(reading.last),
      view: viewAfter(view, before, outlined),
      review: review && reviewAfter(review, result, cleanable),
    });
    if (cursor) follow(cursor);
    return result;
  };

  const keptLast = (name: string): SessionState['last'] => {
    const found = memory.lastTerms.find(name);
    return found && { ...found, kept: true };
  };

  const readBack = async (): Promise<CheckResult | undefined> => {
    const reading = await read();
    if (!reading.ok) return undefined;
    try {
      return await take(reading.value);
    } catch {
      // The rules may not have come. Said here it would look as if the change had failed, and trying again would be to change again.
      return undefined;
    }
  };

  const follow = (to: Cursor): void => {
    cursor = to;
    const { reading, outline, outlined, profile, current } = state();
    if (!reading || !outlined) return;
    const at = services.locate(to, reading, outline, profile);
    if (at !== '' && at !== current) set({ current: at });
  };

  const onMove = (to: Cursor): void => {
    const before = state().current;
    follow(to);
    void refreshAfter(state().current === before ? sameSectionGap : quietGap).then(() => readTyped(to));
  };

  /**
   * What was typed where no reading was due is read once the cursor rests. The host tells of typing by the moves of the cursor; which of them
   * were typing is seen by the text around it.
   */
  const readTyped = async (at: Cursor): Promise<void> => {
    await wait(Math.max(restTime, readAt + quietGap - now().getTime()));
    if (cursor !== at || isAsRead(at) || textAround(at) === unheld) return;
    const { reading: before } = state();
    await refreshAfter(quietGap);
    if (state().reading !== before) unheld = isAsRead(at) ? undefined : textAround(at);
  };

  const isAsRead = (at: Cursor): boolean => {
    const { reading } = state();
    return reading === undefined || services.isAsRead(at, reading);
  };

  /** A ribbon button has done something, in a runtime of its own, that the pane has not said yet. */
  const hasOutcome = (): boolean => {
    untold = memory.takeOutcome() ?? untold;
    return untold !== undefined;
  };

  const tellOutcome = (): void => {
    if (!hasOutcome() || !untold) return;
    set({ notice: { ok: untold.ok, work: 'ribbon', count: 0, notices: untold.sentences } });
    untold = undefined;
  };

  const refreshAfter = (gap: number): Promise<void> => {
    if (stopped) return Promise.resolve();
    // What the ribbon put in makes the last reading old, however short ago it was.
    if (now().getTime() - readAt < gap && !hasOutcome()) return Promise.resolve();
    return store.runQuietly(read, async (reading) => {
      if (!reading) {
        readAt = now().getTime();
        return;
      }
      await take(reading);
      tellOutcome();
    });
  };

  const startFollowing = async (): Promise<void> => {
    const following = await document.follow(onMove);
    if (!following.ok) return;
    if (stopped) following.value();
    else stopFollowing = following.value;
  };

  const startReview = async (result: CheckResult): Promise<void> => {
    const { reading, outline, profile } = state();
    const cleanable = reading ? await services.cleanable(reading, outline, profile) : 0;
    set({ review: newReview(result, cleanable, now(), state().review) });
  };

  return {
    read,
    take,
    readBack,
    startReview,
    start: async (wanted) => {
      if (wanted === 'check') set({ view: 'check' });
      await store.run('reading', read, async (reading) => {
        // The ribbon's «Kiểm tra trước khi in» is the order to check, not only the place where one can.
        if (wanted === 'check') await startReview(await take(reading, true));
        else await take(reading);
      });
      tellOutcome();
      stopHearing = memory.onOutcome(() => void refreshAfter(0));
      // The pane can be used before Word has promised to tell of the cursor.
      void startFollowing();
    },
    stop: () => {
      stopped = true;
      stopHearing?.();
      stopFollowing?.();
      stopFollowing = undefined;
    },
    refresh: () => refreshAfter(quietGap),
  };
};

/** An outline that appears or goes moves the person along; otherwise the view is theirs. */
const viewAfter = (view: View, before: boolean, after: boolean): View => {
  if (before === after) return view;
  if (after && view === 'start') return 'guide';
  return !after && view === 'guide' ? 'start' : view;
};
