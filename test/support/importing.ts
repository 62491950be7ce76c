/** What tests ask of an imported outline: its headings with their levels, and all words that are in it. */
import { importOutline } from '../../src/importing/importOutline.js';
import { toOutline } from '../../src/importing/toOutline.js';
import type { ImportedOutline } from '../../src/importing/types.js';
import { resolveText } from '../../src/outline/fields.js';
import { emptyProfile } from '../../src/outline/profile.js';
import type { Outline, Profile, Section } from '../../src/outline/types.js';
import type { Report } from '../../src/report/blocks.js';
import { normalize } from '../../src/report/normalize.js';
import { valueIn } from './docx.js';
import type { SeenHeading } from './superiors.js';

const meta = { id: 'nhap-thu', title: 'Đề cương thử', source: 'thử' };

export const outlineOf = (imported: ImportedOutline): Outline => valueIn(toOutline(imported, meta));

export const importedFrom = (report: Report): ImportedOutline => valueIn(importOutline(report));

/** The fields filled in with what stood in the source. */
const profileOf = (imported: ImportedOutline, outline: Outline): Profile => ({
  ...emptyProfile(outline),
  fields: Object.fromEntries(imported.fields.map(({ field, value }) => [field.id, value])),
});

/** A title as two readers would agree on it: letters, without the sign at its end. */
const titleKey = (title: string): string => normalize(title).replace(/[\s.:;]+$/u, '');

export const headingsIn = (imported: ImportedOutline): SeenHeading[] => {
  const outline = outlineOf(imported);
  const profile = profileOf(imported, outline);
  const walk = (sections: readonly Section[], level: number): SeenHeading[] =>
    sections.flatMap((section) => [
      { level, title: resolveText(section.heading, outline, profile) },
      ...walk(section.children, level + 1),
    ]);
  return walk(outline.sections, 1);
};

/** How many of the wanted headings stand in the found ones, in order, with the same level and title. */
export const inCommon = (wanted: readonly SeenHeading[], found: readonly SeenHeading[]): number => {
  const keys = (headings: readonly SeenHeading[]): string[] =>
    headings.map(({ level, title }) => `${level} ${titleKey(title)}`);
  const [one, other] = [keys(wanted), keys(found)];
  let row = new Array<number>(other.length + 1).fill(0);
  for (const key of one) {
    const next = [0];
    other.forEach((candidate, at) => {
      next.push(candidate === key ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** Words as they are counted: small letters, `05` and `5` the same. */
export const wordsOf = (text: string): string[] =>
  (normalize(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => (/^\d+$/u.test(word) ? String(Number(word)) : word));

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const child of Object.values(value)) yield* stringsOf(child);
}

/** How often each word stands in what the outline prints, its fields filled in with what the source had. */
export const wordCounts = (imported: ImportedOutline): Map<string, number> => {
  const outline = outlineOf(imported);
  const profile = profileOf(imported, outline);
  const { letterhead, heading, sections, signature } = outline;
  const counts = new Map<string, number>();
  for (const template of stringsOf({ letterhead, heading, sections, signature }))
    for (const word of wordsOf(resolveText(template, outline, profile))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
