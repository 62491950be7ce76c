// The built pages in `dist`, built again only where something they are made of has changed since.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = resolve(import.meta.dirname, '..');

/** Everything that the pages are made of. */
const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json', 'package-lock.json'].map(
  (name) => join(here, name),
);
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
    const arguments_ = [join(here, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production'];
    spawn(process.execPath, arguments_, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] }).on('exit', (code) =>
      done(code === 0),
    );
  });

/** True when `dist` holds the pages of the sources as they are now; says on the console what it does. */
export const ensureBuilt = async () => {
  if (isBuilt()) return true;
  console.log('Đang dựng trang, khoảng một phút ở lần đầu…');
  const began = Date.now();
  if (!(await build())) {
    console.error('Chưa dựng được trang: xem lỗi ở trên.');
    return false;
  }
  mkdirSync(join(here, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
  // What is saved while the build runs is newer than the build.
  utimesSync(stamp, new Date(began), new Date(began));
  return true;
};
