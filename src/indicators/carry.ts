/**
 * The targets that the last report set, for the results table of this one: from its table of targets, or from the lines under “Các chỉ
 * tiêu chủ yếu”. Nothing is lost: what is not understood is given as it stands.
 */
import type { Outline, Profile, Section } from '../outline/types.js';
import type { Alignment } from '../report/align.js';
import { align } from '../report/align.js';
import type { Block, Report, Table } from '../report/blocks.js';
import { plainText, writtenText } from '../report/blocks.js';
import { cellText } from '../report/grid.js';
import { normalize } from '../report/normalize.js';
import { createNoteReader } from '../report/notes.js';
import { readIndicatorTable } from './tables.js';
import { groupTitle, readTargetLine } from './targetLine.js';
import type { GroupId, Indicator } from './types.js';

export interface Carried {
  readonly understood: readonly Indicator[];
  /** Texts of the old report that a person has to look at. */
  readonly unclear: readonly string[];
}

/** Where the outline asks for targets: by its table, else by its title in the part that looks ahead. */
export const isTargetSection = (section: Section): boolean =>
  section.children.length === 0 &&
  (section.tables.some(({ id }) => id === 'targets') || /chỉ tiêu/.test(normalize(section.heading)));

const fromTable = (table: Table): Carried => {
  const read = readIndicatorTable(table);
  if (!read) return { understood: [], unclear: table.rows.map((row) => row.cells.map(cellText).join(' | ')) };
  const rows = read.rows.filter((row) => row.kind === 'indicator');
  const other = read.rows.filter((row) => row.kind === 'other');
  return {
    understood: rows.flatMap(({ indicator }) => (indicator.target === '' ? [] : [withoutResult(indicator)])),
    unclear: other
      .map(({ row }) => row.cells.flatMap((cell) => (cell && !cell.empty ? [cell.text] : [])).join(' | '))
      .filter((text) => text !== ''),
  };
};

const withoutResult = ({ name, unit, group, target, period, note }: Indicator): Indicator => ({
  name,
  unit,
  group,
  target,
  result: '',
  period,
  note,
});

const linesOf = (report: Report, alignment: Alignment): (string | Table)[] =>
  alignment.sections
    .filter(({ section }) => isTargetSection(section))
    .flatMap(({ stretches }) =>
      stretches.flatMap(({ from, to, slices }): (string | Table)[] => {
        const cut = (block: number): string[] =>
          slices.flatMap((slice) => {
            const paragraph = report.blocks[slice.block];
            return slice.block === block && paragraph?.kind === 'paragraph'
              ? [plainText(paragraph).slice(slice.start, slice.end)]
              : [];
          });
        const inside = report.blocks
          .slice(from, to)
          .map((block: Block) => (block.kind === 'table' ? block : writtenText(block)));
        return [...cut(from - 1), ...inside, ...cut(to)];
      }),
    );

/** Reads the targets of an older report on the same outline. */
export const carryTargets = (
  report: Report,
  outline: Outline,
  profile: Profile,
  aligned: Alignment = align(report, outline, profile),
): Carried => {
  const notes = createNoteReader(outline, profile, aligned.lexicon);
  const understood: Indicator[] = [];
  const unclear: string[] = [];
  let group: GroupId = '';
  for (const item of linesOf(report, aligned)) {
    if (typeof item !== 'string') {
      const read = fromTable(item);
      understood.push(...read.understood);
      unclear.push(...read.unclear);
      continue;
    }
    for (const line of item.split('\n')) {
      if (!/[\p{L}\p{N}]/u.test(line)) continue;
      const title = groupTitle(line);
      if (title) group = title.group;
      const text = title ? title.rest : line;
      if (text === '' || (!title && notes.isNote(text))) continue;
      const read = readTargetLine(text, group);
      understood.push(...read.understood);
      unclear.push(...read.unclear);
    }
  }
  return { understood, unclear };
};

/** Where last term's targets go among indicators that stand already. Those that a row waits for and those added are objects of `targets`. */
export interface PlacedTargets {
  /** As they stand, in their order; rows that wait for a target have it. */
  readonly standing: readonly Indicator[];
  readonly filled: readonly Indicator[];
  /** No row waits for these. */
  readonly added: readonly Indicator[];
  /** The row has a target, and keeps it. */
  readonly present: readonly Indicator[];
}

/** One name and, where both say one, one unit: `Kết nạp đảng viên` in people is not that in per cent. */
const isSame = (one: Indicator, other: Indicator): boolean =>
  normalize(one.name) === normalize(other.name) &&
  (one.unit === '' || other.unit === '' || normalize(one.unit) === normalize(other.unit));

export const placeTargets = (indicators: readonly Indicator[], targets: readonly Indicator[]): PlacedTargets => {
  const standing = [...indicators];
  const filled: Indicator[] = [];
  const added: Indicator[] = [];
  const present: Indicator[] = [];
  for (const target of targets) {
    const at = standing.findIndex((indicator) => isSame(indicator, target));
    const row = standing[at];
    if (!row) added.push(target);
    else if (row.target !== '') present.push(target);
    else {
      standing[at] = { ...row, target: target.target, unit: row.unit === '' ? target.unit : row.unit };
      filled.push(target);
    }
  }
  return { standing, filled, added, present };
};
