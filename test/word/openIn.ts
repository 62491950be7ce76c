/** Opens a .docx in one of the stand-in's Words, with the real office.js between it and us. */
import { afterEach } from 'vitest';
import type { Report } from '../../src/report/blocks.js';
import type { OpenDocument } from '../../src/word/document.js';
import { openDocument } from '../../src/word/open.js';
import { createWordHost, type WordHost } from '../../src/wordhost/external.js';
import type { HostName } from '../../src/wordhost/hosts.js';
import type { Knobs } from '../../src/wordhost/knobs.js';
import { reportIn, valueIn } from '../support/docx.js';
import { type StartedOffice, startOffice } from '../support/office.js';

export interface Opened {
  readonly host: WordHost;
  readonly document: OpenDocument;
  readonly office: StartedOffice;
  /** The document as it would be saved now. */
  readonly report: () => Report;
  /** Round trips since the last call. */
  readonly syncs: () => number;
}

let open: StartedOffice | undefined;

/** Closes what a test opened, and fails it when the stand-in itself went wrong. */
export const closeAfterEach = (): void => {
  afterEach(() => {
    open?.close();
    open = undefined;
    Reflect.deleteProperty(globalThis, 'window');
  });
};

export const openIn = async (
  host: HostName,
  document: Uint8Array,
  knobs: Partial<Knobs> = {},
  sets?: Readonly<Record<string, string>>,
): Promise<Opened> => {
  const wordHost = createWordHost({ document, host, knobs, ...(sets ? { sets } : {}) });
  open?.close();
  const office = await startOffice(wordHost);
  open = office;
  Reflect.set(globalThis, 'window', office.window);
  const opened = valueIn(await openDocument());
  wordHost.log.clear();
  return {
    host: wordHost,
    document: opened,
    office,
    report: () => reportIn(wordHost.document.save()),
    syncs: () => {
      const { syncs } = wordHost.log;
      wordHost.log.clear();
      return syncs;
    },
  };
};

/** Kinds of Word that behave differently; test/faults goes through all of them with every action. */
export const everyHost = ['windows-2021', 'windows-365', 'mac', 'web'] as const;
/** The oldest and the most unlike, where nothing but the plain text is at stake. */
export const twoHosts = ['windows-2021', 'web'] as const;
