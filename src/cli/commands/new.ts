/**
 * `decuong new`: a new report on the outline.
 */
import { type Result, success } from '../../result.js';
import { commandLine, missingOut, readArguments, usage } from '../arguments.js';
import { choose, making, type Making } from '../choose.js';
import { type Terminal, deliver, report } from '../terminal.js';
import { makeNew } from '../work.js';

const read = (args: readonly string[]): Result<Making> => {
  const line = readArguments(args, making);
  if (!line.ok) return line;
  const { values, positionals } = line.value;
  const [extra] = positionals;
  if (extra !== undefined) return usage(`Lệnh này không đọc tệp nào, nên không hiểu “${extra}”.`);
  return values.out ? success(values) : missingOut('TỆP.docx');
};

const run = async (command: Making, terminal: Terminal): Promise<number> => {
  const asked = await choose(command);
  if (!asked.ok) return report(terminal, asked.failure);
  const made = makeNew(asked.value);
  if (!made.ok) return report(terminal, made.failure);
  return deliver(terminal, command.out, made.value, `Đã tạo “${command.out}”.`);
};

export const newCommand = commandLine(
  'new',
  [
    'new --out TỆP.docx [--profile TỆP.json] [--variant LOẠI] [--outline ID|TỆP.json] [--no-guidance] [--no-tables]',
    'tạo báo cáo mới theo đề cương',
  ],
  read,
  run,
);
