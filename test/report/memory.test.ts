import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import type { Profile } from '../../src/outline/types.js';
import { readMemory, ticksName, writeMemory, writeTicks } from '../../src/report/memory.js';

const anyProfile: fc.Arbitrary<Profile> = fc.record({
  outline: fc.constant(outline.id),
  variant: fc.constantFrom('', ...outline.variants.map(({ id }) => id)),
  rules: fc.constantFrom('hd05-2026', 'hd36-2018'),
  fields: fc.dictionary(
    fc.constantFrom(...outline.fields.map(({ id }) => id)),
    fc.string({ minLength: 1, maxLength: 300 }),
    { noNullPrototype: true },
  ),
});

describe('what the document remembers', () => {
  test('the profile that was written is read back', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        const memory = readMemory(writeMemory(outline, profile));
        expect(memory.outline).toBe(`${outline.id}@${outline.version}`);
        expect(memory.profile).toEqual(profile);
      }),
    );
  });

  test('every name is our own, and a field without a value is written empty so that no older value stays', () => {
    const written = writeMemory(outline, emptyProfile(outline));
    expect([...written.keys()].every((name) => name.startsWith('DeCuong.'))).toBe(true);
    expect(written.get('DeCuong.field.chiBo')).toBe('');
    expect(writeMemory(outline, exampleProfile(outline)).get('DeCuong.field.nhiemKySau')).toBe('2025-2027');
  });

  test('ticks are read by section, each once', () => {
    const ticked = fc.dictionary(
      fc.constantFrom('p1.i', 'p1.ii.1.1', 'p2.iv'),
      fc.array(fc.nat({ max: 99 }), { minLength: 1 }),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(ticked, (ticks) => {
        const entries = Object.entries(ticks);
        const read = readMemory(new Map(entries.map(([section, list]) => [ticksName(section), writeTicks(list)])));
        const sorted = (list: number[]): number[] => [...new Set(list)].sort((one, other) => one - other);
        expect(read.ticks).toEqual(new Map(entries.map(([section, list]) => [section, sorted(list)])));
      }),
    );
    expect(ticksName('p1.i')).toBe('DeCuong.ticks.p1.i');
    expect(writeTicks([2, 0, 2])).toBe('0,2');
    expect(writeTicks([])).toBe('');
  });
});

describe('a document that someone changed by hand', () => {
  test('properties of others are not ours', () => {
    const memory = readMemory(
      new Map([
        ['Company', 'x'],
        ['decuong.outline', 'a@1.0.0'],
      ]),
    );
    expect(memory).toEqual({ outline: '', ticks: new Map(), ignored: new Map(), last: '' });
  });

  test.each(['', 'bao-cao', 'bao-cao@', 'bao-cao@1', '../x@1.0.0', 'a@1.0.0@2', 'a@1.0.0 '])(
    '“%s” is no outline, and then there is no profile',
    (written) => {
      const memory = readMemory(
        new Map([
          ['DeCuong.outline', written],
          ['DeCuong.field.chiBo', 'x'],
        ]),
      );
      expect(memory).toEqual({ outline: '', ticks: new Map(), ignored: new Map(), last: '' });
    },
  );

  test('what makes no sense is passed over, the rest is kept', () => {
    const memory = readMemory(
      new Map([
        ['DeCuong.outline', 'khac@2.0.0'],
        ['DeCuong.variant', 'Cơ quan'],
        ['DeCuong.rules', '?'],
        ['DeCuong.field.chiBo', 'Chi bộ 3'],
        ['DeCuong.field.__proto__', 'x'],
        ['DeCuong.field.donVi', 'y'.repeat(400)],
        ['DeCuong.ticks.p1.i', '1,x,-2, 3 ,99999'],
        ['DeCuong.ticks.P1 I', '1'],
        ['DeCuong.ticks.p2', 'x'],
        ['DeCuong.last', '../outlines'],
      ]),
    );
    expect(memory).toEqual({
      outline: 'khac@2.0.0',
      ignored: new Map(),
      last: '',
      profile: {
        outline: 'khac',
        variant: '',
        rules: 'hd05-2026',
        fields: { chiBo: 'Chi bộ 3', donVi: 'y'.repeat(300) },
      },
      ticks: new Map([['p1.i', [1, 3]]]),
    });
  });
});
