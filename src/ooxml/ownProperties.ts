/**
 * What a paragraph's own properties (`w:pPr`, ECMA-376 Part 1, 17.3.1.26) say of its content. How it looks is worked out in
 * effectiveFormat.ts.
 */
import type { Paragraph } from '../report/blocks.js';
import { alignments } from './paragraphFormat.js';
import { type NumberingReference, numberingOf, outlineLevelOf, toggle, valueOf } from './styleTable.js';
import { childOf, type XmlElement } from './xml.js';

/** What is undefined is left to the style. */
export interface OwnProperties {
  /** Id. */
  readonly style: string | undefined;
  readonly level: number | undefined;
  readonly numbering: NumberingReference | undefined;
  /** To be put into the paragraph as it is. */
  readonly aligned: Pick<Paragraph, 'align'>;
  /** The mark at its end is deleted or moved away: its text runs on into the next paragraph. */
  readonly markDeleted: boolean;
  readonly markHidden: boolean | undefined;
}

export const ownPropertiesOf = (properties: XmlElement | undefined): OwnProperties => {
  const mark = childOf(properties, 'w:rPr');
  const align = alignments[valueOf(properties, 'w:jc') ?? ''];
  return {
    style: valueOf(properties, 'w:pStyle'),
    level: outlineLevelOf(properties),
    numbering: numberingOf(properties),
    aligned: align ? { align } : {},
    markDeleted: childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined,
    markHidden: toggle(mark, 'w:vanish'),
  };
};
