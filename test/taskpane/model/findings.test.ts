/** Findings in the pane: counts, groups, and the sentence that stands first. */
import { describe, expect, it } from 'vitest';
import { ruleIds, type CheckResult, type Finding, type RuleId, type Severity } from '../../../src/check/types.js';
import {
  cleanable,
  clockTime,
  countBySeverity,
  firstSeverity,
  groupByRule,
  verdictOf,
  wordsOf,
} from '../../../src/taskpane/model/findings.js';
import { defaultOutline as outline } from '../../../src/outline/bundled.js';
import { emptyProfile } from '../../../src/outline/profile.js';
import { texts } from '../../../src/taskpane/texts.js';
import { checkFake, fakeDocument } from '../fakeDocument.js';

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
  ignored: [],
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

  it('have a title for every rule there is', () => {
    for (const rule of ruleIds) expect(texts.rule[rule].title).not.toBe('');
  });
});

describe('the words of a finding', () => {
  const fake = fakeDocument(outline);
  const { sections } = checkFake(fake, outline, emptyProfile(outline));
  const section = sections.find(({ id }) => id === 'p1.iii.3')!;
  const words = (rule: RuleId, severity: Severity, message: string, quote = '') =>
    wordsOf(finding(rule, severity, { section: section.id, message, quote }), sections);

  it('are the name of the section where the title of the group says the rest', () => {
    expect(words('section-empty', 'error', `Mục 3 “${section.heading}” còn trống.`, '3. Bài học kinh nghiệm')).toEqual({
      place: '3. Bài học kinh nghiệm',
      message: '',
      quote: '',
    });
  });

  it('are all there for a section that need not be there', () => {
    expect(words('section-missing', 'info', 'Nếu cần thì thêm.')).toMatchObject({ message: 'Nếu cần thì thêm.' });
  });

  it('do not name the section twice, nor quote twice', () => {
    const message = `Ghi chú còn sót ở mục 3 “${section.heading}”.`;
    expect(words('guidance-left', 'error', message, '(Nêu…)')).toEqual({ place: '', message, quote: '(Nêu…)' });
    expect(words('heading-changed', 'warning', 'Đề mục “3. Bài học” viết khác.', '3. Bài học')).toMatchObject({
      place: '3. Bài học kinh nghiệm',
      quote: '',
    });
  });

  it('of a finding about the whole report have no section', () => {
    expect(wordsOf(finding('blank-left', 'error', { section: '', quote: '……' }), sections)).toMatchObject({
      place: '',
      quote: '……',
    });
  });
});

it('findings are counted by severity and the most serious is shown first', () => {
  const findings = [finding('heading-changed', 'warning'), finding('guidance-copied', 'info')];
  expect(countBySeverity(findings)).toEqual({ error: 0, warning: 1, info: 1 });
  expect(firstSeverity(findings)).toBe('warning');
  expect(firstSeverity([])).toBe('error');
});

it('only what the clean command mends is offered for cleaning', () => {
  expect(
    cleanable([finding('guidance-left', 'error', { fix: { kind: 'clean' } }), finding('blank-left')]),
  ).toHaveLength(1);
});

it('the time of the check is the clock on the wall', () => {
  expect(clockTime(new Date(2026, 4, 27, 9, 5))).toBe('09:05');
});
