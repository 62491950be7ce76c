/**
 * The body that a report says it comes from: the line of the letterhead, else the profile.
 */
import { fieldNamesIn, resolveText } from '../outline/fields.js';
import type { Field, Outline, Profile } from '../outline/types.js';
import { findBlanks } from './blanks.js';
import { type Report, paragraphsOf, plainText } from './blocks.js';
import { normalize, wordCount } from './normalize.js';

const issuerField = ({ letterhead, fields }: Outline): Field | undefined =>
  fields.find(({ id }) => fieldNamesIn(letterhead.issuer).includes(id));

/** Longer lines are sentences. */
const longestName = 16;

/**
 * The issuing body (`CHI BỘ VĂN PHÒNG`) among the first `front` blocks of a report, as it stands there; what the profile says when no line
 * does; '' when nobody does.
 */
export const issuerOf = (report: Report, front: number, outline: Outline, profile: Profile): string => {
  const field = issuerField(outline);
  const openings = [field?.prefix ?? '', ...(field?.alsoOpens ?? [])].map(normalize).filter((word) => word !== '');
  for (const paragraph of paragraphsOf(report.blocks.slice(0, front))) {
    for (const piece of plainText(paragraph).split(/[\n\t]/)) {
      const line = piece.trim();
      const isName = openings.some((word) => normalize(line).startsWith(`${word} `));
      if (isName && wordCount(line) <= longestName && findBlanks(line).length === 0) return line;
    }
  }
  const isKnown = field && (profile.fields[field.id] ?? '') !== '';
  return isKnown ? resolveText(outline.letterhead.issuer, outline, profile) : '';
};
