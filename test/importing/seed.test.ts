/**
 * The outline of 2022, as its text was sent out and as a Word file made by the command line, must come back as the bundled outline. What differs
 * is listed here, each with its reason.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeNew } from '../../src/cli/work.js';
import { importOutline } from '../../src/importing/importOutline.js';
import { reportOfText } from '../../src/importing/textFile.js';
import { toOutline } from '../../src/importing/toOutline.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections } from '../../src/outline/tree.js';
import type { Note, Outline, Profile, Section } from '../../src/outline/types.js';
import type { Block, Report } from '../../src/report/blocks.js';
import { paragraphsOf, plainText } from '../../src/report/blocks.js';
import { readLabel } from '../../src/report/numbering.js';
import { reportIn, valueIn } from '../support/docx.js';

const meta = { id: 'nhap-thu', title: defaultOutline.title, source: 'thử' };

const imported = (report: Report): Outline => valueIn(toOutline(valueIn(importOutline(report)), meta));

const seed = imported(reportOfText(readFileSync(new URL('../fixtures/seed.txt', import.meta.url), 'utf8')));

/** How many dots an ellipsis has is chance. */
const foldDots = (text: string): string => text.replaceAll(/[.…]{2,}/gu, '…');

const noteEssence = ({ text, form, onHeading, variant }: Note): unknown => ({
  text: foldDots(text),
  form,
  onHeading,
  variant,
});

const sectionEssence = (section: Section): unknown => {
  const { id, number, heading, required, divider, leadIn, closing, guidance } = section;
  return { id, number, heading, required, divider, leadIn, closing, guidance: guidance.map(noteEssence) };
};

const essence = (outline: Outline): unknown[] => allSections(outline).map(sectionEssence);

/** What the text of 2022 has otherwise than the bundled outline. */
const differences: readonly (readonly [printed: string, bundled: string, why: string])[] = [
  [
    '“tự chuyển hóa” trong nội bộ; việc nhận diện',
    '“tự chuyển hóa” trong nội bộ”; việc nhận diện',
    'the seed does not close the quote; an importer does not put words right',
  ],
];

const corrected = (outline: Outline): Outline => {
  const text = differences.reduce(
    (json, [printed, bundled]) => json.replace(printed, bundled),
    JSON.stringify(outline),
  );
  return JSON.parse(text) as Outline;
};

describe('the text of the outline of 2022', () => {
  test('gives the sections, ids, levels, numbers, headings, wording and notes of the bundled outline', () => {
    expect(essence(corrected(seed))).toEqual(essence(defaultOutline));
  });

  test('each listed difference is really there', () => {
    for (const [printed] of differences) expect(JSON.stringify(seed).split(printed)).toHaveLength(2);
  });

  test('gives the seven kinds of cell with the rules that each follows', () => {
    expect(seed.variants).toEqual(defaultOutline.variants);
  });

  test('gives the citations of the notes as printed', () => {
    const cites = (outline: Outline): unknown[] =>
      allSections(outline).flatMap(({ id, guidance }) =>
        guidance.flatMap((note, at) => (note.cites ?? []).map((cite) => [id, at, cite])),
      );
    const known = new Set(cites(seed).map((cite) => JSON.stringify(cite)));
    const missing = cites(defaultOutline).filter((cite) => !known.has(JSON.stringify(cite)));
    expect(missing).toEqual([
      // Printed as `Nghị quyết Trung ương 4 (khóa XII)`: number and date are not in the text.
      ['p1.ii.3', 0, { number: '04-NQ/TW', date: '2016-10-30' }],
      // Named there only as `học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh`.
      ['p1.ii.3', 2, { number: '05-CT/TW', date: '2016-05-15' }],
      // The seed prints the wrong year, 2008; the check tells the person so.
      ['p1.ii.5.3', 1, { number: '126-QĐ/TW', date: '2018-02-28' }],
    ]);
  });

  test('gives the seven groups of targets as a table', () => {
    const tables = allSections(seed).filter((section) => section.tables.length > 0);
    expect(tables.map(({ id }) => id)).toEqual(['p2.ii.2']);
    const targets = allSections(defaultOutline).find(({ id }) => id === 'p2.ii.2')?.tables;
    expect(tables[0]?.tables).toEqual(targets);
  });

  test('gives letterhead, title and signature; what the seed does not print comes from the bundled outline', () => {
    expect(seed.letterhead).toEqual(defaultOutline.letterhead);
    expect(seed.heading).toEqual(defaultOutline.heading);
    // The seed has no list of recipients: the bundled outline offers one.
    expect(seed.signature).toEqual({ ...defaultOutline.signature, recipients: [] });
  });

  test('gives the fields of the bundled outline, with what stood in the text as examples', () => {
    const printed: Record<string, string> = {
      diaDanh: 'Trà Vinh',
      nhiemKyTruoc: '2020-2022',
      nhiemKySau: '2022-2025',
      nhiemKyDangBo: '2020-2025',
    };
    expect(seed.fields).toEqual(
      defaultOutline.fields.map((field) => ({ ...field, example: printed[field.id] ?? field.example })),
    );
  });
});

const asked = (profile: Profile): Parameters<typeof makeNew>[0] => ({
  outline: defaultOutline,
  profile,
  variant: '',
  guidance: true,
  tables: true,
});

/** Nothing of ours in it: controls gone, as after a copy through another program. */
const bare = (blocks: readonly Block[]): Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'table')
      return {
        ...block,
        controls: [],
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: bare(cell.blocks) })),
        })),
      };
    return {
      ...block,
      controls: [],
      inlines: block.inlines.map((inline) => (inline.kind === 'text' ? { kind: 'text', text: inline.text } : inline)),
    };
  });

/** Typed numbers of headings as Word's automatic ones. */
const automatic = (blocks: readonly Block[]): Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'table' || block.level < 2) return block;
    const text = plainText(block);
    const [, label = '', rest = ''] = /^(\S+) (.*)$/su.exec(text) ?? [];
    return readLabel(label) ? { ...block, label, inlines: [{ kind: 'text', text: rest }] } : block;
  });

/** Saved as plain text: a row of a table is a line with tabs. */
const plain = (blocks: readonly Block[]): Report =>
  reportOfText(
    blocks
      .map((block) =>
        block.kind === 'paragraph'
          ? plainText(block)
          : block.rows
              .map((row) =>
                row.cells.map((cell) => [...paragraphsOf(cell.blocks)].map(plainText).join('\n')).join('\t'),
              )
              .join('\n'),
      )
      .join('\n'),
  );

/**
 * What a composed file does not print: the divider under the title of a part (36-HD/VPTW and 05-HD/VPTW put it under the title of the report), and
 * which notes stood on the heading's own line (they have paragraphs of their own, so that they can be taken out).
 */
const asComposed = (outline: Outline): unknown[] =>
  JSON.parse(
    JSON.stringify(essence(outline), (key, value: unknown) =>
      key === 'divider' || key === 'onHeading' ? undefined : value,
    ),
  ) as unknown[];

const tablesOf = (outline: Outline): unknown[] =>
  allSections(outline).flatMap(({ id, tables }) => tables.map((table) => [id, table.id, table.title]));

describe('a Word file of the outline made by the command line', () => {
  const made = reportIn(valueIn(makeNew(asked({ ...emptyProfile(defaultOutline) }))));
  const of = (change: (blocks: readonly Block[]) => Block[]): Report => ({ ...made, blocks: change(made.blocks) });
  const shapes: readonly (readonly [string, Report])[] = [
    ['with its controls', made],
    ['without controls', of(bare)],
    ['with automatic numbers', of((blocks) => automatic(bare(blocks)))],
  ];

  test.each(shapes)('%s gives the bundled outline', (_name, report) => {
    const outline = imported(report);
    expect(asComposed(outline)).toEqual(asComposed(defaultOutline));
    expect(outline.variants).toEqual(defaultOutline.variants);
    expect(outline.letterhead).toEqual(defaultOutline.letterhead);
    expect(outline.heading).toEqual(defaultOutline.heading);
    expect(outline.signature).toEqual(defaultOutline.signature);
    expect(outline.fields).toEqual(defaultOutline.fields);
  });

  test('has its tables in the same sections, with the same titles, columns and given rows', () => {
    const outline = imported(made);
    expect(tablesOf(outline)).toEqual(tablesOf(defaultOutline));
    const titles = (one: Outline): unknown[] =>
      allSections(one).flatMap(({ tables }) => tables.map(({ columns }) => columns.map(({ title }) => title)));
    // Years of a term that nobody has filled in are printed three times as blanks.
    const once = titles(outline).map((row) => [
      ...new Set((row as string[]).map((title) => (title === '……' ? '{year}' : title))),
    ]);
    expect(once).toEqual(titles(defaultOutline).map((row) => [...new Set(row as string[])]));
    const rows = (one: Outline): unknown[] =>
      allSections(one).flatMap(({ tables }) =>
        tables.map((table) => (table.rows.kind === 'given' ? table.rows.rows.length : table.rows.kind)),
      );
    // Rows for the years of an unknown term are printed as `Năm ……`, three of them.
    expect(rows(outline)).toEqual(rows(defaultOutline).map((count) => (count === 'years' ? 3 : count)));
  });

  test('a filled-in file gives the same sections, its names and terms as fields', () => {
    const profile = exampleProfile(defaultOutline);
    const outline = imported(reportIn(valueIn(makeNew({ ...asked({ ...profile, variant: '' }) }))));
    expect(asComposed(outline)).toEqual(asComposed(defaultOutline));
    const examples = Object.fromEntries(outline.fields.map(({ id, example }) => [id, example]));
    expect(examples).toMatchObject({
      nhiemKyTruoc: '2022-2025',
      nhiemKySau: '2025-2027',
      ngay: '2025-02-05',
      diaDanh: 'Long Đức',
    });
  });

  test('saved as plain text it still has every section, number and heading', () => {
    const outline = imported(plain(made.blocks));
    const headings = (one: Outline): unknown[] =>
      allSections(one).map(({ id, number, heading }) => [id, number, heading]);
    expect(headings(outline)).toEqual(headings(defaultOutline));
  });
});
