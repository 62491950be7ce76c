/**
 * The bundled outline against the outline of 2022 as it was sent out (`test/fixtures/seed.txt`): every line of it is printed, in order,
 * and nothing else, apart from what is listed here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { resolveText } from '../../src/outline/fields.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { allSections, leavesOf } from '../../src/outline/tree.js';
import type { Note, Profile, Section } from '../../src/outline/types.js';

/** Slips of the typist of 2022 and what the bundled outline prints instead. Each stands in the seed exactly once. */
const slips: readonly (readonly [seed: string, correction: string, why: string])[] = [
  ['ngày…. tháng ….. năm 2022', 'ngày …… tháng …… năm ……', 'the date is a field'],
  ['nhiệm kỳ 2022-2025', 'nhiệm kỳ 2022 - 2025', 'terms are printed with spaces'],
  ['cho các chi  bộ;', 'cho các chi bộ;', 'double space'],
  ['cho phù hợp).', 'cho phù hợp)', 'full stop after a bracketed paragraph'],
  [
    'Nghị quyết Đại hội Chi bộ \n\n………………. nhiệm kỳ 2020-2022',
    'Nghị quyết Đại hội Chi bộ ………………. nhiệm kỳ 2020 - 2022',
    'one title broken into two lines, term without spaces',
  ],
  ['đối với cán bộ, đảng  viên', 'đối với cán bộ, đảng viên', 'double space'],
  ['trong nội bộ; việc nhận diện', 'trong nội bộ”; việc nhận diện', 'the quote is not closed'],
  ['theo từng nội dung mục II).', 'theo từng nội dung mục II)', 'full stop at the end of a heading'],
  ['2.  Khó khăn', '2. Khó khăn', 'double space'],
];

/** What the outline prints and the seed does not have. Each may stay empty or be left out. */
const offered = {
  number: 'Số ……-BC/CB',
  signer: '……………',
  recipients: ['- Lưu Chi bộ.'],
  tables: {
    'p1.i': ['members'],
    'p1.ii.1.1': ['results', 'awards'],
    'p1.ii.5.1': ['cellRanking'],
    'p1.ii.5.2': ['memberRanking'],
    'p1.ii.5.4': ['inspection'],
    'p2.ii.2': ['targets'],
  },
};

const seed = readFileSync(new URL('../fixtures/seed.txt', import.meta.url), 'utf8');

/** How many dots a blank or an "and so on" has is chance: two or more of them count as one ellipsis. */
const foldDots = (line: string): string => line.replaceAll(/[.…]{2,}/gu, '…');

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => foldDots(line.trim()))
    .filter((line) => line !== '');

/** The profile that the seed was typed for: place and terms known, names left open. */
const profile: Profile = {
  ...emptyProfile(outline),
  fields: {
    diaDanh: 'Trà Vinh',
    nhiemKyTruoc: '2020-2022',
    nhiemKySau: '2022-2025',
    nhiemKyDangBo: '2020-2025',
  },
};

const print = (template: string): string => resolveText(template, outline, profile);

const printNote = ({ form, text }: Note): string =>
  ({ bullet: `- ${print(text)}`, parenthesis: `(${print(text)})`, plain: print(text) })[form];

function* printHeading(section: Section, depth: number): Generator<string> {
  const onHeading = section.guidance.filter((note) => note.onHeading).map(printNote);
  const title = [print(section.heading), ...onHeading].join(' ');
  if (depth > 1) yield `${section.number} ${title}`;
  else yield* [section.number, title];
}

function* printSection(section: Section, depth: number): Generator<string> {
  yield* printHeading(section, depth);
  if (section.divider) yield section.divider;
  if (section.leadIn) yield print(section.leadIn);
  yield* section.guidance.filter((note) => !note.onHeading).map(printNote);
  if (section.closing) yield print(section.closing);
  for (const child of section.children) yield* printSection(child, depth + 1);
}

function* printAll(): Generator<string> {
  const { letterhead, heading, signature } = outline;
  yield* [letterhead.superior, letterhead.issuer, '*', letterhead.party, letterhead.placeAndDate].map(print);
  yield* [heading.name, ...heading.subject].map(print);
  yield* heading.guidance.map(printNote);
  for (const section of outline.sections) yield* printSection(section, 1);
  yield* [signature.authority, signature.role].map(print);
}

describe('the bundled outline and the outline of 2022', () => {
  test('each slip stands in the seed exactly once', () => {
    for (const [typed] of slips) expect(seed.split(typed), typed).toHaveLength(2);
  });

  test('every line of the seed is printed, in order, and no other', () => {
    const corrected = slips.reduce((text, [typed, correction]) => text.replace(typed, correction), seed);
    expect([...printAll()].map(foldDots)).toEqual(linesOf(corrected));
  });

  test('what the seed does not have is what is listed as offered', () => {
    expect(print(outline.letterhead.number)).toBe(offered.number);
    expect(print(outline.signature.name)).toBe(offered.signer);
    expect(outline.signature.recipients).toEqual(offered.recipients);
    const withTables = allSections(outline).filter((section) => section.tables.length > 0);
    const tables = withTables.map((section) => [section.id, section.tables.map((table) => table.id)]);
    expect(Object.fromEntries(tables)).toEqual(offered.tables);
    expect(withTables.flatMap((section) => section.tables).every((table) => table.optional === true)).toBe(true);
  });

  test('no year, place or name of 2022 is fixed in headings and wording', () => {
    const fixed = allSections(outline).flatMap(({ heading, leadIn = '', closing = '' }) => [heading, leadIn, closing]);
    const inCitations = /Chỉ thị 05-CT\/TW, ngày 15\/5\/2016/gu;
    for (const text of [...fixed, ...outline.heading.subject, outline.letterhead.placeAndDate])
      expect(text.replaceAll(inCitations, '')).not.toMatch(/20\d\d|Trà Vinh/u);
  });
});

describe('the size of the outline', () => {
  const sections = allSections(outline);

  test('2 parts, 40 headings, 30 leaves, 7 kinds of cell, 7 groups of indicators', () => {
    expect(outline.sections).toHaveLength(2);
    expect(sections).toHaveLength(40);
    expect(leavesOf(outline)).toHaveLength(30);
    expect(outline.variants).toHaveLength(7);
    const targets = sections.find(({ id }) => id === 'p2.ii.2');
    expect(targets?.guidance.filter((note) => note.form === 'bullet')).toHaveLength(7);
    const rows = targets?.tables[0]?.rows;
    expect(rows?.kind === 'given' && rows.rows.filter((row) => row.isGroup)).toHaveLength(7);
  });

  test('ids are built from the printed numbers', () => {
    const printed = (section: Section): string => section.number.replaceAll(/[.-]$/gu, '').toLowerCase();
    const expected = (list: readonly Section[], path: string): string[] =>
      list.flatMap((section) => {
        // `1.1.` repeats its parent's number: only the last figure is new.
        const id = `${path}.${printed(section).split('.').at(-1) ?? ''}`;
        return [id, ...expected(section.children, id)];
      });
    const [first, second] = outline.sections;
    expect([first?.number, second?.number]).toEqual(['PHẦN THỨ NHẤT', 'PHẦN THỨ HAI']);
    const ids = ['p1', ...expected(first?.children ?? [], 'p1'), 'p2', ...expected(second?.children ?? [], 'p2')];
    expect(sections.map(({ id }) => id)).toEqual(ids);
  });

  test('each kind of cell has its own note under the tasks of the new term, with the rules that the kind cites', () => {
    const notes = sections.find(({ id }) => id === 'p2.iii.1')?.guidance.filter((note) => note.variant) ?? [];
    expect(notes.map(({ variant, cites }) => ({ id: variant, cites }))).toEqual(
      outline.variants.map(({ id, cites }) => ({ id, cites })),
    );
  });
});
