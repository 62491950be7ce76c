/** What may be done at a row: what its menu offers and its keys obey. A change that would do nothing is not offered. */
import { change, type Change } from '../../../importing/change.js';
import type { ImportedOutline } from '../../../importing/types.js';
import type { Row } from './rows.js';

export interface Possible {
  /** Its kind may be chosen. */
  readonly kind: boolean;
  /** It stands in the frame of the report: the parts of that are offered too. */
  readonly frame: boolean;
  readonly form: boolean;
  readonly required: boolean;
  readonly deeper: boolean;
  readonly higher: boolean;
  readonly split: boolean;
  readonly merge: boolean;
  readonly confirm: boolean;
  /** A table to take or leave. */
  readonly table: boolean;
}

const isOneWord = (text: string): boolean => !/\S\s+\S/u.test(text.trim());

export const possibleAt = (imported: ImportedOutline, row: Row): Possible => {
  const { as, at } = row;
  const would = (asked: Change): boolean => change(imported, asked) !== imported;
  const isHeading = as?.kind === 'heading';
  const isText = as !== undefined && as.kind !== 'table';
  return {
    kind: isText,
    frame: isText && (as.kind === 'letterhead' || as.kind === 'title' || as.kind === 'signature' || isInFrame(row)),
    form: as?.kind === 'note',
    required: isHeading,
    deeper: isHeading && would({ kind: 'level', at, by: 1 }),
    higher: isHeading && would({ kind: 'level', at, by: -1 }),
    split: isText && !isOneWord(`${row.number} ${row.heading}`),
    merge: isText && would({ kind: 'merge', at }),
    confirm: row.isDoubtful,
    table: row.table >= 0,
  };
};

const isInFrame = ({ above }: Row): boolean => above[0] === 'front' || above[0] === 'back';
