/** The theme to draw in, light or dark as Office or the system says. */
import type { Theme } from '@fluentui/react-components';
import { use } from 'react';
import { useDark } from './useDark.js';

/** Asked for as soon as the first script runs. */
export const themes = import(/* webpackChunkName: "themes" */ '../themes.js');

export const useTheme = (officeIsDark: () => boolean | undefined): Theme => {
  const { dark, light } = use(themes);
  return useDark(officeIsDark) ? dark : light;
};
