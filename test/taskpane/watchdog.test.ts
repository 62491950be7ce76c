/** The page before the pane: the notice for old browsers, the way out of a silent start, and no script in the page itself. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const page = readFileSync('src/taskpane/taskpane.html', 'utf8');
const script = readFileSync('src/taskpane/watchdog.js', 'utf8');
const ie11 = 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko';

/** Loads the page with only the watchdog running; gives what can be seen. */
const open = (userAgent: string) => {
  const { window } = new JSDOM(page, { runScripts: 'outside-only', pretendToBeVisual: true });
  Object.defineProperty(window.navigator, 'userAgent', { value: userAgent });
  window.setTimeout = setTimeout;
  window.eval(script);
  const hidden = (id: string) => window.document.getElementById(id)?.hidden;
  return { window, hidden };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the watchdog', () => {
  it('is ECMAScript 5: nothing in it has to be written otherwise for an old browser', () => {
    const as = (target: ts.ScriptTarget) => ts.transpileModule(script, { compilerOptions: { target } }).outputText;
    expect(as(ts.ScriptTarget.ES5)).toBe(as(ts.ScriptTarget.ES2022));
  });

  it('offers to load again after ten seconds without an answer', () => {
    const { hidden } = open('Chrome/120');
    vi.advanceTimersByTime(9_900);
    expect(hidden('skeleton-late')).toBe(true);
    vi.advanceTimersByTime(200);
    expect(hidden('skeleton-late')).toBe(false);
    // What says that it is opening would contradict it.
    expect(hidden('skeleton-opening')).toBe(true);
    expect(hidden('skeleton-lines')).toBe(true);
  });

  it('says nothing once the pane is there', () => {
    const { window, hidden } = open('Chrome/120');
    window.document.getElementById('skeleton')!.hidden = true;
    vi.advanceTimersByTime(20_000);
    expect(hidden('skeleton-late')).toBe(true);
  });

  it('tells a person with Internet Explorer inside Word what to do', () => {
    const { hidden } = open(ie11);
    expect(hidden('skeleton-old')).toBe(false);
    expect(hidden('skeleton-opening')).toBe(true);
    vi.advanceTimersByTime(20_000);
    expect(hidden('skeleton-late')).toBe(true);
  });
});

describe('the pages', () => {
  it.each(['src/taskpane/taskpane.html', 'src/commands/commands.html', 'src/taskpane/help.html'])(
    '%s has no script or style inside',
    (path) => {
      const { document } = new JSDOM(readFileSync(path, 'utf8')).window;
      expect([...document.scripts].every((one) => one.src !== '' && one.text === '')).toBe(true);
      expect(document.querySelectorAll('style, [style], [onclick], [onload]')).toHaveLength(0);
    },
  );

  it('have their skeleton before office.js, so that something is seen while it loads', () => {
    expect(page.indexOf('id="skeleton"')).toBeLessThan(page.indexOf('<script src="watchdog.js"'));
    expect(page.indexOf('<script src="watchdog.js"')).toBeLessThan(page.indexOf('<script src="<%= officeJs %>"'));
  });
});
