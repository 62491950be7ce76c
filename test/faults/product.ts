/**
 * The full product: every action × every round trip of it × every code × every place in the batch, in one kind of Word. What must hold
 * afterwards is in laws.ts.
 */
import { vi } from 'vitest';
import type { Result } from '../../src/result.js';
import type { WordHost } from '../../src/wordhost/external.js';
import type { Fault } from '../../src/wordhost/knobs.js';
import type { LogEntry } from '../../src/wordhost/log.js';
import type { Action } from './actions.js';
import { brokenLaws, type Moment, momentOf, type SecondTry, type Undisturbed } from './laws.js';
import type { Page } from './page.js';

/** How Word fails. 5012 = ooeInvalidOrTimedOutSession: the connection is lost. */
export const failures: Readonly<Record<string, Pick<Fault, 'code' | 'answer' | 'lasting'>>> = {
  AccessDenied: { code: 'AccessDenied' },
  GeneralException: { code: 'GeneralException' },
  NotAllowed: { code: 'NotAllowed' },
  ItemNotFound: { code: 'ItemNotFound' },
  InvalidObjectPath: { code: 'InvalidObjectPath' },
  ActivityLimitReached: { code: 'ActivityLimitReached' },
  RequestPayloadSizeLimitExceeded: { code: 'RequestPayloadSizeLimitExceeded' },
  'connection lost once': { code: 'GeneralException', answer: 5012 },
  'connection lost for good': { code: 'GeneralException', answer: 5012, lasting: true },
  'no answer': { code: 'GeneralException', answer: 'none', lasting: true },
};

type Place = Pick<Fault, 'action' | 'late'>;

/**
 * Every place in a batch: before it; at each of its calls, so that all calls before that one have run and none after it; and when all of it
 * has run but nobody hears of it.
 */
export const placesIn = ({ actions }: LogEntry): Place[] => [
  {},
  ...[...new Set(actions)].map((action): Place => ({ action })),
  { late: true },
];

/** The faults of one round trip (counted from 1): every code at every place. */
export const faultsOf = (sync: number, entry: LogEntry): Fault[] =>
  placesIn(entry).flatMap((place) => Object.values(failures).map((failure) => ({ sync, ...place, ...failure })));

export interface Case {
  readonly page: Page;
  readonly action: Action;
  readonly fault: Fault;
}

/** Silence lasts minutes: the clock is moved on until the action has ended. */
const throughSilence = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const state = { ended: false };
    const outcome = work().finally(() => (state.ended = true));
    outcome.catch(() => undefined);
    while (!state.ended) {
      await vi.advanceTimersByTimeAsync(10_000);
      await new Promise((next) => setImmediate(next));
    }
    return await outcome;
  } finally {
    vi.useRealTimers();
  }
};

const open = ({ page, action }: Pick<Case, 'page' | 'action'>): WordHost => {
  const host = page.open(action.start);
  if (action.caret !== undefined) host.document.select({ paragraph: action.caret, offset: 0 });
  return host;
};

const run = (of: Pick<Case, 'page' | 'action'>, host: WordHost, isSilent = false): Promise<Result<unknown>> => {
  const work = (): Promise<Result<unknown>> => of.action.run(of.page.document, host);
  return isSilent || of.action.waits ? throughSilence(work) : work();
};

/** The action as it goes without a fault. */
export const undisturbed = async (of: Pick<Case, 'page' | 'action'>): Promise<Undisturbed> => {
  const host = open(of);
  const before = momentOf(host);
  const result = await run(of, host);
  const syncs = host.log.entries.filter((entry) => entry.kind === 'work');
  const after = momentOf(host);
  host.log.clear();
  const again = await run(of, host);
  return { before, result, after, again, syncs };
};

/** All that decides how the document goes on. */
const stateOf = (host: WordHost): string => {
  const { parts } = host.document;
  const names = parts.names().filter((name) => /(document|custom|settings|styles|header\d*)\.xml$/.test(name));
  return [host.tracking, ...names.map((name) => parts.text(name))].join('\n');
};

/** What one state of the document looks like, and what pressing again makes of it: from one and the same state all goes one way. */
interface Seen extends SecondTry {
  readonly disturbed: Moment;
}

/** By the state. */
export type SeenStates = Map<string, Seen>;

const tryAgain = async (of: Case, host: WordHost, disturbed: Moment): Promise<Seen> => {
  const second = await run(of, host);
  return { disturbed, second, end: momentOf(host) };
};

/** Runs one case and gives what is wrong, '' when all is well. */
export const tryCase = async (of: Case, expected: Undisturbed, seen: SeenStates): Promise<string> => {
  const { action, fault } = of;
  const host = open(of);
  host.knobs = { ...host.knobs, faults: [fault] };
  const unchanged = host.document.changes;
  const isSilent = fault.answer === 'none';
  try {
    const result = await run(of, host, isSilent);
    host.knobs = { ...host.knobs, faults: [] };
    const isAsBefore = host.document.changes === unchanged;
    const state = isAsBefore ? 'as before' : stateOf(host);
    const known = seen.get(state) ?? (await tryAgain(of, host, isAsBefore ? expected.before : momentOf(host)));
    seen.set(state, known);
    const broken = brokenLaws({ action, fault, expected, result, ...known });
    return [...broken, ...host.bugs].join('; ');
  } catch (error) {
    return `crashed: ${String(error)}`;
  } finally {
    host.knobs = { ...host.knobs, faults: [] };
  }
};
