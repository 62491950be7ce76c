/**
 * `decuong check`: one report or folders of them, and the remarks on them as a table.
 */
import type { Outline } from '../../outline/types.js';
import type { Command } from '../arguments.js';
import { chooseOutline } from '../choose.js';
import { listDocuments, readBytes } from '../files.js';
import { type Outcome, csvTable, htmlTable, jsonLine, sentences } from '../output.js';
import { type Terminal, deliver, exit, report } from '../terminal.js';
import { checkOne } from '../work.js';

const checkFile = async (file: string, outline: Outline | undefined): Promise<Outcome> => {
  const bytes = await readBytes(file);
  if (!bytes.ok) return { file, failure: bytes.failure };
  const checked = checkOne(bytes.value, { outline, profile: undefined });
  return checked.ok ? { file, checked: checked.value } : { file, failure: checked.failure };
};

const exitCodeOf = (outcome: Outcome): number => {
  if ('failure' in outcome) return exit.unreadable;
  return outcome.checked.result.ready ? exit.ready : exit.findings;
};

export const runCheck = async (command: Extract<Command, { name: 'check' }>, terminal: Terminal): Promise<number> => {
  const outline = await chooseOutline(command.outline);
  if (!outline.ok) return report(terminal, outline.failure);
  const files = await listDocuments(command.inputs);
  if (files.length === 0)
    return report(terminal, {
      code: 'no-documents',
      message: 'Không thấy tệp .docx nào.',
      hint: 'Kiểm tra lại tên thư mục.',
    });
  const outcomes: Outcome[] = [];
  let worst: number = exit.ready;
  for (const [index, file] of files.entries()) {
    const outcome = await checkFile(file, outline.value);
    terminal.print(command.json ? jsonLine(outcome) : sentences(outcome));
    if (command.out) outcomes.push(outcome);
    terminal.progress?.(index + 1, files.length);
    worst = Math.max(worst, exitCodeOf(outcome));
  }
  if (!command.out) return worst;
  const table = /\.html$/i.test(command.out) ? htmlTable(outcomes) : csvTable(outcomes);
  const written = await deliver(
    terminal,
    command.out,
    new TextEncoder().encode(table),
    `Bảng nhận xét: “${command.out}”.`,
  );
  return Math.max(worst, written);
};
