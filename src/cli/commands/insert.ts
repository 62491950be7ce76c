/**
 * `decuong insert`: the outline, or what is missing of it, into a document that is there.
 */
import { type Result, success } from '../../result.js';
import { commandLine, missingOut, oneInput, readArguments } from '../arguments.js';
import { choose, making, type Making } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { type Terminal, deliver, report, sameFile } from '../terminal.js';
import { insertInto } from '../work.js';

interface Asked extends Making {
  readonly input: string;
}

const read = (args: readonly string[]): Result<Asked> => {
  const line = readArguments(args, making);
  if (!line.ok) return line;
  const input = oneInput(line.value.positionals);
  if (!input.ok) return input;
  const { values } = line.value;
  return values.out ? success({ ...values, input: input.value }) : missingOut('RA.docx');
};

const run = async (command: Asked, terminal: Terminal): Promise<number> => {
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

export const insertCommand = commandLine(
  'insert',
  ['insert VÀO.docx --out RA.docx [… như new]', 'chèn đề cương (hoặc phần còn thiếu) vào văn bản đã có'],
  read,
  run,
);
