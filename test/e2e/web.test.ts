/**
 * Word on the web: the built pane as it is, under its own policy, in a frame of another site, with the web's office.js. Behind that stands
 * our stand-in with the web's behaviour. The other tests that speak of the host `web` use the Windows frame, which is faster; what the
 * web's own frame adds (messages between sites, its own library, its platform) is proved here.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openPackage } from '../../src/ooxml/package.js';
import { readReport } from '../../src/ooxml/read.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { emptyProfile } from '../../src/outline/profile.js';
import { paragraphsOf, plainText, type Report } from '../../src/report/blocks.js';
import { createNoteReader } from '../../src/report/notes.js';
import type { Knobs } from '../../src/wordhost/knobs.js';
import { openPageIn, startProfile, type Trouble } from '../support/browser.js';
import type { TestWord } from '../support/webHost.js';
import { addInSite, librarySite, startWebServer, wordSite, type WebServer } from '../support/webServer.js';

const output = '.tmp/e2e-web';

let server: WebServer;

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  server = await startWebServer();
});

afterAll(async () => {
  await server.close();
});

interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly trouble: Trouble;
}

/** What the page around the pane gives to tests. */
interface Around {
  readonly testWord: TestWord;
}

const open = async ({ storageInFrames = true } = {}): Promise<Opened> => {
  const { context, close } = await startProfile(server.browserFlags, { storageInFrames, ignoreHTTPSErrors: true });
  onTestFinished(close);
  const sites = [addInSite, librarySite].map((site) => `${site}/`);
  const { page, trouble } = await openPageIn(context, `${wordSite}/`, sites);
  await page.evaluate(
    (address) => (globalThis as unknown as Around).testWord.start(address),
    `${addInSite}/taskpane.html`,
  );
  const pane = page.frameLocator('iframe[name=pane]');
  await pane.getByRole('button', { name: 'Chèn đề cương' }).waitFor();
  return { page, pane, trouble };
};

const nothingWrong = async ({ page, trouble }: Opened): Promise<void> => {
  expect(await page.evaluate(() => (globalThis as unknown as Around).testWord.bugs())).toEqual([]);
  expect(trouble.errors).toEqual([]);
  expect(trouble.external).toEqual([]);
};

const lines = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Around).testWord.lines());

const behave = (page: Page, knobs: Partial<Knobs>): Promise<void> =>
  page.evaluate((wanted) => (globalThis as unknown as Around).testWord.behave(wanted), knobs);

const select = (page: Page, text: string): Promise<void> =>
  page.evaluate((wanted) => (globalThis as unknown as Around).testWord.select(wanted), text);

const report = async (page: Page): Promise<Report> => {
  const saved = await page.evaluate(() => (globalThis as unknown as Around).testWord.saved());
  const opened = openPackage(Buffer.from(saved, 'base64'));
  const read = opened.ok ? readReport(opened.value) : opened;
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
};

const notes = createNoteReader(defaultOutline, emptyProfile(defaultOutline));

const notesIn = async (page: Page): Promise<string[]> =>
  [...paragraphsOf((await report(page)).blocks)].map(plainText).filter((text) => text !== '' && notes.isNote(text));

const picture = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(output, `${name}.png`) });

it('the pane runs in a frame of another process, and knows that it is in Word on the web', async () => {
  const opened = await open();
  const { page } = opened;
  const frame = page.frames().find((each) => each.url().startsWith(addInSite))!;
  // Only a frame with a process of its own can be asked for separately.
  const session = await page.context().newCDPSession(frame);
  await session.detach();
  const told = await frame.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { requirements, diagnostics } = Office.context;
    return {
      host,
      platform,
      version: diagnostics.version,
      wordApi: requirements.isSetSupported('WordApi', '1.9'),
      desktop: requirements.isSetSupported('WordApiDesktop', '1.1'),
    };
  });
  expect(told).toEqual({
    host: 'Word',
    platform: 'OfficeOnline',
    version: '16.0.19822.20168',
    wordApi: true,
    desktop: false,
  });
  const scripts = await frame.evaluate(() => [...document.scripts].map((script) => script.src));
  expect(scripts.filter((source) => source.includes('word-web-16.00'))).toHaveLength(1);
  // Everything went by messages: the pane's first reading of the document among it.
  const calls = await page.evaluate(() => (globalThis as unknown as Around).testWord.calls());
  expect(calls[0]).toBe('ContextActivationManager_getAppContextAsync');
  expect(calls).toContain('executeMethod 93');
  await nothingWrong(opened);
});

it('settings of the document go to the host and come back', async () => {
  const opened = await open();
  const frame = opened.page.frames().find((each) => each.url().startsWith(addInSite))!;
  const kept = await frame.evaluate(async () => {
    const { settings } = Office.context.document;
    settings.set('thử', { a: 1 });
    await new Promise<void>((done, failed) => {
      settings.saveAsync((result) =>
        result.status === Office.AsyncResultStatus.Succeeded ? done() : failed(new Error(result.error.message)),
      );
    });
    return new Promise((done) => {
      settings.set('thử', 'quên');
      settings.refreshAsync(() => done(settings.get('thử')));
    });
  });
  expect(kept).toEqual({ a: 1 });
  await nothingWrong(opened);
});

it('a custom XML part goes into the document, is found by its namespace, is read, and goes out', async () => {
  const opened = await open();
  const frame = opened.page.frames().find((each) => each.url().startsWith(addInSite))!;
  const told = await frame.evaluate(async () => {
    const { customXmlParts } = Office.context.document;
    const asked = <Value>(ask: (answer: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> =>
      new Promise((done, failed) =>
        ask((result) =>
          result.status === Office.AsyncResultStatus.Succeeded
            ? done(result.value)
            : failed(new Error(result.error.name)),
        ),
      );
    const inNamespace = () =>
      asked<Office.CustomXmlPart[]>((answer) => customXmlParts.getByNamespaceAsync('urn:thu', answer));
    await asked<Office.CustomXmlPart>((answer) => customXmlParts.addAsync('<a xmlns="urn:thu">một</a>', answer));
    await asked<Office.CustomXmlPart>((answer) => customXmlParts.addAsync('<b xmlns="urn:khac"/>', answer));
    const [part, ...others] = await inNamespace();
    const xml = part && (await asked<string>((answer) => part.getXmlAsync(answer)));
    if (part) await asked<unknown>((answer) => part.deleteAsync(answer));
    return { xml, builtIn: part?.builtIn, others: others.length, left: (await inNamespace()).length };
  });
  expect(told).toEqual({ xml: '<a xmlns="urn:thu">một</a>', builtIn: false, others: 0, left: 0 });
  await nothingWrong(opened);
});

it('from the form to a report without notes', async () => {
  const opened = await open();
  const { page, pane } = opened;
  await pane.getByLabel('Đảng bộ cấp trên trực tiếp').fill('Đảng bộ xã Long Đức');
  await pane.getByLabel('Chi bộ', { exact: true }).fill('Chi bộ Văn phòng');
  await pane.getByLabel('Nơi viết báo cáo').fill('Long Đức');
  await pane.getByRole('button', { name: 'Chèn đề cương' }).click();
  await pane.getByText('0/30').first().waitFor();
  expect(await lines(page)).toContain('CHI BỘ VĂN PHÒNG');
  expect(await notesIn(page)).not.toEqual([]);
  await picture(page, '1-inserted');

  await select(page, 'Nhập nội dung mục 1.3');
  const current = pane.getByRole('region', { name: 'Mục đang viết' });
  await current.getByText('1.3').first().waitFor();
  await select(page, 'Nhập nội dung mục 1.4');
  await current.getByText('1.4').first().waitFor();
  await picture(page, '2-followed');

  await pane.getByRole('tab', { name: 'Kiểm tra' }).click();
  await pane.getByRole('button', { name: 'Kiểm tra trước khi in' }).click();
  await pane.getByText('còn 30 mục trống').first().waitFor();
  await picture(page, '3-checked');

  await pane
    .getByRole('button', { name: /^Xóa ghi chú hướng dẫn/ })
    .first()
    .click();
  await pane.getByRole('button', { name: 'Xóa ghi chú', exact: true }).click();
  await pane.getByText(/^Đã xóa \d+ ghi chú/).waitFor();
  await picture(page, '4-cleaned');
  expect(await notesIn(page)).toEqual([]);
  await nothingWrong(opened);
});

it('an insertion that Word takes five seconds for says so meanwhile, and arrives', async () => {
  const opened = await open();
  const { page, pane } = opened;
  await behave(page, { latency: { sync: 0, insertOoxml: 5_000 } });
  await pane.getByRole('button', { name: 'Chèn đề cương' }).click();
  await pane.getByText('Đang chèn… Word trên web có thể mất nửa phút.').first().waitFor();
  await picture(page, '5-slow');
  await pane.getByText('0/30').first().waitFor();
  await pane.getByText('Đang chèn… Word trên web có thể mất nửa phút.').first().waitFor({ state: 'detached' });
  await nothingWrong(opened);
});

it('what the web does not allow is said in a sentence, and nothing has changed', async () => {
  const opened = await open();
  const { page, pane } = opened;
  const before = await lines(page);
  await behave(page, { insertOoxmlFails: 'NotAllowed' });
  await pane.getByRole('button', { name: 'Chèn đề cương' }).click();
  await pane.getByText('Word không cho làm việc này ở chỗ đó của văn bản.').first().waitFor();
  await picture(page, '6-refused');
  expect(await lines(page)).toEqual(before);

  await behave(page, { insertOoxmlFails: '' });
  await pane
    .getByRole('button', { name: /^(?:Thử lại|Chèn đề cương)$/ })
    .first()
    .click();
  await pane.getByText('0/30').first().waitFor();
  await nothingWrong(opened);
});

it('where the browser keeps storage away from frames, only office.js complains and the pane works', async () => {
  const opened = await open({ storageInFrames: false });
  const { pane, trouble } = opened;
  await pane.getByRole('button', { name: 'Chèn đề cương' }).click();
  await pane.getByText('0/30').first().waitFor();
  const isTheirs = (error: string): boolean => error.startsWith('SecurityError') && error.includes(librarySite);
  expect(trouble.errors).not.toEqual([]);
  expect(trouble.errors.filter((error) => !isTheirs(error))).toEqual([]);
  expect(trouble.external).toEqual([]);
});
