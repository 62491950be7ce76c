/** Builds the gallery's page and opens its scenes in a browser. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { scenes } from './scenes.js';

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

/** The page of the pane as the browser gets it, without office.js and without our scripts: nothing answers. */
const openingPage = (): string => {
  const html = readFileSync('src/taskpane/taskpane.html', 'utf8');
  writeFileSync(
    join(folder, 'taskpane.html'),
    html.replace('<%= policy %>', '').replace('<%= officeJs %>', 'silent.js'),
  );
  for (const file of ['skeleton.css', 'watchdog.js']) copyFileSync(`src/taskpane/${file}`, join(folder, file));
  return pathToFileURL(join(folder, 'taskpane.html')).href;
};

const openOpening = async (page: Page, kind: 'opening' | 'late' | 'old'): Promise<void> => {
  if (kind === 'old')
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0)' }),
    );
  await page.clock.install();
  await page.goto(openingPage());
  if (kind === 'late') await page.clock.fastForward(10_000);
  await page.clock.resume();
};

/** A page with the scene drawn and done; throws with what the scene could not find. */
export const openScene = async (context: BrowserContext, address: string, name: string): Promise<Page> => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 350, height: 760 });
  const opening = scenes.find((each) => each.name === name)?.page;
  if (opening) {
    await openOpening(page, opening);
    return page;
  }
  await page.goto(`${address}#${encodeURIComponent(name)}`);
  await page.waitForFunction(() => document.documentElement.dataset['scene'] !== undefined);
  const said = await page.evaluate(() => document.documentElement.dataset['scene'] ?? '');
  if (said !== 'shown') throw new Error(`${name}: ${said}`);
  return page;
};
