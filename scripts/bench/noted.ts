/** What a frame notes of itself from before its first script: when it can be used, what moves in it, which tasks were long. */
import type { Frame, Page } from 'playwright-core';

/** Milliseconds since the frame was asked for. */
interface Noted {
  /** The button of the first form was on the page. */
  stood: number;
  /** It was drawn. */
  usable: number;
  /** Largest movement of what was drawn already (layout shift score; below 0.1 nobody sees it). */
  shift: number;
  readonly tasks: { readonly start: number; readonly length: number }[];
}

/** To be run in the frame. */
export const noteIt = (): void => {
  const noted: Noted = { stood: 0, usable: 0, shift: 0, tasks: [] };
  Object.assign(globalThis, { noted });
  const look = () => {
    if (noted.stood > 0 || !document.querySelector('button[type=submit]')) return;
    noted.stood = performance.now();
    requestAnimationFrame(() => setTimeout(() => (noted.usable = performance.now())));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.tasks.push({ start: startTime, length: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    // Not in the DOM's types yet.
    for (const entry of list.getEntries()) noted.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

export const notedIn = (frame: Page | Frame): Promise<Noted> =>
  frame.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);

export const untilUsable = async (frame: Frame): Promise<void> => {
  await frame.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.usable > 0);
};

export const clockOf = (frame: Page | Frame): Promise<number> => frame.evaluate(() => performance.now());

/** Tasks over 50 ms that began since then, the longest first. */
export const longTasks = async (frame: Page | Frame, since: number): Promise<number[]> =>
  (await notedIn(frame)).tasks
    .filter(({ start }) => start >= since)
    .map(({ length }) => length)
    .sort((one, other) => other - one);
