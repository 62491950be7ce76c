/** A folder of typical reports through the built command line, as a reviewer does it: its own workers, start of the program included. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, finishedDocx, styles } from '../../test/support/finished/index.js';
import type { Figure } from './figure.js';

/** Says how much memory the process held at most (kilobytes) on its fourth channel; its workers are threads and counted in. */
const teller = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; import { isMainThread } from 'node:worker_threads';" +
    "if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
)}`;

const run = (commandLine: string, folder: string): Promise<{ readonly seconds: number; readonly megabytes: number }> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', teller, commandLine, 'check', folder], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stdio[3]?.on('data', (piece: Buffer) => (told += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      // 1 is «there are findings».
      if (code !== 0 && code !== 1) reject(new Error(`decuong check ended with ${String(code)}`));
      resolve({ seconds: (performance.now() - start) / 1000, megabytes: Number(told) / 1024 });
    });
  });

export const checkFolder = async (commandLine: string, count: number): Promise<Figure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'decuong-bench-'));
  try {
    for (let index = 0; index < count; index += 1) {
      const style = styles[index % styles.length];
      if (style) await writeFile(join(folder, `${String(index)}.docx`), finishedDocx(finished(style, index + 1)));
    }
    const { seconds, megabytes } = await run(commandLine, folder);
    const of = `decuong check FOLDER, ${String(count)} finished reports of the tests, ${String(availableParallelism())} cores, start included`;
    return [
      {
        name: 'reports checked a second',
        value: (count / seconds).toFixed(0),
        of: `${of}; target 150`,
        headline: true,
      },
      { name: 'all of them', value: `${seconds.toFixed(1)} s`, of },
      { name: 'memory at most', value: `${megabytes.toFixed(0)} MB`, of: 'resident, all threads of the command' },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
};
