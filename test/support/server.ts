/** The built pages on a free port of this machine, for browser tests. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../../scripts/serve.mjs';

/** Where the pages were built: `dist`, or DECUONG_DIST for a build beside it. */
export const builtPages = resolve(process.env['DECUONG_DIST'] ?? 'dist');

export const startServer = async (): Promise<{ address: string; close: () => Promise<void> }> => {
  if (!existsSync(join(builtPages, 'workbench.html')))
    throw new Error('The pages are not built: run `npm run build` first (npm test does it by itself).');
  return serve({ port: 0, dist: builtPages });
};
