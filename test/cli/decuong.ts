/** The command `decuong` in a folder of its own for each test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../../src/cli/run.js';

let folder = '';

/** Call once at the top of a test file. */
export const inOwnFolder = (): void => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'decuong-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
};

export const at = (name: string): string => join(folder, name);

/** What it printed line by line, what it said beside that, and the code it ended with. */
export const decuong = async (
  ...args: string[]
): Promise<{ readonly code: number; readonly lines: readonly string[]; readonly said: readonly string[] }> => {
  const lines: string[] = [];
  const said: string[] = [];
  const code = await run(args, { print: (line) => void lines.push(line), say: (line) => void said.push(line) });
  return { code, lines, said };
};
