/** An array that looks like the SafeArray of the Windows frame. */
export const safeArray = (items: readonly unknown[]): unknown[] =>
  Object.assign([...items], { toArray: () => [...items], dimensions: () => 1, ubound: () => items.length });
