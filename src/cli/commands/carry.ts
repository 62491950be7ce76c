/**
 * `decuong carry`: the targets of the last report into the results table of the new one, and what a person has to look at.
 */
import type { Indicator } from '../../indicators/types.js';
import type { Command } from '../arguments.js';
import { carryOver } from '../carry.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { type Terminal, deliver, report, sameFile } from '../terminal.js';

const lineOf = ({ name, target, unit }: Indicator): string => `${name}: ${[target, unit].filter(Boolean).join(' ')}`;

export const runCarry = async (command: Extract<Command, { name: 'carry' }>, terminal: Terminal): Promise<number> => {
  for (const input of [command.input, command.into])
    if (await isSameFile(input, command.out)) return report(terminal, sameFile);
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const older = await readBytes(command.input);
  if (!older.ok) return report(terminal, older.failure);
  const newer = await readBytes(command.into);
  if (!newer.ok) return report(terminal, newer.failure);
  const carried = carryOver(older.value, newer.value, outline.value);
  if (!carried.ok) return report(terminal, carried.failure);
  const { value } = carried;
  for (const indicator of value.carried) terminal.print(`đã chuyển — ${lineOf(indicator)}`);
  for (const indicator of value.present) terminal.print(`đã có sẵn — ${lineOf(indicator)}`);
  for (const text of value.unclear) terminal.print(`chưa hiểu — ${text}`);
  const rest = value.unclear.length > 0 ? ` ${String(value.unclear.length)} dòng cần xem và nhập bằng tay.` : '';
  return deliver(terminal, command.out, value.bytes, `Đã chuyển ${String(value.carried.length)} chỉ tiêu.${rest}`);
};
