/**
 * Outlines and profiles from strangers' files, and texts that other programs would run: refused with a path and a sentence, or taken as the
 * plain words that they are.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { writeDocx } from '../../src/ooxml/writeDocx.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { resolveText } from '../../src/outline/fields.js';
import { limits } from '../../src/outline/limits.js';
import { parseOutline, readOutline } from '../../src/outline/load.js';
import { presentationRules } from '../../src/outline/presentation.js';
import { emptyProfile, exampleProfile, parseProfile } from '../../src/outline/profile.js';
import type { Outline } from '../../src/outline/types.js';
import { remarkFile } from '../../src/remarks/file.js';
import { compose } from '../../src/report/compose.js';
import { planInsert } from '../../src/report/planInsert.js';
import type { Result } from '../../src/result.js';
import { opened, reportIn } from '../support/docx.js';
import { within } from '../support/within.js';

const options = { guidance: true, tables: true, frontMatter: true, signature: true };

const codeOf = (result: Result<unknown>): string => {
  if (result.ok) return 'ok';
  expect(result.failure.message).toMatch(/\.$/);
  expect(result.failure.hint).toMatch(/\.$/);
  expect((result.failure.detail ?? '').length).toBeLessThan(600);
  return result.failure.code;
};

const copyOf = (outline: Outline): Record<string, unknown> =>
  JSON.parse(JSON.stringify(outline)) as Record<string, unknown>;

/** The bundled outline with the value at a path replaced. */
const changed = (path: readonly (string | number)[], value: unknown): unknown => {
  const outline = copyOf(defaultOutline);
  let at: Record<string | number, unknown> = outline;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1) ?? ''] = value;
  return outline;
};

/** What a used outline goes through: composed, written, read, checked, inserted. */
const use = (outline: Outline): void => {
  const profile = exampleProfile(outline);
  const bytes = writeDocx(compose(outline, profile, options), presentationRules('hd05-2026'), new Map());
  const report = reportIn(bytes);
  check(report, outline, profile);
  planInsert(report, outline, profile, { guidance: true, tables: true, place: {} });
};

describe('an outline from a stranger', () => {
  it.each([
    ['nothing', null],
    ['a number', Number.NaN],
    ['a list', []],
    ['a text', 'x'],
    ['an empty object', {}],
  ])('that is %s is refused', (_, json) => {
    expect(codeOf(parseOutline(json))).toBe('outline-invalid');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('may not have a key %s anywhere', (key) => {
    for (const text of [
      `{"${key}":{"polluted":1}}`,
      JSON.stringify(copyOf(defaultOutline)).replace('"fields":[{', `"fields":[{"${key}":{"polluted":1},`),
    ])
      expect(codeOf(readOutline(text))).toBe('outline-invalid');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('may not be deeper, larger or more than real ones', () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const outcome = within(2_000, () => codeOf(readOutline(deep)));
    expect(['outline-invalid', 'outline-not-json']).toContain(outcome);
    const wide = Array.from({ length: 500_000 }, () => 1);
    expect(within(2_000, () => codeOf(parseOutline(wide)))).toBe('outline-invalid');
    expect(within(2_000, () => codeOf(parseOutline(changed(['title'], 'x'.repeat(10_000_000)))))).toBe(
      'outline-invalid',
    );
    expect(codeOf(readOutline('{"id": NaN}'))).toBe('outline-not-json');
    expect(codeOf(readOutline(''))).toBe('outline-not-json');
  });

  it('may not have two sections or two fields of one id', () => {
    const { sections, fields } = defaultOutline;
    expect(codeOf(parseOutline(changed(['sections'], [...sections, sections[0]])))).toBe('outline-invalid');
    expect(codeOf(parseOutline(changed(['fields'], [...fields, fields[0]])))).toBe('outline-invalid');
  });

  it('may be wrong in any one value: it is refused, or it can be used', { timeout: 120_000 }, () => {
    const paths: (readonly (string | number)[])[] = [];
    const visit = (value: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (Array.isArray(value)) value.slice(0, 2).forEach((item, index) => visit(item, [...path, index]));
      else if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value)) visit(item, [...path, key]);
    };
    visit(copyOf(defaultOutline), []);
    const values = fc.constantFrom<unknown>(
      null,
      '',
      ' ',
      0,
      -1,
      1e308,
      Number.NaN,
      true,
      [],
      {},
      [[]],
      '{a}',
      '{chiBo}',
      '{',
      '}',
      '{{',
      '<b>',
      '\0',
      '\ufffe',
      '\ud800',
      '\u202e',
      'x'.repeat(4_900),
      '{chiBo}'.repeat(700),
      '='.repeat(50),
      '(a+)+$',
      '.*',
      '[',
      '…',
      '20',
      'I- '.repeat(900),
      '../../x',
      'javascript:alert(1)',
    );
    let used = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const parsed = parseOutline(changed(path, value));
        if (codeOf(parsed) !== 'ok' || !parsed.ok) return;
        used++;
        within(3_000, () => {
          use(parsed.value);
        });
      }),
      { numRuns: 150 },
    );
    console.log(`outlines of strangers: 150 cases, ${String(used)} used, 0 crashed`);
    expect(used).toBeGreaterThan(0);
  });

  it('whose templates repeat a field grows no more than its limits', () => {
    const repeated = (times: number): string =>
      codeOf(parseOutline(changed(['sections', 0, 'heading'], '{chiBo}'.repeat(times))));
    expect([limits.places, limits.places + 1].map(repeated)).toEqual(['ok', 'outline-invalid']);
    const note = { text: '{chiBo}'.repeat(limits.places), cites: [] };
    const notes = Array.from({ length: limits.allPlaces / limits.places }, () => note);
    expect(codeOf(parseOutline(changed(['sections', 0, 'guidance'], notes)))).toBe('outline-invalid');
    const profile = { ...emptyProfile(defaultOutline), fields: { chiBo: '{chiBo}'.repeat(40) } };
    // A value is never resolved again.
    expect(resolveText('{chiBo}', defaultOutline, profile)).toBe(`Chi bộ ${'{chiBo}'.repeat(40)}`);
  });

  it('whose headings look like patterns or markup is used as it stands', () => {
    for (const heading of ['(a+)+$', '[a-z]*', '<script>alert(1)</script>', '=1+1', '\\', '$&']) {
      const parsed = parseOutline(changed(['sections', 0, 'heading'], heading));
      if (!parsed.ok) throw new Error(`${heading}: ${parsed.failure.code}`);
      use(parsed.value);
    }
  });
});

describe('a profile from a stranger', () => {
  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['fields that are a list', '{"fields":[1]}'],
    ['a value that is no text', '{"fields":{"chiBo":1}}'],
    ['a huge value', JSON.stringify({ fields: { chiBo: 'x'.repeat(1_000_000) } })],
    [
      'too many fields',
      JSON.stringify({ fields: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`a${i}`, ''])) }),
    ],
    ['a name with a path in it', '{"outline":"../../x"}'],
    ['a field called __proto__', '{"fields":{"__proto__":"x"}}'],
  ])('with %s is refused, or the odd part is passed over', (_, text) => {
    const parsed = parseProfile(JSON.parse(text));
    if (codeOf(parsed) === 'ok' && parsed.ok) expect(Object.keys(parsed.value.fields)).toEqual([]);
    expect(({} as Record<string, unknown>)['chiBo']).toBeUndefined();
  });

  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, fields) => {
        codeOf(parseProfile(json));
        codeOf(parseProfile({ fields }));
        codeOf(parseOutline(json));
      }),
      { numRuns: 2_000 },
    );
  });

  it('may hold any text as a value: it stands in the report as it is', { timeout: 60_000 }, () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<w:p/>',
        ']]>',
        '&amp;',
        '{chiBo}',
        '__proto__',
        '=cmd|x',
        '\u202eabc',
        '\ud800',
        '\0',
        '$&',
        '"\'',
      ),
    );
    fc.assert(
      fc.property(value, value, (chiBo, dangBo) => {
        const parsed = parseProfile({ fields: { chiBo, dangBo } });
        if (!parsed.ok) return;
        const blocks = compose(defaultOutline, parsed.value, { ...options, guidance: false, tables: false });
        expect(opened(writeDocx(blocks, presentationRules('hd05-2026'), new Map([['x', chiBo]]))).main).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table of findings', () => {
  const outcomes = [
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    '<script>alert(1)</script>',
    '"><img src=x>',
  ].map((text) => ({ file: text, sentence: text }));
  const written = (format: 'csv' | 'html'): string =>
    new TextDecoder().decode(remarkFile(format, { reviews: [], unread: outcomes, date: '2026-11-25' }));

  it('for a spreadsheet has no cell that is a formula', () => {
    const cells = written('csv').match(/"(?:[^"]|"")*"/g) ?? [];
    expect(cells.length).toBeGreaterThan(outcomes.length * 5);
    for (const cell of cells) expect(cell.slice(1).trimStart()).not.toMatch(/^[=+\-@＝]/);
  });

  it('for a browser has no element of a stranger', () => {
    const html = written('html');
    expect(html).not.toMatch(/<(script|img)/);
    expect(html).toContain("default-src 'none'");
  });
});
