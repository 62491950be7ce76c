/** A browser for tests: found on this machine, started without a profile and without any talk of its own, watched for trouble. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';

export const startBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error(
      'The browser tests need Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH to its program file.',
    );
  return chromium.launch({ executablePath, headless: true, args: browserFlags });
};

/** What went wrong in a page, in words. */
export interface Trouble {
  /** Errors on the console, uncaught errors, requests that failed. */
  readonly errors: string[];
  /** Requests to anywhere but the server. */
  readonly external: string[];
}

/** A page of the size that most office screens in the field have. */
export const openPage = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; trouble: Trouble }> => {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const trouble: Trouble = { errors: [], external: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.errors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.errors.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.errors.push(`${response.status()} ${response.url()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob|about):/.test(url)) trouble.external.push(url);
  });
  await page.goto(address);
  return { page, trouble };
};
