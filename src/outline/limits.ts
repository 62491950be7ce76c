/**
 * How large an outline may be and what its names look like. An outline may come from a stranger's file: the bounds keep it from
 * filling the memory or the document, and are far above what real outlines need (the bundled one: 40 sections, 80 KB).
 */

export const limits = {
  /** Characters of any one text. The longest note of the bundled outline has 420. */
  text: 5_000,
  /** Characters of a value in a profile: a name, a date, a term. */
  value: 300,
  /** Characters of an id. A tag has 64 (report/tags.ts). */
  name: 40,
  /** Places for fields in one text. The bundled outline has five at most. */
  places: 50,
  /** And in all texts together: each may become a value of 300 characters. The bundled outline has 26. */
  allPlaces: 5_000,
  sections: 2_000,
  /** Headings nested in one another. Four levels are printed; the rest is room for other outlines. */
  depth: 8,
  fields: 100,
  variants: 50,
  notes: 100,
  cites: 20,
  tables: 20,
  columns: 30,
  rows: 300,
  identities: 50,
  lines: 20,
  /** JSON values nested in one another, before any schema looks: 8 sections take 16, their tables 6 more. */
  nesting: 40,
  /** JSON values in the file, before any schema looks. */
  values: 400_000,
} as const;

/** Characters of a section id and a table id together: what `dc:` and `:table:` leave of the 64 of a tag (report/tags.ts). */
export const tagRoom = 54;

/** Outline, variant and rule set ids: `bao-cao-chinh-tri-chi-bo`. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Field, column, row and table ids: ASCII camelCase. */
export const namePattern = /^[a-z][A-Za-z0-9]*$/;

/** Section ids: `p1.ii.5.2`. */
export const sectionPattern = /^[a-z0-9]+(?:\.[a-z0-9]+)*$/;

/** `title` is the place of the notes under the report's title, `field` opens the tag of a field (report/tags.ts). */
export const reservedSectionIds: readonly string[] = ['title', 'field'];

export const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
