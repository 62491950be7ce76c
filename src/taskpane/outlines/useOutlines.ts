/** The chooser inside React. */
import { useSyncExternalStore } from 'react';
import { useSession } from '../hooks/useSession.js';
import { outlineStoreOf, type OutlinesState, type OutlineStore } from './store.js';

export const useOutlines = (): readonly [OutlineStore, OutlinesState] => {
  const store = outlineStoreOf(useSession());
  return [store, useSyncExternalStore(store.subscribe, store.state)];
};
