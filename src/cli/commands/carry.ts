/**
 * `decuong carry`: the targets of the last report into the results table of the new one, and what a person has to look at.
 */
import type { Indicator } from '../../indicators/types.js';
import { type Result, success } from '../../result.js';
import { commandLine, missingOut, oneInput, readArguments, text, usage } from '../arguments.js';
import { carryOver } from '../carry.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { type Terminal, deliver, report, sameFile } from '../terminal.js';

const lineOf = ({ name, target, unit }: Indicator): string => `${name}: ${[target, unit].filter(Boolean).join(' ')}`;

interface Asked {
  readonly input: string;
  readonly into: string;
  readonly out: string;
  readonly outline: string;
}

const read = (args: readonly string[]): Result<Asked> => {
  const line = readArguments(args, { into: text, out: text, outline: text });
  if (!line.ok) return line;
  const input = oneInput(line.value.positionals);
  if (!input.ok) return input;
  const { values } = line.value;
  if (!values.into) return usage('Thiếu báo cáo mới: --into BÁO-CÁO-MỚI.docx.');
  return values.out ? success({ ...values, input: input.value }) : missingOut('RA.docx');
};

const run = async (command: Asked, terminal: Terminal): Promise<number> => {
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

export const carryCommand = commandLine(
  'carry',
  [
    'carry BÁO-CÁO-CŨ.docx --into BÁO-CÁO-MỚI.docx --out RA.docx',
    'chuyển chỉ tiêu của báo cáo nhiệm kỳ trước vào bảng kết quả của báo cáo mới',
  ],
  read,
  run,
);
