/** Which of two versions of one outline is the later. */
import type { Outline } from '../../outline/types.js';

const versionOf = ({ version }: Outline): readonly number[] => version.split('.').map(Number);

/** A later version of the same outline. */
export const isLater = (one: Outline, other: Outline): boolean => {
  if (one.id !== other.id) return false;
  const [mine, others] = [versionOf(one), versionOf(other)];
  const differing = mine.findIndex((part, at) => part !== others[at]);
  return differing >= 0 && (mine[differing] ?? 0) > (others[differing] ?? 0);
};
