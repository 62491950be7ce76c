/**
 * `decuong check`: one report or folders of them, and the remarks on them as a file.
 */
import { type RemarkFormat, remarkFile, remarkFormats } from '../../remarks/file.js';
import type { Review, Unread } from '../../remarks/types.js';
import { type Failure, type Result, success } from '../../result.js';
import { commandLine, flag, readArguments, text, usage } from '../arguments.js';
import type { CheckRequest } from '../checkFile.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, listDocuments } from '../files.js';
import { checkAll } from '../pool.js';
import { type Terminal, deliver, exit, report, sameFile } from '../terminal.js';

interface Asked {
  readonly inputs: readonly string[];
  readonly json: boolean;
  readonly out: string;
  readonly outline: string;
  readonly hints: boolean;
}

const read = (args: readonly string[]): Result<Asked> => {
  const line = readArguments(args, { json: flag, out: text, outline: text, 'no-hints': flag });
  if (!line.ok) return line;
  const { values, positionals } = line.value;
  const { json, out, outline } = values;
  if (positionals.length === 0) return usage('Thiếu tệp hoặc thư mục cần kiểm tra.');
  if (out && !remarkFormats.some((format) => out.toLowerCase().endsWith(`.${format}`)))
    return usage(`Chưa ghi được bảng nhận xét dạng “${out}”: chọn tên tệp .xlsx, .docx, .html hoặc .csv.`);
  return success({ inputs: positionals, json, out, outline, hints: !values['no-hints'] });
};

const nothingThere: Failure = {
  code: 'no-documents',
  message: 'Không thấy tệp .docx nào.',
  hint: 'Kiểm tra lại tên thư mục.',
};

const oneOnly: Failure = {
  code: 'usage',
  message: 'Bảng nhận xét .docx chỉ dành cho một báo cáo.',
  hint: 'Với nhiều báo cáo, chọn tên tệp .xlsx, .html hoặc .csv.',
};

const formatOf = (out: string): RemarkFormat =>
  remarkFormats.find((format) => out.toLowerCase().endsWith(`.${format}`)) ?? 'csv';

/** The person's own day, ISO. */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Why this list cannot be written under that name; undefined when it can. */
const faultOf = async (out: string, files: readonly string[]): Promise<Failure | undefined> => {
  if (out === '') return undefined;
  if (formatOf(out) === 'docx' && files.length > 1) return oneOnly;
  for (const file of files) if (await isSameFile(file, out)) return sameFile;
  return undefined;
};

/** With a table for many reports nobody reads a thousand screens as well. */
const printOf = ({ json, out }: Asked, files: readonly string[]): CheckRequest['print'] => {
  if (json) return 'json';
  return out !== '' && files.length > 1 ? 'nothing' : 'sentences';
};

const summaryOf = (reviews: readonly Review[], unread: readonly Unread[]): string => {
  const ready = reviews.filter((review) => review.ready).length;
  return (
    `${String(reviews.length + unread.length)} tệp: ${String(ready)} có thể in, ` +
    `${String(reviews.length - ready)} còn lỗi, ${String(unread.length)} không đọc được.`
  );
};

const run = async (command: Asked, terminal: Terminal): Promise<number> => {
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const files = await listDocuments(command.inputs);
  if (files.length === 0) return report(terminal, nothingThere);
  const fault = await faultOf(command.out, files);
  if (fault) return report(terminal, fault);

  const print = printOf(command, files);
  const reviews: Review[] = [];
  const unread: Unread[] = [];
  let worst: number = exit.ready;
  await checkAll(
    files,
    { outline: outline.value, hints: command.hints, print, list: command.out !== '' },
    terminal.crew,
    ({ exit: code, text, told }) => {
      if (text !== '') terminal.print(text);
      if (told && 'review' in told) reviews.push(told.review);
      if (told && 'unread' in told) unread.push(told.unread);
      worst = Math.max(worst, code);
    },
    (done) => terminal.progress?.(done, files.length, print !== 'nothing'),
  );
  if (command.out === '') return worst;

  if (print === 'nothing') terminal.say(summaryOf(reviews, unread));
  const bytes = remarkFile(formatOf(command.out), { reviews, unread, date: today() });
  return Math.max(worst, await deliver(terminal, command.out, bytes, `Bảng nhận xét: “${command.out}”.`));
};

export const checkCommand = commandLine(
  'check',
  [
    'check TỆP.docx|THƯ-MỤC… [--json] [--out BẢNG.xlsx|.docx|.html|.csv] [--no-hints] [--outline …]',
    'kiểm tra một báo cáo hoặc cả thư mục; --out ghi bảng nhận xét (.docx: cho một báo cáo; .xlsx: bảng tổng hợp nhiều chi bộ);',
    '--no-hints: không gợi ý về nội dung; kết thúc 0: có thể in, 1: còn lỗi, 2: có tệp không đọc được',
  ],
  read,
  run,
);
