/**
 * Bringing parts of an outline into the open document, in three round trips: read, put in, tidy up. One `insertOoxml` for a whole outline, one for
 * each gap where only some sections are missing; headings that get new words are found beside that and written with the tidying. What went in
 * is read back and compared before we say that it is done. What goes in is the caller's to plan.
 */
import { presentationRules } from '../outline/presentation.js';
import { leavesOf } from '../outline/tree.js';
import type { Outline, Profile } from '../outline/types.js';
import { type Block, isEmptyBlock } from '../report/blocks.js';
import { writeMemory } from '../report/memory.js';
import type { Insertion, TextEdit } from '../report/plan.js';
import type { InsertPlan } from '../report/planInsert.js';
import { writeTag } from '../report/tags.js';
import { type Failure, failed, type Result, success } from '../result.js';
import { failureOf, type Progress, trackingOf, untracked } from './aftermath.js';
import { eitherWay } from './byParagraphs.js';
import { compareBlocks, type Comparison, type Stray } from './compare.js';
import type { Cursor, Host, InsertOutcome } from './document.js';
import { isDoubled, planTakeBack } from './doubled.js';
import { editsTracked, queueSearch } from './editing.js';
import { queueProperties } from './fields.js';
import { finish } from './finishing.js';
import { queueCursor } from './follow.js';
import { noticeOf } from './notices.js';
import { expectedAfter, hasOurs, leftoversOf, prepareInsertions } from './placing.js';
import { takeOut } from './remove.js';
import { goneTexts, isSameText, queueTexts } from './rescue.js';
import { runWord, Stop } from './run.js';
import { type QueueSnapshot, type Snapshot, textsIn } from './snapshot.js';

const trackingNotice = noticeOf('tracked-insertion');

/** The place to write in the first of these sections that has one. */
const firstBody = (outline: Outline, inserted: readonly string[]): string | undefined => {
  const leaf = leavesOf(outline).find((section) => inserted.includes(section.id));
  return leaf && writeTag({ kind: 'body', section: leaf.id });
};

const incomplete = (count: number, again: string): Failure => ({
  code: 'insert-incomplete',
  message: `Word chưa nhận đủ đề cương: còn thiếu ${count} đoạn. Chữ đã có trong văn bản vẫn còn nguyên.`,
  hint: again,
});

const doubled: Failure = {
  code: 'outline-doubled',
  message: 'Đề cương vừa vào văn bản hai lần, vì có người khác cũng chèn đúng lúc đó. Chữ đã viết vẫn còn nguyên.',
  hint: 'Nhấn «Gỡ các mục chưa viết», rồi nhấn «Chèn đề cương»: chỉ phần còn thiếu được chèn.',
};

const takenBack = noticeOf('second-copy-taken-back');

const textMissing: Failure = {
  code: 'text-missing',
  message: 'Sau khi chèn, có đoạn chữ trước đó không còn thấy trong văn bản.',
  hint: 'Nhấn Ctrl+Z để trở lại như trước, lưu một bản rồi thử lại.',
};

/** What to do, decided from the document as it was read. */
export interface BringPlan extends InsertPlan {
  /** Headings that get new words: one group for each, all of it or nothing. */
  readonly edits: readonly (readonly TextEdit[])[];
}

export interface Bringing {
  /** What the document remembers afterwards. */
  readonly outline: Outline;
  readonly profile: Profile;
  readonly asksForCursor: boolean;
  /** Throws `Stop` where it cannot be planned. */
  readonly plan: (before: Snapshot, cursor: Cursor | undefined) => BringPlan;
  /** With nothing left to bring in: whether the document has yet to be told what to remember. */
  readonly isUntold: (kept: ReadonlyMap<string, string>, memory: ReadonlyMap<string, string>) => boolean;
  /** What pressing again does, as a hint. */
  readonly again: string;
}

export interface BroughtIn extends InsertOutcome {
  /** For each group of edits, whether it was carried out. */
  readonly edited: readonly boolean[];
}

/** What else is known while an insertion runs. */
interface Inserting extends Progress {
  /** What came in although it stood there by then. */
  twice?: readonly Insertion[];
  /** Headings are to get new words: a changed heading is a change of ours. */
  isEditing?: boolean;
}

/** What is wrong with the document after the insertion, if anything. */
const wrongIn = (
  before: Snapshot,
  after: Snapshot,
  now: readonly string[],
  insertions: readonly Insertion[],
  again: string,
): { readonly failure: Failure | undefined; readonly strays: readonly Stray[] } => {
  const expected = expectedAfter(before.report, insertions);
  const { lost, strays } = compareBlocks(expected.blocks, after.report.blocks);
  const texts = textsIn(before);
  // Where the person has typed meanwhile, only the texts can tell what is lost and what they took out themselves.
  const isQuiet = isSameText(now, texts);
  const isEaten = goneTexts({ texts, going: new Set() }, now, textsIn(after)).length > 0;
  const missing = lost.filter((index) => expected.isNew[index]).length;
  if (isEaten || (isQuiet && lost.some((index) => !expected.isNew[index]))) return { failure: textMissing, strays };
  if (isDoubled(after.report, strays, insertions)) return { failure: doubled, strays };
  return { failure: missing > 0 ? incomplete(missing, again) : undefined, strays };
};

const run = async (
  context: Word.RequestContext,
  host: Host,
  request: Bringing,
  progress: Inserting,
  queue: QueueSnapshot,
): Promise<BroughtIn> => {
  const takeBefore = queue(context, host.can);
  const takeCursor = request.asksForCursor ? queueCursor(context) : undefined;
  await context.sync();

  const before = takeBefore();
  const { insertions, inserted, edits } = request.plan(before, takeCursor?.());
  const memory = writeMemory(request.outline, request.profile);
  if (insertions.length + edits.length === 0) {
    // A press that broke off between the text and the memory is finished by the next one.
    if (request.isUntold(before.report.properties, memory)) {
      queueProperties(context, memory);
      await context.sync();
    }
    return { inserted: [], edited: [], notices: [] };
  }
  const rules = presentationRules(request.profile.rules);
  const putIn = prepareInsertions(context, before, insertions, rules);
  const isEditing = edits.length > 0;
  Object.assign(progress, { before: before.report, isEditing, ...trackingOf(context, host, before) });
  const takeTexts = queueTexts(context);
  const takeFound = queueSearch({ paragraphs: before.paragraphs, texts: textsIn(before) }, edits);
  untracked(context, progress, putIn);
  // Remembered before the headings have their words, the newer outline would hide from the next press what is left to do.
  if (!isEditing) queueProperties(context, memory);
  const takeAfter = queue(context, host.can);
  await context.sync();

  const after = takeAfter();
  const { failure, strays } = wrongIn(before, after, takeTexts() ?? textsIn(before), insertions, request.again);
  const { done, found } = failure ? { done: [], found: [] } : takeFound();
  const { disturbed, notices } = await finish(
    context,
    host,
    before,
    after,
    {
      leftovers: leftoversOf(after, strays, insertions.length),
      caret: firstBody(request.outline, inserted),
      newPage: before.report.blocks.every(isEmptyBlock) ? rules : undefined,
      found,
      memory: isEditing && !failure ? memory : undefined,
    },
    progress,
  );
  if (failure === doubled) Object.assign(progress, { twice: insertions });
  if (failure) throw new Stop(failure);
  const isTracked = before.isTracking && !host.can.trackChanges && insertions.length > 0;
  return {
    inserted,
    edited: edits.map((group, index) => done[index] === true && !disturbed.some(({ edit }) => group.includes(edit))),
    notices: [
      ...(isTracked ? [trackingNotice] : []),
      ...(before.isTracking && found.length > 0 ? [editsTracked] : []),
      ...notices,
    ],
  };
};

/** Brings in what is planned. A failure says whether the document has changed. */
export const bringIn = async (host: Host, request: Bringing): Promise<Result<BroughtIn>> => {
  const progress: Inserting = {};
  try {
    const outcome = await eitherWay(
      (queue) => runWord('writing', (context) => run(context, host, request, progress, queue)),
      () => progress.before !== undefined,
    );
    return success(outcome);
  } catch (error) {
    const { twice, isEditing } = progress;
    if (twice) {
      const back = await takeOut(host, (report) => planTakeBack(report, twice));
      if (back.ok && back.value.removed > 0) {
        // What the headings were to get has not been done for the second copy's sake.
        const again = isEditing ? await bringIn(host, request) : success({ inserted: [], edited: [], notices: [] });
        if (!again.ok) return again;
        return success({ ...again.value, notices: [takenBack, ...back.value.notices, ...again.value.notices] });
      }
    }
    if (error instanceof Stop) return failed(error.failure);
    const isOurChange = (now: Comparison, blocks: readonly Block[]): boolean =>
      isEditing ? now.strays.length > 0 : hasOurs(now, blocks);
    return failed(await failureOf(host, progress, error, isOurChange, request.again));
  }
};
