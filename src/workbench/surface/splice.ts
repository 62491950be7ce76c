/**
 * Carries what a person did in the editor into the document's own XML. The editor's state as it was read is compared with its state now;
 * only the difference becomes patches, so whatever the editor lost or baked in while reading can neither be lost nor get into the document.
 */
import type { Node as EditorNode } from 'prosemirror-model';
import { childOf, descendants, elementsOf, type XmlElement } from '../../ooxml/xml.js';
import { freshXml, ownXml } from './fresh.js';
import { matchChildren } from './match.js';
import type { Pattern } from './content.js';
import { changedParagraph } from './paragraph.js';
import { applyPatches, inOrder } from './patch.js';
import type { StyleSheet } from './runProperties.js';
import type { Source } from './source.js';
import { compareTable } from './tables.js';
import {
  elementOf,
  nameOf,
  namesIn,
  patch,
  patternOf,
  remove,
  type NamedPatch,
  type Remembered,
  type Work,
} from './work.js';

export interface Splice {
  /** The main part's new text. */
  readonly text: string;
  /** Names of its paragraphs in order, `undefined` where there is none yet. */
  readonly names: readonly (string | undefined)[];
  /** Something went in for which the editor's own copy is not to be trusted: load the document again. */
  readonly reload: boolean;
}

/** Where content begins in an element: after its properties. */
const contentStart = (element: XmlElement): number => {
  const children = elementsOf(element);
  const first = children.find((child) => !/(?:Pr|Grid)$/.test(child.name) || child.name === 'w:sectPr');
  return first?.start ?? (element.selfClosing ? element.end : element.closeStart);
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
      const remembered = inner.length === 0 ? ownXml(work, now) : undefined;
      patch(work, element.start, element.end, remembered ?? changedParagraph(work, { element, node: before }, now), [
        nameOf(now),
        ...inner,
      ]);
      return;
    }
    case 'blockSdt':
      compareControl(work, element, before, now);
      return;
    case 'table':
      compareTable(work, element, before, now, compareChildren);
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
