/**
 * What an independent tester's typed reports showed: 19 dialects of real .docx files with planted gaps, every section that was read
 * wrongly once. Each case is a whole report, written through, with only its own places changed.
 */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import type { CheckResult, SectionState } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { resolveText } from '../../src/outline/fields.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections, depthOf, findSection } from '../../src/outline/tree.js';
import type { Section } from '../../src/outline/types.js';
import type { Block, Table } from '../../src/report/blocks.js';
import { planClean } from '../../src/report/planClean.js';
import { h, p, report, table } from '../support/report.js';

const profile = emptyProfile(defaultOutline);
const example = exampleProfile(defaultOutline);
const text = p('Chi bộ đã hoàn thành 12/12 chỉ tiêu, đạt 100% kế hoạch trong 3 năm.');

const titleOf = (section: Section): string => resolveText(section.heading, defaultOutline, example);

type Heading = (section: Section) => Block;
const typed: Heading = (section) => h(section.number, titleOf(section));

/** A typed report with every section written; what is named here stands there instead of heading and text. */
const written = (instead: Readonly<Record<string, readonly Block[]>> = {}, heading: Heading = typed): CheckResult =>
  check(typedReport(instead, heading), defaultOutline, profile, { hints: false });

const typedReport = (instead: Readonly<Record<string, readonly Block[]>>, heading: Heading = typed) =>
  report(
    p('BÁO CÁO CHÍNH TRỊ', { bold: true, align: 'center' }),
    ...allSections(defaultOutline).flatMap(
      (section) => instead[section.id] ?? [heading(section), ...(section.children.length === 0 ? [text] : [])],
    ),
    p('T/M CHI BỘ', { bold: true }),
    p('BÍ THƯ'),
    p('Nguyễn Văn An', { bold: true }),
  );

const stateOf = (result: CheckResult, id: string): SectionState | undefined =>
  result.sections.find((section) => section.id === id)?.state;

const errors = (result: CheckResult): string[] =>
  result.findings.filter(({ severity }) => severity === 'error').map(({ rule, section }) => `${rule} ${section}`);

const headingOf = (id: string): Block => {
  const section = findSection(defaultOutline, id);
  if (!section) throw new Error(`The outline has no ${id}.`);
  return typed(section);
};

describe('headings in the words of a secretary', () => {
  const reworded: readonly (readonly [string, string])[] = [
    ['p1.ii.1.3', '1.3. Về quốc phòng - an ninh, giữ gìn bí mật cơ quan'],
    ['p1.ii.3', '3. Việc thực hiện Nghị quyết Trung ương 4 (khóa XII, XIII) và Chỉ thị số 05-CT/TW của Bộ Chính trị'],
    ['p1.ii.3', '3. Thực hiện NQ TW4 (khóa XII), Chỉ thị 05-CT/TW gắn với Kết luận 01-KL/TW, Kết luận 21-KL/TW'],
    ['p1.ii.5.2', '5.2. Công tác phát triển đảng, quản lý đảng viên'],
    ['p1.ii.5.4', '5.4. CÔNG TÁC KIỂM TRA, GIÁM SÁT'],
    ['p2.iii.3', '3. Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'],
    ['p2.iii.3', '3. ĐẨY MẠNH HỌC TẬP VÀ LÀM THEO TƯ TƯỞNG, ĐẠO ĐỨC, PHONG CÁCH HỒ CHÍ MINH'],
    ['p2.iii.5.2', '5.2. Công tác đảng viên, phát triển đảng viên mới'],
    ['p2.iii.5.4', '5.4. Công tác kiểm tra, giám sát, thi hành kỷ luật đảng'],
    ['p2.ii.2', '2. CHỈ TIÊU CỤ THỂ'],
  ];
  it.each(reworded)('finds %s as “%s”', (id, heading) => {
    const result = written({ [id]: [p(heading, { bold: true }), text] });
    expect(errors(result)).toEqual([]);
    expect(stateOf(result, id)).toBe('written');
    const empty = written({ [id]: [p(heading, { bold: true })] });
    expect(stateOf(empty, id)).toBe('empty');
  });

  it('finds reworded headings under bullets', () => {
    const bullets: Heading = (section) =>
      depthOf(defaultOutline, section.id) === 4 ? p(`* ${titleOf(section)}:`, { bold: true }) : typed(section);
    const bold = (title: string): Block => p(title, { bold: true });
    const result = written(
      {
        'p1.ii.1.3': [bold('- Về quốc phòng - an ninh, giữ gìn bí mật cơ quan'), text],
        'p1.ii.5.4': [bold('* Công tác kiểm tra, giám sát, kỷ luật đảng:'), text],
        'p2.iii.5.2': [bold('* Nâng cao chất lượng đội ngũ đảng viên'), text],
        'p2.iii.5.5': [bold('* Tiếp tục đổi mới phương thức hoạt động của chi ủy.')],
      },
      bullets,
    );
    expect(errors(result)).toEqual(['section-empty p2.iii.5.5']);
  });

  it('finds lettered headings: e) is the fifth where đ) is left out, and the space after the bracket may be missing', () => {
    const letters = 'abcde';
    const lettered: Heading = (section) => {
      const place = Number(/\.(\d)\.$/.exec(section.number)?.[1] ?? 0);
      return depthOf(defaultOutline, section.id) === 4
        ? h(`${letters.charAt(place - 1)})`, titleOf(section), { style: 'heading 4', level: 4, bold: false })
        : typed(section);
    };
    const heading = { style: 'heading 4', level: 4 };
    const result = written(
      {
        'p1.ii.5.2': [p('b)Công tác phát triển đảng, quản lý đảng viên :', heading), text],
        'p2.iii.5.5': [p('e) Đổi mới phương thức lãnh đạo của chi ủy:', { ...heading, bold: true }), text],
      },
      lettered,
    );
    expect(errors(result)).toEqual([]);
  });

  it('takes a renumbered heading by its words', () => {
    const result = written({
      'p2.iii.5.1': [],
      'p2.iii.5.2': [h('5.1.', 'Nâng cao chất lượng đội ngũ đảng viên'), text],
      'p1.iii.2': [],
      'p1.iii.3': [h('2.', 'Bài học rút ra'), text],
    });
    expect(errors(result)).toEqual(['section-missing p1.iii.2', 'section-missing p2.iii.5.1']);
    const aims = written({ 'p2.ii.1': [], 'p2.ii.2': [h('1.', 'Chỉ tiêu cụ thể'), text] });
    expect(errors(aims)).toEqual(['section-missing p2.ii.1']);
  });

  it('still tells a section that is replaced by another of the person’s own', () => {
    const result = written({ 'p2.iii.3': [h('3.', 'Công tác chuyển đổi số, cải cách hành chính'), text] });
    expect(stateOf(result, 'p2.iii.3')).toBe('missing');
  });
});

describe('lines broken in the middle', () => {
  const title = 'Lãnh đạo thực hiện Nghị quyết Trung ương 4 (khóa XII) và Chỉ thị 05-CT/TW của Bộ Chính trị';
  it.each(['4 (khóa', 'XII) và', 'và Chỉ'])('a heading broken before “%s” is one heading', (at) => {
    const heading = h('3.', title.replace(` ${at}`, `\n${at}`));
    expect(errors(written({ 'p2.iii.3': [heading, text] }))).toEqual([]);
    expect(stateOf(written({ 'p2.iii.3': [heading] }), 'p2.iii.3')).toBe('empty');
  });

  it('so are the longest heading and one broken at its hyphen', () => {
    const longest = findSection(defaultOutline, 'p1.ii.3')?.heading ?? '';
    const result = written({
      'p1.ii.3': [h('3.', longest.replace(' (khóa', '\n(khóa'))],
      'p2.iii.1': [h('1.', 'Lãnh đạo thực hiện nhiệm vụ chính trị, quốc phòng\n- an ninh')],
    });
    expect(errors(result)).toEqual(['section-empty p1.ii.3', 'section-empty p2.iii.1']);
    expect(result.findings.filter(({ rule }) => rule === 'heading-duplicated')).toEqual([]);
  });

  it('a note over two lines is a note', () => {
    const result = written({
      'p1.ii.1.2': [
        headingOf('p1.ii.1.2'),
        p(
          '- Việc triển khai thực hiện các nội dung có liên quan đến Quy chế dân chủ\nở cơ sở trong đơn vị (Nghị định số 04/NĐ-CP ngày 09/01/2015); công tác phòng, chống quan liêu, tham nhũng, lãng phí, các biểu hiện tiêu cực khác; việc chấp hành nội quy, quy chế của cơ quan, đơn vị.',
        ),
      ],
    });
    expect(stateOf(result, 'p1.ii.1.2')).toBe('notes-only');
  });

  it('a sentence of the person’s own that begins like a note is not one where it is broken', () => {
    const result = written({
      'p1.ii.5.4': [
        headingOf('p1.ii.5.4'),
        p('- Số lượng đảng viên được kiểm tra, giám sát\nnăm sau cao hơn năm trước, bình quân 05 đồng chí một năm.'),
      ],
    });
    expect(errors(result)).toEqual([]);
  });
});

describe('the outline’s words as titles of the person’s own text', () => {
  const titled = [headingOf('p2.ii.2'), p('* Chỉ tiêu về đoàn thể:'), p('- 100% đoàn thể hoàn thành tốt nhiệm vụ.')];
  it('are no note left over, and cleaning keeps them', () => {
    expect(errors(written({ 'p2.ii.2': titled }))).toEqual([]);
    expect(planClean(typedReport({ 'p2.ii.2': titled }), defaultOutline, profile)).toEqual([]);
  });

  it('with nothing under them they are all that stands there', () => {
    expect(stateOf(written({ 'p2.ii.2': titled.slice(0, 2) }), 'p2.ii.2')).toBe('notes-only');
  });

  it('before figures on the same line they are not copied guidance', () => {
    const line = p('Chỉ tiêu về học tập, quán triệt chỉ thị, nghị quyết: có từ 98% đảng viên trở lên tham gia.');
    expect(written({ 'p2.ii.2': [headingOf('p2.ii.2'), line] }).findings).toEqual(written().findings);
  });
});

describe('tables of the person’s own', () => {
  const framed = (inner: Table): Table => ({
    ...inner,
    columns: [9000],
    rows: [{ header: false, cells: [{ blocks: [inner, p('')], span: 1 }] }],
  });
  const years = (figure: string): Table =>
    table(['Năm', 'Tổng số', 'Hoàn thành tốt'], ['2022', figure, figure], ['2023', figure, figure]);
  const indicators = (figure: string): Table =>
    table(
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Nghị quyết', 'Kết quả'],
      ['1', 'Đảng viên hoàn thành tốt nhiệm vụ trở lên', '%', figure, figure],
      ['2', 'Kết nạp đảng viên', 'đảng viên', figure, figure],
    );
  const answers = (figure: string): Table => table(['Nội dung', 'Kết quả'], ['Cuộc họp', figure], ['Bài viết', figure]);
  it.each([
    ['by years', years],
    ['with units', indicators],
    ['of two columns', answers],
    ['in a frame', (figure: string) => framed(years(figure))],
  ])('%s: titles and labels alone leave the section half done', (_, make) => {
    const id = 'p1.ii.1.4';
    const empty = written({ [id]: [headingOf(id), text, make('')] });
    expect(stateOf(empty, id)).toBe('partial');
    expect(empty.findings.filter(({ section }) => section === id).map(({ rule }) => rule)).toEqual([
      'table-cell-empty',
    ]);
    expect(stateOf(written({ [id]: [headingOf(id), text, make('12')] }), id)).toBe('written');
    expect(stateOf(written({ [id]: [headingOf(id), make('12')] }), id)).toBe('written');
    expect(stateOf(written({ [id]: [headingOf(id), make('')] }), id)).toBe('empty');
  });
});

it('a decision without number and date just over the signature is a blank of the last section', () => {
  const line = p('Quyết định số …/QĐ-UBND, ngày … tháng … năm 20….');
  expect(stateOf(written({ 'p2.iv': [headingOf('p2.iv'), text, line] }), 'p2.iv')).toBe('partial');
});
