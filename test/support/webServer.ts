/**
 * Word on the web as the browser meets it, all on this machine: Word's own site with its frame, the site the add-in is served from, and
 * the address of office.js. The pages and the library are served as they are built and published, under the names that they really have;
 * the browser is told where to find those names, and finds no others.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { build } from 'esbuild';
import { makeCertificate } from './certificate.js';
import { builtPages } from './server.js';

/** One of the names that office.js accepts as Word's own (word-web:5077). It never leaves this machine. */
export const wordSite = 'https://word-edit.officeapps.live.com';
/** Where an office would serve the add-in: another site than Word's, so the browser gives it a process of its own. */
export const addInSite = 'https://de-cuong.example';
/** The address in the built page, with the folder it stands in. */
export const librarySite = 'https://appsforoffice.microsoft.com';
const libraryFolder = '/lib/1/hosted/';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/** office.js asks for its parts with `crossorigin`, so its address must let every site have them, as Microsoft's does. */
const sharing = { 'access-control-allow-origin': '*' };

const wordPage = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Word trên web</title>
    <link rel="icon" href="data:," />
    <style>
      body { margin: 0; display: flex; height: 100vh; font: 14px/1.4 'Times New Roman', serif; background: #eee; }
      #sheet { flex: 1; overflow: auto; margin: 12px; padding: 24px; background: #fff; }
      #sheet p { margin: 0 0 6px; min-height: 1em; }
      iframe { width: 350px; border: 0; background: #fff; }
    </style>
  </head>
  <body><main id="sheet"></main><script src="/host.js"></script></body>
</html>`;

const hostBundle = async (): Promise<Buffer> => {
  const { outputFiles } = await build({
    entryPoints: ['test/support/webHost.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return Buffer.concat(outputFiles.map((file) => file.contents));
};

/** The file of an address within a folder; nothing above it. */
const fileIn = (folder: string, path: string): string | undefined => {
  const file = normalize(join(folder, decodeURIComponent(path)));
  return file.startsWith(folder + sep) ? file : undefined;
};

export interface WebServer {
  /** Tells Chromium where the three sites are. */
  readonly browserFlags: readonly string[];
  close(): Promise<void>;
}

export const startWebServer = async (): Promise<WebServer> => {
  const library = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
  const host = await hostBundle();
  const find = async (site: string, path: string): Promise<Buffer | undefined> => {
    if (site === wordSite) return path === '/' ? Buffer.from(wordPage) : path === '/host.js' ? host : undefined;
    const file =
      site === addInSite
        ? fileIn(builtPages, path)
        : site === librarySite && path.startsWith(libraryFolder)
          ? fileIn(library, path.slice(libraryFolder.length))
          : undefined;
    return file === undefined ? undefined : readFile(file).catch(() => undefined);
  };
  const server = createServer(makeCertificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? ''}`);
    void find(url.origin, url.pathname).then((content) => {
      const type = types[extname(url.pathname === '/' ? '.html' : url.pathname)] ?? 'text/html; charset=utf-8';
      if (content === undefined) response.writeHead(404).end();
      else
        response.writeHead(200, { ...(url.origin === librarySite ? sharing : {}), 'content-type': type }).end(content);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const sites = [wordSite, addInSite, librarySite].map((site) => `MAP ${new URL(site).hostname}:443 127.0.0.1:${port}`);
  return {
    browserFlags: [`--host-resolver-rules=${[...sites, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
