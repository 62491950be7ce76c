/** What the pane's address asks for: the ribbon's buttons open it with `?view=guide` or `?view=check`. */
import type { View } from '../session/types.js';

export const viewWanted = (search: string): View | undefined => {
  const wanted = new URLSearchParams(search).get('view');
  return wanted === 'guide' || wanted === 'check' || wanted === 'start' ? wanted : undefined;
};
