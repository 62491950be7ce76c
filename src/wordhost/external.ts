/**
 * `window.external` as Word for Windows injects it into the add-in's page, over a `HostDocument`. Needs
 * only functions of the language: it runs in Node, in jsdom and in a browser.
 */
import { answerCustomXml, customXmlCalls } from './customXml.js';
import { HostDocument } from './document.js';
import type { Position } from './document.js';
import type { ErrorCode } from './errors.js';
import { frameContext } from './frameContext.js';
import { hosts } from './hosts.js';
import type { HostKind, HostName } from './hosts.js';
import type { Fault, Knobs } from './knobs.js';
import { kindOf, RequestLog } from './log.js';
import { documentObject } from './objects/root.js';
import { createRequests } from './requests.js';
import { safeArray } from './safeArray.js';
import type { HostState } from './state.js';
import { References } from './references.js';
import type { WireRequest } from './wireShapes.js';

type Callback = (answer: unknown, status?: number) => void;
type Handler = (id: number, payload?: unknown) => void;

/** The numbers of the calls and events (OSF.DDA.MethodDispId, EventDispId in the library). */
const calls = { richApi: 93, commandCompleted: 94 };
/** ooeOperationNotSupported (OSF.DDA.ErrorCodeManager, word-win32:1816–1841). */
const unsupported = 5000;
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

/** Codes that the frame itself gives before Word sees the request (word-win32:11020–11060). */
const frameCodes: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
};

/** Word answers later, never inside the call: in the next turn, without the timer's least wait where the language has one. */
const soon: (work: () => void) => void =
  typeof setImmediate === 'function' ? (work) => void setImmediate(work) : (work) => void setTimeout(work, 0);

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
  const processRequest = createRequests({ state, references, root, sets, log, bugs });

  /** The workbench brings its document in before the work, and takes the changes out after it. */
  const between = async <Value>(work: () => Value | Promise<Value>): Promise<Value> => {
    await options.beforeRequest?.();
    const before = { document: document.changes, selection: document.selectionChanges };
    const value = await work();
    await options.afterRequest?.({
      document: document.changes !== before.document,
      selection: document.selectionChanges !== before.selection,
    });
    return value;
  };

  const fire = (id: number, payload?: unknown): void => {
    for (const handler of handlers.get(id) ?? []) handler(id, payload);
  };
  const fireSelectionChanged = (): void => {
    const { selectionEvents, selectionDelay } = state.knobs;
    if (selectionEvents === 'missing') return;
    setTimeout(() => fire(events.selectionChanged, safeArray([])), selectionEvents === 'late' ? selectionDelay : 0);
  };

  const execute = async (id: number, parameters: unknown, callback: Callback): Promise<void> => {
    const list: readonly unknown[] = Array.isArray(parameters) ? parameters : [];
    if (id === calls.richApi) {
      const message: readonly unknown[] = Array.isArray(list[0]) ? list[0] : [];
      const response = await between(() => processRequest(String(message[4])));
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
      callback(await between(() => answerCustomXml(state, id, String(list[0]))), 0);
      return;
    }
    // The host does not know this call of the Common API.
    bugs.push(`wordhost does not implement call ${id} of the Common API`);
    callback(safeArray([unsupported, '']), 0);
  };

  const context = frameContext({ version: kind.version, sets, settings });
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
