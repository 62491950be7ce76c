/** The server for people: the workbench gets its Word before office.js, a real Word gets the pages as they were built. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { makeCertificate } from './support/certificate.js';

const page = '<html><script src="https://example.invalid/office.js"></script></html>';

mkdirSync('.tmp', { recursive: true });
const dist = mkdtempSync('.tmp/serve-');
writeFileSync(join(dist, 'taskpane.html'), page);

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const started = async (secure?: { key: string; cert: string }) => {
  const server = await serve({ port: 0, dist, ...(secure ? { secure } : {}) });
  open.push(server);
  return server.address;
};

/** Over https, whoever signed the certificate. */
const read = (address: string): Promise<{ status: number | undefined; text: string }> =>
  new Promise((done, failed) => {
    get(address, { rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => done({ status: response.statusCode, text }));
    }).on('error', failed);
  });

describe('the server of the pages', () => {
  it('puts the workbench’s Word before office.js', async () => {
    const text = await (await fetch(`${await started()}taskpane.html`)).text();
    expect(text).toContain('<script src="/bridge.js"></script>');
    expect(text).not.toContain('example.invalid');
  });

  it('gives a real Word the page as it was built, over https', async () => {
    const address = await started(makeCertificate());
    expect(address).toMatch(/^https:\/\/localhost:\d+\/$/);
    const { status, text } = await read(`${address.replace('localhost', '127.0.0.1')}taskpane.html`);
    expect(status).toBe(200);
    expect(text).toBe(page);
  });

  it('gives an empty list of outlines where the office has none', async () => {
    const server = await serve({ port: 0, dist, outlines: join(dist, 'none') });
    open.push(server);
    const answered = await fetch(`${server.address}outlines/index.json`);
    expect(answered.status).toBe(200);
    expect(await answered.json()).toEqual([]);
  });

  it('gives nothing above the folder and takes nothing', async () => {
    const address = await started();
    expect((await fetch(`${address}..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${address}taskpane.html`, { method: 'POST' })).status).toBe(404);
  });
});
