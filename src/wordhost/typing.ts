/**
 * Putting text and paragraphs in the way typing in Word does: the same primitives serve every class of the API. With tracking on, what goes in
 * becomes an insertion.
 */
import { at, child, isElement, isW, make, ns, put } from './dom.js';
import type { Element, Node } from './dom.js';
import type { Span } from './document.js';
import { passLocalId } from './localIds.js';
import { isTracking, markRevision, revision, setParaId } from './state.js';
import type { HostState } from './state.js';
import { cutParagraph, formatAt, lengthOf, parentOf, piecesOf, runFor, slotAt } from './text.js';
import type { Slot } from './text.js';

/** A new paragraph element with a copy of another's properties (without its section break and its revision marks). */
export const paragraphLike = (state: HostState, model: Element): Element => {
  const paragraph = make(model, 'p');
  const properties = child(model, 'pPr')?.cloneNode(true);
  if (isElement(properties)) {
    child(properties, 'sectPr')?.remove();
    child(properties, 'pPrChange')?.remove();
    for (const each of [...(child(properties, 'rPr')?.children ?? [])]) if (isW(each, 'ins', 'del')) each.remove();
    paragraph.appendChild(properties);
  }
  if (hasParaId(model)) setParaId(paragraph, state.document.ids.newParagraph());
  return paragraph;
};

const hasParaId = (paragraph: Element): boolean => paragraph.hasAttributeNS(ns.w14, 'paraId');

/** Puts a run into a slot, as an insertion when tracking. */
const putRun = (state: HostState, slot: Slot, run: Element): void => {
  const tracked = isTracking(state) && !isW(slot.parent, 'ins');
  const node = tracked ? revision(state, slot.parent, 'ins') : run;
  if (tracked) node.appendChild(run);
  slot.parent.insertBefore(node, slot.next);
};

/** Writes text without paragraph marks at an offset; gives the offset after it. */
export const typeText = (
  state: HostState,
  paragraph: Element,
  offset: number,
  text: string,
  lean: 'left' | 'right',
  format: Element | undefined = formatAt(paragraph, offset, lean),
): number => {
  if (text === '') return offset;
  putRun(state, slotAt(paragraph, offset, lean), runFor(paragraph, text, format));
  state.document.shift(paragraph, offset, 0, text.length);
  state.document.touch(paragraph);
  return offset + text.length;
};

/**
 * Enter at an offset: the first half becomes a new paragraph before, the second half stays the old one, with its mark and its id
 * (office-js-headless: at a split the tail keeps the id). Gives the new paragraph.
 */
const splitParagraph = (state: HostState, paragraph: Element, offset: number): Element => {
  const cut = cutParagraph(paragraph, offset);
  const head = paragraphLike(state, paragraph);
  moveInline(paragraph, cut, head);
  parentOf(paragraph).insertBefore(head, paragraph);
  for (const point of state.document.pointsIn(paragraph)) {
    if (point.offset <= offset && offset > 0) point.paragraph = state.document.anchor(head);
    else point.offset -= Math.min(offset, point.offset);
  }
  if (isTracking(state)) markRevision(state, head, 'ins');
  state.document.touch(paragraph);
  return head;
};

/** Moves the inline content before `until` to the end of another paragraph. */
export const moveInline = (from: Element, until: Node | null, to: Element): void => {
  const properties = child(from, 'pPr');
  let node: Node | null = properties === undefined ? from.firstChild : properties.nextSibling;
  while (node !== null && node !== until) {
    const following: Node | null = node.nextSibling;
    to.appendChild(node);
    node = following;
  }
};

/** Text with paragraph marks (`\n`, `\r`, `\r\n`) at an offset: each mark splits. Gives the stretch written. */
export const typeParagraphs = (
  state: HostState,
  paragraph: Element,
  offset: number,
  text: string,
  lean: 'left' | 'right',
): Span => {
  const { document } = state;
  const lines = text.split(/\r\n|\r|\n/);
  const format = formatAt(paragraph, offset, lean);
  let start = document.point(paragraph, offset);
  let at = offset;
  for (const [index, line] of lines.entries()) {
    at = typeText(state, paragraph, at, line, lean, format);
    if (index < lines.length - 1) {
      const head = splitParagraph(state, paragraph, at);
      if (index === 0) start = document.point(head, offset);
      at = 0;
    }
  }
  return document.span(start, document.point(paragraph, at));
};

/** A new paragraph with text beside another, looking like it. */
export const addParagraph = (state: HostState, beside: Element, side: 'before' | 'after', text: string): Element => {
  const paragraph = paragraphLike(state, beside);
  const format = formatAt(beside, side === 'after' ? lengthOf(beside) : 0, side === 'after' ? 'left' : 'right');
  if (side === 'before') beside.before(paragraph);
  else beside.after(paragraph);
  if (side === 'after' && state.knobs.paraIdMovesOnInsertAfter) {
    swapParaIds(beside, paragraph);
    passLocalId(beside, paragraph);
  }
  if (isTracking(state)) markRevision(state, paragraph, 'ins');
  state.document.touch(paragraph);
  typeParagraphs(state, paragraph, 0, text, 'left');
  if (format !== undefined) {
    for (const piece of piecesOf(paragraph))
      if (at(piece.run, 'rPr') === undefined) put(piece.run, format.cloneNode(true));
  }
  return paragraph;
};

const swapParaIds = (old: Element, added: Element): void => {
  const id = old.getAttributeNS(ns.w14, 'paraId');
  const fresh = added.getAttributeNS(ns.w14, 'paraId');
  if (id === null || fresh === null) return;
  setParaId(added, id);
  setParaId(old, fresh);
};
