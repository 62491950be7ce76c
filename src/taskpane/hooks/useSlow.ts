/** True when something has been going on long enough to be worth saying: short work should not make the pane flicker. */
import { useEffect, useState } from 'react';

/** Below this, people take an answer as immediate enough (building facts: feedback above 500 ms; shown a little before). */
const slowAfter = 300;

export const useSlow = (busy: boolean): boolean => {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return slow && busy;
};
