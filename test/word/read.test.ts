import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { paragraphsOf, plainText } from '../../src/report/blocks.js';
import { blocksFrom, type PlainParagraph } from '../../src/word/byParagraphs.js';
import { bold, docx, inserted, deleted, p, run, table, valueIn } from '../support/docx.js';
import { textsOf } from '../report/carryOut.js';
import { closeAfterEach, everyHost, openIn } from './openIn.js';

closeAfterEach();

const outline = defaultOutline;
const profile = emptyProfile(outline);
const request = { outline, profile, place: 'end', guidance: true, tables: true } as const;
const lines = docx(
  p(bold('I. ĐẶC ĐIỂM TÌNH HÌNH')),
  p('Chi bộ có 17 đảng viên.'),
  table([
    ['Năm', 'Số'],
    ['2024', ''],
  ]),
  p(bold('III. ĐÁNH GIÁ CHUNG')),
  p(),
);

describe.each([...everyHost, 'read-only', 'protected'] as const)('in %s', (name) => {
  test('one round trip gives the same report as the file', async () => {
    const { document, report, syncs } = await openIn(name, lines);
    const state = valueIn(await document.read());
    expect(syncs()).toBe(1);
    expect(textsOf(state.report)).toEqual(textsOf(report()));
    expect(state.outline).toBe('');
    expect(state.profile).toBeUndefined();
  });
});

test('deleted text is not read, inserted text is', async () => {
  const { document } = await openIn('web', docx(p(run('còn '), deleted('mất'), inserted(run('mới')))));
  expect(textsOf(valueIn(await document.read()).report)).toEqual(['còn mới']);
});

describe('where Word cannot give the whole document', () => {
  test('paragraphs, tables and controls give the same report, in at most three round trips', async () => {
    const { document, report, syncs, host } = await openIn('windows-2021', docx(p()));
    valueIn(await document.insert(request));
    host.knobs = { ...host.knobs, getOoxmlFails: 'GeneralException' };
    syncs();
    const state = valueIn(await document.read());
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(textsOf(state.report)).toEqual(textsOf(report()));
    const states = (of: typeof state.report) =>
      check(of, outline, profile).sections.map((section) => [section.id, section.state]);
    expect(states(state.report)).toEqual(states(report()));
    expect(state.report.warnings).not.toEqual([]);
  });

  test('a table stays a table, its paragraphs where they were', async () => {
    const { document, report } = await openIn('windows-2021', lines, { getOoxmlFails: 'GeneralException' });
    const state = valueIn(await document.read());
    const shape = (blocks: typeof state.report.blocks) =>
      blocks.map((block) => [block.kind, block.place?.paragraph, block.place?.count]);
    expect(shape(state.report.blocks)).toEqual(shape(report().blocks));
    const rows = state.report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.map((row) => row.cells.map((cell) => [...paragraphsOf(cell.blocks)].map(plainText)))).toEqual([
      [['Năm'], ['Số']],
      [['2024'], ['']],
    ]);
  });

  test('notes can be taken out all the same', async () => {
    const { document, report, host } = await openIn('windows-2021', docx('Có chữ.'));
    valueIn(await document.insert(request));
    host.knobs = { ...host.knobs, getOoxmlFails: 'GeneralException' };
    valueIn(await document.removeNotes(outline, profile));
    expect(textsOf(report()).filter((text) => text.startsWith('Nhập nội dung'))).toEqual([]);
    expect(textsOf(report())[0]).toBe('Có chữ.');
  });

  test('a failure is said when neither way works', async () => {
    const { document, host } = await openIn('windows-2021', lines, { getOoxmlFails: 'GeneralException' });
    host.knobs = { ...host.knobs, faults: [{ sync: 2, code: 'GeneralException' }] };
    const outcome = await document.read();
    expect(!outcome.ok && outcome.failure.code).toBe('host-failed');
    expect(!outcome.ok && outcome.failure.message).toContain('chưa đọc được');
  });
});

describe('blocks from paragraphs', () => {
  const plain = (text: string, tableNestingLevel = 0): PlainParagraph => ({
    text,
    style: 'Normal',
    styleBuiltIn: 'Normal',
    outlineLevel: 10,
    tableNestingLevel,
    alignment: 'Left',
  });

  test('cells of several paragraphs and empty cells', () => {
    const cells = [plain('a', 1), plain('b', 1), plain('', 1), plain('c', 1)];
    const [block] = blocksFrom(
      cells,
      [
        {
          values: [
            ['a\rb', ''],
            ['c', ''],
          ].slice(0, 1),
          headerRowCount: 1,
          nestingLevel: 1,
        },
      ],
      [],
    );
    expect(block?.kind).toBe('table');
    expect(block?.kind === 'table' && block.rows[0]?.cells.map((cell) => cell.blocks.length)).toEqual([2, 1]);
  });

  test('a table that does not fit what Word says of it is still a table, no text lost', () => {
    const cells = [plain('trước'), plain('a', 1), plain('b', 1), plain('sau')];
    const blocks = blocksFrom(cells, [{ values: [['khác']], headerRowCount: 0, nestingLevel: 1 }], []);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect([...paragraphsOf(blocks)].map(plainText)).toEqual(['trước', 'a', 'b', 'sau']);
  });

  test('a control holds exactly the paragraphs of its text', () => {
    const blocks = blocksFrom(
      [plain('a'), plain('b'), plain('c')],
      [],
      [{ tag: 'dc:p1.i:body', title: '', text: 'b\rc', placeholderText: '' }],
    );
    expect(blocks.map((block) => block.controls.length)).toEqual([0, 1, 1]);
  });

  test('built-in styles have their English names', () => {
    const [block] = blocksFrom(
      [{ ...plain('I'), style: 'Đầu đề 1', styleBuiltIn: 'Heading1', outlineLevel: 1 }],
      [],
      [],
    );
    expect(block).toMatchObject({ style: 'heading 1', level: 1 });
  });
});
