/** Which outline the open document was made from. */
import { outlineOfDocument } from '../outline/carried.js';
import { outlineKey } from '../outline/tree.js';
import type { Outline } from '../outline/types.js';
import type { DocumentState } from './document.js';
import type { KeptOutlines } from './keptOutlines.js';

/**
 * The one that the document remembers (`id@version`): the one it carries, a bundled one, one that this machine keeps. Failing these the bundled one
 * of that id, or whatever it carries; undefined when it remembers none, or one that is nowhere.
 */
export const outlineIn = (
  { outline: remembered, carried }: Pick<DocumentState, 'outline' | 'carried'>,
  kept: KeptOutlines,
): Outline | undefined => {
  const own = outlineOfDocument(remembered, carried);
  if (remembered === '' || (own && outlineKey(own) === remembered)) return own;
  return kept.list().find((outline) => outlineKey(outline) === remembered) ?? own;
};
