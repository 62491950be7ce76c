/**
 * This term's report from last term's file: a fresh report with the fields moved on and last term's targets in its results table. What was
 * written last term goes into a document of its own, for whoever wants to look at it.
 */
import { statedProfile } from '../check/statedProfile.js';
import type { Indicator } from '../indicators/types.js';
import { writeDocx } from '../ooxml/writeDocx.js';
import { resolveText } from '../outline/fields.js';
import { presentationRules } from '../outline/presentation.js';
import { parseTerm } from '../outline/terms.js';
import { allSections, depthOf } from '../outline/tree.js';
import type { Outline, Profile } from '../outline/types.js';
import type { Block } from '../report/blocks.js';
import { paragraph, text } from '../report/composeText.js';
import { nextProfile, referenceTexts } from '../report/nextTerm.js';
import { styleNameOfDepth, styleNames } from '../report/styles.js';
import { failed, type Failure, type Result, success } from '../result.js';
import { carryOver } from './carry.js';
import { openFor } from '../ooxml/reportFile.js';
import { makeNew } from './work.js';

export interface NextReport {
  readonly bytes: Uint8Array;
  readonly profile: Profile;
  readonly carried: readonly Indicator[];
  /** Targets of the last report that a person has to look at. */
  readonly unclear: readonly string[];
  /** Last term's text by section, as a .docx. */
  readonly reference: Uint8Array;
}

const termEarlier: Failure = {
  code: 'term-earlier',
  message: 'Nhiệm kỳ mới bắt đầu trước khi nhiệm kỳ vừa qua kết thúc.',
  hint: 'Xem lại năm sau --term, ví dụ --term 2027-2030.',
};

const referenceDocument = (
  outline: Outline,
  profile: Profile,
  texts: ReadonlyMap<string, readonly string[]>,
): Uint8Array => {
  const blocks: Block[] = [
    paragraph(styleNames.body, text('Chữ của báo cáo nhiệm kỳ trước, theo từng mục, để tham khảo.', { italic: true })),
  ];
  for (const section of allSections(outline)) {
    const own = texts.get(section.id);
    if (!own) continue;
    const heading = `${section.number} ${resolveText(section.heading, outline, profile)}`.trim();
    blocks.push(paragraph(styleNameOfDepth(depthOf(outline, section.id)), text(heading)));
    blocks.push(...own.map((each) => paragraph(styleNames.body, text(each))));
  }
  return writeDocx(blocks, presentationRules(profile.rules));
};

/**
 * Makes the next report; `newer` = the outline of this term, where it is another one than last term's; `term` as typed, '' = the person fills it
 * in. Failures: as for opening a file, `term-earlier`, and those of carrying the targets over except where the outline has no table for them.
 */
export const nextReport = (last: Uint8Array, newer: Outline | undefined, term: string): Result<NextReport> => {
  const opened = openFor(last, { outline: undefined, profile: undefined });
  if (!opened.ok) return opened;
  const { report, outline: old } = opened.value;
  const outline = newer ?? old;
  const stated = statedProfile(report, old, opened.value.profile);
  const profile = nextProfile(stated, outline, term);
  const [ending, coming] = [parseTerm(profile.fields['nhiemKyTruoc'] ?? ''), parseTerm(term)];
  if (ending && coming && coming.start < ending.end) return failed(termEarlier);
  const made = makeNew({ outline, profile, variant: '', guidance: true, tables: true });
  if (!made.ok) return made;
  const over = carryOver(last, made.value, undefined);
  if (!over.ok && over.failure.code !== 'no-results-table') return over;
  const texts = referenceTexts(report, old, stated, outline);
  return success({
    bytes: over.ok ? over.value.bytes : made.value,
    profile,
    carried: over.ok ? over.value.carried : [],
    unclear: over.ok ? over.value.unclear : [],
    reference: referenceDocument(outline, profile, texts),
  });
};
