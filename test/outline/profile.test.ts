import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { formatField } from '../../src/outline/fields.js';
import { emptyProfile, exampleProfile, parseProfile } from '../../src/outline/profile.js';

describe('a new profile', () => {
  test('is empty, with the guidance in force', () => {
    expect(emptyProfile(outline)).toEqual({ outline: outline.id, variant: '', rules: 'hd05-2026', fields: {} });
  });

  test('the example fills every field with a valid value', () => {
    const { fields, variant } = exampleProfile(outline);
    for (const field of outline.fields) expect(formatField(field, fields[field.id] ?? ''), field.id).not.toBe('');
    expect(outline.variants.map(({ id }) => id)).toContain(variant);
  });
});

describe('reading a profile', () => {
  test('what is not given is empty', () => {
    expect(parseProfile({ fields: { chiBo: 'Văn phòng' } })).toEqual({
      ok: true,
      value: { outline: '', variant: '', rules: 'hd05-2026', fields: { chiBo: 'Văn phòng' } },
    });
  });

  test('what was written is read back, keys of a newer version are passed over', () => {
    const profile = exampleProfile(outline);
    expect(parseProfile({ ...profile, colour: 'red' })).toEqual({ ok: true, value: profile });
  });

  test.each<[unknown, string]>([
    [{ fields: { chiBo: 3 } }, 'At fields.chiBo: '],
    [{ fields: { 'chi bộ': 'x' } }, 'At fields.chi bộ: '],
    [{ fields: { chiBo: 'x'.repeat(301) } }, 'At fields.chiBo: '],
    [[], ''],
    [{ fields: 'chiBo' }, 'At fields: '],
    [{ variant: 'Cơ quan' }, 'At variant: '],
    [{ rules: '../hd05' }, 'At rules: '],
    [null, ''],
    ['', ''],
  ])('%j is refused with its path', (json, path) => {
    const parsed = parseProfile(json);
    expect(parsed.ok ? undefined : parsed.failure.code).toBe('profile-invalid');
    expect(parsed.ok ? undefined : parsed.failure.detail?.startsWith(path)).toBe(true);
  });

  test('names that reach into prototypes do not get in', () => {
    const parsed = parseProfile(JSON.parse('{"fields": {"__proto__": "x", "constructor": "y", "chiBo": "z"}}'));
    if (parsed.ok) expect(Object.keys(parsed.value.fields)).toEqual(['chiBo']);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('any JSON gives a profile or a failure, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const parsed = parseProfile(json);
        if (parsed.ok) expect(Object.keys(parsed.value).sort()).toEqual(['fields', 'outline', 'rules', 'variant']);
      }),
    );
  });
});
