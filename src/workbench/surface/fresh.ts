/** XML for what is new in its place: typed, pasted, moved, or brought back by undo. */
import type { Node as EditorNode } from 'prosemirror-model';
import { descendants } from '../../ooxml/xml.js';
import { writtenByEditor } from './editorXml.js';
import type { Pattern } from './content.js';
import { newParagraph } from './paragraph.js';
import { applyPatches, type Patch } from './patch.js';
import { nameOf, patternOf, type Work } from './work.js';

/** The paragraph's own XML, when it is or was in the document just as it is now. */
export const ownXml = (work: Work, node: EditorNode): string | undefined => {
  const name = nameOf(node);
  const element = work.source.byName.get(name);
  if (element && work.before.get(name)?.eq(node)) return work.source.text.slice(element.start, element.end);
  const remembered = work.remembered.get(name);
  return remembered?.node.eq(node) ? remembered.xml : undefined;
};

const paragraphXml = (work: Work, node: EditorNode, pattern: Pattern | undefined): string =>
  ownXml(work, node) ?? newParagraph(work, patternOf(work, node) ?? pattern, node);

/** XML for a node that is new in its place; only the frames around its paragraphs are written by the editor. */
export const freshXml = (work: Work, node: EditorNode, pattern: Pattern | undefined): string => {
  if (node.type.name === 'paragraph') return paragraphXml(work, node, pattern);
  work.reload = true;
  const paragraphs = new Map<string, EditorNode>();
  node.descendants((each) => {
    if (each.type.name === 'paragraph') paragraphs.set(nameOf(each), each);
  });
  const written = writtenByEditor(node);
  const patches: Patch[] = [];
  for (const root of written.elements)
    for (const element of descendants(root)) {
      const paragraph = element.name === 'w:p' ? paragraphs.get(element.attribute('w14:paraId') ?? '') : undefined;
      if (paragraph)
        patches.push({ start: element.start, end: element.end, text: paragraphXml(work, paragraph, undefined) });
    }
  const first = written.elements[0];
  const last = written.elements.at(-1);
  if (!first || !last) return '';
  const at = first.start;
  const moved = patches.map((each) => ({ ...each, start: each.start - at, end: each.end - at }));
  return applyPatches(written.text.slice(at, last.end), moved);
};
