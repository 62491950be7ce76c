/**
 * The outline's sections as the pane lists them: one row each, with where it hangs in the tree and how far its text is. Pure: from an
 * outline and the last check.
 */
import type { SectionReport, SectionState, Where } from '../../check/types.js';
import type { Citation, Note, Outline, Profile, Section } from '../../outline/types.js';

export interface SectionRow {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  /** 1 for a part, up to 4. */
  readonly depth: number;
  /** Ids from the part down to the section above. */
  readonly above: readonly string[];
  readonly leaf: boolean;
  readonly state: SectionState;
  readonly words: number;
  /** Leaves at or under this section, and how many of them are written. */
  readonly leaves: number;
  readonly written: number;
  readonly where?: Where;
}

/** Rows in the outline's order. */
export const rowsOf = (outline: Outline, reports: readonly SectionReport[]): readonly SectionRow[] => {
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const rows: SectionRow[] = [];
  const walk = (sections: readonly Section[], above: readonly string[]): readonly [leaves: number, written: number] => {
    let leaves = 0;
    let written = 0;
    for (const section of sections) {
      const report = reportOf.get(section.id);
      const at = rows.length;
      const own: SectionRow = {
        id: section.id,
        number: section.number,
        heading: report?.heading ?? section.heading,
        depth: above.length + 1,
        above,
        leaf: report?.leaf ?? section.children.length === 0,
        state: report?.state ?? 'missing',
        words: report?.words ?? 0,
        leaves: 1,
        written: report?.state === 'written' ? 1 : 0,
        ...(report?.where ? { where: report.where } : {}),
      };
      rows.push(own);
      if (!own.leaf) {
        const [under, done] = walk(section.children, [...above, section.id]);
        rows[at] = { ...own, leaves: under, written: done };
      }
      leaves += rows[at]?.leaves ?? 0;
      written += rows[at]?.written ?? 0;
    }
    return [leaves, written];
  };
  walk(outline.sections, []);
  return rows;
};

export interface Progress {
  readonly written: number;
  readonly total: number;
}

/** How many of the sections that the person writes in are written. */
export const progressOf = (rows: readonly SectionRow[]): Progress => {
  const leaves = rows.filter((row) => row.leaf);
  return { written: leaves.filter((row) => row.state === 'written').length, total: leaves.length };
};

/**
 * The next section to write in after `from` ('' = from the top), going round at the end: one that has nothing of its own first, then
 * one that is only partly written. `from` itself comes last, and not at all when it is written.
 */
export const nextEmpty = (rows: readonly SectionRow[], from: string): SectionRow | undefined => {
  const at = rows.findIndex((row) => row.id === from);
  const round = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].filter((row) => row.leaf);
  return (
    round.find((row) => row.id !== from && row.state !== 'written' && row.state !== 'partial') ??
    round.find((row) => row.state !== 'written')
  );
};

/** The sections before and after in reading order; from nowhere, the next one is the first. */
export const neighboursOf = (
  rows: readonly SectionRow[],
  id: string,
): { readonly previous?: SectionRow; readonly next?: SectionRow } => {
  const leaves = rows.filter((row) => row.leaf);
  const order = rows.findIndex((row) => row.id === id);
  const previous = leaves.findLast((row) => rows.indexOf(row) < order);
  const next = leaves.find((row) => rows.indexOf(row) > order);
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
};

/** «PHẦN THỨ NHẤT › II- › 1.»: the numbers of the sections above. */
export const pathLabel = (rows: readonly SectionRow[], row: SectionRow): string =>
  row.above
    .map((id) => (rows.find((other) => other.id === id)?.number ?? '').replace(/[-.,:)\s]+$/u, ''))
    .filter((number) => number !== '')
    .join(' › ');

/** `1.2. Quy chế dân chủ`: how a finding names the section it is in; '' when it is in none. */
export const sectionLabel = (reports: readonly SectionReport[], id: string): string => {
  const report = reports.find((candidate) => candidate.id === id);
  return report ? `${report.number} ${report.heading}`.trim() : '';
};

/** A document counts as one with an outline when it says so or when this many of the outline's headings stand in it. */
const enoughHeadings = 3;

/**
 * Whether the open document holds the outline, or a report written to it by hand. What stands in the text decides; the document's own
 * memory alone does not, for everything may have been deleted since.
 */
export const holdsOutline = (reports: readonly SectionReport[], remembered: string): boolean => {
  const found = reports.filter((report) => report.state !== 'missing' && report.where !== undefined).length;
  return found >= (remembered === '' ? enoughHeadings : 1);
};

/** A guidance note with its place in the section's list, which is how ticks name it. */
export interface NumberedNote {
  readonly index: number;
  readonly note: Note;
}

/** The notes meant for this kind of cell; all of them while the kind is not chosen. */
export const notesFor = (section: Section, profile: Profile): readonly NumberedNote[] =>
  section.guidance
    .map((note, index) => ({ index, note }))
    .filter(({ note }) => note.variant === undefined || profile.variant === '' || note.variant === profile.variant);

/** The documents that the notes cite, each once: numbers are reused, so number and date together tell them apart. */
export const citesOf = (notes: readonly NumberedNote[]): readonly Citation[] => {
  const cites = new Map<string, Citation>();
  for (const { note } of notes)
    for (const cite of note.cites ?? []) cites.set(`${cite.number} ${cite.date ?? ''}`, cite);
  return [...cites.values()];
};
