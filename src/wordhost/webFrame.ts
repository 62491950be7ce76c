/**
 * The host page's side of Word on the web: the add-in runs in an iframe and its office.js (`word-web-16.00`) speaks by `postMessage`.
 * Each message becomes the call that the Windows frame would have made on `window.external` (external.ts), so that both frames have
 * one Word behind them. Nothing of the document may be decided here.
 */
import { customXmlCalls } from './customXml.js';
import type { WordHost } from './external.js';

/** Kinds of request (Microsoft.Office.Common.ActionType). */
const actions = { invoke: 0, registerEvent: 1, unregisterEvent: 2 };

/** Calls that the Windows frame makes by functions of its context instead (OSF.DDA.MethodDispId). */
const settingsCalls = { load: 75, save: 76 };

const richApiCall = 93;

/** The payload of this event travels under `ArrayData` (OSF.DDA.EventDispId.dispidRichApiMessageEvent). */
const richApiEvent = 33;

/** Microsoft.Office.Common.MessageType and ResponseType. */
const response = 1;
const toCall = 0;
const toEvent = 1;

const conversation = 'wordhost';
const solution = 'wordhost';

/** A message of the add-in's frame (Microsoft.Office.Common.Request). */
interface Message {
  readonly _conversationId: string;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data: Readonly<Record<string, unknown>> | null;
}

export interface WebFrame {
  /** Address to load the add-in's page at: with what office.js reads its host and its partner from. */
  readonly address: string;
  /** The calls that came in, by name; `executeMethod` with its number. For tests. */
  readonly calls: readonly string[];
  close(): void;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const parse = (text: unknown): Message | undefined => {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && value['_conversationId'] === conversation ? (value as unknown as Message) : undefined;
  } catch {
    return undefined;
  }
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** SafeArrays of the Windows frame as the plain arrays that JSON can carry. */
const plain = (value: unknown): unknown => (Array.isArray(value) ? value.map(plain) : value);

/** A custom XML part as the web's frame has it, from the pair of the Windows frame. */
const partOf = (pair: unknown): object => {
  const [id, builtIn] = listOf(pair);
  return { id, DataPartBuiltIn: builtIn };
};

/** The web's frame goes by names where that of Windows goes by places (OSF.DDA.Marshaling and the parameter maps, word-web:8784–8930). */
const customXmlNames = new Map<number, { readonly in: string; readonly out: (value: unknown) => object }>([
  [customXmlCalls.add, { in: 'xml', out: (part) => ({ DataPartProperties: partOf(part) }) }],
  [customXmlCalls.byNamespace, { in: 'namespace', out: (parts) => ({ DataPartList: listOf(parts).map(partOf) }) }],
  [customXmlCalls.xml, { in: 'id', out: (xml) => ({ Data: xml }) }],
  [customXmlCalls.delete, { in: 'id', out: () => ({}) }],
]);

/** What the settings of the Windows frame's context are read and written by. */
interface SettingsStore {
  Read(keys: unknown[], values: unknown[]): void;
  Write(keys: readonly unknown[], values: readonly unknown[]): void;
}

const isSettingsStore = (value: unknown): value is SettingsStore =>
  isRecord(value) && typeof value['Read'] === 'function' && typeof value['Write'] === 'function';

const settingsOf = (context: Readonly<Record<string, () => unknown>>): SettingsStore => {
  const store = context['GetSettings']?.();
  if (!isSettingsStore(store)) throw new Error('wordhost: the frame has no settings');
  return store;
};

const readSettings = (store: SettingsStore): [key: unknown, value: unknown][] => {
  const keys: unknown[] = [];
  const values: unknown[] = [];
  store.Read(keys, values);
  return keys.map((key, index) => [key, values[index]]);
};

/**
 * Answers the add-in's page (an absolute address) that will be loaded into a frame of this window. office.js accepts a partner over https
 * at the page's own host name or at one of Office's, and nobody else (word-web:5077).
 */
export const serveWebFrame = (host: WordHost, window: Window, page: string): WebFrame => {
  const { external } = host;
  const context = external.GetContext();
  const settings = settingsOf(context);
  const { origin } = new URL(page);
  const calls: string[] = [];

  /** What `Office.context` is made of (word-web:5849). 32 is Word on the web. */
  const appContext = (): Readonly<Record<string, unknown>> => ({
    _id: solution,
    _appName: 32,
    _appVersion: '16',
    _appMinorVersion: 0,
    _appUILocale: context['GetAppUILocale']?.(),
    _dataLocale: context['GetAppDataLocale']?.(),
    _docUrl: `${window.location.origin}/bao-cao.docx`,
    _clientMode: 0,
    _settings: Object.fromEntries(readSettings(settings)),
    _reason: 'inserted',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'wordhost',
    _appInstanceId: 'wordhost',
    _requirementMatrix: context['GetSupportedMatrix']?.(),
    _hostFullVersion: context['GetHostFullVersion']?.(),
    _appDomains: [],
    _initialDisplayMode: 0,
  });

  const execute = (
    call: number,
    argument: Readonly<Record<string, unknown>>,
    reply: (answer: object) => void,
  ): void => {
    if (call === settingsCalls.load) {
      reply({ Error: 0, Properties: { Settings: readSettings(settings) } });
      return;
    }
    if (call === settingsCalls.save) {
      const request = argument['DdaSettingsMethod'];
      const pairs = listOf(isRecord(request) ? request['Properties'] : undefined).map(listOf);
      settings.Write(
        pairs.map(([key]) => key),
        pairs.map(([, value]) => value),
      );
      reply({ Error: 0 });
      return;
    }
    const names = customXmlNames.get(call);
    const parameters =
      call === richApiCall
        ? [argument['ArrayData']]
        : [names ? argument[names.in] : argument[0], argument[1], argument[2]];
    external.Execute(call, parameters, (answer) => {
      const [error, value] = listOf(answer);
      if (error !== 0) reply({ Error: error });
      else if (names) reply({ Error: 0, ...names.out(value) });
      else reply({ Error: 0, Data: plain(value) });
    });
  };

  const receive = (event: MessageEvent<unknown>): void => {
    const message = parse(event.data);
    const { source } = event;
    if (message === undefined || source === null || event.origin !== origin) return;
    const send = (value: unknown, kind: number): void => {
      const answer = {
        _messageType: response,
        _actionName: message._actionName,
        _conversationId: conversation,
        _correlationId: message._correlationId,
        _origin: window.location.origin,
        _errorCode: 0,
        _responseType: kind,
        _data: value,
        _serializerVersion: 1,
      };
      source.postMessage(JSON.stringify(answer), { targetOrigin: event.origin });
    };
    const reply = (value: object | null): void => send(value && { Version: 1, ...value }, toCall);
    const argument = message._data ?? {};
    const method = argument['DdaMethod'];
    const call = isRecord(method) ? Number(method['DispatchId']) : 0;
    calls.push(message._actionName + (call > 0 ? ` ${call}` : ''));
    const number = Number(argument['eventDispId']);
    const target = String(argument['targetId']);
    if (message._actionType === actions.registerEvent) {
      const deliver = (id: number, payload?: unknown): void => {
        const list = plain(payload) ?? {};
        send(id === richApiEvent ? { ArrayData: list } : list, toEvent);
      };
      external.RegisterEvent(number, target, deliver, (error) => reply({ Error: error }));
    } else if (message._actionType === actions.unregisterEvent) {
      external.UnregisterEvent(number, target, (error) => reply({ Error: error }));
    } else if (message._actionName === 'executeMethod') execute(call, argument, reply);
    else if (message._actionName === 'ContextActivationManager_getAppContextAsync') send(appContext(), toCall);
    // Notices about focus and the like: heard, nothing to say.
    else reply(null);
  };

  window.addEventListener('message', receive);
  const address = new URL(page);
  address.search += `${address.search === '' ? '?' : '&'}_host_Info=Word$Web$16.00$${String(context['GetAppUILocale']?.())}$wordhost$$$0`;
  const partner = encodeURIComponent(window.location.origin + window.location.pathname);
  address.hash = `&_xdm_Info=${conversation}|${solution}|${partner}|`;
  return { address: address.href, calls, close: () => window.removeEventListener('message', receive) };
};
