// `npm start`: the main job without Word. Builds the pages where something changed, serves them on this machine only, and opens a browser.
// Options: --no-open (only print the address), --no-build (serve what is there), --port N (3000, or the next free one).
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const here = resolve(import.meta.dirname, '..');
process.chdir(here);

const { values } = parseArgs({
  options: {
    open: { type: 'boolean', default: true },
    build: { type: 'boolean', default: true },
    port: { type: 'string', default: '3000' },
  },
  allowNegative: true,
});

/** Everything that the pages are made of. */
const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json', 'package-lock.json'];
const stamp = join(here, 'dist/.built');

const newest = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
};

const isBuilt = () => existsSync(stamp) && Math.max(...sources.map(newest)) < statSync(stamp).mtimeMs;

const build = () =>
  new Promise((done) => {
    const arguments_ = ['node_modules/webpack/bin/webpack.js', '--mode', 'production'];
    spawn(process.execPath, arguments_, { stdio: ['ignore', 'inherit', 'inherit'] }).on('exit', (code) =>
      done(code === 0),
    );
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

if (values.build && !isBuilt()) {
  console.log('Đang dựng trang, khoảng một phút ở lần đầu…');
  const began = Date.now();
  if (!(await build())) {
    console.error('Chưa dựng được trang: xem lỗi ở trên.');
    process.exit(1);
  }
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, '');
  // What is saved while the build runs is newer than the build.
  utimesSync(stamp, new Date(began), new Date(began));
}

const { address, close } = await serve({ port: Number(values.port) });
console.log(`\nTrang thử đang chạy tại ${address}\nMọi thứ ở lại trên máy này. Nhấn Ctrl+C để dừng.\n`);
if (values.open) openBrowser(address);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    void close().then(() => process.exit(0));
  });
