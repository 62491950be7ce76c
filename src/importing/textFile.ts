/**
 * A plain text file as a report: one paragraph a line, nothing but text in them. UTF-8 with or without its mark, UTF-16; anything else is
 * refused with a sentence.
 */
import type { Paragraph, Report } from '../report/blocks.js';
import { type Result, failed, success } from '../result.js';

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
    if (byte === 0) at % 2 === 0 ? (even += 1) : (odd += 1);
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

/** The lines of a text as a report. */
export const reportOfText = (text: string): Report => ({
  blocks: text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u).map(paragraphOf),
  properties: new Map(),
  warnings: [],
});

/** Failures `not-text` (another encoding, or no text at all) and `too-large`. */
export const readText = (bytes: Uint8Array): Result<Report> => {
  if (bytes.length > largestText)
    return failed({
      code: 'too-large',
      message: `Tệp này quá lớn (${Math.round(bytes.length / 1024 / 1024)} MB), không phải một đề cương.`,
      hint: 'Chỉ giữ lại phần đề cương trong tệp, rồi thử lại.',
    });
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return notText(`not ${encoding}`);
  }
  // What no typist types: the file is a picture, an archive, a program.
  const strange = /[\u0000-\u0008\u000e-\u001b\ufffe\uffff]/u.exec(text);
  return strange
    ? notText(`U+${(strange[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    : success(reportOfText(text));
};
