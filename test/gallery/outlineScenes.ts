/** The scenes of outlines: choosing, adding, keeping, and looking through what was understood of a superior's document. */
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import type { Outline } from '../../src/outline/types.js';
import { outlinesOnNothing } from '../support/keptOutlines.js';
import { sentText } from '../support/sentText.js';
import type { FakeSession } from '../taskpane/fakeDocument.js';
import { chooseFile, pressButton, pressFirst, pressMenuItem, pressRow, type } from './hands.js';
import type { Scene } from './scene.js';
import { inserted } from './situations.js';

const own: Outline = { ...outline, id: 'de-cuong-xa', title: 'Đề cương báo cáo chính trị của Đảng ủy xã Long Đức' };

const withOwn = ({ memory, session }: FakeSession): void => {
  memory.outlines.keep(own);
  session.useOutline(own);
};

const adding = async (): Promise<void> => {
  await pressMenuItem('Đề cương');
  await pressButton('Thêm đề cương');
};

const importing = async (): Promise<void> => {
  await adding();
  await chooseFile('de-cuong-xa-long-duc.txt', sentText);
  await pressButton('Phím tắt');
  await pressButton('Phím tắt');
};

export const outlineScenes: readonly Scene[] = [
  { name: 'outlines', prepare: inserted, act: () => pressMenuItem('Đề cương') },
  { name: 'outlines-adding', act: adding },
  {
    name: 'outlines-broken-file',
    act: async () => {
      await adding();
      await chooseFile('hong.json', '{');
    },
  },
  {
    name: 'outlines-own',
    prepare: withOwn,
    act: () => pressMenuItem('Đề cương'),
  },
  {
    name: 'outlines-rename',
    prepare: withOwn,
    act: async () => {
      await pressMenuItem('Đề cương');
      await pressButton(/^Đổi tên/);
    },
  },
  {
    name: 'outlines-delete',
    prepare: withOwn,
    act: async () => {
      await pressMenuItem('Đề cương');
      await pressButton(/^Xóa:/);
    },
  },
  {
    name: 'outlines-clash',
    prepare: withOwn,
    act: async () => {
      await adding();
      await chooseFile('xa.decuong.json', JSON.stringify({ ...own, source: 'Gửi lại ngày 3 tháng 2 năm 2027' }));
    },
  },
  {
    name: 'outlines-waiting',
    prepare: ({ memory }) => Object.assign(memory, { outlines: outlinesOnNothing(new Map(), 10) }),
    act: async () => {
      await adding();
      await chooseFile('xa.decuong.json', JSON.stringify(own));
    },
  },
  {
    name: 'outlines-next',
    prepare: inserted,
    act: async () => {
      await pressMenuItem('Đề cương');
      await pressFirst(/^Dùng cho văn bản mới/);
    },
  },
  {
    name: 'outlines-office',
    office:
      '[{"file":"xa.json","title":"Đề cương của Đảng ủy xã Long Đức","source":"Công văn số 12-CV/ĐU","version":"1.0.0"},7]',
    act: () => pressMenuItem('Đề cương'),
  },
  // An outline made of a superior's document.
  { name: 'import', act: importing },
  {
    name: 'import-names',
    act: async () => {
      await importing();
      await pressButton(/^Tên đề cương, nơi gửi/);
      await pressButton(/^Ô cần điền/);
    },
  },
  {
    name: 'import-keys',
    act: async () => {
      await importing();
      await pressButton('Phím tắt');
    },
  },
  {
    name: 'import-doubt',
    act: async () => {
      await importing();
      await pressButton('Chỗ cần xem tiếp theo');
    },
  },
  {
    name: 'import-heading',
    act: async () => {
      await importing();
      await pressRow('Công tác tổ chức');
    },
  },
  {
    name: 'import-split',
    act: async () => {
      await importing();
      await pressRow('Nêu khái quát tình hình');
      await pressButton('Tách làm hai…');
    },
  },
  {
    name: 'import-search',
    act: async () => {
      await importing();
      await type('search', 'dang vien');
    },
  },
  {
    name: 'import-leave',
    act: async () => {
      await importing();
      await pressRow('Thuận lợi của đơn vị');
      await pressButton('Đúng rồi');
      await pressButton('Đóng');
    },
  },
  {
    name: 'import-no-title',
    act: async () => {
      await importing();
      await pressButton(/^Tên đề cương, nơi gửi/);
      await type('Tên đề cương', '');
      await pressButton('Lưu đề cương');
    },
  },
];
