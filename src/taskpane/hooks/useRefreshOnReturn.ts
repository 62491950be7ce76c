/** The person comes back to the pane after typing: what it shows is read again, quietly. */
import { useEffect } from 'react';
import type { Session } from '../session/types.js';

export const useRefreshOnReturn = (session: Session): void => {
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') void session.refresh();
    };
    window.addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    document.addEventListener('pointerenter', again);
    return () => {
      window.removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
      document.removeEventListener('pointerenter', again);
    };
  }, [session]);
};
