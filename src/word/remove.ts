/**
 * Taking out again: guidance notes and empty prompts, or all of the outline that nobody touched. Read, take out, tidy up: three round
 * trips; what was read and what stands there afterwards are compared, so that a lost paragraph would be noticed at once.
 */
import type { Outline, Profile } from '../outline/types.js';
import { type Block, type Control, isEmptyBlock, plainText, type Report } from '../report/blocks.js';
import type { Removal } from '../report/plan.js';
import { planClean } from '../report/planClean.js';
import { planRemoveOutline } from '../report/planRemove.js';
import { readTag } from '../report/tags.js';
import { type Failure, failed, type Result, success } from '../result.js';
import { failureOf, finishTracking, type Progress, trackingOf, untracked } from './aftermath.js';
import { eitherWay } from './byParagraphs.js';
import { compareBlocks, type Comparison, type Stray } from './compare.js';
import type { Host, RemoveOutcome } from './document.js';
import { type HostNotice, noticeOf, withNotices } from './notices.js';
import {
  goneTexts,
  isSameText,
  type Meant,
  queueDeletions,
  queueRescue,
  queueTexts,
  type Rescue,
  rescueNotice,
} from './rescue.js';
import { runWord, Stop } from './run.js';
import { queueSnapshot, type QueueSnapshot, type Snapshot, textsIn } from './snapshot.js';

const trackingNotice = noticeOf('tracked-removal');

const textMissing: Failure = {
  code: 'text-missing',
  message: 'Sau khi xóa, có đoạn chữ không còn thấy trong văn bản.',
  hint: 'Nhấn Ctrl+Z để trở lại như trước, lưu một bản rồi thử lại.',
};

const notesLeft = (count: number): Failure => ({
  code: 'remove-incomplete',
  message: `Còn ${count} chỗ Word chưa cho xóa. Chữ đã viết vẫn còn nguyên.`,
  hint: 'Nhấn lại lần nữa; nếu vẫn còn, chọn chỗ đó trong văn bản rồi nhấn Delete.',
});

/** Numbers of the blocks that stay, in order. */
const remaining = ({ blocks }: Report, removals: readonly Removal[]): number[] => {
  const numbers = new Set(removals.flatMap((removal) => (removal.kind === 'block' ? [removal.block] : [])));
  const keys = new Set(removals.flatMap((removal) => (removal.kind === 'control' ? [removal.key] : [])));
  return blocks.flatMap((block, number) =>
    numbers.has(number) || block.controls.some((control) => keys.has(control.key)) ? [] : [number],
  );
};

/** The text in an empty control. */
const promptOf = (blocks: readonly Block[], { key }: Control): string =>
  blocks
    .filter((block) => block.controls.some((control) => control.key === key))
    .map((block) => (block.kind === 'paragraph' ? plainText(block) : ''))
    .join(' ');

/** Gives what takes it all out, in the order of the plan. */
const prepareRemovals = (snapshot: Snapshot, removals: readonly Removal[]): (() => void) => {
  const { blocks } = snapshot.report;
  const controls = new Map(blocks.flatMap((block) => block.controls.map((control) => [control.key, control] as const)));
  // All objects are looked up before the first is deleted: a doubt stops everything while the document is still whole.
  const steps = removals.map((removal): (() => void) => {
    if (removal.kind === 'block') {
      const block = blocks[removal.block];
      const place = block?.place;
      if (!block || !place) return () => undefined;
      const paragraph = snapshot.paragraph(place.paragraph + place.count - 1);
      return () => (block.kind === 'table' ? paragraph.parentTable : paragraph).delete();
    }
    const control = controls.get(removal.key);
    if (!control) return () => undefined;
    const object = snapshot.control(control);
    return () => {
      object.cannotDelete = false;
      object.cannotEdit = false;
      // Word on the web refuses to delete an empty control (OfficeDev/office-js#5732): the prompt becomes text, still known for a prompt.
      // Read paragraph by paragraph, Word on the web does not say of a place to write that it is empty: then it is taken for empty.
      const mayBeEmpty = control.placeholder || readTag(control.tag)?.kind === 'body';
      if (removal.kind === 'control' && mayBeEmpty) object.insertText(promptOf(blocks, control), 'Replace');
      object.delete(removal.kind === 'unwrap');
    };
  });
  return () => steps.forEach((step) => step());
};

/** Word's own texts, and which of them are to go. */
const meantBy = (snapshot: Snapshot, stayed: readonly number[]): Meant => {
  const stays = new Set(stayed);
  const going = snapshot.report.blocks.flatMap(({ place }, number) =>
    stays.has(number) || !place ? [] : Array.from({ length: place.count }, (_, step) => place.paragraph + step),
  );
  return { texts: textsIn(snapshot), going: new Set(going) };
};

/** Bare paragraphs that Word left where something was taken out: not expected, and in the gap of something removed. */
const leftoversOf = (
  before: Report,
  stayed: readonly number[],
  after: Snapshot,
  strays: readonly Stray[],
): number[] => {
  const isBlankAt = (at: number): boolean => {
    const block = before.blocks[stayed[at] ?? -1];
    return block !== undefined && isEmptyBlock(block);
  };
  const isInGap = ({ after: at }: Stray): boolean => {
    // Of several empty paragraphs in a row nobody can say which is new.
    let first = at;
    let last = at + 1;
    while (isBlankAt(first)) first--;
    while (isBlankAt(last)) last++;
    return (stayed[last] ?? before.blocks.length) - (stayed[first] ?? -1) > last - first;
  };
  return strays
    .filter((stray) => {
      const block = after.report.blocks[stray.index];
      return block !== undefined && after.isBare(block) && isInGap(stray);
    })
    .map((stray) => stray.index);
};

/** What else is known while a removal runs. */
interface Removing extends Progress {
  takeTexts?: ReturnType<typeof queueTexts>;
  meant?: Meant;
}

/** After a request that failed on its way: what the person typed into something that was taken out by then comes back. */
const rescueTyped = async (host: Host, { takeTexts, meant }: Removing): Promise<boolean> => {
  const now = takeTexts?.();
  if (!now || !meant || isSameText(now, meant.texts)) return true;
  try {
    return await runWord('writing', async (context) => {
      const take = queueSnapshot(context, host.can);
      await context.sync();
      const snapshot = take();
      queueRescue(snapshot, goneTexts(meant, now, textsIn(snapshot)));
      await context.sync();
      return true;
    });
  } catch {
    return false;
  }
};

/** Third round trip: empty paragraphs that stayed behind go; what the person typed while we worked comes back. */
const tidy = async (
  context: Word.RequestContext,
  after: Snapshot,
  leftovers: readonly number[],
  gone: readonly Rescue[],
  progress: Progress,
): Promise<HostNotice[]> => {
  try {
    queueRescue(after, gone);
    const takeTyped = untracked(context, progress, () => queueDeletions(after, leftovers));
    await context.sync();
    const typed = takeTyped();
    if (typed.length > 0) {
      queueRescue(after, typed);
      await context.sync();
    }
    return gone.length + typed.length > 0 ? [rescueNotice] : [];
  } catch (error) {
    const tracking = await finishTracking(progress, error);
    // Only empty paragraphs are left over: what was to go is out.
    if (gone.length === 0) return tracking;
    throw new Stop(withNotices(textMissing, tracking));
  }
};

const run = async (
  context: Word.RequestContext,
  host: Host,
  plan: (report: Report) => Removal[],
  progress: Removing,
  queue: QueueSnapshot,
): Promise<RemoveOutcome> => {
  const takeBefore = queue(context, host.can);
  await context.sync();

  const before = takeBefore();
  const removals = plan(before.report);
  if (removals.length === 0) return { removed: 0, notices: [] };
  const queueRemovals = prepareRemovals(before, removals);
  Object.assign(progress, { before: before.report, ...trackingOf(context, host, before) });
  progress.takeTexts = queueTexts(context);
  const stayed = remaining(before.report, removals);
  progress.meant = meantBy(before, stayed);
  untracked(context, progress, queueRemovals);
  const takeAfter = queue(context, host.can);
  await context.sync();

  const after = takeAfter();
  const { lost, strays } = compareBlocks(
    stayed.flatMap((number) => before.report.blocks[number] ?? []),
    after.report.blocks,
  );
  const now = progress.takeTexts() ?? progress.meant.texts;
  const gone = goneTexts(progress.meant, now, textsIn(after));
  const leftovers = leftoversOf(before.report, stayed, after, strays);
  const notices = await tidy(context, after, leftovers, gone, progress);

  // Where the person has typed meanwhile, only the texts can tell what is lost and what they took out themselves.
  if (lost.length > 0 && isSameText(now, progress.meant.texts)) throw new Stop(textMissing);
  const left = plan(after.report).length;
  if (left > 0) throw new Stop(notesLeft(left));
  const isTracked = before.isTracking && !host.can.trackChanges;
  return { removed: removals.length, notices: [...(isTracked ? [trackingNotice] : []), ...notices] };
};

/** Something is out. */
const isOut = ({ lost, strays }: Comparison): boolean => lost.length + strays.length > 0;

/** Takes out what the plan says of the document as it is read now. A failure says whether the document has changed. */
export const takeOut = async (host: Host, plan: (report: Report) => Removal[]): Promise<Result<RemoveOutcome>> => {
  const progress: Removing = {};
  try {
    const outcome = await eitherWay(
      (queue) => runWord('writing', (context) => run(context, host, plan, progress, queue)),
      () => progress.before !== undefined,
    );
    return success(outcome);
  } catch (error) {
    if (error instanceof Stop) return failed(error.failure);
    if (!(await rescueTyped(host, progress))) return failed(textMissing);
    return failed(await failureOf(host, progress, error, isOut, 'Nhấn lại lần nữa: phần còn lại sẽ được xóa nốt.'));
  }
};

/** Guidance notes and empty prompts out. */
export const removeNotes = (host: Host, outline: Outline, profile: Profile): Promise<Result<RemoveOutcome>> =>
  takeOut(host, (report) => planClean(report, outline, profile));

/** All of the outline out that nobody touched. */
export const removeOutline = (host: Host, outline: Outline, profile: Profile): Promise<Result<RemoveOutcome>> =>
  takeOut(host, (report) => planRemoveOutline(report, outline, profile));
