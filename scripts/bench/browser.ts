/**
 * The pane in Chromium, in the workbench: how soon it can be used, what each action asks of Word, and how long the page stands still while a
 * long report is checked. The stand-in for Word and the sheet run in the same thread as the pane, so times are those of all three; frame.ts has
 * the pane by itself.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { openPageIn, startBrowser } from '../../test/support/browser.js';
import { builtPages, startServer } from '../../test/support/server.js';
import { reportDocx } from './documents.js';
import { type Figure, kilobytes, milliseconds } from './figure.js';
import { inOwnFrame } from './frame.js';
import { clockOf, longTasks, notedIn, noteIt, untilUsable } from './noted.js';

const paneOf = (page: Page): FrameLocator => page.frameLocator('iframe[name=taskpane]');

const paneFrame = (page: Page): Frame => {
  const frame = page.frame('taskpane');
  if (!frame) throw new Error('The workbench has no pane.');
  return frame;
};

const newContext = async (browser: Browser): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await context.addInitScript(noteIt);
  return context;
};

const openWorkbench = async (browser: Browser, address: string): Promise<Page> => {
  const { page } = await openPageIn(await newContext(browser), address);
  await paneOf(page).getByRole('button', { name: 'Chèn đề cương' }).waitFor();
  return page;
};

const best = (values: readonly number[]): number => Math.min(...values);

/** How soon the first form stands, from the moment that the pane's page is asked for. */
const openings = async (browser: Browser, address: string, rounds: number): Promise<Figure[]> => {
  const seen: { paint: number; usable: number; shift: number; files: readonly string[] }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await openWorkbench(browser, address);
    const frame = paneFrame(page);
    await untilUsable(frame);
    const { stood, usable, shift } = await notedIn(frame);
    const { paint, files } = await frame.evaluate(
      (before) => ({
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        files: performance
          .getEntriesByType('resource')
          .filter((entry) => entry.startTime + entry.duration <= before)
          .map(({ name }) => new URL(name).pathname.slice(1)),
      }),
      stood,
    );
    seen.push({ paint, usable, shift, files });
    await page.context().close();
  }
  const of = `in the workbench, from asking for the pane’s page; best / median of ${String(rounds)}`;
  const middle = (values: readonly number[]): number =>
    [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
  const both = (pick: (one: (typeof seen)[number]) => number): string =>
    [best(seen.map(pick)), middle(seen.map(pick))].map(milliseconds).join(' / ');
  const packed = (ending: string): string =>
    kilobytes(
      (seen[0]?.files ?? [])
        .filter((name) => name.endsWith(ending) && !/^office-js|^bridge/.test(name))
        .reduce((all, name) => all + gzipSync(readFileSync(join(builtPages, name))).length, 0),
    );
  return [
    { name: 'pane: first paint', value: both(({ paint }) => paint), of, headline: true },
    {
      name: 'pane: first form can be used',
      value: both(({ usable }) => usable),
      of: `${of}; target 300 ms`,
      headline: true,
    },
    {
      name: 'pane: layout shift while it opens',
      value: Math.max(...seen.map(({ shift }) => shift)).toFixed(3),
      of: 'sum of all movements, the worst round; below 0.1 counts as none',
    },
    {
      name: 'pane: script / style until then',
      value: `${packed('.js')} / ${packed('.css')}`,
      of: 'gzip, without office.js: the start and what it asks for at once',
    },
  ];
};

/** What the workbench keeps of every request (wordhost/log.ts). */
interface Workbench {
  readonly decuongWord: {
    requestsOf(frame: 'taskpane'): readonly { kind: string; request: unknown; response: unknown }[];
  };
}

interface Asked {
  readonly syncs: number;
  readonly out: number;
  readonly in: number;
}

const askedSoFar = (page: Page): Promise<Asked> =>
  page.evaluate(() => {
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
    const work = (globalThis as unknown as Workbench).decuongWord
      .requestsOf('taskpane')
      .filter(({ kind }) => kind === 'work');
    return {
      syncs: work.length,
      out: work.reduce((all, { request }) => all + bytes(request), 0),
      in: work.reduce((all, { response }) => all + bytes(response), 0),
    };
  });

/** Waits until Word has been asked nothing for a while. */
const settled = async (page: Page): Promise<Asked> => {
  let before = await askedSoFar(page);
  for (;;) {
    await page.waitForTimeout(700);
    const now = await askedSoFar(page);
    if (now.syncs === before.syncs) return now;
    before = now;
  }
};

const scrolledTo = async (page: Page, text: string) => {
  const found = page.locator('.layout-page').getByText(text, { exact: true }).first();
  await page.mouse.move(500, 450);
  for (let turn = 0; turn < 60 && (await found.count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(80);
  }
  return found;
};

/** Each action of a person, one after the other on one report, with what the pane asked of Word for it. */
const requests = async (browser: Browser, address: string): Promise<Figure[]> => {
  const page = await openWorkbench(browser, address);
  const pane = paneOf(page);
  let before: Asked = { syncs: 0, out: 0, in: 0 };
  const figures: Figure[] = [];
  const told = async (name: string, act: () => Promise<void>): Promise<void> => {
    await act();
    const now = await settled(page);
    figures.push({
      name: `${name}: asked of Word`,
      value: `${String(now.syncs - before.syncs)} syncs, ${kilobytes(now.out - before.out)} out, ${kilobytes(now.in - before.in)} in`,
      of: 'an outline’s report; the reading back that follows is counted',
    });
    before = now;
  };
  const unseen = async (act: () => Promise<void>): Promise<void> => {
    await act();
    before = await settled(page);
  };
  await told('open the pane', () => Promise.resolve());
  await told('insert', async () => {
    await pane.getByRole('button', { name: 'Chèn đề cương' }).click();
    await pane.getByText('0/30').first().waitFor();
  });
  await told('move the cursor', async () => {
    await (await scrolledTo(page, 'Nhập nội dung mục 1.2')).click();
    await pane.locator('h2, h1').getByText('Quy chế dân chủ').first().waitFor();
  });
  await unseen(async () => {
    await page.keyboard.insertText('Thực hiện Quyết định số 12-QĐ/ĐU, ngày 5 tháng 3 năm 2024, chi bộ họp đều.');
    await page.locator('.layout-page').getByText('chi bộ họp đều').first().waitFor({ state: 'attached' });
  });
  await told('check', async () => {
    await pane.getByRole('tab', { name: 'Kiểm tra' }).click();
    await pane.getByRole('button', { name: 'Kiểm tra trước khi in' }).click();
    await pane.getByText('Chưa nên in').first().waitFor();
  });
  await told('mend one finding', async () => {
    await pane.getByRole('button', { name: /^Gợi ý/ }).click();
    const dated = pane.locator('li', { hasText: 'ngày 5 tháng 3' }).first();
    await dated.getByRole('button', { name: /^Sửa: / }).click();
    await pane.locator('li[aria-current=true]').getByText('Đã xử lý').waitFor();
  });
  await told('clean (notes out)', async () => {
    await pane
      .getByRole('button', { name: /^Xóa ghi chú hướng dẫn/ })
      .first()
      .click();
    await pane.getByRole('button', { name: 'Xóa ghi chú', exact: true }).click();
    await page
      .locator('.layout-page')
      .getByText('Đây là Đề cương hướng dẫn chung')
      .first()
      .waitFor({ state: 'detached' });
  });
  await told('remove the outline', async () => {
    await pane.locator('button[aria-haspopup=menu]').click();
    await pane.getByRole('menuitem', { name: 'Gỡ các mục chưa viết' }).click();
    await pane.getByRole('button', { name: 'Gỡ phần chưa viết' }).click();
    await page.locator('.layout-page').getByText('I- ĐẶC ĐIỂM TÌNH HÌNH').first().waitFor({ state: 'detached' });
  });
  await page.context().close();
  return figures;
};

/**
 * A report of so many pages, checked from the pane in the workbench: how long it takes, and the longest time that nothing could be pressed.
 * What of it is the pane's own is measured in frame.ts.
 */
const longCheck = async (browser: Browser, address: string, pages: number): Promise<Figure[]> => {
  const page = await openWorkbench(browser, address);
  page.setDefaultTimeout(300_000);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Mở .docx' }).click();
  const buffer = Buffer.from(reportDocx(pages));
  await (await chooser).setFiles({ name: 'dai.docx', mimeType: '', buffer });
  const pane = paneOf(page);
  await pane.getByRole('tab', { name: 'Kiểm tra' }).waitFor();
  await pane
    .getByText(/\d+\/30/)
    .first()
    .waitFor();
  await settled(page);
  await pane.getByRole('tab', { name: 'Kiểm tra' }).click();
  await page.waitForTimeout(1_000);
  const frame = paneFrame(page);
  const began = await clockOf(frame);
  const inPage = await clockOf(page);
  await pane.getByRole('button', { name: 'Kiểm tra trước khi in' }).click();
  await pane.getByRole('button', { name: 'Kiểm tra lại' }).waitFor();
  const took = (await clockOf(frame)) - began;
  await page.waitForTimeout(500);
  const longest = Math.max(0, ...(await longTasks(frame, began)), ...(await longTasks(page, inPage)));
  await page.context().close();
  const of = `${String(pages)} pages, from the press to the verdict; the stand-in reads and writes its file in the same thread`;
  return [
    { name: `workbench: check from the pane, ${String(pages)} pages`, value: milliseconds(took), of },
    {
      name: 'workbench: longest task meanwhile',
      value: milliseconds(longest),
      of: 'main thread, the stand-in’s and the sheet’s work included; PerformanceObserver «longtask»',
    },
  ];
};

export const inBrowser = async (
  add: (figures: readonly Figure[]) => void,
  { rounds, pages }: { readonly rounds: number; readonly pages: number },
): Promise<void> => {
  const server = await startServer();
  const browser = await startBrowser();
  try {
    add(await openings(browser, server.address, rounds));
    add(await requests(browser, server.address));
    add(await longCheck(browser, server.address, pages));
    add(await inOwnFrame(pages, Math.min(rounds, 5)));
  } finally {
    await browser.close();
    await server.close();
  }
};
