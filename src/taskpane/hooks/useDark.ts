/**
 * Whether the pane is dark: as Office says where it says anything, else as the system prefers. Word has no event for its theme
 * (`OfficeThemeChanged` is Outlook's), so it is asked again whenever the pane comes back into view.
 */
import { useEffect, useState } from 'react';

const preference = '(prefers-color-scheme: dark)';

export const useDark = (officeIsDark: () => boolean | undefined): boolean => {
  const ask = () => officeIsDark() ?? window.matchMedia(preference).matches;
  const [dark, setDark] = useState(ask);
  useEffect(() => {
    const again = () => setDark(officeIsDark() ?? window.matchMedia(preference).matches);
    const system = window.matchMedia(preference);
    system.addEventListener('change', again);
    window.addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      system.removeEventListener('change', again);
      window.removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [officeIsDark]);
  return dark;
};
