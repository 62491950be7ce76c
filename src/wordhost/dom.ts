/**
 * Small words over the mutable XML tree (slimdom) that the host keeps the document in: finding, making and placing `w:` elements.
 * Nothing here knows Word's behaviour, only the shape of the markup.
 */
import { Document as XmlDocument, parseXmlDocument, serializeToWellFormedString } from 'slimdom';
import type { Element, Node } from 'slimdom';

export { XmlDocument };
export type { Element, Node };

export const ns = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  pkg: 'http://schemas.microsoft.com/office/2006/xmlPackage',
  custom: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  vt: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  core: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  app: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

export const isElement = (node: Node | null | undefined): node is Element => node?.nodeType === 1;

/** Whether the node is one of these `w:` elements. */
export function isW(node: Element, ...names: readonly string[]): boolean;
export function isW(node: Node | null | undefined, ...names: readonly string[]): node is Element;
export function isW(node: Node | null | undefined, ...names: readonly string[]): boolean {
  return isElement(node) && node.namespaceURI === ns.w && names.includes(node.localName);
}

/** First child `w:name`. */
export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((each) => isW(each, name));

export const childrenNamed = (parent: Element, name: string): Element[] =>
  parent.children.filter((each) => isW(each, name));

/** The element at the end of a path of first children: `at(p, 'pPr', 'pStyle')`. */
export const at = (from: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce<Element | undefined>(child, from);

export const wAttr = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttributeNS(ns.w, name) ?? undefined;

/** The `w:val` of the element at the end of the path. */
export const val = (from: Element | undefined, ...names: readonly string[]): string | undefined =>
  wAttr(at(from, ...names), 'val');

/** An on/off property (ECMA-376 Part 1, 17.17.4): present without a value means on; undefined when absent. */
export const onOff = (from: Element | undefined, name: string): boolean | undefined => {
  const element = child(from, name);
  if (element === undefined) return undefined;
  const value = wAttr(element, 'val');
  return value === undefined || !['0', 'false', 'off'].includes(value);
};

export const setW = (element: Element, name: string, value: string | number): void =>
  element.setAttributeNS(ns.w, `w:${name}`, String(value));

export const ownerOf = (node: Node): XmlDocument => {
  const owner = node.ownerDocument;
  if (owner === null) throw new Error('A node without a document');
  return owner;
};

export const createIn = (near: Node, namespace: string, qualified: string): Element =>
  ownerOf(near).createElementNS(namespace, qualified);

/** A new `w:` element with `w:` attributes and children, made for the document of `near`. */
export const make = (
  near: Node,
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Node[]
): Element => {
  const element = createIn(near, ns.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) setW(element, key, value);
  for (const each of children) element.appendChild(each);
  return element;
};

/** A `w:t` (or `w:delText`) that keeps its edge spaces. */
export const makeText = (near: Node, text: string, name = 't'): Element => {
  const element = make(near, name);
  if (/^\s|\s$|\s\s/.test(text))
    element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  element.appendChild(ownerOf(near).createTextNode(text));
  return element;
};

/** Order of the children that this host writes, per parent (ECMA-376 Part 1, 17.3.1.26, 17.3.2.28, 17.5.2.38, 17.4.59, 17.4.81). */
const order: Readonly<Record<string, readonly string[]>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  ),
  rPr: 'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
    ' ',
  ),
  sdtPr:
    'rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography color appearance webExtensionLinked webExtensionCreated'.split(
      ' ',
    ),
  trPr: 'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange'.split(
    ' ',
  ),
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange'.split(
      ' ',
    ),
  p: ['pPr'],
  r: ['rPr'],
  tbl: ['tblPr', 'tblGrid'],
  tr: ['tblPrEx', 'trPr'],
  sdt: ['sdtPr', 'sdtEndPr', 'sdtContent'],
  style:
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'.split(
      ' ',
    ),
};

/** Puts a property where the schema wants it. */
export const put = (parent: Element, element: Element): Element => {
  const names = order[parent.localName] ?? [];
  const rank = (name: string): number => {
    const place = names.indexOf(name);
    return place < 0 ? names.length : place;
  };
  const mine = rank(element.localName);
  parent.insertBefore(element, parent.children.find((each) => rank(each.localName) > mine) ?? null);
  return element;
};

/** The child `w:name`, made in its place when it is missing. */
export const need = (parent: Element, name: string): Element => child(parent, name) ?? put(parent, make(parent, name));

/** Sets the `w:val` of a property, makes it where missing; `undefined` takes it out. */
export const setVal = (parent: Element, name: string, value: string | number | undefined): void => {
  if (value === undefined) child(parent, name)?.remove();
  else setW(need(parent, name), 'val', value);
};

export const flag = (parent: Element, name: string, on: boolean): void => {
  if (!on) child(parent, name)?.remove();
  else if (child(parent, name) === undefined) put(parent, make(parent, name));
};

/** The nearest ancestor (not the node itself) that passes, below `top` when given. */
export const ancestor = (node: Node, test: (element: Element) => boolean, top?: Element): Element | undefined => {
  for (let up = node.parentNode; isElement(up) && up !== top; up = up.parentNode) if (test(up)) return up;
  return undefined;
};

/** Every element below, in document order, the element itself not included. */
export function* below(element: Element): Generator<Element> {
  let each = element.firstElementChild;
  while (each !== null) {
    yield each;
    let next: Element | null = each.firstElementChild;
    for (let up: Element | null = each; next === null && up !== null && up !== element; up = up.parentElement)
      next = up.nextElementSibling;
    each = next;
  }
}

export const parseXml = (text: string): XmlDocument =>
  parseXmlDocument(text.replace(/^\uFEFF/, ''), { treatCDataAsText: true });

export const writeXml = (document: XmlDocument): string => {
  const root = document.documentElement;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${root === null ? '' : serializeToWellFormedString(root)}`;
};

export const serialize = (node: Node): string => serializeToWellFormedString(node);

export const rootOf = (document: XmlDocument): Element => {
  const root = document.documentElement;
  if (root === null) throw new Error('A document without a root element');
  return root;
};
