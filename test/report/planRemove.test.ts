import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { leavesOf } from '../../src/outline/tree.js';
import { type Block, type Control, plainText, type Report } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { writeMemory } from '../../src/report/memory.js';
import { planClean } from '../../src/report/planClean.js';
import { planInsert } from '../../src/report/planInsert.js';
import { planRemoveOutline } from '../../src/report/planRemove.js';
import { isOurStyle, styleNames } from '../../src/report/styles.js';
import { p, table, typed } from './builders.js';
import { insertInto, isWithin, removeFrom, reportOf, textsOf } from './carryOut.js';

const outline = defaultOutline;
const profile = emptyProfile(outline);
const composed = compose(outline, profile, { guidance: true, tables: true, frontMatter: true, signature: true });
const whole = reportOf(composed);

const clean = (report: Report): Report => removeFrom(report, planClean(report, outline, profile));
const takenOut = (report: Report): Report => removeFrom(report, planRemoveOutline(report, outline, profile));
const isIn = (block: Block, tag: string): boolean => block.controls.some((control) => control.tag === tag);
const findText = (report: Report, start: string): number =>
  report.blocks.findIndex((block) => block.kind === 'paragraph' && plainText(block).startsWith(start));
/** The whole outline with this text in the body of a section. */
const written = (id: string, text: string, report = whole): Report =>
  reportOf(report.blocks.map((block) => (isIn(block, `dc:${id}:body`) ? typed(block, text) : block)));
const edit = (report: Report, change: (block: Block) => Block): Report => ({
  ...report,
  blocks: report.blocks.map(change),
});

describe('notes and empty prompts out', () => {
  test('no note and no prompt is left, every heading, wording and table is', () => {
    const result = clean(whole);
    expect(result.blocks.filter((block) => block.kind === 'paragraph' && block.style === styleNames.guidance)).toEqual(
      [],
    );
    expect(textsOf(result).filter((text) => text.startsWith('Nhập nội dung'))).toEqual([]);
    const kept = composed.filter((block) => !block.controls.some((control) => /:(guidance|body)$/.test(control.tag)));
    expect(textsOf(result)).toEqual(textsOf(reportOf(kept)));
  });

  test('a second time there is nothing to do', () => expect(planClean(clean(whole), outline, profile)).toEqual([]));

  test('what was written in a body stays, in its control', () => {
    const result = clean(written('p1.ii.1.2', 'Đã ban hành quy chế dân chủ.'));
    const block = result.blocks[findText(result, 'Đã ban hành')];
    expect(block && isIn(block, 'dc:p1.ii.1.2:body')).toBe(true);
  });

  test('a note control in which the person wrote loses the notes and is opened up', () => {
    const notes = composed.findIndex((block) => isIn(block, 'dc:p1.ii.1.2:guidance'));
    const own = { ...p('Ý của tôi.'), controls: composed[notes]?.controls ?? [] };
    const result = clean(reportOf([...composed.slice(0, notes + 1), own, ...composed.slice(notes + 1)]));
    expect(textsOf(result)).toContain('Ý của tôi.');
    expect(result.blocks[findText(result, 'Ý của tôi.')]?.controls).toEqual([]);
    expect(result.blocks.some((block) => isIn(block, 'dc:p1.ii.1.2:guidance'))).toBe(false);
    expect(textsOf(result).filter((text) => text.startsWith('- Việc triển khai thực hiện các nội dung'))).toEqual([]);
  });

  test('a word added to a note makes the paragraph the person’s', () => {
    const result = clean(
      edit(whole, (block) =>
        isIn(block, 'dc:p1.ii.5.4:guidance') && block.kind === 'paragraph'
          ? { ...block, inlines: [...block.inlines, { kind: 'text', text: ' Đạt tốt.' }] }
          : block,
      ),
    );
    expect(textsOf(result).filter((text) => text.endsWith('Đạt tốt.')).length).toBeGreaterThan(0);
  });

  test('one word slipped into a long note makes the paragraph the person’s', () => {
    const report = edit(whole, (block) =>
      isIn(block, 'dc:p1.ii.5.2:guidance') && block.kind === 'paragraph'
        ? { ...block, inlines: [{ kind: 'text', text: plainText(block).replace('đảng viên', 'đảng viên trẻ') }] }
        : block,
    );
    const mine = textsOf(report).filter((text) => text.includes('đảng viên trẻ'));
    expect(mine.length).toBeGreaterThan(0);
    expect(isWithin(mine, textsOf(clean(report)))).toBe(true);
    expect(isWithin(mine, textsOf(takenOut(report)))).toBe(true);
  });

  test('notes and prompts whose control is gone go too', () => {
    const loose = edit(whole, (block) => ({ ...block, controls: [] }));
    expect(textsOf(clean(loose))).toEqual(textsOf(clean(whole)));
  });

  test('a prompt whose placeholder mark was lost is still a prompt', () => {
    const marks = edit(whole, (block) => ({
      ...block,
      controls: block.controls.map((control): Control => ({ ...control, placeholder: false })),
    }));
    expect(textsOf(clean(marks))).toEqual(textsOf(clean(whole)));
  });

  test('text that still carries the placeholder mark, as some editors leave it, stays', () => {
    const report = edit(whole, (block) =>
      isIn(block, 'dc:p2.iv:body') && block.kind === 'paragraph'
        ? { ...block, inlines: [{ kind: 'text', text: 'Giao chi ủy tổ chức thực hiện.' }] }
        : block,
    );
    expect(textsOf(clean(report))).toContain('Giao chi ủy tổ chức thực hiện.');
  });

  test('a picture in a note control stays', () => {
    const report = edit(whole, (block) =>
      isIn(block, 'dc:p1.i:guidance') && block.kind === 'paragraph'
        ? { ...block, inlines: [...block.inlines, { kind: 'picture' }] }
        : block,
    );
    const pictures = clean(report).blocks.filter(
      (block) => block.kind === 'paragraph' && block.inlines.some((inline) => inline.kind === 'picture'),
    );
    expect(pictures.length).toBeGreaterThan(0);
  });
});

describe('the untouched outline out', () => {
  test('nothing is left of an untouched one', () => expect(takenOut(whole).blocks).toEqual([]));

  test('nothing is left either when it was made with another profile than today’s', () => {
    const made = exampleProfile(outline);
    const blocks = compose(outline, made, { guidance: true, tables: true, frontMatter: true, signature: true });
    const report: Report = { ...reportOf(blocks), properties: writeMemory(outline, made) };
    expect(takenOut(report).blocks).toEqual([]);
  });

  test('a section in which the person wrote keeps its heading and the headings above', () => {
    const result = textsOf(takenOut(written('p1.ii.1.2', 'Đã ban hành quy chế dân chủ.')));
    expect(result).toHaveLength(5);
    expect(result[0]).toMatch(/^PHẦN THỨ NHẤT/);
    expect(result[1]).toMatch(/^II-/);
    expect(result[2]).toMatch(/^1\./);
    expect(result[3]).toMatch(/^1\.2\./);
    expect(result[4]).toBe('Đã ban hành quy chế dân chủ.');
  });

  test('a filled cell keeps the table, its title and its heading', () => {
    const at = composed.findIndex((block) => block.kind === 'table' && isIn(block, 'dc:p1.i:table:members'));
    const members = composed[at];
    if (members?.kind !== 'table') throw new Error('the outline has a table of members');
    const rows = members.rows.map((row, index) =>
      index < members.rows.length - 1
        ? row
        : { ...row, cells: row.cells.map((cell, column) => (column === 1 ? { ...cell, blocks: [p('17')] } : cell)) },
    );
    const result = takenOut(reportOf(composed.map((block, index) => (index === at ? { ...members, rows } : block))));
    expect(textsOf(result)).toContain('17');
    expect(textsOf(result).some((text) => text.startsWith('I- '))).toBe(true);
    expect(textsOf(result).some((text) => text.startsWith('II- '))).toBe(false);
  });

  test('a heading that the person changed stays', () => {
    const report = edit(whole, (block) =>
      block.kind === 'paragraph' && plainText(block).startsWith('1.4.')
        ? { ...block, inlines: [{ kind: 'text', text: '1.4. Xây dựng cơ quan văn hóa kiểu mẫu' }] }
        : block,
    );
    expect(textsOf(takenOut(report))).toContain('1.4. Xây dựng cơ quan văn hóa kiểu mẫu');
  });

  test('a letterhead with a number filled in by hand stays', () => {
    const report = edit(whole, (block) => {
      if (block.kind !== 'table' || block.style !== '' || findText(whole, '-----') < whole.blocks.indexOf(block))
        return block;
      return {
        ...block,
        rows: block.rows.map((row, index) =>
          index === 1 ? { ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: [p('Số 05-BC/CB')] })) } : row,
        ),
      };
    });
    expect(textsOf(takenOut(report))).toContain('Số 05-BC/CB');
  });

  test('headings that a person typed stay, though they are the outline’s', () => {
    const report = reportOf([p('I- ĐẶC ĐIỂM TÌNH HÌNH'), p('III- ĐÁNH GIÁ CHUNG')]);
    expect(planRemoveOutline(report, outline, profile)).toEqual([]);
  });
});

/** Documents that people bring along. */
const strange = fc.array(
  fc.constantFrom<Block>(
    p('Biên bản họp chi bộ tháng 3.'),
    p(''),
    p('I- ĐẶC ĐIỂM TÌNH HÌNH'),
    p('1. Mục tiêu'),
    p('PHẦN THỨ HAI'),
    p('Chi bộ có 17 đảng viên.'),
    table(['Năm', 'Số'], ['2024', '12']),
    table(['', '']),
    p('', { inlines: [{ kind: 'picture' }] }),
    p('', { inlines: [{ kind: 'page-break' }] }),
    p('T/M CHI BỘ'),
  ),
  { maxLength: 12 },
);
const leafIds = leavesOf(outline).map((section) => section.id);

describe('laws', () => {
  test('insert then remove = the document before', () => {
    fc.assert(
      fc.property(strange, fc.nat(12), (blocks, place) => {
        const report = reportOf(blocks);
        const options = { guidance: true, tables: true, place: place < blocks.length ? { cursorBlock: place } : {} };
        const plan = planInsert(report, outline, profile, options);
        expect(takenOut(insertInto(report, plan.insertions)).blocks).toEqual(blocks);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing the person wrote is lost by either, and its order stays', () => {
    const texts = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `Viết ${text.replace(/\s+/g, ' ')}.`);
    fc.assert(
      fc.property(
        strange,
        fc.array(fc.tuple(fc.constantFrom(...leafIds), texts), { maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(composed.length), texts), { maxLength: 5 }),
        (blocks, bodies, loose) => {
          const before = reportOf(blocks);
          const plan = planInsert(before, outline, profile, { guidance: true, tables: true, place: {} });
          let report = insertInto(before, plan.insertions);
          for (const [id, text] of bodies) report = written(id, text, report);
          for (const [place, text] of loose) {
            const at = place % (report.blocks.length + 1);
            // As when Enter is pressed there: the new paragraph takes style and controls of the one before.
            const above = report.blocks[at - 1];
            const own = p(text, above?.kind === 'paragraph' ? { style: above.style, controls: above.controls } : {});
            report = reportOf([...report.blocks.slice(0, at), typed(own, text), ...report.blocks.slice(at)]);
          }
          const mine = report.blocks.flatMap((block) => {
            const texts = textsOf(reportOf([block]));
            const isMine = blocks.includes(block) || texts.some((text) => text.startsWith('Viết '));
            return isMine ? texts.filter((text) => !isOurStyle(text)) : [];
          });
          expect(isWithin(mine, textsOf(clean(report)))).toBe(true);
          expect(isWithin(mine, textsOf(takenOut(report)))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
