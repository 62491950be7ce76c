/**
 * What a newer outline changes for the report that is open, in the order in which a person is told: what can be brought in, and what can only be
 * shown. Pure: from both outlines and the last reading.
 */
import type { SectionReport, Where } from '../../check/types.js';
import { resolveText } from '../../outline/fields.js';
import { allSections, pathTo } from '../../outline/tree.js';
import type { Outline, Profile, Section } from '../../outline/types.js';
import type { Report } from '../../report/blocks.js';
import { compareOutlines } from '../../report/compareOutlines.js';
import { planUpdate } from '../../report/planUpdate.js';

/** `open`: it can be brought in; `done`: the document has it; `own`: the person has worded it otherwise. */
export type Fate = 'open' | 'done' | 'own';

export interface Offer {
  readonly id: string;
  /** As it will be printed. */
  readonly heading: string;
  /** Of the section above, '' for a part. */
  readonly parent: string;
  /** The heading that it takes the place of; '' for a new section. */
  readonly was: string;
  readonly fate: Fate;
  /** Ids of the other new sections above it. */
  readonly above: readonly string[];
}

export interface Told {
  readonly id: string;
  readonly heading: string;
  /** Where the newer outline has it, '' = under the same heading as before, or nowhere. */
  readonly parent: string;
  /** Its heading in the document. */
  readonly where: Where | undefined;
}

export interface UpdateChanges {
  readonly added: readonly Offer[];
  readonly renamed: readonly Offer[];
  readonly dropped: readonly Told[];
  readonly moved: readonly Told[];
  readonly notes: readonly Told[];
}

const printed = (section: Section, outline: Outline, profile: Profile): string =>
  `${section.number} ${resolveText(section.heading, outline, profile)}`.trim();

const above = (outline: Outline, id: string): readonly Section[] => pathTo(outline, id).slice(0, -1);

/** `sections`: what the last check found, with the old outline. */
export const changesFor = (
  report: Report,
  old: Outline,
  newer: Outline,
  profile: Profile,
  sections: readonly SectionReport[],
): UpdateChanges => {
  const { added, renamed, dropped, moved, notesChanged } = compareOutlines(old, newer);
  const offered = [...added, ...renamed.map((pair) => pair.new)].map(({ id }) => id);
  const plan = planUpdate(report, old, newer, profile, new Set(offered));
  const nameIn = (outline: Outline, section: Section | undefined): string =>
    section ? printed(section, outline, profile) : '';
  const isNew = new Set(added.map(({ id }) => id));
  const offer = (section: Section, was: string, fate: Fate): Offer => {
    const path = above(newer, section.id);
    return {
      id: section.id,
      heading: nameIn(newer, section),
      parent: nameIn(newer, path.at(-1)),
      was,
      fate,
      above: path.flatMap(({ id }) => (isNew.has(id) ? [id] : [])),
    };
  };
  const told = (section: Section, parent: string): Told => ({
    id: section.id,
    heading: nameIn(old, section),
    parent,
    where: sections.find(({ id }) => id === section.id)?.where,
  });
  return {
    added: added.map((section) => offer(section, '', plan.inserted.includes(section.id) ? 'open' : 'done')),
    renamed: renamed.map((pair) => {
      const { id } = pair.new;
      const fate = plan.renamed.includes(id) ? 'open' : plan.left.includes(id) ? 'own' : 'done';
      return offer(pair.new, nameIn(old, pair.old), fate);
    }),
    dropped: dropped.map((section) => told(section, '')),
    moved: moved.map((pair) => {
      const [before, now] = [above(old, pair.old.id).at(-1), above(newer, pair.new.id).at(-1)];
      return told(pair.old, before?.heading === now?.heading ? '' : nameIn(newer, now));
    }),
    notes: notesChanged.map((pair) => told(pair.old, '')),
  };
};

export const isEmptyUpdate = (changes: UpdateChanges): boolean =>
  Object.values(changes).every((list: readonly unknown[]) => list.length === 0);

/** What is ticked at first: everything that can be brought in. */
export const openOf = ({ added, renamed }: UpdateChanges): readonly string[] =>
  [...added, ...renamed].filter(({ fate }) => fate === 'open').map(({ id }) => id);

/** Ticks or unticks one: a section does not come in without the new ones above it, nor stay out without those below. */
export const withTick = (
  { added }: UpdateChanges,
  ticked: ReadonlySet<string>,
  id: string,
  isTicked: boolean,
): ReadonlySet<string> => {
  const open = new Set(added.filter(({ fate }) => fate === 'open').map((each) => each.id));
  const changed = new Set(ticked);
  if (isTicked) {
    const up = added.find((each) => each.id === id)?.above ?? [];
    for (const each of [id, ...up]) if (each === id || open.has(each)) changed.add(each);
  } else {
    changed.delete(id);
    for (const each of added) if (each.above.includes(id)) changed.delete(each.id);
  }
  return changed;
};

/** Headings by id, for sentences about what was done. */
export const headingsOf = (outline: Outline, profile: Profile): ReadonlyMap<string, string> =>
  new Map(allSections(outline).map((section) => [section.id, printed(section, outline, profile)]));
