/**
 * What the arguments of all commands have in common: kinds of options, what is said of a wrong line, and how reading a line and carrying it out
 * belong together. The options of a command stand in its own file. No files are touched here.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { type Failure, type Result, failed, success } from '../result.js';
import { type Terminal, report } from './terminal.js';

/** A text, '' when the option is not there. */
export const text = { type: 'string', default: '' } as const;
/** A text each time the option is there. */
const none: string[] = [];
export const texts = { type: 'string', multiple: true, default: none } as const;
export const flag = { type: 'boolean', default: false } as const;

export const wrongLine = (message: string): Failure => ({
  code: 'usage',
  message,
  hint: 'Gõ “decuong help” để xem cách dùng.',
});

export const usage = (message: string): Result<never> => failed(wrongLine(message));

export const missingOut = (example: string): Result<never> => usage(`Thiếu tên tệp ra: --out ${example}.`);

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Known extends Options> = ReturnType<typeof parseArgs<{ options: Known; allowPositionals: true }>>;

export const readArguments = <Known extends Options>(
  args: readonly string[],
  options: Known,
): Result<Pick<Parsed<Known>, 'values' | 'positionals'>> => {
  try {
    return success(parseArgs({ args: [...args], options, allowPositionals: true }));
  } catch (error) {
    // parseArgs throws on options it does not know.
    return usage(`Tùy chọn không đúng: ${error instanceof Error ? error.message : ''}`);
  }
};

/** The one file that a command reads. */
export const oneInput = (
  positionals: readonly string[],
  otherwise = 'Lệnh này cần đúng một tệp .docx để đọc.',
): Result<string> => {
  const [input, ...more] = positionals;
  return input !== undefined && more.length === 0 ? success(input) : usage(otherwise);
};

/** A command of `decuong`. */
export interface CommandLine {
  readonly name: string;
  /** The lines about it in `decuong help`, without the indent. */
  readonly help: readonly [call: string, ...what: string[]];
  /** Carries out the arguments after its name and gives the exit code. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** A command from the reading of its arguments and the work: a wrong line is said, and nothing is done. */
export const commandLine = <Asked>(
  name: string,
  help: CommandLine['help'],
  read: (args: readonly string[]) => Result<Asked>,
  run: (asked: Asked, terminal: Terminal) => Promise<number>,
): CommandLine => ({
  name,
  help,
  run: async (args, terminal) => {
    const asked = read(args);
    return asked.ok ? run(asked.value, terminal) : report(terminal, asked.failure);
  },
});
