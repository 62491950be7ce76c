/**
 * `npm run corpus -- [--validate] FOLDER…`: every .docx of the folders through open → save → check → insert → check → clean →
 * remove, on all cores. Prints what was refused, lost or crashed, the slowest files and one line of counts; ends with 1 when
 * anything was lost or crashed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listDocuments } from '../../src/cli/files.js';
import type { Row } from './worker.js';

/** Longer than this is a hang, on a busy machine too: the slowest good file, 700 pages and 12 MB of XML, takes six seconds on a free one. */
const patience = 120_000;

const silent = 'no answer within';

/** Megabytes of JavaScript values a process may hold, 600 with all that is around them; a file that needs more ends it, and is a crash. */
const heap = 512;

const startWorker = (): ChildProcess =>
  fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${String(heap)}`],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

const askOnce = (worker: ChildProcess, file: string, validate: boolean, patience: number): Promise<Row> =>
  new Promise((resolve) => {
    const give = (row: Row): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(row);
    };
    const crashed = (note: string): Row => ({ file, outcome: 'crashed', note, milliseconds: 0, memory: 0 });
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      give(crashed(`${silent} ${String(patience / 1000)} s`));
    }, patience);
    worker.once('message', (row) => {
      give(row as Row);
    });
    worker.once('exit', (code, signal) => {
      give(crashed(`the process ended: ${String(signal ?? code)}`));
    });
    worker.send({ file, validate });
  });

const travelAll = async (files: readonly string[], validate: boolean): Promise<Row[]> => {
  const rows: Row[] = [];
  const queue = [...files];
  const work = async (): Promise<void> => {
    let worker = startWorker();
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const row = await askOnce(worker, file, validate, patience);
      rows.push(row);
      if (worker.exitCode !== null || worker.killed) worker = startWorker();
      if (process.stderr.isTTY) process.stderr.write(`\r${String(rows.length)}/${String(files.length)} `);
    }
    worker.kill();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.max(files.length, 1)) }, work));
  // A machine that does other things too is no hang: once more, one at a time, and longer.
  for (const [index, { file, note }] of rows.entries()) {
    if (!note.startsWith(silent)) continue;
    const worker = startWorker();
    rows[index] = await askOnce(worker, file, validate, patience * 3);
    worker.kill();
  }
  return rows;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { validate: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  console.error('Which folders? npm run corpus -- [--validate] [--json] FOLDER…');
  process.exit(2);
}
const files = await listDocuments(positionals);
const rows = await travelAll(files, values.validate);
const of = (outcome: Row['outcome']): Row[] => rows.filter((row) => row.outcome === outcome);
if (values.json) for (const row of rows) console.log(JSON.stringify(row));
else
  for (const row of [...of('refused'), ...of('lost'), ...of('crashed')])
    console.log(`${row.outcome}\t${row.file}\t${row.note}`);

const slowest = [...rows].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 3);
console.log(`slowest: ${slowest.map(({ file, milliseconds }) => `${file} ${String(milliseconds)} ms`).join(', ')}`);
console.log(`peak memory: ${String(Math.max(0, ...rows.map(({ memory }) => memory)))} MB a process`);
console.log(
  `${String(rows.length)} files: ${String(of('whole').length)} whole, ${String(of('refused').length)} refused, ` +
    `${String(of('lost').length)} lost, ${String(of('crashed').length)} crashed`,
);
process.exitCode = of('lost').length + of('crashed').length > 0 ? 1 : 0;
