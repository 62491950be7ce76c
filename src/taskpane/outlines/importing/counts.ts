/** How much was understood, and the walk over what is not sure. */
import type { ImportedOutline } from '../../../importing/types.js';
import type { Row } from './rows.js';

export interface Counts {
  readonly headings: number;
  readonly notes: number;
  /** Those to go into the outline. */
  readonly tables: number;
  readonly doubtful: number;
}

export const countsOf = (rows: readonly Row[], { tables }: ImportedOutline): Counts => {
  const count = (is: (row: Row) => boolean): number => rows.reduce((sum, row) => sum + (is(row) ? 1 : 0), 0);
  return {
    headings: count(({ as }) => as?.kind === 'heading'),
    notes: count(({ as }) => as?.kind === 'note'),
    tables: tables.filter(({ chosen }) => chosen).length,
    doubtful: count(({ isDoubtful }) => isDoubtful),
  };
};

/** The next doubtful row after this one ('' = from the top), going round at the end; itself only when it is the last one left. */
export const nextDoubt = (rows: readonly Row[], from: string): Row | undefined => {
  const at = rows.findIndex(({ id }) => id === from);
  return [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find(({ isDoubtful }) => isDoubtful);
};
