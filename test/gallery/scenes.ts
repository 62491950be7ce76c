/**
 * Every screen and state of the pane, each as a document that is prepared and a few presses: what `npm run screens` draws and what axe-core
 * and the Tab key go through in test/e2e/screens.test.ts. A new screen gets a line here.
 */
import { check } from '../../src/check/check.js';
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { exampleProfile } from '../../src/outline/profile.js';
import { allSections, leavesOf } from '../../src/outline/tree.js';
import type { Failure } from '../../src/result.js';
import type { View } from '../../src/taskpane/session/types.js';
import { noticeOf } from '../../src/word/notices.js';
import { draft } from '../support/drafts.js';
import { newerOf } from '../support/newer.js';
import { p, report } from '../support/report.js';
import { tablesOf, type FakeSession } from '../taskpane/fakeDocument.js';
import { choose, fill, pressButton, pressFirst, pressMenuItem, pressTab, type } from './hands.js';

export interface Scene {
  readonly name: string;
  readonly prepare?: (given: FakeSession) => void;
  readonly view?: View;
  /** What the person does once the pane stands. */
  readonly act?: (given: FakeSession) => Promise<void> | void;
  /** Instead of the pane: the page that says why it could not be opened. */
  readonly refused?: Failure;
}

const leaves = leavesOf(outline);

const inserted = ({ document }: FakeSession): void => {
  for (const section of allSections(outline)) document.states.set(section.id, 'notes-only');
  for (const { id } of leaves.slice(0, 6)) document.states.set(id, 'written');
  for (const { id } of leaves.slice(6, 8)) document.states.set(id, 'partial');
  for (const { id } of leaves.slice(12, 15)) document.states.set(id, 'empty');
  document.profile = exampleProfile(outline);
};

const written = (given: FakeSession): void => {
  for (const section of allSections(outline)) given.document.states.set(section.id, 'written');
  given.document.profile = exampleProfile(outline);
};

/** A report with what is usually wrong in one, checked for real. */
const faulty = (given: FakeSession): void => {
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
          p('Căn cứ Nghị định số 04/2015/NĐ-CP, chi bộ đã công khai 12 việc; uỷ ban nhân dân và ủy viên đều nhất trí.'),
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

const withTables = (given: FakeSession): void => {
  written(given);
  given.document.blocks.push(...tablesOf(outline, 'p1.ii.1.1'), ...tablesOf(outline, 'p2.ii.2'));
};

const checked = async (): Promise<void> => {
  await pressTab('Kiểm tra');
  await pressButton('Kiểm tra trước khi in');
};

const moveTo = (section: string) => (given: FakeSession) => given.document.moveTo(section);

const busy: Failure = {
  code: 'host-read-only',
  message: 'Word không cho sửa văn bản này: văn bản đang mở ở chế độ chỉ đọc hoặc được bảo vệ. Văn bản chưa thay đổi.',
  hint: 'Nhấn «Bật Chỉnh sửa» ở đầu cửa sổ Word (hoặc lưu thành một bản khác), rồi thử lại.',
  document: 'untouched',
  detail: 'RichApi.Error · AccessDenied · Body.insertOoxml',
};

export const scenes: readonly Scene[] = [
  // Bắt đầu.
  { name: 'start' },
  { name: 'start-options', act: () => pressButton('Tùy chọn') },
  {
    name: 'start-faults',
    act: async () => {
      for (const input of document.querySelectorAll<HTMLInputElement>('input[inputmode=numeric]'))
        await fill(input, '19');
    },
  },
  {
    name: 'inserting',
    prepare: ({ document: given }) => given.hangNext('insert'),
    act: async () => {
      await pressButton('Chèn đề cương');
      await new Promise((done) => setTimeout(done, 500));
    },
  },
  {
    name: 'inserted-notices',
    prepare: inserted,
    act: (given) =>
      given.session.tell({
        ok: true,
        work: 'inserting',
        count: 40,
        notices: [noticeOf('page-by-hand', '20', '20', '30', '15'), noticeOf('page-number-by-hand')],
      }),
  },
  {
    name: 'error-retry',
    prepare: ({ document: given }) => given.failNext('insert', busy),
    act: async () => {
      await pressButton('Chèn đề cương');
      await pressButton('Chi tiết kỹ thuật');
    },
  },
  { name: 'menu', prepare: inserted, act: () => pressButton('Việc khác') },
  // Soạn thảo.
  { name: 'guide-nowhere', prepare: inserted },
  { name: 'guide-first', prepare: inserted, act: moveTo(leaves[0]?.id ?? '') },
  {
    name: 'guide-cites',
    prepare: inserted,
    act: async (given) => {
      given.document.ticks.set('p1.ii.1.2', [0]);
      given.document.moveTo('p1.ii.1.2');
      await pressFirst('Nguồn');
    },
  },
  { name: 'guide-tables', prepare: inserted, act: moveTo('p1.ii.1.1') },
  { name: 'guide-solutions', prepare: inserted, act: moveTo('p2.iii.5.3') },
  {
    name: 'guide-missing',
    prepare: (given) => {
      inserted(given);
      given.document.states.delete('p1.ii.1.3');
    },
    act: moveTo('p1.ii.1.3'),
  },
  { name: 'guide-done', prepare: written, act: moveTo('p1.ii.1.3') },
  { name: 'search-notes', prepare: inserted, act: () => type('search', 'dan van') },
  { name: 'search-nothing', prepare: inserted, act: () => type('search', 'zzz') },
  // Chỉ tiêu.
  { name: 'indicators-no-outline', act: () => pressTab('Chỉ tiêu') },
  { name: 'indicators-no-table', prepare: inserted, act: () => pressTab('Chỉ tiêu') },
  { name: 'indicators-cards', prepare: withTables, act: () => pressTab('Chỉ tiêu') },
  {
    name: 'indicators-form',
    prepare: withTables,
    act: async () => {
      await pressTab('Chỉ tiêu');
      await pressFirst('Sửa');
    },
  },
  {
    name: 'indicators-judged',
    prepare: withTables,
    act: async () => {
      await pressTab('Chỉ tiêu');
      await pressFirst('Sửa');
      await type('Đơn vị tính', '%');
      await type('Chỉ tiêu Nghị quyết', 'từ 90 trở lên');
      await type('Kết quả thực hiện', '95,5');
      await pressButton('Xong');
      await pressFirst('Xóa');
      await pressButton('Tính tỷ lệ và đánh giá');
    },
  },
  {
    name: 'indicators-add',
    prepare: withTables,
    act: async () => {
      await pressTab('Chỉ tiêu');
      await pressButton('Thêm chỉ tiêu');
    },
  },
  {
    name: 'indicators-carry',
    prepare: withTables,
    act: async () => {
      await pressTab('Chỉ tiêu');
      await pressButton('Lấy chỉ tiêu từ báo cáo nhiệm kỳ trước…');
    },
  },
  {
    name: 'indicators-targets',
    prepare: withTables,
    act: async () => {
      await pressTab('Chỉ tiêu');
      await pressButton('Chỉ tiêu nhiệm kỳ mới');
    },
  },
  // Kiểm tra.
  { name: 'check-before', prepare: faulty, act: () => pressTab('Kiểm tra') },
  { name: 'check-errors', prepare: faulty, act: checked },
  {
    name: 'check-warnings',
    prepare: faulty,
    act: async () => {
      await checked();
      await pressButton(/^Nên xem/);
    },
  },
  {
    name: 'check-hints',
    prepare: faulty,
    act: async () => {
      await checked();
      await pressButton(/^Gợi ý/);
    },
  },
  {
    name: 'check-finding-open',
    prepare: faulty,
    act: async () => {
      await checked();
      await pressButton(/^Gợi ý/);
      await choose((item) => item.querySelector('ins') !== null);
      await pressButton('Vì sao?').catch(() => undefined);
    },
  },
  {
    name: 'check-setting-aside',
    prepare: faulty,
    act: async () => {
      await checked();
      await choose(() => true);
      await pressFirst(/^Bỏ qua/);
    },
  },
  {
    name: 'check-aside',
    prepare: faulty,
    act: async () => {
      await checked();
      await choose(() => true);
      await pressFirst(/^Bỏ qua/);
      await pressButton('Không áp dụng cho chi bộ.');
      await pressButton(/^Đã bỏ qua \(/);
    },
  },
  {
    name: 'check-mend-group',
    prepare: faulty,
    act: async () => {
      await checked();
      for (const level of [/^Nên xem/, /^Gợi ý/]) {
        await pressButton(level);
        await pressFirst(/^Sửa cả nhóm/).catch(() => undefined);
      }
    },
  },
  {
    name: 'check-remarks',
    prepare: faulty,
    act: async () => {
      await checked();
      await pressButton(/^Bảng nhận xét/);
    },
  },
  {
    name: 'check-clean',
    prepare: faulty,
    act: async () => {
      await checked();
      await pressButton(/^Xóa ghi chú hướng dẫn/);
    },
  },
  { name: 'check-ready', prepare: written, act: checked },
  // Behind the menu.
  { name: 'profile', prepare: inserted, act: () => pressMenuItem('Sửa thông tin') },
  { name: 'remove', prepare: inserted, act: () => pressMenuItem('Gỡ đề cương chưa viết') },
  { name: 'settings', prepare: inserted, act: () => pressMenuItem('Cài đặt') },
  { name: 'next', prepare: inserted, act: () => pressMenuItem('Viết tiếp từ nhiệm kỳ trước') },
  { name: 'outlines', prepare: inserted, act: () => pressMenuItem('Đề cương') },
  {
    name: 'update',
    prepare: (given) => {
      inserted(given);
      given.session.useOutline(newerOf(outline));
    },
    act: () => pressMenuItem('Cập nhật theo đề cương mới hơn'),
  },
  // English.
  { name: 'english-start', act: () => pressMenuItem('English') },
  {
    name: 'english-guide',
    prepare: inserted,
    act: async (given) => {
      await pressMenuItem('English');
      given.document.moveTo('p1.ii.1.2');
    },
  },
  {
    name: 'english-check',
    prepare: faulty,
    act: async () => {
      await checked();
      await pressMenuItem('English');
    },
  },
  {
    name: 'english-indicators',
    prepare: withTables,
    act: async () => {
      await pressTab('Chỉ tiêu');
      await pressMenuItem('English');
    },
  },
  // Not open.
  {
    name: 'unopened',
    refused: {
      code: 'word-too-old',
      message: 'Bản Word này cũ quá nên tiện ích chưa chạy được.',
      hint: 'Dùng Word 2021 trở lên, Microsoft 365 hoặc Word trên web.',
    },
  },
  {
    name: 'crash',
    refused: {
      code: 'pane-crashed',
      message: 'Khung Đề cương gặp lỗi. Văn bản không bị thay đổi thêm.',
      hint: 'Bấm Tải lại để mở lại khung.',
      detail: 'TypeError',
    },
  },
];
