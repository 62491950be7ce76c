/**
 * What the add-in remembers on this machine between documents: the profile, a few settings, and what the last ribbon button did.
 * The one file that uses @microsoft/office-js-helpers. That library is one UMD file of 14 KB gzip, so it is loaded when first needed
 * and not with the pane; its `Storage` keeps JSON under `@container/key` in localStorage. It turns strings that look like a UTC time
 * into `Date` on reading, so we give it text of our own making, and check everything that comes back.
 * Nothing here is needed for correctness: where storage is blocked the add-in only forgets.
 */
import { parseProfile } from '../outline/profile.js';
import type { Outline, Profile } from '../outline/types.js';
import type { InsertPlace } from './document.js';
import { keptOutlines, type KeptOutlines } from './keptOutlines.js';
import { keptTexts, type LastTerms } from './keptTexts.js';
import { isRecord } from './valueStore.js';

/** What the pane speaks. */
export type Language = 'vi' | 'en';

export interface Settings {
  readonly place: InsertPlace;
  readonly guidance: boolean;
  readonly tables: boolean;
  /** Hints on the content among the findings. */
  readonly hints: boolean;
  /** Vietnamese unless the person has chosen otherwise, whatever Office or the system speaks. */
  readonly language: Language;
}

export const defaultSettings: Settings = { place: 'cursor', guidance: true, tables: true, hints: true, language: 'vi' };

/** What a ribbon button did; there is no pane to say it at that moment, so the pane says it when next opened. */
export interface RibbonOutcome {
  readonly ok: boolean;
  /** Sentences for the person, Vietnamese. */
  readonly sentences: readonly string[];
}

/** A failure's code and when it was, ISO; never a word of a document. */
export interface KeptFault {
  readonly code: string;
  readonly at: string;
}

const mostFaults = 10;

export interface Memory {
  /** The remembered profile for this outline, undefined when there is none or it cannot be read. */
  readonly profile: (outline: Outline) => Profile | undefined;
  readonly rememberProfile: (profile: Profile) => void;
  readonly settings: () => Settings;
  readonly rememberSettings: (settings: Settings) => void;
  readonly rememberOutcome: (outcome: RibbonOutcome) => void;
  /** Gives the outcome of the last ribbon button once. */
  readonly takeOutcome: () => RibbonOutcome | undefined;
  /**
   * Calls when a ribbon button, in a page of its own, has left an outcome; gives what ends it. Where the two pages do not hear of each
   * other's storage nothing is called: ask `takeOutcome` now and then.
   */
  readonly onOutcome: (heard: () => void) => () => void;
  /** Outlines of one's own, and the one chosen for the next document. */
  readonly outlines: KeptOutlines;
  /** Texts of last term's reports, by the names that documents keep. */
  readonly lastTerms: LastTerms;
  /** The last failures on this machine, the newest first: what to send to whoever helps. */
  readonly faults: () => readonly KeptFault[];
  readonly rememberFault: (fault: KeptFault) => void;
}

/** The calls we need of a store of texts. */
interface TextStore {
  get(key: string): unknown;
  set(key: string, text: string): unknown;
  delete(key: string): unknown;
}

/** Where the browser keeps nothing for us (blocked cookies): forgets when the pane closes. */
const forgetful = (): TextStore => {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key), set: (key, text) => kept.set(key, text), delete: (key) => kept.delete(key) };
};

/**
 * In Word on the web the storage of the pane's frame may be shared between sites: Office asks to prefix keys with
 * `Office.context.partitionKey` where it is given ("Persist add-in state and settings").
 */
const containerName = (): string => {
  const key = typeof Office === 'undefined' ? undefined : (Office.context as Office.Context | undefined)?.partitionKey;
  return key ? `${key}/decuong` : 'decuong';
};

const openStore = async (): Promise<{ readonly store: TextStore; readonly lasting: boolean }> => {
  try {
    const library = await import(/* webpackChunkName: "memory" */ '@microsoft/office-js-helpers');
    const store = new library.Storage<string>(containerName());
    store.set('probe', 'ok');
    return { store, lasting: true };
  } catch {
    return { store: forgetful(), lasting: false };
  }
};

/** JSON that may have been damaged, or written by another version: undefined then. Values that are not text are not ours. */
const parse = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const readSettings = (json: unknown): Settings => {
  if (!isRecord(json)) return defaultSettings;
  const { place, guidance, tables, hints, language } = json;
  return {
    place: place === 'end' || place === 'cursor' ? place : defaultSettings.place,
    guidance: typeof guidance === 'boolean' ? guidance : defaultSettings.guidance,
    tables: typeof tables === 'boolean' ? tables : defaultSettings.tables,
    hints: typeof hints === 'boolean' ? hints : defaultSettings.hints,
    language: language === 'en' ? language : defaultSettings.language,
  };
};

const readOutcome = (json: unknown): RibbonOutcome | undefined => {
  if (!isRecord(json) || typeof json['ok'] !== 'boolean' || !Array.isArray(json['sentences'])) return undefined;
  const sentences = json['sentences'].filter((sentence): sentence is string => typeof sentence === 'string');
  return { ok: json['ok'], sentences };
};

const readFaults = (json: unknown): readonly KeptFault[] =>
  (Array.isArray(json) ? json : []).flatMap((each: unknown) =>
    isRecord(each) && typeof each['code'] === 'string' && typeof each['at'] === 'string'
      ? [{ code: each['code'], at: each['at'] }]
      : [],
  );

const memoryOver = (store: TextStore, lasting: boolean): Memory => {
  const read = (key: string): unknown => {
    try {
      // The library gives back the text that we made, or parses it once more when it looks like JSON.
      const kept = store.get(key);
      return typeof kept === 'string' ? parse(kept) : kept;
    } catch {
      return undefined;
    }
  };
  const set = (key: string, value: unknown): unknown => store.set(key, JSON.stringify(value));
  const write = (key: string, value: unknown): void => {
    try {
      set(key, value);
    } catch {
      // Full or blocked: forgetting is the only harm.
    }
  };
  const remove = (key: string): void => {
    try {
      store.delete(key);
    } catch {
      // Nothing of that name, or blocked.
    }
  };
  return {
    profile: (outline) => {
      const parsed = parseProfile(read(`profile.${outline.id}`));
      return parsed.ok && parsed.value.outline === outline.id ? parsed.value : undefined;
    },
    rememberProfile: (profile) => write(`profile.${profile.outline}`, profile),
    settings: () => readSettings(read('settings')),
    rememberSettings: (settings) => write('settings', settings),
    rememberOutcome: (outcome) => write('outcome', outcome),
    takeOutcome: () => {
      const outcome = readOutcome(read('outcome'));
      if (outcome) write('outcome', '');
      return outcome;
    },
    onOutcome: (heard) => {
      const hear = ({ key, newValue }: StorageEvent): void => {
        if (key?.endsWith('/outcome') === true && (newValue ?? '').includes('sentences')) heard();
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
    faults: () => readFaults(read('faults')),
    rememberFault: (fault) => write('faults', [fault, ...readFaults(read('faults'))].slice(0, mostFaults)),
    outlines: keptOutlines({ read, write: set, remove }, lasting),
    lastTerms: keptTexts({ read, write: set, remove }, lasting),
  };
};

let opened: Promise<Memory> | undefined;

/** The memory of this machine; never fails. Call after `openDocument`, so that the partition key is known. */
export const openMemory = (): Promise<Memory> =>
  (opened ??= openStore().then(({ store, lasting }) => memoryOver(store, lasting)));
