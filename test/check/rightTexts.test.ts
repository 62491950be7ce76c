import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/report/blocks.js';
import { checked } from '../support/drafts.js';
import { p, table } from '../support/report.js';
import { rightSentences } from '../support/rightSentences.js';
import { rightTables } from '../support/rightTables.js';
import { nfd } from '../support/writers.js';

const told = (section: string, ...blocks: readonly Block[]): string[] =>
  checked({ sections: { [section]: blocks } })
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, message }) => `${rule}: ${message}`);

describe('what is right is told as nothing worse than a hint', () => {
  it.each(Object.entries(rightSentences).flatMap(([section, texts]) => texts.map((text) => [section, text] as const)))(
    '%s: %s',
    (section, text) => {
      const lead = p('Chi bộ đã lãnh đạo thực hiện nhiệm vụ này đạt kết quả tốt, được cấp trên ghi nhận.');
      expect(told(section, lead, p(text))).toEqual([]);
      expect(told(section, lead, p(nfd(text)))).toEqual([]);
    },
  );

  it.each(rightTables)('$section: $title', ({ section, rows }) => {
    const [head = [], ...body] = rows.map((row) => row.split(' | '));
    expect(told(section, p('Kết quả cụ thể như sau, số liệu do chi ủy tổng hợp.'), table(head, ...body))).toEqual([]);
  });
});
