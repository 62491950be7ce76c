/** The outlines that come with the add-in. They are checked like any other file: a slip in one of them must not reach a person. */
import politicalReport from '../../assets/outlines/bao-cao-chinh-tri-chi-bo.json';
import { parseOutline } from './load.js';
import type { Outline } from './types.js';

const bundled = (json: unknown): Outline => {
  const parsed = parseOutline(json);
  // A bundled outline that does not load is a bug of ours, and the tests would have shown it.
  if (!parsed.ok) throw new Error(parsed.failure.detail ?? parsed.failure.message);
  return parsed.value;
};

/** Báo cáo chính trị of a chi bộ. */
export const defaultOutline: Outline = bundled(politicalReport);

export const bundledOutlines: readonly Outline[] = [defaultOutline];

export const findBundled = (id: string): Outline | undefined => bundledOutlines.find((outline) => outline.id === id);
