/**
 * What the pane knows and what it can do: one store over the open document. It holds every decision that is not drawing, so that tests
 * need no browser. The document is the memory; this is only the last reading of it. No React, no Office, no clock of its own.
 */
import type { CheckResult, SectionReport, Where } from '../check/types.js';
import type { Outline, Profile } from '../outline/types.js';
import type { Failure, Result } from '../result.js';
import type { Cursor, DocumentState, OpenDocument } from '../word/document.js';
import type { Memory, Settings } from '../word/storage.js';
import { usableProfile } from './model/form.js';
import { holdsOutline } from './model/sections.js';
import type { Texts } from './texts.js';

export interface Services {
  readonly document: OpenDocument;
  /** The outline a new document gets. */
  readonly outline: Outline;
  /** The outline that a document says it was made from (`id@version`), when we have it. */
  readonly outlineOf: (remembered: string) => Outline | undefined;
  readonly emptyProfile: (outline: Outline) => Profile;
  readonly check: (state: DocumentState, outline: Outline, profile: Profile) => CheckResult;
  /** How many places `removeNotes` would take out. */
  readonly cleanable: (state: DocumentState, outline: Outline, profile: Profile) => number;
  /** The section at the cursor, '' when the cursor stands in none. */
  readonly locate: (cursor: Cursor, state: DocumentState, outline: Outline, profile: Profile) => string;
  /** Presentation rules to choose from. */
  readonly ruleSets: readonly { readonly id: string; readonly label: string }[];
  /** What this machine remembers between documents. */
  readonly memory: Memory;
  readonly texts: Texts;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export type View = 'start' | 'guide' | 'check' | 'profile' | 'details' | 'remove';

export type Work = 'reading' | 'inserting' | 'checking' | 'cleaning' | 'removing' | 'saving';

export interface Problem {
  readonly failure: Failure;
  /** Does again what failed. */
  readonly retry: () => void;
}

/** Something was done: `count` of them, with what the host could not do. `ribbon`: a button did it while no pane was there to say so. */
export interface Notice {
  readonly ok: boolean;
  readonly work: 'inserting' | 'cleaning' | 'removing' | 'saving' | 'remembering' | 'ribbon';
  readonly count: number;
  readonly notices: readonly string[];
}

/** The last check asked for: it stands still while the person works through it. */
export interface Review {
  readonly result: CheckResult;
  /** How many notes and prompts the clean command would take out: many of them hide behind one finding «mục trống». */
  readonly cleanable: number;
  readonly at: Date;
}

export interface SessionState {
  readonly outline: Outline;
  readonly profile: Profile;
  readonly settings: Settings;
  /** What has been typed into the first form and not yet inserted. */
  readonly draft: Profile | undefined;
  readonly view: View;
  /** The document holds the outline or a report written to it. */
  readonly outlined: boolean;
  readonly sections: readonly SectionReport[];
  readonly ticks: ReadonlyMap<string, readonly number[]>;
  /** The section whose guidance is shown: the one at the cursor, or the one chosen in the tree. '' = none. */
  readonly current: string;
  readonly review: Review | undefined;
  /** The document has changed since the review. */
  readonly outdated: boolean;
  readonly work: Work | undefined;
  readonly problem: Problem | undefined;
  readonly notice: Notice | undefined;
}

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reads the document and follows the cursor; to call once. */
  readonly start: (wanted: View | undefined) => Promise<void>;
  readonly stop: () => void;
  readonly show: (view: View) => void;
  /** Reads again without a word, when enough time has passed since the last reading. */
  readonly refresh: () => Promise<void>;
  /** Keeps what is being typed, for this pane and for the ribbon's button. */
  readonly type: (draft: Profile, settings: Settings) => void;
  readonly insert: (profile: Profile, settings: Settings) => Promise<void>;
  readonly insertMissing: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly jump: (where: Where) => Promise<void>;
  /** Shows a section's guidance and goes to its heading when the document has it. */
  readonly choose: (section: string) => Promise<void>;
  readonly removeNotes: () => Promise<void>;
  readonly removeOutline: () => Promise<void>;
  readonly saveProfile: (profile: Profile) => Promise<void>;
  readonly tick: (section: string, note: number, done: boolean) => Promise<void>;
  readonly dismiss: () => void;
  readonly services: Services;
}

/** Word answers a read in a second or two; a pane that waits longer than this says so instead of looking dead. */
const patience: Readonly<Record<Work, number>> = {
  reading: 60_000,
  inserting: 180_000,
  checking: 60_000,
  cleaning: 180_000,
  removing: 180_000,
  saving: 60_000,
};

const jumpPatience = 20_000;

/** Two quiet readings are at least this far apart: reading a long document costs Word a second. */
const quietGap = 4_000;
/** While the cursor stays in one section the states are read again this often at most. */
const sameSectionGap = 20_000;

export const createSession = (services: Services): Session => {
  const { document, memory, texts, now, wait } = services;
  const listeners = new Set<() => void>();
  let reading: DocumentState | undefined;
  let cursor: Cursor | undefined;
  let readAt = -Infinity;
  let quiet: Promise<void> | undefined;
  let stopFollowing: (() => void) | undefined;
  let stopped = false;
  let snapshot: SessionState = {
    outline: services.outline,
    profile: memory.profile(services.outline) ?? services.emptyProfile(services.outline),
    settings: memory.settings(),
    draft: undefined,
    view: 'start',
    outlined: false,
    sections: [],
    ticks: new Map(),
    current: '',
    review: undefined,
    outdated: false,
    work: undefined,
    problem: undefined,
    notice: undefined,
  };

  const set = (change: Partial<SessionState>): void => {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };

  /** Runs one piece of work at a time, says that it runs, and lets go of the buttons whatever happens. */
  const run = async <Value>(
    work: Work,
    action: () => Promise<Result<Value>>,
    then: (value: Value) => void | Promise<void>,
  ): Promise<void> => {
    if (snapshot.work !== undefined) return;
    set({ work, problem: undefined, notice: undefined });
    await quiet;
    const late = wait(patience[work]).then((): Result<Value> => ({
      ok: false,
      failure: silence(work, patience[work]),
    }));
    try {
      const outcome = await Promise.race([action(), late]);
      if (outcome.ok) await then(outcome.value);
      else set({ problem: { failure: outcome.failure, retry: () => void run(work, action, then) } });
    } catch (error) {
      set({ problem: { failure: crash(error), retry: () => void run(work, action, then) } });
    } finally {
      set({ work: undefined });
    }
  };

  const silence = (during: string, milliseconds: number): Failure => ({
    code: 'host-silent',
    message: texts.problem.silent(milliseconds / 1000),
    hint: texts.problem.silentHint,
    detail: during,
  });

  const crash = (error: unknown): Failure => ({
    code: 'pane-crashed',
    message: texts.problem.crashed,
    hint: texts.problem.crashedHint,
    // The name alone: a message could hold text of the document.
    detail: error instanceof Error ? error.name : typeof error,
  });

  /** Takes in a reading: which outline, which profile, what is written, where the cursor stands in it. */
  const take = async (state: DocumentState): Promise<CheckResult> => {
    // The page draws between reading and checking, so that neither makes one long task.
    await wait(0);
    const outline = (state.outline && services.outlineOf(state.outline)) || services.outline;
    const profile = state.profile ?? snapshot.profile;
    const result = services.check(state, outline, profile);
    reading = state;
    readAt = now().getTime();
    const outlined = holdsOutline(result.sections, state.outline);
    set({
      outline,
      profile,
      outlined,
      sections: result.sections,
      ticks: state.ticks,
      view: viewAfter(snapshot.view, snapshot.outlined, outlined),
      outdated: snapshot.review !== undefined && findingsChanged(snapshot.review.result, result),
    });
    if (cursor) follow(cursor);
    return result;
  };

  /** The check of the last reading, to be worked through. */
  const reviewOf = (result: CheckResult): Review => ({
    result,
    cleanable: reading ? services.cleanable(reading, snapshot.outline, snapshot.profile) : 0,
    at: now(),
  });

  const follow = (to: Cursor): void => {
    cursor = to;
    if (!reading) return;
    const at = services.locate(to, reading, snapshot.outline, snapshot.profile);
    if (at !== '' && at !== snapshot.current) set({ current: at });
  };

  const onMove = (to: Cursor): void => {
    const before = snapshot.current;
    follow(to);
    void refreshAfter(snapshot.current === before ? sameSectionGap : quietGap);
  };

  /** What a ribbon button did, in a runtime of its own, since the pane last asked. */
  const tellOutcome = (): void => {
    const outcome = memory.takeOutcome();
    if (outcome) set({ notice: { ok: outcome.ok, work: 'ribbon', count: 0, notices: outcome.sentences } });
  };

  const refreshAfter = (gap: number): Promise<void> => {
    if (quiet) return quiet;
    if (stopped || snapshot.work !== undefined || now().getTime() - readAt < gap) return Promise.resolve();
    quiet = (async () => {
      try {
        const read = await Promise.race([
          document.read(),
          wait(patience.reading).then((): Result<DocumentState> => ({
            ok: false,
            failure: silence('reading', patience.reading),
          })),
        ]);
        // A quiet reading that fails says nothing: the person asked for nothing.
        if (read.ok) {
          await take(read.value);
          tellOutcome();
        } else readAt = now().getTime();
      } catch {
        readAt = now().getTime();
      } finally {
        quiet = undefined;
      }
    })();
    return quiet;
  };

  /** Reads after a change of ours; the change itself has succeeded, so a failing read only leaves the list old. */
  const readBack = async (): Promise<CheckResult | undefined> => {
    const read = await document.read();
    return read.ok ? take(read.value) : undefined;
  };

  const remember = (profile: Profile, settings: Settings): void => {
    memory.rememberProfile(profile);
    memory.rememberSettings(settings);
    set({ profile, settings });
  };

  const insert = (profile: Profile, settings: Settings): Promise<void> => {
    const usable = usableProfile(snapshot.outline, profile);
    return run(
      'inserting',
      () => {
        remember(usable, settings);
        return document.insert({ outline: snapshot.outline, profile: usable, ...settings });
      },
      async (outcome) => {
        const result = await readBack();
        set({
          ...(result && snapshot.review ? { review: reviewOf(result), outdated: false } : {}),
          draft: undefined,
          current: snapshot.current || (snapshot.sections.find((section) => section.leaf)?.id ?? ''),
          notice: { ok: true, work: 'inserting', count: outcome.inserted.length, notices: outcome.notices },
        });
      },
    );
  };

  const check = (): Promise<void> =>
    run(
      'checking',
      () => document.read(),
      async (state) => {
        const result = await take(state);
        set({ review: reviewOf(result), outdated: false });
      },
    );

  /** Takes no button away: the person keeps the focus on the finding they pressed. */
  const jump = async (where: Where): Promise<void> => {
    if (snapshot.work !== undefined) return;
    set({ problem: undefined, notice: undefined });
    const retry = () => void jump(where);
    try {
      const there = await Promise.race([
        document.jump(where),
        wait(jumpPatience).then((): Result<void> => ({ ok: false, failure: silence('jump', jumpPatience) })),
      ]);
      if (!there.ok) set({ problem: { failure: there.failure, retry } });
    } catch (error) {
      set({ problem: { failure: crash(error), retry } });
    }
  };

  const tick = async (section: string, note: number, done: boolean): Promise<void> => {
    const before = snapshot.ticks.get(section) ?? [];
    const after = done ? [...new Set([...before, note])].sort((a, b) => a - b) : before.filter((one) => one !== note);
    const ticksWith = (list: readonly number[]) => new Map([...snapshot.ticks, [section, list]]);
    // Shown at once, taken back when the document does not keep it.
    set({ ticks: ticksWith(after) });
    const kept = await document.setTicks(section, after);
    if (kept.ok) return;
    set({ ticks: ticksWith(before), problem: { failure: kept.failure, retry: () => void tick(section, note, done) } });
  };

  /** After a removal of ours the check is done again: its list would point at what is gone. */
  const afterRemoval = async (
    work: 'cleaning' | 'removing',
    removed: number,
    notices: readonly string[],
  ): Promise<void> => {
    const result = await readBack();
    set({
      ...(result && snapshot.review ? { review: reviewOf(result), outdated: false } : {}),
      ...(work === 'removing' ? { view: snapshot.outlined ? ('guide' as const) : ('start' as const) } : {}),
      notice: { ok: true, work, count: removed, notices },
    });
  };

  return {
    services,
    state: () => snapshot,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start: async (wanted) => {
      if (wanted === 'check') set({ view: 'check' });
      await run(
        'reading',
        () => document.read(),
        async (state) => {
          const result = await take(state);
          // The ribbon's «Kiểm tra trước khi in» is the order to check, not only the place where one can.
          if (wanted === 'check') set({ review: reviewOf(result), outdated: false });
        },
      );
      tellOutcome();
      const following = await document.follow(onMove);
      if (!following.ok) return;
      if (stopped) following.value();
      else stopFollowing = following.value;
    },
    stop: () => {
      stopped = true;
      stopFollowing?.();
      stopFollowing = undefined;
    },
    show: (view) => set({ view, problem: undefined, notice: undefined }),
    refresh: () => refreshAfter(quietGap),
    type: (draft, settings) => {
      memory.rememberProfile(usableProfile(snapshot.outline, draft));
      memory.rememberSettings(settings);
      set({ draft, settings });
    },
    insert,
    insertMissing: () => insert(snapshot.profile, snapshot.settings),
    check,
    jump,
    choose: async (id) => {
      set({ current: id });
      const where = snapshot.sections.find((section) => section.id === id)?.where;
      if (where) await jump(where);
    },
    removeNotes: () =>
      run(
        'cleaning',
        () => document.removeNotes(snapshot.outline, snapshot.profile),
        (outcome) => afterRemoval('cleaning', outcome.removed, outcome.notices),
      ),
    removeOutline: () =>
      run(
        'removing',
        () => document.removeOutline(snapshot.outline, snapshot.profile),
        (outcome) => afterRemoval('removing', outcome.removed, outcome.notices),
      ),
    saveProfile: async (typed) => {
      const profile = usableProfile(snapshot.outline, typed);
      if (!snapshot.outlined) {
        remember(profile, snapshot.settings);
        set({ view: 'start', notice: { ok: true, work: 'remembering', count: 0, notices: [] } });
        return;
      }
      await run(
        'saving',
        () => document.setProfile(snapshot.outline, profile),
        async (changed) => {
          remember(profile, snapshot.settings);
          await readBack();
          set({ view: 'guide', notice: { ok: true, work: 'saving', count: changed, notices: [] } });
        },
      );
    },
    tick,
    dismiss: () => set({ notice: undefined, problem: undefined }),
  };
};

/** An outline that appears or goes moves the person along; otherwise the view is theirs. */
const viewAfter = (view: View, before: boolean, after: boolean): View => {
  if (before === after) return view;
  if (after && view === 'start') return 'guide';
  return !after && view === 'guide' ? 'start' : view;
};

const findingsChanged = (before: CheckResult, after: CheckResult): boolean => {
  const line = (result: CheckResult) =>
    result.findings.map((finding) => `${finding.rule} ${finding.section} ${finding.quote}`).join('\n');
  return line(before) !== line(after);
};
