/**
 * Taking text, paragraphs, tables and stretches out the way deleting in Word does: what a story, a cell or a control cannot do without stays. With
 * tracking on, what goes becomes a deletion.
 */
import { ancestor, at, child, isElement, isW, make, makeText } from './dom.js';
import type { Element, Node } from './dom.js';
import type { Span } from './document.js';
import { isTracking, markRevision, revision } from './state.js';
import type { HostState } from './state.js';
import { blockBeside, containerOf, contentOf, isBlock, lastBlockOf, paragraphsIn, storyOf } from './story.js';
import { lengthOf, parentOf, piecesOf, slotAt } from './text.js';

/** Takes text out of a paragraph, with what stands between. A control that is emptied goes too, unless it is `keep` or around it. */
export const eraseText = (state: HostState, paragraph: Element, from: number, to: number, keep?: Element): void => {
  const { document } = state;
  const total = lengthOf(paragraph);
  const end = Math.min(to, total);
  const inKeep = (node: Node): boolean => keep === undefined || !paragraph.contains(keep) || keep.contains(node);
  if (end > from) {
    slotAt(paragraph, from, 'left');
    slotAt(paragraph, end, 'left');
  }
  const doomed = piecesOf(paragraph).filter(
    (piece) =>
      inKeep(piece.node) &&
      (piece.text === ''
        ? from <= piece.start &&
          (piece.start < end || (from === 0 && to >= total) || (piece.start === end && from < end))
        : piece.start >= from && piece.start + piece.text.length <= end),
  );
  if (doomed.length === 0) return;
  document.touch(paragraph);
  let removed = 0;
  for (const piece of doomed) {
    if (isTracking(state) && ancestor(piece.run, (up) => isW(up, 'ins'), paragraph) === undefined) {
      if (!piece.deleted) markDeleted(state, piece.run);
      continue;
    }
    removed += piece.text.length;
    piece.node.remove();
    tidy(piece.run, paragraph, keep);
  }
  document.shift(paragraph, from, removed, 0);
};

const markDeleted = (state: HostState, run: Element): void => {
  if (isW(run.parentNode, 'del')) return;
  const mark = revision(state, run, 'del');
  run.replaceWith(mark);
  mark.appendChild(run);
  for (const text of run.children.filter((each) => isW(each, 't'))) {
    text.replaceWith(makeText(run, text.textContent ?? '', 'delText'));
  }
};

/** Removes a run that holds nothing any more, and wrappers that it leaves empty. */
const tidy = (run: Element, paragraph: Element, keep: Element | undefined): void => {
  let node = run;
  while (node !== paragraph) {
    const parent = parentOf(node);
    const content = isW(node, 'sdt') ? contentOf(node) : node;
    if (content.children.some((each) => !isW(each, 'rPr'))) return;
    if (node === keep || (keep !== undefined && node.contains(keep))) return;
    if (isW(node, 'sdtContent')) {
      node = parent;
      continue;
    }
    node.remove();
    node = parent;
  }
};

/** Whether the block is what its container cannot do without: the last paragraph of a cell, a story or a control. */
const isNeeded = (block: Element): boolean => {
  if (!isW(block, 'p')) return false;
  const container = containerOf(block);
  if (container === undefined || block.parentNode !== container || lastBlockOf(container) !== block) return false;
  const before = blockBeside(block, 'previousSibling');
  // The last paragraph mark of a story cannot be deleted; a cell or control needs one paragraph, and one after a table.
  return isW(container, 'tc', 'sdtContent') ? before === undefined || isW(before, 'tbl') : true;
};

/** Takes a whole paragraph out; where it is needed it stays, empty. */
export const eraseParagraph = (state: HostState, paragraph: Element): void => {
  if (isTracking(state)) {
    eraseText(state, paragraph, 0, lengthOf(paragraph) + 1);
    if (!isNeeded(paragraph)) markRevision(state, paragraph, 'del');
    state.document.touch(paragraph);
    return;
  }
  if (isNeeded(paragraph)) eraseText(state, paragraph, 0, lengthOf(paragraph) + 1);
  else {
    const section = at(paragraph, 'pPr', 'sectPr');
    // A section break goes with its paragraph: the text before takes the next section's layout.
    section?.remove();
    state.document.remove(paragraph);
  }
};

/** Takes out a table, or a block control with all it holds. */
export const eraseBlock = (state: HostState, block: Element): void => {
  if (isTracking(state)) {
    for (const paragraph of paragraphsIn(block)) {
      eraseText(state, paragraph, 0, lengthOf(paragraph) + 1);
      markRevision(state, paragraph, 'del');
    }
    for (const row of block.children.filter((each) => isW(each, 'tr'))) markRevision(state, row, 'del');
    state.document.touch(block);
    return;
  }
  const container = parentOf(block);
  const needed = lastBlockOf(container) === block && isW(container, 'tc', 'body', 'hdr', 'ftr', 'sdtContent');
  const before = blockBeside(block, 'previousSibling');
  if (needed && !isW(before, 'p')) container.insertBefore(make(block, 'p'), block.nextSibling);
  state.document.remove(block);
};

/** The blocks of a container down to one paragraph, emptied: its last, wherever that is (#874 follows from this). */
export const emptyContainer = (state: HostState, container: Element): Element => {
  if (isTracking(state)) {
    for (const paragraph of paragraphsIn(container)) eraseText(state, paragraph, 0, lengthOf(paragraph) + 1);
    const last = lastBlockOf(container);
    if (isW(last, 'p')) return last;
    return appendParagraph(container);
  }
  let last = lastBlockOf(container);
  if (last === undefined || isW(last, 'tbl')) last = appendParagraph(container);
  for (const each of container.children) {
    if (each === last || isW(each, 'sectPr', 'tcPr')) continue;
    if (isBlock(each)) state.document.remove(each);
    else each.remove();
  }
  state.document.touch(container);
  if (isW(last, 'sdt')) return emptyContainer(state, contentOf(last));
  eraseText(state, last, 0, lengthOf(last) + 1);
  for (const each of last.children) if (!isW(each, 'pPr')) each.remove();
  return last;
};

const appendParagraph = (container: Element): Element => {
  const paragraph = make(container, 'p');
  container.insertBefore(paragraph, container.children.find((each) => isW(each, 'sectPr')) ?? null);
  return paragraph;
};

/**
 * Deletes a stretch. Paragraphs that it covers with their marks go; what is left of the first joins what is left of the last. Tables
 * and controls that lie wholly inside go with their paragraphs; in a table that is covered in part only text goes.
 */
export const eraseSpan = (state: HostState, span: Span, keep?: Element): void => {
  const first = span.start.paragraph.element;
  const last = span.end.paragraph.element;
  const from = span.start.offset;
  const to = span.end.offset;
  if (first === last) {
    if (from === 0 && to > lengthOf(first) && keep === undefined) eraseParagraph(state, first);
    else eraseText(state, first, from, to, keep);
    return;
  }
  const story = storyOf(first);
  if (story === undefined) return;
  const all = paragraphsIn(story);
  const covered = all.slice(all.indexOf(first), all.indexOf(last) + 1);
  const wholeFirst = from === 0;
  const wholeLast = to > lengthOf(last);
  const inside = new Set(covered.filter((each) => (each !== first || wholeFirst) && (each !== last || wholeLast)));
  if (!wholeFirst) eraseText(state, first, from, lengthOf(first), keep);
  if (!wholeLast) eraseText(state, last, 0, to, keep);
  const gone = new Set<Element>();
  for (const paragraph of inside) {
    const block = wholeBlock(paragraph, inside, keep);
    if (gone.has(block)) continue;
    gone.add(block);
    if (block !== paragraph) eraseBlock(state, block);
    else if (isW(paragraph.parentNode, 'tc')) eraseText(state, paragraph, 0, lengthOf(paragraph) + 1);
    else eraseParagraph(state, paragraph);
  }
  const canJoin = !wholeFirst && !wholeLast && first.parentNode === last.parentNode && !isTracking(state);
  if (canJoin) joinInto(state, first, last);
};

/** The outermost table or control all of whose paragraphs are in the set, else the paragraph. */
const wholeBlock = (paragraph: Element, inside: ReadonlySet<Element>, keep: Element | undefined): Element => {
  let whole = paragraph;
  for (let up = paragraph.parentNode; isElement(up) && !isW(up, 'body', 'hdr', 'ftr'); up = up.parentNode) {
    if (keep !== undefined && (up === keep || up.contains(keep))) break;
    if (!isW(up, 'tbl', 'sdt') || isW(up.parentNode, 'tr', 'tbl')) continue;
    if (!paragraphsIn(up).every((each) => inside.has(each))) break;
    whole = up;
  }
  return whole;
};

/** The first paragraph's text goes to the front of the second, which keeps its properties. */
const joinInto = (state: HostState, first: Element, second: Element): void => {
  const length = lengthOf(first);
  const front = child(second, 'pPr')?.nextSibling ?? (child(second, 'pPr') === undefined ? second.firstChild : null);
  for (const point of state.document.pointsIn(second)) point.offset += length;
  for (const point of state.document.pointsIn(first)) point.paragraph = state.document.anchor(second);
  for (const node of [...first.childNodes]) if (!isW(node, 'pPr')) second.insertBefore(node, front);
  state.document.touch(second);
  first.remove();
};
