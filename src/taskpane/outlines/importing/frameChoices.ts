/** The parts of a report's frame that a line may be, in the order of the page. */
import type { FrameLine } from '../../../importing/change.js';
import type { LineAs } from '../../../importing/types.js';

export const frameChoices: readonly FrameLine[] = [
  { kind: 'letterhead', part: 'superior' },
  { kind: 'letterhead', part: 'issuer' },
  { kind: 'letterhead', part: 'number' },
  { kind: 'letterhead', part: 'party' },
  { kind: 'letterhead', part: 'placeAndDate' },
  { kind: 'title', part: 'name' },
  { kind: 'title', part: 'subject' },
  { kind: 'signature', part: 'authority' },
  { kind: 'signature', part: 'role' },
  { kind: 'signature', part: 'name' },
  { kind: 'signature', part: 'recipients' },
];

/** `letterhead superior`; '' for a line that is no part of the frame. */
export const frameId = (as: LineAs): string => ('part' in as ? `${as.kind} ${as.part}` : '');
