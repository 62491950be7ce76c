import { describe, expect, it } from 'vitest';
import { type Outcome, csvTable, htmlTable, jsonLine, sentences } from '../../src/cli/output.js';
import type { Finding } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';

const outcome = (finding: Partial<Finding>, file = 'a.docx'): Outcome => ({
  file,
  checked: {
    outline: defaultOutline,
    result: {
      ready: false,
      sections: [],
      ignored: [],
      findings: [
        { rule: 'blank-left', severity: 'error', section: '', message: 'Còn chỗ bỏ chấm.', quote: '', ...finding },
      ],
    },
  },
});

describe('tables of remarks', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('never hands %j to a spreadsheet as a formula', (quote) => {
    const cells = csvTable([outcome({ quote })])
      .trimEnd()
      .split('\r\n')[1]!
      .split(',');
    expect(cells[4]).toBe(`"'${quote}"`);
  });

  it('doubles quotation marks inside a cell', () => {
    expect(csvTable([outcome({ quote: 'nói "đạt"' })])).toContain('"nói ""đạt"""');
  });

  it('shows text of a document as text, never as markup', () => {
    const html = htmlTable([outcome({ quote: '<img src=x onerror=alert(1)>' }, '<b>.docx')]);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('&lt;b&gt;.docx');
    expect(html).not.toContain('<img');
  });
});

describe('what a person reads', () => {
  it('begins with the verdict and says how to go on after a failure', () => {
    expect(sentences(outcome({}))).toContain('✗ Chưa nên in: còn 1 lỗi.');
    const failure = { code: 'encrypted', message: 'Tệp có mật khẩu.', hint: 'Bỏ mật khẩu trong Word.' };
    expect(sentences({ file: 'b.docx', failure })).toBe('b.docx\n  ✗ Tệp có mật khẩu. Bỏ mật khẩu trong Word.');
    expect(JSON.parse(jsonLine({ file: 'b.docx', failure }))).toEqual({ file: 'b.docx', error: failure });
  });
});
