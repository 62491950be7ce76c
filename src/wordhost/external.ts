/**
 * `window.external` as Word for Windows injects it into the add-in's page, over a `HostDocument`. Needs
 * only functions of the language: it runs in Node, in jsdom and in a browser.
 */
import { addCustomXml, customXmlCalls, deleteCustomXml, findCustomXml, partsOfNamespace } from './customXml.js';
import type { CustomXmlPart } from './customXml.js';
import { HostDocument } from './document.js';
import type { Position } from './document.js';
import type { ErrorCode } from './errors.js';
import { HostError } from './errors.js';
import { hasSet, hosts, newerMembers } from './hosts.js';
import type { HostKind, HostName } from './hosts.js';
import type { Fault, Knobs } from './knobs.js';
import { kindOf, RequestLog } from './log.js';
import type { LogEntry } from './log.js';
import { createByName, documentObject } from './objects/root.js';
import type { HostState } from './state.js';
import { errorBody, processQuery, References } from './wire.js';
import type { Desk, WireRequest, WireResponse } from './wire.js';

type Callback = (answer: unknown, status?: number) => void;
type Handler = (id: number, payload?: unknown) => void;

/** The numbers of the calls and events (OSF.DDA.MethodDispId, EventDispId in the library). */
const calls = { richApi: 93, commandCompleted: 94 };
/** Codes of refusals (OSF.DDA.ErrorCodeManager, word-win32:1816–1841). */
const refusals = { unsupported: 5000, customXml: 6100, denied: 7000 };
const events = { selectionChanged: 2, richApiMessage: 33, command: 39 };

/** The part of `window.external` that office.js uses. */
export interface External {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, () => unknown>>;
  GetLoggingAllowed(): boolean;
  Execute(id: number, parameters: unknown, callback: Callback): void;
  RegisterEvent(id: number, target: string, handler: Handler, callback: Callback): void;
  UnregisterEvent(id: number, target: string, callback: Callback): void;
}

export interface WordHostOptions {
  /** Bytes of a .docx. */
  readonly document: Uint8Array;
  readonly host?: HostName;
  /** What differs from the host's own behaviour. */
  readonly knobs?: Partial<Knobs>;
  /** Requirement sets in place of the host's (`{WordApi: '1.5'}` merges into them). */
  readonly sets?: Readonly<Record<string, string>>;
  /** Settings stored in the document (`Office.context.document.settings`), as JSON strings. */
  readonly settings?: ReadonlyMap<string, string>;
  /** Runs before each request of the add-in: the workbench brings the editor's document in. */
  readonly beforeRequest?: () => Promise<void>;
  /** Runs after each request: the workbench takes the changes out. */
  readonly afterRequest?: (changes: { readonly document: boolean; readonly selection: boolean }) => Promise<void>;
}

export interface WordHost {
  readonly name: string;
  readonly external: External;
  readonly document: HostDocument;
  readonly log: RequestLog;
  readonly settings: Map<string, string>;
  /** How the host behaves now; assign to change it on the way. */
  knobs: Knobs;
  /** Whether changes become revisions now. */
  readonly tracking: Knobs['changeTracking'];
  /** How often the add-in saved the document. */
  readonly saves: number;
  /** Faults of the host itself (not Word's refusals): a test should find none. */
  readonly bugs: readonly string[];
  /** Places the caret or selects, as a person does: the add-in hears of it. */
  select(from: Position, to?: Position): void;
  fireSelectionChanged(): void;
  /** Presses a ribbon button; resolves when the function calls `event.completed()`. */
  pressButton(controlId: string, functionName: string): Promise<void>;
  /** The next request that does work fails. */
  failNext(fault: Omit<Fault, 'sync'>): void;
}

/** What became of a request. */
type Answered = Pick<LogEntry, 'response' | 'members' | 'actions' | 'writes' | 'writingActions'>;

/** An array that looks like the SafeArray of the Windows frame. */
const safeArray = (items: readonly unknown[]): unknown[] =>
  Object.assign([...items], { toArray: () => [...items], dimensions: () => 1, ubound: () => items.length });

/** Codes that the frame itself gives before Word sees the request (word-win32:11020–11060). */
const frameCodes: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
};

/** Word answers later, never inside the call: in the next turn, without the timer's least wait where the language has one. */
const soon: (work: () => void) => void =
  typeof setImmediate === 'function' ? (work) => void setImmediate(work) : (work) => void setTimeout(work, 0);

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export const createWordHost = (options: WordHostOptions): WordHost => {
  const kind: HostKind = hosts[options.host ?? 'windows-365'];
  const document = new HostDocument(options.document);
  const references = new References();
  const log = new RequestLog();
  const settings = new Map(options.settings);
  const handlers = new Map<number, Set<Handler>>();
  const completions = new Map<string, () => void>();
  /** Buttons pressed before the page has said that it is ready for them (`NotifyActionHandlerReady`). */
  const pressed: unknown[] = [];
  let listening = false;
  const sets = { ...kind.sets, ...options.sets };
  const bugs: string[] = [];
  let saves = 0;
  let savedAt = 0;
  const knobs: Knobs = { ...kind.knobs, ...options.knobs };
  const state: HostState = {
    document,
    knobs,
    tracking: document.tracksChanges ? 'TrackAll' : knobs.changeTracking,
    placeholders: new Map(),
    onSelect: () => fireSelectionChanged(),
  };
  const root = documentObject({
    state,
    saved: () => document.changes === savedAt,
    save: () => {
      saves += 1;
      savedAt = document.changes;
    },
  });
  references.keep(root);

  const fire = (id: number, payload?: unknown): void => {
    for (const handler of handlers.get(id) ?? []) handler(id, payload);
  };
  const fireSelectionChanged = (): void => {
    const { selectionEvents, selectionDelay } = state.knobs;
    if (selectionEvents === 'missing') return;
    setTimeout(() => fire(events.selectionChanged, safeArray([])), selectionEvents === 'late' ? selectionDelay : 0);
  };

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

  /** What Word answers, or what the frame says in its place: a number, or nothing ever. */
  const processRequest = async (body: string): Promise<WireResponse | number | 'none'> => {
    const request = JSON.parse(body) as WireRequest;
    await options.beforeRequest?.();
    const before = { document: document.changes, selection: document.selectionChanges };
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
    await options.afterRequest?.({
      document: document.changes !== before.document,
      selection: document.selectionChanges !== before.selection,
    });
    return response.Error === undefined ? response : (fault?.answer ?? response);
  };

  /** A call on custom XML parts: what the frame gives back, or the code of a refusal. */
  const onCustomXml = (id: number, argument: string): unknown[] => {
    const described = (part: CustomXmlPart): unknown[] => safeArray([part.id, false]);
    if (id === customXmlCalls.byNamespace)
      return safeArray([0, safeArray(partsOfNamespace(state, argument).map(described))]);
    const part = id === customXmlCalls.add ? undefined : findCustomXml(state, argument);
    if (id === customXmlCalls.xml) return safeArray(part ? [0, document.parts.text(part.name)] : [refusals.customXml]);
    if (state.knobs.writesRefused !== '') return safeArray([refusals.denied]);
    if (id === customXmlCalls.add) {
      const added = addCustomXml(state, argument);
      return safeArray(added ? [0, described(added)] : [refusals.customXml]);
    }
    if (!part) return safeArray([refusals.customXml]);
    deleteCustomXml(state, part);
    return safeArray([0]);
  };

  const execute = async (id: number, parameters: unknown, callback: Callback): Promise<void> => {
    const list: readonly unknown[] = Array.isArray(parameters) ? parameters : [];
    if (id === calls.richApi) {
      const message: readonly unknown[] = Array.isArray(list[0]) ? list[0] : [];
      const response = await processRequest(String(message[4]));
      if (response === 'none') return;
      if (typeof response === 'number') {
        callback(safeArray([response, '']), 0);
        return;
      }
      const code = response.Error;
      const refusedByFrame =
        code !== undefined && response.Results.length === 0 && code.Location === ''
          ? frameCodes[code.Code as ErrorCode]
          : undefined;
      if (refusedByFrame !== undefined) callback(safeArray([refusedByFrame, '']), 0);
      else
        callback(
          safeArray([0, safeArray([200, safeArray(['content-type', 'application/json']), JSON.stringify(response)])]),
          0,
        );
      if (!listening && kindOf(JSON.parse(String(message[4])) as WireRequest) === 'internal') {
        listening = true;
        for (const payload of pressed.splice(0)) setTimeout(() => fire(events.command, payload), 0);
      }
      return;
    }
    if (id === calls.commandCompleted) {
      const done = completions.get(String(list[0]));
      completions.delete(String(list[0]));
      callback(safeArray([0, '']), 0);
      done?.();
      return;
    }
    if (Object.values(customXmlCalls).some((call) => call === id)) {
      await options.beforeRequest?.();
      const before = document.changes;
      const answered = onCustomXml(id, String(list[0]));
      await options.afterRequest?.({ document: document.changes !== before, selection: false });
      callback(answered, 0);
      return;
    }
    // The host does not know this call of the Common API.
    bugs.push(`wordhost does not implement call ${id} of the Common API`);
    callback(safeArray([refusals.unsupported, '']), 0);
  };

  const context: Readonly<Record<string, () => unknown>> = {
    GetAppType: () => 2,
    GetSolutionRef: () => 'wordhost',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'vi-VN',
    GetAppDataLocale: () => 'vi-VN',
    GetDocUrl: () => 'C:\\bao-cao.docx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'wordhost',
    GetInstanceId: () => 'wordhost',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetHostFullVersion: () => kind.version,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostCustomMessage: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({
      Read(keys: unknown[], values: unknown[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly unknown[], values: readonly unknown[]) {
        settings.clear();
        for (const [index, key] of keys.entries()) settings.set(String(key), String(values[index]));
      },
    }),
  };

  const external: External = {
    GetHostInfo: () => kind.info,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute(id, parameters, callback) {
      soon(() => void execute(id, parameters, callback));
    },
    RegisterEvent(id, _target, handler, callback) {
      const known = handlers.get(id) ?? new Set();
      handlers.set(id, known.add(handler));
      soon(() => callback(0));
    },
    UnregisterEvent(id, _target, callback) {
      handlers.delete(id);
      soon(() => callback(0));
    },
  };

  return {
    name: kind.name,
    external,
    document,
    log,
    settings,
    bugs,
    get tracking() {
      return state.tracking;
    },
    get saves() {
      return saves;
    },
    get knobs() {
      return state.knobs;
    },
    set knobs(next) {
      state.knobs = next;
    },
    select(from, to) {
      document.select(from, to);
      fireSelectionChanged();
    },
    fireSelectionChanged,
    pressButton(controlId, functionName) {
      return new Promise((done) => {
        completions.set(controlId, done);
        const payload = safeArray([controlId, functionName, JSON.stringify({ source: { id: controlId } })]);
        if (listening) fire(events.command, payload);
        else pressed.push(payload);
      });
    },
    failNext(fault) {
      state.knobs = { ...state.knobs, faults: [...state.knobs.faults, { ...fault, sync: log.syncs + 1 }] };
    },
  };
};
