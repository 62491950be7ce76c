/**
 * What it means to add an outline to those at hand. Two that a document could not tell apart (`id@version`) must not stand side by side, and none
 * gives way to another unless the person says so.
 */
import { limits } from '../../outline/limits.js';
import { outlineKey } from '../../outline/tree.js';
import type { Outline } from '../../outline/types.js';

export type Joining =
  /** To be kept as it is given here. */
  | { readonly kind: 'new'; readonly outline: Outline }
  /** The very same is at hand. */
  | { readonly kind: 'known'; readonly outline: Outline }
  /** One of one's own has its name: the person says which stays. */
  | { readonly kind: 'asks'; readonly outline: Outline; readonly kept: Outline };

const isSame = (one: Outline, other: Outline): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The outline under an id of its own: `de-cuong-xa-2`. A title that is taken gets its number too. */
const besides = (outline: Outline, others: readonly Outline[]): Outline => {
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const id = `${outline.id.slice(0, limits.name - ending.length).replace(/-+$/, '')}${ending}`;
    if (others.some((other) => other.id === id)) continue;
    const isTaken = others.some(({ title }) => title === outline.title);
    return { ...outline, id, title: isTaken ? `${outline.title} (${number})` : outline.title };
  }
};

/** `own`: those kept on this machine; `given`: those that come with the add-in, which no other can replace. */
export const joining = (outline: Outline, own: readonly Outline[], given: readonly Outline[]): Joining => {
  const same = [...own, ...given].find((other) => isSame(other, outline));
  if (same) return { kind: 'known', outline: same };
  // The very version where it is there: it is the one that would go.
  const kept =
    own.find((other) => outlineKey(other) === outlineKey(outline)) ?? own.findLast(({ id }) => id === outline.id);
  if (kept) return { kind: 'asks', outline, kept };
  const isGiven = given.some((other) => outlineKey(other) === outlineKey(outline));
  return { kind: 'new', outline: isGiven ? besides(outline, [...own, ...given]) : outline };
};

/**
 * The outline as it takes the place of `kept`: with the next version where it says the same one, so that documents written to `kept` can tell that
 * this is newer. `others`: all at hand; no other version than `kept` gives way to it.
 */
export const instead = (outline: Outline, kept: Outline, others: readonly Outline[]): Outline => {
  const [major = '1', minor = '0'] = kept.version.split('.');
  let next = outline;
  for (let step = 1; others.some((other) => outlineKey(other) === outlineKey(next)); step += 1)
    next = { ...outline, version: `${major}.${Number(minor) + step}.0` };
  return next;
};

/** The outline beside `kept`, told apart by its version where it has another one, else by an id of its own. */
export const beside = (outline: Outline, own: readonly Outline[], given: readonly Outline[]): Outline => {
  const others = [...own, ...given];
  return others.some((other) => outlineKey(other) === outlineKey(outline)) ? besides(outline, others) : outline;
};
