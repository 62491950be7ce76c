import { describe, expect, it } from 'vitest';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile, exampleProfile } from '../../src/outline/profile.js';
import { allSections } from '../../src/outline/tree.js';
import { align } from '../../src/report/align.js';
import type { Block } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { h, p, report, table } from '../support/report.js';

const profile = emptyProfile(defaultOutline);
const spansOf = (...blocks: readonly Block[]) =>
  new Map(align(report(...blocks), defaultOutline, profile).sections.map((span) => [span.section.id, span]));
const found = (...blocks: readonly Block[]): string[] =>
  [...spansOf(...blocks).values()].filter((span) => span.heading).map((span) => span.section.id);

describe('what we composed', () => {
  it.each([profile, exampleProfile(defaultOutline)])('is found whole and in order', (one) => {
    const blocks = compose(defaultOutline, one, { guidance: true, tables: true, frontMatter: true, signature: true });
    const { sections } = align(report(...blocks), defaultOutline, one);
    expect(sections.filter((span) => !span.heading)).toEqual([]);
    expect(sections.map((span) => span.section.id)).toEqual(allSections(defaultOutline).map((section) => section.id));
    expect(sections.every((span) => !span.moved && span.stretches.length === 1)).toBe(true);
    const places = sections.map((span) => span.heading?.block ?? -1);
    expect(places).toEqual([...places].sort((first, second) => first - second));
  });
});

describe('a part', () => {
  const title = 'TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI CHI BỘ VĂN PHÒNG NHIỆM KỲ 2017 - 2020';
  it.each([
    ['on one line', [h('', `PHẦN THỨ NHẤT: ${title}`)], 1],
    ['on two lines', [h('', 'PHẦN THỨ NHẤT'), h('', title)], 2],
    ['on three lines', [h('', 'Phần I'), h('', title.slice(0, 55)), h('', title.slice(56))], 3],
    ['with a line break', [h('', `PHẦN THỨ NHẤT\n${title}`)], 1],
    ['with an empty line between', [h('', 'PHẦN THỨ NHẤT'), p(''), h('', title)], 3],
    ['without its label', [h('', title)], 1],
  ] as const)('stands %s', (_, blocks, count) => {
    const part = spansOf(...blocks, h('I-', 'ĐẶC ĐIỂM TÌNH HÌNH'), p('Chi bộ có 17 đảng viên.')).get('p1');
    expect(part?.heading).toMatchObject({ block: 0, blocks: count });
  });
});

describe('a heading', () => {
  it('may have its text on its own line', () => {
    const span = spansOf(
      h('1.2.', 'Lãnh đạo và thực hiện Quy chế dân chủ ở cơ sở và phong trào thi đua “Dân vận khéo”'),
      p('Đã làm tốt.'),
      p('1.3. Lãnh đạo thực hiện nhiệm vụ quốc phòng - an ninh: Trong nhiệm kỳ, lực lượng tự vệ hoạt động tốt.'),
    ).get('p1.ii.1.3');
    expect(span?.heading?.rest).toBe('Trong nhiệm kỳ, lực lượng tự vệ hoạt động tốt.');
    expect(span).toMatchObject({ from: 3, to: 3 });
  });

  it('may be cut in two by Enter', () => {
    const span = spansOf(
      h('1.2.', 'Lãnh đạo và thực hiện Quy chế dân chủ ở cơ sở'),
      h('', 'và phong trào thi đua “Dân vận khéo”'),
      p('Đã làm tốt.'),
    ).get('p1.ii.1.2');
    expect(span?.heading).toMatchObject({ block: 0, blocks: 2 });
  });

  it('is told from the same heading in the other part', () => {
    const spans = spansOf(
      h('', 'PHẦN THỨ NHẤT'),
      h('III-', 'ĐÁNH GIÁ CHUNG'),
      h('3.', 'Bài học kinh nghiệm'),
      h('', 'PHẦN THỨ HAI'),
      h('III-', 'NHIỆM VỤ VÀ GIẢI PHÁP'),
      h('4.', 'Lãnh đạo các đoàn thể chính trị - xã hội'),
    );
    expect(spans.get('p1.ii.4')?.heading).toBeUndefined();
    expect(spans.get('p2.iii.4')?.heading?.block).toBe(5);
  });

  it('is not a sentence that names it', () => {
    expect(
      found(
        h('I-', 'ĐẶC ĐIỂM TÌNH HÌNH'),
        p('Lãnh đạo các đoàn thể chính trị - xã hội hoạt động đúng điều lệ, hằng năm đều vững mạnh.'),
        p('- Công tác cán bộ và bảo vệ chính trị nội bộ được thực hiện chặt chẽ.'),
        p('Về thuận lợi và khó khăn, chi bộ đã nêu ở mục 1.1.'),
      ),
    ).toEqual(['p1.i']);
  });

  it('is not in a table', () => {
    expect(found(table(['I- ĐẶC ĐIỂM TÌNH HÌNH', 'III- ĐÁNH GIÁ CHUNG'], ['1. Thuận lợi', '2. Khó khăn']))).toEqual([]);
  });

  it('is not an entry of a table of contents', () => {
    const span = spansOf(
      p('I- ĐẶC ĐIỂM TÌNH HÌNH ............ 2'),
      p('III- ĐÁNH GIÁ CHUNG\t5'),
      h('I-', 'ĐẶC ĐIỂM TÌNH HÌNH'),
      p('Chi bộ có 17 đảng viên.'),
    );
    expect(span.get('p1.i')?.heading?.block).toBe(2);
    expect(span.get('p1.iii')?.heading).toBeUndefined();
  });

  it('that stands out of order is found and told', () => {
    const spans = spansOf(
      h('', 'PHẦN THỨ NHẤT'),
      h('III-', 'ĐÁNH GIÁ CHUNG'),
      h('2.', 'Hạn chế, nguyên nhân'),
      p('Một.'),
      h('1.', 'Ưu điểm, nguyên nhân'),
      p('Hai.'),
      h('3.', 'Bài học kinh nghiệm'),
    );
    const moved = ['p1.iii.1', 'p1.iii.2'].filter((id) => spans.get(id)?.moved);
    expect(moved).toHaveLength(1);
    expect(spans.get('p1.iii.1')?.heading?.block).toBe(4);
    expect(spans.get('p1.iii.2')?.heading?.block).toBe(2);
  });

  it('that stands twice gives its section two stretches', () => {
    const span = spansOf(
      h('', 'PHẦN THỨ NHẤT'),
      h('5.2.', 'Công tác đảng viên'),
      p('Một.'),
      h('5.2.', 'Công tác đảng viên'),
      p('Hai.'),
      h('III-', 'ĐÁNH GIÁ CHUNG'),
    ).get('p1.ii.5.2');
    expect(span?.stretches.map(({ heading }) => heading.block)).toHaveLength(2);
  });
});

describe('a section ends', () => {
  it('at a heading of the person’s own that goes on counting', () => {
    const span = spansOf(
      h('1.3.', 'Lãnh đạo thực hiện nhiệm vụ quốc phòng - an ninh'),
      p('Một.'),
      h('1.4.', 'Kết quả việc xây dựng cơ quan, đơn vị đạt chuẩn văn hóa'),
      h('1.5.', 'Công tác cải cách hành chính'),
      p('Hai.'),
    ).get('p1.ii.1.4');
    expect(span).toMatchObject({ from: 3, to: 3 });
  });

  it('but not at its own list', () => {
    const span = spansOf(
      h('', 'PHẦN THỨ NHẤT'),
      h('2.', 'Lãnh đạo công tác chính trị, tư tưởng'),
      h('1.', 'Về học tập'),
      p('Một.'),
      h('2.', 'Về tuyên truyền'),
      p('Hai.'),
      h('3.', 'Về nắm tình hình'),
      p('Ba.'),
    ).get('p1.ii.2');
    expect(span).toMatchObject({ from: 2, to: 8 });
  });

  it('before the signature', () => {
    const { back, sections } = align(
      report(
        h('IV-', 'TỔ CHỨC THỰC HIỆN'),
        p('Một.'),
        p('Long Đức, ngày 05 tháng 02 năm 2026'),
        p('T/M CHI BỘ'),
        p('BÍ THƯ'),
      ),
      defaultOutline,
      profile,
    );
    expect(back).toBe(2);
    expect(sections.at(-1)).toMatchObject({ from: 1, to: 2 });
  });
});

it('finds nothing in an empty document and does not fail', () => {
  expect(found()).toEqual([]);
  expect(found(p(''), p('Kính gửi Đảng ủy'))).toEqual([]);
});
