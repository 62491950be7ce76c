/**
 * The third round trip of bringing in: headings get their words, what the insertion left behind goes, the caret into the first section, the page of a
 * new report, and last the memory where it had to wait.
 */
import type { PresentationRules } from '../outline/presentation.js';
import { finishTracking, type Progress, untracked } from './aftermath.js';
import type { Host } from './document.js';
import { type Found, isTypedInto, queueEdits, queuePutBack, wentWrong, type Written } from './editing.js';
import { queueProperties } from './fields.js';
import type { HostNotice } from './notices.js';
import { firstPageNotice, pageNotice, pageNumberNotice, queuePage, queuePageNumber } from './page.js';
import { queueDeletions, queueRescue, type Rescue, rescueNotice } from './rescue.js';
import { Stop } from './run.js';
import { type Snapshot, textsIn } from './snapshot.js';

/** What the third round trip is to do. */
interface Finish {
  /** Numbers of blocks. */
  readonly leftovers: readonly number[];
  readonly caret: string | undefined;
  readonly newPage: PresentationRules | undefined;
  readonly found: readonly Found[];
  readonly memory: ReadonlyMap<string, string> | undefined;
}

/** What the person typed in between comes back. Gives what to say of it. */
const putBackTyped = async (
  context: Word.RequestContext,
  after: Snapshot,
  typed: readonly Rescue[],
  disturbed: readonly Written[],
): Promise<readonly HostNotice[]> => {
  if (typed.length + disturbed.length === 0) return [];
  queueRescue(after, typed);
  queuePutBack(disturbed);
  await context.sync();
  return typed.length > 0 ? [rescueNotice] : [];
};

/** Gives the edits that were disturbed by the person's typing, and what to say. */
export const finish = async (
  context: Word.RequestContext,
  host: Host,
  before: Snapshot,
  after: Snapshot,
  { leftovers, caret, newPage, found, memory }: Finish,
  progress: Progress,
): Promise<{ readonly disturbed: readonly Written[]; readonly notices: readonly HostNotice[] }> => {
  const notices: HostNotice[] = [];
  try {
    const { written, isAsMeant } = queueEdits({ paragraphs: before.paragraphs, texts: textsIn(before) }, found);
    const takeTyped = untracked(context, progress, () => queueDeletions(after, leftovers));
    const body = caret === undefined ? undefined : after.firstTagged(caret);
    body?.select('Start');
    if (newPage) {
      const hasPage = host.can.pageSetup && queuePage(context, newPage);
      if (!hasPage) notices.push(pageNotice(newPage));
      if (!after.hasHeader) {
        queuePageNumber(context, newPage);
        if (!hasPage && !newPage.pageNumber.onFirstPage) notices.push(firstPageNotice);
      }
    }
    if (memory) queueProperties(context, memory);
    await context.sync();
    const disturbed = written.filter(isTypedInto);
    notices.push(...(await putBackTyped(context, after, takeTyped(), disturbed)));
    if (disturbed.length === 0 && !before.isTracking && !isAsMeant()) throw new Stop(wentWrong);
    return { disturbed, notices };
  } catch (error) {
    // The outline is in already: what fails of the tidying alone is only said.
    if (found.length > 0 || memory) throw error;
    const unfinished = newPage ? [pageNotice(newPage), pageNumberNotice] : [];
    return { disturbed: [], notices: [...unfinished, ...(await finishTracking(progress, error))] };
  }
};
