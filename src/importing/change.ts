/**
 * Changing what was understood, one decision at a time. A change is a value; the old understanding stays as it was, so that to undo is to keep it. A
 * change that names no decision, or asks for nothing new, gives the same object back.
 */
import { readNumber } from '../report/numbering.js';
import { deepestLevel } from './scheme.js';
import type { Decision, ImportedOutline, LineAs } from './types.js';

export type Change =
  /** What a line is. `heading` takes its number from the line; its level is that of the heading before it, or 1. */
  | { readonly kind: 'as'; readonly at: number; readonly as: 'heading' | 'note' | 'text' | 'skipped' }
  | { readonly kind: 'form'; readonly at: number; readonly form: 'bullet' | 'parenthesis' | 'plain' }
  /** Moves a heading `by` levels, 1 = deeper, and the headings under it with it. */
  | { readonly kind: 'level'; readonly at: number; readonly by: 1 | -1 }
  | { readonly kind: 'required'; readonly at: number; readonly required: boolean }
  /** Cuts the line before the character `offset`; the second half becomes a note. */
  | { readonly kind: 'split'; readonly at: number; readonly offset: number }
  /** The line goes on with the line above. */
  | { readonly kind: 'merge'; readonly at: number }
  | { readonly kind: 'table'; readonly table: number; readonly chosen: boolean }
  /** A term or name that is to stay as it is printed, for every cell the same. */
  | { readonly kind: 'literal'; readonly field: string };

const byPerson = { confidence: 1, why: 'Bạn đã chọn.' } as const;

const levelBefore = (decisions: readonly Decision[], at: number): number => {
  for (let index = at - 1; index >= 0; index -= 1) {
    const as = decisions[index]?.as;
    if (as?.kind === 'heading') return as.level;
  }
  return 1;
};

const asOf = (decisions: readonly Decision[], at: number, kind: 'heading' | 'note' | 'text' | 'skipped'): LineAs => {
  const { text = '' } = decisions[at] ?? {};
  if (kind === 'text' || kind === 'skipped') return { kind };
  if (kind === 'note') return { kind, form: /^\s*[-–•]/u.test(text) ? 'bullet' : 'plain' };
  const number = text.slice(0, readNumber(text)?.length ?? 0).trim();
  return { kind, level: levelBefore(decisions, at), number, required: true };
};

const replace = (imported: ImportedOutline, at: number, ...decisions: readonly Decision[]): ImportedOutline => ({
  ...imported,
  decisions: imported.decisions.toSpliced(at, 1, ...decisions),
});

/** The heading and those under it. */
const shift = (imported: ImportedOutline, at: number, by: number): ImportedOutline => {
  const { decisions } = imported;
  const first = decisions[at]?.as;
  if (first?.kind !== 'heading') return imported;
  let end = at + 1;
  while (end < decisions.length) {
    const as = decisions[end]?.as;
    if (as?.kind === 'heading' && as.level <= first.level) break;
    end += 1;
  }
  const moved = decisions.map((decision, index): Decision => {
    if (index < at || index >= end || decision.as.kind !== 'heading') return decision;
    const level = decision.as.level + by;
    return { ...decision, as: { ...decision.as, level }, ...(index === at ? byPerson : {}) };
  });
  const isOut = moved.some(({ as }) => as.kind === 'heading' && (as.level < 1 || as.level > deepestLevel));
  return isOut ? imported : { ...imported, decisions: moved };
};

const split = (imported: ImportedOutline, at: number, offset: number): ImportedOutline => {
  const decision = imported.decisions[at];
  if (!decision) return imported;
  const { text, line } = decision;
  const [before, after] = [text.slice(0, offset), text.slice(offset)];
  if (before.trim() === '' || after.trim() === '') return imported;
  return replace(
    imported,
    at,
    { ...decision, text: before },
    { line, text: after, as: { kind: 'note', form: 'plain' }, ...byPerson },
  );
};

const merge = (imported: ImportedOutline, at: number): ImportedOutline => {
  const decision = imported.decisions[at];
  const above = imported.decisions[at - 1];
  if (!decision || !above || decision.as.kind === 'continued') return imported;
  // Two halves of one line become one again.
  if (above.line === decision.line) {
    const joined = { ...above, text: above.text + decision.text, ...byPerson };
    return { ...imported, decisions: imported.decisions.toSpliced(at - 1, 2, joined) };
  }
  return replace(imported, at, { ...decision, as: { kind: 'continued' }, ...byPerson });
};

/** What is understood after a change. */
export const change = (imported: ImportedOutline, asked: Change): ImportedOutline => {
  switch (asked.kind) {
    case 'table':
      return {
        ...imported,
        tables: imported.tables.map((table, index) =>
          index === asked.table ? { ...table, chosen: asked.chosen } : table,
        ),
      };
    case 'literal':
      return { ...imported, fields: imported.fields.filter(({ field }) => field.id !== asked.field) };
    case 'level':
      return shift(imported, asked.at, asked.by);
    case 'split':
      return split(imported, asked.at, asked.offset);
    case 'merge':
      return merge(imported, asked.at);
    case 'as':
    case 'form':
    case 'required': {
      const decision = imported.decisions[asked.at];
      if (!decision) return imported;
      if (asked.kind === 'as') {
        if (decision.as.kind === asked.as) return imported;
        return replace(imported, asked.at, {
          ...decision,
          as: asOf(imported.decisions, asked.at, asked.as),
          ...byPerson,
        });
      }
      if (asked.kind === 'form' && decision.as.kind === 'note')
        return replace(imported, asked.at, { ...decision, as: { kind: 'note', form: asked.form }, ...byPerson });
      if (asked.kind === 'required' && decision.as.kind === 'heading')
        return replace(imported, asked.at, { ...decision, as: { ...decision.as, required: asked.required } });
      return imported;
    }
  }
};
