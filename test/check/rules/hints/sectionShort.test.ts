import { expect, it } from 'vitest';
import { defaultOutline } from '../../../../src/outline/bundled.js';
import { leavesOf } from '../../../../src/outline/tree.js';
import type { Block } from '../../../../src/report/blocks.js';
import { hintsOf } from '../../../support/hints.js';
import { p, picture } from '../../../support/report.js';

/** So many words of a section's own: every sentence has figures that no other has. */
const long = (seed: number, words: number): string =>
  Array.from(
    { length: Math.ceil(words / 8) },
    (_, at) => `Quý ${String(seed * 97 + at)} phải làm xong việc ${String(at)} ạ.`,
  ).join(' ');

const longSections = (words: number): Record<string, readonly Block[]> =>
  Object.fromEntries(
    leavesOf(defaultOutline)
      .filter(({ id }) => id !== 'p1.iii.2')
      .map(({ id }, index) => [id, [p(long(index + 1, words))]]),
  );

const short = (sections: Readonly<Record<string, readonly Block[]>>) =>
  hintsOf(sections).filter(({ rule }) => rule === 'section-short');

it('one sentence among sections of paragraphs is told', () => {
  const findings = short({ ...longSections(200), 'p1.ii.4': [p('Các đoàn thể hoạt động tốt, đúng điều lệ.')] });
  expect(findings).toMatchObject([{ severity: 'info', section: 'p1.ii.4' }]);
  expect(findings[0]?.message).toMatch(/chỉ có \d+ chữ/);
});

it('a report that is short throughout is its writer’s way', () => {
  expect(short({ ...longSections(8), 'p1.ii.4': [p('Đạt.')] })).toEqual([]);
});

it('thirty words, or a picture, are enough', () => {
  expect(short({ ...longSections(200), 'p1.ii.4': [p(long(900, 33))] })).toEqual([]);
  expect(short({ ...longSections(200), 'p1.ii.4': [p('Xem sơ đồ.'), picture()] })).toEqual([]);
});
