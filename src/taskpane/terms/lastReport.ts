/**
 * Last term's report, read for this term's: the fields moved on, its targets, its text section by section. Pure: bytes in, values out; the file itself
 * is not touched.
 */
import { statedProfile } from '../../check/statedProfile.js';
import { carryTargets, type Carried } from '../../indicators/carry.js';
import { openFor } from '../../ooxml/reportFile.js';
import { parseTerm } from '../../outline/terms.js';
import { outlineKey } from '../../outline/tree.js';
import type { Outline, Profile } from '../../outline/types.js';
import { nextProfile, referenceTexts } from '../../report/nextTerm.js';
import { type Result, success } from '../../result.js';
import type { LastTerm } from '../../word/keptTexts.js';

export interface LastReport {
  /** The fields of the report that is to be written. */
  readonly profile: Profile;
  readonly carried: Carried;
  readonly last: Pick<LastTerm, 'outline' | 'file' | 'texts'>;
}

/** `outline`: the one that the new report is written to. Failures as for opening any report. */
export const readLastReport = (bytes: Uint8Array, file: string, outline: Outline): Result<LastReport> => {
  const opened = openFor(bytes, { outline: undefined, profile: undefined });
  if (!opened.ok) return opened;
  const { report, outline: old } = opened.value;
  const stated = statedProfile(report, old, opened.value.profile);
  return success({
    profile: nextProfile(stated, outline),
    carried: carryTargets(report, old, stated),
    last: { outline: outlineKey(outline), file, texts: referenceTexts(report, old, stated, outline) },
  });
};

/** The new term begins before the one that ends is over. */
export const isTermEarlier = ({ fields }: Profile): boolean => {
  const [ending, coming] = [parseTerm(fields['nhiemKyTruoc'] ?? ''), parseTerm(fields['nhiemKySau'] ?? '')];
  return ending !== undefined && coming !== undefined && coming.start < ending.end;
};
