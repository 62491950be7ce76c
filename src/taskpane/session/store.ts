/**
 * The store under the pane: one state, told to whoever listens, and the one way to work on the document — one piece at a time, never
 * without an end. It knows nothing of what the work is.
 */
import type { Failure, Result } from '../../result.js';
import { texts } from '../texts.js';
import type { Services, Session, SessionState, Work } from './types.js';

/** Word answers a read in a second or two; a pane that waits longer than this says so instead of looking dead. */
const patience: Readonly<Record<Work, number>> = {
  reading: 60_000,
  inserting: 180_000,
  updating: 180_000,
  checking: 60_000,
  cleaning: 180_000,
  removing: 180_000,
  saving: 60_000,
  mending: 180_000,
  keeping: 60_000,
  commenting: 180_000,
  uncommenting: 180_000,
};

const jumpPatience = 20_000;

export interface Store {
  readonly state: () => SessionState;
  readonly subscribe: Session['subscribe'];
  readonly set: (change: Partial<SessionState>) => void;
  /** Does what was asked for: one piece of work at a time, shown while it runs; lets go of the buttons whatever happens. */
  readonly run: <Value>(
    work: Work,
    action: () => Promise<Result<Value>>,
    then: (value: Value) => void | Promise<void>,
  ) => Promise<void>;
  /** Does something small that takes no button away: the person keeps the focus on what they pressed. */
  readonly runBeside: (name: string, action: () => Promise<Result<void>>) => Promise<void>;
  /**
   * Reads what nobody asked for: not beside other work, and what is asked for meanwhile waits until this is done. A failure says
   * nothing and gives undefined to `then`.
   */
  readonly runQuietly: <Value>(
    action: () => Promise<Result<Value>>,
    then: (value: Value | undefined) => void | Promise<void>,
  ) => Promise<void>;
}

export const createStore = ({ wait, memory, now }: Services, initial: SessionState): Store => {
  const listeners = new Set<() => void>();
  let snapshot = initial;
  let quiet: Promise<void> | undefined;

  const set = (change: Partial<SessionState>): void => {
    if (change.problem) memory.rememberFault({ code: change.problem.failure.code, at: now().toISOString() });
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };

  const silenceAfter = (milliseconds: number, during: string): Promise<{ ok: false; failure: Failure }> =>
    wait(milliseconds).then(() => ({
      ok: false,
      failure: {
        code: 'host-silent',
        message: texts.problem.silent(milliseconds / 1000),
        hint: texts.problem.silentHint,
        detail: during,
      },
    }));

  const crash = (error: unknown): Failure => {
    // So does webpack name a part of the pane that the network did not bring: asked for again, it may come.
    if (error instanceof Error && error.name === 'ChunkLoadError')
      return { code: 'part-unloaded', message: texts.problem.unloaded, hint: '', detail: error.name };
    return {
      code: 'pane-crashed',
      message: texts.problem.crashed,
      hint: texts.problem.crashedHint,
      // The name alone: a message could hold text of the document.
      detail: error instanceof Error ? error.name : typeof error,
    };
  };

  const run: Store['run'] = async (work, action, then) => {
    if (snapshot.work !== undefined) return;
    set({ work, problem: undefined, notice: undefined });
    await quiet;
    const late = silenceAfter(patience[work], work);
    const retry = () => void run(work, action, then);
    try {
      const outcome = await Promise.race([action(), late]);
      if (outcome.ok) await then(outcome.value);
      else set({ problem: { failure: outcome.failure, retry } });
    } catch (error) {
      set({ problem: { failure: crash(error), retry } });
    } finally {
      set({ work: undefined });
    }
  };

  const runBeside: Store['runBeside'] = async (name, action) => {
    if (snapshot.work !== undefined) return;
    set({ problem: undefined, notice: undefined });
    const retry = () => void runBeside(name, action);
    try {
      const outcome = await Promise.race([action(), silenceAfter(jumpPatience, name)]);
      if (!outcome.ok) set({ problem: { failure: outcome.failure, retry } });
    } catch (error) {
      set({ problem: { failure: crash(error), retry } });
    }
  };

  const runQuietly: Store['runQuietly'] = (action, then) => {
    if (quiet) return quiet;
    if (snapshot.work !== undefined) return Promise.resolve();
    quiet = (async () => {
      try {
        const outcome = await Promise.race([action(), silenceAfter(patience.reading, 'reading')]);
        await then(outcome.ok ? outcome.value : undefined);
      } catch {
        await then(undefined);
      } finally {
        quiet = undefined;
      }
    })();
    return quiet;
  };

  return {
    state: () => snapshot,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    set,
    run,
    runBeside,
    runQuietly,
  };
};
