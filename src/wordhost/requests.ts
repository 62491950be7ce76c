/**
 * One request of the add-in to Word's objects: where a fault that a test asked for strikes, what is answered, what the log keeps of it.
 */
import { HostError } from './errors.js';
import { hasSet, newerMembers } from './hosts.js';
import type { Fault } from './knobs.js';
import type { LogEntry, RequestLog } from './log.js';
import { kindOf } from './log.js';
import { createByName } from './objects/root.js';
import type { HostState } from './state.js';
import { errorBody, processQuery } from './wire.js';
import type { Desk } from './wire.js';
import type { References } from './references.js';
import type { WireRequest, WireResponse } from './wireShapes.js';

/** What became of a request. */
type Answered = Pick<LogEntry, 'response' | 'members' | 'actions' | 'writes' | 'writingActions'>;

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export interface Requests {
  readonly state: HostState;
  readonly references: References;
  readonly root: Desk['root'];
  /** Requirement sets, for members newer than they are. */
  readonly sets: Readonly<Record<string, string>>;
  readonly log: RequestLog;
  /** Faults of the host itself are added. */
  readonly bugs: string[];
}

/** Gives what Word answers to the text of a request, or what the frame says in its place: a number, or nothing ever. */
export const createRequests = ({
  state,
  references,
  root,
  sets,
  log,
  bugs,
}: Requests): ((body: string) => Promise<WireResponse | number | 'none'>) => {
  /** The fault of this request: its own, or one from before that lasts. */
  const faultOf = (request: WireRequest): Fault | undefined => {
    if (kindOf(request) !== 'work') return undefined;
    const sync = log.syncs + 1;
    const { faults } = state.knobs;
    const lasting = faults.find((each) => each.lasting === true && each.sync < sync);
    return (
      faults.find((each) => each.sync === sync) ??
      (lasting && { sync, code: lasting.code, ...(lasting.answer === undefined ? {} : { answer: lasting.answer }) })
    );
  };

  const answer = (request: WireRequest, fault: Fault | undefined): Answered => {
    const members: string[] = [];
    const actions: number[] = [];
    const writes: string[] = [];
    const writingActions: number[] = [];
    const hits = (index: number, member: string): boolean =>
      fault !== undefined && (fault.member === member || fault.action === index);
    const fail = (location: string): never => {
      throw new HostError(fault?.code ?? 'GeneralException', 'A fault that the test asked for', location);
    };
    const desk: Desk = {
      state,
      references,
      root,
      create: createByName,
      known: (member) => {
        const needed = newerMembers[member];
        if (needed !== undefined && !hasSet(sets, ...needed))
          throw new HostError('NotImplemented', `This Word has no ${member}`, member);
      },
      before: (index, member, write) => {
        members.push(member);
        actions.push(index);
        if (write) {
          writes.push(member);
          writingActions.push(index);
        }
        if (hits(index, member) && fault?.late !== true) fail(member);
        if (write && state.knobs.writesRefused !== '')
          throw new HostError(state.knobs.writesRefused, 'The document cannot be changed', member);
      },
      after: (index, member) => {
        if (hits(index, member) && fault?.late === true) fail(member);
      },
      special: (object, name, args) => {
        if (object !== root) return undefined;
        if (name === '_RemoveReference') references.drop(args.text(0));
        else if (name === '_RemoveAllReferences') references.clear();
        else return undefined;
        return { value: null };
      },
    };
    const whole = fault !== undefined && fault.member === undefined && fault.action === undefined;
    const worked = whole && fault.late !== true ? undefined : processQuery(desk, request);
    const refused = new HostError(fault?.code ?? 'GeneralException', 'A fault that the test asked for');
    const response =
      worked === undefined || whole ? { Results: [], Error: errorBody(refused, 0), TraceIds: [] } : worked;
    return { response, members, actions, writes, writingActions };
  };

  return async (body) => {
    const request = JSON.parse(body) as WireRequest;
    const fault = faultOf(request);
    const answered = answer(request, fault);
    const { response, members } = answered;
    const delay =
      state.knobs.latency.sync +
      (members.some((each) => each.endsWith('.insertOoxml')) ? state.knobs.latency.insertOoxml : 0);
    if (delay > 0) await wait(delay);
    const text = JSON.stringify(response);
    if (response.Error?.Message.startsWith('wordhost: ') === true) bugs.push(response.Error.Message);
    log.add({
      kind: kindOf(request),
      ...answered,
      request,
      size: { request: body.length, response: text.length },
    });
    return response.Error === undefined ? response : (fault?.answer ?? response);
  };
};
