/** How the pages are put together: the rules that fail a build, and what the options for closed networks change. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import webpack, { type Configuration, type WebpackPluginInstance } from 'webpack';

interface BuildFile {
  readonly default: (env?: Record<string, string>, argv?: { mode?: string }) => Promise<readonly Configuration[]>;
  readonly PageRules: new (options: { pages: readonly string[]; limit: number }) => WebpackPluginInstance;
}
/** Imported by address: it is plain JavaScript and has no types. */
const { default: config, PageRules } = (await import(
  String(new URL('../../webpack.config.js', import.meta.url))
)) as BuildFile;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decuong-build-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Builds a page of these files (`page.js` first) under a limit in bytes; gives the complaints. */
const complaints = async (files: Readonly<Record<string, string>>, limit: number): Promise<string[]> => {
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
  const compiler = webpack({
    mode: 'production',
    context: folder,
    entry: { page: './page.js' },
    output: { path: join(folder, 'out') },
    devtool: false,
    // As the real build: for older browsers webpack itself would write a `new Function`.
    target: ['web', 'es2022'],
    plugins: [new PageRules({ pages: ['page'], limit })],
  });
  const stats = await new Promise<webpack.Stats>((done, refuse) => {
    compiler.run((error, given) => (given ? done(given) : refuse(error ?? new Error('no stats'))));
  });
  return (stats.toJson({ errors: true }).errors ?? []).map((error) => error.message);
};

const roomy = 100_000;

describe('a build', () => {
  it('passes when the page is small and clean', async () => {
    expect(await complaints({ 'page.js': 'console.log("xin chào")' }, roomy)).toEqual([]);
  });

  it('fails when the JavaScript at start is over the limit, whatever comes later', async () => {
    const noise = Array.from({ length: 400 }, (_, index) => String(Math.sin(index))).join();
    const files = { 'page.js': `console.log("${noise}")`, 'later.js': `console.log("${noise}")` };
    expect(await complaints(files, 1_000)).toEqual([expect.stringMatching(/^page: .* KB of JavaScript at start/)]);
    expect(await complaints({ ...files, 'page.js': 'import("./later.js")' }, 5_000)).toEqual([]);
  });

  it.each([
    ['at start', { 'page.js': 'eval(location.hash)' }],
    ['later', { 'page.js': 'import("./later.js")', 'later.js': 'console.log(new Function(location.hash))' }],
  ])('fails when code that the policy forbids would run %s', async (_when, files) => {
    expect(await complaints(files, roomy)).toEqual([expect.stringContaining('which the page')]);
  });
});

/** The parts of a page's template that the options change. */
const pageOf = (pages: Configuration | undefined, filename: string) => {
  const options = (pages?.plugins ?? []).flatMap((plugin) =>
    plugin && 'userOptions' in plugin ? [plugin.userOptions as PageOptions] : [],
  );
  return options.find((option) => option.filename === filename)?.templateParameters;
};
interface PageOptions {
  readonly filename: string;
  readonly templateParameters: { readonly officeJs: string; readonly policy: string };
}

describe('the configuration', () => {
  it('takes office.js from Microsoft and lets nothing else in', async () => {
    const [pages] = await config();
    const page = pageOf(pages, 'taskpane.html');
    expect(page?.officeJs).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(page?.policy).toContain("default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com;");
    expect(page?.policy).toContain("connect-src 'self';");
    expect(page?.policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|\*/);
    expect(pageOf(pages, 'commands.html')).toEqual(page);
  });

  it('takes office.js from a folder for closed networks, and then allows our own host only', async () => {
    const [pages] = await config({ officeJs: folder });
    expect(pageOf(pages, 'taskpane.html')?.officeJs).toBe('office-js/office.js');
    expect(pageOf(pages, 'taskpane.html')?.policy).toContain("script-src 'self';");
  });

  it('takes office.js from another address when told so', async () => {
    const [pages] = await config({ officeJs: 'https://van-phong.example/office' });
    expect(pageOf(pages, 'taskpane.html')?.officeJs).toBe('https://van-phong.example/office/office.js');
    expect(pageOf(pages, 'taskpane.html')?.policy).toContain("script-src 'self' https://van-phong.example;");
  });

  it('refuses an address for the add-in that is not https', async () => {
    await expect(config({ base: 'http://may-chu' })).rejects.toThrow('https');
  });

  it('never uses maps that need eval, not even while developing', async () => {
    for (const mode of ['development', 'production']) {
      for (const part of await config({}, { mode })) expect(part.devtool || '').not.toContain('eval');
    }
  });
});
