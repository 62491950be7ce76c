/**
 * Property lists (`w:pPr`, `w:rPr`, `w:sectPr`): single properties put in, each at its place in the schema's order, the others kept as they are
 * written.
 */
import { escapeAttribute } from './escape.js';
import { rawPrefix } from './patch.js';
import { elementsOf, type XmlElement } from './xml.js';

const words = (names: string): readonly string[] => names.split(' ').map((name) => `w:${name}`);

/** Order of CT_PPr (ECMA-376 Part 1, 17.3.1.26). */
export const paragraphOrder = words(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku ' +
    'wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents ' +
    'suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
);

/** Order in which Word writes EG_RPrBase (17.3.2.28). */
export const runOrder = words(
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w ' +
    'kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
);

/** Order of CT_SectPr (17.6.17). */
export const sectionOrder = words(
  'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign ' +
    'noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
);

/** Attributes of a property by local name; undefined takes one away. What is not named stays. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Local names of an element's own attributes in the text, with their values as written. */
const attributesIn = (tag: string): Map<string, string> =>
  new Map([...tag.matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)].map((found) => [found[1] ?? '', found[2] ?? '']));

const withAttributes = (
  part: string,
  old: XmlElement | undefined,
  name: string,
  prefix: string,
  changes: Attributes,
): string => {
  const kept = attributesIn(old ? part.slice(old.start, old.openEnd) : '');
  for (const [local, value] of Object.entries(changes)) {
    if (value === undefined) kept.delete(prefix + local);
    else kept.set(prefix + local, `"${escapeAttribute(String(value))}"`);
  }
  const attributes = [...kept].map(([key, value]) => ` ${key}=${value}`).join('');
  return `<${prefix}${name.slice(2)}${attributes}/>`;
};

/** Properties by canonical name (`w:jc`) with the attributes that change. */
export type Revisions = ReadonlyMap<string, Attributes>;

/**
 * The list with these properties as XML. `list` undefined = there is none yet; `name` is its canonical name and `prefix` the one that the part
 * writes for Word's namespace.
 */
export const revised = (
  part: string,
  list: XmlElement | undefined,
  name: string,
  prefix: string,
  order: readonly string[],
  revisions: Revisions,
): string => {
  const children = (list ? elementsOf(list) : []).map((element) => ({
    name: element.name,
    xml: part.slice(element.start, element.end),
    element,
  }));
  const items: { name: string; xml: string }[] = children.map(({ name: each, xml }) => ({ name: each, xml }));
  for (const [property, changes] of revisions) {
    const at = items.findIndex((item) => item.name === property);
    const old = children.find((child) => child.name === property)?.element;
    const xml = withAttributes(part, old, property, prefix, changes);
    if (at >= 0) items[at] = { name: property, xml };
    else {
      const place = order.indexOf(property);
      const before = items.findIndex((item) => order.indexOf(item.name) > place);
      items.splice(before < 0 ? items.length : before, 0, { name: property, xml });
    }
  }
  const own = `${prefix}${name.slice(2)}`;
  const open = list ? part.slice(list.start, list.openEnd).replace(/\/>$/, '>') : `<${own}>`;
  return `${open}${items.map(({ xml }) => xml).join('')}</${own}>`;
};

/** The prefix of an element of Word's; undefined where the part writes Word's elements without one: then attributes would need another. */
export const wordPrefix = (part: string, element: XmlElement): string | undefined =>
  rawPrefix(part, element) || undefined;
