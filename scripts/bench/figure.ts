/** One measured thing, and the lists of them as tables. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export interface Figure {
  readonly name: string;
  /** With its unit, as people read it. */
  readonly value: string;
  /** What exactly was measured. */
  readonly of: string;
  /** It belongs into README too. */
  readonly headline?: boolean;
}

export const milliseconds = (time: number): string => `${time.toFixed(time < 20 ? 1 : 0)} ms`;

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  readonly loadBefore: number;
}

export const sentenceOf = ({ date, node, cores, processor, loadBefore }: Machine): string =>
  `${date.slice(0, 16).replace('T', ' ')} UTC, Node ${node}, ${String(cores)} cores (${processor}), load before the start ${String(loadBefore)}`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

export const markdownOf = (machine: Machine, figures: readonly Figure[]): string => {
  const heads = ['What', 'Measured', 'Of what'];
  const rows = [heads, ...figures.map(({ name, value, of }) => [name, value, of].map(cell))];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [first = heads, ...others] = rows;
  return [
    `${sentenceOf(machine)}.`,
    '',
    line(first),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...others.map(line),
  ].join('\n');
};

const begin = '<!-- bench: written by `npm run bench -- --write` -->';
const end = '<!-- bench: end -->';

/** Puts a table between the two markers of a file. False when the file or the markers are not there. */
export const writeBetween = (file: string, table: string): boolean => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) return false;
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`);
  return true;
};
