// Finds a Chromium, Chrome or Edge on this machine; gets one where that is possible without asking.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [];
  }),
};

/** Path of a browser that playwright-core can drive, or undefined. CHROMIUM_PATH comes first. */
export const findBrowser = () => {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commandNames.map((name) => join(folder, name + ending)));
  return [...onPath, ...(usualPlaces[process.platform] ?? [])].find((path) => existsSync(path)) ?? playwrightBrowser();
};

/** The browser that Playwright's own installer put on this machine. */
const playwrightBrowser = () => {
  const found = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "import {chromium} from 'playwright-core'; console.log(chromium.executablePath())"],
    { encoding: 'utf8' },
  );
  const path = found.stdout.trim();
  return path && existsSync(path) ? path : undefined;
};

const isDebianRoot = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  /debian|ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs Debian packages when we may. True when apt says it worked. */
const aptInstall = (...names) => {
  if (!isDebianRoot()) return false;
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  return spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet).status === 0;
};

/** A browser, found or fetched; undefined when neither is possible here. */
export const ensureBrowser = () => {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge found; trying to install one …');
  if (aptInstall('chromium')) return findBrowser();
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
  return findBrowser();
};

/** A browser without any talk to the outside. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
