/** How a fault is put into a finished report: the first place that fits is changed; undefined where this style of report has none. */
import type { Finished, Grid, Line, Part, Piece } from '../finished/types.js';
import { line } from '../finished/types.js';

export type Change<Value> = (value: Value) => Value | undefined;

export const changeFirst = <Value>(values: readonly Value[], change: Change<Value>): Value[] | undefined => {
  for (const [index, value] of values.entries()) {
    const changed = change(value);
    if (changed !== undefined) return values.toSpliced(index, 1, changed);
  }
  return undefined;
};

export const swapText =
  (from: string | RegExp, to: string): Change<string> =>
  (text) => {
    const swapped = text.replace(from, to);
    return swapped === text ? undefined : swapped;
  };

const inLine =
  (change: Change<string>): Change<Line> =>
  (one) => {
    const runs = one.runs && changeFirst(one.runs, inLine(change));
    if (runs) return { ...one, runs };
    const text = change(one.text);
    return text === undefined ? undefined : { ...one, text };
  };

const inCell =
  (change: Change<string>): Change<string | readonly Line[]> =>
  (content) =>
    typeof content === 'string' ? change(content) : changeFirst(content, inLine(change));

/** The first text of some pieces, cells included, that the change fits. */
export const inPiece =
  (change: Change<string>): Change<Piece> =>
  (piece) => {
    if (piece.kind === 'line') return inLine(change)(piece);
    const rows = changeFirst(piece.rows, (row) => changeFirst(row, inCell(change)));
    return rows && { ...piece, rows };
  };

const withParts = (report: Finished, parts: readonly Part[] | undefined): Finished | undefined =>
  parts && { ...report, parts };

export const inSection =
  (id: string, change: Change<Piece>) =>
  (report: Finished): Finished | undefined =>
    withParts(
      report,
      changeFirst(report.parts, (part) => {
        const body = part.id === id ? changeFirst(part.body, change) : undefined;
        return body && { ...part, body };
      }),
    );

export const bodyOf =
  (id: string, change: Change<readonly Piece[]>) =>
  (report: Finished): Finished | undefined =>
    withParts(
      report,
      changeFirst(report.parts, (part) => {
        const body = part.id === id ? change(part.body) : undefined;
        return body && { ...part, body };
      }),
    );

export const headingOf =
  (id: string, change: Change<string>) =>
  (report: Finished): Finished | undefined =>
    withParts(
      report,
      changeFirst(report.parts, (part) => {
        const headings = part.id === id ? changeFirst(part.headings, inLine(change)) : undefined;
        return headings && { ...part, headings };
      }),
    );

export const add = (id: string, text: string) => bodyOf(id, (body) => [...body, line(text, { align: 'both' })]);

export const front =
  (change: Change<Piece>) =>
  (report: Finished): Finished | undefined => {
    const pieces = changeFirst(report.front, change);
    return pieces && { ...report, front: pieces };
  };

/** A cell of the row that holds this text. */
export const cellOf =
  (row: string | RegExp, column: number, change: Change<string>): Change<Piece> =>
  (piece) => {
    if (piece.kind === 'line') return undefined;
    const rows = changeFirst(piece.rows, (cells) => {
      const isIt = cells.some(
        (cell) => typeof cell === 'string' && (typeof row === 'string' ? cell === row : row.test(cell)),
      );
      const cell = cells[column];
      if (!isIt || typeof cell !== 'string') return undefined;
      const text = change(cell);
      return text === undefined ? undefined : cells.toSpliced(column, 1, text);
    });
    return rows && ({ ...piece, rows } satisfies Grid);
  };

export const notWith = (
  report: Finished,
  fault: (report: Finished) => Finished | undefined,
  style: Finished['style']['figures'],
) => (report.style.figures === style ? undefined : fault(report));

export const tablesOnly = (fault: (report: Finished) => Finished | undefined) => (report: Finished) =>
  notWith(report, fault, 'sentences');
