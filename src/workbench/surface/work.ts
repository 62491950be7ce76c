/** What one comparison of the editor with the document works on: the document, its styles, what the editor held, and the patches so far. */
import type { Node as EditorNode } from 'prosemirror-model';
import { namespaces } from '../../ooxml/namespaces.js';
import { descendants, type XmlElement } from '../../ooxml/xml.js';
import type { Pattern } from './content.js';
import type { Patch } from './patch.js';
import type { StyleSheet } from './runProperties.js';
import { isTakenOff, type Source } from './source.js';

/** A patch that knows the names of the paragraphs in its text. */
export interface NamedPatch extends Patch {
  readonly names: readonly (string | undefined)[];
}

/** A paragraph that once was in the document. */
export interface Remembered {
  readonly node: EditorNode;
  readonly xml: string;
}

export interface Work {
  readonly source: Source;
  readonly sheet: StyleSheet;
  readonly before: ReadonlyMap<string, EditorNode>;
  readonly remembered: ReadonlyMap<string, Remembered>;
  readonly patches: NamedPatch[];
  reload: boolean;
}

export const nameOf = (node: EditorNode): string => {
  const name: unknown = node.attrs['paraId'];
  return typeof name === 'string' ? name : '';
};

/** The names of all paragraphs in a node, its own included. */
export const namesIn = (node: EditorNode): string[] => {
  if (node.type.name === 'paragraph') return [nameOf(node)];
  const names: string[] = [];
  node.descendants((child) => {
    if (child.type.name === 'paragraph') names.push(nameOf(child));
    return child.type.name !== 'paragraph';
  });
  return names;
};

export const elementNameOf: Readonly<Record<string, string>> = {
  paragraph: 'w:p',
  table: 'w:tbl',
  tableRow: 'w:tr',
  tableCell: 'w:tc',
  tableHeader: 'w:tc',
  blockSdt: 'w:sdt',
  textBox: 'w:txbxContent',
};

/** How many elements of this kind stand between a node's own paragraphs and it: a table in a table is not the outer one. */
export const elementOf = (work: Work, node: EditorNode): XmlElement | undefined => {
  const wanted = elementNameOf[node.type.name];
  if (wanted === undefined) return undefined;
  const found = firstParagraph(work, node, 0);
  if (!found) return undefined;
  let { element } = found;
  let level = found.depth;
  if (wanted === 'w:p') return element;
  for (let up = work.source.parents.get(element); up; up = work.source.parents.get(up)) {
    element = up;
    if (up.name === wanted && !isTakenOff(work.source, up) && level-- === 0) return element;
  }
  return undefined;
};

/** The first paragraph under a node that the document has, and how many holders of the node's own kind are in between. */
const firstParagraph = (
  work: Work,
  node: EditorNode,
  depth: number,
  kind = elementNameOf[node.type.name],
): { element: XmlElement; depth: number } | undefined => {
  if (node.type.name === 'paragraph') {
    const element = work.source.byName.get(nameOf(node));
    return element ? { element, depth } : undefined;
  }
  for (const child of node.children) {
    const same = child.type.name !== 'paragraph' && elementNameOf[child.type.name] === kind ? 1 : 0;
    const found = firstParagraph(work, child, depth + same, kind);
    if (found) return found;
  }
  return undefined;
};

export const patternOf = (work: Work, node: EditorNode | undefined): Pattern | undefined => {
  if (node?.type.name !== 'paragraph') return undefined;
  const element = work.source.byName.get(nameOf(node));
  const before = work.before.get(nameOf(node));
  return element && before ? { element, node: before } : undefined;
};

export const patch = (
  work: Work,
  start: number,
  end: number,
  text: string,
  names: readonly (string | undefined)[] = [],
): void => {
  work.patches.push({ start, end, text: declared(work.source, text), names });
};

/** Declares, on the first tag, the prefixes of a fragment that the document does not declare itself. */
const declared = (source: Source, xml: string): string => {
  const root = source.text.slice(source.root.start, source.root.openEnd);
  const used = new Set([...xml.matchAll(/[<\s/]([A-Za-z]\w*):[A-Za-z]/g)].map((match) => match[1] ?? ''));
  const missing = Object.entries(namespaces).filter(
    ([prefix]) => used.has(prefix) && !root.includes(`xmlns:${prefix}=`) && !xml.includes(`xmlns:${prefix}=`),
  );
  if (missing.length === 0) return xml;
  const text = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return xml.replace(/<([A-Za-z]\w*:\w+)/g, (tag) => `${tag}${text}`);
};

/** Removes a child that is gone; the ends of ranges that began elsewhere stay. */
export const remove = (work: Work, node: EditorNode): void => {
  if (node.type.name === 'textBox') return;
  const element = elementOf(work, node);
  if (!element) return;
  const ranges = ['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd'];
  const marks = [...descendants(element)].filter((mark) => ranges.includes(mark.name));
  const paired = (mark: XmlElement): boolean =>
    marks.filter(
      (other) => other.name.slice(0, 8) === mark.name.slice(0, 8) && other.attribute('w:id') === mark.attribute('w:id'),
    ).length > 1;
  const kept = marks.filter((mark) => !paired(mark)).map((mark) => work.source.text.slice(mark.start, mark.end));
  patch(work, element.start, element.end, kept.join(''));
};
