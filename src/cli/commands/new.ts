/**
 * `decuong new`: a new report on the outline.
 */
import type { Command } from '../arguments.js';
import { choose } from '../choose.js';
import { type Terminal, deliver, report } from '../terminal.js';
import { makeNew } from '../work.js';

export const runNew = async (command: Extract<Command, { name: 'new' }>, terminal: Terminal): Promise<number> => {
  const asked = await choose(command);
  if (!asked.ok) return report(terminal, asked.failure);
  const made = makeNew(asked.value);
  if (!made.ok) return report(terminal, made.failure);
  return deliver(terminal, command.out, made.value, `Đã tạo “${command.out}”.`);
};
