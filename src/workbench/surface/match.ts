/** Which child of a changed node is which child of the node before. */
import type { Node as EditorNode } from 'prosemirror-model';
import { risingRow } from './align.js';
import { elementNameOf, namesIn } from './work.js';

/** For each child now, the number of the child before that it is. */
export const matchChildren = (before: EditorNode, now: EditorNode): (number | undefined)[] => {
  const owner = new Map<string, number>();
  const places = new Map<EditorNode, number>();
  before.forEach((child, _offset, index) => {
    places.set(child, index);
    for (const name of namesIn(child)) if (!owner.has(name)) owner.set(name, index);
  });
  const taken = new Set<number>();
  const wanted = now.children.map((child) => {
    const place = places.get(child);
    if (place !== undefined && !taken.has(place)) {
      taken.add(place);
      return place;
    }
    for (const name of namesIn(child)) {
      const at = owner.get(name);
      if (
        at === undefined ||
        taken.has(at) ||
        elementNameOf[before.child(at).type.name] !== elementNameOf[child.type.name]
      )
        continue;
      taken.add(at);
      return at;
    }
    return undefined;
  });
  const row = risingRow(wanted);
  return wanted.map((at, index) => (row.has(index) ? at : undefined));
};
