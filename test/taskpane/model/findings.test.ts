/** Findings in the pane: counts, groups, and the sentence that stands first. */
import { describe, expect, it } from 'vitest';
import { ruleIds, type CheckResult, type Finding, type RuleId, type Severity } from '../../../src/check/types.js';
import {
  cleanable,
  clockTime,
  countBySeverity,
  firstSeverity,
  groupByRule,
  sharedMessage,
  verdictOf,
} from '../../../src/taskpane/model/findings.js';
import { texts } from '../../../src/taskpane/texts.js';

const finding = (rule: RuleId, severity: Severity = 'error', more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  section: 'p1.i',
  message: 'Mục này chưa có nội dung.',
  quote: '',
  ...more,
});
const times = (count: number, one: Finding): Finding[] => Array.from({ length: count }, () => one);
const resultOf = (...findings: Finding[]): CheckResult => ({
  ready: findings.every(({ severity }) => severity !== 'error'),
  sections: [],
  findings,
});
const sentence = (...findings: Finding[]) => verdictOf(resultOf(...findings), texts);

describe('the verdict', () => {
  it('counts what is left, kind by kind', () => {
    expect(sentence(...times(7, finding('section-empty')), ...times(3, finding('blank-left')))).toEqual({
      intent: 'error',
      sentence: 'Chưa nên in: còn 7 mục trống, 3 chỗ bỏ chấm.',
    });
  });

  it('sums up what would make it a list', () => {
    const { sentence: said } = sentence(
      finding('section-missing'),
      finding('section-empty'),
      finding('guidance-left'),
      ...times(2, finding('blank-left')),
      ...times(2, finding('table-missing')),
    );
    expect(said).toBe('Chưa nên in: còn 1 mục thiếu, 1 mục trống, 1 ghi chú hướng dẫn và 4 lỗi khác.');
  });

  it('says that one can print, and how', () => {
    expect(sentence()).toEqual({ intent: 'success', sentence: 'Có thể in. Nhấn Ctrl+P.' });
  });

  it('says that one can print while mentioning what is worth a look', () => {
    const said = sentence(finding('heading-changed', 'warning'), finding('guidance-copied', 'info'));
    expect(said.intent).toBe('warning');
    expect(said.sentence).toContain('còn 1 chỗ nên xem lại');
  });
});

describe('groups', () => {
  it('are by rule, of one severity, in the order of the rules', () => {
    const groups = groupByRule(
      [finding('blank-left'), finding('section-empty'), finding('blank-left', 'warning'), finding('blank-left')],
      'error',
    );
    expect(groups.map((group) => [group.rule, group.findings.length])).toEqual([
      ['section-empty', 1],
      ['blank-left', 2],
    ]);
  });

  it('say a message once when all of them say the same', () => {
    const group = (...messages: string[]) => ({
      rule: 'section-empty' as const,
      findings: messages.map((message) => finding('section-empty', 'error', { message })),
    });
    expect(sharedMessage(group('A', 'A'))).toBe('A');
    expect(sharedMessage(group('A', 'B'))).toBeUndefined();
    expect(sharedMessage(group('A'))).toBeUndefined();
  });

  it('have a title for every rule there is', () => {
    for (const rule of ruleIds) expect(texts.rule[rule].title).not.toBe('');
  });
});

it('findings are counted by severity and the most serious is shown first', () => {
  const findings = [finding('heading-changed', 'warning'), finding('guidance-copied', 'info')];
  expect(countBySeverity(findings)).toEqual({ error: 0, warning: 1, info: 1 });
  expect(firstSeverity(findings)).toBe('warning');
  expect(firstSeverity([])).toBe('error');
});

it('only what the clean command mends is offered for cleaning', () => {
  expect(cleanable([finding('guidance-left', 'error', { fix: 'clean' }), finding('blank-left')])).toHaveLength(1);
});

it('the time of the check is the clock on the wall', () => {
  expect(clockTime(new Date(2026, 4, 27, 9, 5))).toBe('09:05');
});
