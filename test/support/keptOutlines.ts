/** What a machine keeps, over a store that a test holds in its hand. */
import { keptOutlines, type KeptOutlines } from '../../src/word/keptOutlines.js';
import type { ValueStore } from '../../src/word/valueStore.js';
import { keptTexts, type LastTerms } from '../../src/word/keptTexts.js';

/** `room`: characters that the store takes before it is full. */
const storeOn = (kept: Map<string, string>, room: number): ValueStore => ({
  read: (name) => {
    const text = kept.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  },
  write: (name, value) => {
    const text = JSON.stringify(value);
    const others = [...kept].reduce((sum, [other, length]) => sum + (other === name ? 0 : length.length), 0);
    if (others + text.length > room) throw new Error('QuotaExceededError');
    kept.set(name, text);
  },
  remove: (name) => void kept.delete(name),
});

export const outlinesOnNothing = (kept = new Map<string, string>(), room = Infinity): KeptOutlines =>
  keptOutlines(storeOn(kept, room), true);

export const lastTermsOnNothing = (kept = new Map<string, string>(), room = Infinity, lasting = true): LastTerms =>
  keptTexts(storeOn(kept, room), lasting);
