/** A newer outline made of an older one: one section with another name, a new one after it, and one that is dropped. */
import { allSections } from '../../src/outline/tree.js';
import type { Outline, Section } from '../../src/outline/types.js';
import { defaultOutline } from '../../src/outline/bundled.js';

const leaves = allSections(defaultOutline).filter((section) => section.children.length === 0);

export const addedId = 'p1.moi';
export const renamedId = leaves[2]?.id ?? '';
export const droppedId = leaves.filter(({ id }) => id.startsWith('p1')).at(-1)?.id ?? '';

export const newerOf = (old: Outline, renamed = renamedId, dropped = droppedId): Outline => {
  const change = (sections: readonly Section[]): Section[] =>
    sections
      .filter(({ id }) => id !== dropped)
      .flatMap((section): Section[] => {
        if (section.id !== renamed) return [{ ...section, children: change(section.children) }];
        const added: Section = {
          ...section,
          id: addedId,
          number: '',
          heading: 'Kết quả chuyển đổi số của chi bộ',
          guidance: [],
          tables: [],
          children: [],
        };
        return [{ ...section, heading: `${section.heading} và đổi mới` }, added];
      });
  return { ...old, id: 'de-cuong-2027', sections: change(old.sections) };
};
