/**
 * One button stands out on a screen. While a question or a small form is open in the flow of the page, its answer does, and the button that
 * stood out before steps back.
 */
import { useLayoutEffect, useSyncExternalStore } from 'react';

let open = 0;
const listeners = new Set<() => void>();

const subscribe = (onChange: () => void): (() => void) => {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
};

const count = (by: 1 | -1): void => {
  open += by;
  for (const listener of listeners) listener();
};

/** Stands in a question or a form with a button of its own that stands out. */
export const Asks = () => {
  // Before anything is drawn: two buttons never stand out, not even for a moment.
  useLayoutEffect(() => {
    count(1);
    return () => count(-1);
  }, []);
  return null;
};

/** The look of the button that is the next step of the whole screen. */
export const useNextStep = (): 'primary' | 'secondary' =>
  useSyncExternalStore(subscribe, () => open) === 0 ? 'primary' : 'secondary';
