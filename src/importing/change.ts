/**
 * Changing what was understood, one decision at a time. A change is a value; the old understanding stays as it was, so that to undo is to keep it. A
 * change that names no decision, or asks for nothing new, gives the same object back.
 */
import { readNumber } from '../report/numbering.js';
import { deepestLevel } from './scheme.js';
import { depthsOf } from './placed.js';
import { type Decision, type FoundField, type ImportedOutline, type LineAs, sureFrom } from './types.js';

/** A line of the letterhead, of the title or of the signature. */
export type FrameLine = Extract<LineAs, { kind: 'letterhead' | 'title' | 'signature' }>;

export type Change =
  /** What a line is. `heading` takes its number from the line; its level is that of the nearest heading above with such a number, or of any. */
  | { readonly kind: 'as'; readonly at: number; readonly as: 'heading' | 'note' | 'text' | 'skipped' }
  /** It belongs to the frame of the report. */
  | { readonly kind: 'frame'; readonly at: number; readonly as: FrameLine }
  /** It is right as it is. */
  | { readonly kind: 'confirm'; readonly at: number }
  | { readonly kind: 'form'; readonly at: number; readonly form: 'bullet' | 'parenthesis' | 'plain' }
  /** Moves a heading by one level, 1 = deeper, and the headings under it with it. Nothing is deeper than under the heading above it. */
  | { readonly kind: 'level'; readonly at: number; readonly by: 1 | -1 }
  | { readonly kind: 'required'; readonly at: number; readonly required: boolean }
  /** Cuts the line before the character `offset`; the second half of a heading becomes a note, of anything else what the first is. */
  | { readonly kind: 'split'; readonly at: number; readonly offset: number }
  /** The line goes on with the line above; not where that is a table or left out. */
  | { readonly kind: 'merge'; readonly at: number }
  | { readonly kind: 'table'; readonly table: number; readonly chosen: boolean }
  /** A term or name that is to stay as it is printed, for every cell the same. */
  | { readonly kind: 'literal'; readonly field: string }
  /** It is a field after all. */
  | { readonly kind: 'field'; readonly found: FoundField };

const byPerson = { confidence: 1, why: 'Bạn đã chọn.' } as const;

/** `1.`, `2.` and `1)` look alike, `1.1.` is of another kind. */
const numberKind = (number: string): string => {
  const read = readNumber(number);
  return read ? `${read.kind} ${read.path.length}` : '';
};

const levelFor = (decisions: readonly Decision[], at: number, number: string): number => {
  const kind = numberKind(number);
  let nearest: number | undefined;
  for (let index = at - 1; index >= 0; index -= 1) {
    const as = decisions[index]?.as;
    if (as?.kind !== 'heading') continue;
    if (numberKind(as.number) === kind) return as.level;
    nearest ??= as.level;
  }
  return nearest ?? 1;
};

const asOf = (decisions: readonly Decision[], at: number, kind: 'heading' | 'note' | 'text' | 'skipped'): LineAs => {
  const { text = '' } = decisions[at] ?? {};
  if (kind === 'text' || kind === 'skipped') return { kind };
  if (kind === 'note') return { kind, form: /^\s*[-–•]/u.test(text) ? 'bullet' : 'plain' };
  const number = text.slice(0, readNumber(text)?.length ?? 0).trim();
  return { kind, level: levelFor(decisions, at, number), number, required: true };
};

const replace = (imported: ImportedOutline, at: number, ...decisions: readonly Decision[]): ImportedOutline => ({
  ...imported,
  decisions: imported.decisions.toSpliced(at, 1, ...decisions),
});

/** The heading and those under it. Levels that were left out (1, then 3) are closed up on the way: what is moved moves where it is seen. */
const shift = (imported: ImportedOutline, at: number, by: number): ImportedOutline => {
  const { decisions } = imported;
  const depths = depthsOf(decisions);
  const depth = depths[at] ?? 0;
  if (depth === 0) return imported;
  const above = depths.slice(0, at).findLast((other) => other > 0) ?? 0;
  let end = at + 1;
  while (end < decisions.length && (depths[end] === 0 || (depths[end] ?? 0) > depth)) end += 1;
  const deepest = depths.slice(at, end).reduce((most, other) => Math.max(most, other), 0);
  if (depth + by < 1 || depth + by > above + 1 || deepest + by > deepestLevel) return imported;
  return {
    ...imported,
    decisions: decisions.map((decision, index): Decision => {
      if (index < at || index >= end || decision.as.kind !== 'heading') return decision;
      const level = (depths[index] ?? 0) + by;
      return { ...decision, as: { ...decision.as, level }, ...(index === at ? byPerson : {}) };
    }),
  };
};

const halfOf = (as: LineAs): LineAs => (as.kind === 'heading' ? { kind: 'note', form: 'plain' } : as);

const split = (imported: ImportedOutline, at: number, offset: number): ImportedOutline => {
  const decision = imported.decisions[at];
  if (!decision || decision.as.kind === 'table') return imported;
  const { text, line } = decision;
  const [before, after] = [text.slice(0, offset), text.slice(offset)];
  if (before.trim() === '' || after.trim() === '') return imported;
  return replace(
    imported,
    at,
    { ...decision, text: before },
    { line, text: after, as: halfOf(decision.as), ...byPerson },
  );
};

const merge = (imported: ImportedOutline, at: number): ImportedOutline => {
  const decision = imported.decisions[at];
  const above = imported.decisions[at - 1];
  if (!decision || !above || decision.as.kind === 'continued' || decision.as.kind === 'table') return imported;
  const onto = imported.decisions.slice(0, at).findLast(({ as }) => as.kind !== 'continued');
  if (onto?.as.kind === 'table' || (onto?.as.kind === 'skipped' && decision.as.kind !== 'skipped')) return imported;
  // Two halves of one line become one again.
  if (above.line === decision.line) {
    const joined = { ...above, text: above.text + decision.text, ...byPerson };
    return { ...imported, decisions: imported.decisions.toSpliced(at - 1, 2, joined) };
  }
  return replace(imported, at, { ...decision, as: { kind: 'continued' }, ...byPerson });
};

type OneLine = Extract<Change, { kind: 'as' | 'frame' | 'form' | 'required' | 'confirm' }>;

/** The decision after a change that concerns it alone; undefined when nothing changes. */
const one = (decisions: readonly Decision[], decision: Decision, asked: OneLine): Decision | undefined => {
  const { as } = decision;
  switch (asked.kind) {
    case 'as':
      return as.kind === asked.as ? undefined : { ...decision, as: asOf(decisions, asked.at, asked.as), ...byPerson };
    case 'frame':
      return as.kind === asked.as.kind && as.part === asked.as.part
        ? undefined
        : { ...decision, as: asked.as, ...byPerson };
    case 'form':
      return as.kind !== 'note' || as.form === asked.form
        ? undefined
        : { ...decision, as: { kind: 'note', form: asked.form }, ...byPerson };
    case 'required':
      return as.kind !== 'heading' || as.required === asked.required
        ? undefined
        : { ...decision, as: { ...as, required: asked.required } };
    case 'confirm':
      return decision.confidence >= sureFrom ? undefined : { ...decision, ...byPerson, why: 'Bạn đã xem.' };
  }
};

/** What is understood after a change. */
export const change = (imported: ImportedOutline, asked: Change): ImportedOutline => {
  switch (asked.kind) {
    case 'table':
      if (imported.tables[asked.table]?.chosen !== !asked.chosen) return imported;
      return {
        ...imported,
        tables: imported.tables.map((table, index) =>
          index === asked.table ? { ...table, chosen: asked.chosen } : table,
        ),
      };
    case 'literal':
      if (!imported.fields.some(({ field }) => field.id === asked.field)) return imported;
      return { ...imported, fields: imported.fields.filter(({ field }) => field.id !== asked.field) };
    case 'field':
      if (imported.fields.some(({ field }) => field.id === asked.found.field.id)) return imported;
      return { ...imported, fields: [...imported.fields, asked.found] };
    case 'level':
      return shift(imported, asked.at, asked.by);
    case 'split':
      return split(imported, asked.at, asked.offset);
    case 'merge':
      return merge(imported, asked.at);
    case 'as':
    case 'frame':
    case 'form':
    case 'required':
    case 'confirm': {
      const decision = imported.decisions[asked.at];
      const next = decision && one(imported.decisions, decision, asked);
      return next ? replace(imported, asked.at, next) : imported;
    }
  }
};
