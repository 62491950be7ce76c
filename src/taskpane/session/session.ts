/**
 * What the pane knows and what it can do: one store over the open document. It holds every decision that is not drawing, so that tests
 * need no browser. The document is the memory; this is only the last reading of it. No React, no Office, no clock of its own.
 */
import { success } from '../../result.js';
import { speak } from '../texts.js';
import { createChoosing } from './choosing.js';
import { createReading } from './reading.js';
import { createReview } from './review.js';
import { createStore } from './store.js';
import type { Services, Session } from './types.js';
import { createWriting } from './writing.js';

export const createSession = (services: Services): Session => {
  const { memory } = services;
  const outline = memory.outlines.chosen() ?? services.outline;
  const store = createStore(services, {
    reading: undefined,
    outline,
    chosen: outline,
    profile: memory.profile(outline) ?? services.emptyProfile(outline),
    settings: memory.settings(),
    draft: undefined,
    view: 'start',
    outlined: false,
    sections: [],
    ticks: new Map(),
    current: '',
    last: undefined,
    review: undefined,
    work: undefined,
    problem: undefined,
    notice: undefined,
  });
  const { state, subscribe, set, run, runBeside } = store;
  const reading = createReading(services, store);
  const { start, stop, refresh, readBack } = reading;
  return {
    services,
    state,
    subscribe,
    start,
    stop,
    refresh,
    run,
    readBack,
    ...createReview(services, store, reading),
    ...createWriting(services, store, reading),
    ...createChoosing(services, store, reading),
    show: (view) => set({ view, problem: undefined, notice: undefined }),
    tell: (notice) => set({ notice }),
    speak: (language) =>
      runBeside('speak', async () => {
        await speak(language);
        const settings = { ...state().settings, language };
        memory.rememberSettings(settings);
        // Everything that is drawn reads the sentences again.
        set({ settings });
        return success(undefined);
      }),
    dismiss: () => set({ notice: undefined, problem: undefined }),
  };
};
