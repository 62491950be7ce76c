/** A new row of a table of the document: the properties of the row above, cell by cell, around the new paragraphs. */
import type { Node as EditorNode } from 'prosemirror-model';
import { childOf, descendants, elementsOf, type XmlElement } from '../../ooxml/xml.js';
import { endTagOf } from './runs.js';
import type { Source } from './source.js';

/** Cells of a row, those inside row-level controls included, those of nested tables not. */
const cellsOf = (row: XmlElement): XmlElement[] =>
  elementsOf(row).flatMap((child) =>
    child.name === 'w:tc'
      ? [child]
      : child.name === 'w:sdt'
        ? elementsOf(child).flatMap((inner) => (inner.name === 'w:sdtContent' ? cellsOf(inner) : []))
        : [],
  );

/** A header row repeats and a tracked row belongs to its own change: a copy of it is neither. */
const notCopied = new Set([
  'w:tblHeader',
  'w:ins',
  'w:del',
  'w:trPrChange',
  'w:tcPrChange',
  'w:cellIns',
  'w:cellDel',
  'w:vMerge',
]);

const copied = (source: Source, properties: XmlElement | undefined): string => {
  if (!properties) return '';
  const inner = elementsOf(properties).filter((child) => !notCopied.has(child.name));
  const tag = source.text.slice(properties.start, properties.openEnd).replace(/\/>$/, '>');
  return `${tag}${inner.map((child) => source.text.slice(child.start, child.end)).join('')}${endTagOf(tag)}`;
};

/**
 * XML of the row, or undefined when the row above has other cells or the new one holds more than paragraphs.
 */
export const tableRow = (
  { source }: { readonly source: Source },
  above: XmlElement,
  aboveNode: EditorNode,
  now: EditorNode,
  write: (paragraph: EditorNode, pattern: EditorNode | undefined) => string,
): string | undefined => {
  const cells = cellsOf(above);
  const onlyParagraphs = now.children.every((cell) => cell.children.every((block) => block.type.name === 'paragraph'));
  if (cells.length !== now.childCount || cells.length !== aboveNode.childCount || !onlyParagraphs) return undefined;
  if ([...descendants(above)].some((element) => element.name === 'w:vMerge')) return undefined;
  const xml = cells.map((cell, index) => {
    const pattern = aboveNode.child(index).firstChild ?? undefined;
    const paragraphs = now.child(index).children.map((paragraph) => write(paragraph, pattern));
    return `<w:tc>${copied(source, childOf(cell, 'w:tcPr'))}${paragraphs.join('')}</w:tc>`;
  });
  return `<w:tr>${copied(source, childOf(above, 'w:trPr'))}${xml.join('')}</w:tr>`;
};
