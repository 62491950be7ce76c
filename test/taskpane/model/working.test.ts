/** A list of findings that stands still while the document changes under it. */
import { describe, expect, it } from 'vitest';
import type { CheckResult, Finding } from '../../../src/check/types.js';
import { groupsOf, newReview, reviewAfter, stepFrom } from '../../../src/taskpane/model/working.js';

const blank = (paragraph: number, text: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'blank-left',
  severity: 'error',
  section: 'p1.i',
  message: 'Còn chỗ bỏ chấm.',
  quote: '……',
  where: { paragraph, text, quote: '……' },
  ...more,
});
const resultOf = (findings: readonly Finding[]): CheckResult => ({ ready: false, sections: [], findings, ignored: [] });
const review = (...findings: Finding[]) => newReview(resultOf(findings), 0, new Date(0), undefined);
const after = (before: ReturnType<typeof review>, ...findings: Finding[]) => reviewAfter(before, resultOf(findings), 0);

describe('another reading', () => {
  it('tells like findings apart by their paragraphs', () => {
    const before = review(blank(4, 'Có …… đảng viên'), blank(7, 'Họp …… lần'));
    const now = after(before, blank(7, 'Họp …… lần'));
    expect(now.items.map(({ state }) => state)).toEqual(['done', 'open']);
  });

  it('knows a finding again whose paragraph was moved and changed, and takes in its new place', () => {
    const moved = blank(9, 'Chi bộ có …… đảng viên');
    const now = after(review(blank(4, 'Có …… đảng viên')), moved);
    expect(now.items).toEqual([{ key: '0', finding: moved, state: 'open', reason: '' }]);
    expect(now.fresh).toBe(0);
  });

  it('counts what came up since and does not push it into the list', () => {
    const first = blank(4, 'Có …… đảng viên');
    const now = after(review(first), first, blank(7, 'Họp …… lần'));
    expect(now.items).toHaveLength(1);
    expect(now.fresh).toBe(1);
  });

  it('keeps the reason of what was set aside elsewhere', () => {
    const first = blank(4, 'Có …… đảng viên');
    const now = reviewAfter(
      review(first),
      { ...resultOf([]), ignored: [{ finding: first, reason: 'Mẫu in sẵn.' }] },
      0,
    );
    expect(now.items[0]).toMatchObject({ state: 'aside', reason: 'Mẫu in sẵn.' });
  });
});

describe('the walk', () => {
  const warning = blank(1, 'a ……', { severity: 'warning', rule: 'dash-mixed' });
  const error = blank(2, 'b ……');
  const empty = blank(3, 'c', { rule: 'section-empty', quote: '' });
  const list = review(warning, error, empty);

  it('follows the list as it is shown: errors first, rule by rule', () => {
    expect(groupsOf(list, 'error').map(({ rule }) => rule)).toEqual(['section-empty', 'blank-left']);
    const first = stepFrom(list, 1);
    expect(first?.finding).toBe(empty);
    const second = stepFrom({ ...list, current: first?.key ?? '' }, 1);
    expect(second?.finding).toBe(error);
    expect(stepFrom({ ...list, current: second?.key ?? '' }, 1)?.finding).toBe(warning);
  });

  it('begins in the list that is in front', () => {
    expect(stepFrom({ ...list, severity: 'warning' }, 1)?.finding).toBe(warning);
  });

  it('passes over what is done, and ends at the ends', () => {
    const now = after({ ...list, current: '2' }, warning);
    expect(stepFrom(now, 1)?.finding).toBe(warning);
    expect(stepFrom({ ...now, current: '0' }, 1)).toBeUndefined();
    expect(stepFrom({ ...now, current: '0' }, -1)).toBeUndefined();
    expect(stepFrom(list, -1)).toBeUndefined();
  });
});
