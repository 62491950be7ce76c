/** The page says which language it speaks, so that screen readers read it aloud in that one. */
import { useEffect } from 'react';
import { texts } from '../texts.js';

export const useSpokenLanguage = (): void => {
  const { language } = texts.app;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
};
