/** What a report tells: figures that agree with each other, the same for the same seed. */
import type { Random } from '../dialects.js';
import type { Facts } from './types.js';

const terms: readonly (readonly [readonly [number, number], readonly [number, number]])[] = [
  [
    [2022, 2025],
    [2025, 2027],
  ],
  [
    [2020, 2025],
    [2025, 2030],
  ],
  [
    [2023, 2025],
    [2025, 2028],
  ],
  [
    [2022, 2025],
    [2025, 2030],
  ],
];

const cells: readonly (readonly [string, string, string])[] = [
  ['Chi bộ Văn phòng', 'Đảng bộ xã Long Đức', 'Long Đức'],
  ['Chi bộ Trường Tiểu học Hòa Bình', 'Đảng bộ phường An Phú', 'An Phú'],
  ['Chi bộ ấp Sa Bình', 'Đảng bộ xã Long Đức', 'Long Đức'],
  ['Chi bộ khu phố 3', 'Đảng bộ phường Nguyệt Hóa', 'Nguyệt Hóa'],
];

export const factsOf = (random: Random): Facts => {
  const [before, after] = random.pick(terms);
  const [cell, party, place] = random.pick(cells);
  const startAll = 18 + random.below(20);
  const startProbation = 1 + random.below(2);
  const admittedTarget = 3 + random.below(4);
  const admitted = admittedTarget - 1;
  const arrived = 2 + random.below(4);
  const left = 1 + random.below(2);
  const died = 1;
  const all = startAll + admitted + arrived - left - died;
  const probation = 1 + random.below(2);
  const women = 5 + random.below(6);
  const years = Array.from({ length: before[1] - before[0] }, (_, index) => before[0] + index);
  const ranking = years.map((year, index): Facts['ranking'][number] => {
    const assessed = startAll - 2 + (index % 3);
    const excellent = 2;
    const done = 2 + (index % 2);
    return [year, assessed, excellent, assessed - excellent - done, done, 0];
  });
  const households = 955 + random.below(600);
  return {
    before,
    after,
    committee: [2020, 2025],
    cell,
    party,
    place,
    date: random.pick(['ngày 05 tháng 11 năm 2025', 'ngày 27 tháng 12 năm 2025', 'ngày 08 tháng 02 năm 2026']),
    start: { all: startAll, full: startAll - startProbation, probation: startProbation, women: women - 1 },
    end: { all, full: all - probation, probation, women },
    admitted,
    admittedTarget,
    arrived,
    left,
    died,
    households,
    poor: 12 + random.below(20),
    ranking,
    income: [82 + random.below(10), 96 + random.below(10)],
    signer: random.pick(['Nguyễn Văn An', 'Trần Thị Hòa', 'Lê Quang Minh']),
  };
};
