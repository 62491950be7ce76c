/** The shelf of one's own outlines over a store that a test holds in its hand. */
import { keptOutlines, type KeptOutlines } from '../../src/word/keptOutlines.js';

/** `room`: characters that the store takes before it is full. */
export const outlinesOnNothing = (kept = new Map<string, string>(), room = Infinity): KeptOutlines =>
  keptOutlines(
    {
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
    },
    true,
  );
