/**
 * `decuong clean`: guidance notes and empty prompts out of a document.
 */
import type { Command } from '../arguments.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { type Terminal, deliver, report, sameFile } from '../terminal.js';
import { cleanOut } from '../work.js';

export const runClean = async (command: Extract<Command, { name: 'clean' }>, terminal: Terminal): Promise<number> => {
  if (await isSameFile(command.input, command.out)) return report(terminal, sameFile);
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const bytes = await readBytes(command.input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  const edited = cleanOut(bytes.value, { outline: outline.value, profile: undefined });
  if (!edited.ok) return report(terminal, edited.failure);
  const { removed } = edited.value;
  const sentence = removed > 0 ? `Đã bỏ ${String(removed)} chỗ.` : 'Không có ghi chú hướng dẫn nào.';
  return deliver(terminal, command.out, edited.value.bytes, sentence);
};
