/**
 * From arguments to the command that carries them out. A command is one file under `commands/`.
 */
import { help, readCommand } from './arguments.js';
import { runCarry } from './commands/carry.js';
import { runCheck } from './commands/check.js';
import { runClean } from './commands/clean.js';
import { runFix } from './commands/fix.js';
import { runImport } from './commands/import.js';
import { runInsert } from './commands/insert.js';
import { runNew } from './commands/new.js';
import { runNext } from './commands/next.js';
import { runUpdate } from './commands/update.js';
import { type Terminal, exit, report } from './terminal.js';

/** Runs the command of these arguments and gives the exit code. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const command = readCommand(args);
  if (!command.ok) return report(terminal, command.failure);
  switch (command.value.name) {
    case 'help':
      terminal.print(help);
      return exit.ready;
    case 'new':
      return runNew(command.value, terminal);
    case 'insert':
      return runInsert(command.value, terminal);
    case 'check':
      return runCheck(command.value, terminal);
    case 'clean':
      return runClean(command.value, terminal);
    case 'carry':
      return runCarry(command.value, terminal);
    case 'fix':
      return runFix(command.value, terminal);
    case 'next':
      return runNext(command.value, terminal);
    case 'update':
      return runUpdate(command.value, terminal);
    case 'import':
      return runImport(command.value, terminal);
  }
};
