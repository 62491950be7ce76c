/** Whether figures of a table that must add up do: one identity on the cells of a line, with what is blank or only partly told kept out. */
import type { GridCell } from '../../../report/grid.js';
import { cellCount, isDash, same } from './figures.js';

export interface Term {
  readonly label: string;
  readonly cell: GridCell;
  /** −1 where it is taken away. */
  readonly sign: 1 | -1;
}

export interface Mismatch {
  readonly total: GridCell;
  readonly written: number;
  readonly sum: number;
  /** `chính thức 22 + dự bị 02`. */
  readonly told: string;
}

/** `22 + 2 - 1`, with what each counts. */
const tell = (terms: readonly Term[]): string =>
  terms
    .map(({ label, cell, sign }, at) => {
      const figure = cell.empty ? '0' : cell.text.replace(/\s*\(.*$/u, '').trim();
      return `${at === 0 ? '' : sign < 0 ? ' - ' : ' + '}${label} ${isDash(figure) ? '0' : figure}`;
    })
    .join('');

/**
 * Compares a total with its terms; undefined when they agree or nothing is certain: a term that is no number, a total that is none. Blank
 * terms count nothing, so with one of them only a sum above the total is wrong.
 */
export const mismatchOf = (
  total: GridCell,
  terms: readonly Term[],
  { change = false }: { readonly change?: boolean } = {},
): Mismatch | undefined => {
  if (total.empty || isDash(total.text) || /%/.test(total.text)) return undefined;
  const written = changeOrCount(total.text, change);
  if (written === undefined || terms.length === 0) return undefined;
  let sum = 0;
  let blanks = 0;
  let figures = 0;
  for (const { cell, sign } of terms) {
    if (cell.empty) {
      blanks += 1;
      continue;
    }
    const value = cellCount(cell.text);
    if (value === undefined) return undefined;
    if (!isDash(cell.text)) figures += 1;
    sum += sign * value;
  }
  if (figures === 0 || same(sum, written)) return undefined;
  // A mean age told with a digit less.
  if (!Number.isInteger(sum) && Math.abs(sum - written) < 0.11) return undefined;
  // A fall told without its sign: `Giảm 2`, `2`.
  if (change && same(Math.abs(sum), Math.abs(written)) && !/^[+-]/.test(total.text.trim())) return undefined;
  const onlyAdds = terms.every(({ sign }) => sign > 0);
  if (blanks > 0 && (!onlyAdds || sum < written)) return undefined;
  return { total, written, sum, told: tell(terms.filter(({ cell }) => !cell.empty)) };
};

const changeOrCount = (text: string, change: boolean): number | undefined => {
  if (!change) return cellCount(text);
  const word = /^(tăng|giảm)\s*/iu.exec(text.normalize('NFC').trim())?.[1]?.toLowerCase();
  const value = cellCount(
    text
      .normalize('NFC')
      .trim()
      .replace(/^(?:tăng|giảm)\s*/iu, '')
      .replace(/^[−–—]\s*(?=\d)/u, '-'),
  );
  return value === undefined ? undefined : word === 'giảm' ? -Math.abs(value) : value;
};
