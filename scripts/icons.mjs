// Renders assets/icons/*.svg to PNG in every size that Office asks for (16 … 80 for the ribbon, 64 and 128 for lists of add-ins).
// The PNGs are committed: Office takes no SVG, and a build should not need a browser. Run `npm run icons` after a change of a drawing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, ensureBrowser } from './browser.mjs';

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const folder = join(import.meta.dirname, '../assets/icons');

const executablePath = ensureBrowser();
if (!executablePath) {
  console.error('No Chromium, Chrome or Edge to draw with. Install one, or set CHROMIUM_PATH.');
  process.exit(1);
}

const browser = await chromium.launch({ executablePath, args: browserFlags });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const drawing = readFileSync(join(folder, file)).toString('base64');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`,
      );
      await page.waitForFunction(() => document.images[0]?.complete === true);
      const name = `${file.slice(0, -'.svg'.length)}-${size}.png`;
      await page.screenshot({ path: join(folder, name), omitBackground: true });
    }
    console.log(`${file}: ${sizes.join(' ')} px`);
  }
} finally {
  await browser.close();
}
