/** Figures that do not add up, do not recompute, or contradict each other. */
import type { Finished } from '../finished/types.js';
import { percent } from '../finished/figures.js';
import type { Change } from './planting.js';
import { add, cellOf, inPiece, inSection, notWith, swapText, tablesOnly } from './planting.js';
import type { Defect } from './types.js';

const plus =
  (more: number): Change<string> =>
  (text) =>
    /^\+?\d+$/u.test(text) ? String(Number(text) + more) : undefined;

const sentencesOnly = (fault: (report: Finished) => Finished | undefined) => (report: Finished) =>
  notWith(report, fault, 'tables');

export const figuresDefects: readonly Defect[] = [
  {
    name: 'total is not full and probationary members (table)',
    rules: ['table-sum'],
    section: 'p1.i',
    plant: tablesOnly(inSection('p1.i', cellOf('Đảng viên chính thức', 1, plus(1)))),
  },
  {
    name: 'total is not full and probationary members (sentence)',
    rules: ['table-sum'],
    section: 'p1.i',
    plant: sentencesOnly((report) =>
      inSection('p1.i', inPiece(swapText(/chính thức \d+/u, `chính thức ${report.facts.end.full - 3}`)))(report),
    ),
  },
  {
    name: 'start, gains and losses do not give the end',
    rules: ['table-sum'],
    section: 'p1.i',
    plant: tablesOnly(inSection('p1.i', cellOf('Chuyển đến', 3, plus(2)))),
  },
  {
    name: 'the change is not end less start',
    rules: ['table-sum'],
    section: 'p1.i',
    plant: tablesOnly(inSection('p1.i', cellOf('Nữ', 3, plus(2)))),
  },
  {
    name: 'four levels are not the number assessed (table)',
    rules: ['table-sum'],
    also: ['table-ratio'],
    section: 'p1.ii.5.2',
    plant: tablesOnly(inSection('p1.ii.5.2', cellOf(/^20\d\d$/u, 1, plus(1)))),
  },
  {
    name: 'levels are not the number assessed (sentence)',
    rules: ['table-sum'],
    section: 'p1.ii.5.2',
    plant: sentencesOnly(inSection('p1.ii.5.2', inPiece(swapText(/hoàn thành tốt \d+/u, 'hoàn thành tốt 04')))),
  },
  {
    name: 'a share that does not recompute (sentence)',
    rules: ['table-ratio'],
    section: 'p1.ii.1.1',
    plant: sentencesOnly((report) =>
      inSection(
        'p1.ii.1.1',
        inPiece(swapText(`đạt ${percent(report.facts.admitted, report.facts.admittedTarget)}%`, 'đạt 91,7%')),
      )(report),
    ),
  },
  {
    name: 'a share of households that does not recompute',
    rules: ['table-ratio'],
    section: 'p1.ii.1.1',
    plant: (report) => inSection('p1.ii.1.1', inPiece(swapText(/chiếm [\d,]+%/u, 'chiếm 3,99%')))(report),
  },
  {
    name: 'a share of women that does not recompute',
    rules: ['table-ratio'],
    section: 'p1.i',
    plant: sentencesOnly(inSection('p1.i', inPiece(swapText(/chiếm [\d,]+%/u, 'chiếm 52,3%')))),
  },
  {
    name: 'a share in a column that does not recompute',
    rules: ['table-ratio'],
    section: 'p1.ii.5.2',
    plant: tablesOnly(
      inSection(
        'p1.ii.5.2',
        cellOf(/^20\d\d$/u, 5, () => '61,5'),
      ),
    ),
  },
  {
    name: 'the ratio to the resolution is wrong',
    rules: ['table-ratio'],
    section: 'p1.ii.1.1',
    plant: tablesOnly(
      inSection(
        'p1.ii.1.1',
        cellOf('Đảng viên hoàn thành tốt nhiệm vụ trở lên', 5, () => '113,5'),
      ),
    ),
  },
  {
    name: 'the verdict is not what the figures say',
    rules: ['table-ratio', 'indicator-contradiction'],
    section: 'p1.ii.1.1',
    plant: tablesOnly(
      inSection(
        'p1.ii.1.1',
        cellOf('Kết nạp đảng viên mới', 6, () => 'Vượt'),
      ),
    ),
  },
  {
    name: 'members admitted: two numbers',
    rules: ['indicator-contradiction'],
    plant: inSection('p1.ii.5.2', inPiece(swapText(/kết nạp được \d+ đảng viên/u, 'kết nạp được 9 đảng viên'))),
  },
  {
    name: 'members in all: two numbers',
    rules: ['indicator-contradiction'],
    plant: sentencesOnly((report) =>
      add('p1.ii.5.2', `Đến nay, tổng số đảng viên của chi bộ là ${report.facts.end.all + 4} đồng chí.`)(report),
    ),
  },
  {
    name: 'a yearly target does not fit the whole term',
    rules: ['indicator-contradiction'],
    section: 'p2.ii.2',
    plant: (report) =>
      add('p2.ii.2', `Mỗi năm kết nạp ít nhất 03 đảng viên, cả nhiệm kỳ kết nạp 04 đảng viên.`)(report),
  },
  {
    name: 'a new target below what was reached',
    rules: ['indicator-contradiction'],
    section: 'p2.ii.2',
    plant: tablesOnly(
      inSection(
        'p2.ii.2',
        cellOf('Kiểm tra, giám sát đảng viên', 4, () => '4'),
      ),
    ),
  },
  {
    name: 'an indicator is not taken up again',
    rules: ['indicator-dropped'],
    plant: tablesOnly((report) =>
      report.style.figures === 'both'
        ? undefined
        : inSection('p2.ii.2', (piece) =>
            piece.kind === 'grid'
              ? { ...piece, rows: piece.rows.filter((row) => row[1] !== 'Mô hình học tập và làm theo Bác') }
              : undefined,
          )(report),
    ),
  },
  {
    name: 'too many are excellent',
    rules: ['excellent-cap'],
    section: 'p1.ii.5.2',
    plant: tablesOnly((report) => {
      const [year, all] = report.facts.ranking[0] ?? [2022, 20];
      const best = Math.ceil(all / 2);
      return inSection('p1.ii.5.2', (piece) => {
        if (piece.kind !== 'grid') return undefined;
        const rows = piece.rows.map((row) =>
          row[0] === String(year)
            ? [
                String(year),
                String(all),
                String(best),
                percent(best, all),
                String(all - best),
                percent(all - best, all),
                '0',
                '0',
                '0',
                '0',
              ]
            : row,
        );
        return { ...piece, rows };
      })(report);
    }),
  },
];
