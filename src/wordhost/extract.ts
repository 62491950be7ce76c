/** What `getOoxml` gives: a package with the wanted stretch as its body, and the parts that the stretch stands on. */
import { HostError } from './errors.js';
import { below, child, isElement, isW, make, ns, ownerOf, serialize } from './dom.js';
import type { Element } from './dom.js';
import type { Span } from './document.js';
import { relsType, writeFlat } from './flat.js';
import type { WrittenPart } from './flat.js';
import type { Relationship } from './parts.js';
import { setParaId } from './state.js';
import type { HostState } from './state.js';
import { isBlock, paragraphsIn, storyOf } from './story.js';
import { lengthOf, piecesOf, slotAt } from './text.js';

/** Parts that Word's package holds; headers, footers, properties and the add-in's own XML are not among them [N]. */
const carried = [
  'styles',
  'numbering',
  'theme',
  'settings',
  'webSettings',
  'fontTable',
  'footnotes',
  'endnotes',
  'comments',
  'image',
  'hyperlink',
];

/** The package around these blocks (clones, in a scratch body). */
const packageOf = (state: HostState, source: Element, blocks: readonly Element[]): string => {
  const { document, knobs } = state;
  if (knobs.getOoxmlFails !== '') throw new HostError(knobs.getOoxmlFails, 'getOoxml');
  const { parts, main } = document;
  const from = parts.partOf(source);
  const root = parts.xml(main).cloneNode(false);
  if (!isElement(root)) throw new HostError('GeneralException', 'getOoxml');
  const body = make(root, 'body');
  root.appendChild(body);
  for (const block of blocks) body.appendChild(ownerOf(root).importNode(block, true));
  if (knobs.getOoxmlExtraParagraph) {
    const extra = make(body, 'p');
    setParaId(extra, document.ids.newParagraph());
    body.appendChild(extra);
  }
  const section = child(document.body, 'sectPr')?.cloneNode(true);
  if (isElement(section)) body.appendChild(section);
  for (const each of [...below(body)]) if (isW(each, 'headerReference', 'footerReference')) each.remove();
  if (knobs.paraIdsPerRead) {
    for (const each of below(body))
      if (each.hasAttributeNS(ns.w14, 'paraId')) setParaId(each, document.ids.newParagraph());
  }
  const relations = parts
    .relationships(from)
    .filter((each) => carried.includes(each.kind) && (each.external || parts.has(each.target)));
  const names = relations.filter((each) => !each.external).map((each) => each.target);
  const replaced = new Map<string, WrittenPart>([
    ['_rels/.rels', relationshipsPart(`<Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/>`)],
    ['word/document.xml', { type: parts.contentType(main), xml: serialize(root) }],
    ['word/_rels/document.xml.rels', relationshipsPart(relations.map(relationshipXml).join(''))],
  ]);
  for (const name of names) {
    const own = name.replace(/([^/]+)$/, '_rels/$1.rels');
    // Only relationships that point outside the package: links of footnotes and the like.
    const outside = parts.relationships(name).filter((each) => each.external);
    if (parts.has(own)) replaced.set(own, relationshipsPart(outside.map(relationshipXml).join('')));
  }
  return writeFlat(parts, [...new Set([...replaced.keys(), ...names])], replaced);
};

const relationshipXml = ({ id, type, target, external }: Relationship): string =>
  external
    ? `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}" TargetMode="External"/>`
    : `<Relationship Id="${id}" Type="${type}" Target="/${escapeAttribute(target)}"/>`;

const relationshipsPart = (content: string): WrittenPart => ({
  type: relsType,
  xml: `<Relationships xmlns="${ns.rel}">${content}</Relationships>`,
});

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A whole story or control content. */
export const extractContainer = (state: HostState, container: Element): string =>
  packageOf(
    state,
    container,
    container.children.filter((each) => !isW(each, 'sectPr', 'tcPr')),
  );

/** One block: a table, a control (the control itself comes along, #866). */
export const extractBlock = (state: HostState, block: Element): string => packageOf(state, block, [block]);

export const extractParagraph = (state: HostState, paragraph: Element): string => {
  const cell = paragraph.parentNode;
  if (state.knobs.cellParagraphGivesRow && isW(cell, 'tc') && paragraphsIn(cell).at(-1) === paragraph) {
    const row = cell.parentNode;
    const table = row?.parentNode?.cloneNode(false);
    if (isElement(table) && isElement(row)) {
      for (const each of row.parentElement?.children ?? [])
        if (isW(each, 'tblPr', 'tblGrid')) table.appendChild(each.cloneNode(true));
      table.appendChild(row.cloneNode(true));
      return packageOf(state, paragraph, [table]);
    }
  }
  return packageOf(state, paragraph, [paragraph]);
};

/** An inline control, in a paragraph of its own. */
export const extractInline = (state: HostState, paragraph: Element, control: Element): string => {
  const holder = paragraph.cloneNode(false);
  if (!isElement(holder)) throw new HostError('GeneralException', 'getOoxml');
  const properties = child(paragraph, 'pPr');
  if (properties !== undefined) holder.appendChild(properties.cloneNode(true));
  holder.appendChild(control.cloneNode(true));
  return packageOf(state, paragraph, [holder]);
};

/** A stretch: its blocks, cut down to the covered paragraphs and characters (rows of a table come whole). */
export const extractSpan = (state: HostState, span: Span): string => {
  const first = span.start.paragraph.element;
  const last = span.end.paragraph.element;
  const story = storyOf(first);
  if (story === undefined) throw new HostError('ItemNotFound', 'The range is no longer in the document');
  const all = paragraphsIn(story);
  const from = all.indexOf(first);
  const to = all.indexOf(last);
  const copy = story.cloneNode(true);
  if (!isElement(copy)) throw new HostError('GeneralException', 'getOoxml');
  const copies = paragraphsIn(copy);
  const keep = new Set(copies.slice(from, to + 1));
  const end = copies[to];
  const begin = copies[from];
  if (end !== undefined) trim(end, span.end.offset, lengthOf(end));
  if (begin !== undefined) trim(begin, 0, span.start.offset);
  prune(copy, keep);
  return packageOf(
    state,
    story,
    copy.children.filter((each) => !isW(each, 'sectPr')),
  );
};

/** Takes characters out of a copy. */
const trim = (paragraph: Element, from: number, to: number): void => {
  if (to <= from) return;
  slotAt(paragraph, from, 'left');
  slotAt(paragraph, to, 'left');
  for (const piece of piecesOf(paragraph))
    if (piece.start >= from && piece.start + piece.text.length <= to) piece.node.remove();
};

/** Drops blocks and rows without a kept paragraph. */
const prune = (parent: Element, keep: ReadonlySet<Element>): void => {
  for (const each of [...parent.children]) {
    if (isW(each, 'p') ? !keep.has(each) : isBlock(each) || isW(each, 'tr')) {
      if (isW(each, 'p') || !paragraphsIn(each).some((one) => keep.has(one))) {
        each.remove();
        continue;
      }
    }
    if (!isW(each, 'p', 'tc')) prune(each, keep);
  }
};
