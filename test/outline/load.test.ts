import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import bundled from '../../assets/outlines/bao-cao-chinh-tri-chi-bo.json';
import { parseOutline, readOutline } from '../../src/outline/load.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const jsonOf = (text: string): Json => JSON.parse(text) as Json;

const copy = (): Json => jsonOf(JSON.stringify(bundled));

/** Puts `value` at the path; undefined takes it out. */
const mutated = (path: string, value: Json | undefined): Json => {
  const file = copy();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at: Json = file;
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) throw new Error(`no ${key} in ${path}`);
    at = (Array.isArray(at) ? at[Number(key)] : at[key]) ?? null;
  }
  if (typeof at !== 'object' || at === null) throw new Error(`no ${last} in ${path}`);
  if (Array.isArray(at)) at[Number(last)] = value ?? null;
  else if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return file;
};

const detailOf = (json: unknown): string => {
  const parsed = parseOutline(json);
  if (parsed.ok) throw new Error('it was accepted');
  expect(parsed.failure.code).toBe('outline-invalid');
  expect(parsed.failure.message).toMatch(/đề cương/u);
  expect(parsed.failure.hint).not.toBe('');
  return parsed.failure.detail ?? '';
};

const members = 'sections.0.children.0.tables.0';

describe('a slip in an outline file is named by its path', () => {
  test.each<[string, Json | undefined]>([
    ['id', 'Báo cáo'],
    ['schema', 0],
    ['version', '1'],
    ['title', undefined],
    ['fields.0.kind', 'money'],
    ['fields.0.required', 'yes'],
    ['fields.1.id', 'dangBo'],
    ['fields.2.id', 'year'],
    ['letterhead.superior', '{dangBoo|upper}'],
    ['heading.subject.0', 'nhiệm kỳ {nhiemKyTruoc'],
    ['signature.recipients.0', '- {noiNhan}'],
    ['sections.1.id', 'p1'],
    ['sections.0.id', 'title'],
    ['sections.0.children.0.guidance.0.form', 'list'],
    ['sections.0.children.0.closing', 'Căn cứ {nghiQuyet}'],
    ['sections.1.children.2.children.0.guidance.3.variant', 'truong-hoc'],
    ['sections.1.children.2.children.0.guidance.3.cites.0.date', '2004-13-01'],
    [`${members}.columns.1.id`, 'tt'],
    [`${members}.columns.0.kind`, 'number'],
    [`${members}.columns.2.width`, 0],
    [`${members}.columns.2.title`, '{year}'],
    [`${members}.columns.2.eachYearOf`, 'chiBo'],
    [`${members}.rows.kind`, 'some'],
    [`${members}.rows.rows.0.cells.donVi`, 'người'],
    [`${members}.rows.rows.1.id`, 'tong'],
    [`${members}.unit`, 'người'],
    ['variants.0.note', 'x'],
  ])('%s', (path, value) => {
    expect(detailOf(mutated(path, value))).toMatch(new RegExp(`^At ${path.replaceAll('.', '\\.')}: .`, 'u'));
  });

  test('a sum over a column or row that is not there', () => {
    const path = `${members}.identities.0`;
    expect(detailOf(mutated(`${path}.plus.0`, 'khac'))).toBe(`At ${path}: there is no column "khac"`);
    expect(detailOf(mutated(`${members}.identities.1.minus`, ['khac']))).toContain('there is no row "khac"');
    expect(detailOf(mutated(`${members}.identities.1.in`, ['khac']))).toContain(`${members}.identities.1.in`);
  });

  test('rows for the years of something that is no term', () => {
    const path = 'sections.0.children.1.children.4.children.0.tables.0.rows';
    expect(detailOf(mutated(`${path}.field`, 'ngay'))).toBe(`At ${path}.field: the field "ngay" is no term`);
    expect(detailOf(mutated(`${path}.field`, 'khac'))).toBe(`At ${path}.field: there is no field "khac"`);
    expect(detailOf(mutated(`${path}.column`, 'khac'))).toBe(`At ${path}.column: there is no column "khac"`);
  });

  test('a table whose tag would be longer than the 64 characters Word allows', () => {
    const tableWith = (length: number): Json => mutated(`${members}.id`, `t${'a'.repeat(length - 1)}`);
    const inLongSection = (length: number): Json =>
      jsonOf(JSON.stringify(tableWith(length)).replace('"id":"p1.i"', `"id":"p1.${'i'.repeat(27)}"`));
    expect(parseOutline(inLongSection(24)).ok).toBe(true);
    expect(detailOf(inLongSection(25))).toMatch(
      new RegExp(`^At ${members.replaceAll('.', '\\.')}\\.id: .* longer than 54`, 'u'),
    );
  });
});

describe("a stranger's file", () => {
  test.each([null, 1, 'text', [], {}, [[]]])('%j is no outline', (json) => {
    expect(detailOf(json)).not.toBe('');
  });

  test('names that reach into prototypes are refused', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const json: unknown = JSON.parse(JSON.stringify(bundled).replace('"tt":"1"', `"${key}":"1"`));
      expect(detailOf(json)).toBe(`At ${members}.rows.rows.0.cells.${key}: this name is not allowed`);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('endless nesting is refused without overflowing the stack', () => {
    const depth = 20_000;
    const nested: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(detailOf(nested)).toMatch(/nested more than/u);
  });

  test('sections nine deep are refused, eight are not', () => {
    const nest = (depth: number): Json => {
      const build = (level: number): Json => ({
        id: `d${level}`,
        number: '',
        heading: 'Mục',
        required: true,
        guidance: [],
        tables: [],
        children: level < depth ? [build(level + 1)] : [],
      });
      return mutated('sections', [build(1)]);
    };
    expect(parseOutline(nest(8)).ok).toBe(true);
    expect(detailOf(nest(9))).toMatch(/nested more than 8 deep/u);
  });

  test('more than 2,000 sections are refused', () => {
    const section = (id: number): Json => ({
      id: `s${id}`,
      number: '',
      heading: 'Mục',
      required: true,
      guidance: [],
      tables: [],
      children: [],
    });
    const parent = {
      id: 's0',
      number: '',
      heading: 'Mục',
      required: true,
      guidance: [],
      tables: [],
      children: Array.from({ length: 2000 }, (_, index) => section(index + 1)),
    };
    expect(detailOf(mutated('sections', [parent]))).toMatch(/more than 2000 sections/u);
  });

  test('a text of 5,001 characters is refused, of 5,000 is not', () => {
    expect(parseOutline(mutated('title', 'x'.repeat(5_000))).ok).toBe(true);
    expect(detailOf(mutated('title', 'x'.repeat(5_001)))).toMatch(/^At title: /u);
  });

  test('any JSON gives an outline or a failure, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parseOutline(json).ok).toBe(false);
      }),
    );
    const place = fc.constantFrom('fields.0', 'sections.0', members, `${members}.rows`, 'signature', 'heading.subject');
    fc.assert(
      fc.property(place, fc.jsonValue(), (path, json) => {
        expect(typeof parseOutline(mutated(path, jsonOf(JSON.stringify(json)))).ok).toBe('boolean');
      }),
    );
  });
});

describe('reading the text of a file', () => {
  test('a byte order mark is passed over', () => {
    expect(readOutline(`\uFEFF${JSON.stringify(bundled)}`).ok).toBe(true);
  });

  test('what is no JSON says so', () => {
    const read = readOutline('PHẦN THỨ NHẤT');
    expect(read.ok ? '' : read.failure.code).toBe('outline-not-json');
  });

  test('what the file says is what is loaded, without the line for the editor', () => {
    const { $schema, ...outline } = bundled;
    expect($schema).toBe('./outline.schema.json');
    expect(parseOutline(bundled)).toEqual({ ok: true, value: outline });
  });
});

test('a file format of a later program says that the program is too old, whatever else is new in the file', () => {
  const parsed = parseOutline({ ...bundled, schema: 2, more: true });
  expect(!parsed.ok && parsed.failure.code).toBe('outline-newer');
});
