/**
 * The outline into the open document, in three round trips: read, put in, tidy up. One `insertOoxml` for a whole outline, one for each gap
 * where only some sections are missing. What went in is read back and compared before we say that it is done.
 */
import { writeFlat } from '../ooxml/write.js';
import { type PresentationRules, presentationRules } from '../outline/presentation.js';
import { leavesOf } from '../outline/tree.js';
import type { Outline } from '../outline/types.js';
import { type Block, paragraphsOf, type Report } from '../report/blocks.js';
import { writeMemory } from '../report/memory.js';
import type { Insertion } from '../report/plan.js';
import { type InsertPlan, isBlank, planInsert } from '../report/planInsert.js';
import { isOurStyle } from '../report/styles.js';
import { readTag, writeTag } from '../report/tags.js';
import { type Failure, failed, type Result, success } from '../result.js';
import { type Anchor, anchorOf, type HeldControl } from './anchors.js';
import { compareBlocks, type Stray } from './compare.js';
import { isReadingFailure, queueByParagraphs } from './byParagraphs.js';
import type { Cursor, Host, InsertOutcome, InsertRequest } from './document.js';
import { type Circumstances, toFailure } from './errors.js';
import { queueCursor } from './follow.js';
import { blockOfParagraph, locateParagraph } from './locateBlock.js';
import { firstPageNotice, pageNotice, pageNumberNotice, queuePage, queuePageNumber } from './page.js';
import { Stop } from './run.js';
import { queueSnapshot, type QueueSnapshot, type Snapshot } from './snapshot.js';

const trackingNotice =
  'Văn bản đang bật Theo dõi Thay đổi: phần vừa chèn hiện như một thay đổi. Vào thẻ Xem lại › Chấp nhận để nhận phần đó.';

/** The document with the plan carried out, and which blocks of it are new. */
interface Expected {
  readonly blocks: readonly Block[];
  readonly isNew: readonly boolean[];
}

const expectedAfter = (report: Report, insertions: readonly Insertion[]): Expected => {
  const blocks: Block[] = [];
  const isNew: boolean[] = [];
  const add = (more: readonly Block[], fresh: boolean): void => {
    blocks.push(...more);
    isNew.push(...more.map(() => fresh));
  };
  for (let before = 0; before <= report.blocks.length; before++) {
    for (const insertion of insertions) if (insertion.before === before) add(insertion.blocks, true);
    add(report.blocks.slice(before, before + 1), false);
  }
  return { blocks, isNew };
};

/** The content control of an anchor: ours by its tag; another's by climbing from a paragraph in it. */
const controlOf = (snapshot: Snapshot, { control, paragraph, isTable, within }: HeldControl): Word.ContentControl => {
  if (readTag(control.tag)) return snapshot.control(control);
  const inside = snapshot.paragraph(paragraph);
  let found = (isTable ? inside.parentTable : inside).parentContentControl;
  for (let level = 0; level < within; level++) found = found.parentContentControl;
  return found;
};

const rangeOf = (context: Word.RequestContext, snapshot: Snapshot, anchor: Anchor): Word.Range => {
  switch (anchor.kind) {
    case 'paragraph':
      return snapshot.paragraph(anchor.paragraph).getRange('Whole');
    case 'table':
      return snapshot.paragraph(anchor.paragraph).parentTable.getRange('Whole');
    case 'control':
      return controlOf(snapshot, anchor.held).getRange('Whole');
    case 'body':
      return context.document.body.getRange('Start');
  }
};

/** Puts everything in, the last place first, so that the places above stay what they are. */
const queueInsertions = (
  context: Word.RequestContext,
  snapshot: Snapshot,
  insertions: readonly Insertion[],
  rules: PresentationRules,
): void => {
  for (const { before, blocks } of [...insertions].sort((one, other) => other.before - one.before)) {
    const anchor = anchorOf(snapshot.report.blocks, before);
    rangeOf(context, snapshot, anchor).insertOoxml(
      writeFlat(blocks, rules),
      anchor.side === 'before' ? 'Before' : 'After',
    );
  }
};

const queueMemory = (context: Word.RequestContext, values: ReadonlyMap<string, string>): void => {
  const { customProperties } = context.document.properties;
  for (const [name, value] of values) customProperties.add(name, value);
};

const isOurs = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.controls.some((control) => readTag(control.tag)) ||
    [...paragraphsOf([block])].some((paragraph) => isOurStyle(paragraph.style)));

/** Paragraphs that the insertion left behind: bare, not expected, right after a paragraph of ours (after a table Word needs one). */
const leftoversOf = (after: Snapshot, strays: readonly Stray[], atMost: number): number[] =>
  strays
    .map((stray) => stray.index)
    .filter((index) => {
      const block = after.report.blocks[index];
      const previous = after.report.blocks[index - 1];
      return block !== undefined && after.isBare(block) && previous?.kind === 'paragraph' && isOurs(previous);
    })
    .slice(0, atMost);

/** The place to write in the first of these sections that has one. */
const firstBody = (outline: Outline, inserted: readonly string[]): string | undefined => {
  const leaf = leavesOf(outline).find((section) => inserted.includes(section.id));
  return leaf && writeTag({ kind: 'body', section: leaf.id });
};

const incomplete = (count: number): Failure => ({
  code: 'insert-incomplete',
  message: `Word chưa nhận đủ đề cương: còn thiếu ${count} đoạn. Chữ đã có trong văn bản vẫn còn nguyên.`,
  hint: 'Nhấn «Chèn đề cương» lần nữa: chỉ phần còn thiếu được chèn.',
});

const textMissing: Failure = {
  code: 'text-missing',
  message: 'Sau khi chèn, có đoạn chữ trước đó không còn thấy trong văn bản.',
  hint: 'Nhấn Ctrl+Z để trở lại như trước, lưu một bản rồi thử lại.',
};

/** What is known while the insertion runs, for telling the truth when it fails. */
interface Progress {
  before?: Report;
  /** The person's own mode, while ours is set. */
  tracking?: Word.Document['changeTrackingMode'];
}

/** After a failed change: tracking as it was, and whether anything went in. */
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

const planFor = (snapshot: Snapshot, cursor: Cursor | undefined, request: InsertRequest): InsertPlan => {
  const { report, paragraphs } = snapshot;
  const { outline, profile, guidance, tables } = request;
  const at =
    cursor &&
    locateParagraph(
      paragraphs.map((paragraph) => paragraph.text),
      cursor,
    );
  const cursorBlock = at === undefined ? undefined : blockOfParagraph(report.blocks, at);
  const place = cursorBlock === undefined ? {} : { cursorBlock };
  return planInsert(report, outline, profile, { guidance, tables, place });
};

/** Third round trip: what the insertion left behind goes, tracking as it was, the caret into the first section, the page of a new report. */
const tidy = async (
  context: Word.RequestContext,
  host: Host,
  after: Snapshot,
  leftovers: readonly number[],
  caret: string | undefined,
  newPage: PresentationRules | undefined,
  { tracking }: Progress,
): Promise<string[]> => {
  const notices: string[] = [];
  for (const index of [...leftovers].reverse()) {
    const place = after.report.blocks[index]?.place;
    if (place) after.paragraph(place.paragraph).delete();
  }
  if (tracking !== undefined) context.document.changeTrackingMode = tracking;
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
  try {
    await context.sync();
    return notices;
  } catch {
    // The outline is in; only the finish is missing.
    if (tracking !== undefined) await findOut(host, { before: after.report, tracking });
    return newPage ? [pageNotice(newPage), pageNumberNotice] : [];
  }
};

const run = async (
  context: Word.RequestContext,
  host: Host,
  request: InsertRequest,
  progress: Progress,
  queue: QueueSnapshot,
): Promise<InsertOutcome> => {
  const takeBefore = queue(context, host.can);
  const takeCursor = request.place === 'cursor' ? queueCursor(context) : undefined;
  await context.sync();

  const before = takeBefore();
  const { insertions, inserted } = planFor(before, takeCursor?.(), request);
  if (insertions.length === 0) return { inserted: [], notices: [] };
  const { blocks } = before.report;
  const rules = presentationRules(request.profile.rules);
  progress.before = before.report;
  if (before.isTracking && host.can.trackChanges) {
    progress.tracking = context.document.changeTrackingMode;
    context.document.changeTrackingMode = 'Off';
  }
  queueInsertions(context, before, insertions, rules);
  queueMemory(context, writeMemory(request.outline, request.profile));
  const takeAfter = queue(context, host.can);
  await context.sync();

  const after = takeAfter();
  const expected = expectedAfter(before.report, insertions);
  const { lost, strays } = compareBlocks(expected.blocks, after.report.blocks);
  const leftovers = leftoversOf(after, strays, insertions.length);
  const newPage = blocks.every(isBlank) ? rules : undefined;
  const notices = await tidy(context, host, after, leftovers, firstBody(request.outline, inserted), newPage, progress);

  if (lost.some((index) => !expected.isNew[index])) throw new Stop(textMissing);
  if (lost.length > 0) throw new Stop(incomplete(lost.length));
  const isTracked = before.isTracking && !host.can.trackChanges;
  return { inserted, notices: [...(isTracked ? [trackingNotice] : []), ...notices] };
};

/**
 * Puts the outline, or what is missing of it, into the open document. Pressed again it goes on where it stopped: what is there does not
 * go in a second time. A failure says whether the document has changed.
 */
export const insertOutline = async (host: Host, request: InsertRequest): Promise<Result<InsertOutcome>> => {
  const progress: Progress = {};
  const attempt = (queue: QueueSnapshot): Promise<InsertOutcome> =>
    Word.run((context) => run(context, host, request, progress, queue));
  try {
    try {
      return success(await attempt(queueSnapshot));
    } catch (error) {
      // Some documents cannot be given as a package; read them paragraph by paragraph.
      if (progress.before || !isReadingFailure(error)) throw error;
      return success(await attempt(queueByParagraphs));
    }
  } catch (error) {
    if (error instanceof Stop) return failed(error.failure);
    const document = await findOut(host, progress);
    const failure = toFailure(error, { doing: 'writing', document });
    return failed(
      document === 'changed'
        ? { ...failure, hint: 'Nhấn «Chèn đề cương» lần nữa: chỉ phần còn thiếu được chèn.' }
        : failure,
    );
  }
};
