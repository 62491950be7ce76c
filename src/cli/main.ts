/**
 * `decuong` on a terminal: the process around `run`.
 */
import { run } from './run.js';

const showProgress = (done: number, total: number): void => {
  const width = 30;
  const filled = Math.round((done / total) * width);
  process.stderr.write(`\r[${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${String(done)}/${String(total)}`);
  if (done === total) process.stderr.write('\n');
};

// A reader that has gone away (`decuong check … | head`) ends the work quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

void run(process.argv.slice(2), {
  print: (line) => void process.stdout.write(`${line}\n`),
  say: (line) => void process.stderr.write(`${line}\n`),
  // A bar only when results go elsewhere: on one screen the two would overwrite each other.
  ...(process.stderr.isTTY && !process.stdout.isTTY ? { progress: showProgress } : {}),
}).then((code) => {
  process.exitCode = code;
});
