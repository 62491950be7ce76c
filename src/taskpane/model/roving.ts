/** Which item of a list gets the focus after a key: one Tab stop for the whole list, arrows inside (WAI-ARIA Authoring Practices, «roving tabindex»). */

/** The index to go to, or undefined when the key is not ours. `axis` says which arrows count. */
export const nextIndex = (
  key: string,
  at: number,
  count: number,
  axis: 'vertical' | 'horizontal',
): number | undefined => {
  if (count === 0) return undefined;
  const [back, forth] = axis === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  switch (key) {
    case back:
      return Math.max(at - 1, 0);
    case forth:
      return Math.min(at + 1, count - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
};
