/**
 * «Chèn đề cương» on the ribbon: the same insertion as the pane's, with what is remembered in place of a form. The document's own outline
 * and profile first, then those this machine remembers, then the bundled outline and an empty profile, whose blanks show what is still to be filled in.
 */
import { defaultOutline } from '../outline/bundled.js';
import { emptyProfile } from '../outline/profile.js';
import type { Failure, Result } from '../result.js';
import type { InsertOutcome, OpenDocument } from '../word/document.js';
import { outlineIn } from '../word/outlineIn.js';
import type { Memory, RibbonOutcome } from '../word/storage.js';

export const insertFromRibbon = async (document: OpenDocument, memory: Memory): Promise<Result<InsertOutcome>> => {
  const state = await document.read();
  if (!state.ok) return state;
  const outline = outlineIn(state.value, memory.outlines) ?? memory.outlines.chosen() ?? defaultOutline;
  const remembered = state.value.profile ?? memory.profile(outline);
  const { place, guidance, tables } = memory.settings();
  const profile = remembered ?? emptyProfile(outline);
  return document.insert({ outline, profile, place, guidance, tables });
};

/** What the pane says of it when it is next opened. */
export const outcomeOf = (result: Result<InsertOutcome>): RibbonOutcome => {
  if (!result.ok) return { ok: false, sentences: sentencesOf(result.failure) };
  const { inserted, notices } = result.value;
  const first =
    inserted.length === 0 ? 'Văn bản đã có đủ các mục của đề cương.' : `Đã chèn ${inserted.length} mục của đề cương.`;
  return { ok: true, sentences: [first, ...notices.map(({ sentence }) => sentence)] };
};

const sentencesOf = ({ message, hint }: Failure): string[] => [message, hint];
