/**
 * Sections that ask the same question twice: a report looks back on a matter in one part and plans it in another, under the same number
 * (`5.2. Công tác đảng viên`, `5.2. Nâng cao chất lượng đảng viên`). People use the wording of either in both places.
 */
import type { Section } from '../outline/types.js';

export interface Placed {
  readonly section: Section;
  readonly path: readonly Section[];
  /** The same wording gives the same title. */
  readonly title: string;
}

/** So many children with one title make two sections each other's twins. */
const sharedTitles = 2;

/** For each section the index of its twin, -1 when it has none. */
export const twinsOf = (sections: readonly Placed[]): number[] => {
  const twins = sections.map(() => -1);
  const indexes = new Map(sections.map(({ section }, index) => [section, index]));
  const titleOf = (section: Section): string => sections[indexes.get(section) ?? -1]?.title ?? '';
  const pair = (one: Section, other: Section): void => {
    const first = indexes.get(one);
    const second = indexes.get(other);
    if (first === undefined || second === undefined) return;
    twins[first] = second;
    twins[second] = first;
    for (const child of one.children) {
      const same = child.number === '' ? undefined : other.children.find(({ number }) => number === child.number);
      if (same) pair(child, same);
    }
  };
  sections.forEach((one, first) => {
    if (one.section.children.length < sharedTitles || twins[first] !== -1) return;
    const titles = new Set(one.section.children.map(titleOf));
    const second = sections.findIndex(
      (other, index) =>
        index > first &&
        other.path[0] !== one.path[0] &&
        other.section.children.filter((child) => titles.has(titleOf(child))).length >= sharedTitles,
    );
    const other = sections[second];
    if (other) pair(one.section, other.section);
  });
  return twins;
};
