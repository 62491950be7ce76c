/**
 * When a candidate may be taken for a heading. Every number here was set by the dialect tests (test/check/dialects.test.ts):
 * below it sentences of the body begin to pass for headings, above it reworded headings are lost.
 */
import type { Candidate } from './candidates.js';
import type { Line } from './lines.js';

const isNumbered = (line: Line): boolean =>
  line.number !== undefined && line.number.kind !== 'bullet' && line.number.kind !== 'item';

/** A heading is a title, not a sentence: body lines end with a full stop, a semicolon or a comma. */
const endsLikeBody = (text: string): boolean => /[;,]\s*$/.test(text) || (/[^.…]\.\s*$/.test(text) && text.length > 60);

const looksLikeHeading = (candidate: Candidate): boolean => {
  const { look } = candidate;
  return look.bold || look.boldEnd > 0 || look.level > 0 || look.caps;
};

/** How much wording a candidate needs before it is believed. */
const neededText = (candidate: Candidate, line: Line, words: number): number => {
  const isWhole = candidate.cut >= line.text.length;
  const numbered = isNumbered(line);
  if (candidate.tagged && candidate.number >= 0) return 0.4;
  if (candidate.number === 1) return looksLikeHeading(candidate) ? 0.38 : isWhole ? 0.45 : 0.5;
  if (candidate.number >= 0.3) return looksLikeHeading(candidate) ? 0.5 : 0.62;
  if (numbered) return looksLikeHeading(candidate) ? 0.62 : 0.75;
  if (line.number !== undefined) {
    // `a) …`, `- …`: a heading only when it says just what the outline says.
    return looksLikeHeading(candidate) ? 0.86 : line.number.kind === 'item' ? 0.9 : 0.97;
  }
  if (looksLikeHeading(candidate)) return isWhole ? 0.6 : 0.72;
  return isWhole && words <= 80 ? 0.8 : 0.93;
};

export const isTrusted = (candidate: Candidate, lines: readonly Line[]): boolean => {
  const line = lines[candidate.first];
  if (!line) return false;
  const count = line.words.ids.length - line.title;
  if (candidate.text < neededText(candidate, line, count)) return false;
  const isWhole = candidate.cut >= line.text.length;
  if (isWhole && candidate.first === candidate.last && !looksLikeHeading(candidate) && candidate.number < 1) {
    if (endsLikeBody(line.text) && candidate.text < 0.93) return false;
  }
  return true;
};

/** Sure enough to say that a heading stands at the wrong place, or twice. */
export const isSure = (candidate: Candidate, lines: readonly Line[]): boolean => {
  const line = lines[candidate.first];
  if (!line || !isTrusted(candidate, lines)) return false;
  return candidate.text >= 0.85 && (looksLikeHeading(candidate) || candidate.number === 1);
};

/** What headings of one depth look like in this report. */
export const signaturesOf = ({ look }: Candidate, line: Line): string[] => {
  const kind = line.number?.kind ?? '';
  const { style } = line.paragraph;
  const lookOf = (caps: boolean | string): string =>
    [look.level, look.level > 0 || look.bold || look.boldEnd > 0, caps, kind, style].join('|');
  // With a number, or in a heading style, a heading may be in capitals where its equals are not.
  return (kind !== '' && kind !== 'bullet') || look.level > 0
    ? [lookOf(look.caps), lookOf('numbered')]
    : [lookOf(look.caps)];
};
