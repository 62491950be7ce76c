import { describe, expect, it } from 'vitest';
import { statusOf } from '../../src/check/ruleStatus.js';

describe('a cited rule', () => {
  it.each([
    ['04/2015/NĐ-CP', '2015-01-09', 'replaced', '59/2023/NĐ-CP, 14/8/2023'],
    ['126-QĐ/TW', '2018-02-28', 'replaced', '58-QĐ/TW, 08/02/2022'],
    ['04-NQ/TW', '2016-10-30', 'continued', '21-KL/TW, 25/10/2021'],
    ['213-QĐ/TW', '2020-01-02', 'in-force', ''],
    ['98-QĐ/TW', '2004-03-22', 'unsure', '138-QĐ/TW, 01/12/2023'],
    ['24-CT/TU', '2017-06-29', 'unsure', ''],
    ['47-QĐ/TW', '2021-12-20', 'unsure', ''],
  ])('%s of %s is %s', (number, date, state, successor) => {
    const status = statusOf({ number, date });
    expect(status.state).toBe(state);
    expect(status.successor.endsWith(successor)).toBe(true);
    expect(status.source).toContain('độ tin cậy');
  });

  it('that is not known, or has no date, is to be looked up', () => {
    const unknown = { state: 'unsure', successor: '', source: '' };
    expect(statusOf({ number: '999-QĐ/TW', date: '2024-01-01' })).toEqual(unknown);
    expect(statusOf({ number: '126-QĐ/TW' })).toEqual(unknown);
  });
});
