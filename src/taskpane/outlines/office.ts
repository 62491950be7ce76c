/**
 * The outlines that the office has put beside the add-in on its own server: `outlines/index.json` and the files it names (docs/trien-khai.md,
 * «Đề cương của cơ quan»). Nothing is asked of any other address. An office that has none says nothing, and neither do we.
 */
import * as v from 'valibot';
import { readOutline } from '../../outline/load.js';
import type { Outline } from '../../outline/types.js';
import { failed, type Failure, type Result } from '../../result.js';
import { tooLarge } from './incoming.js';

export interface OfficeEntry {
  /** Name of the outline file, in the folder of the list. */
  readonly file: string;
  readonly title: string;
  readonly source: string;
  readonly id: string;
  readonly version: string;
}

/** What the office offers, and what is wrong with its list. */
export interface OfficeShelf {
  readonly entries: readonly OfficeEntry[];
  readonly failure: Failure | undefined;
}

/** The text of a file beside the pages; `missing` where the server has none, `undefined` where it did not answer. */
export type FetchBeside = (address: string) => Promise<{ readonly text: string } | 'missing' | undefined>;

const folder = 'outlines';
const mostEntries = 300;
/** Characters of a list or of an outline file. */
const longest = 4 * 1024 * 1024;

const malformed = (detail: string): Failure =>
  failed({
    code: 'office-list-invalid',
    message: 'Danh sách đề cương trên máy chủ của cơ quan chưa đúng mẫu.',
    hint: 'Báo cho người phụ trách máy tính của cơ quan. Các đề cương khác vẫn dùng được.',
    detail,
  }).failure;
const unanswered = (): Failure =>
  failed({
    code: 'office-silent',
    message: 'Chưa lấy được đề cương từ máy chủ của cơ quan.',
    hint: 'Kiểm tra mạng nội bộ, rồi thử lại. Các đề cương khác vẫn dùng được.',
  }).failure;

const short = v.pipe(v.string(), v.maxLength(1_000));
/** A name and nothing of an address: no folder, no other place. */
const fileName = v.pipe(v.string(), v.maxLength(200), v.regex(/^[^./\\?#%:\p{Cc}][^/\\?#%:\p{Cc}]*\.json$/u));
const entryShape = v.object({
  file: fileName,
  title: v.pipe(short, v.trim(), v.nonEmpty()),
  source: v.optional(short, ''),
  id: v.optional(short, ''),
  version: v.optional(short, ''),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown;
  } catch {
    return undefined;
  }
};

/** What the office offers. Entries that are as they should be are there although others are not. */
export const readOfficeShelf = async (fetchBeside: FetchBeside): Promise<OfficeShelf> => {
  const answer = await fetchBeside(`${folder}/index.json`);
  if (answer === 'missing') return { entries: [], failure: undefined };
  if (!answer) return { entries: [], failure: unanswered() };
  const list = answer.text.length <= longest ? parse(answer.text) : undefined;
  if (!Array.isArray(list)) return { entries: [], failure: malformed('not a list') };
  const read = list.slice(0, mostEntries).map((entry: unknown) => v.safeParse(entryShape, entry));
  const entries = read.flatMap((entry) => (entry.success ? [entry.output] : []));
  const wrong = read.findIndex(({ success }) => !success);
  const detail = wrong >= 0 ? `entry ${wrong}` : list.length > mostEntries ? `more than ${mostEntries}` : '';
  return { entries, failure: detail === '' ? undefined : malformed(detail) };
};

/** One of them, checked like any stranger's file. Failures: `office-silent`, `too-large`, those of `readOutline`. */
export const readOfficeOutline = async (fetchBeside: FetchBeside, file: string): Promise<Result<Outline>> => {
  const answer = await fetchBeside(`${folder}/${encodeURIComponent(file)}`);
  if (!answer || answer === 'missing') return failed(unanswered());
  return answer.text.length > longest ? tooLarge() : readOutline(answer.text);
};

/** The server may be slow; one that says nothing must not keep the screen waiting. */
const patienceMs = 15_000;

/** Asks the pages' own server, and goes nowhere else however it answers. */
export const fetchBeside: FetchBeside = async (address) => {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patienceMs);
  try {
    const answer = await fetch(address, { redirect: 'error', cache: 'no-cache', signal: giveUp.signal });
    if (answer.status === 404) return 'missing';
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > 4 * longest) return undefined;
    return { text: await answer.text() };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};
