/** Documents as the scenes find them. */
import { check } from '../../src/check/check.js';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { allSections, leavesOf } from '../../src/outline/tree.js';
import { draft } from '../support/drafts.js';
import { p, report } from '../support/report.js';
import { tablesOf, type FakeSession } from '../taskpane/fakeDocument.js';

export const leaves = leavesOf(outline);

/** The outline is in the document, some of it is written. */
export const inserted = ({ document }: FakeSession): void => {
  for (const section of allSections(outline)) document.states.set(section.id, 'notes-only');
  for (const { id } of leaves.slice(0, 6)) document.states.set(id, 'written');
  for (const { id } of leaves.slice(6, 8)) document.states.set(id, 'partial');
  for (const { id } of leaves.slice(12, 15)) document.states.set(id, 'empty');
  document.profile = exampleProfile(outline);
};

/** Everything is written. */
export const written = (given: FakeSession): void => {
  for (const section of allSections(outline)) given.document.states.set(section.id, 'written');
  given.document.profile = exampleProfile(outline);
};

/** A report with what is usually wrong in one, checked for real. */
export const faulty = (given: FakeSession): void => {
  const made = report(
    ...draft({
      sections: {
        ...Object.fromEntries(
          leaves.map(({ id, heading }, index) => [
            id,
            [p(`Về ${heading.toLowerCase()}, chi bộ đã hoàn thành ${index + 3} việc trong năm.`)],
          ]),
        ),
        'p1.ii.1.2': [
          p(
            'Thực hiện Quyết định số 12-QĐ/ĐU, ngày 5 tháng 3 năm 2024, chi bộ tổ chức ……… cuộc họp, có 95% đảng viên dự.',
          ),
          p(
            'Ngày 7 tháng 3 năm 2024, ngày 8 tháng 3 năm 2024, chi bộ họp. Căn cứ Nghị định số 04/2015/NĐ-CP, chi bộ đã công khai 12 việc; uỷ ban nhân dân và ủy viên đều nhất trí.',
          ),
        ],
        'p1.ii.1.3': [],
        'p1.ii.4': [p(`- ${leaves.find(({ id }) => id === 'p1.ii.4')?.guidance[0]?.text ?? ''}`)],
        'p2.i.2': [],
        'p1.ii.5.3': () => [],
        'p1.iii.3': [p('[CẦN BỔ SUNG] Chi bộ rút ra ba bài học kinh nghiệm trong nhiệm kỳ 2015-2017.')],
      },
    }),
  );
  const { sections, findings } = check(made, outline, exampleProfile(outline), { hints: true });
  for (const { id, state } of sections) given.document.states.set(id, state);
  given.document.findings.push(...findings, {
    rule: 'guidance-left',
    severity: 'error',
    section: 'p1.ii.2',
    message: 'Ghi chú hướng dẫn của đề cương còn sót ở mục này. Xóa ghi chú này trước khi in.',
    quote: 'Nêu khái quát kết quả lãnh đạo công tác chính trị, tư tưởng',
    fix: { kind: 'clean' },
  });
  given.document.profile = exampleProfile(outline);
};

/** Everything is written, and the tables of indicators are there. */
export const withTables = (given: FakeSession): void => {
  written(given);
  given.document.blocks.push(...tablesOf(outline, 'p1.ii.1.1'), ...tablesOf(outline, 'p2.ii.2'));
};
