/**
 * `Paragraph.uniqueLocalId` (WordApi 1.6): an id of a paragraph for as long as the document is open; it is not in the file, and every
 * co-author has others. Inserting after a paragraph gives its id to the new one (#5784, Mac and PC).
 */
import type { Element } from './dom.js';

const ids = new WeakMap<Element, string>();
let next = 1;

/** In 8-4-4-4-12 form without braces, as documented. */
export const localIdOf = (paragraph: Element): string => {
  const known = ids.get(paragraph);
  if (known !== undefined) return known;
  const id = `00000000-0000-4000-8000-${(next++).toString(16).padStart(12, '0')}`.toUpperCase();
  ids.set(paragraph, id);
  return id;
};

/** The new paragraph takes over the id; the old one gets another when somebody asks. */
export const passLocalId = (from: Element, to: Element): void => {
  ids.set(to, localIdOf(from));
  ids.delete(from);
};
