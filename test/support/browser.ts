/** A browser for tests: found on this machine, started without a profile and without any talk of its own, watched for trouble. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';

const programOf = (): string => {
  const found = findBrowser();
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH to its program file.',
  );
};

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: programOf(), headless: true, args: browserFlags });

/** The size that most office screens in the field have. */
const usual: BrowserContextOptions = {
  viewport: { width: 1366, height: 768 },
  locale: 'vi-VN',
  acceptDownloads: true,
};

/**
 * A browser with a new profile that goes when it is closed. `startBrowser` gives private windows: those keep what frames of other sites
 * would store away from them, which here is a choice.
 */
export const startProfile = async (
  flags: readonly string[],
  { storageInFrames, ...options }: BrowserContextOptions & { readonly storageInFrames: boolean },
): Promise<{ context: BrowserContext; close: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-profile-'));
  mkdirSync(join(folder, 'Default'));
  // Chromium's own names: 0 allows, 1 keeps the storage of other sites' frames away.
  const profile = { cookie_controls_mode: storageInFrames ? 0 : 1, block_third_party_cookies: !storageInFrames };
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify({ profile }));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: programOf(),
    headless: true,
    args: [...browserFlags, ...flags],
    ...usual,
    ...options,
  });
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
};

/** What went wrong in a page, in words. */
export interface Trouble {
  /** Errors on the console, uncaught errors, requests that failed. */
  readonly errors: string[];
  /** Requests to anywhere but the server (and the other sites that belong to the test). */
  readonly external: string[];
}

export const openPage = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; trouble: Trouble }> => openPageIn(await browser.newContext({ ...usual, ...options }), address);

/** Requests to `sites` are no trouble. */
export const openPageIn = async (
  context: BrowserContext,
  address: string,
  sites: readonly string[] = [],
): Promise<{ page: Page; trouble: Trouble }> => {
  const page = await context.newPage();
  // Machines in the cloud are busy.
  page.setDefaultTimeout(60_000);
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
    const isOurs = [address, ...sites].some((each) => url.startsWith(each));
    if (!isOurs && !/^(?:data|blob|about):/.test(url)) trouble.external.push(url);
  });
  await page.goto(address);
  return { page, trouble };
};
