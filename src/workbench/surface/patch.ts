/**
 * Changes of the sheet to a part's text. They come from a walk through two trees and may hold each other: the wider one counts, where
 * ooxml/patch.ts refuses patches that overlap.
 */
import type { Patch } from '../../ooxml/patch.js';

export type { Patch };

/** The text with the patches carried out. Offsets are those of the text given; of patches that overlap, the wider one counts. */
export const applyPatches = (text: string, patches: readonly Patch[]): string => {
  const pieces: string[] = [];
  let done = 0;
  for (const patch of inOrder(patches)) {
    if (patch.start < done) continue;
    pieces.push(text.slice(done, patch.start), patch.text);
    done = patch.end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
};

/** By place; at the same place insertions come in the order given, before what is replaced there, and the widest replacement leads. */
export const inOrder = <Some extends Patch>(patches: readonly Some[]): Some[] =>
  patches
    .map((patch, order) => ({ patch, order }))
    .sort(
      (a, b) =>
        a.patch.start - b.patch.start ||
        Number(a.patch.end > a.patch.start) - Number(b.patch.end > b.patch.start) ||
        (a.patch.end > a.patch.start ? b.patch.end - a.patch.end : 0) ||
        a.order - b.order,
    )
    .map(({ patch }) => patch);
