/**
 * `decuong insert`: the outline, or what is missing of it, into a document that is there.
 */
import type { Command } from '../arguments.js';
import { choose } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { type Terminal, deliver, report, sameFile } from '../terminal.js';
import { insertInto } from '../work.js';

export const runInsert = async (command: Extract<Command, { name: 'insert' }>, terminal: Terminal): Promise<number> => {
  if (await isSameFile(command.input, command.out)) return report(terminal, sameFile);
  const asked = await choose(command);
  if (!asked.ok) return report(terminal, asked.failure);
  const bytes = await readBytes(command.input);
  if (!bytes.ok) return report(terminal, bytes.failure);
  const edited = insertInto(bytes.value, asked.value);
  if (!edited.ok) return report(terminal, edited.failure);
  const count = edited.value.inserted.length;
  const sentence = count > 0 ? `Đã chèn ${String(count)} mục.` : 'Văn bản đã có đủ các mục; không chèn gì.';
  return deliver(terminal, command.out, edited.value.bytes, sentence);
};
