/**
 * Every screen and state of the pane in a real browser: axe-core finds nothing, in light and dark, colours included; Tab goes through it in
 * the order in which it is read, comes out at the end, and what can be reached shows where the focus is; one button at most stands out; nothing stands beyond the edge.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGallery, openScene } from '../gallery/gallery.js';
import { scenes } from '../gallery/scenes.js';
import { startBrowser } from '../support/browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let context: BrowserContext;
let address: string;
beforeAll(async () => {
  address = await buildGallery();
  browser = await startBrowser();
  context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
});
afterAll(() => browser.close());

/** Only the part of axe that is called here. */
interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const faults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
};

/** Presses Tab from the top until the focus leaves the page; gives the place in the document of each stop, and those without a ring. */
const walk = async (
  page: Page,
): Promise<{ readonly places: readonly number[]; readonly unseen: readonly string[] }> => {
  await page.evaluate(() => {
    const active = document.activeElement;
    if (active instanceof HTMLElement) active.blur();
    window.scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const places: number[] = [];
  const unseen: string[] = [];
  const most = await page.evaluate(() => document.querySelectorAll('*').length);
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const around = [element, element.parentElement, element.parentElement?.parentElement].filter(
        (each) => each instanceof HTMLElement,
      );
      const looks = around.flatMap((each) => [getComputedStyle(each), getComputedStyle(each, '::after')]);
      const hasRing = looks.some(
        ({ outlineStyle, outlineWidth, boxShadow, borderBottomWidth, transform, textDecorationStyle }) =>
          // Fluent's links are underlined twice.
          textDecorationStyle === 'double' ||
          (outlineStyle !== 'none' && outlineWidth !== '0px') ||
          boxShadow !== 'none' ||
          (borderBottomWidth === '2px' && transform !== 'none'),
      );
      return {
        place: [...document.querySelectorAll('*')].indexOf(element),
        name: element.outerHTML.slice(0, 120),
        hasRing,
      };
    });
    if (!stop || places.includes(stop.place)) return { places, unseen };
    places.push(stop.place);
    if (!stop.hasRing) unseen.push(stop.name);
  }
  throw new Error('Tab never comes out.');
};

/** Buttons that stand out: in the colour of the brand, and not taken away. */
const standingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.background = 'var(--colorBrandBackground)';
    document.querySelector('.fui-FluentProvider')?.append(probe);
    const brand = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return [...document.querySelectorAll('button')]
      .filter((each) => each.offsetParent !== null && getComputedStyle(each).backgroundColor === brand)
      .map((each) => each.textContent);
  });

// The page before the pane is no screen to work with: test/taskpane/watchdog.test.ts.
const worked = scenes.filter(({ page }) => page === undefined);

describe.each(worked.map(({ name }) => name))('%s', (name) => {
  it('reads well, for eyes, ears and keys', async () => {
    const page = await openScene(context, address, name);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Colours take a moment to change.
      await page.waitForTimeout(250);
      expect(await faults(page), colorScheme).toEqual([]);
    }
    // One clear next step.
    expect((await standingOut(page)).length).toBeLessThan(2);
    const { places, unseen } = await walk(page);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.length).toBeGreaterThan(0);
    expect(unseen).toEqual([]);
    for (const width of [320, 175]) {
      await page.setViewportSize({ width, height: 760 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    }
    await page.close();
  });
});
