/**
 * `decuong` on a terminal: the process around `run`, and the workers that it starts from this same file.
 */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CheckRequest } from './checkFile.js';
import { removeTemporaries } from './files.js';
import { type Crew, mostWorkers, patience } from './pool.js';
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

/** This script again: the bundle as it is, the source through a worker that brings its own loader. */
const crewOf = (script: string | undefined): { readonly crew?: Crew } => {
  if (script === undefined) return {};
  const own = realpathSync(script);
  const worker = own.endsWith('.ts') ? join(dirname(own), '../../scripts/tsxWorker.mjs') : own;
  return { crew: { script: worker, size: Math.min(availableParallelism(), mostWorkers), patience } };
};

/**
 * A command lives for seconds, and V8 spends much of them compiling again what already runs: it is told to wait until a function has run
 * longer. Tried with Node 20 on 200 reports; other versions have other stages and keep their own measure.
 */
const compileLater = (): void => {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=700000');
};

const start = async (): Promise<void> => {
  compileLater();
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
