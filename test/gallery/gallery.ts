/** Builds the gallery's page and opens its scenes in a browser. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';

const folder = resolve('.tmp/gallery');

/** Makes the page; gives its address. */
export const buildGallery = async (): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ['test/gallery/page.tsx'],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    outfile: join(folder, 'page.js'),
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const css = readFileSync('src/taskpane/skeleton.css', 'utf8');
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đề cương</title><style>${css}</style></head><body><div id="pane"></div><script src="page.js"></script></body></html>`;
  writeFileSync(join(folder, 'index.html'), html);
  return pathToFileURL(join(folder, 'index.html')).href;
};

/** A page with the scene drawn and done; throws with what the scene could not find. */
export const openScene = async (context: BrowserContext, address: string, name: string): Promise<Page> => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 350, height: 760 });
  await page.goto(`${address}#${encodeURIComponent(name)}`);
  await page.waitForFunction(() => document.documentElement.dataset['scene'] !== undefined);
  const said = await page.evaluate(() => document.documentElement.dataset['scene'] ?? '');
  if (said !== 'shown') throw new Error(`${name}: ${said}`);
  return page;
};
