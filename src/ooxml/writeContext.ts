/**
 * What a writer must know about the document it writes for: its style ids, and numbers that nothing in it uses yet.
 */
import { styleIdOf } from './styles.js';

export interface WriteContext {
  /** Style id in the target document for a style name (`w:name`). */
  readonly styleId: (name: string) => string;
  /** A `w:id` of a content control that is free in the target (17.5.2.18). */
  readonly controlId: () => number;
  /** A `wp:docPr/@id` that is free in the target (20.4.2.5). */
  readonly drawingId: () => number;
}

/** Counts up from `first`, one with every call. */
export const countFrom = (first: number): (() => number) => {
  let next = first;
  return () => next++;
};

/** Every paragraph asks for the id of its style; there are a dozen. */
const ownStyleIds = (): ((name: string) => string) => {
  const known = new Map<string, string>();
  return (name) => {
    const id = known.get(name) ?? styleIdOf(name);
    known.set(name, id);
    return id;
  };
};

/** A context for a document of our own: our own style ids, numbers from 1. */
export const freshContext = (): WriteContext => ({
  styleId: ownStyleIds(),
  controlId: countFrom(1),
  drawingId: countFrom(1),
});
