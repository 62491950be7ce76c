/**
 * A table seen along one axis: what its columns, or its rows, count by their words, and the figures that stand on each line across. Both
 * axes are checked by the same identities.
 */
import { normalize } from '../../../report/normalize.js';
import type { Grid, GridCell, GridRow } from '../../../report/grid.js';
import { isPercentTitle } from './figures.js';
import type { Role } from './roles.js';
import { roleOf } from './roles.js';

export interface Entry {
  readonly label: string;
  readonly role: Role | undefined;
  readonly index: number;
}

export interface AxisLine {
  /** What the line is called in a message: `hàng “2023”`, `cột “Cuối nhiệm kỳ”`. */
  readonly name: string;
  /** What a column counts, where the lines are columns. */
  readonly role?: Role | undefined;
  readonly cellOf: (entry: Entry) => GridCell | undefined;
}

export interface Axis {
  /** Neighbouring entries in which no role comes twice. */
  readonly blocks: readonly (readonly Entry[])[];
  readonly lines: readonly AxisLine[];
}

const blocksOf = (entries: readonly Entry[]): Entry[][] => {
  const blocks: Entry[][] = [];
  let seen = new Set<Role>();
  for (const entry of entries) {
    if (!entry.role) continue;
    const last = blocks.at(-1);
    if (!last || seen.has(entry.role)) {
      blocks.push([entry]);
      seen = new Set();
    } else last.push(entry);
    seen.add(entry.role);
  }
  return blocks.filter((block) => block.length > 1);
};

const hasLetters = /\p{L}{2}/u;

/** The column in which the rows say what they are about; -1 when none does. */
export const labelColumn = ({ body, width }: Grid): number => {
  for (let column = 0; column < Math.min(width, 3); column += 1) {
    const cells = body.flatMap((row) => row.cells[column] ?? []);
    if (cells.filter(({ text }) => hasLetters.test(text)).length * 2 > cells.length) return column;
  }
  return -1;
};

export const rowLabel = (row: GridRow): string => {
  const named = row.cells.find((cell) => cell && hasLetters.test(cell.text)) ?? row.cells.find((cell) => cell);
  return named?.text ?? '';
};

/** The title of a column in a message: short. */
const short = (title: string): string => (title.length > 50 ? `${title.slice(0, 49)}…` : title);

export const columnAxis = (grid: Grid): Axis => ({
  blocks: blocksOf(
    grid.titles.map((title, index) => ({
      label: short(title),
      role: isPercentTitle(title) ? undefined : roleOf(title),
      index,
    })),
  ),
  lines: grid.body
    .filter((row) => row.cells.length > 1)
    .map((row) => ({ name: `hàng “${short(rowLabel(row))}”`, cellOf: ({ index }) => row.cells[index] })),
});

const skippedTitle = /^(?:tt|stt|số tt|ghi chú|đơn vị|đơn vị tính|đvt)$/;

export const rowAxis = (grid: Grid): Axis => {
  const labels = labelColumn(grid);
  if (labels < 0) return { blocks: [], lines: [] };
  const entries = grid.body.map((row, index): Entry => {
    const label = row.cells[labels]?.text ?? rowLabel(row);
    return { label: short(normalize(label)), role: roleOf(label), index };
  });
  const lines = grid.titles.flatMap((title, column): AxisLine[] =>
    column <= labels || skippedTitle.test(title) || isPercentTitle(title)
      ? []
      : [
          {
            name: `cột “${short(title)}”`,
            role: roleOf(title),
            cellOf: ({ index }) => grid.body[index]?.cells[column],
          },
        ],
  );
  return { blocks: blocksOf(entries), lines };
};
