/**
 * `decuong next`: this term's report from last term's.
 */
import type { Command } from '../arguments.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { nextReport } from '../next.js';
import { type Terminal, deliver, exit, report, sameFile } from '../terminal.js';

export const runNext = async (command: Extract<Command, { name: 'next' }>, terminal: Terminal): Promise<number> => {
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
