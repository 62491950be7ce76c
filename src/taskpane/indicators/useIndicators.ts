/** The indicators inside React. */
import { useSyncExternalStore } from 'react';
import { useSession } from '../hooks/useSession.js';
import { indicatorStoreOf, type IndicatorState, type IndicatorStore } from './store.js';

export const useIndicators = (): readonly [IndicatorStore, IndicatorState] => {
  const store = indicatorStoreOf(useSession());
  return [store, useSyncExternalStore(store.subscribe, store.state)];
};
