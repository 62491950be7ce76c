/**
 * From arguments to the command that carries them out. A command is one file under `commands/`.
 */
import { wrongLine } from './arguments.js';
import { carryCommand } from './commands/carry.js';
import { checkCommand } from './commands/check.js';
import { cleanCommand } from './commands/clean.js';
import { fixCommand } from './commands/fix.js';
import { importCommand } from './commands/import.js';
import { insertCommand } from './commands/insert.js';
import { newCommand } from './commands/new.js';
import { nextCommand } from './commands/next.js';
import { updateCommand } from './commands/update.js';
import { type Terminal, exit, report } from './terminal.js';

const commands = [
  newCommand,
  insertCommand,
  checkCommand,
  cleanCommand,
  importCommand,
  fixCommand,
  carryCommand,
  updateCommand,
  nextCommand,
];

const usageOf = ({ help: [call, ...what] }: (typeof commands)[number]): string[] => [
  `  decuong ${call}`,
  ...what.map((line) => `      ${line}`),
];

const help = [
  'decuong — chèn đề cương và kiểm tra báo cáo chính trị trên tệp .docx',
  '',
  ...commands.flatMap(usageOf),
  '',
  'Tệp vào không bao giờ bị ghi đè. Không có gì gửi ra khỏi máy.',
].join('\n');

/** Runs the command of these arguments (without node and the script's name) and gives the exit code. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const [name = '', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    terminal.print(help);
    return exit.ready;
  }
  const command = commands.find((each) => each.name === name);
  if (command && rest.length === 1 && ['--help', '-h'].includes(rest[0] ?? '')) {
    terminal.print(usageOf(command).join('\n'));
    return exit.ready;
  }
  if (command) return command.run(rest, terminal);
  return report(terminal, wrongLine(name ? `Không có lệnh “${name}”.` : 'Chưa nói cần làm gì.'));
};
