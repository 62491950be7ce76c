/**
 * The pane by itself: in a frame of another site, so in a process of its own, as Word on the web has it (test/support/webServer.ts). The
 * stand-in for Word works in the other process: the frame's long tasks and its working time are the pane's, React's and office.js's alone.
 */
import type { CDPSession, Frame, FrameLocator, Page } from 'playwright-core';
import { openPageIn, startProfile } from '../../test/support/browser.js';
import type { TestWord } from '../../test/support/webHost.js';
import { addInSite, startWebServer, wordSite } from '../../test/support/webServer.js';
import { reportDocx } from './documents.js';
import { type Figure, milliseconds } from './figure.js';
import { clockOf, longTasks, noteIt } from './noted.js';

interface Opened {
  readonly frame: Frame;
  readonly pane: FrameLocator;
  /** Speaks to the frame's own process. */
  readonly session: CDPSession;
}

const openPane = async (page: Page, document: Uint8Array): Promise<Opened> => {
  await page.evaluate(
    ([address = '', base64]) => (globalThis as unknown as { testWord: TestWord }).testWord.start(address, base64),
    [`${addInSite}/taskpane.html`, Buffer.from(document).toString('base64')],
  );
  const pane = page.frameLocator('iframe[name=pane]');
  await pane.getByRole('tab', { name: 'Kiểm tra' }).waitFor();
  const frame = page.frames().find((each) => each.url().startsWith(addInSite));
  if (!frame) throw new Error('The page has no pane.');
  const session = await page.context().newCDPSession(frame);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  return { frame, pane, session };
};

/** How long the frame's main thread has worked so far. */
const workedIn = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
};

interface Checked {
  /** From the press to the verdict; of it the frame's main thread worked so long. */
  readonly took: number;
  readonly worked: number;
  readonly tasks: readonly number[];
}

/** Presses the button of the check and waits until it can be pressed again and that has been drawn. To be run in the frame. */
const pressAndWait = (): Promise<number> =>
  new Promise((done) => {
    const find = (name: RegExp) =>
      [...document.querySelectorAll('button')].find((button) => name.test(button.textContent));
    const began = performance.now();
    const look = () => {
      const button = find(/^Kiểm tra lại$/);
      if (!button || button.ariaDisabled === 'true') return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    };
    const observer = new MutationObserver(look);
    find(/^Kiểm tra (?:trước khi in|lại)$/)?.click();
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-disabled'] });
  });

const checkOnce = async ({ frame, session }: Opened): Promise<Checked> => {
  const began = await clockOf(frame);
  const before = await workedIn(session);
  const took = await frame.evaluate(pressAndWait);
  const worked = (await workedIn(session)) - before;
  await frame.waitForTimeout(500);
  return { took, worked, tasks: await longTasks(frame, began) };
};

/** A report of so many pages, opened and checked in the pane; the check is done `rounds` times. */
export const inOwnFrame = async (pages: number, rounds: number): Promise<Figure[]> => {
  const server = await startWebServer();
  const { context, close } = await startProfile(server.browserFlags, {
    storageInFrames: true,
    ignoreHTTPSErrors: true,
  });
  try {
    await context.addInitScript(noteIt);
    const { page } = await openPageIn(context, `${wordSite}/`);
    page.setDefaultTimeout(300_000);
    const opened = await openPane(page, reportDocx(pages));
    await opened.frame.waitForTimeout(2_000);
    const opening = await longTasks(opened.frame, 0);
    await opened.pane.getByRole('tab', { name: 'Kiểm tra' }).click();
    await opened.pane.getByRole('button', { name: 'Kiểm tra trước khi in' }).waitFor();
    await opened.frame.waitForTimeout(1_000);
    const seen: Checked[] = [];
    for (let round = 0; round < rounds; round += 1) seen.push(await checkOnce(opened));
    const best = (pick: (one: Checked) => number): number => Math.min(...seen.map(pick));
    const of = `${String(pages)} pages, the pane in a process of its own; first / best of ${String(rounds)}`;
    const both = (pick: (one: Checked) => number): string =>
      [seen[0] ? pick(seen[0]) : Number.NaN, best(pick)].map(milliseconds).join(' / ');
    const longest = (tasks: readonly number[]): number => tasks[0] ?? 0;
    return [
      {
        name: 'pane alone: check, from the press to the verdict',
        value: both(({ took }) => took),
        of: `${of}; the stand-in’s answer is waited for`,
      },
      {
        name: 'pane alone: its own work for it',
        value: both(({ worked }) => worked),
        of: `${of}; main thread of the frame, office.js’s and React’s work included; target 300 ms`,
        headline: true,
      },
      {
        name: 'pane alone: longest task meanwhile',
        value: both(({ tasks }) => longest(tasks)),
        of: `${of}; «longtask», 0 = none over 50 ms; target none`,
        headline: true,
      },
      {
        name: 'pane alone: tasks over 50 ms meanwhile',
        value: `${String(seen[0]?.tasks.length ?? Number.NaN)} / ${String(best(({ tasks }) => tasks.length))}`,
        of,
      },
      {
        name: 'pane alone: longest task while it opens',
        value: milliseconds(longest(opening)),
        of: `${String(pages)} pages, first reading included`,
      },
    ];
  } finally {
    await close();
    await server.close();
  }
};
