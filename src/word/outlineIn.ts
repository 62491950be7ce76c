/** Which outline the open document was made from. */
import { outlineOfDocument } from '../outline/carried.js';
import { outlineKey } from '../outline/tree.js';
import type { Outline } from '../outline/types.js';
import type { DocumentState } from './document.js';
import type { KeptOutlines } from './keptOutlines.js';

/**
 * The one it carries, a bundled one, or one that this machine keeps, as the document remembers it; undefined when it remembers none, or one
 * that is nowhere.
 */
export const outlineIn = (
  { outline: remembered, carried }: Pick<DocumentState, 'outline' | 'carried'>,
  kept: KeptOutlines,
): Outline | undefined =>
  outlineOfDocument(remembered, carried) ??
  (remembered === '' ? undefined : kept.list().find((outline) => outlineKey(outline) === remembered));
