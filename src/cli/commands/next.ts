/**
 * `decuong next`: this term's report from last term's.
 */
import { parseTerm } from '../../outline/terms.js';
import { type Result, success } from '../../result.js';
import { commandLine, missingOut, oneInput, readArguments, text, usage } from '../arguments.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { nextReport } from '../next.js';
import { type Terminal, deliver, exit, report, sameFile } from '../terminal.js';

interface Asked {
  readonly input: string;
  readonly out: string;
  readonly outline: string;
  /** As typed, a term; '' = the person fills it in. */
  readonly term: string;
  /** Where last term's text goes; '' = nowhere. */
  readonly reference: string;
}

const read = (args: readonly string[]): Result<Asked> => {
  const line = readArguments(args, { out: text, outline: text, term: text, reference: text });
  if (!line.ok) return line;
  const input = oneInput(line.value.positionals);
  if (!input.ok) return input;
  const { values } = line.value;
  if (!values.out) return missingOut('MỚI.docx');
  if (values.term && !parseTerm(values.term))
    return usage(`“${values.term}” không phải là nhiệm kỳ: hãy viết như --term 2027-2030.`);
  return success({ ...values, input: input.value });
};

const run = async (command: Asked, terminal: Terminal): Promise<number> => {
  const { input, out, reference, term } = command;
  for (const [one, other] of [
    [input, out],
    [input, reference],
    [out, reference],
  ] as const)
    if (other !== '' && (await isSameFile(one, other))) return report(terminal, sameFile);
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const bytes = await readBytes(input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  const next = nextReport(bytes.value, outline.value, term);
  if (!next.ok) return report(terminal, next.failure);
  const { profile, carried, unclear } = next.value;
  for (const text of unclear) terminal.print(`chỉ tiêu chưa hiểu, cần nhập bằng tay — ${text}`);
  const { nhiemKyTruoc = '', nhiemKySau = '' } = profile.fields;
  if (nhiemKyTruoc === '')
    terminal.say('Báo cáo cũ không nói rõ nhiệm kỳ tiếp theo của nó: hãy điền nhiệm kỳ vừa qua vào báo cáo mới.');
  if (nhiemKySau === '') terminal.say('Chưa có nhiệm kỳ mới: hãy điền vào báo cáo mới, hoặc dùng --term.');
  if (reference !== '') {
    const code = await deliver(
      terminal,
      reference,
      next.value.reference,
      `Đã ghi chữ của báo cáo cũ vào “${reference}”.`,
    );
    if (code !== exit.ready) return code;
  }
  const moved = nhiemKyTruoc === '' ? '' : ` tổng kết nhiệm kỳ ${nhiemKyTruoc}`;
  return deliver(
    terminal,
    out,
    next.value.bytes,
    `Đã tạo báo cáo mới${moved}, ${String(carried.length)} chỉ tiêu chuyển sang.`,
  );
};

export const nextCommand = commandLine(
  'next',
  [
    'next CŨ.docx --out MỚI.docx [--term 2027-2030] [--reference THAM-KHẢO.docx] [--outline …]',
    'bắt đầu báo cáo nhiệm kỳ này từ báo cáo nhiệm kỳ trước: nhiệm kỳ chuyển tiếp, chỉ tiêu cũ vào bảng kết quả;',
    'chữ cũ không trộn vào báo cáo mới, --reference ghi riêng ra một tệp',
  ],
  read,
  run,
);
