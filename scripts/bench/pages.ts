/** The size of what Word fetches: the pages built as `npm run package` builds them, each file packed by gzip. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure.js';

/** JavaScript of Microsoft's React template for Word as `yo office` ships it, production build, gzip; measured by us in 2026. */
const templateKilobytes = 169;

const packed = (file: string): number => gzipSync(readFileSync(file)).length / 1024;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

export const pageSizes = (): Figure[] => {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    execFileSync(
      process.execPath,
      ['node_modules/webpack/bin/webpack.js', '--mode', 'production', '--env', `package=${folder}`],
      { stdio: 'ignore' },
    );
    const initial = [...readFileSync(join(folder, 'taskpane.html'), 'utf8').matchAll(/<script[^>]* src="([^":]+)"/g)]
      .map(([, name = '']) => join(folder, name))
      .filter((file) => existsSync(file));
    const chunks = readdirSync(join(folder, 'chunks')).filter((name) => name.endsWith('.js'));
    const lazy = sum(chunks.map((name) => packed(join(folder, 'chunks', name))));
    return [
      {
        name: 'pane: JavaScript at its start',
        value: `${sum(initial.map(packed)).toFixed(1)} KB`,
        of: `gzip, without office.js; Microsoft's React template: ${String(templateKilobytes)} KB; target 110`,
        headline: true,
      },
      { name: 'pane and commands: JavaScript loaded later', value: `${lazy.toFixed(1)} KB`, of: 'gzip, all chunks' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
