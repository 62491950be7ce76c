/** Nothing is dropped silently where a document has more of something than an outline may hold. */
import { describe, expect, it } from 'vitest';
import { importOutline } from '../../src/importing/importOutline.js';
import { reportOfText } from '../../src/importing/textFile.js';
import { toOutline } from '../../src/importing/toOutline.js';
import { docx, p, raw, reportIn, table, valueIn } from '../support/docx.js';
import { importedFrom, outlineOf } from '../support/importing.js';

const numbered = (count: number, line: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => line(at + 1));

describe('more than an outline may hold', () => {
  it('keeps every recipient of a long list', () => {
    const lines = [
      'I- MỘT',
      '- Nêu số liệu.',
      'T/M ĐẢNG ỦY',
      'Nơi nhận:',
      ...numbered(33, (at) => `- Chi bộ thôn ${at},`),
    ];
    const { recipients } = outlineOf(importedFrom(reportOfText(lines.join('\n')))).signature;
    expect(recipients.join('\n').split('\n')).toEqual(numbered(33, (at) => `- Chi bộ thôn ${at},`));
  });

  it('keeps every line that a person puts into the subject', () => {
    const imported = importedFrom(
      reportOfText(['BÁO CÁO', ...numbered(25, (at) => `Dòng ${at}`), 'I- MỘT'].join('\n')),
    );
    const decisions = imported.decisions.map((decision) =>
      decision.text.startsWith('Dòng') ? { ...decision, as: { kind: 'title', part: 'subject' } as const } : decision,
    );
    const { subject } = outlineOf({ ...imported, decisions }).heading;
    expect(subject.join('\n').split('\n')).toEqual(numbered(25, (at) => `Dòng ${at}`));
  });

  it('keeps every table of a section, and one that stands before the first heading', () => {
    const one = (at: number) =>
      raw(
        `${p(`Biểu ${at}: Số liệu`).xml}${
          table([
            ['TT', `Cột ${at}`],
            ['1', `Dòng ${at}`],
          ]).xml
        }`,
      );
    const report = reportIn(
      docx(p('ĐỀ CƯƠNG'), one(99), p('I- MỘT'), ...Array.from({ length: 26 }, (_, at) => one(at + 1)), p('II- HAI')),
    );
    const text = JSON.stringify(outlineOf(importedFrom(report)));
    for (const at of [99, ...Array.from({ length: 26 }, (_, index) => index + 1)]) {
      expect(text).toContain(`Cột ${at}`);
      expect(text, `${at}`).toMatch(new RegExp(`Dòng ${at}(?!\\d)`, 'u'));
      expect(text, `${at}`).toMatch(new RegExp(`Biểu ${at}(?!\\d)`, 'u'));
    }
  });

  it('keeps the rows and columns that a table has too many of, or says that it is too much', () => {
    const wide = table([numbered(40, (at) => `Cột ${at}`), numbered(40, (at) => `Ô ${at}`)]);
    const long = table([['TT', 'Tên'], ...numbered(420, (at) => `Hàng ${at}`).map((name, at) => [String(at), name])]);
    for (const [report, last] of [
      [reportIn(docx(p('I- MỘT'), wide)), 'Ô 40'],
      [reportIn(docx(p('I- MỘT'), long)), 'Hàng 420'],
    ] as const) {
      const outline = toOutline(valueIn(importOutline(report)), { id: 'a', title: 'A', source: 'a' });
      expect(outline.ok ? JSON.stringify(outline.value).includes(last) : outline.failure.message !== '').toBe(true);
    }
  });
});
