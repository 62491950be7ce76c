/** Files that are no outline, no text, or made to do harm: a sentence, or an outline, in a short time; never a crash. */
import { describe, expect, test } from 'vitest';
import { importOutline } from '../../src/importing/importOutline.js';
import { readText, reportOfText } from '../../src/importing/textFile.js';
import { toOutline } from '../../src/importing/toOutline.js';
import { plainText } from '../../src/report/blocks.js';
import { reportIn, docx } from '../support/docx.js';
import { p, report, table } from '../support/report.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const wide = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const whole = mark ? `\uFEFF${text}` : text;
  const out = new Uint8Array(whole.length * 2);
  const view = new DataView(out.buffer);
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), little);
  return out;
};

const text = 'I- ĐẶC ĐIỂM TÌNH HÌNH\n- Nêu khái quát tình hình của chi bộ.\nII- KẾT QUẢ\n';

const codeOf = (source: Uint8Array): string => {
  const read = readText(source);
  if (!read.ok) return read.failure.code;
  const imported = importOutline(read.value);
  if (!imported.ok) return imported.failure.code;
  const outline = toOutline(imported.value, { id: 'a', title: 'A', source: 'a' });
  return outline.ok ? `${imported.value.decisions.length} lines` : outline.failure.code;
};

describe('text files', () => {
  test.each([
    ['UTF-8', bytes(text)],
    ['UTF-8 with its mark', bytes(`\uFEFF${text}`)],
    ['UTF-16 little-endian', wide(text, true, true)],
    ['UTF-16 big-endian', wide(text, false, true)],
    ['UTF-16 without a mark', wide(text, true, false)],
    ['line ends of Windows', bytes(text.replaceAll('\n', '\r\n'))],
  ])('%s is read', (_name, source) => {
    const read = readText(source);
    if (!read.ok) throw new Error(read.failure.message);
    const lines = read.value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block)] : []));
    expect(lines.slice(0, 3)).toEqual([
      'I- ĐẶC ĐIỂM TÌNH HÌNH',
      '- Nêu khái quát tình hình của chi bộ.',
      'II- KẾT QUẢ',
    ]);
    expect(codeOf(source)).toBe('3 lines');
  });

  test.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['letters of an old code page', Uint8Array.from([0x49, 0x2d, 0x20, 0xd0, 0xa3, 0xd1, 0xca, 0x20, 0xff, 0x0a])],
    ['a zero in the middle', bytes(`${text}\0${text}`)],
  ])('%s is refused', (_name, source) => {
    expect(codeOf(source)).toBe('not-text');
  });

  test('what is no outline is refused with a sentence that says what to do', () => {
    expect(codeOf(bytes(''))).toBe('outline-empty');
    expect(codeOf(bytes(' \n\t\n'))).toBe('outline-empty');
    expect(codeOf(bytes('Hôm nay trời đẹp.\nNgày mai trời mưa.'))).toBe('no-headings');
    const refused = importOutline(reportOfText(''));
    expect(refused.ok ? '' : refused.failure.message).toMatch(/\p{Lu}.*\.$/u);
    expect(refused.ok ? '' : refused.failure.hint).not.toBe('');
  });
});

describe('sources made to do harm', () => {
  const quickly = (source: string): string => {
    const from = performance.now();
    const code = codeOf(bytes(source));
    expect(performance.now() - from).toBeLessThan(6_000);
    return code;
  };

  test.each<readonly [string, string, RegExp]>([
    ['too many lines', 'a\n'.repeat(30_000), /^too-large$/],
    ['too many headings', Array.from({ length: 15_000 }, (_, at) => `${(at % 90) + 1}. Mục`).join('\n'), /^too-large$/],
    ['one endless line', `I- A\n${'nhiệm kỳ 2020 - 2025 năm 2026 số 12-QĐ/TW '.repeat(20_000)}`, /lines|too-much/],
    ['endless dots', `I- A\n${'.'.repeat(300_000)}\nII- ${'… '.repeat(50_000)}`, /lines/],
    ['endless brackets', `I- A\n${'('.repeat(200_000)}\nII- ${'('.repeat(50_000)}${')'.repeat(50_000)}`, /lines/],
    ['a sentence over thousands of lines', `I- A\n${'và chi bộ đã\n'.repeat(15_000)}`, /lines|too-much/],
    ['thousands of footnotes', `I- A (1)\n${'(1) Ghi rõ nội dung.\n'.repeat(10_000)}`, /lines|too-much/],
    ['braces', 'I- {chiBo} {__proto__} }{\n- {a|upper} Nêu {\nII- {}', /lines/],
    ['hundreds of notes', `I- A\n${'- Nêu kết quả.\n'.repeat(900)}`, /lines/],
    [
      'headings ten deep',
      Array.from({ length: 10 }, (_, at) => `${'1.'.repeat(Math.min(at + 1, 4))} M${at}`).join('\n'),
      /lines/,
    ],
    ['numbers that are none', 'IIIIIIII- A\n99999. B\n1.2.3.4.5.6.7 C\nI- D', /lines/],
    ['letters of other scripts', 'I- 中文\u202e標題\n١. عربي\nII- \u{1F600}\ud800', /lines/],
  ])('%s', (_name, source, outcome) => {
    expect(quickly(source)).toMatch(outcome);
  });

  test('braces of the source are no fields', () => {
    const imported = importOutline(reportOfText('I- MỤC {chiBo}\n- Nêu {x}.\nII- HAI'));
    if (!imported.ok) throw new Error(imported.failure.message);
    const outline = toOutline(imported.value, { id: 'a', title: 'A', source: 'a' });
    expect(outline.ok && outline.value.sections[0]?.heading).toBe('MỤC (chiBo)');
  });

  test('tables without cells, headings in tables, an empty Word file', () => {
    expect(importOutline(report(p('I- A'), { ...table(['a']), rows: [] }, p('II- B'))).ok).toBe(true);
    expect(importOutline(reportIn(docx())).ok).toBe(false);
  });
});
