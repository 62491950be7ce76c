/**
 * Every screen and state of the pane, each as a document that is prepared and a few presses: what `npm run screens` draws and what axe-core
 * and the Tab key go through in test/e2e/screens.test.ts. A new screen gets a line here.
 */
import { noticeOf } from '../../src/word/notices.js';
import type { Failure } from '../../src/result.js';
import { choose, fill, pressButton, pressFirst, pressMenuItem, pressTab, type } from './hands.js';
import type { FakeSession } from '../taskpane/fakeDocument.js';
import { outlineScenes } from './outlineScenes.js';
import type { Scene } from './scene.js';
import { faulty, inserted, leaves, withTables, written } from './situations.js';
import { termScenes } from './termScenes.js';

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

const paneScenes: readonly Scene[] = [
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
      await pressButton('Nhiệm kỳ mới');
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
  { name: 'remove', prepare: inserted, act: () => pressMenuItem('Gỡ các mục chưa viết') },
  ...outlineScenes,
  ...termScenes,
];

/** A scene as it stands once the person has chosen English. */
const inEnglish = (name: string): Scene => {
  const scene = paneScenes.find((each) => each.name === name);
  if (!scene) throw new Error(`No scene «${name}».`);
  return {
    ...scene,
    name: `english-${name}`,
    act: async (given) => {
      await scene.act?.(given);
      await pressMenuItem('English');
    },
  };
};

export const scenes: readonly Scene[] = [
  ...paneScenes,
  ...[
    'start',
    'start-options',
    'error-retry',
    'guide-nowhere',
    'guide-cites',
    'guide-solutions',
    'indicators-cards',
    'check-errors',
    'check-finding-open',
    'check-ready',
    'profile',
    'remove',
    'outlines',
    'outlines-delete',
    'import',
    'import-doubt',
    'update-preview',
    'next-confirm',
    'next-written',
    'settings-file',
  ].map(inEnglish),
  // Not open.
  { name: 'opening', page: 'opening' },
  { name: 'opening-late', page: 'late' },
  { name: 'opening-old', page: 'old' },
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
