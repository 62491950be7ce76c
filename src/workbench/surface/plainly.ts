/** What the editor would write for a paragraph, put as the document has it: without the editor's names and without what the styles say anyway. */
import type { Node as EditorNode } from 'prosemirror-model';
import { childOf, elementsOf, type XmlElement } from '../../ooxml/xml.js';
import { sliceOf, writtenByEditor, type Written } from './editorXml.js';
import { applyPatches } from './patch.js';
import { ownParagraphProperties, ownRunProperties, runPropertiesUnder, type StyleSheet } from './runProperties.js';
import type { Source } from './source.js';

/** The document that is written to, and its styles. */
export interface Paper {
  readonly source: Source;
  readonly sheet: StyleSheet;
}

const styleOf = (paragraph: EditorNode): string | undefined => {
  const style: unknown = paragraph.attrs['styleId'];
  return typeof style === 'string' ? style : undefined;
};

/** Run properties that the editor wrote, without what the styles say anyway. */
export const ownOf = (paper: Paper, written: Written, properties: XmlElement, paragraph: EditorNode): string =>
  ownRunProperties(written.text, properties, paper.sheet, styleOf(paragraph));

/** What the editor writes, without its names and without what the styles say anyway. */
export const writtenPlainly = (paper: Paper, node: EditorNode): { properties: string; content: string } => {
  const written = writtenByEditor(node);
  const paragraph = written.elements.find((element) => element.name === 'w:p');
  if (!paragraph) return { properties: '', content: '' };
  const properties = childOf(paragraph, 'w:pPr');
  const patches = [...runPropertiesUnder(paragraph)].map((run) => ({
    start: run.start,
    end: run.end,
    text: ownOf(paper, written, run, node),
  }));
  const content = elementsOf(paragraph)
    .filter((child) => child !== properties)
    .map((child) => {
      const inside = patches.filter((patch) => patch.start >= child.start && patch.end <= child.end);
      const moved = inside.map((patch) => ({
        ...patch,
        start: patch.start - child.start,
        end: patch.end - child.start,
      }));
      return applyPatches(sliceOf(written, child), moved);
    })
    .join('');
  return {
    properties: properties ? ownParagraphProperties(written.text, properties, paper.sheet, styleOf(node)) : '',
    content,
  };
};
