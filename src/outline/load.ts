/**
 * Reading an outline file: from unknown JSON, possibly a stranger's, to an `Outline` that the rest of the house trusts. First the
 * bounds (depth, size, names that reach into prototypes), then the schema, then the references between its parts.
 */
import * as v from 'valibot';
import { failed, success, type Failure, type Result } from '../result.js';
import { describeIssue } from './issues.js';
import { limits } from './limits.js';
import { findComplaint } from './references.js';
import { asOutline, outlineSchema } from './schema.js';
import type { Outline } from './types.js';

const invalid = (detail: string): { readonly ok: false; readonly failure: Failure } =>
  failed({
    code: 'outline-invalid',
    message: 'Tệp đề cương không đúng mẫu nên chưa dùng được.',
    hint: 'Chọn tệp đề cương khác, hoặc gửi “Chi tiết kỹ thuật” cho người đã soạn tệp này.',
    // A value of the file may be quoted in it, of any length.
    detail: detail.slice(0, 400),
  });

/** Keys that would write into the prototype of the objects built from the file. */
const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** The first value beyond the bounds, found without recursion: a file of 100,000 brackets must not overflow the stack. */
const findExcess = (json: unknown): string | undefined => {
  const waiting: { path: string; value: unknown; depth: number }[] = [{ path: '', value: json, depth: 0 }];
  let seen = 0;
  let places = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value, depth } = next;
    seen += 1;
    if (seen > limits.values) return `more than ${limits.values} values`;
    if (typeof value === 'string') {
      const here = value.length <= limits.text ? value.split('{').length - 1 : 0;
      places += here;
      if (here > limits.places) return `At ${path.slice(0, 200)}: more than ${limits.places} fields in one text`;
      if (places > limits.allPlaces) return `more than ${limits.allPlaces} fields in all texts`;
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth > limits.nesting) return `At ${path.slice(0, 200)}: nested more than ${limits.nesting} deep`;
    for (const [key, child] of Object.entries(value)) {
      if (forbiddenKeys.includes(key)) return `At ${path ? `${path}.` : ''}${key}: this name is not allowed`;
      waiting.push({ path: path ? `${path}.${key}` : key, value: child, depth: depth + 1 });
    }
  }
  return undefined;
};

/** The version of the file format that this program writes and reads. */
const format = 1;

/** Whether a file of ours, as JSON, says of itself that a later program wrote it than one that writes this format. */
export const isNewer = (json: unknown, format: number): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'schema' in json &&
  typeof json.schema === 'number' &&
  json.schema > format;

/**
 * Reads an outline from parsed JSON. Failures: `outline-newer` for a file format of a later program, else `outline-invalid`, with the path of
 * the first problem in `detail`.
 */
export const parseOutline = (json: unknown): Result<Outline> => {
  if (isNewer(json, format))
    return failed({
      code: 'outline-newer',
      message: 'Tệp đề cương này do bản Đề cương mới hơn ghi ra nên bản này chưa đọc được.',
      hint: 'Cập nhật Đề cương lên bản mới, hoặc xin tệp ghi theo mẫu cũ.',
    });
  const excess = findExcess(json);
  if (excess) return invalid(excess);
  const parsed = v.safeParse(outlineSchema, json, { abortEarly: true });
  if (!parsed.success) return invalid(describeIssue(parsed.issues[0]));
  const outline = asOutline(parsed.output);
  const complaint = findComplaint(outline);
  return complaint ? invalid(complaint) : success(outline);
};

/** Reads an outline from the text of a file. Failure `outline-not-json` when it is no JSON at all. */
export const readOutline = (text: string): Result<Outline> => {
  try {
    return parseOutline(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed({
      code: 'outline-not-json',
      message: 'Tệp này không phải tệp đề cương.',
      hint: 'Chọn tệp có đuôi .decuong.json đã lưu từ màn hình «Đề cương», hoặc xin lại tệp từ nơi đã gửi.',
      detail: error.name,
    });
  }
};
