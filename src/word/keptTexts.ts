/**
 * Last term's text, section by section, as this machine keeps it for the report that is being written. It stands in the browser's storage and not in
 * the document, where it would travel with the report to whoever gets it; the document keeps only a name by which it is found again.
 */
import { lastPattern } from '../report/memory.js';
import { isRecord, type ValueStore } from './valueStore.js';

export interface LastTerm {
  readonly name: string;
  /** `id@version` of the outline whose sections the text is sorted by. */
  readonly outline: string;
  /** Name of the file that it came from. */
  readonly file: string;
  /** Paragraphs by section id. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

export interface LastTerms {
  /** Undefined where this machine keeps none of that name, or it is damaged. */
  readonly find: (name: string) => LastTerm | undefined;
  /** Keeps it in the place of the oldest where there are many. False where there is no room, or nothing lasts here. */
  readonly keep: (last: LastTerm) => boolean;
  readonly forget: (name: string) => void;
  /** What this machine keeps, the oldest first: documents that are gone cannot ask for theirs to be forgotten. */
  readonly names: () => readonly string[];
}

/** Enough for one who types the reports of several cells; a long report takes 100,000 of the browser's 5 million characters. */
const most = 8;
const longest = 1_500_000;

const listName = 'lastTerms';
const slotOf = (name: string): string => `lastTerm.${name}`;

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

const readLast = (name: string, json: unknown): LastTerm | undefined => {
  if (!isRecord(json) || !isRecord(json['texts'])) return undefined;
  const { outline, file, texts } = json;
  if (typeof outline !== 'string' || typeof file !== 'string') return undefined;
  const sections = Object.entries(texts).filter((entry): entry is [string, readonly string[]] => isTexts(entry[1]));
  return { name, outline, file, texts: new Map(sections) };
};

export const keptTexts = (store: ValueStore, lasting: boolean): LastTerms => {
  const names = (): readonly string[] => {
    const kept = store.read(listName);
    return Array.isArray(kept) ? kept.filter((name): name is string => lastPattern.test(String(name))) : [];
  };
  const forget = (name: string): void => {
    store.remove(slotOf(name));
    try {
      store.write(
        listName,
        names().filter((each) => each !== name),
      );
    } catch {
      // The list names one that is gone: it is passed over.
    }
  };
  return {
    find: (name) => (lastPattern.test(name) ? readLast(name, store.read(slotOf(name))) : undefined),
    keep: ({ name, outline, file, texts }) => {
      const value = { outline, file, texts: Object.fromEntries(texts) };
      if (!lasting || JSON.stringify(value).length > longest) return false;
      const others = names().filter((each) => each !== name);
      for (const old of others.slice(0, Math.max(0, others.length + 1 - most))) forget(old);
      try {
        store.write(slotOf(name), value);
        store.write(listName, [...names().filter((each) => each !== name), name]);
        return true;
      } catch {
        store.remove(slotOf(name));
        return false;
      }
    },
    forget,
    names,
  };
};
