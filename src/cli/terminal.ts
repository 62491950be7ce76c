/**
 * What every command does alike: speak to the person, write a file and say so, end with a code. Everything that touches the world comes
 * in through `Terminal`, so tests run commands in the same process.
 */
import type { Failure } from '../result.js';
import { writeBytes } from './files.js';
import type { Crew } from './pool.js';

export interface Terminal {
  /** Results: one call a line. */
  readonly print: (line: string) => void;
  /** Messages beside the results. */
  readonly say: (line: string) => void;
  /** Called between files of a folder, `printing`: results are printed meanwhile; absent when nobody is watching. */
  readonly progress?: (done: number, total: number, printing: boolean) => void;
  /** Workers for many files; absent = everything in this process. */
  readonly crew?: Crew;
}

/** Exit codes of the command line. */
export const exit = { ready: 0, findings: 1, unreadable: 2 } as const;

/** Says what went wrong and gives the exit code for it. */
export const report = (terminal: Terminal, failure: Failure): number => {
  terminal.say(`${failure.message} ${failure.hint}${failure.detail ? ` (${failure.detail})` : ''}`);
  return exit.unreadable;
};

/** Writes the bytes and says so; the sentence comes only after the file stands. */
export const deliver = async (
  terminal: Terminal,
  out: string,
  bytes: Uint8Array,
  sentence: string,
): Promise<number> => {
  const written = await writeBytes(out, bytes);
  if (!written.ok) return report(terminal, written.failure);
  if (written.value.backup) terminal.say(`Tệp “${out}” đã có: bản cũ giữ ở “${written.value.backup}”.`);
  terminal.say(sentence);
  return exit.ready;
};

export const sameFile: Failure = {
  code: 'same-file',
  message: 'Tệp ra trùng với tệp vào.',
  hint: 'Chọn tên khác cho tệp ra: tệp vào không bao giờ bị ghi đè.',
};
