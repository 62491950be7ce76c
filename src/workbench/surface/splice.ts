/**
 * Carries what a person did in the editor into the document's own XML. The editor's state as it was read is compared with its state now;
 * only the difference becomes patches, so whatever the editor lost or baked in while reading can neither be lost nor get into the document.
 */
import type { Node as EditorNode } from 'prosemirror-model';
import { namespaces } from '../../ooxml/namespaces.js';
import { childOf, descendants, elementsOf, type XmlElement } from '../../ooxml/xml.js';
import { risingRow } from './align.js';
import { writtenByEditor } from './editorXml.js';
import { changedParagraph, newParagraph, type Pattern } from './paragraph.js';
import { applyPatches, inOrder, type Patch } from './patch.js';
import type { StyleSheet } from './runProperties.js';
import { tableRow } from './row.js';
import { isTakenOff, type Source } from './source.js';

export interface Splice {
  /** The main part's new text. */
  readonly text: string;
  /** Names of its paragraphs in order, `undefined` where there is none yet. */
  readonly names: readonly (string | undefined)[];
  /** Something went in for which the editor's own copy is not to be trusted: load the document again. */
  readonly reload: boolean;
}

/** A patch that knows the names of the paragraphs in its text. */
interface NamedPatch extends Patch {
  readonly names: readonly (string | undefined)[];
}

/** A paragraph that once was in the document. */
export interface Remembered {
  readonly node: EditorNode;
  readonly xml: string;
}

interface Work {
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

const elementNameOf: Readonly<Record<string, string>> = {
  paragraph: 'w:p',
  table: 'w:tbl',
  tableRow: 'w:tr',
  tableCell: 'w:tc',
  tableHeader: 'w:tc',
  blockSdt: 'w:sdt',
  textBox: 'w:txbxContent',
};

/** How many elements of this kind stand between a node's own paragraphs and it: a table in a table is not the outer one. */
const elementOf = (work: Work, node: EditorNode): XmlElement | undefined => {
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

/** For each child now, the number of the child before that it is. */
const matchChildren = (before: EditorNode, now: EditorNode): (number | undefined)[] => {
  const owner = new Map<string, number>();
  const places = new Map<EditorNode, number>();
  before.forEach((child, _offset, index) => {
    places.set(child, index);
    for (const name of namesIn(child)) if (!owner.has(name)) owner.set(name, index);
  });
  const taken = new Set<number>();
  const wanted = now.children.map((child) => {
    const place = places.get(child);
    if (place !== undefined && !taken.has(place)) {
      taken.add(place);
      return place;
    }
    for (const name of namesIn(child)) {
      const at = owner.get(name);
      if (
        at === undefined ||
        taken.has(at) ||
        elementNameOf[before.child(at).type.name] !== elementNameOf[child.type.name]
      )
        continue;
      taken.add(at);
      return at;
    }
    return undefined;
  });
  const row = risingRow(wanted);
  return wanted.map((at, index) => (row.has(index) ? at : undefined));
};

/** Where content begins in an element: after its properties. */
const contentStart = (element: XmlElement): number => {
  const children = elementsOf(element);
  const first = children.find((child) => !/(?:Pr|Grid)$/.test(child.name) || child.name === 'w:sectPr');
  return first?.start ?? (element.selfClosing ? element.end : element.closeStart);
};

const patch = (
  work: Work,
  start: number,
  end: number,
  text: string,
  names: readonly (string | undefined)[] = [],
): void => {
  work.patches.push({ start, end, text: declared(work.source, text), names });
};

/** The paragraph's own XML, when it is or was in the document as it is now. */
const ownXml = (work: Work, node: EditorNode): string | undefined => {
  const name = nameOf(node);
  const element = work.source.byName.get(name);
  if (element && work.before.get(name)?.eq(node)) return work.source.text.slice(element.start, element.end);
  const remembered = work.remembered.get(name);
  return remembered?.node.eq(node) ? remembered.xml : undefined;
};

const paragraphXml = (work: Work, node: EditorNode, pattern: Pattern | undefined): string =>
  ownXml(work, node) ?? newParagraph(work, patternOf(work, node) ?? pattern, node);

/** XML for a node that is new in its place; only the frames around its paragraphs are written by the editor. */
const freshXml = (work: Work, node: EditorNode, pattern: Pattern | undefined): string => {
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

const patternOf = (work: Work, node: EditorNode | undefined): Pattern | undefined => {
  if (node?.type.name !== 'paragraph') return undefined;
  const element = work.source.byName.get(nameOf(node));
  const before = work.before.get(nameOf(node));
  return element && before ? { element, node: before } : undefined;
};

/** Removes a child that is gone; the ends of ranges that began elsewhere stay. */
const remove = (work: Work, node: EditorNode): void => {
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

/** A page break stands in the paragraph that the editor shows before it. */
const removeBreak = (work: Work, node: EditorNode | null): void => {
  const paragraph = node?.type.name === 'paragraph' ? work.source.byName.get(nameOf(node)) : undefined;
  const last = paragraph
    ? [...descendants(paragraph)].filter((each) => each.name === 'w:br' && each.attribute('w:type') === 'page').at(-1)
    : undefined;
  if (last) patch(work, last.start, last.end, '');
};

const compareChildren = (work: Work, holder: XmlElement, before: EditorNode, now: EditorNode): void => {
  const matches = matchChildren(before, now);
  const kept = new Set(matches);
  before.forEach((child, _offset, index) => {
    if (kept.has(index)) return;
    if (child.type.name === 'pageBreak') removeBreak(work, before.maybeChild(index - 1));
    else remove(work, child);
  });
  let at = contentStart(holder);
  let pattern: Pattern | undefined;
  // What stands before the first child that stayed looks like that one.
  for (const [index, match] of matches.entries()) {
    if (match !== undefined) {
      pattern = patternOf(work, now.child(index));
      break;
    }
  }
  now.forEach((child, _offset, index) => {
    const match = matches[index];
    const known = match === undefined ? undefined : before.child(match);
    const element = known ? elementOf(work, known) : undefined;
    if (known && element) {
      at = anchorOf(work, known, element).end;
      if (known.type.name === 'paragraph') pattern = patternOf(work, known);
      if (known !== child) compare(work, element, known, child);
    } else if (!known || known !== child) {
      if (known?.eq(child)) return;
      patch(work, at, at, freshXml(work, child, pattern), namesIn(child));
    }
  });
};

/** A text box stands inside the paragraph that the editor shows after it. */
const anchorOf = (work: Work, node: EditorNode, element: XmlElement): { end: number } => {
  if (node.type.name !== 'textBox') return element;
  let anchor = element;
  for (let up = work.source.parents.get(element); up; up = work.source.parents.get(up))
    if (up.name === 'w:p') anchor = up;
  return { end: anchor.start };
};

const compare = (work: Work, element: XmlElement, before: EditorNode, now: EditorNode): void => {
  switch (before.type.name) {
    case 'paragraph': {
      if (before.eq(now)) return;
      const inner = namesOfNested(work.source, element);
      patch(work, element.start, element.end, changedParagraph(work, { element, node: before }, now), [
        nameOf(now),
        ...inner,
      ]);
      return;
    }
    case 'blockSdt':
      compareControl(work, element, before, now);
      return;
    case 'table':
      compareTable(work, element, before, now);
      return;
    default:
      compareChildren(work, element, before, now);
  }
};

const namesOfNested = (source: Source, element: XmlElement): (string | undefined)[] =>
  source.names.filter((_, index) => {
    const paragraph = source.paragraphs[index];
    return paragraph !== undefined && paragraph.start > element.start && paragraph.end < element.end;
  });

const compareControl = (work: Work, element: XmlElement, before: EditorNode, now: EditorNode): void => {
  if (before.attrs['showingPlaceholder'] !== now.attrs['showingPlaceholder']) {
    const properties = childOf(element, 'w:sdtPr');
    const showing = childOf(properties, 'w:showingPlcHdr');
    if (showing && now.attrs['showingPlaceholder'] !== true) patch(work, showing.start, showing.end, '');
    // Undone: the prompt is back. Clause 17.5.2.39 puts no order on the children of `w:sdtPr`.
    if (!showing && properties && now.attrs['showingPlaceholder'] === true)
      patch(work, properties.closeStart, properties.closeStart, '<w:showingPlcHdr/>');
  }
  const content = childOf(element, 'w:sdtContent');
  if (content) compareChildren(work, content, before, now);
};

const withoutNames = (node: EditorNode): string => JSON.stringify(node.attrs);

const sameShape = (before: EditorNode, now: EditorNode): boolean =>
  withoutNames(before) === withoutNames(now) &&
  before.childCount === now.childCount &&
  before.children.every((row, index) => sameRow(row, now.child(index)));

const sameRow = (before: EditorNode, now: EditorNode): boolean =>
  withoutNames(before) === withoutNames(now) &&
  before.childCount === now.childCount &&
  before.children.every((cell, index) => withoutNames(cell) === withoutNames(now.child(index)));

/** Changes in the cells go into the cells; rows come and go as rows; anything else is a new table around the old paragraphs. */
const compareTable = (work: Work, element: XmlElement, before: EditorNode, now: EditorNode): void => {
  const matches = matchChildren(before, now);
  const rowsAgree = matches.every(
    (match, index) => match === undefined || sameRow(before.child(match), now.child(index)),
  );
  if (sameShape(before, now)) {
    before.forEach((row, _offset, index) => compareCells(work, row, now.child(index)));
    return;
  }
  if (withoutNames(before) === withoutNames(now) && rowsAgree && compareRows(work, before, now, matches)) return;
  patch(work, element.start, element.end, freshXml(work, now, undefined), namesIn(now));
};

const compareCells = (work: Work, before: EditorNode, now: EditorNode): void => {
  if (before === now) return;
  before.forEach((cell, _offset, index) => {
    const other = now.child(index);
    const element = cell === other ? undefined : elementOf(work, cell);
    if (element) compareChildren(work, element, cell, other);
  });
};

/** False when a row went in that no row of the document can be the pattern of, or a row goes that the document does not know. */
const compareRows = (
  work: Work,
  before: EditorNode,
  now: EditorNode,
  matches: readonly (number | undefined)[],
): boolean => {
  const gone = before.children.filter((_, index) => !matches.includes(index));
  if (gone.some((row) => !elementOf(work, row)) || matches.every((match) => match === undefined)) return false;
  const fresh: { at: number; text: string; names: string[] }[] = [];
  let last: { element: XmlElement; row: EditorNode } | undefined;
  for (const [index, match] of matches.entries()) {
    const row = match === undefined ? undefined : before.child(match);
    const element = row ? elementOf(work, row) : undefined;
    if (row && element) last = { element, row };
    else {
      const text: string | undefined = last
        ? tableRow(work, last.element, last.row, now.child(index), (paragraph, pattern) =>
            newParagraph(work, patternOf(work, pattern), paragraph),
          )
        : undefined;
      if (text === undefined || !last) return false;
      fresh.push({ at: last.element.end, text, names: namesIn(now.child(index)) });
    }
  }
  for (const row of gone) remove(work, row);
  for (const row of fresh) patch(work, row.at, row.at, row.text, row.names);
  matches.forEach((match, index) => {
    if (match !== undefined) compareCells(work, before.child(match), now.child(index));
  });
  return true;
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

/** The document after the person's changes; undefined when there are none. */
export const splice = (
  source: Source,
  sheet: StyleSheet,
  before: EditorNode,
  now: EditorNode,
  remembered: ReadonlyMap<string, Remembered> = new Map(),
): Splice | undefined => {
  if (before === now || before.eq(now)) return undefined;
  const known = new Map<string, EditorNode>();
  before.descendants((node) => {
    if (node.type.name === 'paragraph') known.set(nameOf(node), node);
  });
  const body = childOf(source.root, 'w:body');
  if (!body) return undefined;
  const work: Work = { source, sheet, before: known, remembered, patches: [], reload: false };
  compareChildren(work, body, before, now);
  const patches = inOrder(work.patches);
  return { text: applyPatches(source.text, patches), names: namesAfter(source, patches), reload: work.reload };
};

/** The names of the paragraphs in the patched text: those of the patches where they stand, the old ones elsewhere. */
const namesAfter = (source: Source, patches: readonly NamedPatch[]): (string | undefined)[] => {
  const names: (string | undefined)[] = [];
  let next = 0;
  let done = 0;
  const upTo = (offset: number, keep: boolean): void => {
    for (
      let paragraph = source.paragraphs[next];
      paragraph && paragraph.start < offset;
      paragraph = source.paragraphs[next]
    ) {
      if (keep) names.push(source.names[next]);
      next++;
    }
  };
  for (const each of patches) {
    if (each.start < done) continue;
    upTo(each.start, true);
    names.push(...each.names);
    upTo(each.end, false);
    done = each.end;
  }
  upTo(Number.POSITIVE_INFINITY, true);
  return names;
};
