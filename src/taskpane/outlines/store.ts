/**
 * The chooser while it is worked with: the outlines at hand, the one being added, what was asked and not answered yet. Nothing that a person
 * made or kept goes away without their word: an outline that cannot be kept stays in front, to be saved as a file.
 */
import { outlineKey } from '../../outline/tree.js';
import { proposals } from '../../outline/proposals.js';
import type { Outline } from '../../outline/types.js';
import type { Failure, Result } from '../../result.js';
import type { Session } from '../session/types.js';
import { largestFile, readIncoming, tooLarge, understandOpen, unreadable, type Incoming } from './incoming.js';
import { beside, instead, joining } from './joining.js';
import { fetchBeside, readOfficeOutline, readOfficeShelf, type FetchBeside, type OfficeEntry } from './office.js';
import { entriesOf, type Entry, isSame } from './shelf.js';

/** A document that is being made into an outline. */
export type Importing = Extract<Incoming, { kind: 'document' }>;

/** An outline on its way to those of one's own. */
export type Waiting =
  /** One of one's own has its name. */
  | { readonly kind: 'asks'; readonly outline: Outline; readonly kept: Outline }
  /** There is no room for it. */
  | { readonly kind: 'unkept'; readonly outline: Outline; readonly failure: Failure };

/** What was done last, to be said. */
export type Said =
  | { readonly kind: 'using' | 'kept' | 'forgotten'; readonly title: string }
  | { readonly kind: 'saved'; readonly file: string };

export interface OutlinesState {
  readonly entries: readonly Entry[];
  readonly isAdding: boolean;
  readonly importing: Importing | undefined;
  readonly waiting: Waiting | undefined;
  /** What did not work last. */
  readonly failure: Failure | undefined;
  /** What is wrong with the list of the office. */
  readonly officeFailure: Failure | undefined;
  readonly said: Said | undefined;
}

export interface OutlineStore {
  readonly state: () => OutlinesState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Brings what is not in the pane from the start: our proposals, the office's list. */
  readonly open: () => Promise<void>;
  readonly showAdding: (shown: boolean) => void;
  readonly takeFile: (file: Pick<File, 'name' | 'size' | 'arrayBuffer'>) => Promise<void>;
  readonly takeDocument: (name: string) => Promise<void>;
  /** What the editor of an import gives. */
  readonly save: (outline: Outline) => void;
  readonly closeImport: () => void;
  readonly replace: () => void;
  readonly keepBoth: () => void;
  readonly retry: () => void;
  /** Back to where the outline came from; it is not kept. */
  readonly letGo: () => void;
  readonly use: (entry: Entry) => Promise<void>;
  /** The outline of an entry, to be saved as a file. */
  readonly outlineOf: (entry: Entry) => Promise<Outline | undefined>;
  readonly tellSaved: (file: string) => void;
  readonly rename: (outline: Outline, title: string) => void;
  readonly forget: (outline: Outline) => void;
}

export const createOutlineStore = (session: Session, fetching: FetchBeside = fetchBeside): OutlineStore => {
  const { document, memory, outline: bundled } = session.services;
  const kept = memory.outlines;
  const listeners = new Set<() => void>();
  let offered: readonly Outline[] = [];
  let office: readonly OfficeEntry[] = [];

  const entries = (): readonly Entry[] => {
    const { reading, chosen } = session.state();
    const document = reading && session.services.outlineOf(reading);
    return entriesOf({ bundled, proposals: offered, own: kept.list(), office, document, used: chosen });
  };

  let snapshot: OutlinesState = {
    entries: entries(),
    isAdding: false,
    importing: undefined,
    waiting: undefined,
    failure: undefined,
    officeFailure: undefined,
    said: undefined,
  };

  const set = (change: Partial<OutlinesState>): void => {
    snapshot = { ...snapshot, entries: entries(), ...change };
    for (const listener of listeners) listener();
  };

  let seen = session.state();
  session.subscribe(() => {
    const { chosen, reading } = session.state();
    const isOld = chosen !== seen.chosen || reading !== seen.reading;
    seen = session.state();
    if (isOld) set({});
  });

  const given = (): readonly Outline[] => [bundled, ...offered];

  /** Counts what was chosen, so that an answer that comes late is known as such. */
  let choices = 0;

  const choose = (outline: Outline, kind: 'using' | 'kept'): void => {
    choices += 1;
    session.useOutline(outline);
    set({
      isAdding: false,
      importing: undefined,
      waiting: undefined,
      failure: undefined,
      said: { kind, title: outline.title },
    });
  };

  /** Keeps it as one's own and uses it at once; `instead` goes when it is there. */
  const keep = (outline: Outline, old?: Outline): void => {
    const outcome = kept.keep(outline);
    if (!outcome.ok) {
      set({ waiting: { kind: 'unkept', outline, failure: outcome.failure }, failure: undefined, said: undefined });
      return;
    }
    if (old && outlineKey(old) !== outlineKey(outline)) kept.forget(old);
    choose(outline, 'kept');
  };

  const join = (outline: Outline): void => {
    const way = joining(outline, kept.list(), given());
    if (way.kind === 'asks') set({ waiting: way, failure: undefined, said: undefined });
    else if (way.kind === 'known') choose(way.outline, 'using');
    else keep(way.outline);
  };

  const take = (incoming: Result<Incoming>): void => {
    if (!incoming.ok) set({ failure: incoming.failure, said: undefined });
    else if (incoming.value.kind === 'outline') join(incoming.value.outline);
    else set({ importing: incoming.value, failure: undefined, said: undefined });
  };

  const outlineOf = async ({ from }: Entry): Promise<Outline | undefined> => {
    if ('outline' in from) return from.outline;
    const read = await readOfficeOutline(fetching, from.file);
    if (read.ok) return read.value;
    set({ failure: read.failure, said: undefined });
    return undefined;
  };

  return {
    state: () => snapshot,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    open: async () => {
      if (offered.length === 0) {
        offered = await Promise.all(proposals.map(({ load }) => load())).catch(() => []);
        set({});
      }
      const shelf = await readOfficeShelf(fetching);
      office = shelf.entries;
      set({ officeFailure: shelf.failure });
    },
    showAdding: (shown) => set({ isAdding: shown, failure: undefined, said: undefined }),
    takeFile: async (file) => {
      if (file.size > largestFile) {
        take(tooLarge());
        return;
      }
      // A file may have gone, or be held by another program, since it was chosen.
      const bytes = await file.arrayBuffer().catch(() => undefined);
      take(bytes ? readIncoming(file.name, new Uint8Array(bytes)) : unreadable());
    },
    takeDocument: (name) =>
      session.run(
        'reading',
        () => document.read(),
        ({ report }) => take(understandOpen(name, report)),
      ),
    save: join,
    closeImport: () => set({ importing: undefined, waiting: undefined }),
    replace: () => {
      const { waiting } = snapshot;
      if (waiting?.kind === 'asks')
        keep(instead(waiting.outline, waiting.kept, [...kept.list(), ...given()]), waiting.kept);
    },
    keepBoth: () => {
      const { waiting } = snapshot;
      if (waiting?.kind === 'asks') keep(beside(waiting.outline, kept.list(), given()));
    },
    retry: () => {
      if (snapshot.waiting?.kind === 'unkept') join(snapshot.waiting.outline);
    },
    letGo: () => set({ waiting: undefined }),
    use: async (entry) => {
      const choice = (choices += 1);
      const outline = await outlineOf(entry);
      // The office's may come late: what the person has in front by then, or has chosen since, stays.
      if (!outline || choice !== choices || snapshot.importing || snapshot.waiting) return;
      // The one of a document is here only as long as the document is open.
      if (entry.origin === 'document') join(outline);
      else choose(outline, 'using');
    },
    outlineOf,
    tellSaved: (file) => set({ said: { kind: 'saved', file }, failure: undefined }),
    rename: (outline, title) => {
      const renamed = { ...outline, title: title.trim() };
      const isUsed = isSame(outline, session.state().chosen);
      const outcome = kept.keep(renamed);
      if (!outcome.ok) set({ failure: outcome.failure, said: undefined });
      else if (isUsed) session.useOutline(renamed);
      if (outcome.ok) set({ failure: undefined, said: undefined });
    },
    forget: (outline) => {
      const isUsed = isSame(outline, session.state().chosen);
      kept.forget(outline);
      if (isUsed) session.useOutline(bundled);
      set({ said: { kind: 'forgotten', title: outline.title }, failure: undefined });
    },
  };
};

const stores = new WeakMap<Session, OutlineStore>();

/** The one store over a session: an import that is not finished outlives a look at another tab. */
export const outlineStoreOf = (session: Session): OutlineStore => {
  const known = stores.get(session);
  if (known) return known;
  const made = createOutlineStore(session);
  stores.set(session, made);
  return made;
};
