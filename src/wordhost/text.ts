/**
 * A paragraph as Word counts it: a row of pieces with text, and positions between characters. Offsets count every character that is
 * in the markup (deleted and hidden ones too), so that a position means the same whatever `text` shows.
 */
import { HostError, notImplemented } from './errors.js';
import { ancestor, at, isElement, isW, make, makeText, onOff, ownerOf, wAttr } from './dom.js';
import type { Element, Node } from './dom.js';

export interface Piece {
  /** `w:t`, `w:tab`, `w:br`, `w:drawing`… */
  readonly node: Element;
  readonly run: Element;
  /** '' for what has no text: pictures, field codes, marks. */
  readonly text: string;
  readonly start: number;
  readonly deleted: boolean;
  readonly hidden: boolean;
  /** Innermost inline control around it. */
  readonly control: Element | undefined;
}

/** Word's characters for what is not text (COM's Range.Text: line break 11, page break 12, column break 14, no-break hyphen 30, optional hyphen 31). */
const textOfNode = (node: Element): string => {
  switch (node.localName) {
    case 't':
    case 'delText':
      return node.textContent ?? '';
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return wAttr(node, 'type') === 'page' ? '\f' : wAttr(node, 'type') === 'column' ? '\u000e' : '\v';
    case 'cr':
      return '\v';
    case 'noBreakHyphen':
      return '\u001e';
    case 'softHyphen':
      return '\u001f';
    case 'sym':
      return String.fromCharCode(parseInt(wAttr(node, 'char') ?? '20', 16));
    default:
      return '';
  }
};

const wrappers = [
  'ins',
  'moveTo',
  'hyperlink',
  'smartTag',
  'fldSimple',
  'sdt',
  'sdtContent',
  'customXml',
  'dir',
  'bdo',
];
const deletions = ['del', 'moveFrom'];

export const piecesOf = (paragraph: Element): Piece[] => {
  const pieces: Piece[] = [];
  let start = 0;
  const walk = (parent: Element, deleted: boolean, control: Element | undefined): void => {
    for (const node of parent.children) {
      if (isW(node, 'r')) {
        const hidden = onOff(at(node, 'rPr'), 'vanish') === true;
        for (const part of node.children) {
          if (isW(part, 'rPr')) continue;
          const text = part.namespaceURI === node.namespaceURI ? textOfNode(part) : '';
          pieces.push({ node: part, run: node, text, start, deleted, hidden, control });
          start += text.length;
        }
      } else if (isW(node, ...deletions)) walk(node, true, control);
      else if (isW(node, ...wrappers)) walk(node, deleted, node.localName === 'sdt' ? node : control);
    }
  };
  walk(paragraph, false, undefined);
  return pieces;
};

export const lengthOf = (paragraph: Element): number =>
  piecesOf(paragraph).reduce((sum, piece) => sum + piece.text.length, 0);

/** Where inline content can go: before `next` in `parent`. */
export interface Slot {
  readonly parent: Element;
  readonly next: Node | null;
}

const firstInline = (paragraph: Element): Node | null => {
  const properties = at(paragraph, 'pPr');
  return properties === undefined ? paragraph.firstChild : properties.nextSibling;
};

/** Cuts a run in two before one of its parts; gives the second run. */
const cutRun = (run: Element, before: Node): Element => {
  const second = run.cloneNode(false);
  if (!isElement(second)) throw new Error('A clone of an element is an element');
  const properties = at(run, 'rPr');
  if (properties !== undefined) second.appendChild(properties.cloneNode(true));
  for (let node: Node | null = before; node !== null;) {
    const following: Node | null = node.nextSibling;
    second.appendChild(node);
    node = following;
  }
  run.after(second);
  return second;
};

const firstPart = (run: Element): Node | null => {
  const properties = at(run, 'rPr');
  return properties === undefined ? run.firstChild : properties.nextSibling;
};

/**
 * The slot at an offset, cutting text and runs there. Between two runs it leans `left` (stays in the wrappers of the character
 * before, as typing does) or `right`.
 */
export const slotAt = (paragraph: Element, offset: number, lean: 'left' | 'right'): Slot => {
  const pieces = piecesOf(paragraph);
  const inside = pieces.find((piece) => piece.start < offset && offset < piece.start + piece.text.length);
  if (inside !== undefined) {
    const text = inside.node.textContent ?? '';
    if (!isW(inside.node, 't', 'delText')) throw new HostError('InvalidArgument', 'A position inside one character');
    const cut = offset - inside.start;
    const rest = makeText(inside.node, text.slice(cut), inside.node.localName);
    const kept = makeText(inside.node, text.slice(0, cut), inside.node.localName);
    inside.node.replaceWith(kept, rest);
    const second = cutRun(inside.run, rest);
    return { parent: parentOf(second), next: second };
  }
  const before = pieces.findLast((piece) => piece.text !== '' && piece.start + piece.text.length <= offset);
  const after = pieces.find((piece) => piece.text !== '' && piece.start >= offset);
  const cutBefore = (piece: Piece): Slot => {
    const run = firstPart(piece.run) === piece.node ? piece.run : cutRun(piece.run, piece.node);
    return { parent: parentOf(run), next: run };
  };
  const cutAfter = (piece: Piece): Slot => {
    if (piece.node.nextSibling !== null) cutRun(piece.run, piece.node.nextSibling);
    return { parent: parentOf(piece.run), next: piece.run.nextSibling };
  };
  if (lean === 'left') {
    if (before !== undefined) return cutAfter(before);
    return { parent: paragraph, next: firstInline(paragraph) };
  }
  if (after !== undefined) return cutBefore(after);
  return { parent: paragraph, next: null };
};

export const parentOf = (node: Node): Element => {
  const parent = node.parentNode;
  if (!isElement(parent)) throw new HostError('ItemNotFound', 'The item is no longer in the document');
  return parent;
};

/**
 * Cuts the paragraph's content in two at an offset and gives the first node of the second half (a child of the paragraph, null at
 * its end). Tracked insertions and links are cut with it; a content control is not: Word's way there is not known.
 */
export const cutParagraph = (paragraph: Element, offset: number): Node | null => {
  if (offset <= 0) return firstInline(paragraph);
  if (offset >= lengthOf(paragraph)) return null;
  const slot = slotAt(paragraph, offset, 'left');
  let { parent, next } = slot;
  while (parent !== paragraph) {
    const up = parentOf(parent);
    const isFirst = next !== null && parent.firstChild === next;
    if (next === null) next = parent.nextSibling;
    else if (isFirst) next = parent;
    else if (isW(parent, 'sdtContent', 'sdt')) return notImplemented('cutting an inline content control in two');
    else {
      const second = parent.cloneNode(false);
      for (let node: Node | null = next; node !== null;) {
        const following: Node | null = node.nextSibling;
        second.appendChild(node);
        node = following;
      }
      up.insertBefore(second, parent.nextSibling);
      next = second;
    }
    parent = up;
  }
  return next;
};

/** Runs for a text, with a copy of `properties`: tabs and line breaks (`\v`, `\f` for a page) become their elements. */
export const runFor = (near: Node, text: string, properties: Element | undefined): Element => {
  const run = make(near, 'r');
  if (properties !== undefined) run.appendChild(ownerOf(near).importNode(properties, true));
  for (const part of text.split(/([\t\v\f])/)) {
    if (part === '\t') run.appendChild(make(near, 'tab'));
    else if (part === '\v') run.appendChild(make(near, 'br'));
    else if (part === '\f') run.appendChild(make(near, 'br', { type: 'page' }));
    else if (part !== '') run.appendChild(makeText(near, part));
  }
  return run;
};

/** Properties of the run that a new character at the offset would take: of the character before, else after, else of the mark. */
export const formatAt = (paragraph: Element, offset: number, lean: 'left' | 'right'): Element | undefined => {
  const pieces = piecesOf(paragraph).filter((piece) => piece.text !== '');
  const before = pieces.findLast((piece) => piece.start + piece.text.length <= offset || piece.start < offset);
  const after = pieces.find((piece) => piece.start >= offset);
  const piece = lean === 'left' ? (before ?? after) : (after ?? before);
  const source = piece === undefined ? at(paragraph, 'pPr', 'rPr') : at(piece.run, 'rPr');
  const copy = source?.cloneNode(true);
  if (!isElement(copy)) return undefined;
  for (const each of [...copy.children]) if (isW(each, 'ins', 'del', 'moveFrom', 'moveTo', 'rPrChange')) each.remove();
  return copy.firstChild === null ? undefined : copy;
};

/** The inline controls around a position or a stretch, innermost first. At the edge of a control the position counts as inside. */
export const inlineControlsAround = (paragraph: Element, start: number, end: number): Element[] => {
  const pieces = piecesOf(paragraph);
  const found: Element[] = [];
  const seen = new Set<Element>();
  for (const piece of pieces) {
    for (
      let control = piece.control;
      control !== undefined;
      control = ancestor(control, (up) => isW(up, 'sdt'), paragraph)
    ) {
      if (seen.has(control)) continue;
      seen.add(control);
      const inner = rangeOf(pieces, control);
      if (inner.start <= start && end <= inner.end) found.push(control);
    }
  }
  return found.sort((a, b) => (a.contains(b) ? 1 : b.contains(a) ? -1 : 0));
};

const rangeOf = (pieces: readonly Piece[], holder: Element): { start: number; end: number } => {
  const mine = pieces.filter((piece) => holder.contains(piece.node));
  const first = mine[0];
  const last = mine.at(-1);
  return { start: first?.start ?? 0, end: last === undefined ? 0 : last.start + last.text.length };
};

/** Offsets that an inline control covers in its paragraph. */
export const inlineRange = (paragraph: Element, holder: Element): { start: number; end: number } => {
  const pieces = piecesOf(paragraph);
  if (pieces.some((piece) => holder.contains(piece.node))) return rangeOf(pieces, holder);
  const before = pieces.filter((piece) => (holder.compareDocumentPosition(piece.node) & 2) !== 0).at(-1);
  const offset = before === undefined ? 0 : before.start + before.text.length;
  return { start: offset, end: offset };
};
