/** The seven groups of indicators that the outline lists in part two, II.2, and telling them by the words of a title. */
import { normalize } from '../report/normalize.js';
import type { GroupId } from './types.js';

/** In the outline's order, as its tables print them. */
export const groupTitles: Readonly<Record<Exclude<GroupId, ''>, string>> = {
  political: 'I. Thực hiện nhiệm vụ chính trị',
  study: 'II. Học tập, quán triệt chỉ thị, nghị quyết',
  example: 'III. Mô hình học tập và làm theo Bác',
  massWork: 'IV. Mô hình “Dân vận khéo”',
  organisations: 'V. Đoàn thể',
  admission: 'VI. Bồi dưỡng, kết nạp đảng viên',
  quality: 'VII. Chất lượng đảng viên, chất lượng chi bộ',
};

/** A title for indicators of no group that stand after those of one. */
export const otherTitle = 'VIII. Chỉ tiêu khác';

/** The most telling words first: `mô hình học tập và làm theo Bác` is no `học tập, quán triệt`. */
const groupWords: readonly (readonly [GroupId, RegExp])[] = [
  ['massWork', /dân vận/],
  ['example', /làm theo/],
  ['admission', /kết nạp|phát triển đảng/],
  ['quality', /chất lượng (?:đảng viên|chi bộ|tổ chức)|xây dựng (?:đảng|chi bộ|tổ chức đảng)|xếp loại/],
  ['organisations', /đoàn thể|mặt trận/],
  ['study', /học tập|quán triệt|tư tưởng/],
  ['political', /nhiệm vụ chính trị|chuyên môn|kinh tế|văn hóa - xã hội/],
];

export const groupOf = (title: string): GroupId => {
  const words = normalize(title);
  return groupWords.find(([, pattern]) => pattern.test(words))?.[0] ?? '';
};
