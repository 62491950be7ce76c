/** What a scene of the gallery is: a document that is prepared and a few presses. */
import type { Failure } from '../../src/result.js';
import type { View } from '../../src/taskpane/session/types.js';
import type { FakeSession } from '../taskpane/fakeDocument.js';

export interface Scene {
  readonly name: string;
  readonly prepare?: (given: FakeSession) => void;
  readonly view?: View;
  /** The list that the office has on its server; undefined: it has none. */
  readonly office?: string;
  /** What the person does once the pane stands. */
  readonly act?: (given: FakeSession) => Promise<void> | void;
  /** Instead of the pane: the page that says why it could not be opened. */
  readonly refused?: Failure;
  /** Instead of the pane: the page itself, before any script of ours; after ten seconds of silence; in Internet Explorer. */
  readonly page?: 'opening' | 'late' | 'old';
}
