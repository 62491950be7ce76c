/**
 * `decuong` on a terminal: the process around `run`, and the workers that it starts from this same file.
 */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CheckRequest } from './checkFile.js';
import { removeTemporaries } from './files.js';
import { type Crew, patience } from './pool.js';
import { run } from './run.js';
import type { Terminal } from './terminal.js';
import { serve } from './worker.js';

const showProgress = (done: number, total: number): void => {
  const width = 30;
  const filled = Math.round((done / total) * width);
  process.stderr.write(`\r[${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${String(done)}/${String(total)}`);
  if (done === total) process.stderr.write('\n');
};

/** Where results are printed on the same screen, a bar would be written over by them. */
const progress: Terminal['progress'] = (done, total, printing) => {
  if (!(printing && process.stdout.isTTY)) showProgress(done, total);
};

/** This script again, as it was started: the bundle, or the source under a loader that workers inherit. */
const crewOf = (script: string | undefined): { readonly crew?: Crew } =>
  script === undefined ? {} : { crew: { script: realpathSync(script), size: availableParallelism(), patience } };

const start = async (): Promise<void> => {
  // A reader that has gone away (`decuong check … | head`) ends the work quietly.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });
  // Stopped half-way: what stood there stands, and nothing of ours lies beside it. 130 and 143 are what shells expect.
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.on(signal, () => {
      removeTemporaries();
      process.stderr.write('\nĐã dừng giữa chừng.\n');
      process.exit(code);
    });
  process.exitCode = await run(process.argv.slice(2), {
    print: (line) => void process.stdout.write(`${line}\n`),
    say: (line) => void process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY ? { progress } : {}),
    ...crewOf(process.argv[1]),
  });
};

// What `pool.ts` gives a worker is a request; nobody else starts one from this file.
if (parentPort && !isMainThread) serve(parentPort, workerData as CheckRequest);
else void start();
