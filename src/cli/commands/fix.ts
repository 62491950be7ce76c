/**
 * `decuong fix`: what the findings of a report offer, carried out in a copy of it; with `--list` only said.
 */
import type { Command } from '../arguments.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { mendOut, offerLine } from '../mend.js';
import { type Terminal, deliver, exit, report, sameFile } from '../terminal.js';

export const runFix = async (command: Extract<Command, { name: 'fix' }>, terminal: Terminal): Promise<number> => {
  if (!command.list && (await isSameFile(command.input, command.out))) return report(terminal, sameFile);
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const bytes = await readBytes(command.input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  const mended = mendOut(bytes.value, { outline: outline.value, profile: undefined }, command.rules, command.list);
  if (!mended.ok) return report(terminal, mended.failure);
  const { outcome } = mended.value;
  for (const { offer, done } of outcome) terminal.print(`${done ? '' : 'chưa sửa được — '}${offerLine(offer)}`);
  const count = outcome.filter(({ done }) => done).length;
  if (command.list) {
    terminal.say(`${String(count)} chỗ có thể sửa. Chưa ghi tệp nào.`);
    return exit.ready;
  }
  const left = outcome.length - count;
  const sentence = count > 0 ? `Đã sửa ${String(count)} chỗ.` : 'Không có chỗ nào máy sửa được.';
  const rest = left > 0 ? ` ${String(left)} chỗ cần sửa bằng tay.` : '';
  return deliver(terminal, command.out, mended.value.bytes, sentence + rest);
};
