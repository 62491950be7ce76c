/**
 * The outline into the open document, in three round trips: read, put in, tidy up. One `insertOoxml` for a whole outline, one for each gap
 * where only some sections are missing. What went in is read back and compared before we say that it is done.
 */
import { writeFlat } from '../ooxml/write.js';
import { type PresentationRules, presentationRules } from '../outline/presentation.js';
import { leavesOf } from '../outline/tree.js';
import type { Outline, Profile } from '../outline/types.js';
import { type Block, paragraphsOf, type Report } from '../report/blocks.js';
import { writeMemory } from '../report/memory.js';
import type { Insertion } from '../report/plan.js';
import { type InsertPlan, isBlank, planInsert, planInsertTable } from '../report/planInsert.js';
import { isOurStyle } from '../report/styles.js';
import { readTag, writeTag } from '../report/tags.js';
import { type Failure, failed, type Result, success } from '../result.js';
import { type Anchor, anchorOf, type HeldControl } from './anchors.js';
import { failureOf, finishTracking, type Progress, trackingOf, untracked } from './aftermath.js';
import { writeCarriedPart } from './carried.js';
import { compareBlocks, type Comparison, type Stray } from './compare.js';
import { isReadingFailure, queueByParagraphs } from './byParagraphs.js';
import type { Cursor, Host, InsertOutcome, InsertRequest } from './document.js';
import { isDoubled, planTakeBack } from './doubled.js';
import { queueCursor } from './follow.js';
import { blockOfParagraph, locateParagraph } from './locateBlock.js';
import { firstPageNotice, pageNotice, pageNumberNotice, queuePage, queuePageNumber } from './page.js';
import { takeOut } from './remove.js';
import { goneTexts, isSameText, queueDeletions, queueRescue, queueTexts, rescueNotice } from './rescue.js';
import { runWord, Stop } from './run.js';
import { queueSnapshot, type QueueSnapshot, type Snapshot, textsIn } from './snapshot.js';

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

/**
 * Gives what puts everything in, the last place first, so that the places above stay what they are. All places are looked up before the
 * first is used: a doubt stops everything while the document is still whole.
 */
const prepareInsertions = (
  context: Word.RequestContext,
  snapshot: Snapshot,
  insertions: readonly Insertion[],
  rules: PresentationRules,
): (() => void) => {
  const steps = [...insertions]
    .sort((one, other) => other.before - one.before)
    .map(({ before, blocks }) => {
      const anchor = anchorOf(snapshot.report.blocks, before);
      const range = rangeOf(context, snapshot, anchor);
      return () => void range.insertOoxml(writeFlat(blocks, rules), anchor.side === 'before' ? 'Before' : 'After');
    });
  return () => steps.forEach((step) => step());
};

const queueMemory = (context: Word.RequestContext, values: ReadonlyMap<string, string>): void => {
  const { customProperties } = context.document.properties;
  for (const [name, value] of values) customProperties.add(name, value);
};

const isOurs = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.controls.some((control) => readTag(control.tag)) ||
    [...paragraphsOf([block])].some((paragraph) => isOurStyle(paragraph.style)));

/** Something of ours came in. */
const hasOurs = ({ strays }: Comparison, blocks: readonly Block[]): boolean =>
  strays.some(({ index }) => isOurs(blocks[index]));

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

const doubled: Failure = {
  code: 'outline-doubled',
  message: 'Đề cương vừa vào văn bản hai lần, vì có người khác cũng chèn đúng lúc đó. Chữ đã viết vẫn còn nguyên.',
  hint: 'Nhấn «Gỡ đề cương chưa viết», rồi nhấn «Chèn đề cương»: chỉ phần còn thiếu được chèn.',
};

const takenBack =
  'Có người khác cũng chèn đề cương đúng lúc đó, nên bản thứ hai đã được bỏ ra; đề cương đứng trong văn bản một lần.';

const textMissing: Failure = {
  code: 'text-missing',
  message: 'Sau khi chèn, có đoạn chữ trước đó không còn thấy trong văn bản.',
  hint: 'Nhấn Ctrl+Z để trở lại như trước, lưu một bản rồi thử lại.',
};

const noSection: Failure = {
  code: 'section-missing',
  message: 'Mục của bảng này chưa có trong văn bản nên chưa biết đặt bảng vào đâu.',
  hint: 'Nhấn «Chèn đề cương» để chèn mục còn thiếu, rồi thêm bảng.',
};

/** A request, and what puts in one table instead of the outline. */
interface Wanted extends InsertRequest {
  readonly only?: { readonly section: string; readonly table: string };
}

const planOnly = (
  { report }: Snapshot,
  { outline, profile }: Wanted,
  { section, table }: NonNullable<Wanted['only']>,
): InsertPlan => {
  const plan = planInsertTable(report, outline, profile, section, table);
  if (plan.kind === 'no-section') throw new Stop(noSection);
  return plan.kind === 'present'
    ? { insertions: [], inserted: [] }
    : { insertions: [plan.insertion], inserted: [table] };
};

const planFor = (snapshot: Snapshot, cursor: Cursor | undefined, request: Wanted): InsertPlan => {
  if (request.only) return planOnly(snapshot, request, request.only);
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

/**
 * Third round trip: what the insertion left behind goes, the caret into the first section, the page of a new report. The outline is in
 * already: whatever fails here is only said.
 */
const tidy = async (
  context: Word.RequestContext,
  host: Host,
  after: Snapshot,
  leftovers: readonly number[],
  caret: string | undefined,
  newPage: PresentationRules | undefined,
  progress: Progress,
): Promise<string[]> => {
  const notices: string[] = [];
  try {
    const indexes = leftovers.flatMap((index) => after.report.blocks[index]?.place?.paragraph ?? []);
    let takeTyped: ReturnType<typeof queueDeletions> = () => [];
    untracked(context, progress, () => {
      takeTyped = queueDeletions(after, indexes);
    });
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
    await context.sync();
    const typed = takeTyped();
    if (typed.length > 0) {
      queueRescue(after, typed);
      await context.sync();
      notices.push(rescueNotice);
    }
    return notices;
  } catch (error) {
    const unfinished = newPage ? [pageNotice(newPage), pageNumberNotice] : [];
    return [...unfinished, ...(await finishTracking(progress, error))];
  }
};

/** What else is known while an insertion runs. */
interface Inserting extends Progress {
  /** What came in although it stood there by then. */
  twice?: readonly Insertion[];
}

const run = async (
  context: Word.RequestContext,
  host: Host,
  request: Wanted,
  progress: Inserting,
  queue: QueueSnapshot,
): Promise<InsertOutcome> => {
  const takeBefore = queue(context, host.can);
  const takeCursor = request.place === 'cursor' ? queueCursor(context) : undefined;
  await context.sync();

  const before = takeBefore();
  const { insertions, inserted } = planFor(before, takeCursor?.(), request);
  const memory = writeMemory(request.outline, request.profile);
  if (insertions.length === 0) {
    // A press that broke off between the text and the memory is finished by the next one.
    if ([...memory.keys()].some((name) => !before.report.properties.has(name))) {
      queueMemory(context, memory);
      await context.sync();
    }
    return { inserted: [], notices: [] };
  }
  const { blocks } = before.report;
  const rules = presentationRules(request.profile.rules);
  const putIn = prepareInsertions(context, before, insertions, rules);
  Object.assign(progress, { before: before.report, ...trackingOf(context, host, before) });
  const takeTexts = queueTexts(context);
  untracked(context, progress, putIn);
  queueMemory(context, memory);
  const takeAfter = queue(context, host.can);
  await context.sync();

  const after = takeAfter();
  const expected = expectedAfter(before.report, insertions);
  const { lost, strays } = compareBlocks(expected.blocks, after.report.blocks);
  const leftovers = leftoversOf(after, strays, insertions.length);
  const newPage = blocks.every(isBlank) ? rules : undefined;
  const notices = await tidy(context, host, after, leftovers, firstBody(request.outline, inserted), newPage, progress);

  const texts = textsIn(before);
  const now = takeTexts() ?? texts;
  // Where the person has typed meanwhile, only the texts can tell what is lost and what they took out themselves.
  const isQuiet = isSameText(now, texts);
  const isEaten = goneTexts({ texts, going: new Set() }, now, textsIn(after)).length > 0;
  if (isEaten || (isQuiet && lost.some((index) => !expected.isNew[index]))) throw new Stop(textMissing);
  if (isDoubled(after.report, strays, insertions)) {
    Object.assign(progress, { twice: insertions });
    throw new Stop(doubled);
  }
  const missing = lost.filter((index) => expected.isNew[index]).length;
  if (missing > 0) throw new Stop(incomplete(missing));
  const isTracked = before.isTracking && !host.can.trackChanges;
  return { inserted, notices: [...(isTracked ? [trackingNotice] : []), ...notices] };
};

const insert = async (host: Host, request: Wanted, hint: string): Promise<Result<InsertOutcome>> => {
  const progress: Inserting = {};
  const attempt = (queue: QueueSnapshot): Promise<InsertOutcome> =>
    runWord('writing', (context) => run(context, host, request, progress, queue));
  try {
    try {
      return success(await attempt(queueSnapshot));
    } catch (error) {
      // Some documents cannot be given as a package; read them paragraph by paragraph.
      if (progress.before || !isReadingFailure(error)) throw error;
      return success(await attempt(queueByParagraphs));
    }
  } catch (error) {
    const { twice } = progress;
    if (twice) {
      const back = await takeOut(host, (report) => planTakeBack(report, twice));
      if (back.ok && back.value.removed > 0)
        return success({ inserted: [], notices: [takenBack, ...back.value.notices] });
    }
    if (error instanceof Stop) return failed(error.failure);
    return failed(await failureOf(host, progress, error, hasOurs, hint));
  }
};

/**
 * Puts the outline, or what is missing of it, into the open document. Pressed again it goes on where it stopped: what is there does not
 * go in a second time. A failure says whether the document has changed.
 */
export const insertOutline = async (host: Host, request: InsertRequest): Promise<Result<InsertOutcome>> => {
  const outcome = await insert(host, request, 'Nhấn «Chèn đề cương» lần nữa: chỉ phần còn thiếu được chèn.');
  if (!outcome.ok) return outcome;
  const { inserted, notices } = outcome.value;
  return success({ inserted, notices: [...notices, ...(await writeCarriedPart(request.outline))] });
};

/** Puts one table of the outline into its section; nothing where it is there already. Failure `section-missing` without the section. */
export const insertTable = (
  host: Host,
  section: string,
  table: string,
  outline: Outline,
  profile: Profile,
): Promise<Result<InsertOutcome>> =>
  insert(
    host,
    { outline, profile, place: 'end', guidance: false, tables: true, only: { section, table } },
    'Nhấn lại lần nữa: bảng đã có thì không chèn thêm.',
  );
