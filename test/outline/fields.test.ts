import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { fieldNamesIn, formatField, resolve, resolveText } from '../../src/outline/fields.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import type { Field, Profile } from '../../src/outline/types.js';

const fieldOf = (id: string): Field => {
  const field = outline.fields.find((one) => one.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
};

const filled = (fields: Record<string, string>): Profile => ({ ...emptyProfile(outline), fields });

describe('a value and its prefix', () => {
  test.each([
    ['dangBo', 'xã Long Đức', 'Đảng bộ xã Long Đức'],
    ['dangBo', 'Đảng bộ xã Long Đức', 'Đảng bộ xã Long Đức'],
    ['dangBo', 'đảng bộ  xã Long Đức ', 'Đảng bộ xã Long Đức'],
    ['dangBo', 'ĐẢNG BỘ XÃ LONG ĐỨC', 'ĐẢNG BỘ XÃ LONG ĐỨC'],
    ['dangBo', 'Đảng bộ bộ phận Vụ Tổ chức cán bộ', 'Đảng bộ bộ phận Vụ Tổ chức cán bộ'],
    ['dangBo', 'Đảng uỷ Sở Y tế', 'Đảng uỷ Sở Y tế'],
    ['dangBo', 'Đảng ủy Sở Y tế', 'Đảng ủy Sở Y tế'],
    ['chiBo', 'Văn phòng', 'Chi bộ Văn phòng'],
    ['chiBo', '3', 'Chi bộ 3'],
    ['chiBo', 'Chi bộphận', 'Chi bộ Chi bộphận'],
    ['biThu', 'Nguyễn Văn An', 'Nguyễn Văn An'],
  ])('%s: “%s” becomes “%s”', (id, typed, printed) => {
    expect(formatField(fieldOf(id), typed)).toBe(printed);
  });

  test('a decomposed prefix (as typed on some keyboards) is known', () => {
    expect(formatField(fieldOf('dangBo'), 'Đảng bộ xã Long Đức'.normalize('NFD'))).toBe('Đảng bộ xã Long Đức');
  });

  test.each(['', '   ', '……', '....', '……………', 'Đảng bộ', 'Đảng bộ ……………', 'ĐẢNG BỘ ....'])(
    '“%s” is no name of a đảng bộ',
    (typed) => {
      expect(formatField(fieldOf('dangBo'), typed)).toBe('');
    },
  );

  test('a line break or control character in a value becomes a space', () => {
    expect(formatField(fieldOf('chiBo'), 'Văn\r\nphòng\u0000')).toBe('Chi bộ Văn phòng');
  });

  test('printing a printed value changes nothing', () => {
    const anyField = fc.constantFrom(...outline.fields);
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...outline.fields.map((one) => one.example)),
    );
    fc.assert(
      fc.property(anyField, anyText, (field, raw) => {
        const printed = formatField(field, raw);
        expect(formatField(field, printed)).toBe(printed);
      }),
    );
  });
});

describe('resolving a template', () => {
  test('fixed words and fields alternate; a field without a value prints its blank and says so', () => {
    const pieces = resolve('nhiệm kỳ {nhiemKySau}; {chiBo|upper}', outline, filled({ chiBo: 'ấp Vĩnh Hội' }));
    expect(pieces).toEqual([
      { text: 'nhiệm kỳ ' },
      { field: fieldOf('nhiemKySau'), upper: false, text: '…… - ……', filled: false },
      { text: '; ' },
      { field: fieldOf('chiBo'), upper: true, text: 'CHI BỘ ẤP VĨNH HỘI', filled: true },
    ]);
  });

  test('an invalid value counts as none', () => {
    expect(resolveText('{ngay}', outline, filled({ ngay: '31/02/2026' }))).toBe('ngày …… tháng …… năm ……');
    expect(resolveText('{nhiemKySau}', outline, filled({ nhiemKySau: '2027-2025' }))).toBe('…… - ……');
  });

  test('what is no field of the outline stays as it is', () => {
    expect(resolve('{khong} {chiBo|lower} {}', outline, emptyProfile(outline))).toEqual([
      { text: '{khong} {chiBo|lower} {}' },
    ]);
  });

  test('a field may have a name that every object has', () => {
    const field: Field = { ...fieldOf('donVi'), id: 'constructor' };
    expect(resolveText('{constructor}', { ...outline, fields: [field] }, emptyProfile(outline))).toBe(field.blank);
  });

  test('no empty piece, and the pieces make the text, for any template', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(...outline.fields.flatMap(({ id }) => [`{${id}}`, `{${id}|upper}`])),
    );
    const profiles = fc.constantFrom(emptyProfile(outline), exampleProfile(outline));
    fc.assert(
      fc.property(fc.array(part), profiles, (parts, profile) => {
        const template = parts.join('');
        const pieces = resolve(template, outline, profile);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        expect(pieces.map((piece) => piece.text).join('')).toBe(resolveText(template, outline, profile));
        const fields = pieces.flatMap((piece) => (piece.field ? [piece.field.id] : []));
        const known = new Set(outline.fields.map(({ id }) => id));
        expect(fields).toEqual(fieldNamesIn(template).filter((name) => known.has(name)));
      }),
    );
  });
});

describe('the fields of the bundled outline', () => {
  test('every one is printed somewhere: nothing is asked for in vain', () => {
    const templates = JSON.stringify({ ...outline, fields: [] });
    for (const { id } of outline.fields) expect(fieldNamesIn(templates), id).toContain(id);
  });

  test('every example is a valid value, every blank is not', () => {
    for (const field of outline.fields) {
      expect(formatField(field, field.example), field.id).not.toBe('');
      expect(formatField(field, field.blank), field.id).toBe('');
    }
  });

  test('every field has a hint, and a blank with dots that the check can find', () => {
    for (const field of outline.fields) {
      expect(field.hint, field.id).toMatch(/\.$/u);
      expect(field.blank, field.id).toContain('…');
    }
  });
});
