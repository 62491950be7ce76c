// `npm start`: the main job without Word. Builds the pages where something changed, serves them on this machine only, and opens a browser.
// Options: --no-open (only print the address), --no-build (serve what is there), --port N (3000, or the next free one), --outlines FOLDER (outline
// files as an office would put them beside the add-in).
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { serve } from './serve.mjs';

process.chdir(resolve(import.meta.dirname, '..'));

const { values } = parseArgs({
  options: {
    open: { type: 'boolean', default: true },
    build: { type: 'boolean', default: true },
    port: { type: 'string', default: '3000' },
    outlines: { type: 'string' },
  },
  allowNegative: true,
});

/** The system's own way to open an address; nothing happens where there is none. */
const openBrowser = (address) => {
  const [command, ...rest] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(command, rest, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};

if (values.build && !(await ensureBuilt())) process.exit(1);

const { address, close } = await serve({
  port: Number(values.port),
  ...(values.outlines ? { outlines: values.outlines } : {}),
});
console.log(`\nTrang thử đang chạy tại ${address}\nMọi thứ ở lại trên máy này. Nhấn Ctrl+C để dừng.\n`);
if (values.open) openBrowser(address);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    void close().then(() => process.exit(0));
  });
