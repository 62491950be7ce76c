/**
 * The page around the pane in the tests of Word on the web: our stand-in for Word, its document as plain lines, and the pane's frame.
 * Bundled when the test runs, never shipped. The test drives it by `window.testWord`.
 */
import { blankDocument } from '../../src/workbench/blank.js';
import { savePackage } from '../../src/ooxml/package.js';
import { createWordHost, type WordHost } from '../../src/wordhost/external.js';
import type { Knobs } from '../../src/wordhost/knobs.js';
import { paragraphsIn } from '../../src/wordhost/story.js';
import { piecesOf } from '../../src/wordhost/text.js';
import { serveWebFrame, type WebFrame } from '../../src/wordhost/webFrame.js';

let host: WordHost;
let frame: WebFrame;

const lines = (): string[] =>
  paragraphsIn(host.document.body).map((paragraph) =>
    piecesOf(paragraph)
      .map((piece) => piece.text)
      .join(''),
  );

const show = (): void => {
  const sheet = document.querySelector('#sheet');
  sheet?.replaceChildren(
    ...lines().map((line) => {
      const shown = document.createElement('p');
      shown.textContent = line;
      return shown;
    }),
  );
};

const testWord = {
  /** Loads the add-in's page beside this document (a .docx as base64), or a new, empty one. */
  start(page: string, document?: string): void {
    host = createWordHost({
      document:
        document === undefined
          ? savePackage(blankDocument())
          : Uint8Array.from(atob(document), (character) => character.charCodeAt(0)),
      host: 'web',
      afterRequest: ({ document: changed }) => {
        if (changed) show();
        return Promise.resolve();
      },
    });
    frame = serveWebFrame(host, window, page);
    const pane = window.document.createElement('iframe');
    pane.name = 'pane';
    pane.src = frame.address;
    window.document.body.append(pane);
  },
  lines,
  /** The document as it would be saved, as base64. */
  saved: (): string => btoa(Array.from(host.document.save(), (byte) => String.fromCharCode(byte)).join('')),
  select: (text: string): void => host.select({ paragraph: lines().indexOf(text), offset: 0 }),
  behave: (knobs: Partial<Knobs>): void => {
    host.knobs = { ...host.knobs, ...knobs };
  },
  bugs: (): readonly string[] => host.bugs,
  calls: (): readonly string[] => frame.calls,
};

export type TestWord = typeof testWord;

Object.assign(window, { testWord });
