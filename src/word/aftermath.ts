/**
 * A change of the document as a whole: tracking switched off while our own part goes in, and after a failure the truth about what has
 * happened. A batch of Word's is no transaction: what ran before the failure stays.
 */
import type { Report } from '../report/blocks.js';
import type { Failure } from '../result.js';
import { eitherWay } from './byParagraphs.js';
import { compareBlocks, type Comparison } from './compare.js';
import type { Host } from './document.js';
import { documentNow } from './documentNow.js';
import { isUnanswered, toFailure } from './errors.js';
import { type HostNotice, noticeOf, withNotices } from './notices.js';
import { runWord, twice } from './run.js';
import type { QueueSnapshot, Snapshot } from './snapshot.js';

/** What is known while a change runs, for telling the truth when it fails. */
export interface Progress {
  /** The document before the change; undefined while nothing has been sent that could change it. */
  before?: Report;
  /** The person's own mode of tracking, from the moment that ours may be set. */
  tracking?: Word.Document['changeTrackingMode'];
}

/** Queues `work` with tracking off. The person's mode is back before the same request ends, so that what they type is tracked as ever. */
export const untracked = <Value>(context: Word.RequestContext, { tracking }: Progress, work: () => Value): Value => {
  if (tracking !== undefined) context.document.changeTrackingMode = 'Off';
  const value = work();
  if (tracking !== undefined) context.document.changeTrackingMode = tracking;
  return value;
};

/** The person's mode when changes are tracked and the host lets us switch that off. */
export const trackingOf = (context: Word.RequestContext, host: Host, snapshot: Snapshot): Pick<Progress, 'tracking'> =>
  snapshot.isTracking && host.can.trackChanges ? { tracking: context.document.changeTrackingMode } : {};

const restoreTracking = (mode: Word.Document['changeTrackingMode']): Promise<void> =>
  runWord('reading', async (context) => {
    context.document.changeTrackingMode = mode;
    await context.sync();
  });

const readNow = (host: Host, queue: QueueSnapshot): Promise<Report> =>
  runWord('reading', async (context) => {
    const take = queue(context, host.can);
    await context.sync();
    return take().report;
  });

const trackingOff = noticeOf('tracking-off');

/** Puts the person's mode back after a request that failed; gives what to tell them where that did not work either. */
export const finishTracking = async ({ tracking }: Progress, error: unknown): Promise<HostNotice[]> => {
  if (tracking === undefined) return [];
  const restored = twice(() => restoreTracking(tracking)).then(
    () => true,
    () => false,
  );
  // Word that does not answer now would be asked in vain; when it wakes up, it takes the mode first.
  return !isUnanswered(error) && (await restored) ? [] : [trackingOff];
};

/** Tells from the comparison of the document before with the one now whether some of our change is in it. */
type IsChange = (now: Comparison, blocks: Report['blocks']) => boolean;

/** The failure of a change, with what is true of the document now. `hintWhenChanged` says what pressing again does. */
export const failureOf = async (
  host: Host,
  progress: Progress,
  error: unknown,
  isChange: IsChange,
  hintWhenChanged: string,
): Promise<Failure> => {
  const tracking = await finishTracking(progress, error);
  const document = await documentNow(progress.before, error, async (before) => {
    const { blocks } = await eitherWay((queue) => readNow(host, queue));
    return !isChange(compareBlocks(before.blocks, blocks), blocks);
  });
  const failure = toFailure(error, { doing: 'writing', document });
  return withNotices({ ...failure, hint: document === 'changed' ? hintWhenChanged : failure.hint }, tracking);
};
