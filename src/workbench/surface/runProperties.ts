/**
 * The editor writes what a style says as direct formatting of runs and new paragraphs. This takes it off again: a property that the style
 * chain (or the document's defaults) gives anyway is no property of their own.
 */
import { childOf, descendants, elementsOf, parseXml, type XmlElement } from '../../ooxml/xml.js';

/** Property element → attribute → value. */
export type Properties = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface StyleSheet {
  /** What a run in a paragraph of this style is given without any formatting of its own. */
  runProperties(style: string | undefined): Properties;
  /** What this character style says, and nothing that the document says anyway. */
  characterProperties(style: string | undefined): Properties;
  /** What a paragraph of this style is given without any formatting of its own. */
  paragraphProperties(style: string | undefined): Properties;
  /** A numbering of this number is there (`w:num`). */
  hasNumbering(id: string): boolean;
}

export const propertiesOf = (holder: XmlElement | undefined): Properties =>
  new Map((holder ? elementsOf(holder) : []).map((element) => [element.name, new Map(element.attributes())]));

const merged = (...layers: Properties[]): Properties => {
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const layer of layers)
    for (const [name, attributes] of layer) all.set(name, new Map([...(all.get(name) ?? []), ...attributes]));
  return all;
};

/** The style sheet of a styles part and a numbering part; an empty one when there is none or it cannot be read. */
export const readStyleSheet = (text: string | undefined, numbering = ''): StyleSheet => {
  const parsed = text === undefined ? undefined : parseXml(text);
  const root = parsed?.ok ? parsed.value : undefined;
  const styles = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of root ? elementsOf(root) : []) {
    const id = style.attribute('w:styleId');
    if (style.name !== 'w:style' || id === undefined) continue;
    styles.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attribute('w:default') ?? '');
    if (isDefault && style.attribute('w:type') === 'paragraph') standard ??= id;
  }
  const defaults = childOf(root, 'w:docDefaults');
  /** What a chain of styles says, the defaults of the document under it. */
  const layers = (
    kind: 'w:rPr' | 'w:pPr',
    lowest = propertiesOf(childOf(childOf(defaults, `${kind}Default`), kind)),
    whenNone = standard,
  ): ((style: string | undefined) => Properties) => {
    const known = new Map<string | undefined, Properties>();
    const chain = (id: string | undefined, seen: readonly string[] = []): Properties => {
      const style = id === undefined || seen.includes(id) ? undefined : styles.get(id);
      if (!style || id === undefined) return lowest;
      const base = childOf(style, 'w:basedOn')?.attribute('w:val');
      return merged(chain(base, [...seen, id]), propertiesOf(childOf(style, kind)));
    };
    return (style) => {
      const id = style ?? whenNone;
      const met = known.get(id) ?? chain(id);
      known.set(id, met);
      return met;
    };
  };
  const numbers = new Set([...numbering.matchAll(/\bw:numId="(\d+)"/g)].map((match) => match[1]));
  return {
    runProperties: layers('w:rPr'),
    characterProperties: layers('w:rPr', new Map(), ''),
    paragraphProperties: layers('w:pPr'),
    hasNumbering: (id) => numbers.has(id),
  };
};

/** Properties that are on when named without a value; ECMA-376 Part 1, 17.17.4 (ST_OnOff). */
export const isOn = (attributes: ReadonlyMap<string, string> | undefined): boolean =>
  attributes !== undefined && !['0', 'false', 'off'].includes(attributes.get('w:val') ?? '1');

const switches = new Set(['w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:caps', 'w:smallCaps', 'w:strike', 'w:vanish']);

/** `w:szCs` follows `w:sz` in the editor's output even where the style says nothing about complex scripts. */
const twins: Readonly<Record<string, string>> = { 'w:szCs': 'w:sz', 'w:bCs': 'w:b', 'w:iCs': 'w:i' };

const saysTheSame = (element: XmlElement, given: Properties): boolean => {
  const twin = twins[element.name];
  const there = given.get(element.name) ?? (twin ? given.get(twin) : undefined);
  const own = new Map(element.attributes());
  if (switches.has(element.name)) return isOn(own) === isOn(there);
  if (!there) return false;
  for (const [name, value] of own) if (there.get(name) !== undefined && there.get(name) !== value) return false;
  // The editor fills in the slots that a style leaves to its base; one slot that agrees is enough, none is not.
  return [...own].some(([name, value]) => there.get(name) === value);
};

/** A `w:rPr` without what the style gives; '' when nothing is left. */
export const ownRunProperties = (
  text: string,
  properties: XmlElement,
  sheet: StyleSheet,
  style: string | undefined,
): string => {
  const character = childOf(properties, 'w:rStyle')?.attribute('w:val');
  const given = merged(sheet.runProperties(style), sheet.characterProperties(character));
  const kept = elementsOf(properties).filter((element) => element.name === 'w:rStyle' || !saysTheSame(element, given));
  if (kept.length === 0) return '';
  const tag = text.slice(properties.start, properties.openEnd);
  return `${tag}${kept.map((element) => text.slice(element.start, element.end)).join('')}</w:rPr>`;
};

/** A `w:pPr` without what the style gives; '' when nothing is left. The style itself stays, and so does the mark's own look. */
export const ownParagraphProperties = (
  text: string,
  properties: XmlElement,
  sheet: StyleSheet,
  style: string | undefined,
): string => {
  const given = sheet.paragraphProperties(style);
  const isKnown = (element: XmlElement): boolean =>
    element.name !== 'w:numPr' || sheet.hasNumbering(childOf(element, 'w:numId')?.attribute('w:val') ?? '');
  const kept = elementsOf(properties).filter(
    (element) => element.name === 'w:pStyle' || (isKnown(element) && !saysTheSame(element, given)),
  );
  if (kept.length === 0) return '';
  const tag = text.slice(properties.start, properties.openEnd);
  return `${tag}${kept.map((element) => text.slice(element.start, element.end)).join('')}</w:pPr>`;
};

/** Every `w:rPr` of runs under an element, paragraph marks left out. */
export function* runPropertiesUnder(root: XmlElement): Generator<XmlElement> {
  for (const element of descendants(root)) {
    const properties = element.name === 'w:r' ? childOf(element, 'w:rPr') : undefined;
    if (properties) yield properties;
  }
}
