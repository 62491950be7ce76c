/**
 * This term's report from last term's: the fields move on one term, and what was written is given section by section to look at — never mixed
 * into the new report.
 */
import { emptyProfile } from '../outline/profile.js';
import { formatTerm, parseTerm } from '../outline/terms.js';
import type { Outline, Profile } from '../outline/types.js';
import { align, type Alignment } from './align.js';
import { plainText, type Report, type Table, writtenText } from './blocks.js';
import { compareOutlines } from './compareOutlines.js';
import { compose } from './compose.js';
import { cellText, type GridCell, gridOf } from './grid.js';
import { normalize } from './normalize.js';
import { createNoteReader } from './notes.js';

/** Of the day on which the last report was signed, and of nothing else. */
const ofTheDay: readonly string[] = ['ngay', 'soKyHieu'];

/**
 * The profile of the next report: the term that was ahead is the one that ends (`nhiemKyTruoc` ← `nhiemKySau`), the new one is `term`, or
 * empty for the person to say; day and number are empty. The superior's term stays only where it reaches beyond the start of the term that ends
 * now (a cell's term may last 2, 3 or 5 years, the superior's 5); names stay.
 */
export const nextProfile = (last: Profile, outline: Outline, term = ''): Profile => {
  const ending = parseTerm(last.fields['nhiemKySau'] ?? '');
  const coming = parseTerm(term);
  const superior = parseTerm(last.fields['nhiemKyDangBo'] ?? '');
  const moved: Record<string, string> = {
    nhiemKyTruoc: ending ? formatTerm(ending) : '',
    nhiemKySau: coming ? formatTerm(coming) : '',
    nhiemKyDangBo: superior && ending && superior.end > ending.start ? formatTerm(superior) : '',
    ...Object.fromEntries(ofTheDay.map((id) => [id, ''])),
  };
  const fields = outline.fields.map(({ id }) => [id, moved[id] ?? last.fields[id] ?? ''] as const);
  const variant = outline.variants.some(({ id }) => id === last.variant) ? last.variant : '';
  return { ...last, outline: outline.id, variant, fields: Object.fromEntries(fields) };
};

/** What the outline itself prints into cells of its tables. */
const printedCells = (outline: Outline, profiles: readonly Profile[]): ReadonlySet<string> => {
  const options = { guidance: false, tables: true, frontMatter: false, signature: false };
  const tables = profiles
    .flatMap((profile) => compose(outline, profile, options))
    .filter((block): block is Table => block.kind === 'table');
  return new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => normalize(cellText(cell))))),
  );
};

/**
 * A table in which something was filled in, as rows of text, `Năm | Số đảng viên`: its titles, and the rows that hold more than the outline prints
 * there. Empty for a table that stands as the outline made it.
 */
const rowTexts = (table: Table, printed: ReadonlySet<string>): string[] => {
  const { head, body } = gridOf(table);
  const isFilled = (cell: GridCell): boolean => {
    if (cell.empty) return false;
    // A short number is the row's own in the first column, and an answer in any other.
    return /^\d{1,3}[.)]?$/u.test(cell.text) ? cell.index > 0 : !printed.has(normalize(cell.text));
  };
  const filled = body.filter(({ cells }) => cells.some((cell) => cell && isFilled(cell)));
  if (filled.length === 0) return [];
  return [...table.rows.keys()]
    .filter((row) => row < head || filled.some(({ index }) => index === row))
    .map((row) =>
      (table.rows[row]?.cells ?? [])
        .map(cellText)
        .filter((text) => text !== '')
        .join(' | '),
    );
};

/**
 * What the person wrote in each section of the last report, as paragraphs, by section id of `newer` (the same outline, or the one that came after
 * it). Notes, prompts and the outline's own wording are left out; tables come as rows of text. Sections without text are absent.
 */
export const referenceTexts = (
  report: Report,
  outline: Outline,
  profile: Profile,
  newer: Outline = outline,
  aligned: Alignment = align(report, outline, profile),
): ReadonlyMap<string, readonly string[]> => {
  const notes = createNoteReader(outline, profile, aligned.lexicon);
  const printed = printedCells(outline, [profile, emptyProfile(outline)]);
  const ids = new Map(compareOutlines(outline, newer).pairs.map((pair) => [pair.old.id, pair.new.id]));
  const texts = new Map<string, readonly string[]>();
  for (const { section, stretches } of aligned.sections) {
    const id = ids.get(section.id);
    if (id === undefined) continue;
    const isOwn = (text: string): boolean =>
      /[\p{L}\p{N}]/u.test(text) &&
      !notes.isNote(text) &&
      !notes.isWording(text, section.id) &&
      !notes.isPromptText(text) &&
      !notes.isCaption(text, section.id);
    const own = stretches.flatMap(({ from, to, slices }): string[] => {
      const cut = (isBefore: boolean): string[] =>
        slices.flatMap(({ block, start, end }) => {
          const paragraph = report.blocks[block];
          return block < from === isBefore && paragraph?.kind === 'paragraph'
            ? [plainText(paragraph).slice(start, end)]
            : [];
        });
      const inside = report.blocks
        .slice(from, to)
        .flatMap((block) =>
          block.kind === 'table' ? rowTexts(block, printed) : `${block.label} ${writtenText(block)}`.trim(),
        );
      return [...cut(true), ...inside, ...cut(false)].map((text) => text.trim()).filter(isOwn);
    });
    if (own.length > 0) texts.set(id, own);
  }
  return texts;
};
