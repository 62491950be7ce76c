/**
 * The indicators while they are worked on: rows over the table as it was last read. Nothing is written without the person's press, and
 * never over what was typed into the table meanwhile: before every writing the document is read again and compared.
 */
import { placeTargets } from '../../indicators/carry.js';
import { isEmptyChange, planIndicators } from '../../indicators/planTable.js';
import type { IndicatorTable } from '../../indicators/tables.js';
import { sayComparator } from '../../indicators/target.js';
import type { Indicator } from '../../indicators/types.js';
import { success, type Result } from '../../result.js';
import type { DocumentState } from '../../word/document.js';
import type { Session } from '../session/types.js';
import {
  findTable,
  fitting,
  isUnwritten,
  leftOf,
  rowsOf,
  tableInOutline,
  withAdded,
  wordsOfTable,
  type Row,
  type TableKind,
} from './model.js';

export interface IndicatorState {
  readonly kind: TableKind;
  /** The table as it was read when the rows were made of it; undefined when the document has none. */
  readonly read: IndicatorTable | undefined;
  readonly rows: readonly Row[];
  /** The rows say something else than the table. */
  readonly unwritten: boolean;
  /** The person has changed the table in the document while there was something unwritten here. */
  readonly changed: boolean;
  /** Key of the row whose form is open, '' = none. */
  readonly editing: string;
  /** What was typed into that form and not taken into the list yet; undefined while nothing was. */
  readonly draft: Indicator | undefined;
}

export interface IndicatorStore {
  readonly state: () => IndicatorState;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly show: (kind: TableKind) => void;
  /** Opens a row's form; what was typed into another goes into the list. '' closes the form and lets go of what was typed. */
  readonly edit: (key: string) => void;
  readonly type: (draft: Indicator) => void;
  readonly save: (key: string, indicator: Indicator) => void;
  readonly add: (indicators: readonly Indicator[]) => void;
  /** Last term's targets: into the rows that wait for one, else as rows of their own; what has a target keeps it. */
  readonly take: (targets: readonly Indicator[]) => void;
  /** One to be filled in: its form is open. */
  readonly addAndEdit: (indicator: Indicator) => void;
  readonly remove: (key: string) => void;
  readonly undoRemove: (key: string) => void;
  /** Puts the outline's table into its section. */
  readonly insertTable: () => Promise<void>;
  /** `computed`: ratios and verdicts too, where they follow from target and result. */
  readonly write: (computed: boolean) => Promise<void>;
  /** Takes the table of the document, and lets go of what was not written. */
  readonly reread: () => Promise<void>;
}

const rowsWith = (rows: readonly Row[], key: string, change: Partial<Row>): readonly Row[] =>
  rows.map((row) => (row.key === key ? { ...row, ...change } : row));

/** A chosen comparator is said in the words of the target. */
const inWords = (indicator: Indicator): Indicator =>
  indicator.comparator ? { ...indicator, target: sayComparator(indicator.target, indicator.comparator) } : indicator;

/** With what the open form holds in the list, and the form closed. A name that was wiped out there stays: without one it is no indicator. */
const taken = ({ rows, editing, draft }: IndicatorState): Pick<IndicatorState, 'rows' | 'editing' | 'draft'> => {
  const take = (row: Row): Row =>
    draft && row.key === editing
      ? { ...row, indicator: inWords(draft.name.trim() === '' ? { ...draft, name: row.indicator.name } : draft) }
      : row;
  return { rows: rows.map(take), editing: '', draft: undefined };
};

export const createIndicatorStore = (session: Session): IndicatorStore => {
  const { document } = session.services;
  const listeners = new Set<() => void>();
  let nextKey = 0;
  /** What is worked on in the table that is not in front. */
  const kept = new Map<TableKind, IndicatorState>();

  const tableOf = (reading: DocumentState | undefined, kind: TableKind): IndicatorTable | undefined =>
    reading && findTable(reading.report, kind);

  const fresh = (kind: TableKind, reading: DocumentState | undefined): IndicatorState => {
    const read = tableOf(reading, kind);
    return { kind, read, rows: rowsOf(read), unwritten: false, changed: false, editing: '', draft: undefined };
  };

  let snapshot = fresh('results', session.state().reading);
  let seen = session.state().reading;
  let writing = false;

  const set = (change: Partial<IndicatorState>): void => {
    const next = { ...snapshot, ...change };
    snapshot = { ...next, unwritten: isUnwritten(next.read, taken(next).rows) };
    for (const listener of listeners) listener();
  };

  const isSameTable = (one: IndicatorTable | undefined, other: IndicatorTable | undefined): boolean =>
    one === undefined || other === undefined ? one === other : wordsOfTable(one.table) === wordsOfTable(other.table);

  /** A newer reading: taken as it is where nothing would be lost, else only said. */
  const after = (state: IndicatorState, reading: DocumentState | undefined): IndicatorState => {
    const read = tableOf(reading, state.kind);
    if (isSameTable(read, state.read)) return { ...state, changed: false };
    return state.unwritten || state.editing !== '' ? { ...state, changed: true } : fresh(state.kind, reading);
  };

  session.subscribe(() => {
    const { reading } = session.state();
    if (reading === seen) return;
    seen = reading;
    if (!writing) set(after(snapshot, reading));
  });

  /** What is read next is our own doing: it is taken as it is. Where it cannot be read, the rows stay as they were typed. */
  const readAfterOwnChange = async (kind: TableKind): Promise<void> => {
    const before = session.state().reading;
    writing = true;
    try {
      await session.readBack();
    } finally {
      writing = false;
    }
    const { reading } = session.state();
    if (reading !== before) set(fresh(kind, reading));
  };

  const add = (indicators: readonly Indicator[]): readonly Row[] => {
    const { read, rows } = snapshot;
    if (!read) return [];
    const added = indicators.map((indicator): Row => {
      nextKey += 1;
      return { key: `new ${nextKey}`, indicator: fitting(indicator, read), removed: false };
    });
    set({ rows: withAdded(rows, added) });
    return added;
  };

  const write = (computed: boolean): Promise<void> => {
    set(taken(snapshot));
    const { kind, read, rows } = snapshot;
    const action = async (): Promise<Result<'written' | 'changed'>> => {
      const reading = await document.read();
      if (!reading.ok) return reading;
      const now = tableOf(reading.value, kind);
      if (!now || !isSameTable(now, read)) return success('changed');
      const change = planIndicators(now, leftOf(rows), { computed });
      if (isEmptyChange(change)) return success('written');
      const done = await document.changeTable(change);
      return done.ok ? success('written') : done;
    };
    return session.run('keeping', action, async (outcome) => {
      if (outcome === 'changed') {
        set({ changed: true });
        return;
      }
      await readAfterOwnChange(kind);
    });
  };

  return {
    state: () => snapshot,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    show: (kind) => {
      if (kind === snapshot.kind) return;
      kept.set(snapshot.kind, snapshot);
      const { reading } = session.state();
      set(after(kept.get(kind) ?? fresh(kind, reading), reading));
    },
    edit: (key) => set(key === '' ? { editing: '', draft: undefined } : { ...taken(snapshot), editing: key }),
    type: (draft) => set({ draft }),
    save: (key, indicator) =>
      set({ rows: rowsWith(snapshot.rows, key, { indicator: inWords(indicator) }), editing: '', draft: undefined }),
    add,
    take: (targets) => {
      const open = snapshot.rows.filter(({ removed }) => !removed);
      const { standing, added } = placeTargets(
        open.map(({ indicator }) => indicator),
        targets,
      );
      const placed = new Map(open.map(({ key }, at) => [key, standing[at]]));
      set({ rows: snapshot.rows.map((row) => ({ ...row, indicator: placed.get(row.key) ?? row.indicator })) });
      add(added);
    },
    addAndEdit: (indicator) => {
      set(taken(snapshot));
      const [row] = add([indicator]);
      if (row) set({ editing: row.key });
    },
    remove: (key) => {
      const { rows, ...closed } = taken(snapshot);
      set({ ...closed, rows: rowsWith(rows, key, { removed: true }) });
    },
    undoRemove: (key) => set({ rows: rowsWith(snapshot.rows, key, { removed: false }) }),
    insertTable: () => {
      const { outline, profile } = session.state();
      const { kind } = snapshot;
      const place = tableInOutline(outline, kind);
      if (!place) return Promise.resolve();
      return session.run(
        'inserting',
        () => document.insertTable(place.section, place.table, outline, profile),
        async ({ notices }) => {
          await readAfterOwnChange(kind);
          if (notices.length > 0) session.tell({ ok: true, work: 'keeping', count: 0, notices });
        },
      );
    },
    write,
    reread: async () => {
      set(fresh(snapshot.kind, session.state().reading));
      await session.run(
        'reading',
        () => document.read(),
        (reading) => set(fresh(snapshot.kind, reading)),
      );
    },
  };
};

const stores = new WeakMap<Session, IndicatorStore>();

/** The one store over a session: what is not written yet outlives a look at another tab. */
export const indicatorStoreOf = (session: Session): IndicatorStore => {
  const known = stores.get(session);
  if (known) return known;
  const made = createIndicatorStore(session);
  stores.set(session, made);
  return made;
};
