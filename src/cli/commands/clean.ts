/**
 * `decuong clean`: guidance notes and empty prompts out of a document.
 */
import { type Result, success } from '../../result.js';
import { commandLine, missingOut, oneInput, readArguments, text } from '../arguments.js';
import { chooseOutline } from '../choose.js';
import { isSameFile, readBytes } from '../files.js';
import { type Terminal, deliver, report, sameFile } from '../terminal.js';
import { cleanOut } from '../work.js';

interface Asked {
  readonly input: string;
  readonly out: string;
  readonly outline: string;
}

const read = (args: readonly string[]): Result<Asked> => {
  const line = readArguments(args, { out: text, outline: text });
  if (!line.ok) return line;
  const input = oneInput(line.value.positionals);
  if (!input.ok) return input;
  const { values } = line.value;
  return values.out ? success({ ...values, input: input.value }) : missingOut('RA.docx');
};

const run = async (command: Asked, terminal: Terminal): Promise<number> => {
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

export const cleanCommand = commandLine(
  'clean',
  ['clean VÀO.docx --out RA.docx', 'bỏ ghi chú hướng dẫn và ô nhắc còn trống'],
  read,
  run,
);
