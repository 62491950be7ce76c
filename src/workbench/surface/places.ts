/**
 * Between the editor's positions and Word's: (paragraph, characters into it). The editor counts tokens of its own document, Word counts
 * every character in the markup, field results and page breaks included.
 */
import type { Node as EditorNode } from 'prosemirror-model';
import type { XmlElement } from '../../ooxml/xml.js';
import type { Position } from './documentSurface.js';
import { bodyParagraphs, type Source } from './source.js';
import { nameOf } from './work.js';
import { agrees, lineOf, unitsOf, wordOffsets } from './units.js';

/** The editor's position before each unit of a paragraph, and after the last; `start` is where its content begins. */
const positionsOf = (paragraph: EditorNode, start: number): number[] => {
  const positions: number[] = [];
  const visit = (holder: EditorNode, from: number): number => {
    let at = from;
    holder.forEach((node) => {
      if (node.isText) for (let index = 0; index < node.nodeSize; index++) positions.push(at + index);
      else if (node.type.name === 'sdt') visit(node, at + 1);
      else positions.push(at);
      at += node.nodeSize;
    });
    return at;
  };
  const end = visit(paragraph, start);
  // A paragraph that ends in a control: its last position is inside, where typing goes on in the control.
  return [...positions, end];
};

/** Word's offset before each unit and after the last. Where the XML says otherwise than the editor, the editor is believed. */
const offsetsOf = (paragraph: EditorNode, element: XmlElement | undefined): readonly number[] => {
  const units = unitsOf(paragraph);
  const plain = [...units.keys(), units.length];
  if (!element) return plain;
  const line = lineOf(element);
  return agrees(line, units) ? wordOffsets(element) : plain;
};

export const toWord = (source: Source, document: EditorNode, position: number): Position | undefined => {
  const resolved = document.resolve(Math.min(Math.max(position, 0), document.content.size));
  for (let depth = resolved.depth; depth > 0; depth--) {
    const paragraph = resolved.node(depth);
    if (paragraph.type.name !== 'paragraph') continue;
    const index = bodyParagraphs(source).indexOf(nameOf(paragraph));
    if (index < 0) return undefined;
    const positions = positionsOf(paragraph, resolved.start(depth));
    const unit = positions.findIndex((each) => each >= position);
    const offsets = offsetsOf(paragraph, source.byName.get(nameOf(paragraph)));
    return { paragraph: index, offset: offsets[unit < 0 ? offsets.length - 1 : unit] ?? 0 };
  }
  return undefined;
};

export const fromWord = (source: Source, document: EditorNode, place: Position): number | undefined => {
  const name = bodyParagraphs(source)[place.paragraph];
  if (name === undefined) return undefined;
  let found: number | undefined;
  document.descendants((node, at) => {
    if (found !== undefined || node.type.name !== 'paragraph') return found === undefined;
    if (nameOf(node) !== name) return false;
    const offsets = offsetsOf(node, source.byName.get(name));
    const unit = offsets.findIndex((offset) => offset >= place.offset);
    const positions = positionsOf(node, at + 1);
    found = positions[unit < 0 ? positions.length - 1 : unit];
    return false;
  });
  return found;
};
