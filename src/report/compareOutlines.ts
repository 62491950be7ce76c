/**
 * What a newer outline asks for that the one before did not: sections told by wording first, then by id and number, since one section more
 * shifts the numbers (and with them the ids) of all that follow.
 */
import type { Outline, Section } from '../outline/types.js';
import { createLexicon } from './lexicon.js';
import { normalize } from './normalize.js';
import { compilePattern, similarity } from './pattern.js';

export interface SectionPair {
  readonly old: Section;
  readonly new: Section;
}

export interface OutlineChanges {
  /** Sections of the new outline that the old one has not, in the new order. */
  readonly added: readonly Section[];
  /** The printed heading differs, in its number or its words. */
  readonly renamed: readonly SectionPair[];
  /** Sections of the old outline that the new one has not, in the old order. */
  readonly dropped: readonly Section[];
  /** Under another heading now, or in another order. */
  readonly moved: readonly SectionPair[];
  /** Other notes on what to write. */
  readonly notesChanged: readonly SectionPair[];
}

/** Every section that stands in both outlines, in the new order, beside the changes. */
export interface Comparison extends OutlineChanges {
  readonly pairs: readonly SectionPair[];
}

/** So alike are two wordings of one section, however numbered. */
const sameWording = 0.75;
/** With the same id or number under the same heading, this is enough: the section was reworded. */
const reworded = 0.4;

const fieldInBraces = /\{[A-Za-z][A-Za-z0-9]*(?:\|upper)?\}/g;

type LikenessOf = (old: Section, newer: Section) => number;

const likeness = (): LikenessOf => {
  const lexicon = createLexicon();
  const weigh = (): number => 1;
  return (old, newer) =>
    normalize(old.heading) === normalize(newer.heading)
      ? 1
      : Math.min(
          0.99,
          similarity(
            compilePattern(old.heading, lexicon, weigh),
            lexicon.words(newer.heading.replace(fieldInBraces, ' ')).ids,
            weigh,
          ),
        );
};

const isSamePlace = (old: Section, newer: Section): boolean =>
  old.id === newer.id || (old.number !== '' && normalize(old.number) === normalize(newer.number));

/** Pairs from two lists, the most alike first; each section at most once. */
const pairUp = (
  olds: readonly Section[],
  news: readonly Section[],
  like: LikenessOf,
  floor: (old: Section, newer: Section) => number,
): SectionPair[] => {
  const possible = olds.flatMap((old) =>
    news.flatMap((newer) => {
      const score = like(old, newer);
      // The same place decides between two of the same wording.
      return score >= floor(old, newer)
        ? [{ old, new: newer, score: score + (isSamePlace(old, newer) ? 0.1 : 0) }]
        : [];
    }),
  );
  // Two versions of one outline may share their sections, so the two sides are kept apart.
  const [takenOld, takenNew] = [new Set<Section>(), new Set<Section>()];
  return possible
    .sort((one, other) => other.score - one.score)
    .flatMap(({ old, new: newer }) => {
      if (takenOld.has(old) || takenNew.has(newer)) return [];
      takenOld.add(old);
      takenNew.add(newer);
      return [{ old, new: newer }];
    });
};

const placed = (old: Section, newer: Section): number => (isSamePlace(old, newer) ? reworded : sameWording);

const listed = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...listed(section.children)]);

const parentsIn = (sections: readonly Section[]): Map<Section, Section> =>
  new Map(listed(sections).flatMap((parent) => parent.children.map((child) => [child, parent] as const)));

/** Siblings that keep their order: the longest run of rising positions. The others were moved. */
const inOrder = (positions: readonly number[]): Set<number> => {
  const best: number[][] = [];
  positions.forEach((position, at) => {
    let longest: number[] = [];
    for (let before = 0; before < at; before++) {
      const run = best[before] ?? [];
      if ((positions[before] ?? 0) < position && run.length > longest.length) longest = run;
    }
    best[at] = [...longest, at];
  });
  return new Set(best.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
};

const noteTexts = ({ guidance }: Section): string => guidance.map(({ text }) => normalize(text)).join('\n');

/** Pairs the sections of two outlines and says what differs. Pure; the time is the square of the number of sections at most. */
export const compareOutlines = (old: Outline, newer: Outline): Comparison => {
  const like = likeness();
  const partner = new Map<Section, Section>();
  const [oldParents, newParents] = [parentsIn(old.sections), parentsIn(newer.sections)];
  const pairLevel = (olds: readonly Section[], news: readonly Section[]): void => {
    for (const pair of pairUp(olds, news, like, placed)) {
      partner.set(pair.new, pair.old);
      pairLevel(pair.old.children, pair.new.children);
    }
  };
  pairLevel(old.sections, newer.sections);
  const matched = new Set(partner.values());
  // What is left may stand under another heading now; there the place says nothing.
  for (const pair of pairUp(
    listed(old.sections).filter((section) => !matched.has(section)),
    listed(newer.sections).filter((section) => !partner.has(section)),
    like,
    () => sameWording,
  ))
    partner.set(pair.new, pair.old);

  const news = listed(newer.sections);
  const pairs = news.flatMap((section): SectionPair[] => {
    const before = partner.get(section);
    return before ? [{ old: before, new: section }] : [];
  });
  const kept = new Set(pairs.map((pair) => pair.old));
  const olds = listed(old.sections);
  const stays = new Set<Section>();
  for (const siblings of [newer.sections, ...news.map(({ children }) => children)]) {
    const own = siblings.filter((section) => {
      const before = partner.get(section);
      if (!before) return false;
      const [was, is] = [oldParents.get(before), newParents.get(section)];
      return is ? partner.get(is) === was : was === undefined;
    });
    const rising = inOrder(own.map((section) => olds.findIndex((each) => each === partner.get(section))));
    own.forEach((section, at) => {
      if (rising.has(at)) stays.add(section);
    });
  }
  return {
    pairs,
    added: news.filter((section) => !partner.has(section)),
    renamed: pairs.filter(
      ({ old: was, new: is }) =>
        normalize(was.number) !== normalize(is.number) || normalize(was.heading) !== normalize(is.heading),
    ),
    dropped: olds.filter((section) => !kept.has(section)),
    moved: pairs.filter((pair) => !stays.has(pair.new)),
    notesChanged: pairs.filter((pair) => noteTexts(pair.old) !== noteTexts(pair.new)),
  };
};
