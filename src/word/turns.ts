/** Long work of ours between the page's own: the pane draws and answers while a document of 200 pages is read and checked. */
import { inSlices, type Steps } from '../steps.js';

/** Where the browser has it (Prioritized Task Scheduling API): rests without the 4 ms that a timer in a row of timers waits at least. */
interface TaskScheduler {
  readonly yield?: () => Promise<void>;
}

const rest = (): Promise<void> => {
  const { scheduler } = globalThis as { readonly scheduler?: TaskScheduler };
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
};

/** Drives the steps to their end and lets the page work in between. */
export const inTurns = <Value>(steps: Steps<Value>): Promise<Value> => inSlices(steps, () => performance.now(), rest);
