/**
 * A plain text file as a report: one paragraph a line, nothing but text in them. UTF-8 with or without its mark, UTF-16, and the encodings
 * from before Unicode that read as Vietnamese (oldText.ts); anything else is refused with a sentence.
 */
import type { Block, Paragraph, Report, Table } from '../report/blocks.js';
import { type Result, failed, success } from '../result.js';
import { readOldText, withoutOldLetters } from './oldText.js';
import { tooLarge } from './tooLarge.js';

/** Far above any outline: the bundled one has 20 KB as text. */
const largestText = 4 * 1024 * 1024;

const notText = (detail: string): Result<never> =>
  failed({
    code: 'not-text',
    message: 'Tệp này không phải tệp văn bản (.txt) đọc được.',
    hint: 'Mở đề cương bằng Word, lưu dạng Tài liệu Word (.docx), rồi chọn tệp đó.',
    detail,
  });

/** UTF-16 without a mark: every other byte of Latin letters is zero. */
const wideWithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const sample = bytes.subarray(0, 400);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const needed = sample.length / 5;
  if (sample.length >= 8 && odd > needed && even < needed / 4) return 'utf-16le';
  return sample.length >= 8 && even > needed && odd < needed / 4 ? 'utf-16be' : undefined;
};

const encodingOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return wideWithoutMark(bytes) ?? 'utf-8';
};

const paragraphOf = (line: string): Paragraph => ({
  kind: 'paragraph',
  style: '',
  level: 0,
  label: '',
  inlines: line === '' ? [] : [{ kind: 'text', text: line }],
  controls: [],
});

/** Cells of a line typed or pasted as a row of a table: three at least. */
const cellsOf = (line: string, isInTable: boolean): readonly string[] | undefined => {
  const cells = line.split('\t');
  return cells.length >= 3 && (isInTable || /\S/u.test(cells[0] ?? '')) ? cells : undefined;
};

const tableOf = (rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  style: '',
  columns: Array.from({ length: rows.reduce((most, row) => Math.max(most, row.length), 0) }, () => 1),
  rows: rows.map((cells) => ({
    header: false,
    cells: cells.map((cell) => ({ blocks: [paragraphOf(cell)], span: 1 })),
  })),
  controls: [],
});

/**
 * The lines of a text as a report. Neighbouring lines with tabs between three things or more are a table; a line without tabs between two of them
 * titles a group of its rows.
 */
export const reportOfText = (text: string): Report => {
  const lines = text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u);
  const blocks: Block[] = [];
  let rows: (readonly string[])[] = [];
  const close = (): void => {
    if (rows.length > 1) blocks.push(tableOf(rows));
    else blocks.push(...rows.map((cells) => paragraphOf(cells.join('\t'))));
    rows = [];
  };
  lines.forEach((line, at) => {
    const cells = cellsOf(line, rows.length > 0);
    const isGroup = rows.length > 0 && line.trim() !== '' && cellsOf(lines[at + 1] ?? '', false) !== undefined;
    if (cells !== undefined || isGroup) {
      rows.push(cells ?? [line]);
      return;
    }
    close();
    blocks.push(paragraphOf(line));
  });
  close();
  return { blocks, properties: new Map(), warnings: [] };
};

/** Characters looked at for what no typist types: the file is a picture, an archive, a program. */
const sampleLength = 100_000;

const isStrange = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 9 || (code > 13 && code < 28) || code === 0xfffe || code === 0xffff;
};

/** Failures `not-text` (another encoding, or no text at all) and `too-large`. */
export const readText = (bytes: Uint8Array): Result<Report> => {
  if (bytes.length > largestText)
    return tooLarge(`Tệp này quá lớn (${Math.round(bytes.length / 1024 / 1024)} MB), không phải một đề cương.`);
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = withoutOldLetters(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    const old = encoding === 'utf-8' ? readOldText(bytes) : undefined;
    if (old === undefined) return notText(`not ${encoding}`);
    text = old;
  }
  const strange = Array.from(text.slice(0, sampleLength)).find(isStrange) ?? (text.includes('\0') ? '\0' : undefined);
  return strange === undefined
    ? success(reportOfText(text))
    : notText(`U+${(strange.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
};
