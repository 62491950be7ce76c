/**
 * What the editor itself would write for some of its nodes, as a small tree with its text. It is the last resort: whatever can be taken
 * from the document's own XML is taken from there.
 */
import { serializeBlockContent } from '@eigenpal/docx-editor-core/docx/serializer';
import { proseDocToBlocks } from '@eigenpal/docx-editor-core/prosemirror/conversion';
import type { Node as EditorNode } from 'prosemirror-model';
import { namespaces } from '../../ooxml/namespaces.js';
import { elementsOf, parseXml, type XmlElement } from '../../ooxml/xml.js';

export interface Written {
  readonly text: string;
  readonly elements: readonly XmlElement[];
}

const declarations = Object.entries(namespaces)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A fragment of WordprocessingML as trees. Throws when the fragment is not XML: only what this project or the editor wrote comes here. */
const readFragment = (fragment: string): Written => {
  const text = `<fragment ${declarations}>${fragment}</fragment>`;
  const parsed = parseXml(text);
  if (!parsed.ok) throw new Error(`not XML: ${parsed.failure.detail ?? ''}`);
  return { text, elements: elementsOf(parsed.value) };
};

/** Blocks as the editor writes them. */
export const writtenByEditor = (node: EditorNode): Written => {
  const holder = node.type.schema.topNodeType.create(null, [node]);
  return readFragment(proseDocToBlocks(holder).map(serializeBlockContent).join(''));
};

export const sliceOf = (written: { readonly text: string }, element: XmlElement): string =>
  written.text.slice(element.start, element.end);
