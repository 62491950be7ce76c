import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections, leavesOf } from '../../src/outline/tree.js';
import { align } from '../../src/report/align.js';
import { type Block, type Paragraph, plainText, type Report } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { planInsert } from '../../src/report/planInsert.js';
import { bold, p, table, typed } from './builders.js';
import { insertInto, isWithin, reportOf, textsOf } from './carryOut.js';

const outline = defaultOutline;
const profile = emptyProfile(outline);
const options = { guidance: true, tables: true, place: {} };
const all = { guidance: true, tables: true, frontMatter: true, signature: true };

const plan = (report: Report, place: { cursorBlock?: number } = {}) =>
  planInsert(report, outline, profile, { ...options, place });
const inserted = (report: Report, place: { cursorBlock?: number } = {}): Report =>
  insertInto(report, plan(report, place).insertions);
const whole = reportOf(compose(outline, profile, all));
const idsOfAll = allSections(outline).map((section) => section.id);
const presentIn = (report: Report): string[] =>
  align(report, outline, profile).sections.flatMap((span) => (span.heading ? [span.section.id] : []));
/** The report without these sections' own headings and content. */
const without = (ids: readonly string[]): Report =>
  reportOf(compose(outline, profile, { ...all, only: new Set(idsOfAll.filter((id) => !ids.includes(id))) }));

describe('a document without any part of the outline', () => {
  test('an empty one gets everything at its start', () => {
    const report = reportOf([p(''), p('  ')]);
    const { insertions, inserted: ids } = plan(report);
    expect(insertions).toHaveLength(1);
    expect(insertions[0]?.before).toBe(0);
    expect(insertions[0]?.blocks).toEqual(whole.blocks);
    expect(ids).toEqual(idsOfAll);
  });

  test('text gets it at the end', () => {
    expect(plan(reportOf([p('Biên bản họp'), table(['a', 'b'])])).insertions[0]?.before).toBe(2);
  });

  test('text gets it after the block of the cursor', () => {
    expect(plan(reportOf([p('một'), p('hai'), p('ba')]), { cursorBlock: 1 }).insertions[0]?.before).toBe(2);
  });

  test('the end is above a signature that is there, and no second one goes in', () => {
    const report = reportOf([p('Văn bản có sẵn'), p(''), p('T/M CHI BỘ'), p('BÍ THƯ')]);
    const [insertion] = plan(report).insertions;
    expect(insertion?.before).toBe(1);
    expect(textsOf(inserted(report)).filter((text) => text === 'T/M CHI BỘ')).toHaveLength(1);
  });

  test('a letterhead that is there is not put in again', () => {
    const report = reportOf([table(['CHI BỘ A', 'ĐẢNG CỘNG SẢN VIỆT NAM']), p('Kính gửi')]);
    expect(textsOf(inserted(report)).filter((text) => text.includes('ĐẢNG CỘNG SẢN'))).toHaveLength(1);
    expect(presentIn(inserted(report))).toEqual(idsOfAll);
  });

  test('one heading alone is no outline', () => {
    expect(plan(reportOf([p('Kế hoạch'), bold('1. Mục tiêu'), p('Làm tốt.')])).inserted).toEqual(idsOfAll);
  });
});

describe('a document with a part of the outline', () => {
  test('one that has all of it gets nothing', () => expect(plan(whole)).toEqual({ insertions: [], inserted: [] }));

  test('each missing section goes in after what stands before it', () => {
    const report = without(['p1.ii.1.2', 'p2.iv']);
    expect(plan(report).inserted).toEqual(['p1.ii.1.2', 'p2.iv']);
    expect(textsOf(inserted(report))).toEqual(textsOf(whole));
  });

  test('neighbouring missing sections go in together, parents with their children', () => {
    const missing = idsOfAll.filter((id) => id.startsWith('p1.iii') || id === 'p2' || id === 'p2.i');
    const { insertions } = plan(without(missing));
    expect(insertions).toHaveLength(1);
    expect(textsOf(inserted(without(missing)))).toEqual(textsOf(whole));
  });

  test('what goes in never becomes part of the section above: not inside its control, before its empty lines', () => {
    const report = without(['p1.ii.1.2']);
    const at = report.blocks.findIndex((block) => block.kind === 'paragraph' && plainText(block).startsWith('1.3.'));
    const spaced = reportOf([...report.blocks.slice(0, at), p(''), p(''), ...report.blocks.slice(at)]);
    const before = plan(spaced).insertions[0]?.before ?? -1;
    expect(before).toBe(at);
    const above = new Set(spaced.blocks[before - 1]?.controls.map((control) => control.key));
    expect(spaced.blocks[before]?.controls.some((control) => above.has(control.key))).toBe(false);
  });

  test('sections missing at the end go in above the signature', () => {
    const result = textsOf(inserted(without(['p2.iv'])));
    expect(result.indexOf('T/M CHI BỘ')).toBeGreaterThan(result.findIndex((text) => text.startsWith('IV-')));
  });

  test('a report typed by hand keeps its own headings and gets the others', () => {
    const report = reportOf([
      bold('I. Đặc điểm tình hình'),
      p('Chi bộ có 17 đảng viên.'),
      bold('II. Kết quả thực hiện nghị quyết đại hội chi bộ nhiệm kỳ 2022 - 2025'),
      bold('1.1. Lãnh đạo thực hiện nhiệm vụ chính trị'),
      p('Hoàn thành 100% chỉ tiêu.'),
    ]);
    const { inserted: ids } = plan(report);
    expect(ids).not.toContain('p1.i');
    expect(ids).not.toContain('p1.ii.1.1');
    expect(ids).toContain('p1.ii.1.2');
    const result = inserted(report);
    expect(isWithin(textsOf(report), textsOf(result))).toBe(true);
    expect(presentIn(result)).toEqual(idsOfAll);
  });
});

/** Reports that people could have: sections of ours left out or written in, text, tables and empty lines anywhere. */
const leafIds = leavesOf(outline).map((section) => section.id);
const own = fc.constantFrom<Block>(
  p('Chi bộ đã hoàn thành nhiệm vụ được giao.'),
  p(''),
  table(['Năm', 'Số'], ['2024', '12']),
  p('- Kết nạp 02 đảng viên.'),
  p('Hình', { inlines: [{ kind: 'picture' }] }),
);
const someReport = fc
  .record({
    parts: fc.subarray(idsOfAll),
    written: fc.subarray(leafIds),
    extra: fc.array(fc.tuple(fc.nat(400), own), { maxLength: 6 }),
    frame: fc.boolean(),
    filled: fc.boolean(),
  })
  .map(({ parts, written, extra, frame, filled }) => {
    const composed = compose(outline, filled ? exampleProfile(outline) : profile, {
      guidance: true,
      tables: true,
      frontMatter: frame,
      signature: frame,
      only: new Set(parts),
    });
    const isBody = (block: Block, id: string): block is Paragraph =>
      block.kind === 'paragraph' && block.controls.some((control) => control.tag === `dc:${id}:body`);
    let blocks = composed.map((block) => {
      const id = written.find((each) => isBody(block, each));
      return id === undefined ? block : typed(block, `Đã viết cho ${id}.`);
    });
    for (const [place, block] of extra) {
      const at = place % (blocks.length + 1);
      blocks = [...blocks.slice(0, at), block, ...blocks.slice(at)];
    }
    return reportOf(blocks);
  });

describe('laws', () => {
  test('insert twice = insert once', () => {
    fc.assert(
      fc.property(someReport, fc.nat(400), (report, place) => {
        const cursorBlock = report.blocks.length === 0 ? {} : { cursorBlock: place % report.blocks.length };
        const once = inserted(report, cursorBlock);
        expect(plan(once, cursorBlock).inserted).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('everything that was there is still there, in order, unchanged', () => {
    fc.assert(
      fc.property(someReport, (report) => {
        const result = inserted(report);
        let at = 0;
        for (const block of result.blocks)
          if (block === report.blocks[at] || JSON.stringify(block) === JSON.stringify(report.blocks[at])) at++;
        expect(at).toBe(report.blocks.length);
      }),
      { numRuns: 40 },
    );
  });
});
