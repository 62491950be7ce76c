import { describe, expect, it } from 'vitest';
import { type Outcome, jsonLine, sentences } from '../../src/cli/output.js';
import type { Finding } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';

const outcome = (finding: Partial<Finding>): Outcome => ({
  file: 'a.docx',
  checked: {
    outline: defaultOutline,
    issuer: '',
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

describe('what a person reads', () => {
  it('begins with the verdict and says how to go on after a failure', () => {
    expect(sentences(outcome({}))).toContain('✗ Chưa nên in: còn 1 lỗi.');
    const failure = { code: 'encrypted', message: 'Tệp có mật khẩu.', hint: 'Bỏ mật khẩu trong Word.' };
    expect(sentences({ file: 'b.docx', failure })).toBe('b.docx\n  ✗ Tệp có mật khẩu. Bỏ mật khẩu trong Word.');
    expect(JSON.parse(jsonLine({ file: 'b.docx', failure }))).toEqual({ file: 'b.docx', error: failure });
  });
});

describe('what a program reads', () => {
  it('has why, the kind of the fix, and what was set aside', () => {
    const made = outcome({ source: '05-HD/VPTW', fix: { kind: 'page' } });
    if (!('checked' in made)) throw new Error('No result.');
    const { findings } = made.checked.result;
    const result = {
      ...made.checked.result,
      ignored: findings.map((finding) => ({ finding, reason: 'đã hỏi cấp trên' })),
    };
    const line = JSON.parse(jsonLine({ ...made, checked: { ...made.checked, result } })) as Record<string, unknown>;
    expect(line.findings).toMatchObject([{ rule: 'blank-left', source: '05-HD/VPTW', fix: 'page' }]);
    expect(line.ignored).toMatchObject([{ rule: 'blank-left', reason: 'đã hỏi cấp trên' }]);
  });
});
