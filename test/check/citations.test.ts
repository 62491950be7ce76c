import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import file from '../../assets/rules/citations.json';
import { findCitations } from '../../src/check/citations.js';
import { findRule, knownRules, knownRulesSchema, lastSuccessor, rulesNumbered } from '../../src/check/knownRules.js';
import { foldLetters } from '../../src/report/normalize.js';
import { nfd } from '../support/writers.js';

const cited = (text: string) =>
  findCitations(foldLetters(text)).map(({ number, date }) => `${number} ${date ?? ''}`.trim());

describe('a citation is found', () => {
  it.each([
    ['Quy định 213-QĐ/TW, ngày 02/01/2020 của Bộ Chính trị', '213-qđ/tw 2020-01-02'],
    ['Quy định số 213-QĐ/TW ngày 2/1/2020', '213-qđ/tw 2020-01-02'],
    ['Quy định số 213 - QĐ/TW, ngày 02 tháng 01 năm 2020', '213-qđ/tw 2020-01-02'],
    ['Quy định số 213‑QĐ/TW,\u00a0ngày\u00a002/01/2020', '213-qđ/tw 2020-01-02'],
    ['QUY ĐỊNH 213–QĐ/TW NGÀY 02/01/2020', '213-qđ/tw 2020-01-02'],
    ['Quy định 213-QĐ/TW (ngày 02/01/2020)', '213-qđ/tw 2020-01-02'],
    ['Chỉ thị 05-CT/TW (15.5.2016)', '05-ct/tw 2016-05-15'],
    ['Nghị định số 04/NĐ-CP ngày 09/01/2015', '04/nđ-cp 2015-01-09'],
    ['Nghị định 04/2015/NĐ-CP', '04/2015/nđ-cp'],
    ['Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15, ngày 10/11/2022', '10/2022/qh15 2022-11-10'],
    ['Hướng dẫn số 19-HD/BTCTW, ngày 12/9/2019', '19-hd/btctw 2019-09-12'],
    ['Nghị quyết số 12-NQ/ĐU, ngày 31/02/2023', '12-nq/đu'],
  ])('%s', (text, found) => {
    expect(cited(text)).toEqual([found]);
    expect(cited(nfd(text))).toEqual([found]);
  });

  it.each(['đạt 12/12 chỉ tiêu, 90-95%', 'nhiệm kỳ 2020-2022', 'ngày 15/5/2016', 'tăng 5 - 7 người/năm', 'Số 05-BC'])(
    'and nothing else: %s',
    (text) => {
      expect(cited(text)).toEqual([]);
    },
  );

  it('each of several', () => {
    expect(cited('Quy định số 165-QĐ/TW ngày 21/4/2006 và Chỉ thị số 25-CT/TW ngày 31/7/2008')).toEqual([
      '165-qđ/tw 2006-04-21',
      '25-ct/tw 2008-07-31',
    ]);
  });
});

describe('citations.json', () => {
  it('has the shape that the check relies on', () => {
    expect(v.safeParse(knownRulesSchema, file).issues).toBeUndefined();
    expect(knownRules.length).toBeGreaterThan(50);
  });

  it.each([
    ['a date that is none', { date: '2020-1-2' }],
    ['a status that is none', { status: 'cũ' }],
    ['a replaced rule without a successor', { status: 'replaced', successor: null }],
    ['a field too many', { color: 'red' }],
  ])('an edit that would mislead is refused: %s', (_, change) => {
    expect(v.is(knownRulesSchema, [{ ...file[0], ...change }])).toBe(false);
  });

  it('has each rule once', () => {
    const keys = knownRules.map(({ number, date }) => `${number} ${date ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is asked by number and date, however they are written', () => {
    expect(findRule({ number: '04/nđ-cp', date: '2015-01-09' })?.number).toBe('04/2015/NĐ-CP');
    expect(findRule({ number: '97-QĐ/TW', date: '2004-03-22' })?.successor).toBe('125-QĐ/TW');
    expect(findRule({ number: '97-QĐ/TW', date: '2023-02-07' })?.status).toBe('unknown');
    expect(findRule({ number: '97-QĐ/TW' })).toBeUndefined();
    expect(rulesNumbered('97 - QĐ/TW')).toHaveLength(2);
  });

  it('follows a chain of successors to its end', () => {
    const rule = findRule({ number: '24-QĐ/TW', date: '2021-07-30' });
    expect(rule && lastSuccessor(rule)).toEqual({ number: '294-QĐ/TW', date: '2025-05-26' });
  });
});
