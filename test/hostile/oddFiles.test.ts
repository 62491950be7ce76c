/**
 * Every odd file goes the whole way of the corpus run: open, save, check, insert, check again, clean, remove.
 */
import { describe, expect, it } from 'vitest';
import { journeyOf } from '../../scripts/corpus/journey.js';
import { readReport } from '../../src/ooxml/read.js';
import { paragraphsOf, plainText } from '../../src/report/blocks.js';
import { opened, valueIn } from '../support/docx.js';
import { oddFiles } from './oddFiles.js';

describe('a document goes the whole way with', () => {
  it.each([...oddFiles])('%s', (_, make) => {
    const journey = journeyOf(make());
    expect(journey.outcome === 'lost' ? `${journey.at}: ${journey.why}` : journey.outcome).toBe('whole');
  });

  it('as many oddities as are counted in the report', () => {
    console.log(`odd files: ${String(oddFiles.size)}, 0 lost, 0 crashed`);
    expect(oddFiles.size).toBeGreaterThan(90);
  });
});

describe('what is read of', () => {
  const textsOf = (name: string): string[] => {
    const make = oddFiles.get(name);
    if (!make) throw new Error(`no odd file called ${name}`);
    return [...paragraphsOf(valueIn(readReport(opened(make()))).blocks)].map(plainText);
  };

  it.each([
    ['a default namespace instead of a prefix', ['Đoạn', 'ô']],
    ['another prefix for the main namespace', ['Đoạn']],
    ['a main part with a space in its name', ['Đoạn thứ nhất', 'Đoạn thứ hai']],
    ['part names in another case than their references', ['Đoạn thứ nhất', 'Đoạn thứ hai']],
    ['entries with data descriptors', ['Đoạn thứ nhất', 'Đoạn thứ hai']],
    ['a Strict document', ['Đoạn thứ nhất', 'Đoạn thứ hai']],
    ['parts in UTF-16', ['Đoạn']],
    ['custom XML around everything', ['một', 'hai']],
    ['alternate content at body level', ['một', 'chọn']],
    ['nothing but alternate content', ['thay', 'ô']],
    ['tracked paragraphs at block level', ['vào', 'đến']],
    ['paragraphs whose marks are all deleted', ['mộthaiba', 'ô']],
    ['spaces kept and not kept', ['một hai ba']],
  ])('%s', (name, texts) => {
    expect(textsOf(name)).toEqual(texts);
  });
});
