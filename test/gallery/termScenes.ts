/** The scenes of what lasts longer than one report: a newer outline, the next term, settings for others. */
import { defaultOutline as outline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { writeSettingsFile } from '../../src/taskpane/settings/settingsFile.js';
import { defaultSettings } from '../../src/word/storage.js';
import { lastTermFile } from '../support/lastTerm.js';
import { newerOf } from '../support/newer.js';
import type { FakeSession } from '../taskpane/fakeDocument.js';
import { chooseFile, pressButton, pressFirst, pressMenuItem } from './hands.js';
import type { Scene } from './scene.js';
import { inserted, leaves } from './situations.js';

const withNewer = (given: FakeSession): void => {
  inserted(given);
  given.session.useOutline(newerOf(outline));
};

const comparing = async (): Promise<void> => {
  await pressMenuItem('Cập nhật theo đề cương mới hơn');
  await pressFirst('So với văn bản');
};

const choosingLast = async (): Promise<void> => {
  await pressMenuItem('Viết tiếp từ nhiệm kỳ trước');
  await chooseFile('bao-cao-2025.docx', lastTermFile());
};

/** As another machine saved it. */
const settingsFile = writeSettingsFile({
  settings: { ...defaultSettings, hints: false, guidance: false, place: 'end' },
  profile: { ...emptyProfile(outline), fields: { dangBo: 'Đảng bộ xã Long Đức', diaDanh: 'Long Đức' } },
  outline: { ...outline, id: 'de-cuong-xa', title: 'Đề cương của Đảng ủy xã Long Đức' },
});

export const termScenes: readonly Scene[] = [
  { name: 'update', prepare: withNewer, act: () => pressMenuItem('Cập nhật theo đề cương mới hơn') },
  { name: 'update-none', prepare: inserted, act: () => pressMenuItem('Cập nhật theo đề cương mới hơn') },
  { name: 'update-preview', prepare: withNewer, act: comparing },
  {
    name: 'update-done',
    prepare: withNewer,
    act: async () => {
      await comparing();
      await pressButton('Đưa vào văn bản');
    },
  },
  { name: 'next', act: () => pressMenuItem('Viết tiếp từ nhiệm kỳ trước') },
  { name: 'next-outlined', prepare: inserted, act: () => pressMenuItem('Viết tiếp từ nhiệm kỳ trước') },
  {
    name: 'next-broken-file',
    act: async () => {
      await pressMenuItem('Viết tiếp từ nhiệm kỳ trước');
      await chooseFile('a.docx', 'không phải Word');
    },
  },
  {
    name: 'next-confirm',
    act: async () => {
      await choosingLast();
      await pressButton('Xem các chỉ tiêu');
    },
  },
  {
    name: 'next-written',
    act: async (given) => {
      await choosingLast();
      await pressButton('Chèn đề cương và chỉ tiêu');
      await given.session.choose(leaves[0]?.id ?? '');
      await pressButton('Nhiệm kỳ trước đã viết');
    },
  },
  { name: 'settings', prepare: inserted, act: () => pressMenuItem('Cài đặt') },
  {
    name: 'settings-file',
    prepare: inserted,
    act: async () => {
      await pressMenuItem('Cài đặt');
      await chooseFile('phong.decuong-thiet-lap.json', settingsFile);
    },
  },
  {
    name: 'settings-reset',
    prepare: inserted,
    act: async () => {
      await pressMenuItem('Cài đặt');
      await pressButton('Về cài đặt ban đầu');
    },
  },
  {
    name: 'settings-details',
    prepare: inserted,
    act: async () => {
      await pressMenuItem('Cài đặt');
      await pressButton('Chi tiết kỹ thuật');
    },
  },
];
