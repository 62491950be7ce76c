/**
 * What must agree between the objects of an outline: ids are unique, everything named exists, tags fit. Gives the first
 * disagreement with its path, or undefined.
 */
import { tagRoom, limits } from './limits.js';
import { fieldNamesIn } from './fields.js';
import type { Column, Field, Note, Outline, Section, TableSpec } from './types.js';

/** `At sections.0.guidance.2.text: there is no field "chiBoo"`. */
type Complaint = string;

const complain = (path: string, problem: string): Complaint => `At ${path}: ${problem}`;

interface Names {
  readonly fields: ReadonlyMap<string, Field>;
  readonly variants: ReadonlySet<string>;
}

function* repeated(path: string, entries: readonly { readonly id: string }[], what: string): Generator<Complaint> {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) yield complain(`${path}.${index}.id`, `the ${what} "${id}" is there twice`);
    seen.add(id);
  }
}

function* inTemplate(path: string, template: string | undefined, names: Names, more?: string): Generator<Complaint> {
  for (const used of fieldNamesIn(template ?? ''))
    if (!names.fields.has(used) && used !== more) yield complain(path, `there is no field "${used}"`);
  // What is left in braces is a slip in the writing of a field: `{chi bộ}`, `{chiBo|lower}`.
  const slip = /\{[^{}]*\}?|\}/u.exec((template ?? '').replaceAll(/\{[A-Za-z][A-Za-z0-9]*(?:\|upper)?\}/gu, ''));
  if (slip) yield complain(path, `"${slip[0].slice(0, 40)}" is no field`);
}

function* inNotes(path: string, notes: readonly Note[], names: Names): Generator<Complaint> {
  for (const [index, note] of notes.entries()) {
    yield* inTemplate(`${path}.${index}.text`, note.text, names);
    if (note.variant !== undefined && !names.variants.has(note.variant))
      yield complain(`${path}.${index}.variant`, `there is no variant "${note.variant}"`);
  }
}

function* termNamed(path: string, id: string, names: Names): Generator<Complaint> {
  const field = names.fields.get(id);
  if (!field) yield complain(path, `there is no field "${id}"`);
  else if (field.kind !== 'term') yield complain(path, `the field "${id}" is no term`);
}

function* inColumns(path: string, columns: readonly Column[], names: Names): Generator<Complaint> {
  yield* repeated(path, columns, 'column');
  for (const [index, column] of columns.entries()) {
    yield* inTemplate(`${path}.${index}.title`, column.title, names, column.eachYearOf && 'year');
    yield* inTemplate(`${path}.${index}.group`, column.group, names);
    if (column.eachYearOf !== undefined) yield* termNamed(`${path}.${index}.eachYearOf`, column.eachYearOf, names);
  }
}

function* inRows(path: string, table: TableSpec, names: Names): Generator<Complaint> {
  const { rows } = table;
  const columns = new Set(table.columns.map((column) => column.id));
  if (rows.kind === 'years') {
    yield* termNamed(`${path}.field`, rows.field, names);
    if (!columns.has(rows.column)) yield complain(`${path}.column`, `there is no column "${rows.column}"`);
  }
  if (rows.kind !== 'given') return;
  yield* repeated(`${path}.rows`, rows.rows, 'row');
  for (const [index, row] of rows.rows.entries())
    for (const [column, template] of Object.entries(row.cells)) {
      const cell = `${path}.rows.${index}.cells.${column}`;
      if (!columns.has(column)) yield complain(cell, `there is no column "${column}"`);
      yield* inTemplate(cell, template, names);
    }
}

function* inIdentities(path: string, table: TableSpec): Generator<Complaint> {
  const columns = new Set(table.columns.map((column) => column.id));
  const rows = new Set(table.rows.kind === 'given' ? table.rows.rows.map((row) => row.id) : []);
  for (const [index, identity] of (table.identities ?? []).entries()) {
    const [summed, limitedTo] = identity.along === 'columns' ? [columns, rows] : [rows, columns];
    const word = identity.along === 'columns' ? 'column' : 'row';
    for (const id of [identity.total, ...identity.plus, ...(identity.minus ?? [])])
      if (!summed.has(id)) yield complain(`${path}.${index}`, `there is no ${word} "${id}"`);
    for (const id of identity.in ?? [])
      if (!limitedTo.has(id)) yield complain(`${path}.${index}.in`, `there is no "${id}"`);
  }
}

function* inTable(path: string, table: TableSpec, names: Names): Generator<Complaint> {
  yield* inTemplate(`${path}.title`, table.title, names);
  yield* inColumns(`${path}.columns`, table.columns, names);
  yield* inRows(`${path}.rows`, table, names);
  yield* inIdentities(`${path}.identities`, table);
}

function* inSection(path: string, section: Section, names: Names): Generator<Complaint> {
  for (const key of ['heading', 'leadIn', 'closing', 'divider'] as const)
    yield* inTemplate(`${path}.${key}`, section[key], names);
  yield* inNotes(`${path}.guidance`, section.guidance, names);
  yield* repeated(`${path}.tables`, section.tables, 'table');
  for (const [index, table] of section.tables.entries()) {
    if (section.id.length + table.id.length > tagRoom)
      yield complain(`${path}.tables.${index}.id`, `section and table id together are longer than ${tagRoom}`);
    yield* inTable(`${path}.tables.${index}`, table, names);
  }
}

interface Placed {
  readonly path: string;
  readonly section: Section;
  readonly depth: number;
}

function* placed(path: string, sections: readonly Section[], depth = 1): Generator<Placed> {
  for (const [index, section] of sections.entries()) {
    yield { path: `${path}.${index}`, section, depth };
    yield* placed(`${path}.${index}.children`, section.children, depth + 1);
  }
}

function* inSections(outline: Outline, names: Names): Generator<Complaint> {
  const seen = new Set<string>();
  for (const { path, section, depth } of placed('sections', outline.sections)) {
    if (depth > limits.depth) yield complain(path, `sections are nested more than ${limits.depth} deep`);
    if (seen.has(section.id)) yield complain(`${path}.id`, `the section "${section.id}" is there twice`);
    seen.add(section.id);
    if (seen.size > limits.sections) yield complain(path, `more than ${limits.sections} sections`);
    yield* inSection(path, section, names);
  }
}

function* inFrame(outline: Outline, names: Names): Generator<Complaint> {
  for (const [key, template] of Object.entries(outline.letterhead))
    yield* inTemplate(`letterhead.${key}`, String(template), names);
  yield* inTemplate('heading.name', outline.heading.name, names);
  for (const [index, line] of outline.heading.subject.entries())
    yield* inTemplate(`heading.subject.${index}`, line, names);
  yield* inNotes('heading.guidance', outline.heading.guidance, names);
  const { authority, role, name, recipients } = outline.signature;
  for (const [key, template] of Object.entries({ authority, role, name }))
    yield* inTemplate(`signature.${key}`, template, names);
  for (const [index, line] of recipients.entries()) yield* inTemplate(`signature.recipients.${index}`, line, names);
}

function* complaints(outline: Outline): Generator<Complaint> {
  yield* repeated('fields', outline.fields, 'field');
  yield* repeated('variants', outline.variants, 'variant');
  const names: Names = {
    fields: new Map(outline.fields.map((field) => [field.id, field])),
    variants: new Set(outline.variants.map((variant) => variant.id)),
  };
  for (const [index, field] of outline.fields.entries())
    if (field.id === 'year') yield complain(`fields.${index}.id`, '"year" is the year of a repeated column');
  yield* inFrame(outline, names);
  yield* inSections(outline, names);
}

/** The first thing in an outline that names something that is not there, or is there twice; undefined when all agree. */
export const findComplaint = (outline: Outline): Complaint | undefined => {
  for (const complaint of complaints(outline)) return complaint;
  return undefined;
};
