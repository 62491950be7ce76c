/**
 * Walking the sections of an outline. Sections are few (the bundled outline has 40), so every walk starts from the top: no index
 * to keep in step.
 */
import type { Outline, Section } from './types.js';

/** `id@version`, as a document remembers its outline. */
export const outlineKey = ({ id, version }: Outline): string => `${id}@${version}`;

const withDescendants = (section: Section): Section[] => [section, ...section.children.flatMap(withDescendants)];

/** All sections in document order, parts included. */
export const allSections = (outline: Outline): Section[] => outline.sections.flatMap(withDescendants);

/** The sections a person writes in: those without sections under them. */
export const leavesOf = (outline: Outline): Section[] =>
  allSections(outline).filter((section) => section.children.length === 0);

export const findSection = (outline: Outline, id: string): Section | undefined =>
  allSections(outline).find((section) => section.id === id);

const pathWithin = (sections: readonly Section[], id: string): Section[] => {
  for (const section of sections) {
    if (section.id === id) return [section];
    const below = pathWithin(section.children, id);
    if (below.length > 0) return [section, ...below];
  }
  return [];
};

/** From the part down to the section itself; empty when the outline has no such section. */
export const pathTo = (outline: Outline, id: string): Section[] => pathWithin(outline.sections, id);

/** 1 for a part, 4 for `1.1.`; deeper sections of other outlines count as 4, the last heading style there is. 0 = no such section. */
export const depthOf = (outline: Outline, id: string): number => Math.min(pathTo(outline, id).length, 4);
