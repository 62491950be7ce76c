// A small server for the built pages, for this machine only. For the workbench it gives the pane its Word: office.js comes from the
// npm package (it may not be copied into the repository), and bridge.js goes in before it. With a certificate it serves a real Word: over
// https and the pages as they are.
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { createRequire } from 'node:module';
import { listName, officeList } from './officeOutlines.mjs';

const here = resolve(import.meta.dirname, '..');
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Pages that run inside Word. */
const pagesInWord = new Set(['/taskpane.html', '/commands.html']);

const officeJs = () => dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

/** The page with our office.js, and the Word it needs before it. */
const withWord = (html) =>
  html
    .replaceAll(/"[^"]*\boffice\.js"/g, '"/office-js/office.js"')
    .replace('<script src="/office-js/office.js">', '<script src="/bridge.js"></script>\n    $&');

/** The file that an address means, or undefined: nothing above the folders that are served. */
const fileOf = (path, { dist, outlines }) => {
  const served =
    path === '/bridge.js'
      ? [join(here, 'src/workbench'), '/bridge.js']
      : path.startsWith('/office-js/')
        ? [officeJs(), path.slice('/office-js'.length)]
        : outlines && path.startsWith('/outlines/')
          ? [outlines, path.slice('/outlines'.length)]
          : [dist, path === '/' ? '/workbench.html' : path];
  const [folder, name] = served;
  const file = normalize(join(folder, name));
  return file.startsWith(folder + sep) ? file : undefined;
};

/**
 * The list of the office's outlines, as `npm run package` would write it; what is wrong with a file is said where the
 * server runs. Empty where there is no folder, so that no pane asks in vain.
 */
const answerList = async (response, folder) => {
  const { entries, complaints } = folder ? await officeList(folder) : { entries: [], complaints: [] };
  for (const complaint of complaints) console.error(complaint);
  response.writeHead(200, { 'content-type': types['.json'], 'cache-control': 'no-cache' }).end(JSON.stringify(entries));
};

const answer = async (request, response, folders, inWord) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURIComponent(pathname);
  if (path === `/outlines/${listName}`) return answerList(response, folders.outlines);
  const file = fileOf(path, folders);
  const found = file ? await stat(file).catch(() => undefined) : undefined;
  if (!file || !found?.isFile() || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Không có trang này.');
    return;
  }
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  if (!inWord && pagesInWord.has(path)) {
    response.writeHead(200, headers).end(withWord(await readFile(file, 'utf8')));
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': found.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
};

/** A name that is not this machine's own would be another site looking in through the visitor's browser. */
const isLocal = (host = '') => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host);

const listen = (server, port) =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      done();
    });
  });

/**
 * Serves the built pages on 127.0.0.1, at `port` or the next one that is free (0 = any). `secure`: key and certificate (PEM), for a real
 * Word. `outlines`: a folder of outline files, as those of an office; `outlines` of this checkout where there is one. Gives the address and a function that stops it.
 */
export const serve = async ({
  port = 3000,
  dist = join(here, 'dist'),
  outlines = join(here, 'outlines'),
  secure,
} = {}) => {
  const folders = { dist: resolve(dist), outlines: existsSync(outlines) ? resolve(outlines) : undefined };
  const respond = (request, response) => {
    if (!isLocal(request.headers.host)) response.writeHead(403).end();
    else
      answer(request, response, folders, secure !== undefined).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  };
  const server = secure ? createSecureServer(secure, respond) : createServer(respond);
  for (let wanted = port; ; wanted++) {
    try {
      await listen(server, wanted);
      break;
    } catch (problem) {
      if (problem.code !== 'EADDRINUSE' || wanted >= port + 100) throw problem;
    }
  }
  return {
    address: `${secure ? 'https://localhost' : 'http://127.0.0.1'}:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
