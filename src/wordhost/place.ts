/**
 * Where content goes in, and what happens at the edges: Word lets the first block run on from the text before, and the last one run
 * into the paragraph that was there, whose mark and properties stay (#2914, #3149, office-js-docs#874).
 */
import { HostError } from './errors.js';
import { at, child, isElement, isW, make, put } from './dom.js';
import type { Element, Node } from './dom.js';
import type { Span } from './document.js';
import { isTracking, markRevision, revision } from './state.js';
import type { HostState } from './state.js';
import { blockBeside, isBlock, lastBlockOf, paragraphsIn } from './story.js';
import { cutParagraph, inlineControlsAround, lengthOf, parentOf, slotAt } from './text.js';
import { moveInline, paragraphLike } from './typing.js';

export type Place =
  /** In a paragraph, between two characters. */
  | { readonly kind: 'text'; readonly paragraph: Element; readonly offset: number }
  /** Between blocks: before `next` in `container`; `model` is the paragraph whose mark the new last paragraph would have. */
  | { readonly kind: 'block'; readonly container: Element; readonly next: Node | null; readonly model?: Element };

/** After a paragraph's mark: at the head of the paragraph that follows, else between the blocks. */
export const placeAfter = (paragraph: Element): Place => {
  const next = blockBeside(paragraph, 'nextSibling');
  if (isW(next, 'p')) return { kind: 'text', paragraph: next, offset: 0 };
  return { kind: 'block', container: parentOf(paragraph), next: paragraph.nextSibling, model: paragraph };
};

/** Puts blocks in and gives the stretch that they now are. */
export const placeBlocks = (state: HostState, place: Place, blocks: readonly Element[]): Span => {
  const { document, knobs } = state;
  const real = blocks.filter((each) => isBlock(each));
  const first = real[0];
  const last = real.at(-1);
  if (first === undefined || last === undefined) {
    if (place.kind === 'block') throw new HostError('GeneralException', 'The package has no content');
    return document.span(document.point(place.paragraph, place.offset), document.point(place.paragraph, place.offset));
  }
  if (isTracking(state)) for (const block of blocks) trackInserted(state, block);
  const alone = isW(last, 'p') && real.length === 1 && knobs.singleParagraphMerges;
  const merges = isW(last, 'p') && (alone || (knobs.lastParagraphLosesStyle && real.length > 1));
  const span =
    place.kind === 'text'
      ? intoText(state, place, blocks, first, last, alone, merges)
      : between(state, place, blocks, merges);
  document.ids.forgetControls();
  return span;
};

const intoText = (
  state: HostState,
  { paragraph, offset }: Extract<Place, { kind: 'text' }>,
  blocks: readonly Element[],
  first: Element,
  last: Element,
  alone: boolean,
  merges: boolean,
): Span => {
  const { document } = state;
  if (alone) {
    const slot = slotAt(paragraph, offset, 'left');
    const length = lengthOf(last);
    for (const node of [...last.childNodes]) if (!isW(node, 'pPr')) slot.parent.insertBefore(node, slot.next);
    document.shift(paragraph, offset, 0, length);
    document.touch(paragraph);
    return document.span(document.point(paragraph, offset), document.point(paragraph, offset + length));
  }
  if (inlineControlsAround(paragraph, offset, offset).length > 0 && offset > 0 && offset < lengthOf(paragraph)) {
    throw new HostError(
      'NotImplemented',
      'wordhost does not implement several paragraphs in an inline control',
      'insertOoxml',
    );
  }
  const container = parentOf(paragraph);
  const cut = cutParagraph(paragraph, offset);
  let startOffset = 0;
  let start = first;
  if (offset > 0) {
    // The text before runs on into the first block; its paragraph ends with that block's mark.
    const head = isW(first, 'p') ? first : paragraphLike(state, paragraph);
    const properties = child(head, 'pPr');
    const rest = [...head.childNodes].filter((node) => node !== properties);
    moveInline(paragraph, cut, head);
    for (const node of rest) head.appendChild(node);
    if (head !== first) container.insertBefore(head, paragraph);
    else startOffset = offset;
    for (const point of document.pointsIn(paragraph)) {
      if (point.offset <= offset) point.paragraph = document.anchor(head);
      else point.offset -= offset;
    }
    if (isTracking(state)) markRevision(state, head, 'ins');
  }
  for (const block of blocks) if (!(merges && block === last)) container.insertBefore(block, paragraph);
  let end = document.point(paragraph, 0);
  if (merges) {
    const length = lengthOf(last);
    const front =
      child(paragraph, 'pPr') === undefined ? paragraph.firstChild : (child(paragraph, 'pPr')?.nextSibling ?? null);
    for (const node of [...last.childNodes]) if (!isW(node, 'pPr')) paragraph.insertBefore(node, front);
    for (const point of document.pointsIn(paragraph)) point.offset += length;
    if (!state.knobs.trailingParagraphJoinsList && length === 0) leaveList(paragraph, last);
    end = document.point(paragraph, length);
  } else if (isW(last, 'p')) {
    end = document.point(last, lengthOf(last));
    const empty = lengthOf(paragraph) === 0 && ![...paragraph.children].some((each) => !isW(each, 'pPr'));
    if (empty && at(paragraph, 'pPr', 'sectPr') === undefined) document.remove(paragraph);
  } else {
    const inner = paragraphsIn(last).at(-1);
    if (inner !== undefined) end = document.point(inner, lengthOf(inner) + 1);
  }
  document.touch(container);
  const begin = isW(start, 'p') ? start : (paragraphsIn(start)[0] ?? paragraph);
  start = merges && begin === last ? paragraph : begin;
  return document.span(document.point(start, startOffset), end);
};

/** The plain paragraph that ends a fragment stays plain: only on the Mac does it join the list of the place (#6904). */
const leaveList = (paragraph: Element, last: Element): void => {
  if (at(last, 'pPr', 'numPr') === undefined && lengthOf(paragraph) === 0) at(paragraph, 'pPr', 'numPr')?.remove();
};

const between = (
  state: HostState,
  place: Extract<Place, { kind: 'block' }>,
  blocks: readonly Element[],
  merges: boolean,
): Span => {
  const { document } = state;
  for (const block of blocks) place.container.insertBefore(block, place.next);
  const real = blocks.filter((each) => isBlock(each));
  const last = real.at(-1);
  if (merges && last !== undefined && place.model !== undefined) {
    child(last, 'pPr')?.remove();
    const properties = child(place.model, 'pPr')?.cloneNode(true);
    if (isElement(properties)) {
      child(properties, 'sectPr')?.remove();
      put(last, properties);
    }
  }
  if (!isW(lastBlockOf(place.container), 'p') && isW(place.container, 'body', 'hdr', 'ftr', 'tc')) {
    place.container.insertBefore(make(place.container, 'p'), child(place.container, 'sectPr') ?? null);
  }
  document.touch(place.container);
  const all = real.flatMap((block) => (isW(block, 'p') ? [block] : paragraphsIn(block)));
  const begin = all[0];
  const end = all.at(-1);
  if (begin === undefined || end === undefined) throw new HostError('GeneralException', 'Nothing was inserted');
  return document.span(document.point(begin, 0), document.point(end, lengthOf(end) + 1));
};

const trackInserted = (state: HostState, block: Element): void => {
  for (const paragraph of isW(block, 'p') ? [block] : paragraphsIn(block)) {
    markRevision(state, paragraph, 'ins');
    wrapRuns(state, paragraph);
  }
  for (const row of rowsIn(block)) markRevision(state, row, 'ins');
};

const wrapRuns = (state: HostState, parent: Element): void => {
  for (const each of [...parent.children]) {
    if (isW(each, 'r')) {
      const mark = revision(state, parent, 'ins');
      each.replaceWith(mark);
      mark.appendChild(each);
    } else if (isW(each, 'hyperlink', 'sdt', 'sdtContent', 'smartTag')) wrapRuns(state, each);
  }
};

const rowsIn = (block: Element): Element[] =>
  block.children.flatMap((each) =>
    isW(each, 'tr') ? [each, ...rowsIn(each)] : isW(each, 'p', 'r') ? [] : rowsIn(each),
  );
