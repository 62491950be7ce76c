/**
 * From what stands in a section to its state, and from the states of leaves to those of the sections above them.
 */
import type { Section } from '../outline/types.js';
import type { Item, SectionContent } from './content.js';
import { isLine } from './content.js';
import type { SectionState } from './types.js';

export const wordsIn = (items: readonly Item[]): number =>
  items.reduce(
    (total, item) => total + (item.kind === 'table' ? item.reading.words : isLine(item) ? item.words : 0),
    0,
  );

/** A table the outline cannot do without is not started, or has cells left empty; or any started table has. */
const hasTableGap = ({ items, span }: SectionContent): boolean => {
  const tables = items.flatMap((item) => (item.kind === 'table' ? [item.reading] : []));
  if (tables.some((reading) => reading.hollow || (reading.started && reading.missing.length > 0))) return true;
  return span.section.tables
    .filter((spec) => !spec.optional)
    .some((spec) => tables.some((reading) => reading.spec?.id === spec.id && !reading.started));
};

export const stateOf = (content: SectionContent): SectionState => {
  const { span, items } = content;
  if (!span.heading) return 'missing';
  const isWritten = items.some(
    (item) =>
      item.kind === 'picture' ||
      (item.kind === 'table' && item.reading.started) ||
      ((item.kind === 'own' || item.kind === 'copied') && item.words > 0),
  );
  if (!isWritten) return items.some((item) => item.kind === 'note') ? 'notes-only' : 'empty';
  const hasGap = items.some(
    (item) =>
      isLine(item) &&
      item.kind !== 'note' &&
      item.kind !== 'prompt' &&
      (item.unfilled || item.blanks.some((blank) => blank.certain)),
  );
  const hasMarker = items.some(
    (item) => isLine(item) && item.kind !== 'note' && item.markers.some((marker) => marker.certain),
  );
  return hasGap || hasMarker || hasTableGap(content) ? 'partial' : 'written';
};

/**
 * The state that the leaves under a section share: written when all are; partial when some of them have text; else the best that can
 * be said of those without: notes, a heading, nothing.
 */
export const combinedState = (section: Section, states: ReadonlyMap<string, SectionState>): SectionState => {
  if (section.children.length === 0) return states.get(section.id) ?? 'missing';
  const below = section.children.map((child) => combinedState(child, states));
  if (below.every((state) => state === 'written')) return 'written';
  if (below.some((state) => state === 'written' || state === 'partial')) return 'partial';
  if (below.includes('notes-only')) return 'notes-only';
  return below.includes('empty') || states.get(section.id) !== 'missing' ? 'empty' : 'missing';
};
