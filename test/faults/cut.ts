/** A few sections of an outline, with tables of two columns and a row or two: small, and still with one of everything. */
import type { Outline, Rows, Section } from '../../src/outline/types.js';

const kept = new Set(['p1', 'p1.i', 'p1.ii', 'p1.ii.2', 'p2', 'p2.iv']);

const cutRows = (rows: Rows): Rows =>
  rows.kind === 'given' ? { ...rows, rows: rows.rows.slice(0, 2) } : { kind: 'repeat', count: 1 };

const cut = (sections: readonly Section[]): Section[] =>
  sections
    .filter(({ id }) => kept.has(id))
    .map((section) => ({
      ...section,
      guidance: section.guidance.slice(0, 2),
      tables: section.tables.map((table) => ({
        ...table,
        columns: table.columns.slice(0, 2),
        rows: cutRows(table.rows),
      })),
      children: cut(section.children),
    }));

export const cutOutline = (outline: Outline): Outline => ({ ...outline, sections: cut(outline.sections) });

/** The bundled outlines with the small one in their place: for the ribbon's button, which takes what is bundled. */
export const cutBundled = <Bundled extends { readonly defaultOutline: Outline }>(bundled: Bundled): Bundled => {
  const small = cutOutline(bundled.defaultOutline);
  return { ...bundled, defaultOutline: small, findBundled: () => small };
};
