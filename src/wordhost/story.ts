/**
 * The flow of a story (body, header, footer, or a cell or control in one): its paragraphs, tables and content controls in the order
 * in which Word counts them. Text boxes hang inside runs and are not part of the flow (#2945: by design).
 */
import { ancestor, child, isElement, isW } from './dom.js';
import type { Element, Node } from './dom.js';

/** Containers of the flow that hold blocks between their properties and the end. */
const holders = [
  'body',
  'hdr',
  'ftr',
  'tbl',
  'tr',
  'tc',
  'sdt',
  'sdtContent',
  'customXml',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
];

function* flow(container: Element, wanted: string, into: boolean): Generator<Element> {
  for (const node of container.children) {
    if (isW(node, wanted)) {
      yield node;
      if (!into) continue;
    }
    if (isW(node, ...holders)) yield* flow(node, wanted, into);
    else if (node.localName === 'AlternateContent') {
      const choice = node.firstElementChild;
      if (choice !== null) yield* flow(choice, wanted, into);
    }
  }
}

/** Paragraphs in document order, those of tables and controls included. */
export const paragraphsIn = (container: Element): Element[] => [...flow(container, 'p', false)];

/** Tables on the outermost level of the container (tables within controls count, tables within tables do not). */
export const tablesIn = (container: Element): Element[] => [...flow(container, 'tbl', false)];

/** All content controls in document order, nested and inline ones included. */
export const controlsIn = (container: Element): Element[] => {
  const found: Element[] = [];
  const walk = (parent: Element): void => {
    for (const node of parent.children) {
      if (isW(node, 'sdt')) found.push(node);
      if (!isW(node, 'r', 'pPr', 'sectPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'sdtPr')) walk(node);
    }
  };
  walk(container);
  return found;
};

/** The root of the story that the node is in: `w:body`, `w:hdr`, `w:ftr`… */
export const storyOf = (node: Node): Element | undefined =>
  isW(node, 'body', 'hdr', 'ftr')
    ? node
    : ancestor(node, (up) => isW(up, 'body', 'hdr', 'ftr', 'footnote', 'endnote', 'comment'));

/** The element whose children are the blocks: of a `w:sdt` its `w:sdtContent`, of anything else itself. */
export const contentOf = (holder: Element): Element =>
  isW(holder, 'sdt') ? (child(holder, 'sdtContent') ?? holder) : holder;

export function isBlock(node: Element): boolean;
export function isBlock(node: Node | null): node is Element;
export function isBlock(node: Node | null): boolean {
  return isW(node, 'p', 'tbl', 'sdt');
}

/** The next or previous sibling block; marks between blocks (bookmarks and such) are stepped over. */
export const blockBeside = (node: Node, side: 'nextSibling' | 'previousSibling'): Element | undefined => {
  for (let beside = node[side]; beside !== null; beside = beside[side]) if (isBlock(beside)) return beside;
  return undefined;
};

export const lastBlockOf = (container: Element): Element | undefined =>
  container.children.findLast((each) => isBlock(each));

/** The innermost holder of blocks around a node: cell, control, body, header. */
export const containerOf = (node: Node): Element | undefined =>
  ancestor(node, (up) => isW(up, 'body', 'hdr', 'ftr', 'tc', 'sdtContent', 'footnote', 'endnote', 'comment'));

/** Block, row and cell controls around a node, innermost first; `top` itself not included. */
export const blockControlsAround = (node: Node): Element[] => {
  const found: Element[] = [];
  for (let up = node.parentNode; isElement(up); up = up.parentNode) if (isW(up, 'sdt')) found.push(up);
  return found;
};
