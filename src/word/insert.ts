/**
 * The outline into the open document: whole, or what is missing of it, or one of its tables. What goes in is decided from the document as it was
 * read; bringIn.ts carries it out.
 */
import type { Outline, Profile } from '../outline/types.js';
import { type InsertPlan, planInsert, planInsertTable } from '../report/planInsert.js';
import { type Failure, type Result, success } from '../result.js';
import { bringIn, type Bringing } from './bringIn.js';
import { writeCarriedPart } from './carried.js';
import type { Cursor, Host, InsertOutcome, InsertRequest } from './document.js';
import { blockOfParagraph, locateParagraph } from './locateBlock.js';
import { Stop } from './run.js';
import type { Snapshot } from './snapshot.js';

const noSection: Failure = {
  code: 'section-missing',
  message: 'Mục của bảng này chưa có trong văn bản nên chưa biết đặt bảng vào đâu.',
  hint: 'Nhấn «Chèn đề cương» để chèn mục còn thiếu, rồi thêm bảng.',
};

const planTable = (
  { report }: Snapshot,
  section: string,
  table: string,
  outline: Outline,
  profile: Profile,
): InsertPlan => {
  const plan = planInsertTable(report, outline, profile, section, table);
  if (plan.kind === 'no-section') throw new Stop(noSection);
  return plan.kind === 'present'
    ? { insertions: [], inserted: [] }
    : { insertions: [plan.insertion], inserted: [table] };
};

const planFor = ({ report, paragraphs }: Snapshot, cursor: Cursor | undefined, request: InsertRequest): InsertPlan => {
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

/** A document that has been told everything is left as it is, whatever it was told. */
const common = (outline: Outline, profile: Profile): Pick<Bringing, 'outline' | 'profile' | 'isUntold'> => ({
  outline,
  profile,
  isUntold: (kept, memory) => [...memory.keys()].some((name) => !kept.has(name)),
});

/**
 * Puts the outline, or what is missing of it, into the open document. Pressed again it goes on where it stopped: what is there does not
 * go in a second time. A failure says whether the document has changed.
 */
export const insertOutline = async (host: Host, request: InsertRequest): Promise<Result<InsertOutcome>> => {
  const outcome = await bringIn(host, {
    ...common(request.outline, request.profile),
    asksForCursor: request.place === 'cursor',
    plan: (before, cursor) => ({ ...planFor(before, cursor, request), edits: [] }),
    again: 'Nhấn «Chèn đề cương» lần nữa: chỉ phần còn thiếu được chèn.',
  });
  if (!outcome.ok) return outcome;
  const { inserted, notices } = outcome.value;
  return success({ inserted, notices: [...notices, ...(await writeCarriedPart(request.outline))] });
};

/** Puts one table of the outline into its section; nothing where it is there already. Failure `section-missing` without the section. */
export const insertTable = async (
  host: Host,
  section: string,
  table: string,
  outline: Outline,
  profile: Profile,
): Promise<Result<InsertOutcome>> => {
  const outcome = await bringIn(host, {
    ...common(outline, profile),
    asksForCursor: false,
    plan: (before) => ({ ...planTable(before, section, table, outline, profile), edits: [] }),
    again: 'Nhấn lại lần nữa: bảng đã có thì không chèn thêm.',
  });
  return outcome.ok ? success({ inserted: outcome.value.inserted, notices: outcome.value.notices }) : outcome;
};
