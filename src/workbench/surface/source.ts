/**
 * The main part as the surface holds it: its text, exactly as the document has it, with a name for every paragraph. The names are ours
 * (or the part's own `w14:paraId` where that is unique); they never get into the document, only into the copy that the editor is given.
 * This is what lets a change made in the editor be found again in the text.
 */
import { descendants, childOf, elementsOf, parseXml, type XmlElement } from '../../ooxml/xml.js';
import { namespaces } from '../../ooxml/namespaces.js';
import { success, type Result } from '../../result.js';
import { capitals } from './capitals.js';
import { applyPatches, type Patch } from './patch.js';
import type { StyleSheet } from './runProperties.js';

export interface Source {
  readonly text: string;
  readonly root: XmlElement;
  /** Every `w:p` in document order, those in text boxes included. */
  readonly paragraphs: readonly XmlElement[];
  /** The name of each of them. */
  readonly names: readonly string[];
  readonly byName: ReadonlyMap<string, XmlElement>;
  readonly parents: ReadonlyMap<XmlElement, XmlElement>;
}

/** Word's own paragraph ids are below 0x80000000; ours begin high under that, where Word seldom draws. */
const firstName = 0x7a000000;

const isName = (id: string | undefined): id is string => id !== undefined && /^[0-9A-Fa-f]{8}$/.test(id);

/** Gives names that are not in use; the counter lives as long as the surface, so that a name never comes back for something else. */
export class Names {
  private next = firstName;
  fresh(used: ReadonlySet<string>): string {
    for (;;) {
      const name = (this.next++).toString(16).toUpperCase();
      if (!used.has(name)) return name;
    }
  }
}

/**
 * Reads a main part. `known` are names for its paragraphs in order, where the caller knows them already; `undefined` in it and
 * everything past its end gets the part's own id or a fresh name. Failure `damaged` when the text is not XML.
 */
export const readSource = (text: string, names: Names, known: readonly (string | undefined)[] = []): Result<Source> => {
  const parsed = parseXml(text);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const paragraphs: XmlElement[] = [];
  const parents = new Map<XmlElement, XmlElement>();
  for (const element of descendants(root)) {
    for (const child of elementsOf(element)) parents.set(child, element);
    if (element.name === 'w:p') paragraphs.push(element);
  }
  const reserved = new Set(known.filter((name) => name !== undefined));
  const used = new Set<string>();
  const given = paragraphs.map((paragraph, index) => {
    const wanted = known[index];
    const own = paragraph.attribute('w14:paraId');
    const name =
      wanted !== undefined && !used.has(wanted)
        ? wanted
        : isName(own) && !used.has(own) && !reserved.has(own)
          ? own
          : names.fresh(new Set([...used, ...reserved]));
    used.add(name);
    return name;
  });
  const byName = new Map(given.map((name, index) => [name, paragraphs[index]] as const).filter(isFound));
  return success({ text, root, paragraphs, names: given, byName, parents });
};

const isFound = (pair: readonly [string, XmlElement | undefined]): pair is [string, XmlElement] =>
  pair[1] !== undefined;

/** The paragraphs that Word numbers: those in text boxes stand inside another paragraph and are left out. */
export const bodyParagraphs = (source: Source): readonly string[] => {
  let end = -1;
  return source.names.filter((_, index) => {
    const paragraph = source.paragraphs[index];
    if (!paragraph || paragraph.start < end) return false;
    end = paragraph.end;
    return true;
  });
};

/** Containers whose content the editor can only hold directly: a control among them would vanish with its text. */
const controlFree = new Set(['w:tc', 'w:tbl', 'w:tr']);

/** The text for the editor: every paragraph carries its name, and the controls that the editor has no model for are taken off. */
export const editorCopy = (source: Source, sheet: StyleSheet): string => {
  const patches: Patch[] = [];
  const opening = source.text.slice(source.root.start, source.root.openEnd);
  if (!/\sxmlns:w14\s*=/.test(opening)) {
    const at = source.root.openEnd - 1;
    patches.push({ start: at, end: at, text: ` xmlns:w14="${namespaces.w14}"` });
  }
  source.paragraphs.forEach((paragraph, index) => {
    const name = source.names[index] ?? '';
    patches.push(...capitals(paragraph, sheet));
    if (paragraph.attribute('w14:paraId') === name) return;
    const tag = source.text.slice(paragraph.start, paragraph.openEnd);
    const own = /\s[\w.-]+:paraId\s*=\s*(?:"[^"]*"|'[^']*')/.exec(tag);
    const at = paragraph.start + (own ? own.index : (/^<[^\s/>]+/.exec(tag)?.[0].length ?? 0));
    patches.push({ start: at, end: at + (own?.[0].length ?? 0), text: ` w14:paraId="${name}"` });
  });
  for (const element of descendants(source.root)) {
    const content = isTakenOff(source, element) ? childOf(element, 'w:sdtContent') : undefined;
    if (!content) continue;
    patches.push({ start: element.start, end: content.openEnd, text: '' });
    patches.push({ start: content.closeStart, end: element.end, text: '' });
  }
  return applyPatches(source.text, patches);
};

/** The editor never sees this control, only what is in it. */
export const isTakenOff = (source: Source, element: XmlElement): boolean =>
  element.name === 'w:sdt' && controlFree.has(nearestHolder(source, element));

/** The name of the nearest element around a control that is no part of another control. */
const nearestHolder = (source: Source, control: XmlElement): string => {
  let holder = source.parents.get(control);
  while (holder && (holder.name === 'w:sdt' || holder.name === 'w:sdtContent')) holder = source.parents.get(holder);
  return holder?.name ?? '';
};
