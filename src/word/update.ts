/**
 * A newer outline into the open document: new sections go in, headings get their new words, and the document is one of the newer outline from then
 * on. What was written stays letter by letter; what the newer outline drops or moves is nobody's business here.
 */
import { planUpdate, type UpdatePlan } from '../report/planUpdate.js';
import { type Result, success } from '../result.js';
import { bringIn } from './bringIn.js';
import { writeCarriedPart } from './carried.js';
import type { Host, UpdateOutcome, UpdateRequest } from './document.js';

/** Three round trips. Pressed again it goes on where it stopped: the newer outline is remembered last. */
export const updateOutline = async (host: Host, request: UpdateRequest): Promise<Result<UpdateOutcome>> => {
  const { old, outline, chosen, guidance, tables } = request;
  const profile = { ...request.profile, outline: outline.id };
  let planned: UpdatePlan | undefined;
  const outcome = await bringIn(host, {
    outline,
    profile,
    asksForCursor: false,
    plan: ({ report }) => (planned = planUpdate(report, old, outline, profile, new Set(chosen), { guidance, tables })),
    isUntold: (kept, memory) => [...memory].some(([name, value]) => (kept.get(name) ?? '') !== value),
    again: 'Nhấn «Đưa vào văn bản» lần nữa: chỉ phần còn thiếu được đưa vào.',
  });
  if (!outcome.ok) return outcome;
  const { inserted, edited, notices } = outcome.value;
  const renamed = planned?.renamed ?? [];
  return success({
    inserted,
    renamed: renamed.filter((_, index) => edited[index] === true),
    left: [...(planned?.left ?? []), ...renamed.filter((_, index) => edited[index] !== true)],
    notices: [...notices, ...(await writeCarriedPart(outline))],
  });
};
