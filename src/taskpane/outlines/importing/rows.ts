/**
 * What was understood as the rows of a tree: headings by level, under each its notes, texts and tables; the frame of the report in groups of its own;
 * lines left out in runs that open. Pure: from decisions to rows.
 */
import { depthsOf, type Whole, wholesOf } from '../../../importing/placed.js';
import { type Decision, type ImportedOutline, type LineAs, sureFrom } from '../../../importing/types.js';

export interface Row {
  /** The same for a line whatever becomes of it. */
  readonly id: string;
  /** `front`, `back`: the frame of the report; `run`: lines left out; `offered`: a table made from a list of indicators. */
  readonly kind: 'front' | 'back' | 'run' | 'line' | 'offered';
  /** 1 = top. */
  readonly depth: number;
  /** Ids from the top down to the row above it in the tree. */
  readonly above: readonly string[];
  readonly number: string;
  /** Its words, without the number. */
  readonly heading: string;
  /** What the line is; undefined for rows that stand for no line. */
  readonly as: Whole['as'] | undefined;
  /** Its decisions, from the first to before `end`; the first alone may be changed. */
  readonly at: number;
  readonly end: number;
  readonly isDoubtful: boolean;
  readonly why: string;
  /** Rows right under it. */
  readonly under: number;
  /** Index of the table to take or leave, -1 for none. */
  readonly table: number;
}

type Fresh = Pick<Row, 'id' | 'kind'> & Partial<Row>;

/** Collects rows in order and keeps what they hang under. */
class Tree {
  readonly rows: Row[] = [];
  private readonly path: { readonly id: string; readonly at: number }[] = [];

  /** Hangs a row under the one open at `depth` - 1. */
  add(depth: number, fresh: Fresh): void {
    this.path.length = Math.min(this.path.length, depth - 1);
    const above = this.path.at(-1);
    const parent = above === undefined ? undefined : this.rows[above.at];
    if (above && parent) this.rows[above.at] = { ...parent, under: parent.under + 1 };
    this.rows.push({
      depth: this.path.length + 1,
      above: this.path.map(({ id }) => id),
      number: '',
      heading: '',
      as: undefined,
      at: -1,
      end: -1,
      isDoubtful: false,
      why: '',
      under: 0,
      table: -1,
      ...fresh,
    });
    this.path.push({ id: fresh.id, at: this.rows.length - 1 });
  }
}

/** `12`, and `12.1` for the second thing on the line. */
const idsOf = (decisions: readonly Decision[]): string[] => {
  const counts = new Map<number, number>();
  return decisions.map(({ line }) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count + 1);
    return count === 0 ? String(line) : `${line}.${count}`;
  });
};

const isFrame = ({ kind }: LineAs): boolean => kind === 'signature' || kind === 'letterhead' || kind === 'title';

/** Where the lines after the body begin: the first of the frame after the last heading. */
const backOf = (decisions: readonly Decision[], depths: readonly number[]): number => {
  const last = depths.findLastIndex((depth) => depth > 0);
  const back = decisions.findIndex(({ as }, at) => at > last && isFrame(as));
  return last < 0 || back < 0 ? decisions.length : back;
};

/** Cells stand side by side, rows one after the other. */
const wordsOf = (text: string): string => text.trim().replaceAll('\t', ' | ').replaceAll('\n', ' ¶ ');

/** Tables that stand on no line of their own, by the decision after which they come. */
const offeredAfter = ({ decisions, tables }: ImportedOutline): ReadonlyMap<number, readonly number[]> => {
  const own = new Set(decisions.flatMap(({ as }) => (as.kind === 'table' ? [as.table] : [])));
  const after = new Map<number, number[]>();
  tables.forEach(({ line }, table) => {
    if (own.has(table)) return;
    const at = decisions.findLastIndex((decision) => decision.line <= line);
    after.set(at, [...(after.get(at) ?? []), table]);
  });
  return after;
};

/** All rows in the order of the document, those inside closed ones too. */
export const rowsOf = (imported: ImportedOutline): readonly Row[] => {
  const { decisions, tables } = imported;
  const depths = depthsOf(decisions);
  const ids = idsOf(decisions);
  const back = backOf(decisions, depths);
  const wholes = wholesOf(decisions);
  const offered = offeredAfter(imported);
  const tree = new Tree();
  const first = depths.findIndex((depth) => depth > 0);
  let inside = 0;
  let isInRun = false;
  if (first !== 0) {
    tree.add(1, { id: 'front', kind: 'front' });
    inside = 1;
  }
  wholes.forEach(({ at, as, line, text }, index) => {
    const end = wholes[index + 1]?.at ?? decisions.length;
    const id = ids[at] ?? '';
    const { confidence = 1, why = '' } = decisions[at] ?? {};
    if (at >= back && (wholes[index - 1]?.at ?? -1) < back) {
      tree.add(1, { id: 'back', kind: 'back' });
      inside = 1;
      isInRun = false;
    }
    const isSkipped = as.kind === 'skipped';
    if (isSkipped && !isInRun) tree.add(inside + 1, { id: `run ${id}`, kind: 'run' });
    isInRun = isSkipped;
    if (as.kind === 'heading') inside = depths[at] ?? 1;
    tree.add(as.kind === 'heading' ? inside : inside + (isSkipped ? 2 : 1), {
      id,
      kind: 'line',
      number: as.kind === 'heading' ? as.number : '',
      heading: wordsOf(text),
      as,
      at,
      end,
      isDoubtful: confidence < sureFrom,
      why,
      // The title over a table names it too; the table is the line that it was made from.
      table: as.kind === 'table' && tables[as.table]?.line === line ? as.table : -1,
    });
    for (let decision = at; decision < end; decision += 1)
      for (const table of offered.get(decision) ?? []) {
        tree.add(inside + 1, {
          id: `table ${table}`,
          kind: 'offered',
          heading: tables[table]?.spec.title ?? '',
          table,
        });
        isInRun = false;
      }
  });
  return tree.rows;
};

/** A run of lines left out is closed until it is opened, everything else open until it is closed. */
export const isOpen = (row: Row, toggled: ReadonlySet<string>): boolean =>
  row.under > 0 && (row.kind === 'run') === toggled.has(row.id);

/** Without what stands inside closed rows. */
export const openRows = (rows: readonly Row[], toggled: ReadonlySet<string>): readonly Row[] => {
  const closed = new Set<string>();
  return rows.filter((row) => {
    const isShown = !row.above.some((id) => closed.has(id));
    if (row.under > 0 && !isOpen(row, toggled)) closed.add(row.id);
    return isShown;
  });
};

/** What must be toggled so that this row is seen. */
export const revealed = (rows: readonly Row[], toggled: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const above = new Set(rows.find((row) => row.id === id)?.above ?? []);
  const closed = rows.filter((row) => above.has(row.id) && !isOpen(row, toggled)).map((row) => row.id);
  if (closed.length === 0) return toggled;
  const next = new Set(toggled);
  for (const one of closed) if (!next.delete(one)) next.add(one);
  return next;
};

/** The row of a line, which may be inside a heading of several lines; the last row before it where it has none. */
export const rowAt = (rows: readonly Row[], at: number): Row | undefined =>
  rows.findLast((row) => row.kind === 'line' && row.at <= at);
