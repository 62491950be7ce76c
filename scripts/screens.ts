/**
 * `npm run screens`: pictures of every screen and state of the pane (test/gallery/scenes.ts) in the widths, themes and zoom that people have,
 * into .tmp/screens, with sheets to look through. `npm run screens -- check next` draws only those
 * whose name begins so, beside what is there.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildGallery, openScene } from '../test/gallery/gallery.js';
import { scenes } from '../test/gallery/scenes.js';
import { browserFlags, findBrowser } from './browser.mjs';

const folder = resolve('.tmp/screens');
/** As tall as what is in it, within these pixels. */
const least = 760;
const most = 1400;

/** Widths of the pane in CSS pixels: the narrowest Word allows, its own, a wide one; and its own at a zoom of 200 %. */
const widths = { '320': 320, '350': 350, '450': 450, zoom: 175 };
const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

const beginnings = process.argv.slice(2);
const wanted = scenes.filter(
  ({ name }) => beginnings.length === 0 || beginnings.some((beginning) => name.startsWith(beginning)),
);
const executablePath = findBrowser();
if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge found: set CHROMIUM_PATH.');
const address = await buildGallery();
const browser = await chromium.launch({ executablePath, args: browserFlags });
if (beginnings.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const failures: string[] = [];
const context = await browser.newContext({ locale: 'vi-VN' });
for (const { name } of wanted) {
  try {
    const page = await openScene(context, address, name);
    for (const [widthName, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: least });
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(tall, most) });
      for (const [themeName, theme] of Object.entries(themes)) {
        await page.emulateMedia({ ...theme, reducedMotion: 'reduce' });
        await page.waitForTimeout(120);
        await page.screenshot({ path: join(folder, `${name}.${widthName}.${themeName}.png`) });
      }
      // What stands beyond the pane's edge is cut off in Word.
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) failures.push(`${name} ${widthName}: ${over} px too wide`);
    }
    await page.close();
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
}

/** Five scenes side by side in their own size, so that they can be read. */
const perSheet = 5;
const sheetContext = await browser.newContext({ viewport: { width: perSheet * 460, height: 900 } });
for (const widthName of Object.keys(widths)) {
  for (const themeName of Object.keys(themes)) {
    for (let at = 0; at < wanted.length; at += perSheet) {
      const figures = wanted.slice(at, at + perSheet).map(({ name }) => {
        const file = pathToFileURL(join(folder, `${name}.${widthName}.${themeName}.png`)).href;
        return `<figure style="margin:4px"><figcaption style="font:12px sans-serif">${name} ${widthName} ${themeName}</figcaption><img src="${file}" style="border:1px solid #888"></figure>`;
      });
      const page = await sheetContext.newPage();
      await page.goto(pathToFileURL(resolve('.tmp/gallery/index.html')).href);
      await page.setContent(
        `<body style="margin:0;background:#ccc;display:flex;width:max-content;align-items:flex-start">${figures.join('')}</body>`,
      );
      await page.waitForLoadState('networkidle');
      await page.screenshot({
        path: join(folder, `sheet-${beginnings.join('-')}-${widthName}-${themeName}-${at / perSheet + 1}.png`),
        fullPage: true,
      });
      await page.close();
    }
  }
}
await browser.close();
for (const failure of failures) console.log(failure);
console.log(
  `${wanted.length} scenes × ${Object.keys(widths).length} widths × ${Object.keys(themes).length} themes in ${folder}; ${failures.length} faults`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
