/**
 * Blocks as a flat package for `insertOoxml`. Exactly four parts, nothing that Word would ignore or stumble over (Office.js, «Create better
 * add-ins for Word with Office Open XML»): the styles used, and an empty plain paragraph at the end, because Word strips the last
 * paragraph of its style (office-js#2914) and joins a package of one paragraph to the paragraph it lands in (office-js#3149). The caller
 * removes what is left of that paragraph.
 */
import type { PresentationRules } from '../outline/presentation.js';
import type { Block } from '../report/blocks.js';
import { writeFlatPackage } from './flat.js';
import { usedStyles } from './styles.js';
import { writeBlocks } from './writeBody.js';
import { freshContext } from './writeContext.js';
import { documentPart, ourStyles, relationshipsPart, stylesPart } from './writeParts.js';

/** One XML text. Styles that are not ours are named and left to the document: it has them, or shows the text in its default style. */
export const writeFlat = (blocks: readonly Block[], rules: PresentationRules): string => {
  const parts = [
    relationshipsPart('_rels/.rels', [{ type: 'document', target: 'word/document.xml' }]),
    documentPart(`${writeBlocks(blocks, freshContext())}<w:p/>`),
    relationshipsPart('word/_rels/document.xml.rels', [{ type: 'styles', target: 'styles.xml' }]),
    stylesPart(ourStyles(usedStyles(blocks), rules)),
  ];
  return writeFlatPackage(parts.map(({ name, type, text }) => ({ name, type, content: text })));
};
