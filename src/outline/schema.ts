/**
 * The shape of an outline file as a schema: strict objects (an unknown key is a slip, and is named), bounded sizes, ids by pattern.
 * What one object cannot know — that a field used somewhere is declared — is in references.ts.
 */
import * as v from 'valibot';
import { datePattern, limits, namePattern, reservedSectionIds, sectionPattern, slugPattern } from './limits.js';
import type { Outline, Section } from './types.js';

const anyText = v.pipe(v.string(), v.maxLength(limits.text));
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(limits.text));
const slug = v.pipe(
  v.string(),
  v.maxLength(limits.name),
  v.regex(slugPattern, 'must be lower-case words with hyphens'),
);
const name = v.pipe(v.string(), v.maxLength(limits.name), v.regex(namePattern, 'must be ASCII camelCase'));
const sectionId = v.pipe(
  v.string(),
  v.maxLength(limits.name),
  v.regex(sectionPattern, 'must look like p1.ii.1'),
  v.check((id) => !reservedSectionIds.includes(id), 'is a reserved name'),
);

const citation = v.strictObject({
  number: text,
  date: v.exactOptional(v.pipe(v.string(), v.regex(datePattern, 'must be yyyy-mm-dd'))),
});
const cites = v.pipe(v.array(citation), v.maxLength(limits.cites));

const field = v.strictObject({
  id: name,
  label: text,
  kind: v.picklist(['text', 'date', 'term', 'number']),
  blank: text,
  example: text,
  required: v.boolean(),
  prefix: v.exactOptional(text),
  alsoOpens: v.exactOptional(v.pipe(v.array(text), v.maxLength(limits.lines))),
  hint: v.exactOptional(text),
});

const variant = v.strictObject({ id: slug, label: text, cites });

const letterhead = v.strictObject({
  superior: anyText,
  issuer: anyText,
  number: anyText,
  party: anyText,
  placeAndDate: anyText,
});

const note = v.strictObject({
  text,
  form: v.picklist(['bullet', 'parenthesis', 'plain']),
  onHeading: v.exactOptional(v.boolean()),
  variant: v.exactOptional(slug),
  cites: v.exactOptional(cites),
});
const guidance = v.pipe(v.array(note), v.maxLength(limits.notes));
const lines = v.pipe(v.array(text), v.maxLength(limits.lines));

const reportHeading = v.strictObject({ name: text, subject: lines, guidance });

const columnKind = v.picklist(['text', 'integer', 'decimal', 'percent', 'level', 'computed']);

const column = v.strictObject({
  id: name,
  title: text,
  kind: columnKind,
  width: v.pipe(v.number(), v.minValue(0.1), v.maxValue(1_000)),
  group: v.exactOptional(text),
  eachYearOf: v.exactOptional(name),
  optional: v.exactOptional(v.boolean()),
});

const row = v.strictObject({
  id: name,
  cells: v.record(name, anyText),
  isGroup: v.exactOptional(v.boolean()),
  optional: v.exactOptional(v.boolean()),
  kind: v.exactOptional(columnKind),
});

const rows = v.variant('kind', [
  v.strictObject({
    kind: v.literal('given'),
    rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(limits.rows)),
  }),
  v.strictObject({ kind: v.literal('years'), field: name, column: name, openEnd: v.exactOptional(v.boolean()) }),
  v.strictObject({
    kind: v.literal('repeat'),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.rows)),
  }),
]);

const names = v.pipe(v.array(name), v.maxLength(limits.rows));

const identity = v.strictObject({
  kind: v.literal('sum'),
  along: v.picklist(['columns', 'rows']),
  total: name,
  plus: names,
  minus: v.exactOptional(names),
  in: v.exactOptional(names),
});

const table = v.strictObject({
  id: name,
  title: text,
  columns: v.pipe(v.array(column), v.minLength(1), v.maxLength(limits.columns)),
  rows,
  optional: v.exactOptional(v.boolean()),
  identities: v.exactOptional(v.pipe(v.array(identity), v.maxLength(limits.identities))),
});

const section: v.GenericSchema<Section> = v.strictObject({
  id: sectionId,
  number: anyText,
  heading: text,
  required: v.boolean(),
  divider: v.exactOptional(text),
  leadIn: v.exactOptional(text),
  closing: v.exactOptional(text),
  guidance,
  tables: v.pipe(v.array(table), v.maxLength(limits.tables)),
  children: v.pipe(v.array(v.lazy(() => section)), v.maxLength(limits.sections)),
});

const signature = v.strictObject({ authority: anyText, role: anyText, name: anyText, recipients: lines });

/** The whole file. `$schema` is for the editor that completes it. */
export const outlineSchema = v.strictObject({
  $schema: v.exactOptional(anyText),
  schema: v.literal(1),
  id: slug,
  version: v.pipe(v.string(), v.maxLength(limits.name), v.regex(/^\d+\.\d+\.\d+$/, 'must look like 1.0.0')),
  title: text,
  source: text,
  locale: v.pipe(v.string(), v.maxLength(limits.name), v.regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'must look like vi-VN')),
  fields: v.pipe(v.array(field), v.maxLength(limits.fields)),
  variants: v.pipe(v.array(variant), v.maxLength(limits.variants)),
  letterhead,
  heading: reportHeading,
  sections: v.pipe(v.array(section), v.minLength(1), v.maxLength(limits.sections)),
  signature,
});

/** Named parts for the JSON Schema: an editor shows their names, and `section` must be named to hold itself. */
export const outlineDefinitions = { section, table, note, field, citation };

/** Holds the schema and the contract in types.ts together: this line stops compiling when they part. */
export const asOutline = ({ $schema: _editorHint, ...outline }: v.InferOutput<typeof outlineSchema>): Outline =>
  outline;
