/** Outlines: which one is in use, which there are, adding one. */
import type { Texts } from '../../texts.js';

export const outlinesTexts: Pick<Texts, 'outlines'> = {
  outlines: {
    title: 'Outlines',
    use: 'Use this outline',
    inUse: 'In use',
    back: 'Done',
  },
};
