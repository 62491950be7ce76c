/**
 * The REAL office.js (npm @microsoft/office-js, unmodified) in jsdom over a `WordHost`: `Word` and `Office` become globals for the
 * code under test. The library is compiled once a process; each start is a fresh page, so hosts of different kinds never mix.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

import { JSDOM, VirtualConsole } from 'jsdom';

import type { WordHost } from '../../src/wordhost/external.js';
import { extendOffice } from '../../src/wordhost/extensions.js';
import type { OfficePage } from '../../src/wordhost/extensions.js';

const folder = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.debug.js'));
const scripts = new Map<string, Script>();

const compiled = (file: string): Script => {
  let script = scripts.get(file);
  if (script === undefined) {
    script = new Script(readFileSync(path.join(folder, file), 'utf8'), { filename: path.join(folder, file) });
    scripts.set(file, script);
  }
  return script;
};

export interface StartedOffice {
  readonly Word: typeof Word;
  readonly Office: typeof Office;
  readonly window: JSDOM['window'];
  /** What `Office.onReady` gave. */
  readonly ready: { readonly host: unknown; readonly platform: unknown };
  close(): void;
}

const globals = ['Word', 'Office', 'OfficeExtension'] as const;

/** Starts office.js as an add-in's page in this host. Close it before the next start. */
export const startOffice = async (
  host: Pick<WordHost, 'external'>,
  { url = 'https://add-in.example/taskpane.html' } = {},
): Promise<StartedOffice> => {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    throw error;
  });
  const dom = new JSDOM(
    '<!doctype html><html><head><script src="https://library.example/office.debug.js"></script></head><body></body></html>',
    {
      url,
      runScripts: 'outside-only',
      pretendToBeVisual: true,
      virtualConsole,
    },
  );
  const { window } = dom;
  const context = dom.getInternalVMContext();
  Object.defineProperty(window, 'external', { value: host.external, configurable: true, writable: true });
  // In a page the library's errors are instances of the same Error as the add-in's.
  Object.defineProperty(window, 'Error', { value: Error, configurable: true, writable: true });
  serveScripts(window, (file) => void compiled(file).runInContext(context));
  compiled('office.debug.js').runInContext(context);
  const page = window as unknown as Record<string, unknown>;
  const office = page['Office'] as typeof Office;
  window.document.dispatchEvent(new window.Event('DOMContentLoaded', { bubbles: true }));
  const ready = await office.onReady();
  extendOffice(window as unknown as OfficePage);
  const before = new Map<string, unknown>(globals.map((name) => [name, Reflect.get(globalThis, name)]));
  for (const name of globals) Reflect.set(globalThis, name, page[name]);
  return {
    Word: page['Word'] as typeof Word,
    Office: office,
    window,
    ready,
    close() {
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(globalThis, name);
        else Reflect.set(globalThis, name, value);
      }
      window.close();
    },
  };
};

/** The library loads its parts by adding script elements: those of its own folder run from disk, nothing else is fetched. */
const serveScripts = (window: JSDOM['window'], run: (file: string) => void): void => {
  const head = window.document.head;
  const append = head.appendChild.bind(head);
  head.appendChild = <Node_ extends Node>(node: Node_): Node_ => {
    const result = append(node);
    if (!(node instanceof window.HTMLScriptElement)) return result;
    const source = new URL(node.src);
    if (source.hostname !== 'library.example') throw new Error(`office.js asked for ${node.src}`);
    window.setTimeout(() => {
      run(source.pathname.slice(1));
      node.dispatchEvent(new window.Event('load'));
    }, 0);
    return result;
  };
};
