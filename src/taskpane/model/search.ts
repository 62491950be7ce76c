/** Finding a row of a tree by typing part of its number or name, with or without accents. */
import { foldAccents, normalize } from '../../report/normalize.js';

interface Searched {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  /** Ids from the top down to the row above. */
  readonly above: readonly string[];
}

const plain = (text: string): string => foldAccents(normalize(text));

/** Rows where every word typed occurs, and the rows above them so that the tree still reads; all rows when nothing is typed. */
export const searchRows = <Row extends Searched>(
  rows: readonly Row[],
  typed: string,
): { readonly rows: readonly Row[]; readonly hits: number } => {
  const words = plain(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return { rows, hits: rows.length };
  const hits = rows.filter((row) => {
    const text = plain(`${row.number} ${row.heading}`);
    return words.every((word) => text.includes(word));
  });
  const shown = new Set(hits.flatMap((row) => [row.id, ...row.above]));
  return { rows: rows.filter((row) => shown.has(row.id)), hits: hits.length };
};
