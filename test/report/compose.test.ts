import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { resolveText } from '../../src/outline/fields.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections, depthOf, findSection, leavesOf } from '../../src/outline/tree.js';
import type { Outline, Profile, Section, TableSpec } from '../../src/outline/types.js';
import {
  type Block,
  type Control,
  type Paragraph,
  paragraphsOf,
  plainText,
  type Table,
  writtenText,
} from '../../src/report/blocks.js';
import { bodyPrompt, compose, type ComposeOptions, composeSections } from '../../src/report/compose.js';
import { styleNameOfDepth, styleNames } from '../../src/report/styles.js';
import { readTag, tagLimit } from '../../src/report/tags.js';

const outline = defaultOutline;
const unfilled = emptyProfile(outline);
const filled = exampleProfile(outline);
const everything: ComposeOptions = { guidance: true, tables: true, frontMatter: true, signature: true };
const bare: ComposeOptions = { guidance: false, tables: false, frontMatter: false, signature: false };

const controlsOf = (blocks: readonly Block[]): Control[] => {
  const byKey = new Map<number, Control>();
  const see = (controls: readonly Control[]): void => {
    for (const control of controls) if (!byKey.has(control.key)) byKey.set(control.key, control);
  };
  for (const block of blocks) {
    see(block.controls);
    for (const paragraph of paragraphsOf([block])) {
      see(paragraph.controls);
      for (const inline of paragraph.inlines) if (inline.kind === 'text' && inline.control) see([inline.control]);
    }
  }
  return [...byKey.values()];
};

const tagged = (blocks: readonly Block[], tag: string): Block[] =>
  blocks.filter((block) => block.controls.some((control) => control.tag === tag));

const isParagraph = (block: Block): block is Paragraph => block.kind === 'paragraph';
const textsOf = (blocks: readonly Block[]): string[] => blocks.filter(isParagraph).map(plainText);
const headingsOf = (blocks: readonly Block[]): Paragraph[] =>
  blocks.filter(isParagraph).filter(({ level }) => level > 0);
const cellTexts = (table: Table): string[][] =>
  table.rows.map((row) => row.cells.map((cell) => textsOf(cell.blocks).join('\n')));
const tablesOf = (blocks: readonly Block[]): Table[] =>
  blocks.filter((block): block is Table => block.kind === 'table');

/** The outline with these fields of one section changed. */
const withSection = (id: string, change: Partial<Section>): Outline => {
  const visit = (section: Section): Section => ({
    ...section,
    ...(section.id === id ? change : {}),
    children: section.children.map(visit),
  });
  return { ...outline, sections: outline.sections.map(visit) };
};

/** This table alone, composed in section p1.ii.2, which has none of its own. */
const composedTable = (spec: TableSpec, profile: Profile = unfilled): Table => {
  const own = withSection('p1.ii.2', { tables: [spec] });
  const [table] = tablesOf(compose(own, profile, { ...bare, tables: true, only: new Set(['p1.ii.2']) }));
  if (!table) throw new Error('no table');
  return table;
};

describe('headings', () => {
  it('stand once each, in the order of the outline, with the level and style of their depth', () => {
    const headings = headingsOf(compose(outline, filled, everything));
    const sections = allSections(outline);
    expect(headings.map(({ level }) => level)).toEqual(sections.map(({ id }) => depthOf(outline, id)));
    expect(headings.map(({ style }) => style)).toEqual(
      sections.map(({ id }) => styleNameOfDepth(depthOf(outline, id))),
    );
    expect(headings.map((heading) => plainText(heading).replace('\n', ' '))).toEqual(
      sections.map((section) => `${section.number} ${resolveText(section.heading, outline, filled)}`),
    );
  });

  it('of parts have the title on a line of its own, in the same paragraph', () => {
    const parts = headingsOf(compose(outline, filled, bare)).filter(({ level }) => level === 1);
    expect(parts.map((part) => plainText(part).split('\n')[0])).toEqual(['PHẦN THỨ NHẤT', 'PHẦN THỨ HAI']);
    expect(parts.every((part) => plainText(part).split('\n').length === 2)).toBe(true);
  });

  it('with a number that is no words stay on one line, also at the top of an outline', () => {
    const own = { ...outline, sections: [{ ...outline.sections[0]!, number: 'VIII-' }] };
    expect(plainText(headingsOf(compose(own, filled, bare))[0]!)).toMatch(/^VIII- Tình hình/);
  });

  it('hold their fields as inline controls, bearing blanks until they are filled', () => {
    const fieldsIn = (profile: Profile) =>
      headingsOf(compose(outline, profile, bare))[0]!.inlines.flatMap((inline) =>
        inline.kind === 'text' && inline.control ? [[inline.control.tag, inline.control.placeholder, inline.text]] : [],
      );
    expect(fieldsIn(unfilled)).toEqual([
      ['dc:field:chiBo', true, 'Chi bộ ……………'],
      ['dc:field:nhiemKyTruoc', true, '…… - ……'],
    ]);
    expect(fieldsIn(filled)).toEqual([
      ['dc:field:chiBo', false, 'Chi bộ Văn phòng'],
      ['dc:field:nhiemKyTruoc', false, '2022 - 2025'],
    ]);
  });
});

describe('content of a section', () => {
  it('has one place to write in each of the thirty leaves and nowhere else', () => {
    const blocks = compose(outline, filled, everything);
    const bodies = controlsOf(blocks).filter(({ tag }) => readTag(tag)?.kind === 'body');
    expect(bodies.map(({ tag }) => tag)).toEqual(leavesOf(outline).map(({ id }) => `dc:${id}:body`));
    expect(bodies).toHaveLength(30);
    expect(bodies.every(({ placeholder }) => placeholder)).toBe(true);
  });

  it('asks in words that name the section, and none of that counts as written', () => {
    const [body] = tagged(compose(outline, filled, everything), 'dc:p1.ii.1.1:body').filter(isParagraph);
    expect(plainText(body!)).toBe('Nhập nội dung mục 1.1');
    expect(writtenText(body!)).toBe('');
    expect(bodyPrompt(findSection(outline, 'p1.i')!)).toBe('Nhập nội dung mục I');
    expect(bodyPrompt({ ...findSection(outline, 'p1.i')!, number: '' })).toBe('Nhập nội dung');
    expect(bodyPrompt(findSection(outline, 'p1')!)).toBe('Nhập nội dung phần thứ nhất');
  });

  it('goes heading, lead-in, notes, place to write, tables, closing', () => {
    const own = withSection('p1.i', { leadIn: 'Mở đầu.', closing: 'Kết lại.' });
    const blocks = compose(own, filled, { ...bare, guidance: true, tables: true, only: new Set(['p1.i']) });
    const kinds = blocks.map((block) => (block.kind === 'table' ? 'table' : block.style));
    expect(kinds).toEqual([
      styleNames.roman,
      styleNames.body,
      styleNames.guidance,
      styleNames.body,
      styleNames.caption,
      'table',
      styleNames.cell,
      styleNames.body,
    ]);
    expect(textsOf(blocks)[1]).toBe('Mở đầu.');
    expect(textsOf(blocks).at(-1)).toBe('Kết lại.');
  });

  it('puts every note of a section in one control, printed as the outline prints it', () => {
    const notes = tagged(compose(outline, filled, everything), 'dc:p2.ii.2:guidance');
    expect(notes).toHaveLength(8);
    expect(new Set(notes.map((block) => block.controls[0]?.key)).size).toBe(1);
    expect(textsOf(notes)[0]).toMatch(/^Bám vào chỉ tiêu/);
    expect(textsOf(notes)[1]).toBe('- Chỉ tiêu về thực hiện nhiệm vụ chính trị;');
    const [parenthesis] = tagged(compose(outline, filled, everything), 'dc:p1.iii.1:guidance');
    expect(textsOf([parenthesis!])).toEqual(['(kết quả nổi bật nhiệm kỳ qua)']);
  });

  it('shows the notes of the chosen kind of cell only, and of all kinds while none is chosen', () => {
    const notesFor = (variant: string) =>
      textsOf(tagged(compose(outline, { ...filled, variant }, everything), 'dc:p2.iii.1:guidance'));
    expect(notesFor('')).toHaveLength(8);
    expect(notesFor('bao-chi')).toHaveLength(2);
    expect(notesFor('bao-chi')[1]).toMatch(/^- Đối với chi bộ cơ quan báo chí/);
  });

  it('leaves out the control when no note concerns the chosen kind of cell', () => {
    const own = withSection('p1.ii.2', { guidance: [{ text: 'Chỉ báo chí', form: 'bullet', variant: 'bao-chi' }] });
    const blocks = compose(own, { ...filled, variant: 'co-quan' }, everything);
    expect(tagged(blocks, 'dc:p1.ii.2:guidance')).toEqual([]);
  });

  it('leaves out what was not asked for', () => {
    const tagsWith = (options: Partial<ComposeOptions>) =>
      controlsOf(compose(outline, filled, { ...everything, ...options })).map(({ tag }) => readTag(tag)?.kind);
    expect(tagsWith({})).toContain('guidance');
    expect(tagsWith({ guidance: false })).not.toContain('guidance');
    expect(tagsWith({})).toContain('table');
    expect(tagsWith({ tables: false })).not.toContain('table');
    expect(textsOf(compose(outline, filled, { ...everything, frontMatter: false }))).not.toContain('BÁO CÁO CHÍNH TRỊ');
    expect(tablesOf(compose(outline, filled, { ...bare, signature: true }))).toHaveLength(1);
    expect(tablesOf(compose(outline, filled, bare))).toEqual([]);
  });
});

describe('controls', () => {
  it('stay under a hundred, with short ASCII tags that are ours', () => {
    const controls = controlsOf(compose(outline, unfilled, everything));
    expect(controls.length).toBeLessThan(100);
    for (const { tag, title } of controls) {
      expect(readTag(tag)).toBeDefined();
      expect(tag).toMatch(new RegExp(`^[!-~]{1,${tagLimit}}$`));
      expect(title.length).toBeLessThanOrEqual(tagLimit);
      expect(title).not.toBe('');
    }
  });

  it('of sections and tables carry each tag once', () => {
    const tags = controlsOf(compose(outline, filled, everything))
      .map(({ tag }) => tag)
      .filter((tag) => readTag(tag)?.kind !== 'field');
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('do not cut a letter outside the basic plane in two where a title is too long', () => {
    const own = withSection('p1.i', { number: `${'x'.repeat(tagLimit - 'Nội dung mục '.length - 1)}𝕏.` });
    const [body] = controlsOf(compose(own, filled, { ...bare, only: new Set(['p1.i']) }));
    expect(body?.title).toBe(`Nội dung mục ${'x'.repeat(tagLimit - 'Nội dung mục '.length - 1)}`);
  });
});

describe('composing a part of the sections', () => {
  const ids = allSections(outline).map(({ id }) => id);
  const withoutKeys = (blocks: readonly Block[]): string =>
    JSON.stringify(blocks, (name, value: unknown) => (name === 'key' ? undefined : value));

  it('gives each section exactly what it has in the whole, and nothing twice', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const options = { guidance: true, tables: true };
        const some = composeSections(outline, filled, new Set(chosen), options);
        expect(headingsOf(some)).toHaveLength(chosen.length);
        const one = chosen.flatMap((id) => composeSections(outline, filled, new Set([id]), options));
        expect(withoutKeys(some)).toBe(withoutKeys(one));
      }),
      { numRuns: 20 },
    );
  });

  it('of them all is the whole report without its frame', () => {
    const all = composeSections(outline, filled, new Set(ids), everything);
    expect(all).toEqual(compose(outline, filled, { ...everything, frontMatter: false, signature: false }));
  });

  it('gives the same blocks every time', () => {
    expect(compose(outline, filled, everything)).toEqual(compose(outline, filled, everything));
  });
});

describe('letterhead and title', () => {
  const front = (profile: Profile): Block[] =>
    compose(outline, profile, { ...bare, frontMatter: true, guidance: true, only: new Set() });

  it('sets the bodies beside the party, and number beside place and date', () => {
    const [letterhead] = tablesOf(front(filled));
    expect(letterhead!.style).toBe('');
    expect(cellTexts(letterhead!)).toEqual([
      ['ĐẢNG BỘ XÃ LONG ĐỨC\nCHI BỘ VĂN PHÒNG\n*', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['Số 05-BC/CB', 'Long Đức, ngày 05 tháng 02 năm 2025'],
    ]);
  });

  it('makes the issuing body bold, the superior not, place and date italic, and draws a line under the party', () => {
    const [letterhead] = tablesOf(front(filled));
    const [superior, issuer, , party, , placeAndDate] = [...paragraphsOf([letterhead!])];
    const looks = (paragraph: Paragraph | undefined) =>
      paragraph?.inlines.map((inline) => (inline.kind === 'text' ? [inline.bold, inline.italic] : inline.kind));
    expect(looks(superior)).toEqual([[undefined, undefined]]);
    expect(looks(issuer)).toEqual([[true, undefined]]);
    expect(looks(party)).toEqual([[undefined, undefined], 'line']);
    expect(party?.style).toBe(styleNames.title);
    expect(new Set(looks(placeAndDate)?.map(String))).toEqual(new Set([',true']));
  });

  it('follows with the name, the trích yếu, five hyphens and the note under the title', () => {
    const blocks = front(filled);
    expect(textsOf(blocks)).toEqual([
      '',
      'BÁO CÁO CHÍNH TRỊ',
      'Tổng kết nhiệm kỳ 2022 - 2025',
      'và phương hướng, nhiệm vụ nhiệm kỳ 2025 - 2027',
      '-----',
      expect.stringMatching(/^\(Đây là Đề cương hướng dẫn chung.*\)$/),
    ]);
    expect(tagged(blocks, 'dc:title:guidance')).toHaveLength(1);
  });

  it('shows blanks, marked as prompts, while nothing is filled in', () => {
    const [letterhead] = tablesOf(front(unfilled));
    expect(cellTexts(letterhead!)[0]?.[0]).toBe('ĐẢNG BỘ ……………\nCHI BỘ ……………\n*');
    expect([...paragraphsOf([letterhead!])].map(writtenText).join('')).toBe('*ĐẢNG CỘNG SẢN VIỆT NAMSố -BC/CB, ');
    expect(controlsOf([letterhead!]).map(({ tag }) => tag)).toEqual([
      'dc:field:dangBo:upper',
      'dc:field:chiBo:upper',
      'dc:field:soKyHieu',
      'dc:field:diaDanh',
      'dc:field:ngay',
    ]);
  });
});

describe('signature', () => {
  const signature = (own: Outline, profile: Profile): Table =>
    tablesOf(compose(own, profile, { ...bare, signature: true, only: new Set() }))[0]!;
  const withRecipients = (...recipients: string[]): Outline => ({
    ...outline,
    signature: { ...outline.signature, recipients },
  });

  it('is bold for the authority and the name and plain for the chức vụ, with four lines between', () => {
    const right = signature(outline, filled).rows[0]!.cells[1]!.blocks.filter(isParagraph);
    expect(right.map(plainText)).toEqual(['T/M CHI BỘ', 'BÍ THƯ', '', '', '', '', 'Nguyễn Văn An']);
    expect(right.map(({ inlines: [first] }) => first?.kind === 'text' && first.bold === true)).toEqual([
      true,
      ...Array<boolean>(5).fill(false),
      true,
    ]);
  });

  it('ends the lines of Nơi nhận with the signs of the chosen guidance', () => {
    const own = withRecipients('- Đảng ủy xã,', '- Chi ủy', '- Lưu Chi bộ.');
    const left = (rules: string) => cellTexts(signature(own, { ...filled, rules }))[0]![0];
    expect(left('hd05-2026')).toBe('Nơi nhận:\n- Đảng ủy xã;\n- Chi ủy;\n- Lưu Chi bộ.');
    expect(left('hd36-2018')).toBe('Nơi nhận:\n- Đảng ủy xã,\n- Chi ủy,\n- Lưu Chi bộ.');
  });

  it('has no Nơi nhận where the outline names nobody', () => {
    expect(cellTexts(signature(withRecipients(), filled))[0]![0]).toBe('');
  });

  it('leaves a paragraph after its table, as Word needs', () => {
    expect(compose(outline, filled, everything).at(-1)).toMatchObject({ kind: 'paragraph', inlines: [] });
  });
});

describe('tables', () => {
  const column = (id: string, more: Partial<TableSpec['columns'][number]> = {}): TableSpec['columns'][number] => ({
    id,
    title: id.toUpperCase(),
    kind: 'integer',
    width: 1,
    ...more,
  });
  const spec = (columns: TableSpec['columns'], rows: TableSpec['rows']): TableSpec => ({
    id: 'thu',
    title: 'Bảng thử {nhiemKyTruoc}',
    columns,
    rows,
  });

  it('stand in one control with their title, and a paragraph after them', () => {
    const blocks = tagged(compose(outline, filled, everything), 'dc:p1.i:table:members');
    expect(blocks.map((block) => (block.kind === 'table' ? 'table' : plainText(block)))).toEqual([
      'Tình hình đảng viên của chi bộ trong nhiệm kỳ 2022 - 2025',
      'table',
      '',
    ]);
    expect(new Set(blocks.map((block) => block.controls[0]?.key)).size).toBe(1);
  });

  it('of every shipped outline fill the text width exactly and repeat their header', () => {
    const tables = tablesOf(compose(outline, unfilled, { ...bare, tables: true }));
    expect(tables).toHaveLength(7);
    for (const { columns, rows } of tables) {
      expect(columns.reduce((sum, width) => sum + width, 0)).toBe(9355);
      expect(rows[0]?.header).toBe(true);
      for (const row of rows) expect(row.cells.reduce((sum, { span }) => sum + span, 0)).toBe(columns.length);
    }
  });

  it('have one row for each year of a known term, three blank years otherwise', () => {
    const years = spec([column('nam'), column('so')], { kind: 'years', field: 'nhiemKyTruoc', column: 'nam' });
    expect(cellTexts(composedTable(years, filled)).slice(1)).toEqual([
      ['2022', ''],
      ['2023', ''],
      ['2024', ''],
      ['2025', ''],
    ]);
    expect(cellTexts(composedTable(years)).slice(1)).toEqual(Array(3).fill(['Năm ……', '']));
    expect(composedTable(years, { ...filled, fields: { nhiemKyTruoc: 'abc' } }).rows).toHaveLength(4);
  });

  it('have one column for each year of the term where the outline asks for it', () => {
    const yearly = spec([column('ten'), column('nam', { title: 'Năm {year}', eachYearOf: 'nhiemKySau' })], {
      kind: 'repeat',
      count: 2,
    });
    expect(cellTexts(composedTable(yearly, filled))).toEqual([
      ['TEN', 'Năm 2025', 'Năm 2026', 'Năm 2027'],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
    expect(cellTexts(composedTable(yearly))[0]).toEqual(['TEN', 'Năm ……', 'Năm ……', 'Năm ……']);
  });

  it('put group titles over their columns and let the others reach over both header rows', () => {
    const grouped = spec(
      [column('a'), column('b', { group: 'Nhóm' }), column('c', { group: 'Nhóm' }), column('d', { group: 'Khác' })],
      { kind: 'repeat', count: 1 },
    );
    const [upper, lower, body] = composedTable(grouped).rows;
    const shape = (row: typeof upper) =>
      row?.cells.map(({ blocks, span, merge }) => [textsOf(blocks).join(), span, merge]);
    expect(shape(upper)).toEqual([
      ['A', 1, 'start'],
      ['Nhóm', 2, undefined],
      ['Khác', 1, undefined],
    ]);
    expect(shape(lower)).toEqual([
      ['', 1, 'continue'],
      ['B', 1, undefined],
      ['C', 1, undefined],
      ['D', 1, undefined],
    ]);
    expect([upper?.header, lower?.header, body?.header]).toEqual([true, true, false]);
  });

  it('print what is given, and group rows over the whole width', () => {
    const given = spec([column('tt'), column('ten', { kind: 'text', width: 5 }), column('so')], {
      kind: 'given',
      rows: [
        { id: 'g', cells: { tt: 'I.', ten: 'Nhóm một' }, isGroup: true },
        { id: 'r', cells: { ten: 'Hàng' } },
      ],
    });
    const table = composedTable(given);
    expect(cellTexts(table).slice(1)).toEqual([['I. Nhóm một'], ['', 'Hàng', '']]);
    expect(table.rows[1]?.cells[0]?.span).toBe(3);
  });

  it('centre figures and narrow columns and leave wide text on the left', () => {
    const mixed = spec([column('tt', { kind: 'text' }), column('ten', { kind: 'text', width: 9 }), column('so')], {
      kind: 'repeat',
      count: 1,
    });
    const row = composedTable(mixed).rows[1];
    expect(row?.cells.map(({ blocks }) => blocks.filter(isParagraph).map(({ align }) => align))).toEqual([
      ['center'],
      [undefined],
      ['center'],
    ]);
  });

  it('take room from wide columns for a word that would be broken', () => {
    const tight = spec(
      [column('ten', { kind: 'text', width: 20 }), column('so', { title: '(vượt/đạt/chưa-đạt)' }), column('b')],
      { kind: 'repeat', count: 1 },
    );
    const { columns } = composedTable(tight);
    // 19 letters of 12 pt bold are about 8.7 em: 104 pt.
    expect(columns[1]).toBeGreaterThan(2000);
    expect(columns[1]).toBeLessThan(2900);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(9355);
  });

  it('leave room to read what is given also beside the six years of a five-year term', () => {
    const profile = { ...filled, fields: { ...filled.fields, nhiemKySau: '2025-2030' } };
    const blocks = tagged(compose(outline, profile, everything), 'dc:p2.ii.2:table:targets');
    const [targets] = tablesOf(blocks);
    expect(targets?.columns).toHaveLength(12);
    // Indicators, then the first year: more than 28 mm, and enough for four figures.
    expect(targets?.columns[1]).toBeGreaterThan(1600);
    expect(targets?.columns[5]).toBeGreaterThan(600);
    expect(cellTexts(targets!)[1]?.slice(5, 11)).toEqual(['2025', '2026', '2027', '2028', '2029', '2030']);
  });

  it('keep every column visible when there are too many for the page', () => {
    const many = spec(
      Array.from({ length: 30 }, (_, index) => column(`cot${index}`, { title: 'Chỉ tiêu nhiệm kỳ' })),
      { kind: 'repeat', count: 1 },
    );
    const { columns } = composedTable(many);
    expect(Math.min(...columns)).toBeGreaterThan(200);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(9355);
  });

  it('read nothing into a column or a field that is named like a property of every object', () => {
    const strange = spec([column('toString'), column('constructor')], {
      kind: 'given',
      rows: [{ id: 'r', cells: {} }],
    });
    expect(cellTexts(composedTable(strange)).slice(1)).toEqual([['', '']]);
    const years = spec([column('nam')], { kind: 'years', field: 'toString', column: 'nam' });
    expect(composedTable(years).rows).toHaveLength(4);
  });
});
