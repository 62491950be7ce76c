/**
 * Taking out again: guidance notes and empty prompts, or all of the outline that nobody touched. Read, take out, tidy up: three round
 * trips; what was read and what stands there afterwards are compared, so that a lost paragraph would be noticed at once.
 */
import type { Outline, Profile } from '../outline/types.js';
import { type Block, type Control, plainText, type Report } from '../report/blocks.js';
import type { Removal } from '../report/plan.js';
import { isBlank } from '../report/planInsert.js';
import { planClean, planRemoveOutline } from '../report/planRemove.js';
import { type Failure, failed, type Result, success } from '../result.js';
import { isReadingFailure, queueByParagraphs } from './byParagraphs.js';
import { compareBlocks, type Stray } from './compare.js';
import type { Host, RemoveOutcome } from './document.js';
import { type Circumstances, toFailure } from './errors.js';
import { Stop } from './run.js';
import { queueSnapshot, type QueueSnapshot, type Snapshot } from './snapshot.js';

const trackingNotice =
  'Văn bản đang bật Theo dõi Thay đổi: phần vừa xóa còn hiện gạch ngang. Vào thẻ Xem lại › Chấp nhận để bỏ hẳn trước khi in.';

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

/** Takes it all out, from the end to the beginning. */
const queueRemovals = (snapshot: Snapshot, removals: readonly Removal[]): void => {
  const { blocks } = snapshot.report;
  const controls = new Map(blocks.flatMap((block) => block.controls.map((control) => [control.key, control] as const)));
  const firstOf = (removal: Removal): number =>
    removal.kind === 'block'
      ? removal.block
      : blocks.findIndex((block) => block.controls.some((control) => control.key === removal.key));
  // All objects are looked up before the first is deleted: a doubt stops everything while the document is still whole.
  const steps = [...removals]
    .sort((one, other) => firstOf(other) - firstOf(one))
    .map((removal): (() => void) => {
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
        if (removal.kind === 'control' && control.placeholder) object.insertText(promptOf(blocks, control), 'Replace');
        object.delete(removal.kind === 'unwrap');
      };
    });
  for (const step of steps) step();
};

interface Progress {
  before?: Report;
  tracking?: Word.Document['changeTrackingMode'];
}

const findOut = async (host: Host, { before, tracking }: Progress): Promise<Circumstances['document']> => {
  if (!before) return 'untouched';
  try {
    return await Word.run(async (context) => {
      if (tracking !== undefined) context.document.changeTrackingMode = tracking;
      const take = queueSnapshot(context, host.can);
      await context.sync();
      const { lost, strays } = compareBlocks(before.blocks, take().report.blocks);
      return lost.length + strays.length === 0 ? 'untouched' : 'changed';
    });
  } catch {
    return 'unknown';
  }
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
    return block !== undefined && isBlank(block);
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

const run = async (
  context: Word.RequestContext,
  host: Host,
  plan: (report: Report) => Removal[],
  progress: Progress,
  queue: QueueSnapshot,
): Promise<RemoveOutcome> => {
  const takeBefore = queue(context, host.can);
  await context.sync();

  const before = takeBefore();
  const removals = plan(before.report);
  if (removals.length === 0) return { removed: 0, notices: [] };
  progress.before = before.report;
  if (before.isTracking && host.can.trackChanges) {
    progress.tracking = context.document.changeTrackingMode;
    context.document.changeTrackingMode = 'Off';
  }
  queueRemovals(before, removals);
  const takeAfter = queue(context, host.can);
  await context.sync();

  const after = takeAfter();
  const stayed = remaining(before.report, removals);
  const { lost, strays } = compareBlocks(
    stayed.flatMap((number) => before.report.blocks[number] ?? []),
    after.report.blocks,
  );
  for (const index of leftoversOf(before.report, stayed, after, strays).reverse()) {
    const place = after.report.blocks[index]?.place;
    if (place) after.paragraph(place.paragraph).delete();
  }
  if (progress.tracking !== undefined) context.document.changeTrackingMode = progress.tracking;
  await context.sync();

  if (lost.length > 0) throw new Stop(textMissing);
  const left = plan(after.report).length;
  if (left > 0) throw new Stop(notesLeft(left));
  return { removed: removals.length, notices: before.isTracking && !host.can.trackChanges ? [trackingNotice] : [] };
};

const remove = async (host: Host, plan: (report: Report) => Removal[]): Promise<Result<RemoveOutcome>> => {
  const progress: Progress = {};
  const attempt = (queue: QueueSnapshot): Promise<RemoveOutcome> =>
    Word.run((context) => run(context, host, plan, progress, queue));
  try {
    try {
      return success(await attempt(queueSnapshot));
    } catch (error) {
      if (progress.before || !isReadingFailure(error)) throw error;
      return success(await attempt(queueByParagraphs));
    }
  } catch (error) {
    if (error instanceof Stop) return failed(error.failure);
    const document = await findOut(host, progress);
    const failure = toFailure(error, { doing: 'writing', document });
    return failed(
      document === 'changed' ? { ...failure, hint: 'Nhấn lại lần nữa: phần còn lại sẽ được xóa nốt.' } : failure,
    );
  }
};

/** Guidance notes and empty prompts out. */
export const removeNotes = (host: Host, outline: Outline, profile: Profile): Promise<Result<RemoveOutcome>> =>
  remove(host, (report) => planClean(report, outline, profile));

/** All of the outline out that nobody touched. */
export const removeOutline = (host: Host, outline: Outline, profile: Profile): Promise<Result<RemoveOutcome>> =>
  remove(host, (report) => planRemoveOutline(report, outline, profile));
