/**
 * One page of the add-in, with the real office.js started once, in front of any number of documents: each case gets a Word of its own
 * behind the same page. Only kinds of Word with the same requirement sets can share a page, because the library asks for them once.
 */
import type { OpenDocument } from '../../src/word/document.js';
import { openDocument } from '../../src/word/open.js';
import { createWordHost, type External, type WordHost } from '../../src/wordhost/external.js';
import type { HostName } from '../../src/wordhost/hosts.js';
import type { Knobs } from '../../src/wordhost/knobs.js';
import { docx, valueIn } from '../support/docx.js';
import { startOffice } from '../support/office.js';

export interface Page {
  readonly document: OpenDocument;
  /** Opens a document behind the page. */
  readonly open: (bytes: Uint8Array, knobs?: Partial<Knobs>, beforeRequest?: () => Promise<void>) => WordHost;
  /** The page as it is after «Tải lại», or another page of the add-in on the same document: knows nothing of what runs. */
  readonly again: () => Promise<OpenDocument>;
  readonly close: () => void;
}

export const openPage = async (host: HostName, knobs: Partial<Knobs> = {}): Promise<Page> => {
  let current = createWordHost({ document: docx('một'), host, knobs });
  const external: External = {
    GetHostInfo: () => current.external.GetHostInfo(),
    GetContext: () => current.external.GetContext(),
    GetLoggingAllowed: () => current.external.GetLoggingAllowed(),
    Execute: (...request) => current.external.Execute(...request),
    RegisterEvent: (...event) => current.external.RegisterEvent(...event),
    UnregisterEvent: (...event) => current.external.UnregisterEvent(...event),
  };
  const office = await startOffice({ external });
  Reflect.set(globalThis, 'window', office.window);
  const again = async (): Promise<OpenDocument> => valueIn(await openDocument());
  return {
    document: await again(),
    open: (document, more, beforeRequest) => {
      const options = { document, host, knobs: { ...knobs, ...more } };
      current = createWordHost(beforeRequest ? { ...options, beforeRequest } : options);
      return current;
    },
    again,
    close: () => {
      office.close();
      Reflect.deleteProperty(globalThis, 'window');
    },
  };
};
