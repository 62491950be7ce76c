/** What is typed into the form, and what of it counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../../src/outline/profile.js';
import {
  allFields,
  faultOf,
  profileForm,
  shortLines,
  termTyped,
  usableProfile,
  yearsTyped,
} from '../../../src/taskpane/model/form.js';

const field = (id: string) => outline.fields.find((candidate) => candidate.id === id)!;

describe('fields', () => {
  it('of the short form are six, in the order people think of them', () => {
    expect(
      shortLines(outline)
        .flat()
        .map(({ id }) => id),
    ).toEqual(['dangBo', 'chiBo', 'diaDanh', 'ngay', 'nhiemKyTruoc', 'nhiemKySau']);
  });

  it('are all there when the profile is edited, each once', () => {
    const ids = allFields(outline).map(({ id }) => id);
    expect([...ids].sort()).toEqual(outline.fields.map(({ id }) => id).sort());
  });

  it('of another outline that lacks some are those it has', () => {
    const other = { ...outline, fields: outline.fields.filter(({ id }) => id !== 'ngay') };
    expect(shortLines(other).flat()).toHaveLength(5);
  });
});

it('the short form asks what an outline needs that others do not have', () => {
  const year = { ...field('soKyHieu'), id: 'nam', required: true };
  const optional = { ...field('soKyHieu'), id: 'lan' };
  expect(shortLines({ ...outline, fields: [year, optional, field('chiBo'), field('biThu')] })).toEqual([
    [field('chiBo')],
    [year],
  ]);
});

describe('a term', () => {
  it('comes back as it was typed, half or whole', () => {
    const year = fc.constantFrom('', '2', '20', '202', '2025', '2027');
    fc.assert(
      fc.property(year, year, (start, end) => {
        expect(yearsTyped(termTyped(start, end))).toEqual([start, end]);
      }),
    );
  });

  it('is empty when both years are', () => {
    expect(termTyped('', ' ')).toBe('');
  });

  it.each([
    ['', undefined],
    ['2025-2027', undefined],
    ['2025-', undefined],
    ['202-2027', 'bad-year'],
    ['2027-2025', 'bad-term'],
    ['2025-2025', 'bad-term'],
  ])('typed as «%s» has the fault %s', (typed, fault) => {
    expect(faultOf(field('nhiemKySau'), typed)).toBe(fault);
  });
});

it('a number that is none is a fault', () => {
  const number = outline.fields.find(({ kind }) => kind === 'number')!;
  expect(faultOf(number, 'năm')).toBe('bad-number');
  expect(faultOf(number, '05')).toBeUndefined();
});

describe('the usable profile', () => {
  it('keeps everything that says something', () => {
    const example = exampleProfile(outline);
    expect(usableProfile(outline, example)).toEqual(example);
  });

  it('leaves out spaces, halves, faults and fields of other outlines', () => {
    const typed = {
      ...emptyProfile(outline),
      fields: { chiBo: '  ', dangBo: ' xã ', nhiemKyTruoc: '2022-', nhiemKySau: '2027-2025', khac: 'x' },
    };
    expect(usableProfile(outline, typed).fields).toEqual({ dangBo: 'xã' });
  });
});

it('typing into one input changes that field and no other', () => {
  let typed = exampleProfile(outline);
  profileForm(typed, (profile) => (typed = profile)).setValue(field('chiBo'), 'Văn phòng');
  expect(typed.fields).toEqual({ ...exampleProfile(outline).fields, chiBo: 'Văn phòng' });
  profileForm(typed, (profile) => (typed = profile)).setVariant('');
  expect(typed.variant).toBe('');
});
