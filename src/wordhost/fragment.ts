/**
 * What `insertOoxml` brings: the blocks of a package, made at home in the open document. Styles, numbering, pictures and links come
 * along; theme, settings, document defaults, headers and the final section do not
 * (docs/word/create-better-add-ins-for-word-with-office-open-xml.md, «ignored»).
 */
import { HostError, notImplemented } from './errors.js';
import { at, below, child, isW, ns, ownerOf, setW, val, wAttr } from './dom.js';
import type { Element } from './dom.js';
import { readFlat } from './flat.js';
import { bringNumbering } from './numbering.js';
import type { Parts } from './parts.js';
import type { HostState } from './state.js';
import { setParaId } from './state.js';
import { readStyles, StyleSheet, stylesRoot } from './styles.js';
import type { Style } from './styles.js';

/** Markup that hangs on parts this host does not carry over. */
const foreign = [
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'commentRangeStart',
  'altChunk',
  'subDoc',
  'object',
];

/** Reads a package and gives its blocks, ready to be put into `target`'s part of the document. */
export const readFragment = (state: HostState, target: Element, xml: string): Element[] => {
  const source = readFlat(xml);
  const main = source.related('', 'officeDocument') ?? '';
  const body = child(source.xml(main), 'body');
  if (body === undefined) throw new HostError('GeneralException', 'The package has no body');
  for (const each of below(body)) if (isW(each, ...foreign)) notImplemented(`insertOoxml with ${each.nodeName}`);
  carryPrefixes(body);
  const styles = settleStyles(state, source, main, body);
  const blocks = body.children
    .filter((each) => !isW(each, 'sectPr'))
    .map((each) => ownerOf(target).importNode(each, true));
  bringNumbering(state, source, main, [...styles, ...blocks]);
  bringRelations(state, source, main, target, blocks);
  settleSections(state, blocks);
  settleIds(state, blocks);
  return blocks;
};

/** `Requires="wps"` names a prefix: it has to be declared where the element will stand. */
const carryPrefixes = (body: Element): void => {
  for (const element of below(body)) {
    if (element.namespaceURI !== ns.mc || element.localName !== 'Choice') continue;
    for (const prefix of (element.getAttribute('Requires') ?? '').split(/\s+/)) {
      const uri = element.lookupNamespaceURI(prefix);
      if (uri !== null) element.setAttributeNS('http://www.w3.org/2000/xmlns/', `xmlns:${prefix}`, uri);
    }
  }
};

const references = { pStyle: 'paragraph', rStyle: 'character', tblStyle: 'table' } as const;

/** Ids of styles that the document's text uses, with the styles those are based on, and the default ones. */
const stylesInUse = (state: HostState, sheet: StyleSheet): Set<string> => {
  const used = new Set<string>();
  for (const story of state.document.stories()) {
    for (const element of below(story)) {
      if (isW(element, ...Object.keys(references))) used.add(wAttr(element, 'val') ?? '');
    }
  }
  for (const type of ['paragraph', 'character', 'table', 'numbering']) used.add(sheet.default(type)?.id ?? '');
  for (const id of [...used]) for (const style of sheet.chain(sheet.byId(id))) used.add(style.id);
  return used;
};

/** Points the fragment's style references at styles of the document, bringing those over that it lacks. Gives those brought. */
const settleStyles = (state: HostState, source: Parts, main: string, body: Element): Element[] => {
  const { knobs } = state;
  const part = source.related(main, 'styles');
  const offered = part === undefined ? [] : readStyles(source.xml(part));
  const sheet = new StyleSheet(state);
  const used = stylesInUse(state, sheet);
  const settled = new Map<string, string>();
  const arrived: Element[] = [];
  const root = stylesRoot(state);
  /** The document's styles as they come to be. */
  const residents = [...sheet.all];

  const settle = (style: Style): string => {
    const known = settled.get(`${style.type}:${style.id}`);
    if (known !== undefined) return known;
    const name = style.name.toLowerCase();
    const resident = residents.find((each) => each.type === style.type && each.name.toLowerCase() === name);
    let id = resident?.id ?? style.id;
    if (resident === undefined) while (residents.some((each) => each.id === id)) id += '0';
    settled.set(`${style.type}:${style.id}`, id);
    if (resident !== undefined && (!knobs.styleInUseWins || !used.has(resident.id))) {
      // The definition that comes replaces one that nothing uses.
      const brought = bring(style, id);
      if (wAttr(resident.element, 'default') !== undefined) brought.setAttributeNS(ns.w, 'w:default', '1');
      resident.element.replaceWith(brought);
      residents.splice(residents.indexOf(resident), 1, { ...resident, element: brought });
    } else if (resident === undefined) {
      const brought = bring(style, id);
      root.appendChild(brought);
      residents.push({ ...style, id, element: brought });
    }
    state.document.touch(root);
    return id;
  };
  const bring = (style: Style, id: string): Element => {
    const copy = ownerOf(root).importNode(style.element, true);
    arrived.push(copy);
    setW(copy, 'styleId', id);
    copy.removeAttributeNS(ns.w, 'default');
    for (const name of ['basedOn', 'next', 'link']) {
      const reference = child(copy, name);
      const other = offered.find((each) => each.id === wAttr(reference, 'val'));
      if (reference === undefined) continue;
      if (other !== undefined) setW(reference, 'val', other === style ? id : settle(other));
      else if (sheet.byId(wAttr(reference, 'val')) === undefined) reference.remove();
    }
    return copy;
  };

  for (const element of [...below(body)]) {
    for (const [name, type] of Object.entries(references)) {
      if (!isW(element, name)) continue;
      const id = wAttr(element, 'val');
      const style = offered.find((each) => each.id === id && each.type === type);
      if (style !== undefined) setW(element, 'val', settle(style));
      else if (knobs.undefinedStyleIgnored || sheet.byId(id) === undefined) element.remove();
    }
  }
  return arrived;
};

/** Copies what the blocks point to by relationship: pictures and links. Anything else is beyond this host. */
const bringRelations = (
  state: HostState,
  source: Parts,
  main: string,
  target: Element,
  blocks: readonly Element[],
): void => {
  const { parts } = state.document;
  const home = parts.partOf(target);
  const brought = new Map<string, string>();
  for (const element of blocks.flatMap((block) => [block, ...below(block)])) {
    for (const attribute of [...element.attributes]) {
      if (attribute.namespaceURI !== ns.r) continue;
      const relation = source.relationships(main).find((each) => each.id === attribute.value);
      if (isW(element, 'headerReference', 'footerReference')) {
        element.remove();
        continue;
      }
      if (relation === undefined) throw new HostError('GeneralException', `No relationship ${attribute.value}`);
      let id = brought.get(relation.id);
      if (id === undefined) {
        if (relation.external) id = parts.relate(home, relation.type, relation.target, true);
        else if (relation.kind === 'image') {
          const extension = relation.target.slice(relation.target.lastIndexOf('.'));
          const name = parts.freeName(`word/media/image%${extension}`);
          id = parts.add(home, 'image', name, source.contentType(relation.target), source.bytes(relation.target));
        } else notImplemented(`insertOoxml with a part of kind ${relation.kind}`);
        brought.set(relation.id, id ?? '');
      }
      attribute.value = id ?? '';
    }
  }
};

/** Ids that must be unique get new values where they are taken: controls, bookmarks, drawings, paragraphs. */
const settleIds = (state: HostState, blocks: readonly Element[]): void => {
  const { document, knobs } = state;
  const present = document.stories().flatMap((story) => [...below(story)]);
  const coming = blocks.flatMap((block) => [block, ...below(block)]);

  const controls = new Set(present.filter((each) => isW(each, 'sdt')).map((each) => val(each, 'sdtPr', 'id')));
  for (const control of coming.filter((each) => isW(each, 'sdt'))) {
    const id = at(control, 'sdtPr', 'id');
    if (id === undefined) continue;
    const given = wAttr(id, 'val') ?? '0';
    let value = given;
    while (controls.has(value) || (knobs.insertedIdsRegenerated === 'all' && value === given)) {
      value = String(((Math.abs(Number(value)) + 7_654_321) % 0x7ffffff0) + 1);
    }
    controls.add(value);
    setW(id, 'val', value);
  }

  const highest = (values: readonly number[]): number => values.reduce((most, each) => Math.max(most, each), 0);
  let bookmark = highest(present.map((each) => (isW(each, 'bookmarkStart') ? Number(wAttr(each, 'id') ?? 0) : 0)));
  const renumbered = new Map<string, number>();
  for (const mark of coming.filter((each) => isW(each, 'bookmarkStart', 'bookmarkEnd'))) {
    const id = wAttr(mark, 'id') ?? '';
    const fresh = renumbered.get(id) ?? (bookmark += 1);
    renumbered.set(id, fresh);
    setW(mark, 'id', fresh);
  }

  const paraIds = new Set(present.map((each) => each.getAttributeNS(ns.w14, 'paraId')));
  for (const paragraph of coming) {
    const id = paragraph.getAttributeNS(ns.w14, 'paraId');
    if (id === null) continue;
    if (paraIds.has(id)) setParaId(paragraph, document.ids.newParagraph());
    paraIds.add(id);
  }

  const isDrawing = (each: Element): boolean => each.localName === 'docPr' && each.namespaceURI === ns.wp;
  let drawing = highest(present.map((each) => (isDrawing(each) ? Number(each.getAttribute('id')) : 0)));
  for (const each of coming.filter(isDrawing)) {
    drawing += 1;
    each.setAttribute('id', String(drawing));
  }
};

/** Section breaks inside the fragment, without the headers they pointed to. */
const settleSections = (state: HostState, blocks: readonly Element[]): void => {
  for (const block of blocks) {
    for (const section of [...below(block)].filter((each) => isW(each, 'sectPr') && isW(each.parentNode, 'pPr'))) {
      if (!state.knobs.innerSectionBreaksKept) section.remove();
    }
  }
};
