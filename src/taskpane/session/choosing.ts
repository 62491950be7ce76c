/** Which outline a document gets that has none of its own. */
import type { Outline, Profile } from '../../outline/types.js';
import { usableProfile } from '../model/form.js';
import type { Reading } from './reading.js';
import type { Store } from './store.js';
import type { Services, Session } from './types.js';

type Choosing = Pick<Session, 'useOutline' | 'outlinesKnown'>;

export const createChoosing = (services: Services, store: Store, reading: Reading): Choosing => {
  const { memory } = services;
  const { state, set } = store;

  /** What was typed last goes before what this machine remembers for this outline, and that before what another outline had. */
  const profileFor = (outline: Outline): Profile => {
    const { draft, profile } = state();
    const remembered = memory.profile(outline) ?? services.emptyProfile(outline);
    const { variant, rules } = draft ?? profile;
    const isVariant = outline.variants.some(({ id }) => id === variant);
    return usableProfile(outline, {
      ...remembered,
      variant: isVariant ? variant : remembered.variant,
      rules,
      fields: { ...profile.fields, ...remembered.fields, ...draft?.fields },
    });
  };

  const choose = (outline: Outline): void => {
    const kept = memory.outlines.choose(outline === services.outline ? undefined : outline);
    const { reading: last } = state();
    const isForThisDocument = !last || !services.outlineOf(last);
    set({
      chosen: outline,
      notice: undefined,
      problem: kept.ok ? undefined : { failure: kept.failure, retry: () => choose(outline) },
      ...(isForThisDocument ? { outline, profile: profileFor(outline), draft: undefined } : {}),
    });
    // What is written is read against the other outline.
    if (last && isForThisDocument) void reading.take(last);
  };

  return {
    useOutline: choose,
    outlinesKnown: () => [...new Set([services.outline, state().chosen, ...memory.outlines.list()])],
  };
};
